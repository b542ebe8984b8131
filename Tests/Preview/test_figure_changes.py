"""A change in place writes exactly the bytes of the value, and undo restores them."""

import time
from pathlib import Path

import pytest
from conftest import Start
from posting import GOOD, WAS, post

LAYOUTS: dict[str, bytes] = {
    "plain": b"---\ntitle: Help\nfigures:\n  helped-2020: %s\n---\n{{ helped-2020 }} came.\n",
    "lines end with CR LF":
    b"---\r\ntitle: Help\r\nfigures:\r\n  helped-2020: %s\r\n---\r\n{{ helped-2020 }} came.\r\n",
    "byte-order mark": b"\xef\xbb\xbf---\ntitle: Help\nfigures:\n  helped-2020: %s\n---\n{{ helped-2020 }} came.\n",
    "comments": b"---\n# One\ntitle: Help  # two\nfigures:  # three\n  helped-2020:   %s   # four\n\n# five\n---\n"
    b"{{ helped-2020 }} came.\n",
    "quotation marks": b"---\ntitle: \"Help\"\nfigures:\n  \"helped-2020\": \"%s\" # x\n---\n{{ helped-2020 }} came.\n",
    "apostrophes":
    b"---\ntitle: 'Help'\nfigures: {helped-2020: '%s', other: 4 workshops}\n---\n{{ helped-2020 }} {{ other }}",
    "long form": b"---\ntitle: Help\nfigures:\n"
    b"  helped-2020:\n    label: came\n    value: %s\n    note: over 760 people\n---\n"
    b"{{ helped-2020 }} came.\n",
    "list":
    b"---\ntitle: Help\nfigures:\n- value: %s\n  name: helped-2020\n---\n{{ helped-2020 }} came: over 760 people.",
    "on the next line": b"---\ntitle: Help\nfigures:\n  helped-2020:\n    %s\n  other: over 760 people\n---\n"
    b"{{ helped-2020 }}, {{ other }}\n",
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_only_the_value_changes(site: Path, start: Start, layout: str):
    path = site / "Content/2020/10-help.md"
    (path.parent / "10-help.fr.md").unlink()
    original = LAYOUTS[layout] % WAS.encode()
    path.write_bytes(original)
    path.chmod(0o640)
    preview = start(site)
    answer = post(preview)
    assert answer.status == 200, answer.body
    assert path.read_bytes() == LAYOUTS[layout] % b"over 800 people"
    end = time.monotonic() + 5
    while b"over 800" not in preview.get("2020/").body.lower():
        assert time.monotonic() < end, "the new number is not shown"
        preview.wait(preview.state(), 0.2)
    assert post(preview).status == 409, "it was changed already"
    answer = post(preview, GOOD | {"value": WAS, "was": GOOD["value"]})
    assert answer.status == 200, answer.body
    assert path.read_bytes() == original
    assert path.stat().st_mode & 0o777 == 0o640
    assert sorted(file.name for file in path.parent.iterdir() if file.name.startswith(".")) == []


def test_a_change_is_the_last_of_many(site: Path, start: Start):
    preview = start(site)
    path = site / "Content/2020/10-help.md"
    original, was = path.read_bytes(), WAS
    for number in range(30):
        value = f"over {number + 1_000} people"
        assert post(preview, GOOD | {"value": value, "was": was}).status == 200
        assert path.read_bytes() == original.replace(WAS.encode(), value.encode(), 1)
        was = value
