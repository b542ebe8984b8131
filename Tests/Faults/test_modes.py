"""Files are 0644 and folders 0755 under any mask, so that a web server can read them; what the owner set on Public
stays."""

import os
import stat
from pathlib import Path

import pytest
from conftest import Clean
from fault_site import FaultSite
from trees import difference

MASKS = [0o077, 0o000, 0o027, 0o777, 0o002]


@pytest.mark.parametrize("mask", MASKS, ids=oct)
def test_modes_are_the_same_under_any_mask(mask: int, site: FaultSite, clean: Clean):
    made = site.built(umask=mask)
    assert len(made) > 10
    assert {mode for mode, content in made.values() if content is None} == {0o755}
    assert {mode for mode, content in made.values() if content is not None} == {0o644}
    assert not (changed := difference(made, clean(1))), changed


@pytest.mark.parametrize("mask", MASKS, ids=oct)
def test_a_change_under_another_mask_is_as_any_change(mask: int, site: FaultSite, clean: Clean):
    site.built()
    site.version(2)
    assert not (changed := difference(site.built(umask=mask), clean(2))), changed


def test_nothing_is_touched_under_another_mask(site: FaultSite):
    site.built()
    before = stamps(site)
    site.built(umask=0o077)
    assert stamps(site) == before


def test_modes_of_content_are_not_those_of_the_output(site: FaultSite, clean: Clean):
    for path in (site.folder / "Content").rglob("*"):
        path.chmod(0o700 if path.is_dir() else 0o600)
    (site.folder / "Templates/assets/style.css").chmod(0o777)
    assert not (changed := difference(site.built(), clean(1))), changed


def test_modes_that_someone_changed_are_put_right(site: FaultSite, clean: Clean):
    site.built()
    (site.public / "index.html").chmod(0o600)
    (site.public / "2001").chmod(0o700)
    assert not (changed := difference(site.built(), clean(1))), changed


@pytest.mark.parametrize("mode", [0o2775, 0o750, 0o711, 0o2755, 0o1777], ids=oct)
def test_the_mode_that_the_owner_set_on_public_stays(mode: int, site: FaultSite):
    site.built()
    site.public.chmod(mode)
    for number in (2, 3):
        site.version(number)
        assert site.built()[b""][0] == mode
    site.built(umask=0o077)
    assert stat.S_IMODE(site.public.stat().st_mode) == mode


def test_the_group_that_the_owner_set_on_public_stays(site: FaultSite):
    group = another_group()
    site.built()
    os.chown(site.public, -1, group)
    site.public.chmod(0o2775)
    for number in (2, 3):
        site.version(number)
        site.built()
        status = site.public.stat()
        assert (status.st_gid, stat.S_IMODE(status.st_mode)) == (group, 0o2775)


def test_files_of_a_folder_with_a_group_stay_readable(site: FaultSite):
    """A folder in which new files get the folder's group."""
    site.built()
    os.chown(site.public, -1, another_group())
    site.public.chmod(0o2775)
    site.version(2)
    built = site.built(umask=0o077)
    assert {mode for mode, content in built.values() if content is not None} == {0o644}
    assert {mode & 0o777 for name, (mode, content) in built.items() if name and content is None} == {0o755}
    before = stamps(site)
    site.built()
    assert stamps(site) == before


def test_the_owner_that_was_set_on_public_stays(site: FaultSite):
    if os.geteuid():
        pytest.skip("only root can give a folder away")
    site.built()
    os.chown(site.public, 12345, -1)
    site.version(2)
    site.built()
    assert site.public.stat().st_uid == 12345


def another_group() -> int:
    """A group that a folder can be given to and does not have yet."""
    if os.geteuid() == 0:
        return 12345
    if others := set(os.getgroups()) - {os.getegid()}:
        return min(others)
    pytest.skip("this user has one group alone")


def stamps(site: FaultSite) -> dict[Path, tuple[int, ...]]:
    """What tells whether a file or a folder was touched."""
    found = {path: path.lstat() for path in [site.public, *site.public.rglob("*")]}
    return {path: (at.st_ino, at.st_mtime_ns, at.st_ctime_ns, at.st_mode) for path, at in found.items()}
