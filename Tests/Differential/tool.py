"""Runs jobs through the template tool and through Jinja2, in several processes."""

import json
import os
import subprocess
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import reference

ROOT = Path(os.environ.get("IMPACT_ROOT") or Path(__file__).resolve().parents[2])
TOOL = Path(os.environ.get("TEMPLATE_TOOL") or ROOT / ".build" / "debug" / "template-tool")
PROCESSES = max(2, min(8, os.cpu_count() or 2))
SECONDS = 120


def by_tool(jobs):
    """What the tool makes of each job; a crash counts as the answer to the job that was being worked on."""
    if len(jobs) < 4 * PROCESSES:
        return _some_by_tool(jobs)
    size = -(-len(jobs) // (4 * PROCESSES))
    with ThreadPoolExecutor(PROCESSES) as pool:
        chunks = pool.map(_some_by_tool, [jobs[start:start + size] for start in range(0, len(jobs), size)])
        return [answer for chunk in chunks for answer in chunk]


def by_jinja(jobs):
    """What Jinja2 makes of each job."""
    if len(jobs) < 50:
        return [reference.render(job) for job in jobs]
    with ProcessPoolExecutor(PROCESSES) as pool:
        return list(pool.map(reference.render, jobs, chunksize=25))


def differ(expected, actual):
    """Whether two answers are neither the same text nor an error in both."""
    if "crash" in actual:
        return True
    if "output" in expected and "output" in actual:
        return expected["output"] != actual["output"]
    return ("output" in expected) != ("output" in actual)


def _some_by_tool(jobs):
    lines, problem = _run("".join(json.dumps(job) + "\n" for job in jobs))
    answers = [json.loads(line) for line in lines[:len(jobs)]]
    rest = jobs[len(answers):]
    if not rest:
        return answers
    if len(jobs) == 1:
        return [{"crash": problem}]
    half = -(-len(rest) // 2) if len(rest) == len(jobs) else 1
    return answers + _some_by_tool(rest[:half]) + (_some_by_tool(rest[half:]) if rest[half:] else [])


def _run(text):
    """The whole lines that the tool prints, and what it says on its standard error or how it ended."""
    try:
        result = subprocess.run(
            [TOOL], input=text.encode(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=SECONDS, check=False
        )
        output, problem = result.stdout, f"exit status {result.returncode}: {result.stderr.decode()[-500:]}"
    except subprocess.TimeoutExpired as error:
        output, problem = error.stdout or b"", f"no answer in {SECONDS} seconds"
    return output.decode().split("\n")[:-1], problem
