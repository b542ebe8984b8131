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
    assert "The last publish there was cut off before its end; this one puts right what it has left.\n" in dry.output
    assert run("--yes").status == 0
    assert files(live) == site.built()
    assert "Nothing to do" in run().output


def test_a_release_brought_back_by_somebody_else_is_told_as_that(site, live, run):
    assert run("--yes").status == 0
    site.version(2)
    assert run("--yes").status == 0
    last = site.path(".impact/publish/folder/last")
    newest = last.read_text()
    dry = run("--rollback", "--dry-run", "--format", "json")
    assert dry.status == 0
    assert dry.json["before"] == newest.strip() and not dry.json["published"]
    assert dry.json["figures"][0]["after"] == "over 710 professionals"
    assert run("--rollback", "--yes").status == 0
    last.write_text(newest)
    # Two releases of one second are in no order.
    if newest[:16] > run("--dry-run", "--format", "json").json["before"][:16]:
        assert "Since your last publish, an older release was brought back, the one published on" in run("--dry-run").output


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
    kept.parent.joinpath("folder/lock").unlink()
    kept.rename(kept.with_name("away"))
    kept.write_text("a file in the place of the folder")
    result = run("--yes")
    assert result.status == 1
    assert f"the folder {kept} can't be made" in result.errors


def test_closed_standard_streams_spoil_nothing(site, live):
    program = find_program()
    for closed, status in [(">&- 2>&-", 0), ("<&- >&-", 0), (">/dev/full", 0)]:
        site.version(len(closed))
        shell = f'cd "{site.folder}" && exec timeout 60 "{program}" publish --yes {closed}'
        assert os.waitstatus_to_exitcode(os.system(shell)) == status
        assert run_program("publish", "--dry-run", folder=site.folder).status == 0
        built = site.built()
        assert {name: data for name, data in files(live).items() if name in built} == built
