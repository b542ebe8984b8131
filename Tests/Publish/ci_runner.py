"""Runs a recipe for CI as its service would, as far as one machine goes: the real steps, with stand-ins for what would
install packages or compile, and a real sshd as the web host."""

import os
import re
import shlex
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import yaml

from recipes import REPOSITORY, git
from running import find_program
from sshd import Host
from web_servers import write_site


def can_publish() -> bool:
    answer = subprocess.run([find_program(), "publish", "--help"], capture_output=True, text=True, timeout=60)
    return answer.returncode == 0 and "impact publish" in answer.stdout


@dataclass
class Job:
    """A checked-out repository on a fresh machine of the service."""

    folder: Path

    def __post_init__(self) -> None:
        self.checkout = self.folder / "checkout"
        self.stubs = self.folder / "bin"
        self.log = self.folder / "commands"
        self.stubs.mkdir(parents=True)
        self.log.touch()
        for name in ("apt-get", "dpkg-query", "sudo"):
            self.stub(name, "true")
        # What compiling leaves behind.
        self.stub("swift", f"mkdir -p .build/release && cp {shlex.quote(str(find_program()))} .build/release/impact")

    def stub(self, name: str, command: str) -> None:
        path = self.stubs / name
        path.write_text(f'#!/bin/sh\nprintf "%s\\n" "{name} $*" >> {shlex.quote(str(self.log))}\n{command}\n')
        path.chmod(0o755)

    def check_out(self, target: str) -> None:
        """A repository like this one, with the addresses and the target of an organisation."""
        write_site(self.checkout, "https://www.kite-trust.eu/impact/")
        for path in (self.checkout / "Content").glob("*.md"):
            path.write_text(path.read_text().replace("example.org", "kite-trust.eu"))
        with (self.checkout / "Content/site.yml").open("a") as configuration:
            configuration.write(f"publish:\n  {target}\n" if can_publish() else "")
        shutil.copytree(REPOSITORY / ".ci", self.checkout / ".ci")
        shutil.copy(REPOSITORY / "Package.swift", self.checkout)
        (self.checkout / "Sources").mkdir()
        (self.checkout / "Sources/main.swift").write_text("\n")
        git(self.checkout, "init")
        git(self.checkout, "add", "--all")
        git(self.checkout, "commit", "--message", "The site")

    def reach(self, host: Host) -> None:
        """The host has a port of its own here."""
        self.stub("ssh", f'exec {shutil.which("ssh")} -p {host.port} "$@"')

    def run(self, script: str, shell: tuple[str, ...] = ("bash", "-e"), **environment: str) -> subprocess.CompletedProcess:
        """One step. Nothing of this machine's own configuration is there."""
        return subprocess.run(
            [*shell, "-c", script], cwd=self.checkout, capture_output=True, text=True, timeout=180,
            env={"PATH": f"{self.stubs}:{os.environ['PATH']}", "HOME": str(self.folder), "CI": "true",
                 "LANG": "C.UTF-8", **environment})

    def commands(self, name: str) -> list[str]:
        return [line for line in self.log.read_text().splitlines() if line.startswith(f"{name} ")]


def substitute(text: str, values: dict[str, str]) -> str:
    """GitHub's expressions; one without a value is a mistake."""
    return re.sub(r"\$\{\{ *([\w.-]+) *\}\}", lambda match: values[match[1]], text)


def github_steps(recipe: str) -> list[dict]:
    (job,) = yaml.safe_load(recipe)["jobs"].values()
    return job["steps"]


def run_github(job: Job, recipe: str, values: dict[str, str], cached: bool = False) -> list[str]:
    """Runs the steps up to the first that fails; what they wrote."""
    temporary = job.folder / "temporary"
    temporary.mkdir(exist_ok=True)
    written = []
    for step in github_steps(recipe):
        if "run" not in step:
            continue
        if "if" in step:
            assert step["if"] == "steps.program.outputs.cache-hit != 'true'"
            if cached:
                continue
        environment = {name: substitute(str(value), values) for name, value in step.get("env", {}).items()}
        # In a container, GitHub's own choice is sh.
        done = job.run(step["run"], ("sh", "-e"), RUNNER_TEMP=str(temporary), GITHUB_ACTIONS="true", **environment)
        written.append(f"{step['name']}: {done.returncode}\n{done.stdout}{done.stderr}")
        if done.returncode != 0:
            break
    return written


def run_gitlab(job: Job, recipe: str, variables: dict[str, str]) -> subprocess.CompletedProcess:
    """Runs the lines in one shell; the variables of the type "File" are names of files that everybody may read."""
    ((_, description),) = yaml.safe_load(recipe).items()
    files = {}
    for name, value in variables.items():
        path = job.folder / name
        path.unlink(missing_ok=True)
        path.write_text(value)
        path.chmod(0o644)
        files[name] = str(path)
    return job.run("set -eo pipefail\n" + "\n".join(description["script"]), ("bash",), **files)
