"""A preview that runs: its address, its state, and what it serves."""

import http.client
import json
import re
import signal
import subprocess
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

STARTING = 30.0


@dataclass
class Answer:
    """A response, as read."""

    status: int
    headers: dict[str, str]
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)


class Running:
    """A program of one's own; `end` is safe to call at any time."""

    def __init__(self, program: Path, site: Path, arguments: tuple[str, ...], port: str | None) -> None:
        self.site = site
        command = [str(program), "preview", *(["--port", port] if port is not None else []), *arguments]
        self.process = subprocess.Popen(
            command, cwd=site, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.lines: list[str] = []
        self.errors: list[str] = []
        self._connection: http.client.HTTPConnection | None = None
        self._has_line = threading.Event()
        self._readers = [
            threading.Thread(target=self._read, args=(self.process.stdout, self.lines), daemon=True),
            threading.Thread(target=self._read, args=(self.process.stderr, self.errors), daemon=True)]
        for reader in self._readers:
            reader.start()

    def _read(self, stream: Any, lines: list[str]) -> None:
        for line in stream:
            lines.append(line.decode(errors="replace"))
            if lines is self.lines:
                self._has_line.set()
        if lines is self.lines:
            self._has_line.set()

    @property
    def address(self) -> str:
        """The first line of output: the address."""
        assert self._has_line.wait(STARTING), f"no address after {STARTING} s: {self.said()}"
        assert self.lines, f"ended without an address: {self.said()}"
        address = self.lines[0].strip()
        assert re.fullmatch(r"http://\S+:\d+/", address), address
        return address

    @property
    def port(self) -> int:
        port = urlsplit(self.address).port
        assert port is not None
        return port

    def said(self) -> str:
        return "".join([*self.lines, *self.errors])

    def is_alive(self) -> bool:
        return self.process.poll() is None

    def send(self, method: str, path: str, body: bytes | None = None, headers: dict[str, str] | None = None) -> Answer:
        """One request over a connection that is kept; again once over a new one where that was closed."""
        for is_last in (False, True):
            connection = self._connection or http.client.HTTPConnection("127.0.0.1", self.port, timeout=15)
            self._connection = connection
            try:
                connection.request(method, path, body, headers or {})
                response = connection.getresponse()
                return Answer(response.status, {k.lower(): v for k, v in response.getheaders()}, response.read())
            except (http.client.HTTPException, ConnectionError):
                connection.close()
                self._connection = None
                if is_last:
                    raise
        raise AssertionError

    def get(self, name: str) -> Answer:
        """A file of the site by its name."""
        return self.send("GET", "/" + quote(name))

    def state(self) -> dict[str, Any]:
        return self.send("GET", "/.impact/state").json()

    def wait(self, state: dict[str, Any], seconds: float) -> dict[str, Any]:
        """The state as soon as it is another one, or the same after a while: a long poll with an end of its own."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=max(seconds, 0.01))
        try:
            connection.request("GET", f"/.impact/wait?run={state['run']}&version={state['version']}&page=")
            return json.loads(connection.getresponse().read())
        except TimeoutError:
            return state
        finally:
            connection.close()

    def wait_for(self, words: str, seconds: float = 10) -> None:
        """Waits until the terminal was told something."""
        end = time.monotonic() + seconds
        while words not in self.said():
            assert time.monotonic() < end, f"{words!r} was not said within {seconds} s:\n{self.said()}"
            time.sleep(0.01)

    def interrupt(self, number: signal.Signals = signal.SIGINT, seconds: float = 10) -> int:
        """Sends a signal; the exit status."""
        self.process.send_signal(number)
        return self.process.wait(seconds)

    def end(self) -> None:
        if self._connection:
            self._connection.close()
        if self.is_alive():
            self.process.terminate()
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait(5)
        for reader in self._readers:
            reader.join(5)
