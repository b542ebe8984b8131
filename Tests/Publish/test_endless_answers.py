"""A web host that never stops talking: what it says is taken up to a limit, and then it is told."""

import shutil

import pytest
from running import run_program
from small_site import files

# What the other end does in the place of the script: its text is read as far as nothing hangs.
TALK = {
    "before the greeting": "exec yes",
    "in the first answer": "echo impact publish 1; exec yes ' 41 41 41 41'",
    "without a line's end": "echo impact publish 1; exec tr '\\0' ' ' </dev/zero",
    "without saying anything": "echo impact publish 1; exec yes ''",
}


@pytest.fixture
def publish(site, tmp_path):
    """Publishes through a program in the place of ssh, which is named by its path."""
    site.targets({"web": 'rsync: "web:/srv/impact"'})

    def publish(script: str, name: str = "my ssh"):
        program = tmp_path / name
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(0o755)
        return run_program(
            "publish", "--yes", folder=site.folder, environment={"RSYNC_RSH": f"'{program}' -x"}, timeout=60)

    return publish


@pytest.mark.parametrize("when", TALK)
def test_a_host_that_never_stops_talking_is_told(publish, when):
    result = publish(TALK[when])
    assert result.status == 1
    assert "web says far more than it was asked for, so the connection was ended" in result.errors
    assert len(result.text) < 5000


def test_a_list_without_end_is_not_read(site, live, run):
    assert run("--yes").status == 0
    before = files(live)
    (live / ".impact-files").unlink()
    with (live / ".impact-files").open("wb") as file:
        file.truncate(1 << 40)
    site.version(2)
    result = run("--yes", timeout=60)
    assert result.status == 1
    assert ".impact-files is larger than any list of Impact's" in result.errors
    (live / ".impact-files").unlink()
    assert files(live).items() <= before.items()


def test_ssh_may_be_named_by_its_path(site, host):
    site.targets({"web": host.target})
    ssh = f"{shutil.which('ssh')} -F {host.folder}/ssh.conf"
    result = run_program("publish", "--yes", folder=site.folder, environment={"RSYNC_RSH": ssh})
    assert result.status == 0, result.text
    assert files(host.live) == site.built()


def test_a_path_without_a_program_is_told(site):
    site.targets({"web": 'rsync: "web:/srv/impact"'})
    result = run_program(
        "publish", "--yes", folder=site.folder, environment={"RSYNC_RSH": "/usr/bin/no-such-ssh -4"})
    assert result.status == 1
    assert "There is no program /usr/bin/no-such-ssh on this machine; check the path" in result.errors
