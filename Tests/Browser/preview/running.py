"""The program as an editor runs it: `impact preview` on a folder that is edited meanwhile."""

import json
import os
import queue
import signal
import subprocess
import threading
import urllib.request
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[3]


def program():
    """The program to try: IMPACT_PROGRAM, else the release build, else the debug build."""
    if "IMPACT_PROGRAM" in os.environ:
        return Path(os.environ["IMPACT_PROGRAM"]).resolve()
    builds = [REPOSITORY / ".build" / kind / "impact" for kind in ("release", "debug")]
    return next((build for build in builds if build.exists()), builds[0])


class Preview:
    """A running preview of the site in `folder`."""

    def __init__(self, folder, *options):
        self.folder = folder
        self.options = options
        self.port = 0
        self.process = None
        self.start()

    def start(self):
        """Starts the program, again on the same port; its first line is the address."""
        self.process = subprocess.Popen(
            [program(), "preview", "--site", self.folder, "--port", str(self.port), *self.options],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        lines = queue.Queue()
        threading.Thread(target=lambda: [lines.put(line) for line in self.process.stdout], daemon=True).start()
        said = []
        while not any("http://" in line for line in said):
            said.append(lines.get(timeout=20))
        self.url = "http://" + said[-1].partition("http://")[2].split()[0]
        self.port = int(self.url.rsplit(":", 1)[1].strip("/"))

    def stop(self):
        """Ctrl-C."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def path(self, name):
        return self.folder / name

    def read(self, name):
        return self.path(name).read_bytes()

    def write(self, name, content):
        """Saves as most editors do: beside the file, and then in its place."""
        path = self.path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.swp")
        beside.write_bytes(content.encode() if isinstance(content, str) else content)
        beside.replace(path)

    def edit(self, name, old, new):
        """Exchanges one passage of a file."""
        text = self.read(name).decode()
        assert text.count(old) == 1, (name, old, text.count(old))
        self.write(name, text.replace(old, new))

    def get(self, address):
        """The bytes at an address of the preview."""
        with urllib.request.urlopen(self.url + address.lstrip("/"), timeout=10) as answer:
            return answer.read()

    def state(self):
        return json.loads(self.get(".impact/state"))
