"""Memory does not grow with the number of edits."""

import os
import time
from pathlib import Path

import pytest
from conftest import Start
from running import Running
from saving import in_place, write_and_rename

EDITS = int(os.environ.get("IMPACT_PREVIEW_MEMORY_EDITS", "2000"))
START = EDITS // 10


def resident(preview: Running) -> int:
    """The resident memory in KiB."""
    for line in Path(f"/proc/{preview.process.pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    raise AssertionError("the system does not tell")


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the system has no /proc")
def test_memory_after_many_edits_is_as_after_few(real_site: Path, start: Start):
    preview = start(real_site)
    section = real_site / "Content/10-frontline.md"
    style = real_site / "Templates/assets/style.css"
    original, sheet = section.read_bytes(), style.read_bytes()
    state = preview.state()
    early = 0
    for number in range(1, EDITS + 1):
        # Every tenth edit is one of a file that every page names.
        if number % 10:
            save = write_and_rename if number % 2 else in_place
            save(section, original.replace(b"over 760 ", b"over %d " % (1_000 + number)))
        else:
            write_and_rename(style, sheet + b"/* %d */" % number)
        before, end = state["version"], time.monotonic() + 10
        while state["version"] == before:
            assert time.monotonic() < end, f"edit {number} is not followed"
            state = preview.wait(state, 2)
        if number == START:
            early = resident(preview)
    late = resident(preview)
    print(f"{early} KiB after {START} edits, {late} KiB after {EDITS}")
    assert b'value="%d"' % (1_000 + EDITS - 1) in preview.send("GET", "/").body
    assert late <= early * 1.2 + 8 * 1024, f"{early} KiB after {START} edits, {late} KiB after {EDITS}"
