"""What `impact publish` says where it is started wrongly, or may not publish."""

import json

import pytest


@pytest.mark.parametrize("arguments, words", [
    (["--no-such"], "Unknown option"),
    (["a", "b"], "Unexpected argument"),
    (["--format", "xml"], "format"),
    ([""], "A name is empty"),
    (["--site", "nowhere"], 'there is no folder "nowhere"'),
])
def test_a_wrong_command_line_ends_with_status_2(run, arguments, words):
    result = run(*arguments)
    assert result.status == 2
    assert result.output == ""
    assert words in result.errors


def test_without_publish_in_the_site_an_example_is_shown(site, run):
    result = run()
    assert result.status == 1
    assert "does not say where the site is published to" in result.errors
    assert "\n  publish:\n    production: {rsync: " in result.errors
    assert not site.path("Public").exists()


def test_the_name_of_a_target_is_needed_where_there_are_several(site, run):
    site.targets({"one": "directory: ../a", "two": "directory: ../b"})
    result = run("--yes")
    assert result.status == 2
    assert "name one of them: one, two" in result.errors
    unknown = run("three", "--yes")
    assert unknown.status == 2
    assert 'has no target "three"; it has one, two' in unknown.errors
    assert run("tow", "--yes").errors.endswith('it has one, two; did you mean "two"?\n')
    assert run("two", "--yes").status == 0
    assert (site.folder.parent / "b/index.html").exists()
    assert not (site.folder.parent / "a").exists()


@pytest.mark.parametrize("path", ["Public", "Content/www", ".", "..", "Templates", ".impact/www", "Public/../Content"])
def test_the_sites_own_folders_are_no_target(site, run, path):
    site.targets({"folder": f"directory: {path}"})
    before = {path for path in site.folder.rglob("*")}
    result = run("--yes")
    assert result.status == 1
    assert "the target folder leads to" in result.errors
    assert {path for path in site.folder.rglob("*")} == before


def test_a_folder_beside_content_is_a_target(site, run):
    site.targets({"folder": "directory: www"})
    assert run("--yes").status == 0
    assert site.path("www/index.html").exists()


def test_errors_in_the_content_stop_before_anything_is_sent(site, live, run):
    assert run("--yes").status == 0
    site.write("Content/10-people.md", "---\ntitle: People\nfigures: {a: abuot 3 people}\n---\n")
    result = run("--yes")
    assert result.status == 1
    assert 'did you mean "about"?' in result.errors
    assert "Nothing was published, as the site can't be built" in result.errors
    as_json = run("--yes", "--format", "json")
    assert as_json.status == 1
    assert as_json.json["diagnostics"][0]["path"] == "Content/10-people.md"
    assert as_json.json["error"]["message"] == "Nothing was published, as the site can't be built"
    assert b"710" in (live / "index.html").read_bytes()


def test_example_addresses_do_not_go_out(site, live, run):
    site.write("Content/donate.md", "---\ntitle: Give\nbutton: Donate\nurl: https://example.org/donate\n---\n")
    result = run("--yes")
    assert result.status == 1
    assert "Content/donate.md:4:6: error:" in result.errors
    assert not live.exists()
    assert run("--yes", "--allow-example").status == 0
    assert live.exists()


def test_json_is_one_object_whatever_happens(site, run, tmp_path):
    keys = {
        "published", "dryRun", "target", "release", "before", "figures", "files", "bytesToSend", "drafts", "notices",
        "differences", "error", "diagnostics"}
    missing = run("--format", "json")
    assert missing.status == 1
    assert set(missing.json) == keys
    site.targets({"folder": f"directory: {tmp_path}/www"})
    assert run("other", "--format", "json").json["error"]["message"].endswith('it has folder')
    unasked = run("--format", "json")
    assert unasked.status == 1
    assert "--yes" in unasked.json["error"]["message"]
    dry = run("--format", "json", "--dry-run")
    assert dry.status == 0
    assert dry.json["dryRun"] and not dry.json["published"] and dry.json["error"] is None
    done = run("--format", "json", "--yes")
    assert done.status == 0
    assert set(done.json) == keys
    assert done.json["published"] and done.json["release"] and done.json["before"] is None
    assert done.errors == ""
    site.version(2)
    again = run("--format", "json", "--yes").json
    assert again["before"] == done.json["release"]
    assert again["figures"] == [{
        "after": "over 720 professionals", "before": "over 710 professionals", "language": "en",
        "name": "professionals"}]
    assert {"path": "index.html", "change": "changed"}.items() <= again["files"][-1].items() or any(
        file["path"] == "index.html" and file["change"] == "changed" for file in again["files"])
    json.dumps(again)
