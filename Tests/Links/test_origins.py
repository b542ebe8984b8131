"""What holds for one address, and what for all that a host has by one scheme and port."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterator

import pytest
import trustme


class RawServer:
    """A server whose answers are bytes. A connection whose number is in `hanging` gets none, not even a handshake."""

    def __init__(self, answer: Callable[[str, str], bytes], hanging=(), context: ssl.SSLContext | None = None) -> None:
        self.answer, self.hanging, self.context = answer, hanging, context
        self.asked: list[tuple[str, str]] = []
        self.connections: list[socket.socket] = []
        self.socket = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self.socket.getsockname()[1]
        self.url = f"{'https' if context else 'http'}://127.0.0.1:{self.port}"
        self.thread = threading.Thread(target=self.run)
        self.thread.start()

    def run(self) -> None:
        while True:
            try:
                connection, _ = self.socket.accept()
            except OSError:
                return
            self.connections.append(connection)
            if len(self.connections) in self.hanging:
                continue
            try:
                self.serve(connection)
            except OSError:
                connection.close()

    def serve(self, connection: socket.socket) -> None:
        connection.settimeout(5)
        if self.context:
            connection = self.context.wrap_socket(connection, server_side=True)
        elif connection.recv(1, socket.MSG_PEEK) == b"\x16":
            # The first byte of a handshake: this server does not speak https.
            return connection.close()
        with connection, connection.makefile("rb") as lines:
            method, path = lines.readline().decode("latin1").split()[:2]
            while lines.readline().strip():
                pass
            self.asked.append((method, path))
            connection.sendall(b"HTTP/1.1 " + self.answer(method, path) + b"\r\nContent-Length: 0\r\n\r\n")

    def stop(self) -> None:
        self.socket.shutdown(socket.SHUT_RDWR)
        self.socket.close()
        self.thread.join()
        for connection in self.connections:
            connection.close()


@pytest.fixture
def raw() -> Iterator[Callable[..., RawServer]]:
    started: list[RawServer] = []

    def start(*arguments, **options) -> RawServer:
        started.append(RawServer(*arguments, **options))
        return started[-1]

    yield start
    for server in started:
        server.stop()


@pytest.fixture
def secure(raw, tmp_path) -> Callable[..., tuple[RawServer, str]]:
    """Starts a server that speaks https; gives it with the file of those who vouch for it."""
    authority = trustme.CA()
    bundle = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(str(bundle))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    return lambda answer, hanging=(): (raw(answer, hanging, context), str(bundle))


def moved(place: bytes) -> Callable[[str, str], bytes]:
    """A server that has moved one page for good."""
    return lambda _, path: b"301 Moved\r\nLocation: " + place if path == "/old" else b"200 OK"


def test_what_fails_by_https_says_nothing_of_http(site, raw):
    server = raw(lambda *_: b"200 OK")
    by_https = server.url.replace("http:", "https:")
    site.links(by_https, *(f"{server.url}/{number}" for number in range(10)))
    [finding] = site.check()
    assert "does not speak https" in finding["message"]
    assert "address" not in finding["message"]
    assert len(server.asked) == 10


def test_a_handshake_that_hangs_says_nothing_of_what_was_answered(site, secure):
    server, bundle = secure(lambda *_: b"410 Gone", hanging=[21])
    site.links(*(f"{server.url}/{number}" for number in range(20)))
    findings = site.check(CURL_CA_BUNDLE=bundle)
    gone = [finding for finding in findings if "is gone for good (410)" in finding["message"]]
    [other] = [finding for finding in findings if finding not in gone]
    assert len(gone) == 19
    assert other["id"] == "unchecked-link"
    assert other["message"].startswith("1 address was not checked to the end: the first answer was 410")
    # That one alone is asked for again.
    server.asked.clear()
    findings = site.check(CURL_CA_BUNDLE=bundle)
    assert len([finding for finding in findings if "is gone for good (410)" in finding["message"]]) == 20
    assert [method for method, _ in server.asked] == ["HEAD", "GET"]


def test_a_first_request_that_hangs_after_others_were_answered_is_told_alone(site, secure):
    server, bundle = secure(lambda *_: b"200 OK", hanging=[3])
    site.links(*(f"{server.url}/{number}" for number in range(6)))
    [finding] = site.check(CURL_CA_BUNDLE=bundle)
    assert finding["message"].endswith("did not answer in time; check again in some days")
    assert len(server.asked) == 5


def test_what_never_answers_is_asked_once(site, secure):
    server, bundle = secure(lambda *_: b"200 OK", hanging=range(1, 100))
    site.links(*(f"{server.url}/{number}" for number in range(6)))
    [finding] = site.check(CURL_CA_BUNDLE=bundle)
    assert finding["message"] == f"{server.url} can't be reached; check again in some days (6 addresses)"
    assert len(server.connections) == 1


@pytest.mark.parametrize("status", [b"500 Error", b"502 Bad", b"504 Late"])
def test_what_may_be_back_is_not_to_be_taken_out(site, raw, status):
    server = raw(lambda *_: status)
    closed = raw(lambda *_: b"200 OK")
    closed.socket.shutdown(socket.SHUT_RDWR)
    closed.socket.close()
    closed.socket = socket.socket()
    closed.stop = lambda: closed.thread.join()
    site.links(server.url, closed.url, server.url.replace("http:", "https:"))
    messages = [finding["message"] for finding in site.check()]
    assert len(messages) == 3
    assert all(message.endswith("check again in some days") for message in messages)


@pytest.mark.parametrize(
    ("place", "pasted"),
    [
        (b"/ok) [x](http://evil", "/ok%29%20%5Bx%5D%28http://evil"),
        (b'/ok" #{{ x }}', "/ok%22%20"),
        (b"/<b>`id`[1]'", "/%3Cb%3E%60id%60%5B1%5D%27"),
    ],
)
def test_a_new_address_does_not_break_out_of_its_link(site, raw, place, pasted):
    server = raw(moved(place))
    site.links(server.url + "/old")
    [finding] = site.check()
    assert (finding["id"], finding["fix"]) == ("moved-link", server.url + pasted)
    site.links(finding["fix"])
    assert site.check() == []


def test_a_page_that_moved_to_a_very_long_address_is_told_in_a_sentence(site, raw):
    server = raw(moved(b"/" + b"a" * 90_000))
    site.links(server.url + "/old")
    [finding] = site.check()
    assert finding["id"] == "broken-link"
    assert "leads on to an address of more than 8000 characters" in finding["message"]
    assert len(finding["message"]) < 200
    assert "fix" not in finding or finding["fix"] is None


def test_a_server_that_tells_programs_999_does_not_let_them_in(site, raw):
    server = raw(lambda *_: b"999 Request denied")
    site.links(server.url)
    [finding] = site.check()
    assert "1 address does not let programs in" in finding["message"]
