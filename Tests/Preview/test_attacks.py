"""Hostile requests by raw sockets at the real program."""

import socket
import time
from collections.abc import Iterator

import pytest
from attack_list import ATTACKS, Attack, get
from conftest import find_program
from raw import connect, exchange, read_all, status
from running import Running
from written_site import write_site

UNFINISHED = [b"", b"GET ", b"GET / HTTP/1.1\r\nHost: a\r\n", b"POST /.impact/figure HTTP/1.1\r\n"]
SECRET = "nobody outside may read this"


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """One preview for all attacks: it has to outlive them."""
    folder = tmp_path_factory.mktemp("attacked")
    site = write_site(folder / "site")
    (folder / "secret.txt").write_text(SECRET)
    (site / "secret.txt").write_text(SECRET)
    for name in (".git", ".impact", "Public"):
        (site / name).mkdir()
    for name in (".git/config", ".git/HEAD", ".impact/records", ".env", "Public/index.html"):
        (site / name).write_text(SECRET)
    running = Running(find_program(), site, (), "0")
    yield running
    running.end()


def prepared(request: bytes, port: int) -> bytes:
    return request.replace(b"HOST", b"127.0.0.1:PORT").replace(b"PORT", str(port).encode())


def is_served(preview: Running) -> None:
    assert preview.is_alive(), preview.said()
    answer = preview.send("GET", "/")
    assert answer.status == 200 and b"/.impact/preview.js" in answer.body


def test_there_are_at_least_sixty():
    assert len({attack.request for attack in ATTACKS}) >= 60


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_a_hostile_request_gets_nothing(attacked: Running, attack: Attack):
    response = exchange(attacked.port, prepared(attack.request, attacked.port))
    assert status(response) in attack.allowed, response[:300]
    assert SECRET.encode() not in response and b"root:" not in response and b"title: " not in response
    assert b"access-control-" not in response.lower()
    is_served(attacked)


@pytest.mark.parametrize("name", ["127.0.0.1:PORT", "localhost:PORT", "Localhost:PORT"])
def test_its_own_names_are_answered(attacked: Running, name: str):
    assert status(exchange(attacked.port, prepared(get("/", host=name), attacked.port))) == 200


@pytest.mark.parametrize("target", ["../secret.txt", "..", "../..", "/etc/passwd", "/etc"])
def test_links_that_lead_out_are_not_followed(attacked: Running, target: str):
    content = attacked.site / "Content"
    links = [content / "out.pdf", content / "2020/out"]
    state = attacked.state()
    for link in links:
        up = "" if target.startswith("/") else "../" * len(link.relative_to(attacked.site).parts)
        link.symlink_to(up + target)
    try:
        state = attacked.wait(state, 5)
        assert state["errors"], state
        for path in ("/out.pdf", "/out.pdf/secret.txt", "/out.pdf/passwd", "/2020/out", "/2020/out/",
                     "/2020/out/passwd", "/2020/out/secret.txt", "/2020/out/site/Content/index.md"):
            response = exchange(attacked.port, prepared(get(path), attacked.port))
            assert status(response) == 404 and SECRET.encode() not in response and b"root:" not in response
        is_served(attacked)
    finally:
        for link in links:
            link.unlink()
    end = time.monotonic() + 5
    while state.get("errors"):
        assert time.monotonic() < end, state["errors"]
        state = attacked.wait(state, 1)


def test_a_slow_head_is_cut_off(attacked: Running):
    """A byte now and then keeps nothing open: a head has 5 seconds."""
    with connect(attacked.port) as client:
        begun = time.monotonic()
        client.sendall(b"GET / HTTP/1.1\r\nHost: ")
        client.settimeout(0.5)
        while time.monotonic() - begun < 12:
            try:
                client.sendall(b"x")
                if client.recv(100) == b"":
                    break
            except TimeoutError:
                continue
            except OSError:
                break
        assert 4 < time.monotonic() - begun < 10
    is_served(attacked)


def test_half_open_clients_starve_nobody(attacked: Running):
    clients: list[socket.socket] = []
    try:
        for number in range(600):
            client = connect(attacked.port)
            client.sendall(UNFINISHED[number % len(UNFINISHED)])
            clients.append(client)
            if number % 100 == 99:
                begun = time.monotonic()
                answer = exchange(attacked.port, prepared(get("/"), attacked.port))
                assert status(answer) == 200 and time.monotonic() - begun < 3
    finally:
        for client in clients:
            client.close()
    is_served(attacked)


def test_clients_that_vanish_end_nothing(attacked: Running):
    for size in (10, 1_000, 30_000):
        for _ in range(50):
            client = connect(attacked.port)
            client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
            client.sendall(prepared(get("/", "X: " + "x" * size), attacked.port)[:size])
            client.close()
    is_served(attacked)


def test_requests_one_after_another_in_one_write(attacked: Running):
    one = prepared(get("/robots.txt").replace(b"Connection: close\r\n", b""), attacked.port)
    with connect(attacked.port) as client:
        client.sendall(one * 20 + prepared(get("/robots.txt"), attacked.port))
        assert read_all(client).count(b"HTTP/1.1 200") == 21
