"""Measures the preview beside Hugo's server, in one run on the same sites: the page of this repository, and many pages.

    pip install --requirement Tests/Benchmarks/preview-requirements.txt
    python3 Tests/Benchmarks/preview.py --impact .build/release/impact --hugo hugo

From a save is measured from just before the file is written until the first animation frame of Chromium in which the
page has the new number; the save comes at any moment of what the servers do in turn. From the start is measured until
the page is answered. Both servers run all the time, and are saved to in turn, so that whatever else the machine does
meets both. The exit status is 1 when a bound is not met.
"""

import argparse
import http.client
import os
import random
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright
from playwright.sync_api import TimeoutError as NotSeen

import preview_sites
from preview_sites import Site

# Saved numbers are from here on; the sites have none as great.
FIRST_NUMBER = 2_000_000
# Saves to one server before it is the other's turn.
TURN = 5
STARTS = 3
TIMEOUT = 30
# Seconds after which a save counts as lost. Hugo now and then serves the new page and the browser is not told: those
# are left out of its times, up to so many. Ours may lose none.
LOST = 5
HUGO_MAY_LOSE = 20

# Runs before anything else in each document: says in the console when a new number is about to be painted, and when our
# script had its answer to the waiting request, and the new page.
SCRIPT = """
(() => {
  let last = "";
  const arrived = (test) => {
    const entries = performance.getEntriesByType("resource").filter((entry) => test(new URL(entry.name)));
    return performance.timeOrigin + (entries.at(-1)?.responseEnd ?? 0);
  };
  const say = (number) => {
    const shown = performance.timeOrigin + performance.now();
    const answer = arrived((url) => url.pathname === "/.impact/wait");
    const page = arrived((url) => url.pathname === location.pathname);
    console.log(`shown ${number} ${shown} ${answer} ${page}`);
    performance.clearResourceTimings();
  };
  const look = () => {
    for (const element of document.querySelectorAll("main data")) {
      const number = element.textContent.replace(/\\D/g, "");
      if (!/^2\\d{6}$/.test(number) || number === last) continue;
      last = number;
      requestAnimationFrame(() => say(number));
      return;
    }
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
})();
"""


@dataclass(frozen=True)
class Bounds:
    """What is asked for, in milliseconds and times."""

    save: float
    start: float
    ratio: float


BOUNDS = {"real": Bounds(save=30, start=200, ratio=8), "large": Bounds(save=100, start=2000, ratio=4)}


def now() -> float:
    """Milliseconds since 1970, as in the browser."""
    return time.time_ns() / 1e6


class Server:
    """A running server of a site."""

    def __init__(self, command: list[str], site: Site, log: Path):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.site = site
        self.log = log
        self.page: Page | None = None
        # Milliseconds from each save to the screen, to the answer to the waiting request, and to the new page; the last
        # two only for ours.
        self.saves: list[float] = []
        self.answers: list[float] = []
        self.pages: list[float] = []
        self.lost = 0
        self.may_lose = 0
        began = now()
        with open(log, "w") as output:
            self.process = subprocess.Popen([*command, "--port", str(self.port)], stdout=output, stderr=output)
        try:
            self.wait_for_page()
        except BaseException:
            self.stop()
            raise
        self.start = now() - began

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/{self.site.address}"

    def wait_for_page(self) -> None:
        end = now() + 1000 * TIMEOUT
        while now() < end and self.process.poll() is None:
            try:
                self.get(f"/{self.site.address}")
                return
            except (OSError, http.client.HTTPException):
                time.sleep(0.002)
        sys.exit(f"{self.process.args[0]} does not serve the page:\n{self.log.read_text()}")

    def get(self, path: str) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=TIMEOUT)
        connection.request("GET", path)
        response = connection.getresponse()
        response.read()
        connection.close()
        if response.status != 200:
            raise http.client.HTTPException(f"{path}: {response.status}")

    def show(self, browser: Browser) -> None:
        """Opens the page in a window of its own."""
        self.page = browser.new_context().new_page()
        # Playwright passes messages on while somebody listens, so somebody always does.
        self.page.on("console", lambda _: None)
        self.page.add_init_script(SCRIPT)
        self.page.goto(self.address)

    def save(self, number: int) -> None:
        """Saves the number and waits until it is seen."""
        assert self.page
        self.page.wait_for_timeout(random.uniform(300, 1000))
        said = f"shown {number} "
        try:
            with self.page.expect_console_message(
                lambda it: it.text.startswith(said), timeout=1000 * LOST) as message:
                began = now()
                self.site.save(number)
        except NotSeen:
            self.lost += 1
            if self.lost > self.may_lose:
                sys.exit(f"{self.process.args[0]} does not show {number}; it said:\n{self.log.read_text()}")
            self.page.goto(self.address)
            return
        shown, answer, page = (float(time) - began for time in message.value.text.removeprefix(said).split())
        self.saves.append(shown)
        self.answers.append(answer)
        self.pages.append(page)

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(TIMEOUT)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def builds(log: Path) -> list[float]:
    """What our terminal says that builds took: from the end of the watcher's burst to the new site, rounded up."""
    return [float(time) for time in re.findall(r", (\d+) ms$", log.read_text(), re.MULTILINE)]


def starts(command: list[str], site: Site, log: Path, runs: int) -> tuple[Server, float]:
    """A server, and the median of some starts."""
    times = []
    for run in range(runs):
        server = Server(command, site, log)
        times.append(server.start)
        if run < runs - 1:
            server.stop()
    return server, statistics.median(times)


def p90(times: list[float]) -> float:
    return statistics.quantiles(times, n=10, method="inclusive")[-1]


def measure(name: str, ours: Site, theirs: Site, browser: Browser, given: argparse.Namespace, folder: Path) -> bool:
    """Measures one site; whether its bounds are met."""
    with ExitStack() as stack:
        our_command = [str(given.impact.resolve()), "preview", "--site", str(ours.folder)]
        server, start = starts(our_command, ours, folder / "impact.log", STARTS)
        stack.callback(server.stop)
        their_command = [given.hugo, "server", "--renderToMemory", "--source", str(theirs.folder)]
        hugo, hugo_start = starts(their_command, theirs, folder / "hugo.log", 1)
        stack.callback(hugo.stop)
        hugo.may_lose = HUGO_MAY_LOSE
        for each in (server, hugo):
            each.show(browser)
        number = FIRST_NUMBER
        for each in (server, hugo):
            # The first is left out: caches are filled, and Hugo's script connects.
            time.sleep(1)
            each.save(number := number + 1)
            each.saves, each.answers, each.pages = [], [], []
        while len(hugo.saves) < given.saves:
            for each in (server, hugo):
                for _ in range(min(TURN, given.saves - len(each.saves))):
                    each.save(number := number + 1)
        for each in (server, hugo):
            each.page.context.close()
    median, hugo_median = statistics.median(server.saves), statistics.median(hugo.saves)
    bounds = BOUNDS[name]
    checks = [
        (f"from the save to the screen at most {bounds.save:g} ms", median <= bounds.save),
        (f"at least {bounds.ratio:g} times as quick as Hugo", hugo_median >= bounds.ratio * median),
        (f"from the start to the page under {bounds.start:g} ms", start < bounds.start),
    ]
    print(f"\n{name} site" + (f", {given.pages:,} pages" if name == "large" else ""))
    print("                     Impact        Hugo   times")
    for what, our, their in (
        ("save, median", median, hugo_median),
        ("save, 90 %", p90(server.saves), p90(hugo.saves)),
        ("start", start, hugo_start),
    ):
        print(f"  {what:<14} {our:>10.1f} ms {their:>8.1f} ms {their / our:>7.1f}")
    answer, page = statistics.median(server.answers), statistics.median(server.pages)
    build = statistics.median(builds(server.log))
    print(
        f"  of ours: build {build:.0f} ms (rounded up); the waiting request is answered after {answer:.1f} ms,\n"
        f"  the page has come after {page:.1f} ms, and is shown {median - page:.1f} ms later")
    if hugo.lost:
        print(f"  Hugo's page did not change after {hugo.lost} more saves")
    for what, is_met in checks:
        print(f"  {'met   ' if is_met else 'MISSED'} {what}")
    return all(is_met for _, is_met in checks)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--impact", required=True, type=Path, help="the release build of the program")
    options.add_argument("--hugo", default="hugo", help="the Hugo program")
    options.add_argument("--pages", type=int, default=10_000, help="pages of the large site")
    options.add_argument("--saves", type=int, default=30, help="saves to each server for each site")
    options.add_argument("--site", choices=BOUNDS, action="append", help="only this site")
    options.add_argument("--chromium", default="/usr/bin/chromium", help="the browser")
    options.add_argument(
        "--folder", default="/dev/shm" if os.path.isdir("/dev/shm") else None, help="where the sites are made")
    given = options.parse_args()
    if given.saves < 2 or given.pages < 1:
        options.error("at least two saves and one page")
    is_met = True
    with tempfile.TemporaryDirectory(dir=given.folder) as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=given.chromium, args=["--no-sandbox"])
        version = subprocess.check_output([given.hugo, "version"], text=True)
        print(f"Chromium {browser.version}, Hugo {re.search(r'hugo v([^-+ ]+)', version)[1]}, {os.cpu_count()} cores")
        for name in given.site or BOUNDS:
            made = Path(folder) / name
            made.mkdir()
            ours, theirs = preview_sites.real(made) if name == "real" else preview_sites.large(made, given.pages)
            is_met &= measure(name, ours, theirs, browser, given, made)
        browser.close()
    sys.exit(0 if is_met else 1)


if __name__ == "__main__":
    main()
