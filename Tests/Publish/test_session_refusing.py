"""What is refused before the target is asked for anything, and what is not."""

import pytest


@pytest.fixture
def remote(site, tmp_path):
    """Targets of each kind, and an ssh, rclone and git that only note that they were started."""
    tools = tmp_path / "tools"
    tools.mkdir()
    for tool in ("ssh", "rclone", "git", "rsync", "curl"):
        (tools / tool).write_text(f'#!/bin/sh\necho {tool} >> "{tmp_path}/started"\nexit 1\n')
        (tools / tool).chmod(0o755)
    site.targets({
        "server": 'rsync: "web@127.0.0.1:/srv/www"', "bucket": 'rclone: "s3:bucket"',
        "pages": 'git: "git@127.0.0.1:org/site.git"'})
    return {"PATH": f"{tools}:/usr/bin:/bin"}


@pytest.mark.parametrize("target", ["server", "bucket", "pages"])
def test_a_site_with_errors_asks_nothing_of_the_target(site, run, remote, tmp_path, target):
    site.write("Content/10-people.md", "---\ntitle: People\nfigures: {a: abuot 3 people}\n---\n")
    result = run(target, "--yes", environment=remote)
    assert result.status == 1
    assert "Nothing was published, as the site can't be built" in result.errors
    site.version(1)
    site.write("Content/donate.md", "---\ntitle: Give\nbutton: Donate\nurl: https://example.org/donate\n---\n")
    assert run(target, "--yes", environment=remote).status == 1
    assert not (tmp_path / "started").exists()
    # With the word for it the same site gets as far as the target.
    assert run(target, "--yes", "--allow-example", environment=remote).status == 1
    assert (tmp_path / "started").exists()


def test_all_example_addresses_are_named_at_once(site, live, run):
    site.write("Content/donate.md", "---\ntitle: Give\nbutton: Donate\nurl: https://example.org/donate\n---\n")
    configuration = site.path("Content/site.yml")
    configuration.write_text(configuration.read_text().replace("www.kites.test", "www.example.org"))
    result = run("--yes")
    assert result.status == 1
    assert "Content/donate.md:4:6: error:" in result.errors
    assert "Content/site.yml:2:6: error:" in result.errors
    assert "Nothing was published: 2 errors\n" in result.errors


def test_warnings_are_shown_and_stop_nothing(site, live, run):
    site.write("Content/10-people.md", "---\ntitle: People\n---\nSee www.kites.test for more.\n")
    result = run("--yes")
    assert "warning" in result.errors
    assert result.status == 0
    assert live.exists()
