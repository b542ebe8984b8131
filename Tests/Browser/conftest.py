"""Serves the built folder as a web host would, and opens it in Chromium."""

import functools
import os
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlparse

import html5lib
import pytest
from playwright.sync_api import sync_playwright

REPOSITORY = Path(__file__).resolve().parents[2]
PUBLIC = Path(os.environ.get("IMPACT_PUBLIC", REPOSITORY / "Public")).resolve()
PROGRAM = Path(os.environ.get("IMPACT_PROGRAM", REPOSITORY / ".build/release/impact")).resolve()
CHROMIUM = os.environ.get("IMPACT_CHROMIUM", "/usr/bin/chromium")
HTML_FILES = sorted(path.relative_to(PUBLIC).as_posix() for path in PUBLIC.rglob("*.html"))


def parse(path):
    return html5lib.parse((PUBLIC / path).read_bytes(), treebuilder="etree", namespaceHTMLElements=False)


def canonical():
    """The address of the home page, as its own canonical link says."""
    for link in parse("index.html").iter("link"):
        if link.get("rel") == "canonical":
            return link.get("href")
    raise AssertionError("index.html has no canonical link")


class Host(SimpleHTTPRequestHandler):
    """The folder below the path of the site's address; 404.html for all else."""

    prefix = "/"

    def send_head(self):
        path = self.path.partition("?")[0]
        if path.startswith(self.prefix):
            self.path = "/" + self.path[len(self.prefix):]
            if os.path.exists(self.translate_path(self.path)):
                return super().send_head()
        page = PUBLIC / "404.html"
        if not page.exists():
            self.send_error(404)
            return None
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(page.stat().st_size))
        self.end_headers()
        return page.open("rb")

    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="session")
def site():
    """The address of the home page on this machine."""
    assert "index.html" in HTML_FILES, f"no page in {PUBLIC}: build the site first"
    prefix = urlparse(canonical()).path
    handler = functools.partial(type("SiteHost", (Host,), {"prefix": prefix}), directory=str(PUBLIC))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}{prefix}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser, site):
    """Opens a file of the site; everything that went wrong is in `page.problems`."""
    contexts = []

    def open_page(path="index.html", width=1280, **options):
        context = browser.new_context(viewport={"width": width, "height": 900}, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        watch(page, urlparse(site).netloc)
        page.goto(site + path)
        return page

    yield open_page
    for context in contexts:
        context.close()


def watch(page, origin):
    problems = page.problems = []

    def request(request):
        if urlparse(request.url).netloc != origin:
            problems.append(f"request to another origin: {request.url}")

    def response(response):
        if response.status >= 400:
            problems.append(f"{response.status}: {response.url}")

    def console(message):
        if message.type in ("error", "warning"):
            problems.append(f"{message.type}: {message.text}")

    page.on("request", request)
    page.on("response", response)
    page.on("console", console)
    page.on("requestfailed", lambda request: problems.append(f"failed: {request.url}"))
    page.on("pageerror", lambda error: problems.append(f"error: {error}"))


@pytest.fixture
def home(open_page):
    return open_page()
