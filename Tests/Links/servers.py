"""Web servers on this machine that record what they are asked, and answer as badly as real ones do."""

import socket
import ssl
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Request:
    """One request: when it came and went, by one clock for all servers."""

    method: str
    path: str
    agent: str
    start: float
    end: float = 0.0
    cookie: str = ""


@dataclass
class Server:
    """A server on one address of this machine, and its record."""

    address: str = "127.0.0.1"
    certificate: object = None
    requests: list[Request] = field(default_factory=list)
    sent: int = 0

    def __post_init__(self) -> None:
        server = self

        class Handler(BaseHTTPRequestHandler):
            def log_message(self, *_) -> None: ...

            def answer(self) -> None:
                request = Request(self.command, self.path, self.headers.get("User-Agent", ""), time.monotonic())
                request.cookie = self.headers.get("Cookie", "")
                server.requests.append(request)
                try:
                    answer(server, self)
                except OSError:
                    pass
                request.end = time.monotonic()

            do_GET = do_HEAD = answer

        class HTTPServer(ThreadingHTTPServer):
            address_family = socket.AF_INET6 if ":" in self.address else socket.AF_INET

        self.http = HTTPServer((self.address, 0), Handler)
        self.http.daemon_threads = True
        if self.certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self.certificate.configure_cert(context)
            self.http.socket = context.wrap_socket(self.http.socket, server_side=True)
        self.thread = threading.Thread(target=self.http.serve_forever, args=(0.02,))
        self.thread.start()

    @property
    def port(self) -> int:
        return self.http.server_address[1]

    @property
    def url(self) -> str:
        host = f"[{self.address}]" if ":" in self.address else self.address
        return f"{'https' if self.certificate else 'http'}://{host}:{self.port}"

    @property
    def asked(self) -> Counter:
        return Counter((request.method, request.path) for request in self.requests)

    def stop(self) -> None:
        self.http.shutdown()
        self.http.server_close()
        self.thread.join()


def answer(server: Server, handler: BaseHTTPRequestHandler) -> None:
    """Answers by the path: `/404`, `/head-405`, `/301/NEXT`, `/slow/SECONDS`, `/endless`, `/to?ADDRESS`."""
    path, _, query = handler.path.partition("?")
    parts = path.strip("/").split("/")
    name, rest = parts[0], "/".join(parts[1:])

    def head(status: int, **headers: str) -> None:
        handler.send_response(status)
        for key, value in headers.items():
            handler.send_header(key.replace("_", "-"), value)
        handler.end_headers()

    match name:
        case "head-405" if handler.command == "HEAD":
            head(405)
        case "head-broken" if handler.command == "HEAD":
            handler.connection.close()
        case "301" | "302" | "307" | "308":
            head(int(name), Location="/" + rest)
        case "loop":
            head(302, Location=f"/loop/{int(rest or 0) + 1}")
        case "cookie" if "seen=yes" not in handler.headers.get("Cookie", ""):
            head(302, Location=handler.path, Set_Cookie="seen=yes; Path=/; HttpOnly")
        case "self":
            head(302, Location=handler.path)
        case "to":
            head(int(rest or 302), Location=query)
        case "slow":
            time.sleep(float(rest))
            head(200, Content_Length="0")
        case "endless":
            if handler.command == "HEAD":
                return head(405)
            head(200)
            while True:
                handler.wfile.write(b"x" * 65536)
                server.sent += 65536
        case "later":
            head(int(rest), Retry_After=query or "120")
        case _ if name.isdigit():
            head(int(name), Content_Length="0")
        case _:
            head(200, Content_Length="0")
