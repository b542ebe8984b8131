"""The ways in which editors and tools save a file."""

import os
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

Save = Callable[[Path, bytes], None]


def in_place(path: Path, data: bytes) -> None:
    path.write_bytes(data)


def write_and_rename(path: Path, data: bytes) -> None:
    """As most tools do."""
    new = path.with_name(f".{path.name}.new")
    new.write_bytes(data)
    os.replace(new, path)


def backup_and_write(path: Path, data: bytes) -> None:
    """As Vim and Emacs do: the old file becomes a backup, a new one takes its name."""
    backup = path.with_name(path.name + "~")
    if path.exists():
        os.rename(path, backup)
    path.write_bytes(data)
    backup.unlink(missing_ok=True)


def with_swap_file(path: Path, data: bytes) -> None:
    swap = path.with_name(f".{path.name}.swp")
    swap.write_bytes(b"b0VIM")
    path.write_bytes(data)
    swap.unlink()


def temporary_and_rename(path: Path, data: bytes) -> None:
    """As JetBrains' editors do: names that are not hidden, too."""
    new, old = (path.with_name(f"{path.name}___jb_{kind}___") for kind in ("tmp", "old"))
    new.write_bytes(data)
    if path.exists():
        os.rename(path, old)
    os.rename(new, path)
    old.unlink(missing_ok=True)


def truncated_first(path: Path, data: bytes) -> None:
    """As slow programs do: empty for a while, then half of it, then all."""
    with path.open("wb", buffering=0) as file:
        for part in (data[: len(data) // 2], data[len(data) // 2:]):
            time.sleep(0.02)
            file.write(part)


ANY: list[Save] = [
    in_place, write_and_rename, backup_and_write, with_swap_file, temporary_and_rename, truncated_first]


def git(site: Path, *arguments: str) -> str:
    command = ["git", "-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "gc.auto=0", *arguments]
    done = subprocess.run(command, cwd=site, capture_output=True, text=True, timeout=30)
    assert done.returncode == 0, f"{arguments}: {done.stderr}"
    return done.stdout
