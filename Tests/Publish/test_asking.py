"""The questions that are asked at a terminal, and what is shown there."""

import os

import pexpect
import pytest
from running import find_program


@pytest.fixture
def terminal(site):
    """Starts `impact publish` at a terminal."""
    started = []

    def start(*arguments: str) -> pexpect.spawn:
        environment = {**os.environ, "TERM": "xterm", "NO_COLOR": "1"}
        child = pexpect.spawn(
            str(find_program()), ["publish", *arguments], cwd=site.folder, env=environment, timeout=60,
            encoding="utf-8", dimensions=(40, 200))
        started.append(child)
        return child

    yield start
    for child in started:
        child.close(force=True)


def end(child: pexpect.spawn) -> int:
    child.expect(pexpect.EOF)
    child.close()
    return child.exitstatus


@pytest.mark.parametrize("answer, is_done", [("y", True), ("yes", True), ("", False), ("n", False), ("no", False)])
def test_it_asks_before_it_publishes(site, live, terminal, answer, is_done):
    child = terminal()
    child.expect(r"Publish this to folder \(.*www/impact\)\? \[y/N\] ")
    assert not live.exists()
    child.sendline(answer)
    assert end(child) == (0 if is_done else 1)
    assert live.exists() == is_done


def test_json_at_a_terminal_says_that_it_never_asks(live, terminal):
    child = terminal("--format", "json")
    child.expect('"--format json never asks; look at the plan, and give --yes to carry it out"')
    assert end(child) == 1
    assert not live.exists()


def test_a_closed_terminal_is_no_yes(site, live, terminal):
    child = terminal()
    child.expect(r"\[y/N\] ")
    child.sendeof()
    assert end(child) == 1
    assert not live.exists()


def test_much_removed_is_asked_for_a_second_time(site, live, terminal, run):
    assert run("--yes").status == 0
    for name in ("Content/2020/index.md", "Content/team.png"):
        site.path(name).unlink()
    site.write("Content/10-people.md", "---\ntitle: People\n---\nNobody came.\n")
    refused = run("--yes")
    assert refused.status == 1
    assert "--allow-removals" in refused.errors
    child = terminal("--yes")
    child.expect('8 files will be removed there. Type "remove" to go on: ')
    child.sendline("y")
    assert end(child) == 1
    assert (live / "2020/index.html").exists()
    child = terminal()
    child.expect(r"\[y/N\] ")
    child.sendline("y")
    child.expect('Type "remove" to go on: ')
    child.sendline("remove")
    assert end(child) == 0
    assert not (live / "2020/index.html").exists()


def test_the_line_of_progress_is_gone_at_the_end(site, live, terminal):
    child = terminal("--yes")
    child.expect(pexpect.EOF)
    text = child.before
    child.close()
    assert "\r\x1b[K" in text
    # The last line that was drawn is erased before the last words.
    assert text.rstrip().split("\x1b[K")[-1].startswith("Live on folder is now ")
    assert "\x1b[3" not in text


def test_without_a_terminal_there_are_plain_lines(site, live, run):
    result = run("--yes")
    assert result.status == 0
    assert "\x1b" not in result.text and "\r" not in result.text
    assert "Looking at folder\n" in result.errors


def test_without_a_terminal_it_needs_yes(site, live, run):
    result = run()
    assert result.status == 1
    assert "nobody is there to ask" in result.errors and "--yes" in result.errors
    assert not live.exists()
