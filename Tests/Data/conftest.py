"""Finds the program that builds the sites."""

import os
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

REPOSITORY = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def program() -> Path:
    path = Path(os.environ.get("IMPACT_PROGRAM", REPOSITORY / ".build/release/impact"))
    assert path.exists(), "there is no program to test: bash .ci/build"
    return path.resolve()
