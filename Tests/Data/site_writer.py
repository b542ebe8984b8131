"""Writes a random site of several pages and languages for the program."""

import json
import random
import shutil
from dataclasses import dataclass
from pathlib import Path

from figures import PERIODS, SOURCES, Expected, Period, figure, related, series

REPOSITORY = Path(__file__).resolve().parents[2]
LANGUAGES = ["en", "fr", "de", "ar"]
YEARS = {"": PERIODS[0], "2020": Period("2020", "2020-01-01", "2020-12-31", "2020", "P1Y", "2020"), "empty": PERIODS[0]}
TITLES = ["Our impact", 'A "quoted" title', "=Title & more", "</script> in a title", "عنوان", "Title 🎈"]


@dataclass
class Page:
    path: str
    title: str
    figures: list[Expected]
    # The figure whose reference stands in the title behind its words.
    in_title: Expected | None = None
    # A figure of another page in its text.
    foreign: Expected | None = None
    is_translated: bool = False

    @property
    def period(self) -> Period:
        return YEARS[self.path]


def yaml(value: object) -> str:
    """A value as flow YAML: texts in single quotation marks, where YAML has no escapes."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {yaml(element)}" for key, element in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(yaml, value)) + "]"
    text = str(value)
    if "\u2028" in text:
        return json.dumps(text)
    # An empty line is what ends a line in the text.
    return "'" + text.replace("'", "''").replace("\n", "\n\n    ") + "'"


def front(keys: dict[str, object]) -> str:
    """Front matter."""
    return "---\n" + "".join(f"{key}: {yaml(value)}\n" for key, value in keys.items()) + "---\n"


def written(made: Expected) -> object:
    return {"value": made.written, **made.details} if made.details else made.written


def write_page(dice: random.Random, content: Path, page: Page) -> None:
    folder = content / page.path
    folder.mkdir(parents=True, exist_ok=True)
    title = page.title + (" {{ " + page.in_title.name + " }}" if page.in_title else "")
    keys: dict[str, object] = {"title": title, "period": page.period.name}
    if page.figures:
        keys["summary"] = "We say {{ " + page.figures[0].name + " }}."
        keys["figures"] = {made.name: written(made) for made in page.figures}
        keys["headline"] = [made.name for made in page.figures[:3]]
    prose = "".join(f"- Here {{{{ {made.name} }}}}\n" for made in page.figures)
    if page.foreign:
        prose += f"- There {{{{ /{page.foreign.name} }}}}\n"
    (folder / "index.md").write_text(front(keys) + prose, encoding="utf-8")
    if dice.random() < 0.5 and page.figures:
        made = page.figures[0]
        page.is_translated = True
        keys = {"title": title}
        if made.unit and made.kind == "count":
            keys["units"] = {made.name: "choses"}
        (folder / "index.fr.md").write_text(front(keys) + f"Ici {{{{ {made.name} }}}}\n", encoding="utf-8")


def write_site(dice: random.Random, site: Path) -> tuple[list[str], list[Page]]:
    content = site / "Content"
    content.mkdir(parents=True)
    shutil.copytree(REPOSITORY / "Templates", site / "Templates")
    languages = ["en"] + dice.sample(LANGUAGES[1:], dice.randrange(0, 3))
    if "fr" not in languages:
        languages.append("fr")
    (content / "site.yml").write_text(
        "name: 'Kite & \"Trust\"'\nurl: https://www.example.org/impact/\nlanguages: " + json.dumps(languages)
        + "\nyear-starts: 04-01\nsources: " + yaml(SOURCES) + "\n", encoding="utf-8")
    new, old = series(dice, YEARS[""], YEARS["2020"])
    pages = []
    for path, member in [("", new), ("2020", old), ("empty", None)]:
        page = Page(path, dice.choice(TITLES), [])
        if member:
            # One name on two pages would be one figure over the years.
            stem = "figure" if path else "mar"
            page.figures = [figure(dice, f"{stem}-{index}", page.period) for index in range(dice.randrange(4, 12))]
            page.figures.insert(dice.randrange(len(page.figures)), member)
            if path:
                page.figures += related(dice, page.period)
                page.foreign = new
            if dice.random() < 0.4:
                page.in_title = page.figures[0]
        write_page(dice, content, page)
        pages.append(page)
    return languages, pages
