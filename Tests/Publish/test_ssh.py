"""Publishing to a web host by rsync over ssh, in front of a real sshd."""

import os
import pty
import re
import shlex
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest
from running import find_program, run_program
from small_site import SmallSite, files


@pytest.fixture
def publish(site, host, tmp_path):
    """Runs `impact publish` to the host; rsync keeps a record of its own of what it sends."""
    record = tmp_path / "rsync.log"
    stand_in = tmp_path / "bin/rsync"
    stand_in.parent.mkdir()
    stand_in.write_text(f'#!/bin/sh\nexec {shutil.which("rsync")} --log-file={shlex.quote(str(record))} "$@"\n')
    stand_in.chmod(0o755)
    site.targets({"web": host.target})
    environment = {**host.environment, "PATH": f"{stand_in.parent}:{os.environ['PATH']}"}

    def publish(*arguments: str, folder: Path = site.folder):
        record.unlink(missing_ok=True)
        publish.record = record
        return run_program("publish", *arguments, folder=folder, environment=environment)

    publish.environment = environment
    return publish


def sent(publish) -> list[str]:
    """The files that rsync says it has sent."""
    if not publish.record.exists():
        return []
    return re.findall(r"\] <f\S+ (\S+)", publish.record.read_text())


def succeeded(result):
    assert result.status == 0, result.text
    return result


def is_live(host, built: dict[str, bytes], others: set[str] = frozenset()) -> bool:
    """Whether just these files are live, beside assets of earlier releases."""
    live = files(host.live)
    return built.items() <= live.items() and all(
        name in built or name in others or name.startswith("assets/") for name in live)


def test_each_release_is_a_folder_and_only_what_changed_is_sent(site, host, publish):
    dry = succeeded(publish("--dry-run"))
    assert "Nothing was published there yet.\n" in dry.output and not sent(publish)
    assert not os.path.lexists(host.live)
    succeeded(publish("--yes"))
    first = site.built()
    assert files(host.live) == first
    assert host.live.is_symlink() and (host.live.parent / os.readlink(host.live)).parent == host.area
    assert set(sent(publish)) == {*first, ".impact-files"}
    before = (host.live / "team.png").stat()

    again = succeeded(publish())
    assert "Nothing to do" in again.output
    assert not sent(publish)

    site.version(2)
    dry = succeeded(publish("--dry-run"))
    # Only the manifest is fetched.
    assert "over 710 → over 720" in dry.output and "file list" not in publish.record.read_text()
    changed = succeeded(publish("--yes"))
    second = site.built()
    names = {name for name, content in second.items() if first.get(name) != content} | {".impact-files"}
    assert set(sent(publish)) == names
    assert f"rsync: {len(names)} files sent" in changed.text
    assert is_live(host, second)
    after = (host.live / "team.png").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_removals_rollbacks_and_forward_again(site, host, publish):
    versions = []
    for number in (1, 2, 3):
        site.version(number)
        if number == 3:
            shutil.rmtree(site.path("Content/2020"))
        succeeded(publish("--yes", "--allow-removals"))
        versions.append(site.built())
    assert is_live(host, versions[2]) and not (host.live / "2020").exists()
    assert len(list(host.area.glob("*-*"))) == 3
    for built, words in ((versions[1], "over 730 → over 720"), (versions[0], "over 720 → over 710")):
        back = succeeded(publish("--rollback", "--yes"))
        assert words in back.output
        assert not sent(publish)
        assert is_live(host, built)
    assert "no release before the present one is kept" in publish("--rollback", "--yes").errors
    assert is_live(host, versions[0])
    succeeded(publish("--yes", "--allow-removals"))
    assert is_live(host, versions[2])


def test_files_of_others_are_carried_along_and_never_replaced(site, host, publish):
    succeeded(publish("--yes"))
    (host.live / "theirs.txt").write_text("theirs")
    (host.live / "2021").mkdir()
    (host.live / "2021/index.html").write_text("theirs")
    before = files(host.live)
    site.version(2)
    site.write_page("2021", "30 members")
    result = publish("--yes")
    assert result.status == 1
    assert "would replace: 2021/index.html; move or rename it there" in result.errors
    assert files(host.live) == before and not sent(publish)
    (host.live / "2021/index.html").unlink()
    succeeded(publish("--yes"))
    assert is_live(host, site.built(), {"theirs.txt"})
    assert (host.live / "theirs.txt").read_text() == "theirs"
    succeeded(publish("--rollback", "--yes"))
    assert (host.live / "theirs.txt").read_text() == "theirs"


def test_where_a_real_folder_is_there_files_are_put_in_place_in_order(site, host, publish):
    host.live.mkdir()
    (host.live / "theirs.txt").write_text("theirs")
    result = succeeded(publish("--yes"))
    assert "is a folder, so files are put in place one by one there, assets first and removals last" in result.text
    first = site.built()
    assert not host.live.is_symlink() and is_live(host, first, {"theirs.txt"})
    site.version(2)
    shutil.rmtree(site.path("Content/2020"))
    succeeded(publish("--yes", "--allow-removals"))
    assert is_live(host, site.built(), {"theirs.txt"}) and not (host.live / "2020").exists()
    succeeded(publish("--rollback", "--yes"))
    assert is_live(host, first, {"theirs.txt"})
    assert not (host.live / ".impact-journal").exists()


def test_somebody_elses_publish_is_noticed(site, host, publish, tmp_path):
    succeeded(publish("--yes"))
    other = SmallSite(tmp_path / "other")
    other.targets({"web": host.target})
    other.version(3)
    succeeded(publish("--yes", folder=other.folder))
    assert "Since your last publish, " in publish("--dry-run").output


def test_the_second_of_two_says_who_is_publishing_and_a_killed_one_holds_no_lock(site, host, publish, tmp_path):
    other = SmallSite(tmp_path / "other")
    other.targets({"web": host.target})
    # At a terminal, the first asks and waits, with the lock in its hands.
    terminal, end = pty.openpty()
    first = subprocess.Popen(
        [find_program(), "publish"], cwd=site.folder, env={**os.environ, **publish.environment}, stdin=end,
        stdout=end, stderr=end, start_new_session=True)
    os.close(end)
    shown = b""
    while b"[y/N]" not in shown:
        shown += os.read(terminal, 4096)
    second = publish("--yes", folder=other.folder)
    assert second.status == 1
    assert re.search(r"\S+@\S+ is publishing there since \d\d:\d\d UTC; try again when that is done", second.errors)
    os.killpg(first.pid, signal.SIGKILL)
    first.wait()
    os.close(terminal)
    assert host.wait_for_lock()
    succeeded(publish("--yes", folder=other.folder))


def test_a_host_that_is_not_known_is_not_trusted(site, host, publish):
    (host.folder / "known").write_text("")
    result = publish("--yes")
    assert result.status == 1
    assert "web is not known to this machine yet; run `ssh web` once" in result.errors
    assert "Host key verification failed." in result.errors


def test_a_refused_key_is_said(site, host, publish):
    (host.folder / "authorized").write_text("")
    result = publish("--yes")
    assert result.status == 1
    assert "web does not accept the key of this machine" in result.errors
    assert "Permission denied (publickey" in result.errors


def test_without_the_right_to_write_there_nothing_is_changed(site, host, publish):
    if os.getuid() == 0:
        # The superuser may write anywhere.
        host.authorize(
            "cd /; exec setpriv --reuid 65534 --regid 65534 --clear-groups sh -c 'eval \"$SSH_ORIGINAL_COMMAND\"'")
    host.live.parent.chmod(0o555)
    try:
        result = publish("--yes")
    finally:
        host.live.parent.chmod(0o755)
    assert result.status == 1
    assert "the user has no right to do that on web" in result.errors
    assert not list(host.live.parent.iterdir())


def test_a_full_disk_there_leaves_the_site_and_the_next_publish_goes_on(site, host, publish):
    www = host.live.parent
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "none", www], capture_output=True).returncode != 0:
        pytest.skip("a small disk can't be made here: that takes the superuser")
    try:
        succeeded(publish("--yes"))
        before = files(host.live)
        site.version(2)
        page = site.path("Content/2020/report.pdf")
        page.write_bytes(os.urandom(2 << 20))
        with site.path("Content/2020/index.md").open("a") as text:
            text.write("\n[The report](report.pdf)\n")
        result = publish("--yes")
        assert result.status == 1
        # What the other end said of it is lost now and then when rsync ends there; its exit status is not.
        assert re.search(r"is the disk of web full\?|the disk of web is full; make room there", result.errors), result.errors
        assert files(host.live) == before
        subprocess.run(["mount", "-o", "remount,size=8m", www], check=True)
        succeeded(publish("--yes"))
        assert is_live(host, site.built())
    finally:
        subprocess.run(["umount", "--lazy", www], check=True)


def test_a_host_without_rsync_is_told_apart(site, host, publish, tmp_path):
    tools = tmp_path / "tools"
    tools.mkdir()
    for folder in ("/usr/bin", "/bin"):
        for path in Path(folder).iterdir():
            if path.name != "rsync" and not os.path.lexists(tools / path.name):
                (tools / path.name).symlink_to(path)
    host.authorize(f'PATH={tools}; export PATH; eval "$SSH_ORIGINAL_COMMAND"')
    result = publish("--yes")
    assert result.status == 1
    assert "Rsync is missing on the web host web; have it installed there" in result.errors
    assert not list(host.live.parent.iterdir())


def test_what_a_killed_publish_still_sends_never_comes_into_the_next_release(site, run, host, tmp_path):
    site.targets({"web": host.target})
    assert run("--yes", environment=host.environment).status == 0
    papers = [f"paper-{number}.pdf" for number in range(12)]
    links = "\n\n".join(f"[{name}]({name})" for name in papers)
    site.write("Content/20-papers.md", f"---\ntitle: Papers\n---\n{links}\n")
    for name in papers:
        site.path(f"Content/{name}").write_bytes(b"%PDF first " + os.urandom(300_000))
    # rsync does not end with the program: it goes on as long as it can.
    slow = tmp_path / "slow/rsync"
    slow.parent.mkdir()
    slow.write_text(
        f"#!/bin/sh\n[ $# -gt 1 ] || exec {shutil.which('rsync')} \"$@\"\n"
        f"setsid {shutil.which('rsync')} --bwlimit=1000 \"$@\" >{tmp_path}/said 2>&1 </dev/null\n")
    slow.chmod(0o755)
    environment = {**os.environ, **host.environment, "PATH": f"{slow.parent}:{os.environ['PATH']}"}
    first = subprocess.Popen(
        [find_program(), "publish", "--yes"], cwd=site.folder, env=environment, start_new_session=True,
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 30
    while not list(host.area.glob("new*/paper-0.pdf")):
        assert time.monotonic() < deadline and first.poll() is None
        time.sleep(0.01)
    os.killpg(first.pid, signal.SIGKILL)
    first.wait()
    assert host.wait_for_lock()
    # Somebody else, on another machine, is next.
    other = SmallSite(tmp_path / "other")
    shutil.copytree(site.path("Content"), other.path("Content"), dirs_exist_ok=True)
    for name in papers:
        other.path(f"Content/{name}").write_bytes(b"%PDF second " + os.urandom(10_000))
    again = ["publish", "--yes"]
    assert run_program(*again, folder=other.folder, environment=host.environment).status == 0
    built = other.built()
    assert files(host.live) == built
    # Neither what sends nor what receives is there any more.
    sending = f"(bwlimit=1000|rsync --server).*{host.area}"
    while subprocess.run(["pgrep", "-f", sending], stdout=subprocess.DEVNULL).returncode == 0:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    assert files(host.live) == built
    last = run_program(*again, folder=other.folder, environment=host.environment)
    assert last.status == 0 and "Nothing to do" in last.output
    # What was sent to the end goes with the next files.
    other.path(f"Content/{papers[0]}").write_bytes(b"%PDF third " + os.urandom(10_000))
    assert run_program(*again, folder=other.folder, environment=host.environment).status == 0
    assert [path.name for path in host.area.iterdir() if path.name.startswith("new")] == []
