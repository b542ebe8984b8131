"""A web server over a folder that a test may look at, and disturb."""

import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class LiveServer:
    """Serves a folder below /impact/ on a free port. `disturb` may give another status and body for a path; `headers`
    and `change` are for all answers."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.requests: list[tuple[str, str]] = []
        self.disturb: Callable[[str], tuple[int, bytes] | None] = lambda path: None
        self.redirect: dict[str, str] = {}
        self.headers: dict[str, str] = {}
        self.change: Callable[[bytes], bytes] = lambda body: body
        served = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                served.requests.append((self.path, self.headers.get("Cache-Control", "")))
                status, body = served.answer(self.path)
                body = served.change(body)
                self.send_response(status)
                for header in served.headers.items():
                    self.send_header(*header)
                if self.path in served.redirect:
                    self.send_header("Location", served.redirect[self.path])
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *arguments):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}/impact/"

    def answer(self, path: str) -> tuple[int, bytes]:
        if path in self.redirect:
            return 302, b""
        disturbed = self.disturb(path)
        if disturbed:
            return disturbed
        name = path.removeprefix("/impact/")
        file = self.folder / (name + "index.html" if name == "" or name.endswith("/") else name)
        return (200, file.read_bytes()) if file.is_file() else (404, b"not found")

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()
