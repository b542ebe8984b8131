"""What the README shows of a publish is what the program prints."""

import os
import re

import pexpect
from recipes import recipes
from running import find_program

# What is different each time.
CHANGING = [
    (r"\d{8}T\d{6}Z-[0-9a-f]{6}", "RELEASE"), (r"on \d+ \w+ \d{4} at \d\d:\d\d UTC by \S+@\S+", "MOMENT"),
    (r"style\.[0-9a-f]{12}", "STYLE"), (r"To send: \d+", "To send: SIZE"),
]


def plain(text: str) -> str:
    for pattern, word in CHANGING:
        text = re.sub(pattern, word, text)
    return text


def test_the_transcript_is_what_is_printed(site, live, run):
    site.version(0)
    assert run("--yes").status == 0
    site.version(6)
    site.write_page("2021", "31 members")
    child = pexpect.spawn(
        str(find_program()), ["publish"], cwd=site.folder, env={**os.environ, "TERM": "dumb", "NO_COLOR": "1"},
        timeout=60, encoding="utf-8", dimensions=(60, 250))
    child.expect(r"\[y/N\] ")
    before = child.before + child.after
    child.sendline("y")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    printed = (before + child.before).replace("\r\n", "\n").replace(str(live), "/srv/www/impact")
    # The build's own line, and the steps, come between.
    printed = printed[printed.index("folder (/srv"):]
    steps = r"(?m)^(Looking at|Copying|Sending|Making|Checking|Comparing) .*\n"
    assert plain(re.sub(steps, "", printed)) == plain(recipes("Publishing")[1])
