"""Reads what a build wrote: the page, its structured data, and the files of data."""

import csv
import io
import json
import re
from decimal import Decimal
from pathlib import Path

import html5lib

SIGN = "=+\\-@＝＋－＠"
BLANK = "[ \u00a0\u2000-\u200f\u202f\ufeff]*"


def load(text: str) -> object:
    return json.loads(text, parse_float=Decimal, parse_int=Decimal)


def neutralised(text: str) -> str:
    """A text as a cell holds it: an apostrophe stands where a formula could begin."""
    out = ""
    for index, sign in enumerate(text):
        before = text[:index]
        opens = re.fullmatch(BLANK, re.split("[\r\n]", before)[-1]) is not None
        separated = before[-1:] in (",", ";", "|", '"', "\t")
        if sign in SIGN.replace("\\", "") and (opens or separated) or sign in "\t\r\n" and index == 0:
            out += "'"
        out += sign
    return out


def table(path: Path) -> list[dict[str, str]]:
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf") and raw.endswith(b"\r\n")
    reader = csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline=""), strict=True)
    rows = list(reader)
    assert all(None not in row and None not in row.values() for row in rows)
    return rows


class PageFile:
    """A page as a browser reads it."""

    def __init__(self, path: Path) -> None:
        self.tree = html5lib.parse(path.read_text(encoding="utf-8"), namespaceHTMLElements=False)
        scripts = list(self.tree.iter("script"))
        assert len(scripts) == 1 and scripts[0].get("type") == "application/ld+json"
        self.structured = load(scripts[0].text)
        self.title = "".join(self.tree.find(".//title").itertext())
        meta = self.tree.find(".//meta[@name='description']")
        self.description = None if meta is None else meta.get("content")
        self.prose = ["".join(item.itertext()) for item in self.tree.findall(".//div[@class='introduction']//li")]
        self.prose_values = [
            data.get("value") for item in self.tree.findall(".//div[@class='introduction']//li") for data in item.iter("data")]
        self.card_values = [data.get("value") for card in self.tree.findall(".//ul[@class='cards']/li")
                            for data in card.iter("data")]
