"""Counts instructions with callgrind: the same for the same program and input, whatever else the machine does."""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
RELEASE = ROOT / ".build" / "release"


def instructions(program: Path, *arguments: object) -> int:
    """What a program takes in all."""
    valgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    with tempfile.TemporaryDirectory() as folder:
        # Valgrind stumbles over debugging information that is newer than itself.
        bare = Path(folder) / program.name
        subprocess.run(["strip", "--strip-debug", "-o", bare, program], check=True)
        command = [*valgrind, bare, *map(str, arguments)]
        result = subprocess.run(command, capture_output=True, text=True, timeout=500)
    total = re.search(r"Collected : (\d+)", result.stderr)
    if result.returncode != 0 or total is None:
        sys.exit(result.stdout + result.stderr)
    return int(total[1])


def engine_instructions(pages: int) -> int:
    """What one more page takes the template engine, everything else left out."""

    def taken(count: int) -> int:
        return instructions(RELEASE / "render-loop", HERE / "Templates" / "jinja", count)

    return (taken(2 * pages) - taken(pages)) // pages
