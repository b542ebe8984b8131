"""Whatever the environment says, as a hook of git leaves it or a user has it, what is published is the site."""

import os
import shlex
import subprocess

import pytest
from repositories import ALONE, Repository
from running import find_program, run_program
from small_site import files
from sshd import missing, ssh_host


def test_a_hook_of_the_sites_own_repository_may_publish_to_another(site, tmp_path):
    pages = Repository(tmp_path / "pages.git")
    source = Repository(tmp_path / "source.git", "main")
    site.targets({"pages": f'git: "{pages.folder}"'})
    git = lambda *arguments: source.run("-c", "init.defaultBranch=main", *arguments, folder=site.folder)  # noqa: E731
    git("init", "--quiet")
    git("add", "Content", "Templates")
    publish = f"{shlex.quote(str(find_program()))} publish --yes"
    hook = site.path(".git/hooks/post-commit")
    hook.write_text(f"#!/bin/sh\n{publish} > {tmp_path}/said 2>&1\necho $? >> {tmp_path}/said\n")
    hook.chmod(0o755)
    git("commit", "--quiet", "--all", "--message", "The site")
    said = (tmp_path / "said").read_text()
    assert said.endswith("\n0\n"), said
    assert pages.files() == {**site.built(), ".nojekyll": b""}
    # A commit of some files alone has an index of its own.
    site.version(2)
    git("commit", "--quiet", "--message", "Changed", "Content/10-people.md")
    said = (tmp_path / "said").read_text()
    assert said.endswith("\n0\n"), said
    assert site.built().items() <= pages.files().items()
    assert git("branch", "--list", "--all").split() == [b"*", b"main"]
    assert git("status", "--porcelain", "--untracked-files=no") == b" M Templates/assets/style.css\n"
    # At the other end of a push, git has the new objects in a place of their own.
    source.hook("pre-receive", f"cd {shlex.quote(str(site.folder))}; {publish} --rollback > {tmp_path}/said 2>&1")
    git("push", "--quiet", source.folder, "main")
    assert b"710" in pages.files()["index.html"]
    assert source.commits == git("rev-list", "main").decode().split()


def test_variables_of_git_lead_nowhere_else(site, run, tmp_path):
    pages = Repository(tmp_path / "pages.git")
    other = Repository(tmp_path / "other.git")
    site.targets({"pages": f'git: "{pages.folder}"'})
    evil = tmp_path / "evil"
    evil.mkdir()
    for name in ("pre-push", "reference-transaction", "post-index-change"):
        (evil / name).write_text(f"#!/bin/sh\ntouch {tmp_path}/hacked\n")
        (evil / name).chmod(0o755)
    wrong = {name: str(other.folder) for name in (
        "GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY", "GIT_INDEX_FILE", "GIT_QUARANTINE_PATH",
        "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_TEMPLATE_DIR", "GIT_SHALLOW_FILE", "GIT_GRAFT_FILE")}
    result = run("--yes", environment={
        **ALONE, **wrong, "GIT_NAMESPACE": "other", "GIT_PREFIX": "Content/", "GIT_TRACE": "1", "GIT_DEFAULT_HASH": "sha256",
        "GIT_LITERAL_PATHSPECS": "1", "GIT_CONFIG_PARAMETERS": f"'core.hooksPath={evil}' 'core.bare=false'",
        "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "core.hooksPath", "GIT_CONFIG_VALUE_0": str(evil),
        "GIT_ALLOW_PROTOCOL": "ext", "GIT_EDITOR": f"touch {tmp_path}/hacked", "GIT_NO_REPLACE_OBJECTS": "1",
        "GIT_EXTERNAL_DIFF": f"touch {tmp_path}/hacked", "GIT_PAGER": f"touch {tmp_path}/hacked", "LC_ALL": "de_DE.UTF-8"})
    assert result.status == 0, result.text
    assert pages.files() == {**site.built(), ".nojekyll": b""}
    assert other.commits == []
    assert not (tmp_path / "hacked").exists()


def test_variables_of_rclone_leave_out_no_file(site, run, tmp_path):
    configuration = tmp_path / "rclone.conf"
    configuration.write_text(f"[web]\ntype = alias\nremote = {tmp_path}/bucket\n")
    site.targets({"bucket": 'rclone: "web:impact"'})
    (tmp_path / "list").write_text("nothing\n")
    wrong = {
        "DRY_RUN": "true", "INTERACTIVE": "true", "EXCLUDE": "*.html", "EXCLUDE_FROM": f"{tmp_path}/list", "MAX_SIZE": "10",
        "INCLUDE": "*.txt", "FILTER": "- *.css", "FILES_FROM": f"{tmp_path}/list", "MAX_DEPTH": "1", "IMMUTABLE": "true",
        "IGNORE_EXISTING": "true", "SIZE_ONLY": "true", "IGNORE_SIZE": "true", "MAX_DELETE": "0", "BACKUP_DIR": "web:b",
        "SUFFIX": ".old", "DELETE_EXCLUDED": "true", "MAX_TRANSFER": "1", "MIN_AGE": "1h", "COMPARE_DEST": "web:c",
        "VERBOSE": "2", "LOG_FILE": f"{tmp_path}/log", "STATS": "1ms", "USE_JSON_LOG": "true", "QUIET": "false",
        "UPDATE": "true", "NO_CHECK_DEST": "true", "IGNORE_CHECKSUM": "true", "RC": "true", "RC_ADDR": "127.0.0.1:1",
        "ABSOLUTE": "true", "DIRS_ONLY": "true", "DISCARD": "true", "TAIL": "2", "HASH": "MD5", "DISABLE": "move",
        "ERROR_ON_NO_TRANSFER": "true", "MISSING_ON_DST": f"{tmp_path}/log", "RMDIRS": "true", "COMBINED": f"{tmp_path}/log",
        "HUMAN_READABLE": "true", "METADATA": "true", "LOCAL_ENCODING": "Dot"}
    environment = {f"RCLONE_{name}": value for name, value in wrong.items()} | {"RCLONE_CONFIG": str(configuration)}
    for version in (1, 2):
        site.version(version)
        result = run("--yes", environment=environment)
        assert result.status == 0, result.text
        assert site.built().items() <= files(tmp_path / "bucket/impact").items()
    assert not (tmp_path / "log").exists()


@pytest.fixture
def web(site, tmp_path):
    """A target over ssh whose folder has an odd name, and the environment that leads there."""
    with ssh_host(tmp_path / "host") as host:
        live = host.folder / "www/$(touch hacked); touch hacked|'\"`touch hacked` &"
        (tmp_path / "known").write_text(host.known_hosts)
        quoted = str(live).replace("\\", "\\\\").replace('"', '\\"')
        site.targets({"web": f'rsync: "{host.user}@127.0.0.1:{quoted}"'})
        ssh = f"ssh -F none -p {host.port} -i {host.folder}/user -o IdentitiesOnly=yes -o UserKnownHostsFile={tmp_path}/known"
        yield live, {"RSYNC_RSH": ssh, "SSH_AUTH_SOCK": ""}


def test_variables_of_rsync_and_of_shells_change_nothing(site, run, web, tmp_path):
    live, environment = web
    (tmp_path / "start").write_text(f"touch {tmp_path}/hacked\n")
    wrong = {
        "RSYNC_OLD_ARGS": "1", "RSYNC_PROTECT_ARGS": "0", "RSYNC_PARTIAL_DIR": "partial", "RSYNC_ICONV": "latin1,utf8",
        "RSYNC_CHECKSUM_LIST": "none", "RSYNC_COMPRESS_LIST": "none", "RSYNC_CONNECT_PROG": "touch hacked",
        "RSYNC_PROXY": "127.0.0.1:9", "BASH_ENV": f"{tmp_path}/start", "ENV": f"{tmp_path}/start", "CDPATH": "/",
        "POSIXLY_CORRECT": "1", "IFS": "/", "LC_ALL": "de_DE.UTF-8", "TMPDIR": f"{tmp_path}/nowhere",
        "HOME": f"{tmp_path}/nowhere"}
    for version in (1, 2):
        site.version(version)
        result = run("--yes", environment={**environment, **wrong})
        assert result.status == 0, result.text
        assert site.built().items() <= files(live).items()
    hostile = run("--yes", environment={"RSYNC_RSH": f"ssh -p 1; touch {tmp_path}/hacked"})
    assert hostile.status == 1
    assert list(tmp_path.rglob("hacked")) == []


def test_without_a_home_a_folder_is_published_all_the_same(site, live):
    command = ["env", "-i", f"PATH={os.environ['PATH']}", find_program(), "publish", "--yes"]
    done = subprocess.run(command, cwd=site.folder, capture_output=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert files(live) == site.built()
    assert run_program("publish", "--yes", folder=site.folder, environment={"TMPDIR": "/nowhere"}).status == 0
