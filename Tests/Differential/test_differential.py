"""Compares the template engine with Jinja2: the same text, or an error in both.

With pytest, DIFFERENTIAL_SEED and DIFFERENTIAL_COUNT choose the jobs. By itself it prints statistics:

    python test_differential.py --seed 7 --count 500
"""

import argparse
import collections
import json
import os
import re

import pytest

import generate
import parts
import shrink
import tool

SEED = int(os.environ.get("DIFFERENTIAL_SEED", "20261123"))
COUNT = int(os.environ.get("DIFFERENTIAL_COUNT", "2400"))
LEAST = 20
SHOWN = 10
QUOTED = re.compile("\".*?\"|'.*?'|“.*?”")


@pytest.fixture(scope="module")
def jobs():
    """The jobs of this run."""
    print(f"seed {SEED}, {COUNT} jobs")
    return generate.jobs(SEED, COUNT)


@pytest.fixture(scope="module")
def expected(jobs):
    """What Jinja2 makes of the jobs."""
    return tool.by_jinja(jobs)


def test_most_jobs_render(expected):
    rendered = sum("output" in answer for answer in expected)
    assert rendered >= 0.85 * len(expected)


def test_a_fair_share_of_the_jobs_has_errors(expected):
    failed = sum("error" in answer for answer in expected)
    assert failed >= 0.05 * len(expected)


def test_every_part_of_the_language_occurs(jobs, expected):
    counts = coverage_counts(jobs, expected)
    wanted = {(group, name) for group, names in parts.ALL.items() for name in names}
    least = min(LEAST, LEAST * len(jobs) // 2400)
    rare = {pair: counts[pair] for pair in sorted(wanted) if counts[pair] < least}
    assert not rare, f"too rare in the {len(jobs)} jobs of the seed {SEED}: {rare}"


def test_the_engine_agrees_with_jinja(jobs, expected):
    assert tool.TOOL.exists(), f"{tool.TOOL} is not built: swift build --product template-tool"
    differing = differences(jobs, expected, tool.by_tool(jobs))
    if differing:
        text = "\n\n".join(shown(job) for job in differing[:SHOWN])
        pytest.fail(f"seed {SEED}: {len(differing)} of {len(jobs)} jobs differ\n\n{text}", pytrace=False)


def coverage_counts(jobs, expected):
    """In how many of the jobs that render each part of the language occurs."""
    counts = collections.Counter()
    for job, answer in zip(jobs, expected):
        if "output" in answer:
            counts.update(parts.used(job))
    return counts


def differences(jobs, expected, actual):
    """The jobs about which the answers differ, the shortest first."""
    found = [job for job, first, second in zip(jobs, expected, actual) if tool.differ(first, second)]
    return sorted(found, key=lambda job: sum(map(len, job["templates"].values())))


def kinds(jobs, expected, actual):
    """How often the answers differ in which way."""
    counts = collections.Counter()
    for _, first, second in filter(lambda row: tool.differ(*row[1:]), zip(jobs, expected, actual)):
        if "crash" in second:
            counts["crash"] += 1
        elif "output" in second:
            counts["another text" if "output" in first else "no error, where Jinja2: " + first["error"][:60]] += 1
        else:
            error = second["errors"][0]
            counts[f"{error['stage']} error {error['identifier']}: {re.sub(QUOTED, '...', error['message'])[:90]}"] += 1
    return counts


def shown(job, is_shrunk=True):
    """A differing job as text, made smaller, with both answers."""
    if is_shrunk:
        job = shrink.shrunk(job)
    settings = ("trim_blocks", "lstrip_blocks", "keep_trailing_newline")
    lines = ["-" * 60, f"escaping {job['escaping']}; " + " ".join(name for name in settings if job[name])]
    for path, source in job["templates"].items():
        lines.append(f"{path}{' (entry)' if path == job['entry'] else ''}: {source!r}")
    lines += [
        "context: " + json.dumps(job["context"], ensure_ascii=False),
        f"Jinja2: {tool.by_jinja([job])[0]!r}",
        f"engine: {tool.by_tool([job])[0]!r}",
    ]
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--count", type=int, default=COUNT)
    parser.add_argument("--show", type=int, default=SHOWN, help="how many differing jobs are shown")
    parser.add_argument("--jinja-only", action="store_true", help="do not run the tool")
    options = parser.parse_args()
    jobs = generate.jobs(options.seed, options.count)
    expected = tool.by_jinja(jobs)
    counts = coverage_counts(jobs, expected)
    for group, names in parts.ALL.items():
        print(f"{group}s: " + ", ".join(f"{name} {counts[group, name]}" for name in names))
    rendered = sum("output" in answer for answer in expected)
    print(f"seed {options.seed}: {len(jobs)} jobs, Jinja2 renders {rendered}, reports errors in {len(jobs) - rendered}")
    if options.jinja_only:
        return
    actual = tool.by_tool(jobs)
    both = sum("output" not in first and "errors" in second for first, second in zip(expected, actual))
    differing = differences(jobs, expected, actual)
    print(f"errors in both {both}, differing {len(differing)}")
    for kind, count in kinds(jobs, expected, actual).most_common():
        print(f"  {count} {kind}")
    for job in differing[:options.show]:
        print(shown(job))


if __name__ == "__main__":
    main()
