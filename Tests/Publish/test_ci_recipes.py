"""The README's recipes for CI: held to the services' schemas, and run on this machine."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from ci_runner import Job, github_steps, run_github, run_gitlab
from recipes import REPOSITORY, git, recipes

GITHUB, PAGES_STEP = recipes("GitHub Actions")
GITLAB, GITLAB_PAGES = recipes("GitLab CI")
SECRETS = ("SSH_KEY", "SSH_KNOWN_HOSTS")


@pytest.fixture
def job(tmp_path):
    return Job(tmp_path / "job")


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
