"""Starts the real program on a copy of a site, and always ends it."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from running import Running  # noqa: E402
from written_site import REPOSITORY, write_site  # noqa: E402


def find_program() -> Path:
    named = os.environ.get("IMPACT_PROGRAM")
    places = [Path(named)] if named else [REPOSITORY / f".build/{kind}/impact" for kind in ("release", "debug")]
    for place in places:
        if place.exists():
            return place.resolve()
    raise AssertionError("there is no program to test: swift build --product impact")


@pytest.fixture(scope="session")
def program() -> Path:
    return find_program()


@pytest.fixture
def real_site(tmp_path: Path) -> Path:
    """A copy of this repository's site."""
    site = tmp_path / "site"
    for folder in ("Content", "Templates"):
        shutil.copytree(REPOSITORY / folder, site / folder)
    return site


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with two languages, several pages, a draft, pictures and documents."""
    return write_site(tmp_path / "site")


Start = Callable[..., Running]


@pytest.fixture
def start(program: Path) -> Iterator[Start]:
    """Starts a preview of a site; further arguments are the program's."""
    started: list[Running] = []

    def start(site: Path, *arguments: str, port: str | None = "0") -> Running:
        running = Running(program, site, arguments, port)
        started.append(running)
        return running

    yield start
    for running in started:
        running.end()
