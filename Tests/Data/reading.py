"""Reads what a build wrote: the page, its structured data, and the files of data."""

import csv
import io
import json
import re
from decimal import Decimal
from pathlib import Path

import html5lib

SIGN = "=+\\-@＝＋－＠"
BLANK = "[ \u0085\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]*"


def load(text: str) -> object:
    return json.loads(text, parse_float=Decimal, parse_int=Decimal)


def neutralised(text: str) -> str:
    """A text as a cell holds it: an apostrophe stands where a formula could begin."""
    out = ""
    for index, sign in enumerate(text):
        opens = re.fullmatch(BLANK, re.split("[\r\n,;|\"\t]", text[:index])[-1]) is not None
        if sign in SIGN.replace("\\", "") and opens or sign in "\t\r\n" and index == 0:
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
        items = self.tree.findall(".//div[@class='introduction']//li")
        self.prose = [words(item) for item in items]
        self.prose_values = [values(item) for item in items]
        self.cards = [Card(card) for card in self.tree.findall(".//ul[@class='cards']/li")]
        self.rows = {row.get("id"): Row(row) for row in self.tree.findall(".//section[@id='figures']//tbody/tr")}


class Card:
    """A card as a reader sees it."""

    def __init__(self, card: object) -> None:
        self.values = values(card)
        self.remarks = [words(remark) for remark in card.findall(".//span[@class='remark']")]


class Row:
    """A row of the table of figures."""

    def __init__(self, row: object) -> None:
        head = row.find("th")
        self.words = words(head.find("span[@class='whole']"))
        self.value = head.find("span[@class='whole']/data").get("value")
        self.details = [words(detail) for detail in head.findall("span[@class='detail']")]
        self.cells = {cell.get("data-column"): words(cell) for cell in row.findall("td")}
        source = row.find("td[@data-column='Source']")
        self.link = None if source is None or source.find(".//a") is None else source.find(".//a").get("href")
        self.source = [] if source is None else [words(part) for part in source if words(part)]


def words(element: object) -> str:
    """A text as a browser shows it: blanks and ends of lines are one blank."""
    return shown("".join(element.itertext()))


def shown(text: str) -> str:
    return " ".join(part for part in re.split("[ \t\n\r\f\u00a0\u202f]+", text) if part)


def values(element: object) -> list[str]:
    return [data.get("value") for data in element.iter("data")]
