"""Names that try to be options, shell code or ways out: each is refused at its place, or is just a name."""

import json
import os
from pathlib import Path

import pytest
from repositories import Repository
from running import run_program
from small_site import files

RSYNC = [
    "-oProxyCommand=touch hacked:/x", "web@-oProxyCommand=touch hacked:/x", "web@-oProxyCommand=touch${IFS}hacked:/x",
    "--rsh=touch hacked:/x", "$(touch hacked)@web:/x", "web;touch hacked:/x", "`touch hacked`:/x",
    "web|touch hacked:/x", "web&touch hacked:/x", "web\ntouch hacked:/x", "web\0:/x", "web:/x\0", "web:/x\ntouch hacked",
    "web:-x", "web:--server", "web:/x/../..", "web:..", "web:/x/*", "web:~root/x", "web::module/x", "rsync://web/x",
    "web:/\x1b[31mx", "web:/x\u0085", "web@web@web:/x", "@web:/x", ":/x", "web:", "web:/", " web:/x", "ssh://web/x",
    "web%h:/x", "[::1%$(touch hacked)]:/x",
]
GIT = [
    "ext::sh -c touch% hacked", "EXT::sh -c touch% hacked", "fd::0", "--upload-pack=touch hacked",
    "-u touch hacked", "-oProxyCommand=touch hacked:x", "ssh://-oProxyCommand=touch hacked/x",
    "ssh://web@-oProxyCommand=touch hacked/x", "ssh://web;touch hacked/x", "ssh://$(touch hacked)/x", "web:-x",
    "web:--upload-pack=touch hacked", "file:///srv/site.git", "file://web/x", "git://web/x", "http://web/x",
    "ftp://web/x", "web:x\ntouch hacked", "/srv/\0x", "/", "../site.git", "~/site.git", "`touch hacked`:x",
    "https://web/\x1b[31m", "https:///x", "https://-x/y",
]
BRANCH = [
    "--force", "-d", "a..b", "a b", "refs/heads/x", "a:b", "+a:b", "a~1", "a^", "*", "a@{1}", "@", "a.lock", "/a", "a/",
    "a//b", ".a", "a\nb", "a\0b", "a\x1b[31m", "HEAD", "$(touch hacked)",
]
RCLONE = [
    ":sftp,ssh='touch hacked':x", ":local:/x", "s3,env_auth=true:x", "--config=x", "-v:x", "web:../x", "web:x/../../y",
    "web:-x", "web:--dry-run", "sftp://web/x", "we;touch hacked:x", "$(touch hacked):x", "web:x\ntouch hacked",
    "web:x\0", "x", "C,x:y", " web:x",
]
DIRECTORY = ["~/www", "~root/www", "file:///www", "a\nb", "a\0b", "a\x1b[31m", "", " a"]
NAMES = ["--yes", "-x", "a b", "$(touch hacked)", "..", "a/b", "", "`touch hacked`", "a\nb", "a\x1b[31m", "a\0"]

# What is a name to every file system, and nothing else to us.
ODD = [
    "-rf", "--delete", "$(touch hacked)", "`touch hacked`", ";touch hacked", "|touch hacked", "&touch hacked", "a\"'b", "*",
    "[x]?", "%s%n", "#x", "!x", ":(exclude)x", "~root", "a\\b", "$HOME", "a b ",
]



def targets(site, published: str) -> None:
    site.write(
        "Content/site.yml", f"name: Kite Trust\nurl: https://www.kites.test/\nlanguages: [en]\npublish: {published}\n")


def in_yaml(value: str) -> str:
    """Double-quoted YAML, of which JSON is a part."""
    return json.dumps(value)


@pytest.mark.parametrize("kind, values", [
    ("rsync", RSYNC), ("git", GIT), ("branch", BRANCH), ("rclone", RCLONE), ("directory", DIRECTORY), ("name", NAMES)])
def test_a_hostile_place_is_refused_where_it_is_written(site, tmp_path, kind, values):
    taken = {}
    for value in values:
        written = f"{kind}: {in_yaml(value)}"
        if kind == "branch":
            written = f'git: "/srv/site.git", branch: {in_yaml(value)}'
        name = in_yaml(value) if kind == "name" else "web"
        targets(site, f"{{{name}: {{{'directory: www' if kind == 'name' else written}}}}}")
        result = run_program("publish", "--yes", folder=site.folder)
        place = "Content/site.yml:4:" in result.errors and "error: " in result.errors
        if result.status != 1 or not place or "\x1b" in result.text or "\0" in result.text:
            taken[value] = result
    assert taken == {}
    assert not site.path("Public").exists()
    assert list(tmp_path.rglob("hacked")) == []


def test_a_hostile_name_of_a_target_on_the_command_line_is_only_told(site, live, run, tmp_path):
    for name in [*NAMES, "../folder", "folder\n"]:
        if "\0" in name:
            continue
        result = run("--yes", "--", name)
        assert result.status == 2, name
        assert "\x1b" not in result.text
    assert not live.exists()
    assert list(tmp_path.rglob("hacked")) == []


def test_odd_names_of_folders_are_just_names(site, run, tmp_path):
    for name in ODD[:-1]:
        live = tmp_path / "www" / name
        targets(site, f"{{web: {{directory: {in_yaml(str(live))}}}}}")
        result = run("--yes")
        assert result.status == 0, result.text
        assert files(live) == site.built()
    # Without a slash in front, it is a folder of the site.
    targets(site, "{web: {directory: \"--delete\"}}")
    assert run("--yes").status == 0
    assert site.built().items() <= files(site.path("--delete")).items()
    assert list(tmp_path.rglob("hacked")) == []


def test_odd_names_of_repositories_and_branches_are_just_names(site, run, tmp_path):
    branches = ["$(id)", "a;b|c&d", "`id`", "a'b\"c", "+a", "ä/%s"]
    for name, branch in zip(ODD[2:], branches):
        repository = Repository(tmp_path / "git" / name, branch)
        targets(site, f"{{web: {{git: {in_yaml(str(repository.folder))}, branch: {in_yaml(branch)}}}}}")
        result = run("--yes")
        assert result.status == 0, result.text
        assert site.built().items() <= repository.files().items()
    assert list(tmp_path.rglob("hacked")) == []


def in_assets(site, name: str) -> Path:
    return site.path("Templates/assets") / name


def styles(names) -> list[str]:
    """The assets, but for the one that every page needs."""
    return [name for name in names if name.startswith("assets/") and not name.startswith("assets/style.")]


def test_odd_names_of_files_arrive_in_a_folder_and_go_again(site, live, run, tmp_path):
    for name in ODD:
        in_assets(site, name).write_text("a {}")
    assert run("--yes").status == 0
    assert files(live) == site.built()
    assert len(styles(files(live))) == len(ODD)
    # Others' files may have any names at all, and are carried along.
    theirs = [*ODD, "a\nb", "\x1b[31mred", os.fsdecode(b"\xff"), "\x7f"]
    for name in theirs:
        (live / name).write_text("theirs")
        if name in ODD:
            in_assets(site, name).unlink()
    for version in (2, 3, 4):
        site.version(version)
        result = run("--yes")
        assert result.status == 0, result.text
        assert "\x1b" not in result.text
    assert set(theirs) <= set(files(live))
    assert styles(files(live)) == []
    assert list(tmp_path.rglob("hacked")) == []


def test_odd_names_of_files_arrive_in_a_repository_and_go_again(site, run, tmp_path):
    repository = Repository(tmp_path / "site.git")
    site.targets({"pages": f'git: "{repository.folder}"'})
    for name in ODD:
        in_assets(site, name).write_text("a {}")
    assert run("--yes").status == 0
    assert repository.files() == {**site.built(), ".nojekyll": b""}
    for name in ODD:
        in_assets(site, name).unlink()
    for version in (2, 3, 4):
        site.version(version)
        assert run("--yes").status == 0
    assert styles(repository.files()) == []
    assert list(tmp_path.rglob("hacked")) == []
