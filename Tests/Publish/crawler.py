"""A reader who never pauses: looks whether each page that is served is whole, names only files that are there, and is of
one release."""

import re
import threading
from urllib.error import HTTPError
from urllib.parse import urljoin
from urllib.request import urlopen

VERSION = re.compile(rb"version-(\d+)\b")
NAMED = re.compile(rb'(?:src|href)="([^"#?]+)"')
FILE = re.compile(r"\.(css|svg|png|ico)$")


def version_of(page: bytes, style: bytes, times: int) -> int:
    """The version that a page and its style sheet say, each so many times; fails where it is not one and the same."""
    said = VERSION.findall(page)
    assert page.rstrip().endswith(b"</html>") and len(said) == times, f"is cut short, after {len(page)} bytes"
    said += VERSION.findall(style)
    assert len(said) == times + 1 and len(set(said)) == 1, f"is of the versions {sorted(set(said))}"
    return int(said[0])


class Crawler(threading.Thread):
    """Reads pages over and over. Each says its version in its text so many times, and so does its style sheet, once."""

    def __init__(self, url: str, paths: list[str], times: int):
        super().__init__(daemon=True)
        self.url, self.paths, self.times = url, paths, times
        self.problems: list[str] = []
        self.pages = 0
        self.versions: list[int] = []
        self.is_ended = threading.Event()

    def __enter__(self) -> "Crawler":
        self.start()
        return self

    def __exit__(self, *_) -> None:
        self.is_ended.set()
        self.join(30)

    def run(self) -> None:
        while not self.is_ended.is_set():
            for path in self.paths:
                try:
                    version = self.read(path)
                except (AssertionError, OSError) as error:
                    self.problems.append(f"/{path} {error}")
                    continue
                self.pages += 1
                if self.versions[-1:] != [version]:
                    self.versions.append(version)

    def read(self, path: str) -> int:
        """Reads a page and all files that it names; its version."""
        url = urljoin(self.url, path)
        page = fetch(url)
        named = {urljoin(url, name.decode()) for name in NAMED.findall(page)}
        files = {name: fetch(name) for name in named if name.startswith(self.url) and FILE.search(name)}
        styles = [content for name, content in files.items() if name.endswith(".css")]
        assert len(styles) == 1, f"names {len(styles)} style sheets"
        return version_of(page, styles[0], self.times)


def fetch(url: str) -> bytes:
    try:
        with urlopen(url, timeout=20) as answer:
            return answer.read()
    except HTTPError as error:
        raise AssertionError(f"needs {url}: status {error.code}") from None
