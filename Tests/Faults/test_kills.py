"""Builds that are killed at random moments and before calls that change the disk: the whole old site is there or the
whole
new one, and the next build is as any other. IMPACT_KILLS is how many, IMPACT_FAULTS_SEED where chance begins."""

import os
import random
import signal
import subprocess
import time
from pathlib import Path

import pytest
from conftest import Clean
from fault_site import FaultSite
from machine import need_strace
from running import find_program
from tracing import CHANGING, traced
from trees import Tree, difference

KILLS = int(os.environ.get("IMPACT_KILLS") or 100)
SEED = int(os.environ.get("IMPACT_FAULTS_SEED") or random.SystemRandom().randrange(1_000_000))


def model_of(folder: Path, is_first: bool) -> FaultSite:
    site = FaultSite(folder, 2 if is_first else 1)
    if not is_first:
        site.built()
        site.version(2)
    return site


@pytest.mark.parametrize("is_first", [True, False], ids=["first build", "change"])
def test_a_site_is_whole_whenever_a_build_is_killed(is_first: bool, tmp_path: Path, clean: Clean):
    model = model_of(tmp_path / "model", is_first)
    begin = time.monotonic()
    model.copy(tmp_path / "site").built()
    length = time.monotonic() - begin
    chance, wrong, cut_off = random.Random(f"{SEED} random"), [], 0
    for _ in range(max(1, KILLS // 4)):
        site, moment = model.copy(tmp_path / "site"), chance.uniform(0, 1.1) * length
        cut_off += killed(site, moment)
        if problem := looked_at(site, model.tree, clean(2)):
            wrong.append(f"after {moment:.4f} s of {length:.4f} s: {problem}")
    assert cut_off or KILLS < 20, "no build was killed"
    assert not wrong, f"IMPACT_FAULTS_SEED={SEED}, {len(wrong)} wrong:\n" + "\n".join(wrong)


@pytest.mark.parametrize("is_first", [True, False], ids=["first build", "change"])
def test_a_site_is_whole_before_whichever_call_a_build_is_killed(is_first: bool, tmp_path: Path, clean: Clean):
    need_strace()
    model = model_of(tmp_path / "model", is_first)
    counts = traced(model.copy(tmp_path / "site"), CHANGING, tmp_path / "log")
    moments = [(call, number + 1) for call in sorted(counts) for number in range(counts[call])]
    chance, wrong, seen = random.Random(f"{SEED} calls"), [], set()
    for call, number in chance.sample(moments, min(len(moments), max(1, KILLS // 4))):
        site = model.copy(tmp_path / "site")
        kill = f"--inject={call}:signal=KILL:when={number}"
        result = site.build(before=["strace", "-f", "-qq", "-o", tmp_path / "log", "-e", f"trace={call}", kill])
        seen.add(result.status)
        problem = "" if result.status in (0, -9) else f"ends with {result.status}: {result.text}"
        if problem := problem or looked_at(site, model.tree, clean(2)):
            wrong.append(f"strace -f {kill}: {problem}")
    assert -9 in seen, f"no build was killed: {seen}"
    assert not wrong, f"IMPACT_FAULTS_SEED={SEED}, {len(wrong)} wrong:\n" + "\n".join(wrong)


def test_builds_that_are_killed_one_after_the_other_leave_a_whole_site(site: FaultSite, clean: Clean):
    """What one leaves is what the next one finds."""
    trees = [site.built()]
    chance, wrong = random.Random(f"{SEED} series"), []
    for count in range(2, 2 + max(2, KILLS // 4)):
        site.version(count % 3 + 1)
        trees.append(clean(count % 3 + 1))
        killed(site, chance.uniform(0, 0.02))
        found = [tree for tree in trees if not difference(site.tree, tree)]
        if not found:
            wrong.append(f"kill {count}: {difference(site.tree, trees[-1])}")
    assert not wrong, f"IMPACT_FAULTS_SEED={SEED}:\n" + "\n".join(wrong)
    assert not (problem := site.after(trees[-1])), problem


def killed(site: FaultSite, moment: float) -> bool:
    """Kills a build at a moment of its life, and says whether it was still going on."""
    process = subprocess.Popen(
        [find_program(), "build", "--site", site.folder], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL)
    try:
        process.wait(moment)
    except subprocess.TimeoutExpired:
        process.kill()
    return process.wait(20) == -signal.SIGKILL


def looked_at(site: FaultSite, old: Tree | None, new: Tree) -> str:
    """Says what is wrong after a kill."""
    if difference(site.tree, old) and (changed := difference(site.tree, new)):
        return f"neither the old site nor the new one: {changed}"
    return site.after(new)
