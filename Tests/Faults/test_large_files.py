"""Files of a terabyte, sparse so that they cost nothing, and nesting that overflows a small stack: told in a
message, at
once, in little memory, and the site stays as it was."""

import os
import re
import resource
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import pytest
from fault_site import FaultSite
from running import find_program
from trees import difference

TERABYTE = 1 << 40
#: What the program may use; the machine is spared what it does beyond.
MEMORY = 4 << 30
LIMIT = re.compile(r"\d[\d ,.]*\s?(?:[kKMG]i?B|bytes|mebibytes|gibibytes)")


@dataclass
class Measured:
    status: int
    text: str
    seconds: float
    #: The most memory that was in use, in bytes.
    memory: int


def measured(site: FaultSite, stack: int | None = None) -> Measured:
    """Builds with a bound on memory, and on the stack where one is given in KiB."""
    def bound() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        if stack:
            resource.setrlimit(resource.RLIMIT_STACK, (stack << 10, stack << 10))

    with tempfile.TemporaryFile() as said:
        begin = time.monotonic()
        process = subprocess.Popen(
            [find_program(), "build", "--site", site.folder], stdin=subprocess.DEVNULL, stdout=said, stderr=said,
            preexec_fn=bound)
        while not (ended := os.wait4(process.pid, os.WNOHANG))[0]:
            if time.monotonic() - begin > 10:
                process.kill()
            time.sleep(0.005)
        process.returncode = os.waitstatus_to_exitcode(ended[1])
        seconds = time.monotonic() - begin
        said.seek(0)
        return Measured(
            process.returncode, said.read().decode(errors="replace"), seconds, ended[2].ru_maxrss << 10)


def sparse(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("ab") as file:
            file.truncate(TERABYTE)
    except OSError as error:
        path.unlink()
        pytest.skip(f"this disk holds no sparse file of a terabyte: {error}")
    return path


PLACES = {
    "a section": "Content/20-large.md", "a home page": "Content/index.md", "another page": "Content/2030/index.md",
    "settings": "Content/site.yml", "a donate section": "Content/donate.md", "a template": "Templates/page.html",
    "a template that no page uses": "Templates/partials/large.html", "an asset": "Templates/assets/large.css",
    "the stylesheet": "Templates/assets/style.css", "a picture": "Content/team.png", "a document": "Content/report.pdf"}


@pytest.mark.parametrize("place", PLACES)
def test_a_file_over_its_limit_is_named(place: str, site: FaultSite):
    site.built()
    site.version(2)
    before, name = site.tree, PLACES[place]
    sparse(site.folder / name)
    result = measured(site)
    assert result.status == 1, result
    assert (name in result.text or Path(name).name in result.text) and LIMIT.search(result.text), result.text
    assert result.seconds < 10 and result.memory < 256 << 20, result
    assert not (changed := difference(site.tree, before)), changed
    assert not site.left_over


def test_a_picture_over_its_limit_is_told_where_a_text_names_it(site: FaultSite):
    sparse(site.folder / "Content/team.png")
    result = measured(site)
    assert result.status == 1 and re.search(r"10-people\.md:\d+:\d+: error", result.text), result


def test_a_large_foreign_file_is_refused_unread(site: FaultSite):
    site.built()
    site.version(2)
    sparse(site.public / "backup.tar")
    before = site.tree
    result = measured(site)
    assert result.status == 1 and "backup.tar" in result.text, result
    assert result.seconds < 3 and result.memory < 256 << 20, result
    assert not (changed := difference(site.tree, before)), changed


def test_a_file_of_the_site_that_has_grown_is_replaced_unread(site: FaultSite):
    """Another tool has made a file of Impact's a terabyte; its length says already that it is not the same."""
    clean = site.built()
    sparse(site.public / "robots.txt")
    result = measured(site)
    assert result.status in (0, 1), result
    assert result.status == 0 or "robots.txt" in result.text, result
    assert result.seconds < 10 and result.memory < 256 << 20, result
    assert result.status or not difference(site.tree, clean)


FRONT = "---\ntitle: Deep\n---\n"
DEPTHS = {
    "flow sequences": "---\ntitle: " + "[" * 20_000 + "\n---\n",
    "closed flow sequences": "---\ntitle: " + "[" * 20_000 + "]" * 20_000 + "\n---\n",
    "flow mappings": "---\ntitle: " + "{a: " * 20_000 + "\n---\n",
    "flow keys": "---\ntitle: Deep\nfigures: " + "{? " * 20_000 + "\n---\n",
    "block sequences": "---\ntitle:\n  " + "- " * 20_000 + "x\n---\n",
    "block mappings": "---\ntitle: Deep\n" + "".join(" " * level + "a:\n" for level in range(2_000)) + "---\n",
    "quotations": FRONT + "> " * 20_000 + "x\n",
    "lists": FRONT + "- " * 20_000 + "x\n",
    "lists by lines": FRONT + "".join("  " * level + "- x\n" for level in range(1_000)),
    "emphasis": FRONT + "*a _b " * 20_000 + "x" + "_*" * 20_000 + "\n",
    "pictures": FRONT + "![" * 5_000 + "x" + "](team.png)" * 5_000 + "\n",
    "references": FRONT + "{{ " * 20_000 + "\n"}


@pytest.mark.parametrize("depth", DEPTHS)
def test_nesting_ends_in_a_message_with_a_small_stack(depth: str, site: FaultSite):
    before = site.built()
    site.write("Content/20-deep.md", DEPTHS[depth])
    result = measured(site, stack=512)
    assert result.status == 1, result.status
    assert re.search(r"20-deep\.md:\d+:\d+: error: \S", result.text), result.text[:1000]
    assert result.seconds < 10
    assert not difference(site.tree, before)


def test_settings_that_are_nested_end_in_a_message_with_a_small_stack(site: FaultSite):
    before = site.built()
    site.write("Content/site.yml", "name: " + "[" * 20_000 + "\n")
    result = measured(site, stack=512)
    assert result.status == 1 and re.search(r"site\.yml:1:\d+: error: \w+", result.text), result
    assert not difference(site.tree, before)


def test_a_site_is_built_with_a_small_stack(site: FaultSite):
    """What the tests above bound is enough for a usual site."""
    assert measured(site, stack=512).status == 0
