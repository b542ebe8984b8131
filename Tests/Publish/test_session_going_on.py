"""A publish over what is there already: a copy by hand, the rest of another one; and what it keeps here."""

import os
import shutil

from running import find_program, run_program
from small_site import files


def test_a_copy_by_hand_becomes_a_release(site, live, run):
    assert run_program("build", folder=site.folder).status == 0
    shutil.copytree(site.path("Public"), live)
    result = run("--yes")
    assert result.status == 0, result.errors
    assert "No figure and no file changes; what is there becomes a release that can be brought back.\n" in result.output
    assert "Nothing to do" in run().output


def test_a_damaged_list_says_what_to_do(site, live, run):
    assert run("--yes").status == 0
    (live / ".impact-files").unlink()
    (live / ".impact-files").write_text("nonsense")
    result = run("--yes")
    assert result.status == 1
    assert "is damaged" in result.errors and "put it back from a backup, or take the site's files away" in result.errors
    assert (live / "index.html").exists()


def test_what_was_cut_off_is_gone_on_with_and_said(site, live, run):
    assert run("--yes").status == 0
    (live / "half.html").write_text("half")
    (live / ".impact-journal").write_bytes(b"/20000101T000000Z-000000\0half.html\0")
    dry = run("--dry-run")
    assert dry.status == 0
    assert "Nothing to do" not in dry.output
    assert "No figure and no file changes.\n" in dry.output
    assert "The last publish there was cut off before its end; publishing again puts right what it has left.\n" in dry.output
    assert run("--yes").status == 0
    assert files(live) == site.built()
    assert "Nothing to do" in run().output


def test_what_others_changed_is_put_right_and_counted(live, run):
    assert run("--yes").status == 0
    page = (live / "index.html").read_bytes()
    (live / "index.html").write_text("defaced")
    assert "Nothing to do, as far as the list of what was published tells.\n" in run("--dry-run").output
    repaired = run("--yes", "--format", "json").json
    assert repaired["published"]
    assert repaired["files"] == [{"path": "index.html", "change": "repaired", "size": len(page)}]
    assert repaired["bytesToSend"] == len(page)
    assert (live / "index.html").read_bytes() == page


def test_a_stylesheet_of_an_earlier_release_is_kept_only_as_it_was_published(site, live, run):
    def styles():
        return {path for path in (live / "assets").glob("*.css")}

    assert run("--yes").status == 0
    first, = styles()
    site.version(2)
    assert run("--yes").status == 0
    second, = styles() - {first}
    first.unlink()
    first.write_text("EVIL")
    site.version(3)
    changed = run("--yes")
    assert changed.status == 0, changed.errors
    assert f"Of an earlier release, assets/{first.name} is missing or changed on the target" in changed.errors
    assert first not in styles() and second in styles()
    # Where nothing else changed it is seen too.
    second.unlink()
    second.write_text("EVIL")
    unchanged = run("--yes", "--format", "json").json
    assert unchanged["error"] is None
    assert [(file["path"], file["change"]) for file in unchanged["files"]] == [(f"assets/{second.name}", "removed")]
    assert second not in styles()
    assert "Nothing to do" in run().output


def test_a_rollback_can_be_looked_at_first(site, live, run):
    assert run("--yes").status == 0
    site.version(2)
    assert run("--yes").status == 0
    newest = site.path(".impact/publish/folder/last").read_text().strip()
    dry = run("--rollback", "--dry-run", "--format", "json")
    assert dry.status == 0
    assert dry.json["before"] == newest and not dry.json["published"]
    assert dry.json["figures"][0]["after"] == "over 710 professionals"
    words = run("--rollback", "--dry-run")
    assert "folder (" in words.output and "): back to the release published on " in words.output
    assert words.output.endswith("Nothing was sent: this was a dry run.\n")
    assert b"720" in (live / "index.html").read_bytes()


def test_a_rollback_needs_no_site_that_can_be_built(site, live, run):
    assert run("--yes").status == 0
    site.version(2)
    assert run("--yes").status == 0
    site.write("Content/10-people.md", "---\ntitle: [\n---\n")
    configuration = site.path("Content/site.yml")
    configuration.write_text(configuration.read_text() + "year-starts: never\n")
    unnamed = run("--rollback", "--yes")
    assert unnamed.status == 1
    assert "Content/site.yml has errors, so name the target: folder" in unnamed.errors
    assert run("folder", "--rollback", "--yes").status == 0
    assert b"710" in (live / "index.html").read_bytes()


def test_what_it_keeps_here_does_not_grow_and_can_go(site, live, run):
    for number in range(1, 4):
        site.version(number)
        assert run("--yes").status == 0
    kept = site.path(".impact/publish/folder")
    assert sorted(path.name for path in kept.iterdir()) == ["last", "lock"]
    shutil.rmtree(kept)
    assert "Nothing to do" in run().output
    shutil.rmtree(kept)
    kept.write_text("a file in the place of the folder")
    result = run("--yes")
    assert result.status == 1
    assert "publish/folder, which keeps what is known of the target, can't be made: a folder or file" in result.errors


def test_closed_standard_streams_spoil_nothing(site, live):
    program = find_program()
    for closed, status in [(">&- 2>&-", 0), ("<&- >&-", 0), (">/dev/full", 0)]:
        site.version(len(closed))
        shell = f'cd "{site.folder}" && exec timeout 60 "{program}" publish --yes {closed}'
        assert os.waitstatus_to_exitcode(os.system(shell)) == status
        assert site.path(".impact/publish/folder/lock").read_text().count("\n") == 1
        assert run_program("publish", "--dry-run", folder=site.folder).status == 0
        built = site.built()
        assert {name: data for name, data in files(live).items() if name in built} == built
