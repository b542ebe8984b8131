"""The preview shows what a strict build would refuse, and shows the page all the same."""

import time
from pathlib import Path
from typing import Any

import pytest
from conftest import Start
from running import Running


def findings(preview: Running, count: int) -> list[dict[str, Any]]:
    """The warnings, once there are so many."""
    end, state = time.monotonic() + 20, preview.state()
    while state["warnings"]["count"] != count:
        assert time.monotonic() < end, state["warnings"]
        state = preview.wait(state, 0.5)
    return state["warnings"]["list"]


@pytest.mark.parametrize(("words", "message", "fix"), [
    ("We met 57 children.", '"57 children" is a number that no figure stands behind', "{{ children }}"),
    ("Over 760 people came.", 'the figure "helped-home" holds that number', "{{ helped-home }}"),
    ("Call 116 000.", '"116 000" is the telephone number of the contact', "{{ hotline }}"),
    ("![](picture.png)", "description", None),
])
def test_a_finding_is_shown_with_what_to_write_and_goes_with_it(
    site: Path, start: Start, words: str, message: str, fix: str | None
) -> None:
    preview = start(site)
    assert findings(preview, 0) == []
    file = site / "Content/20-calls.md"
    before = file.read_text()
    file.write_text(before + "\n" + words + "\n")
    found, = findings(preview, 1)
    assert message in found["message"] and found["path"].endswith("20-calls.md") and found["line"] == 9
    assert fix is None or found["fix"] == fix
    assert preview.get("index.html").status == 200
    # Another page is saved: the finding stays, though its page is not rendered again.
    other = site / "Content/2020/20-calls.md"
    other.write_text(other.read_text() + "\nMore words.\n")
    end = time.monotonic() + 20
    while b"More words." not in preview.get("2020/index.html").body:
        assert time.monotonic() < end
        time.sleep(0.05)
    assert findings(preview, 1) == [found]
    file.write_text(before)
    assert findings(preview, 0) == []
