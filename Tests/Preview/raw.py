"""Requests as bytes over sockets, as no well-behaved client sends them."""

import socket

CLOSED = 0


def connect(port: int, seconds: float = 10) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), seconds)


def read_all(client: socket.socket) -> bytes:
    """What comes until the other side closes, resets, or falls silent."""
    parts = []
    try:
        while part := client.recv(65_536):
            parts.append(part)
    except OSError:
        pass
    return b"".join(parts)


def exchange(port: int, request: bytes, seconds: float = 10) -> bytes:
    """Sends bytes and reads the response until the connection ends."""
    with connect(port, seconds) as client:
        try:
            client.sendall(request)
            client.shutdown(socket.SHUT_WR)
        except OSError:
            pass
        return read_all(client)


def status(response: bytes) -> int:
    """The status of a response; `CLOSED` where the connection ended without one."""
    if not response:
        return CLOSED
    assert response.startswith(b"HTTP/1."), response[:80]
    return int(response.split(b" ", 2)[1])
