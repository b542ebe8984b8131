"""What a target says of itself may be anybody's work: it is told, and nothing beside the target is touched."""

import json
import os
import shutil
import socket

import pytest
from repositories import Repository
from small_site import files

HASH = "0" * 32
MANIFEST = ".impact-files"

OUTSIDE = [
    f"file\t1\t{HASH}\t../../outside/kept", f"file\t1\t{HASH}\t/etc/hosts", f"file\t1\t{HASH}\ta/../../../outside/kept",
    f"file\t1\t{HASH}\t%2E%2E/x%00y", f"file\t-1\t{HASH}\tx", f"file\t99999999999999999999\t{HASH}\tx",
    "file\t1\tshort\tx", f"carried\t1\t1\t{HASH}\t../../outside/kept", f"carried\t0\t1\t{HASH}\tassets/x",
    "foreign\t../../outside/kept", "foreign\t/outside", "release\t../../../outside\t2026\tme\t",
    "release\tid\t2026\tme\t../../outside", "release\t.\t2026\tme\t", "file", "figure\tx\t1\t%ZZ",
    f"file\t1\t{HASH}\t.impact-releases/x", f"carried\t1\t1\t{HASH}\t.impact-journal",
]


@pytest.fixture
def outside(live):
    """Files beside the target, which must stay."""
    folder = live.parent.parent / "outside"
    folder.mkdir(parents=True)
    (folder / "kept").write_text("kept")
    yield folder
    assert [path.name for path in folder.iterdir()] == ["kept"]
    assert (folder / "kept").read_text() == "kept"


def rewrite(live, change) -> None:
    path = live / MANIFEST
    text = path.read_text()
    path.unlink()
    path.write_text(change(text))


def test_a_list_that_leads_out_of_the_target_is_refused(site, live, run, outside):
    assert run("--yes").status == 0
    sound = (live / MANIFEST).read_text()
    site.version(2)
    taken = {}
    for line in OUTSIDE:
        kept = [old for old in sound.splitlines() if not (line.startswith("release") and old.startswith("release"))]
        rewrite(live, lambda text: "\n".join([kept[0], line, *kept[1:]]) + "\n")
        before = files(live)
        result = run("--yes")
        if result.status != 1 or "is damaged, so that nobody can tell" not in result.errors or files(live) != before:
            taken[line] = result
    assert taken == {}
    rewrite(live, lambda text: sound)
    assert run("--yes").status == 0


def test_what_the_list_says_is_shown_without_control_characters(site, live, run, outside):
    assert run("--yes").status == 0
    evil = "%1B]0;owned%07%1B[31m%0D%0Afake: Nothing to do%E2%80%AE"

    def change(text):
        lines = [line for line in text.splitlines() if not line.startswith(("release", "figure\tprofessionals"))]
        lines.insert(1, f"file\t{2 ** 63 - 1}\t{HASH}\tgone-{evil}.html")
        lines.insert(1, f"file\t{2 ** 63 - 1}\t{HASH}\talso-gone-{evil}")
        at = next(number for number, line in enumerate(lines) if line.startswith("edition")) + 1
        lines.insert(at, f"figure\tprofessionals{evil}\t1{evil}\t5 words{evil}")
        return "\n".join([*lines, f"release\t2026-{'a' * 50}\t{evil}\t{evil}\t", "future\tline"]) + "\n"

    rewrite(live, change)
    site.version(2)
    shown = run("--dry-run", "--allow-removals")
    assert shown.status == 0, shown.text
    assert "Since your last publish, " in shown.output
    as_json = run("--dry-run", "--allow-removals", "--format", "json")
    for text in (shown.text, as_json.text):
        assert not [sign for sign in text.replace("\n", "") if ord(sign) < 0x20 or 0x7F <= ord(sign) < 0xA0]
    assert "\u202e" not in shown.text
    assert "fake: Nothing to do" not in [line.strip() for line in shown.output.splitlines()]
    json.loads(as_json.output)
    done = run("--yes", "--allow-removals")
    assert done.status == 0, done.text
    assert "\x1b" not in done.text
    assert site.built().items() <= files(live).items()


def test_a_list_without_end_is_told(site, live, run, outside):
    assert run("--yes").status == 0
    (live / MANIFEST).unlink()
    with (live / MANIFEST).open("wb") as file:
        file.write(b"impact manifest 1\n")
        for _ in range(50):
            file.write(b"foreign\t" + b"x" * (1 << 20))
    result = run("--yes")
    assert result.status == 1
    assert "is damaged" in result.errors
    assert len(result.text) < 2000


@pytest.mark.parametrize("kind", ["pipe", "folder", "link", "socket", "loop"])
def test_a_list_that_is_no_file_does_not_hold_the_publish_up(site, live, run, outside, kind, monkeypatch):
    assert run("--yes").status == 0
    before = files(live)
    path = live / MANIFEST
    path.unlink()
    match kind:
        case "pipe": os.mkfifo(path)
        case "folder": (path / "x").mkdir(parents=True)
        case "link": path.symlink_to(outside / "kept")
        case "loop": path.symlink_to(MANIFEST)
        case "socket":
            # A socket's path has to be short.
            monkeypatch.chdir(live)
            socket.socket(socket.AF_UNIX).bind(MANIFEST)
    site.version(2)
    result = run("--yes", timeout=30)
    assert result.status == 1
    assert "Error: " in result.errors
    assert files(live) == before


def test_links_on_the_target_are_not_followed(site, live, run, outside):
    assert run("--yes").status == 0
    for name in ("2020/index.html", "index.html"):
        (live / name).unlink()
        (live / name).symlink_to(outside / "kept")
    assert run("--yes").status == 0
    assert site.built().items() <= files(live).items()
    shutil.rmtree(live / "2020")
    (live / "2020").symlink_to(outside)
    site.write_page("2020", "40 members")
    result = run("--yes")
    assert result.status == 1
    assert "2020" in result.errors
    (live / "2020").unlink()
    assert run("--yes").status == 0
    assert site.built().items() <= files(live).items()


def test_a_hostile_list_in_a_repository_is_no_list(site, run, tmp_path):
    repository = Repository(tmp_path / "site.git")
    site.targets({"pages": f'git: "{repository.folder}"'})
    assert run("--yes").status == 0
    repository.push(MANIFEST, f"impact manifest 1\nfile\t1\t{HASH}\t../outside\n")
    site.version(2)
    result = run("--yes")
    assert result.status == 1
    assert "the list of the published files there can't be read" in result.output
    assert "would replace" in result.errors
