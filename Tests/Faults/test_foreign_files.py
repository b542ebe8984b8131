"""Files that Impact did not write are kept, whatever their name, wherever they stand and whenever they come.
IMPACT_FAULTS_SEED is where chance begins."""

import os
import random
import shutil
import unicodedata
from pathlib import Path

import pytest
from conftest import Clean
from fault_site import FaultSite, png
from machine import need_strace
from names import BYTES, ODD, all_names, random_names
from trees import difference, tree

SEED = int(os.environ.get("IMPACT_FAULTS_SEED") or random.SystemRandom().randrange(1_000_000))
NAMES = all_names(SEED, 40)
#: A name of content needs more than its odd part, so a byte alone is as one among others.
PARTS_OF_NAMES = [*BYTES, *ODD, *random_names(SEED, 40)]
#: Files of git that may stand in an output.
GIT = {b".gitignore", b".gitkeep"}
#: The tests of names come in so many parts, for several processes.
PARTS = 4


def place(folder: Path, name: bytes) -> bytes:
    return os.path.join(os.fsencode(folder), name)


def put(path: bytes, content: bytes = b"mine") -> bool:
    """Writes a file; false where this disk holds no such name."""
    try:
        with open(path, "wb") as file:
            file.write(content)
    except OSError:
        return False
    return True


@pytest.mark.parametrize("part", range(PARTS))
def test_a_foreign_file_of_any_name_is_refused_and_kept(part: int, site: FaultSite, clean: Clean):
    site.built()
    site.version(2)
    folders, wrong, count = [site.public, site.public / "2001", site.public / "assets"], [], 0
    for number, name in enumerate(NAMES[part::PARTS]):
        path = place(folders[number % 3], name)
        if os.path.lexists(path) or name in GIT or not put(path):
            continue
        count, before = count + 1, site.tree
        result = site.build()
        if result.status != 1 or "did not write" not in result.errors:
            wrong.append(f"{name!r}: {result}")
        if changed := difference(site.tree, before):
            wrong.append(f"{name!r}: {changed}")
        if os.path.lexists(path):
            os.unlink(path)
    assert count > len(NAMES) // PARTS // 2
    assert not wrong, f"IMPACT_FAULTS_SEED={SEED}, {len(wrong)} wrong:\n" + "\n".join(wrong)
    assert not (problem := site.after(clean(2))), problem


def test_all_names_at_once_are_refused_and_kept(site: FaultSite, clean: Clean):
    site.built()
    site.version(2)
    paths = [path for name in NAMES if name not in GIT and put(path := place(site.public, name))]
    before = site.tree
    result = site.build()
    assert result.status == 1 and "did not write" in result.errors, result
    assert not (changed := difference(site.tree, before)), changed
    for path in paths:
        os.unlink(path)
    assert not (problem := site.after(clean(2))), problem


@pytest.mark.parametrize("written, foreign", [("NFC", "NFD"), ("NFD", "NFC")])
def test_a_name_in_the_other_normalisation_is_foreign(written: str, foreign: str, site: FaultSite):
    """The site has a picture of this name, in the other normalisation."""
    own, other = (unicodedata.normalize(form, "été.png") for form in (written, foreign))
    site.write(f"Content/{own}", png(3))
    site.write("Content/20-summer.md", f"---\ntitle: Summer\n---\n![Summer](<{own}>)\n")
    result = site.build()
    if result.status == 1:
        assert "20-summer.md" in result.errors or "t\u00e9.png" in result.errors or "te\u0301.png" in result.errors, (
            result)
        return
    if not put(place(site.public, other.encode())) or len(list(site.public.glob("*t*.png"))) < 2:
        pytest.skip("this disk knows one normalisation alone")
    site.version(2)
    before = site.tree
    result = site.build()
    assert result.status == 1 and "did not write" in result.errors, result
    assert not (changed := difference(site.tree, before)), changed


def linked(name: bytes) -> str:
    """An address for a name, each odd byte written as `%` and two digits."""
    return "".join(chr(byte) if chr(byte).isalnum() and byte < 128 or byte == 46 else f"%{byte:02X}" for byte in name)


@pytest.mark.parametrize("is_linked", [True, False], ids=["linked", "unlinked"])
@pytest.mark.parametrize("part", range(PARTS))
def test_content_of_any_name_is_published_or_refused(part: int, is_linked: bool, site: FaultSite, clean: Clean):
    """And wrecks no later build."""
    site.built()
    wrong, count, published = [], 0, 0
    for number, name in enumerate(PARTS_OF_NAMES[part::PARTS]):
        name = b"pic" + name[:200].removesuffix(b".jpg") + b"ture.png"
        path = place(site.folder / "Content", name)
        if os.path.lexists(path) or not put(path, png(6)):
            continue
        count += 1
        if is_linked:
            site.write("Content/20-odd.md", f"---\ntitle: Odd\n---\n![Odd]({linked(name)})\n")
        old = site.tree
        first = site.build()
        site.version(number % 3 + 1)
        second = site.build() if is_linked else first
        for result in (first, second):
            if result.status == 1 and not ("pic" in result.errors and "ture" in result.errors):
                wrong.append(f"{name!r} is refused without its name: {result}")
        if first.status != second.status or first.status not in (0, 1):
            wrong.append(f"{name!r}: {first}, then {second}")
        if first.status == 0 and is_linked:
            published += 1
            if not any(content == png(6) for _, content in site.tree.values()):
                wrong.append(f"{name!r} is not published")
        if first.status == 1 and (changed := difference(site.tree, old)):
            wrong.append(f"{name!r} is refused, but {changed}")
        os.unlink(path)
        (site.folder / "Content/20-odd.md").unlink(missing_ok=True)
        if problem := site.after(clean(number % 3 + 1)):
            wrong.append(f"{name!r}: {problem}")
    assert count > len(PARTS_OF_NAMES) // PARTS // 2 and (published or not is_linked), (count, published)
    assert not wrong, f"IMPACT_FAULTS_SEED={SEED}, {len(wrong)} wrong:\n" + "\n".join(wrong)


def staging_names(site: FaultSite, log: Path) -> set[str]:
    """What builds that are killed leave beside Public: the names that the program uses there."""
    found: set[str] = set()
    for call in ("renameat2", "rename", "unlinkat", "linkat"):
        copy = site.copy(log.parent / "killed")
        kill = f"--inject={call}:signal=KILL:when=1"
        copy.build(before=["strace", "-f", "-qq", "-o", log, "-e", f"trace={call}", kill])
        found |= copy.left_over
    return found


LIKELY = [
    ".Public.impact-new", ".Public.impact-new-old", ".Public.impact-old", ".Public.impact", ".Public.new",
    ".Public.old",
    ".Public.impact-journal", ".Public.impact-new.1", "Public.new", "Public.old", ".impact-new", ".impact-staging"]


@pytest.mark.parametrize("has_site", [True, False], ids=["change", "first build"])
@pytest.mark.parametrize("is_like_a_site", [False, True], ids=["files", "a site"])
def test_a_folder_of_the_user_beside_public_is_kept(
    is_like_a_site: bool, has_site: bool, site: FaultSite, tmp_path: Path, clean: Clean
):
    """Its name may be that of a staging folder, and what is in it may be a copy of the site with another file in it."""
    need_strace()
    if has_site:
        site.built()
        site.version(2)
    names = sorted({*LIKELY, *staging_names(site, tmp_path / "log")})
    other, wrong = FaultSite(tmp_path / "other"), []
    other.built()
    for name in names:
        mine = site.copy(tmp_path / "work")
        folder = mine.folder / name
        if is_like_a_site:
            shutil.copytree(other.public, folder)
        else:
            folder.mkdir()
        (folder / "mine.txt").write_text("mine")
        (folder / "folder").mkdir()
        (folder / "folder/mine.txt").write_text("mine too")
        before = tree(folder)
        results = [mine.build(), mine.build()]
        if changed := difference(tree(folder), before):
            wrong.append(f"{name}: {changed}; {results}")
        for result in results:
            if result.status != 0 and not (result.status == 1 and name in result.errors):
                wrong.append(f"{name}: {result}")
        if results[1].status == 0 and difference(mine.tree, clean(2 if has_site else 1)):
            wrong.append(f"{name}: {difference(mine.tree, clean(2 if has_site else 1))}")
    assert not wrong, f"{len(wrong)} wrong:\n" + "\n".join(wrong)


@pytest.mark.parametrize("name", LIKELY)
def test_a_file_of_the_user_beside_public_is_kept(name: str, site: FaultSite):
    site.built()
    site.version(2)
    mine = site.write(name, "mine")
    results = [site.build(), site.build()]
    assert mine.is_file() and mine.read_text() == "mine", results
    assert all(result.status == 0 or result.status == 1 and name in result.errors for result in results), results
