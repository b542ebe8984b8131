"""Writes a random site of several pages and languages for the program."""

import json
import random
import shutil
from dataclasses import dataclass
from pathlib import Path

from figures import SOURCES, Expected, figure

REPOSITORY = Path(__file__).resolve().parents[2]
LANGUAGES = ["en", "fr", "de", "ar"]
TITLES = ["Our impact", 'A "quoted" title', "=Title & more", "</script> in a title", "عنوان", "Title 🎈"]


@dataclass
class Page:
    path: str
    title: str
    period: str
    figures: list[Expected]


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
    keys: dict[str, object] = {"title": page.title, "period": page.period}
    if page.figures:
        keys["summary"] = "We say {{ " + page.figures[0].name + " }}."
        keys["figures"] = {made.name: written(made) for made in page.figures}
        keys["headline"] = [made.name for made in page.figures[:3]]
    prose = "".join(f"- Here {{{{ {made.name} }}}}\n" for made in page.figures)
    (folder / "index.md").write_text(front(keys) + prose, encoding="utf-8")
    if dice.random() < 0.5 and page.figures:
        made = page.figures[0]
        keys = {"title": page.title}
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
    pages = []
    for path in ["", "2020", "empty"]:
        count = 0 if path == "empty" else dice.randrange(4, 12)
        made = [figure(dice, f"figure-{index}" if dice.random() < 0.5 else f"mar-{index}") for index in range(count)]
        pages.append(Page(path, dice.choice(TITLES), "2021", made))
        write_page(dice, content, pages[-1])
    return languages, pages
