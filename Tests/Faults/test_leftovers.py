"""What builds left that were cut off is taken away or finished by the next one: not what somebody else put there, and
nothing outside the site, whatever stands in such a folder."""

import os
from pathlib import Path

import pytest
from conftest import Clean
from fault_site import FaultSite
from machine import need_namespace, need_strace
from mount import MountedSite

MARK = "impact-staging-1"


def cut_off(site: FaultSite, log: Path, call: str, number: int) -> Path:
    """Builds, kills that before a call, and gives the folder that it left."""
    kill = f"--inject={call}:signal=KILL:when={number}"
    assert site.build(before=["strace", "-f", "-qq", "-o", log, "-e", f"trace={call}", kill]).status == -9
    left = [path for folder in (site.folder, site.public) for path in folder.iterdir() if ".impact-" in path.name]
    return next(path for path in left if (path / MARK).is_dir())


@pytest.mark.parametrize("harm", ["cut", "sparse", "gone"])
def test_a_foreign_file_in_an_old_tree_is_kept_whatever_became_of_its_list(harm: str, site: FaultSite, tmp_path: Path):
    need_strace()
    site.built()
    site.version(2)
    left = cut_off(site, tmp_path / "log", "unlinkat", 2)
    (left / "site/mine.txt").write_text("mine")
    manifest = left / "site/.impact-files"
    if harm == "gone":
        # Without a list a tree is one that was not finished; what is in it is the build's.
        (left / "site/mine.txt").unlink()
        manifest.unlink()
    else:
        os.truncate(manifest, 100 if harm == "cut" else 1 << 40)
    result = site.build()
    assert result.status == 0, result
    if harm != "gone":
        assert (left / "site/mine.txt").read_text() == "mine" and str(left) in result.errors, result


def test_a_file_in_the_place_of_one_that_is_gone_is_kept(tmp_path: Path, clean: Clean):
    need_strace()
    need_namespace()
    mounted = MountedSite(tmp_path)
    mounted.again(1, 2)
    cut_off(mounted, tmp_path / "log", "unlinkat", 6)
    gone = sorted(name for name in clean(1) if name.startswith(b"2001/") and name not in mounted.tree)
    assert gone, "no file of the old site is gone yet"
    mine = mounted.public / os.fsdecode(gone[0])
    mine.parent.mkdir(exist_ok=True)
    mine.write_text("mine")
    mounted.build()
    assert mine.read_text() == "mine"
    mine.unlink()
    assert not (problem := mounted.after(clean(2), owned=True)), problem


@pytest.mark.parametrize("journal", ["replace\tid\n", "add\tid\n", "replace\tl/id\n", "remove\tl/id\t1\t1\n"])
def test_no_link_is_followed_out_of_a_folder_that_looks_left(journal: str, site: FaultSite, tmp_path: Path):
    site.built()
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "id").write_text("secret")
    left = site.folder / ".Public.impact-11111111"
    (left / MARK).mkdir(parents=True)
    (left / "site").symlink_to(secret)
    (left / "journal").write_text(f"impact journal 1\n{journal}end\n")
    (site.public / "l").symlink_to(secret)
    site.build()
    assert (secret / "id").read_text() == "secret"
    assert not (site.public / "id").exists()


def test_a_mark_with_something_in_it_is_none(site: FaultSite):
    """As git would carry it."""
    left = site.folder / ".Public.impact-11111111"
    (left / MARK).mkdir(parents=True)
    (left / MARK / ".gitkeep").touch()
    (left / "site").mkdir()
    (left / "site/mine.txt").write_text("mine")
    assert site.build().status == 0
    assert (left / "site/mine.txt").read_text() == "mine"


@pytest.mark.parametrize("name", ["Public/.impact-files", ".impact/records"])
def test_a_list_of_a_terabyte_is_not_read(name: str, site: FaultSite):
    site.built()
    site.version(2)
    path = site.folder / name
    if not path.exists():
        pytest.skip(f"there is no {name}")
    os.truncate(path, 1 << 40)
    result = site.build(timeout=10)
    assert result.status in (0, 1), result
    assert result.status == 0 or "damaged" in result.errors, result


def test_a_volume_below_the_output_is_refused(site: FaultSite, tmp_path: Path):
    need_namespace()
    site.built()
    site.version(2)
    volume = tmp_path / "volume"
    volume.mkdir()
    for path in (site.public / "assets").iterdir():
        (volume / path.name).write_bytes(path.read_bytes())
    before = {path.name for path in volume.iterdir()}
    mount = ["unshare", "-rm", "sh", "-ec", 'mount --bind "$0" "$1"; shift; exec "$@"', volume, site.public / "assets"]
    result = site.build(before=mount)
    assert result.status == 1 and "mounted at assets" in result.errors, result
    assert {path.name for path in volume.iterdir()} == before


def test_stale_files_that_can_not_go_are_told_and_tried_again(tmp_path: Path, clean: Clean):
    need_strace()
    need_namespace()
    mounted = MountedSite(tmp_path)
    mounted.again(1, 2)
    fault = ["strace", "-f", "-qq", "-o", tmp_path / "log", "-e", "trace=unlinkat", "--inject=unlinkat:error=EACCES"]
    result = mounted.build(before=fault)
    assert result.status == 0 and "can't be taken away" in result.errors, result
    assert not (problem := mounted.after(clean(2), owned=True)), problem
