"""What the machine allows; a test that needs more skips, and says so."""

import functools
import shutil
import subprocess

import pytest

#: Runs a command in a namespace of its own, where it may mount.
NAMESPACE = ["unshare", "-rm", "--propagation", "private"]


def need_strace() -> None:
    if reason := refused("strace", "-f", "--inject=getpid:error=EIO", "-o", "/dev/null", "true"):
        pytest.skip(f"strace can't inject faults here: {reason}")


def need_namespace() -> None:
    if reason := refused(*NAMESPACE, "mount", "-t", "tmpfs", "none", "/proc"):
        pytest.skip(f"nothing can be mounted here: {reason}")


@functools.cache
def refused(*command: str) -> str:
    """Why a command does not work here; empty where it does."""
    if not shutil.which(command[0]):
        return f"there is no {command[0]}"
    done = subprocess.run(command, capture_output=True, timeout=20, stdin=subprocess.DEVNULL)
    return "" if done.returncode == 0 else done.stderr.decode(errors="replace").strip() or f"status {done.returncode}"
