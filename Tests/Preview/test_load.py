"""Many clients at once, while files are being edited."""

import os
import re
import shutil
import subprocess
import time
from pathlib import Path

import pytest
from conftest import Start
from saving import write_and_rename

SECONDS = int(os.environ.get("IMPACT_PREVIEW_LOAD", "30"))


@pytest.mark.skipif(shutil.which("wrk") is None, reason="wrk is not installed (Debian: wrk)")
def test_no_request_fails_while_files_are_edited(real_site: Path, start: Start):
    preview = start(real_site)
    section = real_site / "Content/10-frontline.md"
    original = section.read_bytes()
    assert b"over 760 professionals" in original
    load = subprocess.Popen(
        ["wrk", "-t2", "-c64", f"-d{SECONDS}s", "--timeout", "10s", preview.address],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    number, shown = 1_000, set()
    try:
        end = time.monotonic() + SECONDS + 30
        while load.poll() is None:
            assert time.monotonic() < end, "wrk does not end"
            number += 1
            write_and_rename(section, original.replace(b"over 760 ", b"over %d " % number))
            time.sleep(0.1)
            shown.update(re.findall(rb'value="(1\d\d\d)"', preview.send("GET", "/").body))
    finally:
        if load.poll() is None:
            load.kill()
    output = load.communicate(timeout=10)[0]
    print(output)
    assert load.returncode == 0, output
    assert "Non-2xx" not in output and "Socket errors" not in output, output
    requests = re.search(r"(\d+) requests in", output)
    assert requests and int(requests[1]) > 100, output
    assert len(shown) > SECONDS, f"only {len(shown)} edits were seen under load"
    end = time.monotonic() + 5
    last = b'value="%d"' % number
    while last not in preview.send("GET", "/").body:
        assert time.monotonic() < end, f"the last edit, {number}, is not served"
        preview.wait(preview.state(), 0.2)
    assert preview.is_alive()
