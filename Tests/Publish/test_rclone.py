"""Publishing by rclone, to real servers on loopback."""

import os
import re
import time

import pytest
from rclone_servers import SERVERS, openssh, webdav
from small_site import files

HOSTILE = [
    "-rf.pdf", "$(touch x).pdf", "; rm.pdf", "`id`.pdf", "q'u.pdf", "# a.pdf", "*.pdf", "{a,b}.pdf", "[1].pdf",
    "two  blanks.pdf", "ü.pdf", "+a&b=c.pdf", "100%.pdf",
]


@pytest.fixture(params=SERVERS)
def server(request, tmp_path, site):
    server = SERVERS[request.param](tmp_path)
    site.targets({"there": f'rclone: "{server.remote}"'})
    yield server
    server.stop()


def sent(result) -> list[str]:
    """What rclone is said to have sent, as the last lines of progress count it."""
    return re.findall(r"rclone: (\d+) files? sent", result.errors)


def without_assets(there: dict[str, bytes]) -> dict[str, bytes]:
    return {name: content for name, content in there.items() if not name.startswith("assets/")}


def test_publishes_changes_and_rollbacks(server, site, run):
    environment = server.environment

    def publish(*arguments: str):
        result = run("--yes", *arguments, environment=environment)
        assert result.status == 0, result.text
        return result

    publish()
    first = site.built()
    assert server.files() == first
    server.put("theirs, \"too\".txt", b"theirs")
    again = publish()
    assert "Nothing to do" in again.output and sent(again) == []

    site.version(2)
    site.write_page("2021", "30 members")
    second = publish()
    there = server.files()
    built = site.built()
    assert there.pop("theirs, \"too\".txt") == b"theirs"
    assert without_assets(there) == without_assets(built)
    assert first.items() - there.items() == {(name, first[name]) for name in first if first[name] != built.get(name)
                                             and not name.startswith("assets/")}
    assert sent(second) == [str(sum(first.get(name) != content for name, content in built.items()))]

    publish("--rollback")
    assert without_assets(server.files()) == without_assets(first) | {"theirs, \"too\".txt": b"theirs"}
    publish()
    assert without_assets(server.files()) == without_assets(built) | {"theirs, \"too\".txt": b"theirs"}

    # A page that goes, one that somebody else edited there, and one that stands in the way.
    server.put("2020/index.html", b"defaced")
    repaired = publish()
    assert "Changed there without a publish: 1\n  2020/index.html\n" in repaired.output
    assert without_assets(server.files()) == without_assets(built) | {"theirs, \"too\".txt": b"theirs"}
    site.path("Content/2021/index.md").unlink()
    publish()
    assert "2021/index.html" not in server.files()
    server.put("2022/index.html", b"theirs")
    site.write_page("2022", "30 members")
    conflict = run("--yes", environment=environment)
    assert conflict.status == 1
    assert "would replace: 2022/index.html; move or rename it there" in conflict.errors


@pytest.mark.parametrize("server", ["webdav", "s3"], indirect=True)
def test_names_that_try_to_be_options_or_code_are_names(server, site, run):
    for name in HOSTILE:
        (site.path("Content") / name).write_bytes(b"%PDF " + name.encode())
    links = "\n\n".join(f"[paper {number}](<{name.replace('%', '%25').replace('#', '%23')}>)"
                        for number, name in enumerate(HOSTILE))
    site.write("Content/20-papers.md", f"---\ntitle: Papers\n---\n{links}\n")
    assert run("--yes", environment=server.environment).status == 0
    first = site.built()
    assert {content for content in first.values() if content.startswith(b"%PDF")} == {
        b"%PDF " + name.encode() for name in HOSTILE}
    assert server.files() == first
    for name in HOSTILE:
        (site.path("Content") / name).write_bytes(b"%PDF 2 " + name.encode())
    result = run("--yes", environment=server.environment)
    assert result.status == 0, result.text
    assert site.built().items() <= server.files().items()
    result = run("--rollback", "--yes", environment=server.environment)
    assert result.status == 0, result.text
    assert first.items() <= server.files().items()
    assert not site.path("x").exists()


@pytest.mark.parametrize("remote", ["-oProxyCommand=touch x:", "--config=x:", "$(touch x):y", "; touch x:", ":local:/"])
def test_remotes_that_try_to_be_options_or_commands_are_refused(site, run, tmp_path, remote):
    site.targets({"there": f"rclone: '{remote}'"})
    result = run("--yes", environment={"RCLONE_CONFIG": os.devnull})
    assert result.status == 1
    assert not list(tmp_path.rglob("x"))


def test_an_unknown_remote_is_said_so(site, run):
    site.targets({"there": 'rclone: "bukket:site"'})
    result = run("--yes", environment={"RCLONE_CONFIG": os.devnull})
    assert result.status == 1
    assert 'rclone has no remote "bukket" (there are none yet); make it with rclone config' in result.errors


def test_hosts_keys_and_passwords_that_are_wrong_are_said_so(site, run, tmp_path):
    server = openssh(tmp_path)
    site.targets({"there": f'rclone: "{server.remote}"'})

    def error() -> str:
        result = run("--yes", environment=server.environment)
        assert result.status == 1
        return result.errors

    try:
        (tmp_path / "empty").write_text("")
        server.configure(known_hosts_file=str(tmp_path / "empty"))
        assert "the host's key is not known" in error()
        server.configure(key_file=str(tmp_path / "other"))
        assert "the user name, password or key is not accepted" in error()
    finally:
        server.stop()
    server.configure()
    assert "the host refuses the connection" in error()


def test_a_wrong_password_and_a_held_lock_are_said_so(site, run, tmp_path):
    server = webdav(tmp_path)
    site.targets({"there": f'rclone: "{server.remote}"'})
    try:
        server.configure(user="another")
        wrong = run("--yes", environment=server.environment)
        assert wrong.status == 1
        assert "the user name, password or key is not accepted" in wrong.errors
        server.configure()
        now = int(time.time())
        server.put(".impact-lock", f"impact lock 1\nabc\n{now}\n{now}\n\n1\nana@office\n".encode())
        held = run("--yes", environment=server.environment)
        assert held.status == 1
        assert re.search(r"ana@office publishes to this target since 20\d\d-", held.errors)
        assert files(server.served) == {}
    finally:
        server.stop()
