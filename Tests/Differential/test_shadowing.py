"""Compares what names stand for in the engine and in Jinja2, in templates that use few names for many variables."""

import random

import pytest

import shadowing
import test_differential
import tool

COUNT = test_differential.COUNT // 4
STRICT = {"template-missing", "template-unknown-name"}


@pytest.fixture(scope="module")
def jobs():
    return [shadowing.job(random.Random(f"{test_differential.SEED} {number}")) for number in range(COUNT)]


@pytest.fixture(scope="module")
def expected(jobs):
    return tool.by_jinja(jobs)


def test_most_jobs_render_and_some_use_names_too_early(expected):
    rendered = sum("output" in answer for answer in expected)
    assert 0.5 * len(expected) < rendered < 0.9 * len(expected)


def test_names_stand_for_the_same_variables(jobs, expected):
    rows = list(zip(jobs, expected, tool.by_tool(jobs)))
    differing = [job for job, first, second in rows if tool.differ(first, second) and not is_stricter(first, second)]
    shown = "\n\n".join(test_differential.shown(job, is_shrunk=False) for job in differing[:3])
    assert not differing, f"{len(differing)} of {len(jobs)} jobs differ\n\n{shown}"
    assert sum(tool.differ(first, second) for _, first, second in rows) <= 0.02 * len(jobs)


def is_stricter(expected, actual):
    """Whether the engine reports no more than variables that may have no value, where a branch that is not taken
    would set or use them."""
    errors = actual.get("errors", [])
    return "output" in expected and bool(errors) and {error["identifier"] for error in errors} <= STRICT
