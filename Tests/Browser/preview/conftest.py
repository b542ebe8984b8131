"""Starts the program on a copy of the site, and opens tabs that must be quiet."""

import pytest

from preview import folder as sites
from preview.running import Preview
from preview.tab import Tab


@pytest.fixture
def folder(tmp_path):
    """A site to edit."""
    return sites.make(tmp_path / "site")


@pytest.fixture
def start(folder):
    """Starts the preview with options; it ends with the test."""
    running = []

    def start(*options):
        running.append(Preview(folder, *options))
        return running[-1]

    yield start
    for preview in running:
        preview.stop()


def stamp(folder):
    """Tells whether anything in the folder was written."""
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*")}


@pytest.fixture(scope="session")
def pool():
    """The preview that the next test may have, since the last one wrote nothing."""
    pool = {}
    yield pool
    for preview in pool.values():
        preview.stop()


@pytest.fixture
def preview(pool, tmp_path_factory):
    """The preview of an untouched site."""
    preview = pool.pop("preview", None) or Preview(sites.make(tmp_path_factory.mktemp("site") / "site"))
    before = stamp(preview.folder)
    yield preview
    if preview.process.poll() is None and stamp(preview.folder) == before:
        pool["preview"] = preview
    else:
        preview.stop()


@pytest.fixture
def open_tab(browser):
    """Opens an address in a window of its own; at the end no script may have failed and no policy been broken."""
    contexts = []
    tabs = []

    def open_tab(url, width=1280, height=900, context=None, **options):
        if context is None:
            context = browser.new_context(viewport={"width": width, "height": height}, **options)
            contexts.append(context)
        tabs.append(Tab(context, url))
        return tabs[-1]

    yield open_tab
    problems = [problem for tab in tabs for problem in tab.problems]
    for context in contexts:
        context.close()
    assert problems == []


@pytest.fixture
def home(preview, open_tab):
    """The home page in a tab."""
    return open_tab(preview.url)


@pytest.fixture
def earlier(preview, open_tab):
    """The page of 2020 in a tab."""
    return open_tab(preview.url + "2020/")
