"""The README's file of Netlify and Cloudflare Pages, read by the grammar that both services document: a line that begins
with "/" names paths, in which "*" stands for anything; indented lines are headers, and "#" begins a remark."""

import re

import pytest

from recipes import FOREVER, SECURITY, recipes


def read_headers(text: str) -> list[tuple[str, dict[str, str]]]:
    rules: list[tuple[str, dict[str, str]]] = []
    for line in text.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        assert len(line) <= 2000, "Cloudflare Pages takes lines of 2,000 characters"
        if line[0] == "/":
            assert line.count("*") <= 1 and ("*" not in line or line.endswith("*"))
            rules.append((line, {}))
        else:
            name, value = line.split(":", 1)
            assert line[0] == " " and re.fullmatch(r"[A-Za-z-]+", name.strip()) and name.strip() not in rules[-1][1]
            rules[-1][1][name.strip()] = value.strip()
    assert 0 < len(rules) <= 100
    return rules


def headers_for(path: str) -> dict[str, list[str]]:
    """What a path gets: Cloudflare joins values of a header from several rules, so there must be one."""
    found: dict[str, list[str]] = {}
    for pattern, headers in read_headers(recipes("Netlify and Cloudflare Pages")[0]):
        if re.fullmatch(re.escape(pattern).replace(r"\*", ".*"), path):
            for name, value in headers.items():
                found.setdefault(name, []).append(value)
    return found


@pytest.mark.parametrize("path", ["/", "/2020/", "/404.html", "/report.pdf", "/2020/assets/map.css"])
def test_headers_file_guards_pages_and_leaves_their_keeping_to_the_service(path):
    assert headers_for(path) == {name: [value] for name, value in SECURITY.items()}


def test_headers_file_keeps_assets_for_a_year():
    expected = {name: [value] for name, value in SECURITY.items()} | {"Cache-Control": [FOREVER]}
    assert headers_for("/assets/style.801e88d74fac.css") == expected


def test_headers_file_keeps_the_manifest_out_of_search_engines():
    assert headers_for("/.impact-files")["X-Robots-Tag"] == ["noindex"]


def test_all_recipes_have_the_same_policy():
    for heading in ("nginx", "Apache", "Netlify and Cloudflare Pages"):
        assert SECURITY["Content-Security-Policy"] in recipes(heading)[0]
