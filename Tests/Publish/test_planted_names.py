"""Impact's own names beside the live site that somebody else has put something under: nothing goes through them."""

import os
import re

from running import run_program
from small_site import files

# What is planted under which name, and what publish says that it is.
PLANTED = [
    ("", "link", "a link"), ("new", "link", "a link"), ("lock", "link", "a link"), ("data", "link", "a link"),
    ("switching", "link", "a link"), ("another", "link", "a link"), ("new", "file", "no folder"),
    ("put", "folder", "no file"), ("lock", "pipe", "no file"), ("data", "pipe", "no file"),
]


def plant(area, name: str, kind: str, elsewhere) -> None:
    path = area / name if name else area
    if name:
        path.unlink(missing_ok=True)
    else:
        area.rename(elsewhere / "area")
        elsewhere = elsewhere / "area"
    match kind:
        case "link": path.symlink_to(elsewhere / "kept" if name in ("lock", "data", "switching") else elsewhere)
        case "file": path.write_text("kept")
        case "folder": path.mkdir()
        case "pipe": os.mkfifo(path)


def unplant(area, name: str, elsewhere) -> None:
    path = area / name if name else area
    path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()
    if not name:
        (elsewhere / "area").rename(area)


def failures(publish, site, live, area, elsewhere) -> dict:
    """What is not refused, or not left as it was."""
    elsewhere.mkdir()
    (elsewhere / "kept").write_text("kept")
    assert publish("--yes").status == 0
    site.version(2)
    found = {}
    for name, kind, words in PLANTED:
        plant(area, name, kind, elsewhere)
        before = files(live), files(elsewhere)
        for arguments in (["--dry-run"], ["--yes"]):
            result = publish(*arguments)
            path = area / name if name else area
            sentence = re.escape(f"{path} is {words}; Impact keeps its releases there and did not make it; take it away")
            if result.status != 1 or not re.search(sentence, result.errors) or (files(live), files(elsewhere)) != before:
                found[name, kind, arguments[0]] = result
        if found:
            return found
        unplant(area, name, elsewhere)
    assert publish("--yes").status == 0
    assert site.built().items() <= files(live).items()
    return found


def test_nothing_goes_through_what_is_planted_beside_a_folder(site, live, run, tmp_path):
    area = live.parent / ".impact.impact-releases"
    assert failures(run, site, live, area, tmp_path / "elsewhere") == {}


def test_nothing_goes_through_what_is_planted_on_a_web_host(site, host, tmp_path):
    site.targets({"web": host.target})

    def publish(*arguments):
        return run_program("publish", *arguments, folder=site.folder, environment=host.environment, timeout=30)

    assert failures(publish, site, host.live, host.area, tmp_path / "elsewhere") == {}


def test_a_link_in_the_place_of_the_releases_in_a_real_folder_is_refused(site, host, tmp_path):
    site.targets({"web": host.target})
    host.live.mkdir()
    (tmp_path / "elsewhere").mkdir()
    (host.live / ".impact-releases").symlink_to(tmp_path / "elsewhere")
    result = run_program("publish", "--yes", folder=site.folder, environment=host.environment)
    assert result.status == 1
    assert ".impact-releases is a link; Impact keeps its releases there" in result.errors
    assert not list((tmp_path / "elsewhere").iterdir())
