"""The two sites that preview.py measures, each in our form and in Hugo's: the same text, the same numbers.

Hugo has no figures, so they are fields of the front matter, and a shortcode for each reference writes them. Its layout
(`Hugo/`) has the parts of our page and our style sheet.
"""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import yaml

HERE = Path(__file__).parent
ROOT = HERE.parent.parent

# A figure as Content writes it: a qualifier, the number, what is counted.
FIGURE = re.compile(r"(?P<qualifier>over|more than|a total of)? ?\+?(?P<number>\d+)(?P<scale>[kM]?) (?P<unit>.+)")
REFERENCE = re.compile(r"\{\{ ([\w-]+)(?:\.(change|period))? \}\}")
SCALES = {"": 1, "k": 1_000, "M": 1_000_000}


# A page of the large site.
FIGURES = {
    "professionals": "over 1000760 professionals",
    "campaign": "over 120345 people",
    "social": "over 1M people",
    "press": "a total of 140 press articles",
    "hotlines": "22 hotlines",
    "newcomers": "16 young newcomers",
}

BODY = """\
## Supporting frontline professionals

**{{ professionals }}** benefited from our training across

- workshops in the regions
- expert webinars
- cross-border family mediator trainings
- trainings for law enforcement and professionals working with children and youth

## Raising awareness and challenging narratives

**{{ campaign }}** were reached through the campaign highlighting the impact of the pandemic on the lives of children
(at risk of) going missing, and **{{ social }}** through our social media channels.

{{ press }} covered the subject.

## Advocating for child-centred policy

The organisation embedded our [recommendations](https://example.org/recommendations) in its work towards the
establishment of *National Focal Points* to protect child victims of trafficking in human beings. Together with
{{ hotlines }} we developed a position paper on a [Comprehensive Child Rights Strategy](https://example.org/strategy)
advocating for the prevention and protection of children from violence and abuse that can lead to going missing.

## Supporting child participation

{{ newcomers }} participated in the [youth conference](https://example.org/conference) to prepare and co-steer the
development and messages of the edition. {{ newcomers }} also joined our board and are co-steering the research,
campaigns and policy recommendations.

## Using scientific data to define priorities

{{ hotlines }} provided data for the [report](https://example.org/report).

> {{ professionals }} were consulted in a study on attitudes, responses and best practices regarding running away.

1. {{ campaign }} were reached.
2. {{ press }} were counted.
"""


@dataclass(frozen=True)
class Site:
    """A site of one of the two programs, and the file and number in it that are saved again and again."""

    folder: Path
    # The address of the page that shows the number.
    address: str
    file: Path
    # The text of the file before and after the number.
    before: str
    after: str

    def save(self, number: int) -> None:
        """Writes the file in place, as many editors do."""
        with open(self.file, "w", encoding="utf-8") as file:
            file.write(f"{self.before}{number}{self.after}")


def site(folder: Path, address: str, file: str, number: int) -> Site:
    path = folder / file
    before, found, after = path.read_text("utf-8").partition(str(number))
    assert found, f"{path} has no {number}"
    return Site(folder, address, path, before, after)


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def page(fields: dict, body: str) -> str:
    return f"---\n{yaml.safe_dump(fields, sort_keys=False, allow_unicode=True)}---\n{body}"


def hugo_figure(value: dict | str) -> dict:
    fields = dict(value) if isinstance(value, dict) else {"value": value}
    match = FIGURE.fullmatch(fields.pop("value"))
    assert match, value
    figure = {"value": int(match["number"]) * SCALES[match["scale"]], "unit": match["unit"]}
    if match["qualifier"]:
        figure["qualifier"] = match["qualifier"]
    return figure | {name: fields[name] for name in ("label", "period") if name in fields}


def hugo_text(text: str) -> str:
    """Text with shortcodes where ours has references."""

    def shortcode(match: re.Match) -> str:
        name, form = match.groups()
        return f'{{{{< {form or ("contact" if name == "hotline" else "figure")} "{name}" >}}}}'

    return REFERENCE.sub(shortcode, text)


def hugo_base(folder: Path) -> None:
    """Everything but the pages."""
    shutil.copytree(HERE / "Hugo", folder)
    (folder / "static").mkdir()
    for name in ("style.css", "icon.svg"):
        shutil.copy(ROOT / "Templates/assets" / name, folder / "static")
    for name in ("donate", "newsletter"):
        fields, body = parts(ROOT / "Content" / f"{name}.md")
        if "url" in fields:
            fields["url_to"] = fields.pop("url")
        fields["build"] = {"render": "never", "list": "never"}
        write(folder / "content" / f"{name}.md", page(fields, body))


def parts(file: Path) -> tuple[dict, str]:
    """The front matter and the body of a file."""
    _, matter, body = file.read_text("utf-8").split("---\n", 2)
    return yaml.safe_load(matter), body


def our_base(folder: Path) -> None:
    shutil.copytree(ROOT / "Content", folder / "Content")
    shutil.copytree(ROOT / "Templates", folder / "Templates")


def real(folder: Path) -> tuple[Site, Site]:
    """The page of this repository: ours, and Hugo's."""
    our_base(folder / "impact")
    hugo_base(folder / "hugo")
    fields, _ = parts(ROOT / "Content/index.md")
    fields |= {"summary": hugo_text(fields["summary"]), "headline": [], "figures": {}}
    text = ""
    for file in sorted((ROOT / "Content").glob("[0-9]*.md")):
        section, body = parts(file)
        headline = section.get("headline", [])
        fields["headline"] += [headline] if isinstance(headline, str) else headline
        fields["figures"] |= {name: hugo_figure(value) for name, value in section["figures"].items()}
        text += f"## {section['title']}\n\n{hugo_text(body)}\n"
    write(folder / "hugo/content/_index.md", page(fields, text))
    return (
        site(folder / "impact", "", "Content/10-frontline.md", 760),
        site(folder / "hugo", "", "content/_index.md", 760),
    )


def large(folder: Path, pages: int) -> tuple[Site, Site]:
    """The page of this repository and many more, each with numbers of its own; one in the middle is saved."""
    real(folder)
    ours, theirs = folder / "impact/Content", folder / "hugo/content"
    fields = {"title": "Our impact @page@", "period": 2021, "headline": ["professionals", "campaign"]}
    our_page = page(fields | {"figures": FIGURES}, BODY)
    their_figures = {name: hugo_figure(value) for name, value in FIGURES.items()}
    their_page = page(fields | {"figures": their_figures}, hugo_text(BODY))
    for number in range(pages):
        for content, name, text in ((ours, "/index.md", our_page), (theirs, ".md", their_page)):
            text = text.replace("@page@", str(number)).replace("1000760", str(1_000_760 + number))
            write(content / f"{place(number)}{name}", text.replace("120345", str(120_345 + number)))
    middle = pages // 2
    number = 1_000_760 + middle
    return (
        site(folder / "impact", f"{place(middle)}/", f"Content/{place(middle)}/index.md", number),
        site(folder / "hugo", f"{place(middle)}/", f"content/{place(middle)}.md", number),
    )


def place(number: int) -> str:
    return f"g{number // 500}/p{number}"
