"""Runs the built program, alone or inside what disturbs it, and says how it ended."""

import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
# The mask of these tests; each that wants another one says so.
os.umask(0o022)


def find_program() -> Path:
    program = Path(os.environ.get("IMPACT_PROGRAM") or REPOSITORY / ".build/release/impact")
    assert program.exists(), "there is no program to test: swift build -c release --product impact"
    return program.resolve()


@dataclass
class Result:
    #: The exit status; negative for a signal.
    status: int
    output: str
    errors: str

    @property
    def text(self) -> str:
        return self.output + self.errors


def run_program(*arguments: str | Path, before: Sequence[str | Path] = (), timeout: float = 20, **options) -> Result:
    """Runs the program to its end; `before` is a command that runs it, such as strace."""
    done = subprocess.run(
        [*before, find_program(), *arguments], stdin=subprocess.DEVNULL, capture_output=True, timeout=timeout,
        **options)
    return Result(done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace"))
