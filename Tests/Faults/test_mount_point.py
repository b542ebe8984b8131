"""Public as a mount point: files are replaced one by one, each whole, pages last and stale ones after; a build that is
killed is finished by the next. IMPACT_MOUNT_KILLS is how many kills, IMPACT_FAULTS_SEED where chance begins."""

import os
import random
import signal
import subprocess
import time
from pathlib import Path

import pytest
from conftest import Clean
from machine import NAMESPACE, need_namespace, need_strace
from mount import MountedSite
from running import find_program, run_program
from tracing import CHANGING, traced
from trees import Tree, below, difference, tree

KILLS = int(os.environ.get("IMPACT_MOUNT_KILLS") or 60)
SEED = int(os.environ.get("IMPACT_FAULTS_SEED") or random.SystemRandom().randrange(1_000_000))


@pytest.fixture
def mounted(tmp_path: Path) -> MountedSite:
    need_namespace()
    return MountedSite(tmp_path)


def test_a_site_is_built_into_a_mount_point(mounted: MountedSite, clean: Clean):
    assert not difference(below(mounted.built()), below(clean(1)))
    assert not mounted.left_over


def test_a_second_build_takes_stale_files_away(mounted: MountedSite, clean: Clean):
    before = mounted.built()
    mounted.version(2)
    after = mounted.built()
    assert not difference(below(after), below(clean(2)))
    assert before.keys() - after.keys() and not mounted.left_over


def test_a_build_without_changes_touches_nothing(mounted: MountedSite):
    mounted.built()
    times = {path: path.lstat().st_mtime_ns for path in mounted.public.rglob("*")}
    time.sleep(0.02)
    mounted.built()
    assert times == {path: path.lstat().st_mtime_ns for path in mounted.public.rglob("*")}


def test_what_is_the_same_keeps_its_time(mounted: MountedSite):
    """So that a server's caches stay."""
    mounted.built()
    time = (mounted.public / "team.png").stat().st_mtime_ns
    mounted.version(2)
    mounted.built()
    assert (mounted.public / "team.png").stat().st_mtime_ns == time


def test_the_mode_of_the_mount_point_stays(mounted: MountedSite):
    mounted.public.chmod(0o2770)
    mounted.built()
    mounted.version(2)
    assert mounted.built()[b""][0] == 0o2770


def test_foreign_files_are_refused_and_kept(mounted: MountedSite, clean: Clean):
    mounted.built()
    mounted.version(2)
    foreign = mounted.public / "2001/mine.txt"
    foreign.write_text("mine")
    before = mounted.tree
    result = mounted.build()
    assert result.status == 1 and "2001/mine.txt" in result.errors, result.text
    assert not difference(mounted.tree, before) and not mounted.left_over
    foreign.unlink()
    assert not (problem := mounted.after(clean(2), owned=True)), problem


def test_a_tmpfs_is_built_into(mounted: MountedSite, tmp_path: Path, clean: Clean):
    result = on_tmpfs(mounted, tmp_path, "size=4m")
    assert result.status == 0, result.text
    assert not difference(below(tree(tmp_path / "after")), below(clean(1)))


@pytest.mark.parametrize("options", ["size=400k", "nr_inodes=24"])
def test_a_full_disk_leaves_the_old_site(options: str, mounted: MountedSite, tmp_path: Path):
    """The new site is too large for what the old one leaves."""
    mounted.built()
    old = mounted.tree
    mounted.version(2)
    mounted.write("Content/report.pdf", b"%PDF-1.4\n" + b"\1" * 600_000)
    for year in range(2030, 2050):
        mounted.write(f"Content/{year}/index.md", f"---\ntitle: The year\nperiod: {year}\n---\n")
    result = on_tmpfs(mounted, tmp_path, options)
    assert result.status == 1 and "error" in result.errors, result.text
    assert "No space left" in result.errors, result.text
    assert not difference(below(tree(tmp_path / "after")), below(old))


def on_tmpfs(mounted: MountedSite, tmp_path: Path, options: str):
    """Builds into a memory disk that holds the old site, and copies what it holds then to `after`."""
    script = (
        'mount -t tmpfs -o "$0",mode=755 none "$1"; cp -a "$2/." "$1"; code=0; "$4" build --site "$5" || code=$?; '
        'cp -a "$1" "$3"; exit $code')
    command = [
        *NAMESPACE, "sh", "-ec", script, options, mounted.point, mounted.public, tmp_path / "after"]
    return run_program(mounted.folder, before=command)


def test_each_file_is_whole_whenever_a_build_is_killed(mounted: MountedSite, clean: Clean):
    mounted.again(1, 2)
    begin = time.monotonic()
    mounted.built()
    length = time.monotonic() - begin
    chance, wrong, cut_off = random.Random(f"{SEED} mounted"), [], 0
    for _ in range(max(1, KILLS // 2)):
        mounted.again(1, 2)
        moment = chance.uniform(0, 1.1) * length
        process = subprocess.Popen(
            [*mounted.mount, find_program(), "build", "--site", mounted.folder], stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            process.wait(moment)
        except subprocess.TimeoutExpired:
            process.kill()
        cut_off += process.wait(20) == -signal.SIGKILL
        if problem := looked_at(mounted, clean(1), clean(2)):
            wrong.append(f"after {moment:.4f} s of {length:.4f} s: {problem}")
    assert cut_off or KILLS < 20, "no build was killed"
    assert not wrong, f"IMPACT_FAULTS_SEED={SEED}, {len(wrong)} wrong:\n" + "\n".join(wrong)


def test_each_file_is_whole_before_whichever_call_a_build_is_killed(mounted: MountedSite, tmp_path: Path, clean: Clean):
    need_strace()
    log = tmp_path / "log"
    mounted.again(1, 2)
    counts = traced(mounted, CHANGING, log)
    moments = [(call, number + 1) for call in sorted(counts) for number in range(counts[call])]
    chance, wrong, seen = random.Random(f"{SEED} mounted calls"), [], set()
    for call, number in chance.sample(moments, min(len(moments), max(1, KILLS // 2))):
        mounted.again(1, 2)
        kill = f"--inject={call}:signal=KILL:when={number}"
        result = mounted.build(before=["strace", "-f", "-qq", "-o", log, "-e", f"trace={call}", kill])
        seen.add(result.status)
        problem = "" if result.status in (0, -9) else f"ends with {result.status}: {result.text}"
        if problem := problem or looked_at(mounted, clean(1), clean(2)):
            wrong.append(f"strace -f {kill}: {problem}")
    assert -9 in seen, f"no build was killed: {seen}"
    assert not wrong, f"IMPACT_FAULTS_SEED={SEED}, {len(wrong)} wrong:\n" + "\n".join(wrong)


def looked_at(mounted: MountedSite, old: Tree, new: Tree) -> str:
    """Says what is wrong after a kill."""
    return half_done(mounted.tree, old, new) or mounted.after(new, owned=True)


def half_done(found: Tree, old: Tree, new: Tree) -> str:
    """Says what a reader could meet between two sites that is of neither; empty where there is nothing."""
    for name, entry in below(found).items():
        if name not in old and name not in new:
            # What is on its way has a name that no server shows.
            if not any(part.startswith(b".") for part in name.split(b"/")):
                return f"{name!r} is of no site"
        elif not name.startswith(b".impact") and entry not in (old.get(name), new.get(name)):
            return f"{name!r} is neither old nor new: {entry[1]!r}"
    if missing := (old.keys() & new.keys()) - found.keys():
        return f"{sorted(missing)} are in both sites, and are gone"
    parts = {name for name in new if name.endswith((b".css", b".png", b".pdf"))}
    pages = {name for name in new if name.endswith(b".html")}
    are_parts_there = all(found.get(name) == new[name] for name in parts)
    are_pages_there = all(found.get(name) == new[name] for name in pages)
    if not are_parts_there and any(found.get(name) == new[name] != old.get(name) for name in pages):
        return "a page is new before all that it shows"
    if not (are_parts_there and are_pages_there) and old.keys() - new.keys() - found.keys():
        return "a stale file is gone before all pages are new"
    return ""


def test_what_is_half_done_is_seen():
    """The judge of the tests above sees each kind of disorder."""
    old = {b"": (0o755, None), b"a.html": (0o644, b"1"), b"a.css": (0o644, b"1"), b"stale": (0o644, b"1")}
    new = {b"": (0o755, None), b"a.html": (0o644, b"2"), b"a.css": (0o644, b"2")}
    assert not half_done(old, old, new) and not half_done(new, old, new)
    assert not half_done(old | {b"a.css": (0o644, b"2"), b".x/part": (0o600, b"")}, old, new)
    assert "neither" in half_done(old | {b"a.css": (0o644, b"")}, old, new)
    assert "neither" in half_done(old | {b"a.css": (0o600, b"1")}, old, new)
    assert "no site" in half_done(old | {b"x": (0o644, b"")}, old, new)
    assert "gone" in half_done({name: old[name] for name in old if name != b"a.css"}, old, new)
    assert "before all that it shows" in half_done(old | {b"a.html": (0o644, b"2")}, old, new)
    assert "stale file" in half_done({name: old[name] for name in old if name != b"stale"}, old, new)
