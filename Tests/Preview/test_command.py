"""How the command starts, what it says, and how it ends."""

import signal
import socket
import time
from pathlib import Path

import pytest
from conftest import Start


def taken_port() -> socket.socket:
    taken = socket.socket()
    taken.bind(("127.0.0.1", 0))
    taken.listen()
    return taken


def test_takes_the_next_port_when_none_was_given(real_site: Path, start: Start):
    first = start(real_site, port=None)
    assert first.port >= 8080
    second = start(real_site, port=None)
    assert second.port > first.port
    assert first.send("GET", "/").status == second.send("GET", "/").status == 200


def test_says_that_the_port_is_taken(real_site: Path, start: Start):
    with taken_port() as taken:
        preview = start(real_site, port=str(taken.getsockname()[1]))
        assert preview.process.wait(10) == 1
        preview.wait_for("is in use by another program")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ends_at_once_and_frees_the_port(real_site: Path, start: Start, number: signal.Signals):
    preview = start(real_site)
    port = preview.port
    with socket.create_connection(("127.0.0.1", port)):
        begun = time.monotonic()
        # It may end as a signal ends a program, or by itself.
        assert preview.interrupt(number) in (0, -number)
        assert time.monotonic() - begun < 1
    again = start(real_site, port=str(port))
    assert again.port == port and again.send("GET", "/").status == 200


def test_writes_nothing_into_the_site(real_site: Path, start: Start):
    before = sorted(real_site.rglob("*"))
    preview = start(real_site)
    assert preview.send("GET", "/").status == 200
    assert sorted(real_site.rglob("*")) == before


def test_the_errors_are_the_page_when_the_first_build_fails(real_site: Path, start: Start):
    index = real_site / "Content/index.md"
    original = index.read_bytes()
    index.write_bytes(original.replace(b"title:", b"titel:"))
    preview = start(real_site)
    answer = preview.send("GET", "/")
    assert answer.status == 503 and b"/.impact/preview.js" in answer.body and b"titel" in answer.body
    state = preview.state()
    assert any("titel" in error["message"] for error in state["errors"]["list"])
    index.write_bytes(original)
    end = time.monotonic() + 5
    while preview.send("GET", "/").status != 200:
        assert time.monotonic() < end, preview.said()
        state = preview.wait(state, 0.5)
    assert not preview.state().get("errors")


def test_says_that_there_is_no_content(tmp_path: Path, start: Start):
    preview = start(tmp_path)
    assert preview.process.wait(10) == 1
    preview.wait_for("Content")


@pytest.mark.parametrize("host", ["127.1", "2130706433", "localhost", "::ffff:127.0.0.1"])
def test_knows_this_machine_by_any_spelling(real_site: Path, start: Start, host: str):
    preview = start(real_site, "--host", host)
    assert preview.address == f"http://127.0.0.1:{preview.port}/"
    assert preview.send("GET", "/").status == 200
    preview.wait_for("Follows every save")
    assert "Warning" not in preview.said()


def test_an_address_that_is_none_moves_no_cursor(real_site: Path, start: Start):
    preview = start(real_site, "--host", "\x1b[31mhere\n")
    assert preview.process.wait(10) == 1
    preview.wait_for("is not an IP address")
    assert "\x1b" not in preview.said() and preview.said().count("\n") == 1


def test_says_what_is_no_address_and_no_editor(real_site: Path, start: Start):
    host = start(real_site, "--host", "nowhere.example")
    assert host.process.wait(10) == 1
    host.wait_for("is not an IP address")
    editor = start(real_site, "--editor", "javascript:alert({path})")
    assert editor.process.wait(10) not in (0, 1)
    editor.wait_for("There is no editor")


def test_links_open_the_editor_that_was_named(real_site: Path, start: Start):
    preview = start(real_site, "--editor", "kite://open?file={path}&at={line}:{column}")
    assert preview.send("GET", "/").status == 200
    (real_site / "Content/60-half.md").write_text("---\ntitel: Half\n---\n")
    state, end = preview.state(), time.monotonic() + 5
    while not state.get("errors"):
        assert time.monotonic() < end, preview.said()
        state = preview.wait(state, 0.5)
    path = (real_site / "Content/60-half.md").resolve()
    assert f"kite://open?file={path}&at=2:1" in [error["href"] for error in state["errors"]["list"]]
    preview.wait_for("60-half.md:2:1: error:")


@pytest.mark.parametrize("host", ["0.0.0.0", "0", "00.0.0.0", "::ffff:0.0.0.0"])
def test_warns_when_the_network_can_see_it(real_site: Path, start: Start, host: str):
    preview = start(real_site, "--host", host)
    assert preview.address == f"http://127.0.0.1:{preview.port}/"
    port = preview.port
    preview.wait_for("Follows every save")
    others = [line.strip() for line in preview.errors if line.strip().startswith("http://")]
    if not others:
        pytest.skip("this machine has no other address")
    assert "Warning: everybody in this network can see the preview now." in preview.said()
    assert all(address.endswith(f":{port}/") for address in others)
    assert any("█" in line or "▀" in line or "▄" in line for line in preview.lines), "there is no QR code"
