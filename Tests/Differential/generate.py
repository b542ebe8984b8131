"""Makes random jobs for the template tool: templates, a context and settings.

    python generate.py --seed 7 --count 3

prints jobs, one a line, as the tool reads them.
"""

import argparse
import json
import random

import mistakes
import values
from expressions import NoRule
from templates import Templates

MISTAKES = 0.1


def job(seed):
    """The job of a seed."""
    rng = random.Random(seed)
    for _ in range(20):
        try:
            return _job(rng)
        except NoRule:
            continue
    raise RuntimeError(f"no job can be made from the seed {seed}")


def jobs(seed, count):
    """The jobs of a run; each has a seed of its own, so that it can be made again alone."""
    return [job(seed * 1_000_003 + number) for number in range(count)]


def _job(rng):
    escaping = "html" if rng.random() < 0.6 else "none"
    context, kinds = values.context(rng)
    files, entry = Templates(rng, escaping, kinds).make()
    # What no page reaches would be checked by itself, without the names around it.
    for path in [path for path in files if path != entry and f'"{path}"' not in "".join(files.values())]:
        del files[path]
    if rng.random() < MISTAKES:
        mistakes.add(rng, files)
    if rng.random() < 0.05:
        files = {path: source.replace("\n", "\r\n") for path, source in files.items()}
    return {
        "templates": files, "entry": entry, "context": context, "escaping": escaping,
        "trim_blocks": rng.random() < 0.4, "lstrip_blocks": rng.random() < 0.4,
        "keep_trailing_newline": rng.random() < 0.3,
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=1)
    options = parser.parse_args()
    for made in jobs(options.seed, options.count):
        print(json.dumps(made, ensure_ascii=False))


if __name__ == "__main__":
    main()
