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
from figures import Expected
from reading import PageFile, load, neutralised, table
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
    assert decimal(row["whole"]) == made.whole
    for key in ("label", "method", "note"):
        assert row[key] == neutralised(made.details.get(key, "")), key
    for key in ("status", "counts"):
        assert row[key] == made.details.get(key, "")
    period = made.period or ("2021", "2021-01-01", "2021-12-31")
    assert (row["period"], row["period_start"], row["period_end"]) == period[:3]
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
    assert found.get("whole", {}).get("value") == made.whole
    assert found.get("source") == made.source
    assert {entry["period"]["name"]: entry["value"] for entry in found.get("previous", [])} == made.previous
    for key in ("label", "method", "note", "status", "counts"):
        assert found.get(key) == made.details.get(key), key
    if made.ratio:
        assert (found["ratio"]["part"], found["ratio"]["whole"]) == made.ratio


def check_observation(found: dict, made: Expected) -> None:
    is_sided = made.low is not None or made.high is not None
    assert found.get("value") == (None if is_sided else made.value)
    assert (found.get("minValue"), found.get("maxValue")) == (made.low, made.high)
    period = made.period or ("2021", "", "", "2021", "P1Y")
    assert (found["observationDate"], found["observationPeriod"]) == period[3:]
    code = "P1" if made.kind == "share" else made.currency
    assert found.get("unitCode") == code
    assert found.get("measurementMethod") == made.details.get("method")


def check_edition(folder: Path, address: str, language: str, page: Page) -> None:
    shown = PageFile(folder / "index.html")
    nodes = schema_org.check(shown.structured)
    web_page = nodes[address]
    assert web_page["inLanguage"] == language and web_page["name"] == page.title
    assert shown.title.startswith(page.title) and web_page.get("description") == shown.description
    if not page.figures:
        assert {node["@type"] for node in shown.structured["@graph"]} == {"NGO", "WebPage"}
        assert not list(folder.glob("figures.*")) and not (folder / "datapackage.json").exists()
        return
    check_package(folder)
    document = load((folder / "figures.json").read_text(encoding="utf-8"))
    rows = table(folder / "figures.csv")
    data_set = nodes[address + "#figures"]
    assert (document["page"]["language"], document["page"]["url"]) == (language, address)
    assert [row["page_url"] for row in rows] == [address] * len(page.figures)
    observations = data_set["mainEntity"]
    assert len(document["figures"]) == len(rows) == len(observations) == len(page.figures)
    for made, found, row, observation in zip(page.figures, document["figures"], rows, observations, strict=True):
        check_row(row, made)
        check_object(found, made)
        check_observation(observation, made)
        assert row["text"] == neutralised(found["text"]) and observation["name"] == found["text"]
        assert row["unit"] == neutralised(found.get("unit", ""))
        if language == "en":
            assert found.get("unit", "") == made.unit
        assert observation["variableMeasured"]["@id"] == row["figure_url"] == f"{address}#figure-{made.name}"
    check_words(shown, document["figures"], page, language)


def check_words(shown: PageFile, figures: list[dict], page: Page, language: str) -> None:
    """Holds what the page shows to the same figures."""
    machine = [made.machine for made in page.figures]
    assert shown.card_values == machine[:3]
    if language == "en":
        assert shown.prose_values == machine
        assert figures[0]["text"].replace("\u00a0", " ").lower() in shown.description.replace("\u00a0", " ").lower()
    for line, figure in zip(shown.prose, figures, strict=False) if language == "en" else []:
        assert figure["text"].replace("\u00a0", " ") in line.replace("\u00a0", " ")


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
