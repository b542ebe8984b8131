"""Makes the page with MiniJinja from our engine's own template files.

    minijinja_page.py check TEMPLATES RESULTS
    minijinja_page.py time TEMPLATES RESULTS WAY SECONDS     prints nanoseconds a page

RESULTS holds page.json, the data, and page.html, what the page must be. MiniJinja can be given the data in three ways,
and the fastest counts:

- context: Python objects with each call, as most programs do.
- globals: Python objects given to the environment once; their fields are still read through Python.
- native: the data as an expression in the template, so that all of it is values of MiniJinja's own and Python is not
  asked for anything. MiniJinja makes these values anew for each page, since it keeps only the innermost lists; the
  time that this takes by itself is taken off. `| safe` is added to the two places that print HTML.
"""

import json
import sys
import time
from pathlib import Path

import minijinja

WAYS = ("context", "globals", "native")


def load(results: Path) -> dict:
    """The data, with its HTML marked as such."""
    data = json.loads((results / "page.json").read_text("utf-8"))
    page = data["page"]
    page["introduction"] = minijinja.safe(page["introduction"])
    for section in page["sections"]:
        section["content"] = minijinja.safe(section["content"])
    return data


def assignments(data: dict) -> str:
    """The data in the template language. JSON is an expression of it, but for what could end a tag."""
    lines = ("{% set " + name + " = " + json.dumps(value, ensure_ascii=False) + " %}\n" for name, value in data.items())
    return "".join(lines).replace("}}", "} }")


def renderer(way: str, templates: Path, results: Path, name: str = "page.html"):
    """A function without arguments that makes the page."""
    data = load(results)
    files = {path.name: path.read_text("utf-8") for path in (templates / "jinja").glob("*.html")}
    if way == "native":
        page = files["page.html"]
        for field in ("page.introduction", "section.content"):
            page = page.replace("{{ " + field + " }}", "{{ " + field + " | safe }}")
        files["page.html"] = assignments(data) + page
        files["data.html"] = assignments(data)
    environment = minijinja.Environment(templates=files, trim_blocks=True, lstrip_blocks=True, debug=False)
    render = environment.render_template
    if way == "context":
        return lambda: render(name, **data)
    if way == "globals":
        for key, value in data.items():
            environment.add_global(key, value)
    return lambda: render(name)


def check(templates: Path, results: Path) -> None:
    expected = (results / "page.html").read_bytes()
    for way in WAYS:
        page = renderer(way, templates, results)().encode("utf-8")
        if page != expected:
            file = results / f"page.minijinja-{way}.html"
            file.write_bytes(page)
            sys.exit(f"{file} is not what our engine writes")


def least(render, seconds: float) -> float:
    """The nanoseconds that one call takes: the least of many batches, each of them a few milliseconds long."""
    clock = time.perf_counter_ns
    end = clock() + seconds * 1e9
    render()
    start = clock()
    render()
    rounds = range(max(1, int(10e6 / (clock() - start))))
    best = float("inf")
    while True:
        start = clock()
        for _ in rounds:
            render()
        now = clock()
        best = min(best, (now - start) / len(rounds))
        if now >= end:
            return best


def measure(way: str, templates: Path, results: Path, seconds: float) -> float:
    page = least(renderer(way, templates, results), seconds)
    return page - least(renderer(way, templates, results, "data.html"), seconds) if way == "native" else page


def main() -> None:
    match sys.argv[1:]:
        case ["check", templates, results]:
            check(Path(templates), Path(results))
        case ["time", templates, results, way, seconds]:
            print(measure(way, Path(templates), Path(results), float(seconds)))
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main()
