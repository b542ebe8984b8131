"""A built site, and the real servers that the README's recipes are for."""

import os
import re
import shutil
import socket
import subprocess
import time
import zlib
from dataclasses import dataclass
from pathlib import Path

from recipes import REPOSITORY, recipes
from running import find_program

MODULES = Path("/usr/lib/apache2/modules")
NGINX, APACHE = (shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin") for name in ("nginx", "apache2"))


def png() -> bytes:
    """A picture of one point."""
    def part(name: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + name + data + zlib.crc32(name + data).to_bytes(4, "big")

    head = bytes([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", zlib.compress(b"\0\x80")) + part(b"IEND", b"")


def write_site(site: Path, url: str) -> Path:
    """A site with two pages in two languages, a picture, a document and a form."""
    shutil.copytree(REPOSITORY / "Templates", site / "Templates")
    content = site / "Content"
    (content / "2020").mkdir(parents=True)
    (content / "site.yml").write_text(f"name: Kite Trust\nurl: {url}\nlanguages: [en, fr]\n")
    for name in ("donate.md", "newsletter.md"):
        shutil.copy(REPOSITORY / "Content" / name, content / name)
    (content / "index.md").write_text("---\ntitle: Our impact\nperiod: 2021\n---\nThank you.\n")
    (content / "index.fr.md").write_text("---\ntitle: Notre impact\n---\nMerci.\n")
    (content / "10-help.md").write_text(
        "---\ntitle: Help\nfigures:\n  helped: over 760 people\nheadline: helped\n---\n"
        "{{ helped }} got help.\n\n![A kite](kite.png)\n\n[The report](report.pdf) and [last year](/2020/)\n")
    (content / "kite.png").write_bytes(png())
    (content / "report.pdf").write_text("%PDF-1.4")
    (content / "2020/index.md").write_text("---\ntitle: Our impact in 2020\nperiod: 2020\n---\nThank you.\n")
    return site


@dataclass
class Host:
    """A folder of a web host, in which the published folder is a link to a release, as after a publish over ssh."""

    root: Path
    base: str

    @property
    def live(self) -> Path:
        return self.root / "impact"

    @property
    def release(self) -> Path:
        return self.root / ".impact.impact-releases/20260101T000000Z-000000"

    def asset(self, ending: str) -> str:
        return next(path.name for path in (self.live / "assets").iterdir() if path.suffix == ending)


def publish(folder: Path, base: str) -> Host:
    """Builds the site for an address with this path, and puts it where a publish over ssh does."""
    host = Host(folder / "www", base)
    site = write_site(folder / "site", f"https://www.example.org{base}")
    subprocess.run([find_program(), "build", "--site", site], check=True, capture_output=True, timeout=120)
    shutil.copytree(site / "Public", host.release)
    host.live.symlink_to(os.path.relpath(host.release, host.root))
    for name in (".impact-journal", ".impact-releases/old/index.html", ".git/config", ".well-known/security.txt"):
        (host.live / name).parent.mkdir(parents=True, exist_ok=True)
        (host.live / name).write_text(f"This is {name}.\n")
    (host.root / ".impact.impact-releases/lock").write_text("This is a lock.\n")
    for path in [folder, *folder.rglob("*")]:
        path.chmod(0o755 if path.is_dir() else 0o644)
    return host


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def at_base(recipe: str, base: str) -> str:
    """The recipe as the README says it is changed for a page at another address."""
    if base == "/":
        recipe = re.sub(r"\n.*\b301\b.*\n", "\n", recipe)
    return re.sub(r"(?<!/www)/impact/", base, recipe)


def nginx_configuration(host: Host, state: Path, port: int) -> str:
    recipe = at_base(recipes("nginx")[0], host.base)
    assert "listen 80;" in recipe and "/var/www/" in recipe
    recipe = recipe.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("/var/www/", f"{host.root}/")
    # What the host has besides the page: the folder above it.
    recipe = recipe.replace("server {", f"server {{\n    root {host.root};", 1)
    kept = "".join(f"{kind}_temp_path {state}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    return (f"worker_processes 1;\npid {state}/pid;\nerror_log {state}/error.log;\nevents {{}}\n"
            f"http {{\naccess_log off;\ninclude /etc/nginx/mime.types;\n{kept}{recipe}}}\n")


APACHE_MODULES = ["mpm_event", "authz_core", "authz_host", "dir", "mime", "alias", "headers", "filter", "deflate",
                  "brotli", "autoindex"]


def apache_configuration(host: Host, state: Path, port: int) -> str:
    """A shared host's configuration; the recipe lies in the published folder, and a line of it above."""
    recipe = at_base(recipes("Apache")[0], host.base)
    (host.live / ".htaccess").write_text(recipe)
    if host.base != "/":
        line = next(line for line in recipe.splitlines() if line.startswith("RedirectMatch"))
        (host.root / ".htaccess").write_text(line + "\n")
    root = host.live if host.base == "/" else host.root
    (state / "mime.types").write_text(
        "text/html html\ntext/css css\ntext/plain txt\napplication/xml xml\nimage/svg+xml svg\nimage/png png\n")
    modules = "".join(f"LoadModule {name}_module {MODULES}/mod_{name}.so\n" for name in APACHE_MODULES)
    return (f"ServerRoot {state}\nServerName 127.0.0.1\nListen 127.0.0.1:{port}\nPidFile {state}/pid\n"
            f"ErrorLog {state}/error.log\n{modules}TypesConfig {state}/mime.types\n"
            f"DefaultRuntimeDir {state}\nMutex file:{state}\nUser #{os.getuid() or 65534}\n"
            f"DocumentRoot {root}\n<Directory {host.root}>\nRequire all granted\n"
            "Options Indexes SymLinksIfOwnerMatch\nAllowOverride FileInfo Indexes Options=Indexes\n</Directory>\n")


@dataclass
class Server:
    name: str
    host: Host
    port: int
    process: subprocess.Popen

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}{self.host.base}"

    def end(self) -> None:
        self.process.terminate()
        self.process.wait(20)


def start(name: str, folder: Path, base: str) -> Server:
    host = publish(folder / "host", base)
    state = folder / "state"
    state.mkdir()
    for _ in range(5):
        port = free_port()
        configuration = {"nginx": nginx_configuration, "apache": apache_configuration}[name](host, state, port)
        (state / "server.conf").write_text(configuration)
        command = {
            "nginx": [NGINX, "-p", state, "-e", state / "error.log", "-c", state / "server.conf", "-g", "daemon off;"],
            "apache": [APACHE, "-d", state, "-f", state / "server.conf", "-D", "FOREGROUND"],
        }[name]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=(state / "stderr").open("w"))
        if wait(process, port):
            return Server(name, host, port, process)
    raise AssertionError("".join(path.read_text() for path in (state / "stderr", state / "error.log") if path.exists()))


def wait(process: subprocess.Popen, port: int) -> bool:
    """Whether the server answers; it ends where another program took the port."""
    while process.poll() is None:
        with socket.socket() as client:
            if client.connect_ex(("127.0.0.1", port)) == 0:
                return process.poll() is None
        time.sleep(0.05)
    return False
