"""Publishing by rclone that is killed at random moments, while readers look at what is there.

The server is a real sshd: over SFTP a changed page is sent beside the old one and takes its place by a rename. Debian 12's
rclone can't rename over a file, so the old page is away for a moment, which `publish` says; no page is ever half, or names
what is not there. Other back ends are as good as their own way of storing a file."""

import os
import random
import re
import signal
import subprocess
import threading
import time
from pathlib import Path

from rclone_servers import openssh
from running import find_program
from small_site import files

KILLS = int(os.environ.get("IMPACT_PUBLISH_RCLONE_KILLS", "3"))


class Reader(threading.Thread):
    """Reads the pages without a pause, and the stylesheets that they name."""

    def __init__(self, folder: Path):
        super().__init__(daemon=True)
        self.folder = folder
        self.pages: set[bytes] = set()
        self.problems: list[str] = []
        self.ends = threading.Event()

    def run(self) -> None:
        while not self.ends.is_set():
            for name in ("index.html", "2020/index.html"):
                self.read(name)
            time.sleep(0.002)

    def read(self, name: str) -> None:
        try:
            page = (self.folder / name).read_bytes()
        except FileNotFoundError:
            return
        self.pages.add(page)
        for asset in re.findall(rb"assets/[^\"' >]+", page):
            if not (self.folder / asset.decode()).is_file():
                self.problems.append(f"{name} names {asset.decode()}, which is not there")


def test_no_reader_meets_a_broken_page_when_publishes_are_killed(site, run, tmp_path):
    server = openssh(tmp_path)
    site.targets({"there": f'rclone: "{server.remote}"'})
    environment = {**os.environ, **server.environment}
    reader = Reader(server.served)
    try:
        assert run("--yes", environment=server.environment).status == 0
        built = {content for name, content in site.built().items() if name.endswith(".html")}
        site.version(2)
        begin = time.monotonic()
        assert run("--yes", environment=server.environment).status == 0
        duration = time.monotonic() - begin
        built |= set(site.built().values())
        reader.start()
        for number in range(KILLS):
            site.version(3 + number)
            publish = subprocess.Popen(
                [find_program(), "publish", "--yes"], cwd=site.folder, env=environment, start_new_session=True,
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(random.uniform(0.1, 1) * duration)
            os.killpg(publish.pid, signal.SIGKILL)
            publish.wait()
            built |= set(site.built().values())
        site.version(99)
        last = run("--yes", environment=server.environment)
        assert last.status == 0, last.text
        built |= set(site.built().values())
        there = files(server.served)
        assert site.built().items() <= there.items()
        assert {name for name in there if not name.startswith("assets/")} == {
            name for name in site.built() if not name.startswith("assets/")}
    finally:
        reader.ends.set()
        server.stop()
    assert reader.problems == []
    assert reader.pages <= built, "a page was read that is none of those that were built"
