"""The site that is published: two pages, a picture, and a stylesheet, in several versions."""

import struct
import zlib
from pathlib import Path

HOME = """<!doctype html>
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


class SmallSite:
    """A site in a folder, which a test changes and publishes."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.write("Templates/page.html", HOME)
        self.write("Templates/404.html", "<!doctype html><h1>Not found</h1>\n")
        self.write("Content/index.md", "---\ntitle: Our impact\n---\n")
        self.write_page("2020", "29 members")
        (folder / "Content/team.png").write_bytes(png(4))
        self.targets({})
        self.version(1)

    def path(self, name: str) -> Path:
        return self.folder / name

    def write(self, name: str, text: str) -> None:
        path = self.path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def write_page(self, name: str, members: str) -> None:
        self.write(
            f"Content/{name}/index.md",
            f"---\ntitle: Page {name}\nperiod: 2020\nfigures: {{members: {members}}}\n---\n{{{{ members }}}}\n")

    def targets(self, targets: dict[str, str]) -> None:
        """Sets `publish` in site.yml: each target as a mapping in YAML."""
        lines = ["name: Kite Trust", "url: https://www.kites.test/", "languages: [en]"]
        if targets:
            lines += ["publish:"] + [f"  {name}: {{{target}}}" for name, target in targets.items()]
        self.write("Content/site.yml", "\n".join(lines) + "\n")

    def version(self, number: int) -> None:
        """Changes the figure and the stylesheet, so that every page names another one."""
        self.write(
            "Content/10-people.md",
            f"---\ntitle: People\nfigures:\n  professionals: over {700 + 10 * number} professionals\n---\n"
            "{{ professionals }} came.\n\n![The team](team.png)\n")
        self.write("Templates/assets/style.css", f"body {{ margin: {number}px }}\n")

    def built(self) -> dict[str, bytes]:
        """The built files by their names."""
        return files(self.path("Public"))


def files(folder: Path) -> dict[str, bytes]:
    """The files below a folder by their names, without Impact's own lists."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*") if path.is_file() and not path.relative_to(folder).parts[0].startswith(".impact")
    }
