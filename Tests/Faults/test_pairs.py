"""Two builds at a time: each does its work or says that another one is at it. IMPACT_PAIRS is how many of each kind,
IMPACT_FAULTS_SEED where chance begins."""

import os
import random
import subprocess
import time
from pathlib import Path

from conftest import Clean
from fault_site import FaultSite
from running import Result, find_program
from trees import difference, tree

PAIRS = int(os.environ.get("IMPACT_PAIRS") or 25)
SEED = int(os.environ.get("IMPACT_FAULTS_SEED") or random.SystemRandom().randrange(1_000_000))


def at_once(first: list[str | Path], second: list[str | Path], gap: float) -> list[Result]:
    """Starts the second so many seconds after the first, and waits for both."""
    running = []
    for arguments in (first, second):
        running.append(subprocess.Popen(
            [find_program(), *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            text=True))
        time.sleep(gap if arguments is first else 0)
    said = [process.communicate(timeout=20) for process in running]
    return [Result(process.returncode, *words) for process, words in zip(running, said, strict=True)]


def is_busy(result: Result) -> bool:
    return result.status == 1 and "another build" in result.errors


def test_two_builds_of_one_output_make_one_site(site: FaultSite, clean: Clean):
    chance, busy = random.Random(f"{SEED} same"), 0
    site.built()
    for count in range(PAIRS):
        number = count % 3 + 1
        site.version(number)
        build = ["build", "--site", site.folder]
        results = at_once(build, build, chance.uniform(0, 0.01))
        told = f"IMPACT_FAULTS_SEED={SEED}, pair {count}: {results}"
        assert all(result.status == 0 or is_busy(result) for result in results), told
        assert any(result.status == 0 for result in results), told
        assert not (changed := difference(site.tree, clean(number))), (changed, told)
        assert not site.left_over, told
        busy += any(map(is_busy, results))
    assert busy or PAIRS < 20, "no two builds ever met"


def test_two_outputs_of_one_site_make_two_sites(site: FaultSite, clean: Clean):
    """They share the records, which serve as well afterwards."""
    chance = random.Random(f"{SEED} other")
    other = site.folder / "Other"
    for count in range(PAIRS):
        number = count % 3 + 1
        site.version(number)
        builds = [["build", "--site", site.folder, "--output", folder] for folder in (site.public, other)]
        results = at_once(*builds, chance.uniform(0, 0.01))
        told = f"IMPACT_FAULTS_SEED={SEED}, pair {count}: {results}"
        assert all(result.status == 0 or is_busy(result) for result in results), told
        assert any(result.status == 0 for result in results), told
        for result, folder in zip(results, (site.public, other), strict=True):
            if result.status == 0:
                assert not (changed := difference(tree(folder), clean(number))), (changed, told)
        assert site.left_over <= {"Other"}, told
    assert not (problem := difference(site.built(), clean(number))), problem


def test_a_check_beside_a_build_disturbs_neither(site: FaultSite, clean: Clean):
    chance = random.Random(f"{SEED} check")
    site.built()
    check = ["check", "--site", site.folder]
    alone = at_once(check, check, 1)[0]
    for count in range(PAIRS):
        number = count % 3 + 1
        site.version(number)
        built, checked = at_once(["build", "--site", site.folder], check, chance.uniform(0, 0.01))
        told = f"IMPACT_FAULTS_SEED={SEED}, pair {count}: {built} {checked}"
        assert built.status == 0, told
        assert checked.status == alone.status or is_busy(checked), told
        assert not (changed := difference(site.tree, clean(number))), (changed, told)
        assert not site.left_over, told
