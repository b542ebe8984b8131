"""Counts the instructions that the whole build takes a page, and holds them against the record in build.md.

The count is a ratio to what the template engine takes for a page of its own in the same run, so that another compiler or
processor moves both. The run fails when the ratio is more than 5 % above the recorded one; --record writes a new one,
which belongs into the commit that earns it, with the reason.
"""

import argparse
import re
import shutil
import sys
import tempfile
from pathlib import Path

from callgrind import RELEASE, ROOT, engine_instructions, instructions

RECORD = Path(__file__).parent / "build.md"
LINE = re.compile(r"^Recorded: ([\d.]+) engine pages a page$", re.MULTILINE)
ALLOWED = 1.05

FIGURES = """\
figures:
  volunteers: over {a} volunteers
  meals: about {b} meals
  donors: over 1M people
  events: a total of {c} events
  shelters: 22 shelters
  raised: €{b}
"""

BODY = """\
## What we did

**{{ volunteers }}** gave their time, and {{ meals }} were served

- in shelters across the region
- in schools
- at home, for those who can't come to us

## Who made it possible

{{ donors }} read about it, and {{ events }} took place. Together with our [partners](https://example.org/partners) we
opened {{ shelters }}, and *{{ volunteers.number }}* people asked to join. {{ raised }} came from small gifts.

> {{ volunteers }} told us why they came; most of them [came again](https://example.org/again).

1. {{ meals }} were served.
2. {{ events }} took place.
"""


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def make_site(root: Path, pages: int) -> None:
    content = root / "Content"
    write(content / "site.yml", "name: Bread & Shelter\nurl: https://example.org/impact\nlanguages: [en]\n")
    write(content / "index.md", "---\ntitle: Our impact\nperiod: 2021\n---\nWelcome.\n")
    write(content / "donate.md", "---\ntitle: Help\nbutton: Donate\nurl: https://example.org/donate\n---\nPlease.\n")
    for page in range(pages):
        figures = FIGURES.format(a=760 + page, b=120_000 + page, c=140 + page % 50)
        text = f"---\ntitle: Our impact {page}\nperiod: 2021\n{figures}---\n{BODY}"
        write(content / f"g{page // 100}/p{page}/index.md", text)
    shutil.copytree(ROOT / "Templates", root / "Templates")


def build_instructions(pages: int) -> int:
    """What one more page takes the whole build, the program's start left out."""

    def taken(count: int) -> int:
        with tempfile.TemporaryDirectory() as folder:
            make_site(Path(folder), count)
            return instructions(RELEASE / "impact", "build", "--site", folder)

    return (taken(2 * pages) - taken(pages)) // pages


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=200, help="how many pages are measured (200)")
    parser.add_argument("--record", action="store_true", help="write the ratio into build.md")
    options = parser.parse_args()

    engine = engine_instructions(50)
    build = build_instructions(options.pages)
    ratio = build / engine
    print(f"the engine takes {engine:,} instructions for its page, the whole build {build:,} a page: {ratio:.3f}")
    text = RECORD.read_text("utf-8")
    if options.record:
        RECORD.write_text(LINE.sub(f"Recorded: {ratio:.3f} engine pages a page", text), "utf-8")
        return
    found = LINE.search(text)
    if found is None:
        sys.exit(f"{RECORD} has no record")
    recorded = float(found[1])
    if ratio > recorded * ALLOWED:
        sys.exit(f"that is more than 5 % above the recorded {recorded:.3f}")
    print(f"recorded: {recorded:.3f}")


if __name__ == "__main__":
    main()
