"""A folder of this machine as a target: its releases, those of others' files that are in it, and what stops a publish."""

import os
import re
import subprocess
import threading
from contextlib import contextmanager
from pathlib import Path

import pytest
from running import find_program
from small_site import files


def published(result):
    assert result.status == 0, result.text


def area(live: Path) -> Path:
    return live.parent / f".{live.name}.impact-releases"


def is_live(built: dict[str, bytes], live: Path) -> bool:
    return built.items() <= files(live).items()


@contextmanager
def mounted(folder: Path, options: str):
    """A small disk of its own; only root may mount one."""
    folder.mkdir(parents=True)
    if os.getuid() != 0 or subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder]).returncode != 0:
        pytest.skip("only root may mount a small disk")
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


def test_three_releases_stay_and_each_rollback_goes_one_back(site, live, run):
    versions = []
    for number in range(1, 6):
        site.version(number)
        published(run("--yes"))
        versions.append(site.built())
    kept = [path for path in area(live).iterdir() if path.is_dir()]
    assert len(kept) == 2
    (live / "theirs.txt").write_text("theirs")
    for version in (versions[3], versions[2]):
        published(run("--rollback", "--yes"))
        assert is_live(version, live)
        assert (live / "theirs.txt").read_text() == "theirs"
    # Readers of the pages before still need what these name.
    assert {name for name in versions[3] if name.startswith("assets/")} <= set(files(live))
    last = run("--rollback", "--yes")
    assert last.status == 1
    assert "no release before the present one is kept on folder" in last.errors
    published(run("--yes"))
    assert is_live(versions[4], live)
    assert (live / "theirs.txt").read_text() == "theirs"


def test_with_a_parent_that_can_not_be_written_the_files_go_one_by_one(site, run, tmp_path):
    parent = tmp_path / "www"
    live = parent / "impact"
    live.mkdir(parents=True)
    site.targets({"folder": f'directory: "{live}"'})
    if os.getuid() == 0:
        # Root may write anywhere but on a disk that is read-only.
        subprocess.run(["mount", "--bind", parent, parent], check=True)
        undo = [["umount", "--lazy", parent]]
        subprocess.run(["mount", "--bind", live, live], check=True)
        undo.insert(0, ["umount", "--lazy", live])
        subprocess.run(["mount", "-o", "remount,bind,ro", parent], check=True)
    else:
        parent.chmod(0o555)
        undo = [["chmod", "755", parent]]
    try:
        first = run("--yes")
        published(first)
        assert "can't be replaced in one step" in first.output
        assert "the files are put in place one by one" in first.output
        before = site.built()
        site.version(2)
        site.path("Content/2020/index.md").unlink()
        published(run("--yes", "--allow-removals"))
        assert is_live(site.built(), live)
        assert not (live / "2020").exists()
        published(run("--rollback", "--yes"))
        assert is_live(before, live)
    finally:
        for command in undo:
            subprocess.run(command, check=True)


@pytest.mark.parametrize("is_whole_disk", [False, True])
def test_a_full_disk_leaves_the_live_site_and_the_next_publish_goes_on(site, run, tmp_path, is_whole_disk):
    disk = tmp_path / "disk"
    with mounted(disk, "size=400k"):
        live = disk if is_whole_disk else disk / "www/impact"
        site.targets({"folder": f'directory: "{live}"'})
        published(run("--yes"))
        before = site.built()
        (disk / "filler").write_bytes(bytes(200 << 10))
        site.version(2)
        site.write("Content/10-people.md", site.path("Content/10-people.md").read_text() + "\n" + "word " * 60000)
        result = run("--yes")
        assert result.status == 1
        assert "the disk is full; make room there and publish again" in result.errors, result.errors
        assert is_live(before, live)
        (disk / "filler").unlink()
        site.version(3)
        published(run("--yes"))
        assert is_live(site.built(), live)


def spellings(site: Path, other: Path) -> list[str]:
    """Ways to name the site's own folders."""
    (other / "link").symlink_to(site)
    (other / "content").symlink_to(site / "Content")
    return [
        "Public/", "./Public", "Content/../Public/.", f"{site}/Public", f"{site}/../{site.name}/Content", str(site),
        f"{site}/", str(site.parent), "..", "../..", "/", f"{other}/link", f"{other}/link/", f"{other}/link/Public",
        f"{other}/content/www", f"{other}/content/../Templates", "Public/../.impact", "Templates/assets/www",
    ]


def test_the_sites_own_folders_are_no_target_however_they_are_written(site, run, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    taken = []
    names = {path: path.lstat().st_mtime_ns for path in site.folder.rglob("*")}
    for path in spellings(site.folder, other):
        site.targets({"folder": f'directory: "{path}"'})
        result = run("--yes")
        if result.status != 1 or "the target folder leads to" not in result.errors:
            taken.append((path, result.text))
    assert taken == []
    assert set(names) == set(site.folder.rglob("*"))


def test_whatever_the_umask_is_everybody_may_read_what_is_live(site, live, run):
    mask = os.umask(0o077)
    try:
        published(run("--yes"))
    finally:
        os.umask(mask)
    modes = {path.is_dir(): path.stat().st_mode & 0o777 for path in [live, *live.rglob("*")]}
    assert modes == {True: 0o755, False: 0o644}
    assert live.parent.stat().st_mode & 0o777 == 0o755


def test_a_publish_beside_builds_of_the_same_site_sends_one_whole_build(site, live, run):
    ended = threading.Event()

    def build():
        number = 2
        while not ended.wait(0.05):
            site.version(number := number + 1)
            subprocess.run([find_program(), "build"], cwd=site.folder, capture_output=True, timeout=60)

    thread = threading.Thread(target=build)
    thread.start()
    done = 0
    try:
        for _ in range(40):
            result = run("--yes")
            done += result.status == 0
            said = ("another build is writing there", "is built again and again")
            assert result.status == 0 or any(words in result.errors for words in said), result.text
            if done == 3:
                break
    finally:
        ended.set()
        thread.join()
    assert done > 0
    for page in live.rglob("index.html"):
        (style,) = re.findall('href="([^"]*css)"', page.read_text())
        assert (page.parent / style).exists() or (live / style.lstrip("/")).exists()
    published(run("--yes"))
    assert is_live(site.built(), live)
