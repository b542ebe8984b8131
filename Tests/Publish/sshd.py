"""A real sshd on this machine, as a web host that a test may change."""

import fcntl
import os
import pwd
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from web_servers import free_port, wait

SSHD = shutil.which("sshd", path=f"{os.environ['PATH']}:/usr/sbin")


def missing() -> str | None:
    """Why no sshd can be started here; None where one can."""
    if not SSHD:
        return "there is no sshd here"
    if pwd.getpwuid(os.getuid()).pw_shell.endswith(("nologin", "false")):
        return "this user can't log in"
    return None


@dataclass
class Host:
    """A web host on this machine: what a job's secrets are, and the folder that it publishes into. Its name is `web`."""

    folder: Path
    port: int
    user: str

    @property
    def live(self) -> Path:
        return self.folder / "www/impact"

    @property
    def area(self) -> Path:
        return self.folder / "www/.impact.impact-releases"

    @property
    def key(self) -> str:
        return (self.folder / "user").read_text()

    @property
    def known_hosts(self) -> str:
        kind, key, *_ = (self.folder / "host.pub").read_text().split()
        return f"[127.0.0.1]:{self.port} {kind} {key}\n"

    @property
    def target(self) -> str:
        """What stands in site.yml."""
        return f'rsync: "web:{self.live}"'

    @property
    def environment(self) -> dict[str, str]:
        """The environment of a program whose ssh knows this host."""
        ssh = f"ssh -F {self.folder}/ssh.conf"
        return {"RSYNC_RSH": ssh, "GIT_SSH_COMMAND": ssh}

    def configure(self) -> None:
        (self.folder / "known").write_text(self.known_hosts)
        (self.folder / "ssh.conf").write_text(
            f"Host web\n  HostName 127.0.0.1\n  Port {self.port}\n  User {self.user}\n"
            f"  IdentityFile {self.folder}/user\n  IdentitiesOnly yes\n  IdentityAgent none\n"
            f"  UserKnownHostsFile {self.folder}/known\n  GlobalKnownHostsFile none\n")

    def authorize(self, command: str | None = None) -> None:
        """Lets the user in; a command stands between ssh and what it asks for."""
        options = "" if command is None else 'command="{}" '.format(command.replace('"', '\\"'))
        (self.folder / "authorized").write_text(options + (self.folder / "user.pub").read_text())

    def wait_for_lock(self, seconds: float = 20) -> bool:
        """Waits until nobody publishes there any more: the other end of a connection sees its end a little later."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if all(is_free(lock) for lock in (self.area / "lock", self.live / ".impact-releases/lock")):
                return True
            time.sleep(0.01)
        return False


def is_free(lock: Path) -> bool:
    try:
        with lock.open() as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except FileNotFoundError:
        pass
    return True


@contextmanager
def ssh_host(folder: Path) -> Iterator[Host]:
    (folder / "www").mkdir(parents=True)
    for name in ("host", "user"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / name], check=True, timeout=60)
    host = Host(folder, 0, pwd.getpwuid(os.getuid()).pw_name)
    host.authorize()
    if os.getuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)
    with (folder / "log").open("w") as log:
        server = start(host, log)
    host.configure()
    try:
        yield host
    finally:
        server.terminate()
        server.wait(20)


def start(host: Host, log: IO[str]) -> subprocess.Popen:
    folder = host.folder
    for _ in range(5):
        host.port = free_port()
        (folder / "sshd.conf").write_text(
            f"ListenAddress 127.0.0.1\nPort {host.port}\nHostKey {folder}/host\nPidFile {folder}/pid\n"
            f"AuthorizedKeysFile {folder}/authorized\nStrictModes no\nUsePAM no\nPasswordAuthentication no\n"
            "MaxStartups 100\n")
        server = subprocess.Popen([SSHD, "-D", "-e", "-f", folder / "sshd.conf"], stderr=log)
        if wait(server, host.port):
            return server
    raise AssertionError((folder / "log").read_text())
