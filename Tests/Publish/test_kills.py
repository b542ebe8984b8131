"""Publishes and rollbacks are killed at random moments, while a reader never pauses: what is live is always whole, and the
next publish goes on. IMPACT_PUBLISH_KILLS is how many, IMPACT_PUBLISH_SEED where chance begins."""

import os
import random
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from crawler import Crawler
from live_server import LiveServer
from running import find_program, run_program
from small_site import files
from versioned_site import Versions, VersionedSite

KILLS = int(os.environ.get("IMPACT_PUBLISH_KILLS", "25"))
SEED = int(os.environ.get("IMPACT_PUBLISH_SEED") or random.SystemRandom().randrange(1_000_000))


class Publishing:
    """A site and its target, and how long things take there."""

    def __init__(self, folder: Path, live: Path, target: str, environment: dict[str, str]):
        self.site = VersionedSite(folder / "site")
        self.site.targets({"web": target})
        self.live, self.environment = live, environment
        self.versions = Versions()
        self.lengths: dict[str, float] = {}

    def run(self, *arguments: str) -> None:
        begin = time.monotonic()
        result = run_program("publish", "--yes", *arguments, folder=self.site.folder, environment=self.environment)
        assert result.status == 0, result.text
        if "Nothing to do" not in result.output:
            self.lengths["".join(arguments)] = time.monotonic() - begin

    def publish(self, number: int) -> None:
        self.site.version(number)
        self.run()
        self.versions.built[number] = self.site.built()

    def kill(self, moment: float, *arguments: str) -> None:
        """Kills the program and all that it has started, at this moment of its life."""
        process = subprocess.Popen(
            [find_program(), "publish", "--yes", *arguments], cwd=self.site.folder, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, **self.environment},
            start_new_session=True)
        try:
            process.wait(moment)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait(20)


def kill_many(
    publishing: Publishing, kills: int, settle: Callable[[], bool] = lambda: True, is_switched: bool = True
) -> None:
    """Kills a publish or a rollback so many times, and each time looks at what is live and publishes the next version.
    `settle` waits until the other end has noticed; `is_switched` says that a version becomes live in one step."""
    site, versions = publishing.site, publishing.versions
    chance = random.Random(SEED)
    publishing.publish(1)
    (publishing.live / "theirs.txt").write_bytes(versions.theirs["theirs.txt"])
    publishing.publish(2)
    publishing.run("--rollback")
    before, number = 1, 3
    publishing.publish(number)
    server = LiveServer(publishing.live)
    with Crawler(server.url, site.paths, site.times) as crawler:
        for count in range(kills):
            arguments = ["--rollback"] if chance.random() < 1 / 3 else []
            moment = chance.uniform(0, 1.1) * publishing.lengths["".join(arguments)]
            told = f"seed {SEED}, kill {count + 1}, after {moment:.3f} s: {arguments or f'publish of {number + 1}'}"
            print(told)
            site.version(number + 1)
            publishing.kill(moment, *arguments)
            assert settle(), told
            there = files(publishing.live)
            publishing.publish(number + 1)
            if is_switched:
                before = versions.which(there, {number, before if arguments else number + 1})
                before = number if before == number + 1 else before
            else:
                versions.check_each_page(there, site.times)
            number += 1
            versions.which(files(publishing.live), {number})
            assert not crawler.problems, (told, crawler.problems)
    server.close()
    assert not crawler.problems, crawler.problems
    assert crawler.pages > kills and len(set(crawler.versions)) > 1
    print(f"{crawler.pages} pages were read, of {len(set(crawler.versions))} versions")


def left_over(area: Path) -> set[str]:
    """What is in the folder of the releases beside the releases."""
    return {path.name for path in area.iterdir() if not path.is_dir() or path.name == "new"} - {"lock"}


def test_a_folder_is_whole_whenever_a_publish_is_killed(tmp_path):
    live = tmp_path / "www/impact"
    publishing = Publishing(tmp_path, live, f'directory: "{live}"', {})
    kill_many(publishing, KILLS - KILLS // 2)
    area = live.parent / ".impact.impact-releases"
    publishing.publish(1_000_000)
    assert not left_over(area)
    assert len([path for path in area.iterdir() if path.is_dir()]) == 2


def test_a_web_host_is_whole_whenever_a_publish_is_killed(tmp_path, host):
    publishing = Publishing(tmp_path, host.live, host.target, host.environment)
    kill_many(publishing, KILLS // 2, host.wait_for_lock)
    publishing.publish(1_000_000)
    assert host.wait_for_lock() and not left_over(host.area)
    assert len([path for path in host.area.iterdir() if path.is_dir()]) == 3


def test_each_page_is_whole_where_files_are_put_in_place_in_order(tmp_path, host):
    host.live.mkdir()
    publishing = Publishing(tmp_path, host.live, host.target, host.environment)
    kill_many(publishing, max(5, KILLS // 10), host.wait_for_lock, is_switched=False)
    publishing.publish(1_000_000)
    area = host.live / ".impact-releases"
    assert not (host.live / ".impact-journal").exists()
    assert host.wait_for_lock() and not left_over(area)
    assert len([path for path in area.iterdir() if path.is_dir()]) == 3
