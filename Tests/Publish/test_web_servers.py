"""The README's recipes for web servers, in the real servers, in front of a built site; and the page behind them."""

import gzip
import http.client
import os
import tempfile
from pathlib import Path

import pytest

from recipes import FOREVER, SECURITY
from web_servers import APACHE, NGINX, Server, start

CHROMIUM = os.environ.get("IMPACT_CHROMIUM", "/usr/bin/chromium")
SERVERS = [
    pytest.param((name, base), id=f"{name} at {base}", marks=pytest.mark.skipif(
        not program, reason=f"there is no {name} here"))
    for name, program in (("nginx", NGINX), ("apache", APACHE)) for base in ("/impact/", "/")
]


@pytest.fixture(scope="module", params=SERVERS)
def server(request):
    name, base = request.param
    with tempfile.TemporaryDirectory(prefix="impact-web-") as folder:
        # The server's own user reads the site.
        Path(folder).chmod(0o755)
        server = start(name, Path(folder), base)
        yield server
        server.end()


def get(server: Server, path: str, **headers: str) -> tuple[http.client.HTTPResponse, bytes]:
    """The answer for a path below the page's address, or from the host's root."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
    path = path if path.startswith("/") else server.host.base + path
    connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response, body


def assert_secure(response: http.client.HTTPResponse) -> None:
    for name, value in SECURITY.items():
        assert response.headers.get_all(name) == [value]


@pytest.mark.parametrize("path, file", [("", "index.html"), ("2020/", "2020/index.html"), ("fr/", "fr/index.html")])
def test_a_page_is_asked_for_again_and_guarded(server, path, file):
    response, body = get(server, path)
    assert response.status == 200 and response.headers.get_content_type() == "text/html"
    assert body == (server.host.live / file).read_bytes()
    assert response.headers.get_all("Cache-Control") == ["no-cache"]
    assert_secure(response)


@pytest.mark.parametrize("path", ["report.pdf", "kite.png", "robots.txt", "sitemap.xml"])
def test_a_file_whose_name_stays_is_asked_for_again(server, path):
    response, body = get(server, path)
    assert response.status == 200 and body == (server.host.live / path).read_bytes()
    assert response.headers.get_all("Cache-Control") == ["no-cache"]
    assert_secure(response)


@pytest.mark.parametrize("ending, kind", [(".css", "text/css"), (".svg", "image/svg+xml")])
def test_an_asset_is_kept_for_a_year(server, ending, kind):
    response, body = get(server, f"assets/{server.host.asset(ending)}")
    assert response.status == 200 and response.headers.get_content_type() == kind
    assert response.headers.get_all("Cache-Control") == [FOREVER]
    assert_secure(response)


def test_a_folder_named_like_the_assets_elsewhere_is_not_kept(server):
    path = server.host.live / "2020/assets/map.css"
    path.parent.mkdir(exist_ok=True)
    path.write_text("a {}")
    response, _ = get(server, "2020/assets/map.css")
    assert response.status == 200 and response.headers.get_all("Cache-Control") == ["no-cache"]


@pytest.mark.parametrize("path", ["2019/", "no-page", "2020/no-page/", "assets/style.000000000000.css"])
def test_an_address_without_a_page_shows_ours_and_is_never_kept(server, path):
    response, body = get(server, path)
    assert response.status == 404
    assert body == (server.host.live / "404.html").read_bytes()
    assert response.headers.get_all("Cache-Control") == ["no-cache"]
    assert_secure(response)


@pytest.mark.parametrize("path", [
    ".impact-files", ".impact-journal", ".impact-releases/old/index.html", ".git/config", ".htaccess", "fr/../.git/config"])
def test_files_that_begin_with_a_dot_are_not_shown(server, path):
    (server.host.live / ".htaccess").touch()
    assert (server.host.live / path).exists()
    response, body = get(server, path)
    assert response.status in (403, 404)
    assert b"This is" not in body and b"impact manifest" not in body


def test_releases_beside_the_live_folder_are_not_shown(server):
    if server.host.base == "/":
        pytest.skip("they lie outside of what the server shows")
    for path in ("lock", f"{server.host.release.name}/index.html"):
        assert (server.host.root / ".impact.impact-releases" / path).exists()
        response, body = get(server, f"/.impact.impact-releases/{path}")
        assert response.status in (403, 404) and b"lock" not in body and b"Our impact" not in body


def test_well_known_files_are_shown(server):
    response, body = get(server, ".well-known/security.txt")
    assert response.status == 200 and body == b"This is .well-known/security.txt.\n"


def test_a_folder_without_a_page_is_not_listed(server):
    for path in ("assets/", ".well-known/"):
        response, body = get(server, path)
        assert response.status in (403, 404) and body == (server.host.live / "404.html").read_bytes()


def test_a_folder_without_its_slash_leads_to_its_page(server):
    for path in ["2020"] + (["/impact"] if server.host.base == "/impact/" else []):
        response, _ = get(server, path)
        assert response.status == 301 and response.headers["Location"].endswith(f"{path}/")


def test_texts_are_sent_compressed_and_only_when_wanted(server):
    for path in ("", f"assets/{server.host.asset('.css')}"):
        plain, body = get(server, path)
        assert plain.headers["Content-Encoding"] is None
        response, packed = get(server, path, Accept_Encoding="gzip")
        assert response.headers["Content-Encoding"] == "gzip" and "Accept-Encoding" in response.headers["Vary"]
        assert gzip.decompress(packed) == body and len(packed) < len(body) / 2
    for path in ("sitemap.xml", f"assets/{server.host.asset('.svg')}"):
        assert get(server, path, Accept_Encoding="gzip")[0].headers["Content-Encoding"] == "gzip"
    response, _ = get(server, "kite.png", Accept_Encoding="gzip")
    assert response.headers["Content-Encoding"] is None


def test_brotli_is_used_where_the_server_has_it(server):
    if server.name != "apache":
        pytest.skip("Debian's nginx has it in a package of its own")
    response, _ = get(server, "", Accept_Encoding="gzip, br")
    assert response.headers["Content-Encoding"] == "br"


@pytest.mark.parametrize("encoding", ["identity", "gzip", "br"])
def test_asking_again_costs_no_page_when_nothing_changed(server, encoding):
    first, _ = get(server, "", Accept_Encoding=encoding)
    again, body = get(server, "", Accept_Encoding=encoding, If_None_Match=first.headers["ETag"])
    assert again.status == 304 and body == b""
    other, body = get(server, "", Accept_Encoding=encoding, If_None_Match='"another"')
    assert other.status == 200 and body


def test_a_switched_link_is_shown_at_once(server):
    live = server.host.live
    before = os.readlink(live)
    other = server.host.root / "other"
    other.mkdir()
    (other / "index.html").write_text("The release before.\n")
    try:
        (server.host.root / "next").symlink_to("other")
        (server.host.root / "next").replace(live)
        assert get(server, "")[1] == b"The release before.\n"
    finally:
        (server.host.root / "next").symlink_to(before)
        (server.host.root / "next").replace(live)
    assert b"Our impact" in get(server, "")[1]


def test_the_page_works_in_chromium_under_these_headers(server):
    playwright = pytest.importorskip("playwright.sync_api")
    if not Path(CHROMIUM).exists():
        pytest.skip(f"there is no {CHROMIUM}")
    with playwright.sync_playwright() as chromium:
        browser = chromium.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        problems: list[str] = []
        page.on("console", lambda message: problems.append(message.text))
        page.on("requestfailed", lambda request: problems.append(f"{request.failure}: {request.url}"))
        page.on("response", lambda response: response.status >= 400 and problems.append(response.url))
        for path in ("", "2020/", "fr/"):
            page.goto(server.address + path, wait_until="networkidle")
            assert page.evaluate("getComputedStyle(document.querySelector('.skip')).position") == "absolute"
            assert page.evaluate("[...document.images].every(image => image.naturalWidth === 1)")
        assert problems == []
        # The policy is in force: what is not the host's own is refused.
        page.evaluate("document.head.append(Object.assign(document.createElement('script'), {textContent: '1'}))")
        page.wait_for_timeout(200)
        assert any("Content Security Policy" in problem for problem in problems)
        problems.clear()
        page.goto(server.address + "no-page")
        assert page.title().startswith("Page not found")
        assert page.evaluate("getComputedStyle(document.querySelector('.skip')).position") == "absolute"
        browser.close()
