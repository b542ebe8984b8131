"""A small site whose links are checked by the real program."""

import json
import os
import subprocess
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
# What is said of addresses on others' sites.
KINDS = {"broken-link", "moved-link", "unreachable-link", "unchecked-link", "invalid-link", "secret"}


def find_program() -> Path:
    places = [REPOSITORY / f".build/{kind}/impact" for kind in ("debug", "release")]
    if program := os.environ.get("IMPACT_PROGRAM"):
        places = [Path(program)]
    for place in places:
        if place.exists():
            return place.resolve()
    raise AssertionError("there is no program to test: swift build --product impact")


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
        """What the program finds of links."""
        limits = {"IMPACT_LINK_LIMITS": f"{pause} 2000 3000 {int(seconds * 1000)}"}
        result = subprocess.run(
            [find_program(), "check", "--external", "--format", "json"], cwd=self.folder, capture_output=True,
            text=True, timeout=120, env=os.environ | limits | environment,
        )
        assert result.returncode in (0, 1), result.stderr
        findings = json.loads(result.stdout)["diagnostics"]
        return [finding for finding in findings if finding["id"] in KINDS]

    @property
    def memory(self) -> Path:
        return self.folder / ".impact/links"
