"""A dry run changes nothing on the target: the folder that holds it is as before, to the byte and the time stamp."""

import os
from pathlib import Path

import pytest
from running import run_program


def stamps(folder: Path) -> dict[str, tuple]:
    """Everything below a folder, and itself."""
    result = {}
    for path in [folder, *folder.rglob("*")]:
        info = path.lstat()
        content = os.readlink(path) if path.is_symlink() else path.read_bytes() if path.is_file() else None
        result[path.relative_to(folder).as_posix()] = (
            info.st_ino, info.st_mode, info.st_nlink, info.st_uid, info.st_mtime_ns, content)
    return result


class Target:
    """A site's target, and the folder that holds it."""

    def __init__(self, site, parent: Path, target: str, environment: dict[str, str]):
        self.site, self.parent, self.environment = site, parent, environment
        self.live = parent / "impact"
        site.targets({"web": target})

    def publish(self, *arguments: str):
        result = run_program("publish", *arguments, folder=self.site.folder, environment=self.environment)
        assert result.status == 0, result.text
        return result

    def look(self, *arguments: str) -> str:
        before = stamps(self.parent)
        result = self.publish("--dry-run", *arguments)
        assert stamps(self.parent) == before
        return result.output


@pytest.fixture(params=["directory", "rclone", "rsync"])
def target(request, site, tmp_path) -> Target:
    if request.param == "rsync":
        host = request.getfixturevalue("host")
        return Target(site, host.live.parent, host.target, host.environment)
    parent = tmp_path / "www"
    parent.mkdir()
    return Target(site, parent, f'{request.param}: "{parent}/impact"', {})


@pytest.mark.parametrize("is_folder_there", [False, True])
def test_nothing_changes_whatever_is_there(target, is_folder_there):
    if is_folder_there:
        # Over ssh, files are put in place one by one then.
        target.live.mkdir()
        (target.live / "theirs.txt").write_text("theirs")
    assert "Nothing was published there yet.\n" in target.look()
    target.publish("--yes")
    assert "Nothing to do" in target.look()
    target.site.version(2)
    assert "over 710 → over 720" in target.look()
    target.publish("--yes")
    assert "over 720 → over 710" in target.look("--rollback")
    (target.live / "half.html").write_text("half")
    (target.live / ".impact-journal").write_bytes(b"/20000101T000000Z-000000\0half.html\0")
    cut_off = "The last publish there was cut off before its end; publishing again puts right what it has left.\n"
    assert cut_off in target.look()
    assert cut_off in target.look("--rollback")
    target.publish("--yes")
    assert not (target.live / "half.html").exists()
