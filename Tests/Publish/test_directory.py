"""Publishing to a folder of this machine, from the plan to the rollback."""

from small_site import files


def test_a_first_publish_then_nothing_to_do(site, live, run):
    first = run("--yes")
    assert first.status == 0, first.errors
    assert files(live) == site.built()
    assert "Nothing was published there yet.\n" in first.output
    again = run()
    assert again.status == 0, again.errors
    assert "Nothing to do: what is live is what was built.\n" in again.output


def test_the_plan_begins_with_the_figures(site, live, run):
    run("--yes")
    site.version(6)
    site.write_page("2021", "31 members")
    dry = run("--dry-run")
    assert dry.status == 0
    lines = dry.output.splitlines()
    begin = lines.index("Figures: 2")
    assert lines[begin + 1:begin + 3] == ["  professionals: over 710 → over 760", "  2021/members: new: 31 members"]
    assert "Pages added: 1\n  /2021/\n" in dry.output
    assert "Pages changed: 2\n  /\n  /2020/\n" in dry.output
    assert dry.output.endswith("Nothing was sent: this was a dry run.\n")
    assert b"710" in (live / "index.html").read_bytes()


def test_drafts_never_go_out_and_are_named(site, live, run):
    site.write_page("2021", "30 members")
    run("--yes")
    page = site.path("Content/2021/index.md")
    page.write_text(page.read_text().replace("period", "draft: yes\nperiod"))
    # The second time nothing has changed, and the build reads nothing.
    for _ in range(2):
        dry = run("--dry-run")
        assert "Left out: 1 draft, /2021/\n" in dry.output
        assert "Pages removed: 1\n  /2021/\n" in dry.output
    assert run("--yes").status == 0
    assert not (live / "2021/index.html").exists()


def test_a_document_of_a_draft_does_not_go_out(site, live, run):
    site.write_page("2021", "30 members")
    site.write_page("2021/more", "31 members")
    page = site.path("Content/2021/index.md")
    page.write_text(page.read_text().replace("period", "draft: yes\nperiod"))
    for name in ("2021/draft.pdf", "2021/more/sub.pdf"):
        site.write("Content/" + name, "%PDF-1.4\n")
    site.write("Content/index.md", "---\ntitle: Our impact\n---\n[a](2021/draft.pdf) [b](2021/more/sub.pdf)\n")
    refused = run("--yes")
    assert refused.status == 1
    assert "2021/draft.pdf belongs to the draft /2021/ but would go out, because a finished page links" in refused.errors
    assert not live.exists()
    site.write("Content/index.md", "---\ntitle: Our impact\n---\n[b](2021/more/sub.pdf)\n")
    done = run("--yes")
    assert done.status == 0, done.errors
    assert (live / "2021/more/sub.pdf").exists() and not (live / "2021/draft.pdf").exists()


def test_old_assets_stay_for_readers_of_the_page_before(site, live, run):
    run("--yes")
    old = {name for name in files(live) if name.startswith("assets/")}
    site.version(2)
    run("--yes")
    now = {name for name in files(live) if name.startswith("assets/")}
    assert old < now


def test_a_file_that_is_not_impacts_is_never_replaced(site, live, run):
    run("--yes")
    (live / "2021").mkdir()
    (live / "2021/index.html").write_text("theirs")
    (live / "theirs.txt").write_text("theirs")
    site.write_page("2021", "30 members")
    result = run("--yes")
    assert result.status == 1
    assert "would replace: 2021/index.html; move or rename it there" in result.errors
    dry = run("--dry-run")
    assert dry.status == 1
    (live / "2021/index.html").unlink()
    assert run("--yes").status == 0
    assert (live / "theirs.txt").read_text() == "theirs"


def test_a_page_that_others_changed_there_is_published_again(site, live, run):
    run("--yes")
    page = live / "2020/index.html"
    page.unlink()
    page.write_text("defaced")
    result = run("--yes")
    assert result.status == 0, result.errors
    assert "Changed there without a publish: 1\n  2020/index.html\n" in result.output
    assert files(live) == site.built()


def test_a_rollback_brings_back_what_was_there_before(site, live, run):
    run("--yes")
    first = site.built()
    site.version(2)
    run("--yes")
    result = run("--rollback", "--yes")
    assert result.status == 0, result.errors
    assert "  professionals: over 720 → over 710\n" in result.output
    assert {name: bytes for name, bytes in files(live).items() if name in first} == first
    # Nothing is built: the sources are the later ones still, and go out again with the next publish.
    forward = run("--yes")
    assert forward.status == 0
    assert b"720" in (live / "index.html").read_bytes()


def test_without_a_release_before_there_is_nothing_to_bring_back(site, live, run):
    assert "nothing was published to folder yet" in run("--rollback", "--yes").errors
    run("--yes")
    result = run("--rollback", "--yes")
    assert result.status == 1
    assert "no release before the present one is kept on folder" in result.errors


def test_somebody_elses_publish_is_noticed(site, live, run, tmp_path):
    from running import run_program
    from small_site import SmallSite

    run("--yes")
    other = SmallSite(tmp_path / "other")
    other.targets({"folder": f'directory: "{live}"'})
    other.version(3)
    assert run_program("publish", "--yes", folder=other.folder).status == 0
    assert "Since your last publish, " in run("--dry-run").output
    # Who has never published from there has missed nothing.
    third = SmallSite(tmp_path / "third")
    third.targets({"folder": f'directory: "{live}"'})
    assert "Since your last" not in run_program("publish", "--dry-run", folder=third.folder).output


def test_a_publish_leaves_public_as_the_build_left_it(site, live, run):
    run("--yes")
    before = {path: path.stat().st_mtime_ns for path in site.path("Public").rglob("*")}
    run("--yes")
    assert {path: path.stat().st_mtime_ns for path in site.path("Public").rglob("*")} == before
