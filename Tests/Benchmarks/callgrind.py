"""Counts instructions with callgrind: the same for the same program and input, whatever else the machine does."""

import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
RELEASE = ROOT / ".build" / "release"


def instructions(*command: object) -> int:
    """What a command takes in all."""
    valgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    result = subprocess.run([*valgrind, *map(str, command)], capture_output=True, text=True, timeout=500)
    total = re.search(r"Collected : (\d+)", result.stderr)
    if result.returncode != 0 or total is None:
        sys.exit(result.stdout + result.stderr)
    return int(total[1])


def engine_instructions(pages: int) -> int:
    """What one more page takes the template engine, everything else left out."""

    def taken(count: int) -> int:
        return instructions(RELEASE / "render-loop", HERE / "Templates" / "jinja", count)

    return (taken(2 * pages) - taken(pages)) // pages
