"""A site for each test, and the trees of clean builds of it."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from fault_site import FaultSite  # noqa: E402
from trees import Tree  # noqa: E402

Clean = Callable[[int], Tree]


@pytest.fixture
def site(tmp_path: Path) -> FaultSite:
    return FaultSite(tmp_path / "site")


@pytest.fixture(scope="session")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Clean:
    """The tree of a first build of a version, in a folder of its own."""
    trees: dict[int, Tree] = {}

    def clean(number: int) -> Tree:
        if number not in trees:
            trees[number] = FaultSite(tmp_path_factory.mktemp("clean") / "site", number).built()
        return trees[number]

    return clean
