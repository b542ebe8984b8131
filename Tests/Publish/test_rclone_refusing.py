"""What publishing by rclone leaves alone: files that others put there meanwhile, and the site's own folders."""

import os
import shutil

import pytest
from small_site import files


def test_a_file_that_others_put_there_during_the_upload_stays(site, run, tmp_path):
    folder = tmp_path / "www"
    (tmp_path / "rclone.conf").write_text("")
    environment = {"RCLONE_CONFIG": str(tmp_path / "rclone.conf")}
    site.targets({"there": f'rclone: "{folder}"'})
    assert run("--yes", environment=environment).status == 0
    before = site.built()
    site.version(2)
    site.write_page("2023", "30 members")
    new = "2023/index.html"
    theirs = folder / new
    wrapper = tmp_path / "bin/rclone"
    wrapper.parent.mkdir()
    wrapper.write_text(
        f"#!/bin/sh\nif [ \"$1\" = copy ] && [ ! -e '{theirs}' ]; then\n"
        f"  mkdir -p '{theirs.parent}'; printf theirs > '{theirs}'\nfi\nexec {shutil.which('rclone')} \"$@\"\n")
    wrapper.chmod(0o755)
    wrapped = {**environment, "PATH": f"{wrapper.parent}:{os.environ['PATH']}"}

    met = run("--yes", environment=wrapped)
    assert met.status == 1
    assert f"meanwhile that a new one would replace: {new}; move or rename it there" in met.errors
    assert theirs.read_bytes() == b"theirs"
    assert (folder / "index.html").read_bytes() == before["index.html"]
    # It is not taken for a file of the publish that was cut off.
    again = run("--yes", environment=environment)
    assert again.status == 1
    assert f"would replace: {new}; move or rename it there" in again.errors
    assert theirs.read_bytes() == b"theirs"
    theirs.unlink()
    last = run("--yes", environment=environment)
    assert last.status == 0, last.text
    assert site.built().items() <= files(folder).items()


@pytest.mark.parametrize("remote", ["alias:", "alias:x", "twice:/x", "disk:{site}/Content/2020", "disk:{site}"])
def test_remotes_that_lead_to_the_sites_own_folders_are_refused(site, run, tmp_path, remote):
    configuration = tmp_path / "rclone.conf"
    configuration.write_text(
        f"[alias]\ntype = alias\nremote = {site.folder}/Public\n[twice]\ntype = alias\nremote = alias:\n"
        f"[disk]\ntype = local\n")
    site.targets({"there": f'rclone: "{remote.format(site=site.folder)}"'})
    content = files(site.path("Content"))
    result = run("--yes", environment={"RCLONE_CONFIG": str(configuration)})
    assert result.status == 1
    assert "own folder" in result.errors and f"leads to {site.folder}" in result.errors
    assert files(site.path("Content")) == content
    assert [path.name for path in site.folder.glob("*/.impact-*")] == [".impact-files"]
