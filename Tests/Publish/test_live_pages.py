"""The live pages are fetched after a publish, and compared with what was built."""

import os

import pytest
from live_server import LiveServer


def test_every_page_is_fetched_past_the_caches(run, server):
    assert run("--yes").status == 0
    assert sorted(server.requests) == [("/impact/", "no-cache"), ("/impact/2020/", "no-cache")]


def test_a_removed_page_must_be_gone(site, run, server):
    assert run("--yes").status == 0
    site.path("Content/2020/index.md").unlink()
    server.disturb = lambda path: (200, b"still cached") if path == "/impact/2020/" else None
    result = run("--yes", "--allow-removals")
    assert result.status == 1
    assert "Error: The site is live on folder, but 1 live page is not as published; look" in result.errors
    assert f"{server.url}2020/: was removed, but is still there" in result.errors
    assert not (server.folder / "2020/index.html").exists()


@pytest.mark.parametrize("answer, words", [
    ((404, b"no"), "status 404"),
    ((200, b"short"), "5 bytes in place of "),
    ((500, b""), "status 500"),
    ((200, b""), "0 bytes in place of "),
])
def test_a_page_that_is_not_as_published_is_named(run, server, answer, words):
    assert run("--yes").status == 0
    server.disturb = lambda path: answer if path == "/impact/2020/" else None
    # Nothing is sent, and so nothing is waited for.
    result = run("--format", "json")
    assert result.status == 1
    assert not result.json["published"]
    assert [difference.split(": ")[0] for difference in result.json["differences"]] == [server.url + "2020/"]
    assert words in result.json["differences"][0]
    assert words in result.json["error"]["details"]


def test_other_bytes_of_the_same_size_are_noticed(run, server):
    assert run("--yes").status == 0
    server.disturb = lambda path: (
        (200, b"x" * len((server.folder / "index.html").read_bytes())) if path == "/impact/" else None)
    assert f"{server.url}: other bytes" in run("--yes").errors


def test_a_cache_that_takes_its_time_is_waited_for(run, server):
    server.disturb = lambda path: (200, b"old") if len(server.requests) < 3 else None
    result = run("--yes")
    assert result.status == 0, result.errors
    assert "Waiting for 2 live pages" in result.errors


def test_a_redirection_is_followed_on_its_host_alone(site, run, server):
    assert run("--yes").status == 0
    other = LiveServer(server.folder)
    try:
        server.redirect = {"/impact/2020/": server.url + "2020/index.html"}
        assert run("--yes").status == 0
        server.redirect = {"/impact/2020/": other.url + "2020/"}
        result = run("--yes")
        assert result.status == 1
        assert f"status 302, which leads to {other.url}2020/" in result.errors
        assert other.requests == []
    finally:
        other.close()


def test_a_host_that_is_not_there_is_told(site, live, run):
    assert run("--yes").status == 0
    site.targets({"folder": f'directory: "{live}", url: "http://127.0.0.1:9/"'})
    result = run()
    assert result.status == 1
    assert "http://127.0.0.1:9/: " in result.errors and "onnect" in result.errors


@pytest.mark.parametrize("how", ["--yes", "--dry-run"])
def test_without_curl_it_is_said_what_to_install_and_nothing_is_sent(run, server, tmp_path, how):
    empty = tmp_path / "empty"
    empty.mkdir()
    result = run(how, environment={"PATH": str(empty)})
    assert result.status == 1
    assert "Error: curl is not installed on this machine; install it: apt install curl" in result.errors
    assert "Pages added" not in result.output
    assert not server.folder.exists()


def test_addresses_stand_in_no_command_line(run, server, tmp_path):
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "curl").write_text(f'#!/bin/sh\necho "$@" >> {tmp_path}/arguments\nexec /usr/bin/curl "$@"\n')
    (tools / "curl").chmod(0o755)
    assert run("--yes", environment={"PATH": f"{tools}:{os.environ['PATH']}"}).status == 0
    assert set((tmp_path / "arguments").read_text().splitlines()) == {"-q --version", "-q -K -"}
