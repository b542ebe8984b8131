"""Servers on loopback that rclone publishes to, each with its configuration; a folder here is what they serve."""

import getpass
import os
import shutil
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def program(name: str) -> str:
    return shutil.which(name, path=os.environ["PATH"] + ":/usr/sbin:/usr/lib/openssh:/usr/libexec/openssh") or name


@dataclass
class Server:
    """A server that runs, and what rclone has to know of it. Its remote is `there:` with a path."""

    folder: Path
    remote: str
    options: dict[str, str]
    process: subprocess.Popen | None = None
    served: Path = field(default_factory=Path)

    def configure(self, **changes: str) -> None:
        lines = [f"{name} = {value}" for name, value in {**self.options, **changes}.items()]
        (self.folder / "rclone.conf").write_text("[there]\n" + "\n".join(lines) + "\n")

    @property
    def environment(self) -> dict[str, str]:
        # A bundle of certificates that is set for others is nothing that rclone could load.
        return {"RCLONE_CONFIG": str(self.folder / "rclone.conf"), "AWS_CA_BUNDLE": ""}

    def rclone(self, *arguments: str, text: bytes = b"") -> bytes:
        done = subprocess.run(
            ["rclone", *arguments], env={**os.environ, **self.environment}, input=text, capture_output=True, timeout=60)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def path(self, name: str) -> str:
        return self.remote + ("" if self.remote.endswith(":") else "/") + name

    def put(self, name: str, text: bytes) -> None:
        """Puts a file there as somebody else would."""
        self.rclone("rcat", "--", self.path(name), text=text)

    def files(self) -> dict[str, bytes]:
        """The files that are there, without Impact's own lists, as rclone itself fetches them."""
        copy = self.folder / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        self.rclone("copy", "--exclude", "/.impact*/**", "--exclude", "/.impact*", "--", self.remote, str(copy))
        return {path.relative_to(copy).as_posix(): path.read_bytes() for path in copy.rglob("*") if path.is_file()}

    def stop(self) -> None:
        if self.process:
            self.process.terminate()
            self.process.wait(10)
            self.process = None


def start(server: Server, command: list[str], port: int) -> Server:
    log = (server.folder / "server.log").open("wb")
    environment = {**os.environ, "RCLONE_CONFIG": "/dev/null", "XDG_CACHE_HOME": str(server.folder / "cache")}
    server.process = subprocess.Popen(command, stdout=log, stderr=log, env=environment)
    for _ in range(600):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                server.configure()
                return server
        assert server.process.poll() is None, (server.folder / "server.log").read_text()
        time.sleep(0.05)
    server.stop()
    raise AssertionError(f"{command[0]} does not listen")


def webdav(folder: Path) -> Server:
    port, served = free_port(), folder / "served"
    served.mkdir()
    options = {"type": "webdav", "url": f"http://127.0.0.1:{port}", "vendor": "other", "user": "u", "pass": PASSWORD}
    server = Server(folder, "there:", options, served=served)
    return start(
        server, ["rclone", "serve", "webdav", "--addr", f"127.0.0.1:{port}", "--user", "u", "--pass", "p", str(served)],
        port)


def sftp(folder: Path) -> Server:
    """rclone's own server, which has no shell."""
    port, served = free_port(), folder / "served"
    served.mkdir()
    options = {"type": "sftp", "host": "127.0.0.1", "port": str(port), "user": "u", "pass": PASSWORD}
    server = Server(folder, "there:site", options, served=served / "site")
    return start(
        server, ["rclone", "serve", "sftp", "--addr", f"127.0.0.1:{port}", "--user", "u", "--pass", "p", str(served)],
        port)


def openssh(folder: Path) -> Server:
    """A real sshd with its SFTP server, and a key for this user."""
    port, served = free_port(), folder / "served"
    served.mkdir()
    for name in ("host", "user", "other"):
        subprocess.run(
            ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)], check=True, timeout=30)
    shutil.copy(folder / "user.pub", folder / "authorized")
    key = (folder / "host.pub").read_text().split()[:2]
    (folder / "known").write_text(f"[127.0.0.1]:{port} {' '.join(key)}\n")
    (folder / "sshd.conf").write_text(
        f"ListenAddress 127.0.0.1:{port}\nHostKey {folder}/host\nAuthorizedKeysFile {folder}/authorized\n"
        f"PidFile none\nUsePAM no\nStrictModes no\nPasswordAuthentication no\nMaxStartups 50\n"
        "Subsystem sftp internal-sftp\n")
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)
    options = {
        "type": "sftp", "host": "127.0.0.1", "port": str(port), "user": getpass.getuser(),
        "key_file": str(folder / "user"), "known_hosts_file": str(folder / "known")}
    server = Server(folder, f"there:{served}/site", options, served=served / "site")
    return start(server, [program("sshd"), "-D", "-e", "-f", str(folder / "sshd.conf")], port)


def s3(folder: Path) -> Server:
    port = free_port()
    options = {
        "type": "s3", "provider": "Other", "access_key_id": "a", "secret_access_key": "b", "region": "us-east-1",
        "endpoint": f"http://127.0.0.1:{port}"}
    server = Server(folder, "there:bucket/site", options)
    start(server, [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)], port)
    server.rclone("mkdir", "--", "there:bucket")
    return server


# The password "p" as rclone's configuration has it.
PASSWORD = "OJ7nCzknHhJoqaJ7eS9IBPk"
SERVERS = {"webdav": webdav, "sftp": sftp, "s3": s3}
