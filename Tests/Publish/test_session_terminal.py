"""What a terminal shows of a publish: the bar on narrow and wide ones, and Ctrl-C."""

import os
import re

import pexpect
import pytest
from running import find_program


def start(site, *arguments: str, columns: int = 80, **environment: str) -> pexpect.spawn:
    return pexpect.spawn(
        str(find_program()), ["publish", *arguments], cwd=site.folder, timeout=60, encoding="utf-8",
        env={**os.environ, "TERM": "xterm", "NO_COLOR": "1", **environment}, dimensions=(24, columns))


@pytest.mark.parametrize("columns", [80, 30])
def test_the_bar_fits_into_a_line_and_is_erased(site, live, columns):
    child = start(site, "--yes", columns=columns)
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    drawn = child.before.split("\r\x1b[K")
    assert any(text.startswith(("█", "Looking")) for text in drawn)
    for text in drawn[1:-1]:
        assert len(text.split("\r\n")[0]) < columns or "\r\n" in text, text
    assert re.fullmatch(r"Live on folder is now \S+\.\r\n", drawn[-1])


def test_ctrl_c_ends_at_once_and_says_how_things_stand(site, live, tmp_path):
    assert start(site, "--yes").wait() == 0
    site.targets({"server": 'rsync: "web@127.0.0.1:/srv/www"'})
    ssh = tmp_path / "ssh"
    ssh.write_text("#!/bin/sh\nexec sleep 50\n")
    ssh.chmod(0o755)
    child = start(site, "--yes", RSYNC_RSH=str(ssh))
    child.expect("Looking at server")
    child.sendintr()
    child.expect("Stopped. What is live is whole; publish again to go on, or to see what is live.", timeout=10)
    child.expect(pexpect.EOF, timeout=10)
    child.close()
    assert child.signalstatus == 2
