"""Runs the real program, and keeps what it said."""

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]


def find_program() -> Path:
    named = os.environ.get("IMPACT_PROGRAM")
    places = [Path(named)] if named else [REPOSITORY / f".build/{kind}/impact" for kind in ("release", "debug")]
    for place in places:
        if place.exists():
            return place.resolve()
    raise AssertionError("there is no program to test: swift build --product impact")


@dataclass
class Result:
    status: int
    output: str
    errors: str

    @property
    def json(self) -> dict:
        """The one object of a run with --format json."""
        assert self.output.count("\n") == 1, self.output
        return json.loads(self.output)

    @property
    def text(self) -> str:
        return self.output + self.errors


def run_program(
    *arguments: str | Path, folder: Path | None = None, environment: dict[str, str] | None = None, timeout: float = 120
) -> Result:
    """Runs the program to its end, without a terminal."""
    done = subprocess.run(
        [find_program(), *arguments], cwd=folder, env={**os.environ, **(environment or {})}, timeout=timeout,
        stdin=subprocess.DEVNULL, capture_output=True)
    return Result(done.returncode, done.stdout.decode(), done.stderr.decode())
