"""Runs the template-tool, and says what a browser would make of its output."""

import functools
import json
import os
import re
import subprocess
import threading
from pathlib import Path

import html5lib
import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
TOOL = Path(os.environ.get("TEMPLATE_TOOL", REPOSITORY / ".build/debug/template-tool"))
PAYLOADS = Path(os.environ.get("XSS_PAYLOADS", REPOSITORY.parent / "shared/suites/xss/payloads.json"))
SCHEMES = {"http", "https", "mailto", "tel"}
THREAD = threading.local()
PARSER = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)


class Tool:
    """The template tool, kept running."""

    def __init__(self):
        if not TOOL.exists():
            pytest.fail(f"{TOOL} is missing: swift build --product template-tool")
        self.process = subprocess.Popen(
            ["stdbuf", "-oL", TOOL], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8", bufsize=1)

    def result(self, job):
        self.process.stdin.write(json.dumps({"entry": "main.html", **job}) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        assert line, f"the tool ended with {self.process.wait(10)} at {job}"
        return json.loads(line)

    def close(self):
        self.process.stdin.close()
        self.process.wait(10)


def run(jobs):
    """The results of several jobs; each thread has one process for all that it runs."""
    if not hasattr(THREAD, "tool") or THREAD.tool.process.poll() is not None:
        THREAD.tool = Tool()
    return [THREAD.tool.result({"origins": True, **job}) for job in jobs]


def given_payloads():
    """The payloads of the shared suite; nothing is tested without them, and the report says so."""
    if not PAYLOADS.exists():
        pytest.skip(f"the shared suite of payloads is not there: {PAYLOADS}")
    return [entry["payload"] for entry in json.loads(PAYLOADS.read_text("utf-8"))]


def document(sections):
    """A page of which each section is the output of a template."""
    body = "\n".join(f"<section>{section}</section>" for section in sections)
    return f"<!DOCTYPE html>\n<html><head><meta charset=utf-8></head><body>{body}<footer></footer></body></html>"


@functools.lru_cache(maxsize=100_000)
def parsed(output):
    """The skeleton of a page with this output - its elements with the names of their attributes -, and the text and
    the attributes of the element whose id is "v"."""
    tree = PARSER.parse(document([output]))
    marked = [element for element in tree.iter() if str(element.get("id") or element.get("ID")).lower() == "v"]
    text = "".join(marked[0].itertext()) if marked else None
    return skeleton(tree), text, dict(marked[0].attrib) if marked else {}


def skeleton(element):
    return str(element.tag), tuple(sorted(map(str, element.attrib))), tuple(skeleton(child) for child in element)


def scheme(address):
    """The scheme of an address as a browser finds it (WHATWG URL Standard, 4.4); None for a relative address."""
    address = re.sub("[\t\n\r]", "", address.strip("".join(map(chr, range(0x21)))))
    match = re.match("([a-zA-Z][a-zA-Z0-9+.-]*):", address)
    return match and match[1].lower()


def candidates(srcset):
    """The addresses in an attribute `srcset` (HTML Standard, 4.8.4.2.2)."""
    position = 0
    while match := re.compile(r"[\t\n\f\r ,]*([^\t\n\f\r ]+)").match(srcset, position):
        position = match.end()
        if match[1].endswith(","):
            yield match[1].rstrip(",")
        else:
            yield match[1]
            position = re.compile(r"(\([^)]*\)?|[^,(])*").match(srcset, position).end()
