"""Compares what names stand for in the engine and in Jinja2, in templates that use few names for many variables."""

import random

import pytest

import shadowing
import test_differential
import tool

COUNT = test_differential.COUNT // 2


@pytest.fixture(scope="module")
def jobs():
    return [shadowing.job(random.Random(f"{test_differential.SEED} {number}")) for number in range(COUNT)]


@pytest.fixture(scope="module")
def answers(jobs):
    return list(zip(jobs, tool.by_jinja(jobs), tool.by_tool(jobs)))


def test_most_jobs_render_and_some_are_refused(answers):
    assert all("output" in expected for job, expected, _ in answers if not job["refused"])
    assert 0.1 * COUNT < sum(job["refused"] for job, _, _ in answers) < 0.5 * COUNT


def test_names_stand_for_the_same_variables(answers):
    fail_for([job for job, first, second in answers if not job["refused"] and tool.differ(first, second)])


def test_what_jinja_might_read_otherwise_is_refused(answers):
    fail_for([job for job, _, actual in answers if job["refused"] and "errors" not in actual])


def fail_for(jobs):
    jobs.sort(key=lambda job: sum(map(len, job["templates"].values())))
    shown = "\n\n".join(test_differential.shown(job, is_shrunk=False) for job in jobs[:3])
    assert not jobs, f"{len(jobs)} jobs\n\n{shown}"
