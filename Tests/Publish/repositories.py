"""A bare repository that a site is published to, and what others do with it."""

import os
import subprocess
from pathlib import Path

# Nothing of this machine's own configuration.
ALONE = {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null"}
WHO = ["-c", "safe.directory=*", "-c", "user.name=Other", "-c", "user.email=other@localhost"]


class Repository:
    def __init__(self, folder: Path, branch: str = "gh-pages"):
        self.folder = folder
        self.branch = branch
        self.run("init", "--quiet", "--bare", folder)

    def run(self, *arguments: str | Path, folder: Path | None = None) -> bytes:
        return subprocess.run(
            ["git", *WHO, *arguments], cwd=folder, check=True, capture_output=True, timeout=60,
            env={**os.environ, **ALONE}).stdout

    def files(self, commit: str | None = None) -> dict[str, bytes]:
        """The published files by their names, without Impact's own list."""
        listing = self.run("ls-tree", "-r", "-z", "--name-only", commit or self.branch, folder=self.folder)
        names = [name.decode() for name in listing.split(b"\0") if name]
        return {
            name: self.run("show", f"{commit or self.branch}:{name}", folder=self.folder)
            for name in names if not name.startswith(".impact")}

    @property
    def commits(self) -> list[str]:
        """The commits of the branch, the last first; none where there is no branch."""
        if not self.run("for-each-ref", f"refs/heads/{self.branch}", folder=self.folder):
            return []
        return self.run("rev-list", self.branch, folder=self.folder).decode().split()

    def push(self, name: str, text: str) -> None:
        """Another's push: one file of theirs."""
        copy = self.folder.parent / f"copy-{len(self.commits)}"
        self.run("clone", "--quiet", "--branch", self.branch, self.folder, copy)
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        (copy / name).write_text(text)
        self.run("add", "--all", folder=copy)
        self.run("commit", "--quiet", "--message", "By hand", folder=copy)
        self.run("push", "--quiet", "origin", self.branch, folder=copy)

    def hook(self, name: str, script: str) -> None:
        path = self.folder / "hooks" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)
