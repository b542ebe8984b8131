"""The steps of the README's recipes for CI that hold secrets, in front of a real sshd."""

import os
import re

import pytest
import yaml

from ci_runner import Job, can_publish, github_steps, run_github, run_gitlab, substitute
from recipes import recipes
from sshd import Host

GITHUB, PAGES_STEP = recipes("GitHub Actions")
GITLAB = recipes("GitLab CI")[0]
SECRETS = {"SSH_KEY", "SSH_KNOWN_HOSTS"}
TOKEN = "ghs_0123456789"


@pytest.fixture
def job(tmp_path):
    return Job(tmp_path / "job")


def production(host: Host) -> str:
    return f'production: {{rsync: "{host.user}@127.0.0.1:{host.live}"}}'


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
