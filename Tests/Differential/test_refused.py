"""What the language has not is refused wherever it stands: an error, never another output."""

import collections
import random

import pytest

import refused
import test_differential
import tool

COUNT = test_differential.COUNT // 2


@pytest.fixture(scope="module")
def jobs():
    return refused.jobs(random.Random(test_differential.SEED), COUNT)


def test_jinja_knows_what_is_gone():
    """Else they would be refused for a slip of the pen."""
    gone = [f"{{{{ {expression} }}}}" for expression in refused.EXPRESSIONS if expression != "self.shown()"]
    made = [
        {"templates": {"main.html": text, "empty.html": ""}, "entry": "main.html", "context": refused.CONTEXT}
        for text in [*gone, *refused.STATEMENTS]
    ]
    unknown = [job["templates"]["main.html"] for job, answer in zip(made, tool.by_jinja(made)) if "error" in answer]
    assert not unknown


def test_nothing_of_it_is_accepted(jobs):
    accepted = collections.defaultdict(list)
    for job, answer in zip(jobs, tool.by_tool(jobs)):
        if job["path"] not in {error["path"] for error in answer.get("errors", [])}:
            accepted[job["refused"]].append((job["templates"], answer))
    shown = "\n".join(f"{construct}: {cases[0]}" for construct, cases in sorted(accepted.items()))
    assert not accepted, f"{len(accepted)} of what must be refused\n{shown}"
