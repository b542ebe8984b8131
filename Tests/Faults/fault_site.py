"""A site of two pages, pictures and a document, in versions whose trees differ in every way: files that stay,
change, come
and go."""

import shutil
import struct
import zlib
from pathlib import Path

from running import Result, run_program
from trees import Tree, below, difference, tree

PAGE = """<!doctype html>
<link rel="stylesheet" href="{{ assets["style.css"] }}">
<h1>{{ page.title }}</h1>
{% for section in page.sections %}{{ section.content }}{% endfor %}
"""


def png(width: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + b"\x80" * width for _ in range(width))
    header = struct.pack(">IIBBBBB", width, width, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


class FaultSite:
    """A site in a folder, which a test changes and builds."""

    #: What may stand in the site's folder after a build.
    names = {"Content", "Templates", "Public", ".impact"}

    def __init__(self, folder: Path, number: int = 1):
        self.folder, self.public = folder, folder / "Public"
        self.write("Templates/page.html", PAGE)
        self.write("Templates/404.html", "<!doctype html><h1>Not found</h1>\n")
        self.write("Content/site.yml", "name: Kite Trust\nurl: https://www.kites.test/\nlanguages: [en]\n")
        self.write("Content/index.md", "---\ntitle: Our impact\n---\n")
        self.write("Content/team.png", png(4))
        self.version(number)

    def write(self, name: str, content: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def version(self, number: int) -> None:
        """Changes a figure, the stylesheet and the document; puts the page of another year in place of the last one."""
        self.write(
            "Content/10-people.md",
            f"---\ntitle: People\nfigures:\n  professionals: over {700 + 10 * number} professionals\n---\n"
            "{{ professionals }} came.\n\n![The team](team.png)\n\nRead [the report](report.pdf).\n")
        self.write("Content/report.pdf", b"%PDF-1.4\n" + bytes([number]) * 3000)
        self.write("Templates/assets/style.css", f"body {{ margin: {number}px }}\n")
        for old in (self.folder / "Content").glob("20[0-9][0-9]"):
            shutil.rmtree(old)
        self.write(
            f"Content/{2000 + number}/index.md",
            f"---\ntitle: The year\nperiod: {2000 + number}\nfigures: {{members: 29 members}}\n---\n"
            "{{ members }}\n\n![The place](place.png)\n")
        self.write(f"Content/{2000 + number}/place.png", png(5))

    def build(self, *arguments: str | Path, **options) -> Result:
        return run_program("build", "--site", self.folder, *arguments, **options)

    def built(self, *arguments: str, **options) -> Tree:
        """Builds, which must work, and gives the tree."""
        result = self.build(*arguments, **options)
        assert result.status == 0, (result.status, result.text)
        return self.tree

    @property
    def tree(self) -> Tree | None:
        return tree(self.public)

    @property
    def left_over(self) -> set[str]:
        """What stands beside Public that is neither the site nor its records."""
        return {path.name for path in self.folder.iterdir()} - self.names

    def after(self, clean: Tree, owned: bool = False) -> str:
        """Builds without faults and says what is wrong then; `owned` where the mode of Public is its owner's."""
        result = self.build()
        if result.status != 0:
            return f"the next build ends with {result.status}: {result.text}"
        if changed := difference(*(below(each) if owned else each for each in (self.tree, clean))):
            return f"after the next build, {changed}"
        return f"after the next build there is {self.left_over}" if self.left_over else ""

    def copy(self, folder: Path) -> "FaultSite":
        """The same site, its output and records with their times, in another folder."""
        if folder.exists():
            shutil.rmtree(folder)
        shutil.copytree(self.folder, folder, symlinks=True)
        copy = object.__new__(FaultSite)
        copy.folder, copy.public = folder, folder / "Public"
        return copy
