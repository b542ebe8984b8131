"""Compares the engines' pages and times, and holds them against the thresholds in results.md."""

import argparse
import platform
import re
import subprocess
import sys
from pathlib import Path

from callgrind import engine_instructions

HERE = Path(__file__).parent
BUILD = HERE.parent.parent / ".build-benchmarks"
TEMPLATES = HERE / "Templates"
PAGES = BUILD / "results"
RESULTS = HERE / "results.md"
RECORDED = "## Last recorded\n"
OURS = "Impact"


def run(*command: object) -> str:
    """What a command prints; its failure is ours, after its own message."""
    result = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, text=True)
    if result.returncode != 0:
        sys.exit(1)
    return result.stdout


def swift(*arguments: object) -> str:
    return run(BUILD / "release" / "Engines", *arguments)


def minijinja(*arguments: object) -> str:
    return run(sys.executable, HERE / "minijinja_page.py", *arguments)


def contenders(seconds: float) -> dict:
    """What takes each engine's time once, in nanoseconds a page."""
    ways = {
        f"MiniJinja ({way})": lambda way=way: minijinja("time", TEMPLATES, PAGES, way, seconds)
        for way in ("context", "globals", "native")
    }
    return {
        OURS: lambda: swift("time", TEMPLATES, "impact", seconds),
        **ways,
        "Stencil": lambda: swift("time", TEMPLATES, "stencil", seconds),
        "swift-mustache": lambda: swift("time", TEMPLATES, "mustache", seconds),
    }


def measure(rounds: int, seconds: float) -> dict[str, float]:
    """The least time of each engine in microseconds; the engines take turns, so that all meet the same weather."""
    least: dict[str, float] = {}
    for _ in range(rounds):
        for name, take in contenders(seconds).items():
            least[name] = min(least.get(name, float("inf")), float(take()) / 1000)
    return least


def thresholds() -> dict[str, float]:
    """How many times our time each engine must take, from the table in results.md."""
    rows = re.findall(r"^\| ([\w-]+) \| ([\d.]+) \|$", RESULTS.read_text("utf-8").split(RECORDED)[0], re.MULTILINE)
    if not rows:
        sys.exit(f"{RESULTS} has no thresholds")
    return {name: float(factor) for name, factor in rows}


def report(times: dict[str, float], compiling: float, count: int) -> str:
    rows = "".join(f"| {name} | {time:,.1f} | {time / times[OURS]:.2f} |\n" for name, time in times.items())
    return (
        "| engine | µs a page | times ours |\n| --- | ---: | ---: |\n"
        + rows
        + f"\nThe page has {len((PAGES / 'page.html').read_bytes()):,} bytes. Our engine compiles its three templates "
        + f"in {compiling:.0f} µs and then\ntakes {count:,} instructions a page.\n"
    )


def machine() -> str:
    processor = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text()) if sys.platform == "linux" else None
    compiler = re.search(r"Swift version [\d.]+", run("swift", "--version"))
    return f"{processor[1] if processor else platform.processor()}, {compiler[0] if compiler else 'Swift'}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="how often each engine has its turn (5)")
    parser.add_argument("--seconds", type=float, default=0.5, help="how long a turn takes (0.5)")
    parser.add_argument("--record", action="store_true", help="write the figures into results.md")
    options = parser.parse_args()

    PAGES.mkdir(exist_ok=True)
    required = thresholds()
    print("\n== Comparing the pages", flush=True)
    swift("check", TEMPLATES, PAGES)
    minijinja("check", TEMPLATES, PAGES)
    print("\n== Taking the times", flush=True)
    times = measure(options.rounds, options.seconds)
    compiling = float(swift("compile", TEMPLATES, options.seconds)) / 1000
    table = report(times, compiling, engine_instructions(100))
    print(table)

    if options.record:
        head = RESULTS.read_text("utf-8").split(RECORDED)[0]
        RESULTS.write_text(f"{head}{RECORDED}\n{machine()}.\n\n{table}", "utf-8")
    failed = False
    for name, factor in required.items():
        least = min(time for contender, time in times.items() if contender.split(" ")[0] == name)
        ratio = least / times[OURS]
        failed = failed or ratio <= factor
        print(f"{name}: {ratio:.2f} times our time, {'NOT ' if ratio <= factor else ''}more than {factor:g}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
