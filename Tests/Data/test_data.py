"""What a page says and what its data says is the same, value by value, and what the editor wrote."""

import json
import os
import random
import subprocess
from decimal import Decimal
from pathlib import Path

import frictionless
import jsonschema
import pytest
import schema_org
from figures import Expected, grouped
from reading import PageFile, Row, load, neutralised, shown, table
from site_writer import REPOSITORY, Page, write_site

SITES = int(os.environ.get("IMPACT_DATA_SITES", "12"))
SEED = int(os.environ.get("IMPACT_DATA_SEED", "1"))
SCHEMA = jsonschema.Draft202012Validator(json.loads((Path(__file__).parent / "figures.schema.json").read_text()))
ADDRESS = "https://www.example.org/impact/"


def build(program: Path, site: Path) -> Path:
    output = site / "Public"
    done = subprocess.run(
        [program, "build", "--site", site, "--output", output], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr
    return output


def check_package(folder: Path) -> None:
    document = load((folder / "figures.json").read_text(encoding="utf-8"))
    SCHEMA.validate(json.loads((folder / "figures.json").read_text(encoding="utf-8"), parse_float=float))
    report = frictionless.Package(str(folder / "datapackage.json")).validate()
    assert report.valid, report.flatten(["fieldName", "rowNumber", "message"])
    assert document["figures"]


def decimal(text: str) -> Decimal | None:
    assert "e" not in text.lower() and "," not in text
    return Decimal(text) if text else None


def check_row(row: dict[str, str], made: Expected) -> None:
    assert (row["id"], row["kind"], row["qualifier"]) == (made.name, made.kind, made.qualifier)
    assert decimal(row["value"]) == made.value
    assert (decimal(row["min_value"]), decimal(row["max_value"])) == (made.low, made.high)
    assert row["currency"] == (made.currency or "")
    assert decimal(row["change"]) == made.change
    assert row["change_since"] == (made.since or "")
    assert (decimal(row["whole"]), row["whole_id"]) == (made.whole, made.whole_name or "")
    assert (decimal(row["share"]), row["share_qualifier"]) == (made.share, made.share_qualifier or "")
    assert (decimal(row["goal"]), row["goal_by"]) == (made.goal, "2040" if made.goal else "")
    assert row["parts"] == " ".join(part.name for part in made.parts)
    for key in ("label", "method", "note"):
        assert row[key] == neutralised(made.details.get(key, "")), key
    for key in ("status", "counts"):
        assert row[key] == made.details.get(key, "")
    assert (row["period"], row["period_start"], row["period_end"]) == made.period[:3]
    source = made.source or {}
    assert row["source_title"] == neutralised(source.get("title", ""))
    for key in ("url", "producer", "published", "accessed", "page", "licence"):
        assert row[f"source_{key}"] == source.get(key, "")
    assert row["previous"] == "; ".join(f"{year}: {value:f}" for year, value in made.previous.items())


def check_object(found: dict, made: Expected) -> None:
    assert (found["id"], found["kind"], found["qualifier"]) == (made.name, made.kind, made.qualifier)
    assert (found.get("value"), found.get("minValue"), found.get("maxValue")) == (made.value, made.low, made.high)
    assert found.get("currency") == made.currency
    assert found.get("change", {}).get("value") == made.change
    assert found.get("change", {}).get("since") == made.since
    assert (found.get("whole", {}).get("value"), found.get("whole", {}).get("figure")) == (made.whole, made.whole_name)
    share = found.get("share", {})
    assert (share.get("value"), share.get("qualifier")) == (made.share, made.share_qualifier)
    assert found.get("goal", {}).get("value") == made.goal
    assert found.get("parts", []) == [part.name for part in made.parts]
    assert (found["period"]["name"], found["period"]["start"], found["period"]["end"]) == made.period[:3]
    assert found.get("source") == made.source
    assert {entry["period"]["name"]: entry["value"] for entry in found.get("previous", [])} == made.previous
    for key in ("label", "method", "note", "status", "counts"):
        assert found.get(key) == made.details.get(key), key
    if made.ratio:
        assert (found["ratio"]["part"], found["ratio"]["whole"]) == made.ratio


def check_observation(found: dict, earlier: list[dict], made: Expected, language: str) -> None:
    is_sided = made.low is not None or made.high is not None
    assert found.get("value") == (None if is_sided else made.value)
    assert (found.get("minValue"), found.get("maxValue")) == (made.low, made.high)
    assert (found["observationDate"], found["observationPeriod"]) == (made.period.date, made.period.duration)
    assert found.get("unitCode") == ("P1" if made.kind == "share" else None)
    assert made.currency is None or found["unitText"] == made.currency
    assert found.get("measurementMethod") == made.details.get("method")
    said = [words for words in (made.share_words, made.change_words, made.status) if words]
    assert ("description" in found) == bool(said)
    if said and language == "en":
        assert found["description"] == ", ".join([found["name"], *said])
    assert {entry["observationDate"]: entry["value"] for entry in earlier} == made.previous


def check_edition(folder: Path, address: str, language: str, page: Page) -> None:
    page_file = PageFile(folder / "index.html")
    nodes = schema_org.check(page_file.structured)
    web_page = nodes[address]
    assert web_page["inLanguage"] == language and web_page["name"].startswith(page.title)
    assert page_file.title.startswith(web_page["name"]) and web_page.get("description") == page_file.description
    if not page.figures:
        assert {node["@type"] for node in page_file.structured["@graph"]} == {"NGO", "WebPage"}
        assert not list(folder.glob("figures.*")) and not (folder / "datapackage.json").exists()
        return
    check_package(folder)
    document = load((folder / "figures.json").read_text(encoding="utf-8"))
    rows = table(folder / "figures.csv")
    data_set = nodes[address + "#figures"]
    assert (document["page"]["language"], document["page"]["url"]) == (language, address)
    assert [row["page_url"] for row in rows] == [address] * len(page.figures)
    check_span(data_set["temporalCoverage"], page)
    # A figure has its own observation, and behind it those of its earlier values.
    observations = [entry for entry in data_set["mainEntity"] if "name" in entry]
    assert len(document["figures"]) == len(rows) == len(observations) == len(page.figures)
    for made, found, row, observation in zip(page.figures, document["figures"], rows, observations, strict=True):
        check_row(row, made)
        check_object(found, made)
        earlier = [entry for entry in data_set["mainEntity"] if "name" not in entry
                   and entry["variableMeasured"] == observation["variableMeasured"]]
        check_observation(observation, earlier, made, language)
        check_table_row(page_file.rows[f"figure-{made.name}"], found["text"], made, language)
        assert row["text"] == neutralised(found["text"]) and observation["name"] == found["text"]
        assert row["unit"] == neutralised(found.get("unit", ""))
        if language == "en":
            assert found.get("unit", "") == made.unit
        assert observation["variableMeasured"]["@id"] == row["figure_url"] == f"{address}#figure-{made.name}"
    check_words(page_file, document["figures"], page, language)


def check_span(coverage: str, page: Page) -> None:
    """The data set covers all periods that it has numbers of."""
    days = [(made.period.start, made.period.end) for made in page.figures] + [(page.period.start, page.period.end)]
    days += [(f"{year}-01-01", f"{year}-12-31") for made in page.figures for year in made.previous]
    assert coverage == f"{min(start for start, _ in days)}/{max(end for _, end in days)}"


def check_table_row(row: Row, text: str, made: Expected, language: str) -> None:
    """Holds a figure's row in the table to the figure."""
    assert row.words.lower() == shown(text).lower() and row.value == made.machine
    label = made.details.get("label")
    assert label is None or shown(label) in row.details
    assert row.cells.get("Method", "") == shown(made.details.get("method", ""))
    assert row.cells.get("Note", "") == shown(made.details.get("note", ""))
    assert row.cells.get("Status", "") == (made.status or "")
    check_source(row, made, language)
    if language != "en":
        return
    assert row.cells["Period"] == made.period.words
    assert row.cells.get("Change", "") == (made.change_words or "")
    expected = [shown(label)] if label else []
    expected += [made.share_words] if made.share_words else []
    if made.parts:
        expected.append("Sum of " + ", ".join(grouped(part.value) + " " + part.unit for part in made.parts))
    expected += [f"Goal {grouped(made.goal)} by 2040"] if made.goal else []
    assert row.details == expected


def check_source(row: Row, made: Expected, language: str) -> None:
    if made.source is None:
        assert row.cells.get("Source", "") == ""
        return
    source = made.source
    dates = {"2022-05": "May 2022", "2022-06-01": "1 June 2022", "2021-Q1": "Q1 2021"}
    parts = [source["title"], source.get("producer"), dates.get(source.get("published"), source.get("published"))]
    citation = ", ".join(part for part in [*parts, source.get("page")] if part)
    if "accessed" in source:
        citation += f". Accessed {dates.get(source['accessed'], source['accessed'])}"
    if "licence" in source:
        citation += f". {source['licence']}"
    assert row.link == source.get("url")
    assert row.source == [citation]


def check_words(page_file: PageFile, figures: list[dict], page: Page, language: str) -> None:
    """Holds what the page shows to the same figures."""
    for card, made in zip(page_file.cards, page.figures[:3], strict=True):
        assert card.values == [made.machine, *made.derived_values]
        if language == "en":
            assert card.remarks == made.remarks()
    first = page.figures[0]
    if page.in_title and (language == "en" or language == "fr" and page.is_translated):
        title = shown(page_file.title).lower()
        assert shown(page.title + " " + figures[0]["text"]).lower() in title
        assert language != "en" or all(words.lower() in title for words in title_remarks(first))
    if language != "en":
        return
    description = shown(page_file.description).lower()
    assert shown(figures[0]["text"]).lower() in description
    assert all(words.lower() in description for words in title_remarks(first))
    texts = [(made, figure["text"], made.remarks()) for made, figure in zip(page.figures, figures, strict=True)]
    expected = [f"Here {shown(text)}" + brackets(remarks) for _, text, remarks in texts]
    machine = [[made.machine, *made.derived_values] for made in page.figures]
    if made := page.foreign:
        expected.append(f"There {grouped(made.value)} {made.unit}" + brackets(made.remarks(is_elsewhere=True)))
        machine.append([made.machine, *made.derived_values])
    assert page_file.prose == expected and page_file.prose_values == machine


def brackets(remarks: list[str]) -> str:
    return f" ({', '.join(remarks)})" if remarks else ""


def title_remarks(made: Expected) -> list[str]:
    """What titles and descriptions say behind a figure."""
    status = None if made.status == "break in series" else made.status
    return [words for words in (None if made.is_page_period else made.period.words, status) if words]


@pytest.mark.parametrize("seed", range(SEED, SEED + SITES))
def test_a_page_and_its_data_say_the_same(program: Path, tmp_path: Path, seed: int) -> None:
    languages, pages = write_site(random.Random(seed), tmp_path)
    output = build(program, tmp_path)
    for index, language in enumerate(languages):
        for page in pages:
            folder = (f"{language}/" if index else "") + (f"{page.path}/" if page.path else "")
            check_edition(output / folder, ADDRESS + folder, language, page)


def test_the_data_of_the_real_page_is_sound(program: Path, tmp_path: Path) -> None:
    for name in ("Content", "Templates"):
        (tmp_path / name).symlink_to(REPOSITORY / name)
    output = tmp_path / "Public"
    subprocess.run([program, "build", "--site", tmp_path, "--output", output], check=True, timeout=60)
    check_package(output)
    schema_org.check(PageFile(output / "index.html").structured)
