"""Publishing to a branch of a bare repository."""

import subprocess

import pytest


@pytest.fixture
def repository(site, tmp_path):
    folder = tmp_path / "site.git"
    subprocess.run(["git", "init", "--quiet", "--bare", folder], check=True)
    site.targets({"pages": f'git: "{folder}"'})
    return folder


def shown(repository, name, branch="gh-pages"):
    return subprocess.run(
        ["git", "-C", repository, "show", f"{branch}:{name}"], check=True, capture_output=True).stdout


def test_a_publish_is_a_commit_and_a_rollback_another(site, run, repository):
    assert run("--yes").status == 0
    first = site.built()["index.html"]
    assert shown(repository, "index.html") == first
    assert shown(repository, ".nojekyll") == b""
    again = run()
    assert again.status == 0
    assert "Nothing to do" in again.output
    site.version(2)
    assert run("--yes").status == 0
    assert shown(repository, "index.html") != first
    back = run("--rollback", "--yes")
    assert back.status == 0, back.errors
    assert shown(repository, "index.html") == first
    log = subprocess.run(
        ["git", "-C", repository, "rev-list", "--count", "gh-pages"], check=True, capture_output=True).stdout
    assert log == b"3\n"
