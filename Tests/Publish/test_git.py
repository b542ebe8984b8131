"""Publishing to a branch of a bare repository."""

import os
import shutil
import subprocess

import pytest
from live_server import LiveServer
from repositories import Repository
from sshd import missing, ssh_host


@pytest.fixture
def repository(site, tmp_path):
    repository = Repository(tmp_path / "git/site.git")
    site.targets({"pages": f'git: "{repository.folder}"'})
    return repository


def published(result):
    assert result.status == 0, result.text


def test_a_publish_is_a_commit_with_just_the_files_of_the_site(site, run, repository):
    published(run("--yes"))
    assert repository.files() == {**site.built(), ".nojekyll": b""}
    first = repository.commits
    again = run()
    published(again)
    assert "Nothing to do" in again.output
    assert repository.commits == first
    site.version(2)
    published(run("--yes"))
    assert repository.commits[1:] == first
    assert site.built().items() <= repository.files().items()


def test_a_page_that_goes_is_removed_and_what_others_put_there_stays(site, run, repository):
    published(run("--yes"))
    repository.push("CNAME", "www.kites.test\n")
    site.path("Content/2020/index.md").unlink()
    published(run("--yes", "--allow-removals"))
    after = repository.files()
    assert "2020/index.html" not in after
    assert after["CNAME"] == b"www.kites.test\n"
    repository.push("2021/index.html", "theirs")
    site.write_page("2021", "30 members")
    conflict = run("--yes")
    assert conflict.status == 1
    assert "would replace: 2021/index.html; move or rename it there" in conflict.errors
    assert repository.files()["2021/index.html"] == b"theirs"


def test_rollbacks_go_back_one_release_each_and_a_publish_goes_forward(site, run, repository):
    versions = []
    for number in (1, 2, 3):
        site.version(number)
        published(run("--yes"))
        versions.append(site.built())
    for earlier in (versions[1], versions[0]):
        published(run("--rollback", "--yes"))
        assert earlier.items() <= repository.files().items()
    # Readers of the page before still need what it names.
    assert {name for name in versions[1] if name.startswith("assets/")} <= set(repository.files())
    last = run("--rollback", "--yes")
    assert last.status == 1
    assert "no release before the present one is kept on pages" in last.errors
    published(run("--yes"))
    assert versions[2].items() <= repository.files().items()
    assert len(repository.commits) == 6


def test_a_push_of_somebody_else_in_between_is_not_overwritten(site, run, repository):
    published(run("--yes"))
    before = repository.commits[0]
    # The other's push arrives after the plan, and before ours: where git asks what is there.
    repository.push("theirs.txt", "theirs")
    theirs = repository.commits[0]
    repository.run("update-ref", "refs/heads/gh-pages", before, folder=repository.folder)
    moved = repository.folder.parent / "moved"
    repository.hook(
        "pre-receive", f"test -e {moved} || (touch {moved}; unset GIT_QUARANTINE_PATH; "
        f"git update-ref refs/heads/gh-pages {theirs})")
    site.version(2)
    result = run("--yes")
    assert result.status == 1
    assert "somebody published to the branch gh-pages" in result.errors
    assert repository.commits[0] == theirs
    published(run("--yes"))
    assert repository.files()["theirs.txt"] == b"theirs"
    assert site.built().items() <= repository.files().items()


def test_what_a_hook_says_is_told(site, run, repository):
    repository.hook("pre-receive", "printf 'Not on a \\033[31mFriday\\n' >&2; exit 1")
    result = run("--yes")
    assert result.status == 1
    assert "declined the push to the branch gh-pages" in result.errors
    assert "Not on a " in result.errors and "Friday" in result.errors
    assert "\033" not in result.errors
    assert repository.commits == []


def test_without_a_repository_or_the_right_to_write_it_is_said(site, run, repository):
    site.targets({"pages": f'git: "{repository.folder}x"'})
    missing = run("--yes")
    assert missing.status == 1
    assert f"there is no repository at {repository.folder}x" in missing.errors
    site.targets({"pages": f'git: "{repository.folder}"'})
    if os.getuid() == 0:
        subprocess.run(["chown", "-R", "nobody", repository.folder], check=True)
        owner = run("--yes", environment={"GIT_CONFIG_GLOBAL": "/dev/null"})
        assert owner.status == 1
        assert "belongs to another user of this machine" in owner.errors
    else:
        subprocess.run(["chmod", "-R", "a-w", repository.folder], check=True)
        readable = run("--yes")
        subprocess.run(["chmod", "-R", "u+w", repository.folder], check=True)
        assert readable.status == 1
        assert "you may read" in readable.errors
    assert repository.commits == []


@pytest.mark.skipif(missing() is not None, reason=str(missing()))
def test_over_ssh_the_host_must_be_known_and_the_key_accepted(site, run, tmp_path):
    repository = Repository(tmp_path / "git/site.git")
    with ssh_host(tmp_path / "host") as host:
        site.targets({"pages": f'git: "ssh://{host.user}@127.0.0.1:{host.port}{repository.folder}"'})
        known = tmp_path / "known_hosts"
        known.touch()

        def publish(key):
            command = f"ssh -F /dev/null -i {key} -o IdentitiesOnly=yes -o UserKnownHostsFile={known}"
            return run("--yes", environment={"GIT_SSH_COMMAND": command, "SSH_AUTH_SOCK": ""})

        key = tmp_path / "host/user"
        unknown = publish(key)
        assert unknown.status == 1
        assert "is not known here; connect to it once by hand" in unknown.errors
        known.write_text(host.known_hosts)
        refused = publish(tmp_path / "host/host")
        assert refused.status == 1
        assert "does not accept your ssh key" in refused.errors
        assert repository.commits == []
        published(publish(key))
        assert site.built().items() <= repository.files().items()
        nowhere = tmp_path / "git/nowhere.git"
        shutil.move(repository.folder, nowhere)
        missing = publish(key)
        assert missing.status == 1
        assert "there is no repository at" in missing.errors


def test_pages_that_the_host_builds_later_are_waited_for(site, run, repository, tmp_path):
    pages = tmp_path / "pages"
    server = LiveServer(pages)
    # What is pushed becomes visible with the third look.
    looks = []

    def disturb(path):
        looks.append(path)
        if len(looks) == 3:
            repository.run("clone", "--quiet", "--branch", "gh-pages", repository.folder, pages)
        return None

    server.disturb = disturb
    try:
        site.targets({"pages": f'git: "{repository.folder}", url: "{server.url}"'})
        result = run("--yes")
        published(result)
        assert "Waiting for 2 live pages" in result.errors
    finally:
        server.close()
