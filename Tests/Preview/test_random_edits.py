"""After every edit, the preview serves what a clean build makes."""

import os
import random
from pathlib import Path

from clean_build import clean_build
from comparing import Comparison
from conftest import Start
from edits import Edits

EDITS = int(os.environ.get("IMPACT_PREVIEW_EDITS", "150"))
SEED = int(os.environ.get("IMPACT_PREVIEW_SEED") or random.randrange(1_000_000))


def test_serves_what_a_clean_build_makes_after_every_edit(program: Path, site: Path, tmp_path: Path, start: Start):
    print(f"IMPACT_PREVIEW_SEED={SEED}")
    edits = Edits(site, SEED)
    preview = start(site)
    comparison = Comparison(preview, clean_build(program, site, tmp_path))
    comparison.check_files()
    is_broken, done, built = False, [], 0
    for number in range(EDITS):
        done.append(edits.edit(is_broken))
        print(f"{number}: {done[-1]}")
        clean = clean_build(program, site, tmp_path)
        comparison.settle(clean)
        is_broken = not clean.is_built
        built += clean.is_built
        if clean.is_built:
            edits.keep()
    assert built > EDITS // 2, f"only {built} of {EDITS} edits left a site that can be built"
    assert not (site / "Public").exists()
