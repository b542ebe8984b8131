"""Builds whose system calls fail: each writes the whole new site or leaves the whole old one and says why, and the next
build knows nothing of it. IMPACT_FAULTS is how many, IMPACT_FAULTS_SEED where chance begins."""

import os
import random
import shlex
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Clean
from fault_site import FaultSite
from machine import need_strace
from tracing import CHANGING, READING, began, traced
from trees import Tree, difference

Scene = Callable[[Path], FaultSite]
FAULTS = int(os.environ.get("IMPACT_FAULTS") or 240)
SEED = int(os.environ.get("IMPACT_FAULTS_SEED") or random.SystemRandom().randrange(1_000_000))
ERRORS = ["EIO", "EIO", "ENOSPC", "EACCES", "EMFILE"]


def first(folder: Path) -> FaultSite:
    return FaultSite(folder, 2)


def change(folder: Path) -> FaultSite:
    site = FaultSite(folder, 1)
    site.built()
    site.version(2)
    return site


def old_record(folder: Path) -> FaultSite:
    """The records are of a build before the last one."""
    site = change(folder)
    shutil.copytree(folder / ".impact", folder / "kept")
    site.version(3)
    site.built()
    site.version(2)
    shutil.rmtree(folder / ".impact")
    (folder / "kept").rename(folder / ".impact")
    return site


def no_record(folder: Path) -> FaultSite:
    site = change(folder)
    shutil.rmtree(folder / ".impact")
    return site


def no_change(folder: Path) -> FaultSite:
    site = FaultSite(folder, 2)
    site.built()
    return site


SCENES = [first, change, old_record, no_record, no_change]


@pytest.mark.parametrize("scene", SCENES)
def test_a_call_that_fails_leaves_a_whole_site(scene: Scene, tmp_path: Path, clean: Clean):
    need_strace()
    work = tmp_path / "site"
    old, new = scene(work).tree, clean(2)
    counts = traced(again(scene, work), CHANGING | READING, tmp_path / "log")
    # What the loader does before the program begins is no part of a build.
    before = began(CHANGING | READING, tmp_path / "log")
    calls = sorted(call for call in counts if counts[call] > before[call])
    assert {"openat", "newfstatat", "getdents64", "read"} <= counts.keys(), counts
    assert scene is no_change or {"write", "renameat"} <= counts.keys(), counts
    chance, wrong, hit = random.Random(f"{SEED} {scene.__name__}"), [], 0
    for _ in range(max(1, FAULTS // len(SCENES))):
        call, error = chance.choice(calls), chance.choice(ERRORS)
        fault = f"--inject={call}:error={error}:when={chance.randint(before[call] + 1, counts[call])}"
        strace = ["strace", "-f", "-qq", "-o", str(tmp_path / "log"), "-e", f"trace={call}", fault]
        site = again(scene, work)
        problem = disturbed(site, strace, old, new, tmp_path / "log")
        injected = [line for line in (tmp_path / "log").read_text(errors="replace").splitlines() if "INJECTED" in line]
        hit += bool(injected)
        if problem := problem or site.after(new):
            wrong.append(f"{shlex.join(strace)}: {injected}: {problem}")
    print(f"IMPACT_FAULTS_SEED={SEED}; {hit} faults hit")
    assert hit >= FAULTS // len(SCENES) // 3, f"only {hit} faults hit anything"
    assert not wrong, f"IMPACT_FAULTS_SEED={SEED}, {len(wrong)} wrong:\n" + "\n".join(wrong)


def again(scene: Scene, folder: Path) -> FaultSite:
    """The scene once more: made, not copied, so that the records know the files."""
    shutil.rmtree(folder)
    return scene(folder)


def disturbed(site: FaultSite, strace: list[str], old: Tree | None, new: Tree, log: Path) -> str:
    """Builds with a fault, and says what is wrong with how that ended."""
    try:
        result = site.build(before=strace, timeout=20)
    except subprocess.TimeoutExpired:
        return "it does not end"
    if result.status not in (0, 1):
        return f"ends with {result.status}: {result.text}"
    is_silenced = any("write(2" in line and "INJECTED" in line for line in log.read_text(errors="replace").splitlines())
    if result.status == 1 and "error" not in result.errors.lower() and not is_silenced:
        return f"fails without a message: {result.text!r}"
    changed = difference(site.tree, old if result.status == 1 else new)
    return f"status {result.status}, but {changed}; it said {result.text}" if changed else ""
