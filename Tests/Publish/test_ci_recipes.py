"""The README's recipes for CI: held to the services' schemas, and run on this machine."""

import os
import pwd
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from ci_runner import SSHD, Host, Job, can_publish, ssh_host, substitute
from recipes import REPOSITORY, git, recipes

GITHUB, PAGES_STEP = recipes("GitHub Actions")
GITLAB, GITLAB_PAGES = recipes("GitLab CI")
SECRETS = {"SSH_KEY", "SSH_KNOWN_HOSTS"}
TOKEN = "ghs_0123456789"


@pytest.fixture
def host(tmp_path):
    if not SSHD:
        pytest.skip("there is no sshd here")
    if pwd.getpwuid(os.getuid()).pw_shell.endswith(("nologin", "false")):
        pytest.skip("this user can't log in")
    with ssh_host(tmp_path / "host") as host:
        yield host


@pytest.fixture
def job(tmp_path):
    return Job(tmp_path / "job")


def production(host: Host) -> str:
    return f'production: {{rsync: "{host.user}@127.0.0.1:{host.live}"}}'


def check_schema(schema: str, text: str, path: Path) -> None:
    path.write_text(text)
    checked = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, path],
        capture_output=True, text=True, timeout=60)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def github_with_pages() -> str:
    """The workflow for GitHub Pages, as the README says it is changed."""
    workflow = GITHUB.replace("contents: read", "contents: write")
    steps = workflow.index("      - name: Publish the page")
    return workflow[:steps] + "".join(f"      {line}\n" for line in PAGES_STEP.splitlines())


def gitlab_pages() -> str:
    head, script = GITLAB.split("  script:\n")
    kept = script.splitlines()
    assert "program/impact build --strict" in kept[-4]
    lines = GITLAB_PAGES.splitlines()
    return "\n".join([head.replace("publish:", "pages:", 1) + "  script:", *kept[:-4], *("  " + line for line in lines[1:])])


def test_the_workflows_are_what_github_takes(tmp_path):
    check_schema("vendor.github-workflows", GITHUB, tmp_path / "publish.yml")
    check_schema("vendor.github-workflows", github_with_pages(), tmp_path / "pages.yml")


def test_the_jobs_are_what_gitlab_takes(tmp_path):
    check_schema("vendor.gitlab-ci", GITLAB, tmp_path / ".gitlab-ci.yml")
    check_schema("vendor.gitlab-ci", gitlab_pages(), tmp_path / "pages.yml")


def test_only_main_is_published_and_one_at_a_time():
    workflow = yaml.load(GITHUB, yaml.BaseLoader)
    assert workflow["on"] == {"push": {"branches": ["main"]}} and workflow["concurrency"]["group"]
    assert workflow["permissions"] == {"contents": "read"}
    publish = yaml.safe_load(GITLAB)["publish"]
    assert publish["rules"] == [{"if": '$CI_COMMIT_BRANCH == "main"'}] and publish["resource_group"]


@pytest.mark.parametrize("recipe", [GITHUB, GITLAB], ids=["GitHub", "GitLab"])
def test_the_recipes_install_all_that_building_and_publishing_need(recipe):
    needed = re.findall(r"^need (\S+)$", (REPOSITORY / ".ci/program").read_text(), re.MULTILINE)
    assert len(needed) > 5
    words = set(recipe.split())
    assert {*needed, "openssh-client", "rsync", "curl"} <= words


def github_steps(recipe: str) -> list[dict]:
    (job,) = yaml.safe_load(recipe)["jobs"].values()
    return job["steps"]


def run_github(job: Job, recipe: str, values: dict[str, str], cached: bool = False) -> list[str]:
    """Runs the steps up to the first that fails; what they wrote."""
    temporary = job.folder / "temporary"
    temporary.mkdir(exist_ok=True)
    written = []
    for step in github_steps(recipe):
        if "run" not in step:
            continue
        if "if" in step:
            assert step["if"] == "steps.program.outputs.cache-hit != 'true'"
            if cached:
                continue
        environment = {name: substitute(str(value), values) for name, value in step.get("env", {}).items()}
        # In a container, GitHub's own choice is sh.
        done = job.run(step["run"], ("sh", "-e"), RUNNER_TEMP=str(temporary), GITHUB_ACTIONS="true", **environment)
        written.append(f"{step['name']}: {done.returncode}\n{done.stdout}{done.stderr}")
        if done.returncode != 0:
            break
    return written


def run_gitlab(job: Job, recipe: str, variables: dict[str, str]) -> subprocess.CompletedProcess:
    """Runs the lines in one shell; the variables of the type "File" are names of files that everybody may read."""
    ((_, description),) = yaml.safe_load(recipe).items()
    files = {}
    for name, value in variables.items():
        path = job.folder / name
        path.unlink(missing_ok=True)
        path.write_text(value)
        path.chmod(0o644)
        files[name] = str(path)
    return job.run("set -eo pipefail\n" + "\n".join(description["script"]), ("bash",), **files)


def test_github_builds_the_program_once_and_the_page_each_time(job):
    job.check_out("")
    steps = [step["name"] for step in github_steps(GITHUB) if "run" in step]
    first = run_github(job, GITHUB, {"secrets.SSH_KEY": "", "secrets.SSH_KNOWN_HOSTS": ""})
    assert [line.partition("\n")[0] for line in first[:3]] == [f"{name}: 0" for name in steps[:3]], first
    assert (job.checkout / "Public/index.html").exists()
    assert len(job.commands("swift")) == 1 and "impact" in job.commands("swift")[0].split()
    run_github(job, GITHUB, {"secrets.SSH_KEY": "", "secrets.SSH_KNOWN_HOSTS": ""}, cached=True)
    assert len(job.commands("swift")) == 1


def test_gitlab_builds_the_program_again_only_when_its_sources_changed(job):
    job.check_out("")
    secrets = dict.fromkeys(SECRETS, "none\n")
    for change, builds in [(None, 1), ("Content/index.md", 1), ("Sources/main.swift", 2), (".ci/install", 3)]:
        if change:
            with (job.checkout / change).open("a") as file:
                file.write("\n")
            git(job.checkout, "commit", "--all", "--message", "A change")
        run_gitlab(job, GITLAB, secrets)
        assert len(job.commands("swift")) == builds
        assert (job.checkout / "Public/index.html").exists()


@pytest.mark.parametrize("service", ["GitHub", "GitLab"])
def test_a_mistake_in_the_page_ends_the_job_before_anything_is_published(job, service):
    job.check_out("")
    (job.checkout / "Content/10-help.md").write_text("---\ntitle: Help\nfigures:\n  helped: abuot 760 people\n---\n")
    job.stub("ssh", "exit 255")
    if service == "GitHub":
        written = run_github(job, GITHUB, {})
        assert written[-1].startswith("Build the page: 1\n") and "::error file=Content/10-help.md" in written[-1]
    else:
        done = run_gitlab(job, GITLAB, dict.fromkeys(SECRETS, "none\n"))
        assert done.returncode == 1 and "10-help.md" in done.stderr
    assert job.commands("ssh") == []


def test_gitlab_pages_are_the_jobs_artefact(job):
    job.check_out("")
    done = run_gitlab(job, gitlab_pages(), {})
    assert done.returncode == 0, done.stderr
    assert (job.checkout / yaml.safe_load(gitlab_pages())["pages"]["artifacts"]["paths"][0] / "index.html").exists()


def test_githubs_ssh_takes_the_secrets_and_nothing_else(job, host):
    """The step up to the publish: ssh reaches the host with the command that the recipe gives to rsync."""
    job.check_out("")
    job.reach(host)
    step = next(step for step in github_steps(GITHUB) if "SSH_KEY" in step.get("env", {}))
    assert {match for value in step["env"].values() for match in re.findall(r"secrets\.(\w+)", value)} == SECRETS
    reach = step["run"].replace("./impact publish production --yes", f"$RSYNC_RSH {host.user}@127.0.0.1 echo reached")
    assert reach != step["run"]
    (job.folder / "temporary").mkdir()
    common = {"RUNNER_TEMP": str(job.folder / "temporary")}
    done = job.run(reach, ("sh", "-e"), SSH_KEY=host.key, SSH_KNOWN_HOSTS=host.known_hosts, **common)
    assert done.stdout == "reached\n", done.stderr
    assert {path.stat().st_mode & 0o077 for path in (job.folder / "temporary").iterdir()} == {0}
    done = job.run(reach.replace("$RSYNC_RSH", "$RSYNC_RSH -o BatchMode=yes"), ("sh", "-e"),
                   SSH_KEY=host.key, SSH_KNOWN_HOSTS="", **common)
    assert done.returncode != 0 and "Host key verification failed" in done.stderr


def test_gitlabs_ssh_takes_the_secrets_and_nothing_else(job, host):
    job.check_out("")
    job.reach(host)
    recipe = GITLAB.replace("program/impact publish production --yes",
                            f"$RSYNC_RSH -o BatchMode=yes {host.user}@127.0.0.1 echo reached")
    assert recipe != GITLAB
    done = run_gitlab(job, recipe, {"SSH_KEY": host.key, "SSH_KNOWN_HOSTS": host.known_hosts})
    assert done.stdout.endswith("reached\n"), done.stderr
    done = run_gitlab(job, recipe, {"SSH_KEY": host.key, "SSH_KNOWN_HOSTS": "\n"})
    assert done.returncode != 0 and "Host key verification failed" in done.stderr


def test_git_asks_the_pages_step_for_the_jobs_token_and_only_for_github(job):
    job.check_out("")
    (step,) = yaml.safe_load(PAGES_STEP)
    environment = {name: substitute(str(value), {"github.token": TOKEN}) for name, value in step["env"].items()}

    def ask(name: str) -> str:
        asked = f"printf 'protocol=https\\nhost={name}\\npath=org/site.git\\n\\n' | git credential fill"
        return job.run(asked, GIT_TERMINAL_PROMPT="0", **environment).stdout

    assert f"password={TOKEN}\n" in ask("github.com") and "username=x-access-token\n" in ask("github.com")
    assert TOKEN not in ask("www.example.org")


@pytest.mark.parametrize("service", ["GitHub", "GitLab"])
def test_a_push_publishes_the_page(job, host, service):
    if not can_publish():
        pytest.skip("this program has no publish yet")
    job.check_out(production(host))
    job.reach(host)
    for words in ("Thank you.", "Thank you all."):
        index = job.checkout / "Content/index.md"
        index.write_text(index.read_text().replace("Thank you.", words))
        if service == "GitHub":
            written = run_github(
                job, GITHUB, {"secrets.SSH_KEY": host.key, "secrets.SSH_KNOWN_HOSTS": host.known_hosts})
            assert written[-1].startswith("Publish the page: 0\n"), written
        else:
            done = run_gitlab(job, GITLAB, {"SSH_KEY": host.key, "SSH_KNOWN_HOSTS": host.known_hosts})
            assert done.returncode == 0, done.stdout + done.stderr
            written = [done.stdout + done.stderr]
        assert host.live.is_symlink() and words in (host.live / "index.html").read_text()
        assert not any("\x1b" in text or host.key.splitlines()[1] in text for text in written)


@pytest.mark.parametrize("service", ["GitHub", "GitLab"])
def test_an_unknown_host_key_ends_the_job(job, host, service):
    if not can_publish():
        pytest.skip("this program has no publish yet")
    job.check_out(production(host))
    job.reach(host)
    if service == "GitHub":
        written = run_github(job, GITHUB, {"secrets.SSH_KEY": host.key, "secrets.SSH_KNOWN_HOSTS": ""})
        assert written[-1].startswith("Publish the page: 1\n")
    else:
        assert run_gitlab(job, GITLAB, {"SSH_KEY": host.key, "SSH_KNOWN_HOSTS": "\n"}).returncode == 1
    assert not os.path.lexists(host.live)
