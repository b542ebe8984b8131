"""A system that lets the program open few files only."""

import resource
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from conftest import find_program
from raw import connect
from running import Running
from saving import write_and_rename


@pytest.fixture
def restricted(site: Path, tmp_path: Path) -> Iterator[Running]:
    """A preview that may open 256 files, and can't raise that."""
    program = tmp_path / "impact"
    program.write_text(f'#!/bin/sh\nulimit -Sn 256 && ulimit -Hn 256 && exec "{find_program()}" "$@"\n')
    program.chmod(0o755)
    running = Running(program, site, (), "0")
    yield running
    running.end()


@pytest.mark.skipif(resource.getrlimit(resource.RLIMIT_NOFILE)[0] < 512, reason="this test needs open files itself")
def test_many_half_open_connections_leave_the_build_its_files(restricted: Running, site: Path):
    assert restricted.send("GET", "/").status == 200
    section = site / "Content/10-help.md"
    original = section.read_bytes()
    with ExitStack() as clients:
        for number in range(280):
            client: socket.socket = clients.enter_context(connect(restricted.port))
            if number % 2:
                try:
                    client.sendall(b"GET / HT")
                except OSError:
                    pass
        for number in range(1_001, 1_004):
            write_and_rename(section, original.replace(b"over 760 ", b"over %d " % number))
            end = time.monotonic() + 5
            while b'value="%d"' % number not in restricted.send("GET", "/").body:
                assert time.monotonic() < end, restricted.said()
                time.sleep(0.05)
    assert not restricted.state().get("errors") and "open files" not in restricted.said()
