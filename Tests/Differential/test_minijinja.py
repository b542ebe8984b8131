"""Where the engine departs from MiniJinja, it does what Jinja2 does.

minijinja.json lists the templates of MiniJinja's suite of which the engine makes something else, with the reason. Those
marked `"asInJinja": true` have to be errors here and in Jinja2, on the same line. Those under `gone` use what the language
has not, which an error has to name. The suite is read from beside the
project, and the test is skipped where it is not there.
"""

import json
import os
import traceback
from pathlib import Path

import jinja2
import pytest

import reference
import tool

SUITE = Path(os.environ.get("MINIJINJA_SUITE", tool.ROOT.parent / "shared/suites/minijinja"))
LIST = json.loads((Path(__file__).parent / "minijinja.json").read_text())
LEAST_SHARE = 0.8


@pytest.fixture(scope="module")
def inputs():
    """The text of all templates that are rendered, and of those that they use."""
    if not SUITE.is_dir():
        pytest.skip(f"the suite of MiniJinja is not there: {SUITE}")
    return {path.name: path.read_text() for path in (SUITE / "inputs").iterdir() if path.is_file()}


@pytest.fixture(scope="module")
def used(inputs):
    return {path.name: path.read_text() for path in (SUITE / "inputs/refs").iterdir()}


@pytest.mark.parametrize("name", LIST["exceptions"])
def test_an_exception_is_as_in_jinja_or_said_not_to_be(name, inputs, used):
    job = job_of(name, inputs[name], used)
    ours = {(error["path"], error["line"]) for error in tool.by_tool([job])[0].get("errors", [])}
    assert bool(ours & jinja_error_lines(job)) == LIST["exceptions"][name]["asInJinja"]


@pytest.mark.parametrize("name", LIST["gone"])
def test_an_error_names_what_has_gone(name, inputs, used):
    errors = tool.by_tool([job_of(name, inputs[name], used)])[0].get("errors", [])
    assert any(LIST["gone"][name] in error["message"] for error in errors)


def test_nearly_all_other_templates_are_as_in_minijinja_or_in_jinja(inputs):
    others = [name for name, exception in LIST["exceptions"].items() if not exception["asInJinja"]]
    known = len(inputs) - len(LIST["gone"])
    agreeing = known - len(LIST["exceptions"])
    print(f"{agreeing} of {known} as in MiniJinja, {known - agreeing - len(others)} as in Jinja2 instead")
    assert known - len(others) >= LEAST_SHARE * known


def job_of(name, text, used):
    """The job that an input of the suite stands for: JSON, a line of dashes and the template."""
    context, end = json.JSONDecoder().raw_decode(text)
    context.pop("$settings", None)
    template = text[end:].lstrip("\n").removeprefix("---\n")
    # Only what the template uses: the others have errors of their own.
    files, texts = {name: template}, [template]
    while texts:
        found = {other: used[other] for other in used if other in texts[-1] and other not in files}
        files |= found
        texts[-1:] = found.values()
    return {
        "templates": files, "entry": name, "context": context,
        "escaping": "html" if name.endswith(".html") else "none",
    }


def jinja_error_lines(job):
    """The templates and lines that an error of Jinja2 went through; none if it renders."""
    environment = reference.environment(job)
    # Unlike the loader of the reference, this one gives the names of the templates to the traceback.
    environment.loader = jinja2.FunctionLoader(lambda name: name in job["templates"] and (job["templates"][name], name, None))
    try:
        environment.get_template(job["entry"]).render()
    except jinja2.TemplateSyntaxError as error:
        return {(error.name, error.lineno)}
    except Exception as error:  # Jinja2 lets errors of every kind through.
        return {(frame.filename, frame.lineno) for frame in traceback.extract_tb(error.__traceback__)}
    return set()
