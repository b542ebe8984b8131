"""Serves the built site on loopback, as a web host would, and opens Debian's Chromium on it."""

import os
import re
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
PUBLIC = Path(os.environ.get("IMPACT_PUBLIC", ROOT / "Public"))


class Host(SimpleHTTPRequestHandler):
    """A folder under the path that the site's own addresses name; 404.html for what is not there."""

    def __init__(self, *arguments, base, **options):
        self.base = base
        super().__init__(*arguments, **options)

    def translate_path(self, path):
        path = unquote(urlsplit(path).path)
        if not path.startswith(self.base):
            return str(PUBLIC / "no such file")
        return super().translate_path("/" + path[len(self.base):])

    def send_error(self, code, message=None, explain=None):
        if code != 404:
            return super().send_error(code, message, explain)
        body = (PUBLIC / "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture(scope="session")
def public():
    assert (PUBLIC / "index.html").is_file(), f"build the site first: there is no {PUBLIC}/index.html"
    return PUBLIC


@pytest.fixture(scope="session")
def base_path(public):
    """The path of the home page on its host, from its canonical address."""
    text = (public / "index.html").read_text(encoding="utf-8")
    return urlsplit(re.search(r'<link rel="canonical" href="([^"]+)"', text).group(1)).path


@pytest.fixture(scope="session")
def address(public, base_path):
    handler = partial(Host, base=base_path, directory=str(public))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}{base_path}"
    server.shutdown()


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium):
    """Opens an address in a context of its own and collects what the browser complains of."""
    contexts = []

    def open_address(address, path="", width=1280, **options):
        context = chromium.new_context(viewport={"width": width, "height": 900}, **options)
        contexts.append(context)
        page = context.new_page()
        page.complaints = []
        page.requests = []
        page.on("console", lambda message: page.complaints.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("requestfailed", lambda request: page.complaints.append(f"failed: {request.url}"))
        page.on("request", lambda request: page.requests.append(request.url))
        page.goto(address + path)
        page.wait_for_load_state("networkidle")
        return page

    yield open_address
    for context in contexts:
        context.close()


def html_files():
    return sorted(path.relative_to(PUBLIC).as_posix() for path in PUBLIC.rglob("*.html"))


def words(text):
    """A text with every run of white space, no-break spaces too, as one space."""
    return " ".join(text.split())
