"""What is posted and must not be written."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import Start, find_program
from posting import GOOD, PAGE, PATH, WAS, headers, post
from raw import CLOSED, exchange, status
from running import Answer, Running
from written_site import write_site


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    running = Running(find_program(), write_site(tmp_path_factory.mktemp("figures") / "site"), (), "0")
    yield running
    running.end()


def files(site: Path) -> dict[Path, tuple[bytes, int]]:
    """All files with their bytes and inodes: a file that is written anew has another."""
    return {path: (path.read_bytes(), path.stat().st_ino) for path in site.rglob("*") if path.is_file()}


def check_refused(preview: Running, send: Callable[[], Answer], expected: set[int]) -> None:
    before = files(preview.site)
    answer = send()
    assert answer.status in expected, (answer.status, answer.body[:300])
    assert files(preview.site) == before
    assert preview.send("GET", "/").status == 200
    if answer.status == 409:
        assert answer.json()["reason"]


@pytest.mark.parametrize("changes", [
    {"Impact_Token": None}, {"Impact_Token": ""}, {"Impact_Token": "0" * 32}, {"Impact_Token": "null"},
    {"Origin": None}, {"Origin": "null"}, {"Origin": "http://evil.example"}, {"Origin": "https://127.0.0.1"},
    {"Origin": "http://127.0.0.1"}, {"Sec_Fetch_Site": "cross-site"}, {"Host": "evil.example"},
], ids=str)
def test_a_foreign_sender(preview: Running, changes: dict[str, str | None]):
    check_refused(preview, lambda: post(preview, **changes), {403})


def test_a_token_that_is_cut_or_longer(preview: Running):
    token = preview.state()["token"]
    for wrong in (token[:-1], token + "0", token.upper() + "x", f"{token}, {token}"):
        check_refused(preview, lambda wrong=wrong: post(preview, Impact_Token=wrong), {403})


@pytest.mark.parametrize("kind", [
    None, "", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/jsonp",
    "text/plain; application/json"])
def test_another_type(preview: Running, kind: str | None):
    check_refused(preview, lambda: post(preview, Content_Type=kind), {415})


@pytest.mark.parametrize("body", [
    b"", b"{", b"null", b"[]", b"{}", b'"text"', b"\xff\xfe", b"\0", b"[" * 10_000, b'{"a":' * 5_000, b"1e999",
    json.dumps(GOOD | {"value": 800}).encode(), json.dumps(GOOD | {"value": None}).encode(),
    json.dumps(GOOD | {"value": ["over 800 people"]}).encode(), json.dumps(GOOD)[:-1].encode(),
    json.dumps({key: GOOD[key] for key in ("page", "name", "value")}).encode(),
    json.dumps(GOOD | {"value": "over 800 people"}).replace("800", "\\ud800").encode(),
], ids=lambda body: repr(body[:30]))
def test_no_change_at_all(preview: Running, body: bytes):
    check_refused(preview, lambda: post(preview, body), {400, 409, 415})


def head(preview: Running, **more: str) -> bytes:
    """The head of a request that would be taken."""
    sent = headers(preview) | {"Host": f"127.0.0.1:{preview.port}"} | more
    lines = [f"POST {PATH} HTTP/1.1", *(f"{name}: {value}" for name, value in sent.items())]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


@pytest.mark.parametrize(("size", "sent", "expected"), [
    (65_537, 0, {413}), (900_000, 0, {413}),
    # Who goes on sending to a connection that was answered and closed may lose the answer.
    (65_537, 65_537, {413, CLOSED}), (900_000, 900_000, {413, CLOSED})])
def test_a_body_that_is_too_long(preview: Running, size: int, sent: int, expected: set[int]):
    before = files(preview.site)
    body = json.dumps(GOOD).encode().ljust(size)[:sent]
    request = head(preview, **{"Content-Length": str(size)}) + body
    assert status(exchange(preview.port, request)) in expected
    assert files(preview.site) == before


def test_chunks_that_are_too_long(preview: Running):
    chunks = (b"%x\r\n" % 1_000 + b" " * 1_000 + b"\r\n") * 100 + b"0\r\n\r\n"
    before = files(preview.site)
    request = head(preview, **{"Transfer-Encoding": "chunked"}) + chunks
    assert status(exchange(preview.port, request)) == 413
    assert files(preview.site) == before


@pytest.mark.parametrize("value", [
    "", " ", "nonsense", "people", "800 people\n  evil: 1", "800 people\r\nevil: yes", "x\n  evil: 1", "\nheadline: x",
    "800 people\u2028evil: 1", "800 people\u0085evil: 1", '"800 people', "'800",
    "{{ calls-2020 }}", "[800]", "{value: 800}", "&a 800 people", "*a", "!!int 800", "| 800", "> 800", "- 800 people",
    "800\0people", "800\x07 people", "800 people\x7f", "\ufeff800 people", "800 \u202epeople", "800 people\ufffe",
    "1 1/2 people", "22 of 32", "760+ people", "2021", "9" * 2_000, "8" + "x" * 2_000, "---", "...", "---\n---",
    "<script>alert(1)</script>", "800 people\n---\n", "%YAML 1.1", "? x", "@x", "`x`",
], ids=lambda value: ascii(value[:20]))
def test_a_value_that_is_no_figure(preview: Running, value: str):
    answers: list[Answer] = []

    def send() -> Answer:
        answers.append(post(preview, GOOD | {"value": value}))
        return answers[0]

    check_refused(preview, send, {409})
    assert answers[0].json()["diagnostics"], "the value is what is wrong, nothing else"


@pytest.mark.parametrize("change", [
    {"was": "over 761 people"}, {"was": ""}, {"was": WAS + " "},
    {"name": "nobody"}, {"name": ""}, {"name": "helped-2021"},
    {"name": "../helped-2020"}, {"page": "nowhere/"}, {"page": "../"}, {"page": "../../etc/"}, {"page": "/2020/"},
    {"page": "de/2020/"}, {"page": "2020/index.md"}, {"page": "2020/../2020/"}, {"page": "2020\0/"}, {"page": ""},
    {"page": "site.yml"}, {"page": "2020//"}, {"page": "%32020/"},
], ids=str)
def test_a_figure_that_is_none(preview: Running, change: dict[str, str]):
    check_refused(preview, lambda: post(preview, GOOD | change), {409})


def test_a_file_that_has_changed_since(preview: Running):
    path = preview.site / "Content" / PAGE / "10-help.md"
    original = path.read_bytes()
    path.write_bytes(original.replace(WAS.encode(), b"over 770 people"))
    try:
        check_refused(preview, lambda: post(preview), {409})
        assert "770" in post(preview).json()["reason"]
    finally:
        path.write_bytes(original)


def test_a_file_that_leads_out(preview: Running, tmp_path: Path):
    """Between two builds, a file can become a link."""
    path = preview.site / "Content" / PAGE / "10-help.md"
    original, outside = path.read_bytes(), tmp_path / "outside.md"
    outside.write_bytes(original)
    path.unlink()
    path.symlink_to(outside)
    try:
        check_refused(preview, lambda: post(preview), {409})
        assert outside.read_bytes() == original and path.is_symlink()
    finally:
        path.unlink()
        path.write_bytes(original)


@pytest.mark.parametrize("arguments", [("--read-only",), ("--host", "127.0.0.1"), ("--host", "0.0.0.0")])
def test_a_preview_that_can_only_be_read(site: Path, start: Start, arguments: tuple[str, ...]):
    preview = start(site, *arguments)
    state = preview.state()
    assert state["readOnly"] is True and not state.get("token")
    check_refused(preview, lambda: post(preview), {403})
    check_refused(preview, lambda: post(preview, Impact_Token=None), {403})
