"""Output that can't be written changes nothing: the program ends with the exit status that it has otherwise, and
never by
a signal."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from conftest import Clean
from fault_site import FaultSite
from machine import NAMESPACE, need_namespace
from running import find_program, run_program
from trees import difference

COMMANDS = {
    "build": (["build"], 0), "build with errors": (["build"], 1), "build in JSON": (["build", "--format", "json"], 0),
    "errors in JSON": (["build", "--format", "json"], 1), "errors for GitHub": (["build", "--format", "github"], 1),
    "check": (["check"], None), "check with errors": (["check"], 1), "help": (["--help"], 0),
    "help of a command": (["build", "--help"], 0), "version": (["--version"], 0),
    "a wrong command line": (["build", "--outptu", "x"], 2), "a folder that is none": (["build", "--site", "none"], 2)}


@contextmanager
def full() -> Iterator[int]:
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full here")
    file = os.open("/dev/full", os.O_WRONLY)
    yield file
    os.close(file)


@contextmanager
def gone() -> Iterator[int]:
    """A pipe whose reader has gone."""
    reader, writer = os.pipe()
    os.close(reader)
    yield writer
    os.close(writer)


@contextmanager
def closed() -> Iterator[None]:
    yield None


def status(folder: Path, arguments: list[str], stream: int | None, which: tuple[int, ...]) -> int:
    """Runs the program with a stream as its output and errors; None closes them."""
    def close() -> None:
        for number in which:
            os.close(number)

    streams = [stream if number in which and stream is not None else subprocess.DEVNULL for number in (1, 2)]
    return subprocess.run(
        [find_program(), *arguments], cwd=folder, stdin=subprocess.DEVNULL, stdout=streams[0], stderr=streams[1],
        preexec_fn=close if stream is None else None, timeout=20).returncode


@pytest.mark.parametrize("which", [(1,), (2,), (1, 2)], ids=["output", "errors", "both"])
@pytest.mark.parametrize("stream", [full, gone, closed])
@pytest.mark.parametrize("name", COMMANDS)
def test_a_stream_that_takes_nothing_changes_no_status(name: str, stream, which: tuple[int, ...], site: FaultSite):
    arguments, wanted = COMMANDS[name]
    if "errors" in name:
        site.write("Content/20-wrong.md", "---\ntitel: Wrong\n---\n{{ nobody }}\n")
    usual = run_program(*arguments, cwd=site.folder).status
    assert wanted is None or usual == wanted
    with stream() as file:
        assert status(site.folder, arguments, file, which) == usual


@pytest.mark.parametrize("stream", [full, gone, closed])
def test_a_site_is_published_all_the_same(stream, site: FaultSite, clean: Clean):
    with stream() as file:
        assert status(site.folder, ["build"], file, (1, 2)) == 0
    assert not (changed := difference(site.tree, clean(1))), changed


def test_no_output_is_written_into_a_file_of_the_site(site: FaultSite, clean: Clean):
    """A closed stream's number goes to the next file that is opened; nothing is said into it."""
    site.write("Content/20-wrong.md", "---\ntitel: Wrong\n---\n")
    site.build()
    records = {path: path.read_bytes() for path in site.folder.rglob("*") if path.is_file() and ".impact" in path.parts}
    assert status(site.folder, ["build"], None, (1, 2)) == 1
    assert not [path for path in records if b"error" in path.read_bytes()]
    (site.folder / "Content/20-wrong.md").unlink()
    assert status(site.folder, ["build"], None, (0, 1, 2)) == 0
    assert not (changed := difference(site.tree, clean(1))), changed


WITHOUT_PROC = [*NAMESPACE, "sh", "-ec", 'mount -t tmpfs none /proc; exec "$0" "$@"']


@pytest.mark.parametrize("command", ["build", "check", "publish"])
def test_it_is_said_that_nothing_can_be_done_without_proc(command: str, site: FaultSite):
    """The library that shares work out among threads ends a program that has no /proc, sooner or later."""
    need_namespace()
    site.built()
    site.version(2)
    before = site.tree
    result = run_program(command, "--site", site.folder, before=WITHOUT_PROC)
    assert result.status == 1 and result.errors.startswith("Error: /proc is missing"), result
    assert not (changed := difference(site.tree, before)), changed


def test_arguments_are_heard_without_proc(site: FaultSite):
    need_namespace()
    result, usual = run_program("--version", before=WITHOUT_PROC), run_program("--version")
    assert usual.status == 0 and result == usual, result
    wrong = run_program("build", "--outptu", "x", before=WITHOUT_PROC)
    assert wrong.status == 2, wrong
