"""Makes a job smaller while the tool and Jinja2 still differ about it in the same way."""

import re
import time

import tool

TOKEN = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}|<[^<>{}]*>|\n|[^{<\n]+|.", re.DOTALL)
WITHIN = re.compile(r"\{%[-+]?|[-+]?%\}|\{\{-?|-?\}\}|\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|\w+|\s+|.", re.DOTALL)
SECONDS = 40


def shrunk(job):
    """The smallest job that was found in a limited time."""
    kind = _kind(job)
    stop = time.monotonic() + SECONDS
    size = None
    while size != _size(job) and time.monotonic() < stop:
        size = _size(job)
        for change in (_without_settings, _without_files, _without_context):
            job = change(job, kind)
        for path in list(job["templates"]):
            for pattern in (TOKEN, WITHIN):
                job = _without_tokens(job, path, pattern, kind, stop)
    return job


def _kind(job):
    """How the two differ: which of them has an error, and which, so that no other difference takes the place."""
    expected, actual = tool.by_jinja([job])[0], tool.by_tool([job])[0]
    if not tool.differ(expected, actual):
        return None
    if "crash" in actual:
        return "crash"
    if "output" in actual:
        return "no error" if "error" in expected else "text"
    errors = actual["errors"]
    return (errors[0]["stage"], errors[0]["identifier"], re.sub(r'".*?"', '""', errors[0]["message"])[:40])


def _size(job):
    return sum(map(len, job["templates"].values())) + len(str(job["context"]))


def _if_alike(before, after, kind):
    return after if _kind(after) == kind else before


def _without_settings(job, kind):
    for key, value in {"trim_blocks": False, "lstrip_blocks": False, "keep_trailing_newline": False}.items():
        if job[key] != value:
            job = _if_alike(job, job | {key: value}, kind)
    return job


def _without_files(job, kind):
    for path in [path for path in job["templates"] if path != job["entry"]]:
        rest = {other: source for other, source in job["templates"].items() if other != path}
        job = _if_alike(job, job | {"templates": rest}, kind)
        if path in job["templates"]:
            job = _if_alike(job, job | {"templates": job["templates"] | {path: ""}}, kind)
            job = _if_alike(job, job | {"entry": path}, kind)
    return job


def _without_context(job, kind):
    for name in list(job["context"]):
        rest = {other: value for other, value in job["context"].items() if other != name}
        job = _if_alike(job, job | {"context": rest}, kind)
    return job


def _without_tokens(job, path, pattern, kind, stop):
    """Takes out runs of tokens, long ones first."""
    tokens = pattern.findall(job["templates"][path]) if path in job["templates"] else []
    width = max(1, len(tokens) // 2)
    while width and time.monotonic() < stop:
        start = 0
        while start < len(tokens) and time.monotonic() < stop:
            fewer = tokens[:start] + tokens[start + width:]
            smaller = job | {"templates": job["templates"] | {path: "".join(fewer)}}
            if fewer != tokens and _kind(smaller) == kind:
                job, tokens = smaller, fewer
            else:
                start += max(1, width // 2)
        width //= 2
    return job
