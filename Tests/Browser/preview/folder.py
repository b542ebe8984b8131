"""The site that the tests edit: the real one, and beside it what it does not have yet."""

import shutil
import struct
import zlib

from preview.running import REPOSITORY

SOURCE = """sources:
  annual:
    title: Annual report 2020
    producer: Missing Children Europe
    url: https://example.org/report
    published: 2021-05
"""

EARLIER = """---
title: Impact in 2020
period: 2020
figures:
  helped: 760 children
  sheltered:
    value: 760 children
    exact: 760
    source: annual
    status: provisional
    note: Counted at the end of the year.
headline: sheltered
---
We helped {{ helped }}, sheltered {{ sheltered }} and trained {{ /professionals }}.

## Of {{ sheltered }}

Read [how {{ helped }} came home](https://example.org/home).

![The team](team.png)
"""

FRENCH = """---
title: Soutenir les professionnels
units:
  professionals: professionnels
---
{{ professionals }} ont bénéficié de nos formations.
"""

DRAFT = "---\ntitle: Our plans\nperiod: 2022\ndraft: yes\n---\nSoon.\n"


def picture(width, height, colour=(200, 80, 60)):
    """A PNG file of one colour."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = (b"\0" + bytes(colour) * width) * height
    data = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + data


def make(folder):
    """Copies the site, adds a second page, a draft, a language and a source, and changes nothing of what was there."""
    for name in ("Content", "Templates"):
        shutil.copytree(REPOSITORY / name, folder / name)
    content = folder / "Content"
    settings = content / "site.yml"
    settings.write_text(settings.read_text().replace("languages: [en]", "languages: [en, fr]").replace("sources:\n", SOURCE))
    for name in ("2020", "plans"):
        (content / name).mkdir()
    (content / "2020/index.md").write_text(EARLIER)
    (content / "2020/team.png").write_bytes(picture(40, 30))
    (content / "10-frontline.fr.md").write_text(FRENCH)
    (content / "plans/index.md").write_text(DRAFT)
    # A box to tick, and details to open.
    newsletter = content / "newsletter.md"
    newsletter.write_text(newsletter.read_text().replace("provider: custom", "provider: custom\nconsent: I agree."))
    page = folder / "Templates/page.html"
    page.write_text(page.read_text().replace(
        '{% include "donate.html" %}', '<details id="more"><summary>More</summary><p>All of it.</p></details>\n'
        '{% include "donate.html" %}'))
    return folder
