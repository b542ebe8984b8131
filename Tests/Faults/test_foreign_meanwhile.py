"""Files that others put into Public while a build is going on: they stay where they were put, it is said, and later builds
work or say what to do. strace holds the build up just before the new tree takes its place."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from conftest import Clean
from fault_site import FaultSite
from machine import need_strace, refused
from running import Result, find_program
from trees import below, difference

NOBODY = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
#: How long a call is held up, in microseconds.
DELAY = 700_000


@dataclass
class Case:
    #: The files that come, with their content.
    files: dict[str, str]
    #: Modes that folders get when the files are in them.
    modes: dict[str, int] = field(default_factory=dict)
    #: Whether the build is another user's, since modes are nothing to root.
    as_nobody: bool = False


CASES = {
    "in Public": Case({"mine.txt": "mine"}),
    "in a folder that stays": Case({"assets/mine.txt": "mine"}),
    "in a folder that goes": Case({"2001/mine.txt": "mine"}),
    "in a folder of its own": Case({"private/deep/mine.txt": "mine", "private/also.txt": "mine too"}),
    "where the new site has a file": Case({"2002/index.html": "mine"}),
    "in a folder that nobody can read": Case({"private/mine.txt": "mine"}, {"private": 0}, as_nobody=True),
    "in a folder that nobody can write": Case({"private/mine.txt": "mine"}, {"private": 0o500}, as_nobody=True),
    "with an odd name": Case({"#1.jpg": "mine", "a\nb": "mine", "e\u0301te\u0301.jpg": "mine"}),
}


@pytest.fixture
def shared() -> Iterator[FaultSite]:
    """A site where other users can get at it, unlike in pytest's folders."""
    folder = Path(tempfile.mkdtemp(prefix="impact-faults-"))
    folder.chmod(0o755)
    yield FaultSite(folder / "site")
    for path in folder.rglob("private"):
        path.chmod(0o700)
    shutil.rmtree(folder)


@pytest.fixture(params=["renameat2", "unlinkat"])
def held(request: pytest.FixtureRequest) -> str:
    """The call that is held up: the swap, or the first that takes the old tree away."""
    return request.param


@pytest.mark.parametrize("name", CASES)
def test_a_file_that_comes_during_a_build_stays(name: str, held: str, shared: FaultSite, clean: Clean):
    need_strace()
    if held == "unlinkat" and name == "where the new site has a file":
        pytest.skip("the new site is there by then, and the file is its own")
    case, site = CASES[name], shared
    before = as_nobody(site) if case.as_nobody else []
    site.built(before=before)
    site.version(2)
    if case.as_nobody:
        give_away(site)
    at_work = meanwhile(site, before, case, held)
    if isinstance(at_work, str):
        pytest.skip(at_work)
    assert at_work.status in (0, 1), at_work
    # What comes after the swap comes into the new tree, like any file that comes after a build.
    for file in case.files if held == "renameat2" else []:
        assert first_words(file) in at_work.text, f"nothing is said of {file}: {at_work}"
    look(site, case, at_work)
    later = site.build(before=before)
    look(site, case, later)
    assert later.status == 0 or "move" in later.text and "File exists" not in later.text, later
    for folder in case.modes:
        (site.public / folder).chmod(0o700)
    for file, content in case.files.items():
        assert (site.public / file).read_text() == content
        (site.public / file).unlink()
    for folder in sorted({parent for file in case.files for parent in (site.public / file).parents}, reverse=True):
        if site.public in folder.parents and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
    end = site.build(before=before)
    assert end.status == 0, end
    assert not (changed := difference(below(site.tree), below(clean(2)))), changed
    assert not site.left_over


def first_words(file: str) -> str:
    """What of a file a message must name: itself, or the folder of its own that it is in; the plain part of an odd one."""
    if file.startswith(("private", "2002")):
        return file.split("/")[0]
    return file if file.isascii() and file.isprintable() else "t" * (
        "t" in file)


def look(site: FaultSite, case: Case, result: Result) -> None:
    for folder, mode in case.modes.items():
        assert (site.public / folder).stat().st_mode & 0o7777 == mode, result
    for file, content in case.files.items():
        # Root reads what has no mode; others look at the folder alone.
        if os.geteuid() == 0 or not case.modes:
            assert (site.public / file).exists(), f"{file} is not where it was: {result}, {site.left_over}"
            assert (site.public / file).read_text() == content, result


def as_nobody(site: FaultSite) -> list[str]:
    """Runs a command as a user for whom modes count."""
    if os.geteuid() != 0:
        return []
    if reason := refused(*NOBODY, str(find_program()), "--version"):
        pytest.skip(f"the program can't be run as another user: {reason}")
    give_away(site)
    return NOBODY


def give_away(site: FaultSite) -> None:
    if os.geteuid() == 0:
        for path in [site.folder, *site.folder.rglob("*")]:
            os.chown(path, 65534, 65534)


def meanwhile(site: FaultSite, before: list[str], case: Case, held: str) -> Result | str:
    """Builds, and puts the files there while the build is held up; says why where it never was."""
    log = site.folder.parent / "log"
    strace = [
        "strace", "-f", "-qq", "-o", log, "-e", f"trace={held}", f"--inject={held}:delay_enter={DELAY}:when=1"]
    process = subprocess.Popen(
        [*strace, *before, find_program(), "build", "--site", site.folder], stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        # The build itself takes a small part of this.
        time.sleep(0.25)
        if process.poll() is not None:
            return f"this build makes no call of {held}"
        for file, content in case.files.items():
            path = site.public / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content)
            if before:
                for made in [path, *path.parents]:
                    if site.public in made.parents:
                        os.chown(made, 65534, 65534)
        for folder, mode in case.modes.items():
            (site.public / folder).chmod(mode)
        is_late = process.poll() is not None
        said = process.communicate(timeout=20)
    finally:
        process.kill()
    assert not is_late, "the build ended before the files were there"
    return Result(process.returncode, *said)
