"""What a clean build of a site writes: the measure of what a preview serves."""

import json
import re
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

DRAFT = re.compile(rb"^draft:[ \t]*yes[ \t]*(?=\r?$)", re.MULTILINE)


@dataclass
class CleanBuild:
    """The files by their names, and what was said of the content."""

    is_built: bool
    diagnostics: list[dict[str, Any]]
    files: dict[str, bytes] = field(default_factory=dict)


def clean_build(program: Path, site: Path, folder: Path) -> CleanBuild:
    """Builds a copy of a site without any records, its drafts as if they were none."""
    copy, output = folder / "copy", folder / "output"
    for old in (copy, output, folder / "strict"):
        shutil.rmtree(old, ignore_errors=True)
    for name in ("Content", "Templates"):
        if (site / name).exists():
            shutil.copytree(site / name, copy / name, symlinks=True)
    for index in (copy / "Content").rglob("index.md"):
        text = index.read_bytes()
        # As long as the line was, so that places stay.
        if DRAFT.search(text):
            index.write_bytes(DRAFT.sub(b"draft: no ", text))
    report = built(program, copy, output)
    # The preview also shows what a strict build finds, as warnings.
    strict = built(program, copy, folder / "strict", "--strict")
    severities = {place(found): found["severity"] for found in report["diagnostics"]}
    diagnostics = [found | {"severity": severities.get(place(found), "warning")} for found in strict["diagnostics"]]
    files = {}
    if report["built"]:
        files = {
            path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}
    return CleanBuild(report["built"], diagnostics, files)


def place(found: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(found.get(key) for key in ("message", "path", "line", "column"))


def built(program: Path, site: Path, output: Path, *arguments: str) -> dict[str, Any]:
    """What a build says of a site, after it began anew."""
    shutil.rmtree(site / ".impact", ignore_errors=True)
    done = subprocess.run(
        [program, "build", "--output", output, "--format", "json", *arguments], cwd=site, capture_output=True, timeout=60)
    report = json.loads(done.stdout)
    assert report["built"] == (done.returncode == 0), done
    return report
