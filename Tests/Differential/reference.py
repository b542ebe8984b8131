"""Renders jobs with Jinja2: what the engine should print, or that it should report an error."""

import signal

import markupsafe
from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

SECONDS = 10
LONGEST_RANGE = 100_000
LONGEST_OUTPUT = 2_000_000


def _escape_inner(text):
    """Escapes with the engine's spelling, which is cmark's: an apostrophe stays."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


# All of MarkupSafe and Jinja2 escapes by this function, so that the answers can be compared byte for byte.
markupsafe._escape_inner = _escape_inner


class TooMuch(Exception):
    """A job took too long or printed too much."""


class Missing(StrictUndefined):
    """What is not there: as in the engine, it may be tested, and nothing else."""

    def __bool__(self):
        return False


def limited_range(*arguments):
    """`range` of a sensible length."""
    result = range(*arguments)
    if len(result) > LONGEST_RANGE:
        raise TooMuch("a range is too long")
    return result


def revived(value):
    """A value of a job's context, with Markup for what is marked as HTML."""
    if isinstance(value, dict):
        if set(value) == {"$html"}:
            return Markup(value["$html"])
        return {key: revived(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [revived(inner) for inner in value]
    return value


def environment(job):
    """A Jinja2 environment as the engine is meant to behave."""
    result = Environment(
        loader=DictLoader(job["templates"]),
        autoescape=job.get("escaping", "html") == "html",
        undefined=Missing,
        extensions=["jinja2.ext.do", "jinja2.ext.loopcontrols"],
        trim_blocks=job.get("trim_blocks", False),
        lstrip_blocks=job.get("lstrip_blocks", False),
        keep_trailing_newline=job.get("keep_trailing_newline", False),
    )
    # What a page is given is global: imported templates see it too.
    result.globals.update(revived(job["context"]), range=limited_range)
    return result


def _too_slow(_signal, _frame):
    raise TooMuch("rendering took too long")


def render(job):
    """What Jinja2 makes of a job: {"output": text} or {"error": text}."""
    before = signal.signal(signal.SIGALRM, _too_slow)
    signal.alarm(SECONDS)
    try:
        template = environment(job).get_template(job["entry"])
        parts = []
        size = 0
        for part in template.generate():
            parts.append(part)
            size += len(part)
            if size > LONGEST_OUTPUT:
                raise TooMuch("the output is too long")
        return {"output": "".join(parts)}
    except Exception as error:  # Jinja2 lets errors of every kind through.
        return {"error": f"{type(error).__name__}: {error}"}
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
