"""A small site whose links are checked by the real program."""

import json
import os
import subprocess
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]


def find_tool() -> Path:
    places = [REPOSITORY / f".build/{kind}/link-tool" for kind in ("debug", "release")]
    for place in places:
        if place.exists():
            return place.resolve()
    raise AssertionError("there is no program to test: swift build --product link-tool")


class Site:
    """A folder with `Content`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "Content").mkdir(parents=True)
        (folder / "Templates").mkdir()
        self.write("site.yml", "name: Kite Trust\nurl: https://kite.example/impact/\nlanguages: [en, fr]\n")
        self.write("index.md", "---\ntitle: Our impact\nperiod: 2021\n---\n")

    def write(self, name: str, text: str) -> None:
        path = self.folder / "Content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def links(self, *addresses: str) -> None:
        """Makes the home page's text of links, one a line, from line 5 on."""
        lines = "".join(f"[a]({address})\n" for address in addresses)
        self.write("index.md", f"---\ntitle: Our impact\nperiod: 2021\n---\n{lines}")

    def check(self, seconds: float = 60, pause: int = 0, **environment: str) -> list[dict]:
        """What the program finds."""
        result = subprocess.run(
            [find_tool(), self.folder, str(seconds), str(pause)],
            capture_output=True, text=True, timeout=120, env=os.environ | environment,
        )
        assert result.returncode == 0, result.stderr
        return json.loads(result.stdout)

    @property
    def memory(self) -> Path:
        return self.folder / ".impact/links"
