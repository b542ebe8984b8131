"""The system calls of a build, as strace sees them: what there is to disturb."""

import re
from collections import Counter
from pathlib import Path

from fault_site import FaultSite
from running import run_program

#: Calls that change what is on the disk.
CHANGING = {
    "mkdir", "mkdirat", "write", "pwrite64", "writev", "link", "linkat", "rename", "renameat", "renameat2", "unlink",
    "unlinkat", "rmdir", "symlink", "symlinkat", "ftruncate", "fallocate", "fsync", "fdatasync", "fchmod", "fchmodat",
    "chmod", "fchown", "fchownat", "utimensat", "copy_file_range", "sendfile"}
#: Calls that read it.
READING = {
    "open", "openat", "read", "pread64", "readv", "getdents64", "newfstatat", "statx", "stat", "lstat", "fstat",
    "lseek", "readlink", "readlinkat", "access", "faccessat", "faccessat2", "close", "flock", "fcntl", "fadvise64",
    "statfs"}
CALL = re.compile(r"^(\d+) +(\w+)\((.*)$")


def traced(site: FaultSite, calls: set[str], log: Path) -> Counter[str]:
    """Builds a site and counts each kind of call in the thread that makes most of it, for strace counts by thread."""
    result = site.build(before=strace(calls, log))
    assert result.status == 0, result.text
    return counted(log)


def began(calls: set[str], log: Path) -> Counter[str]:
    """The calls that are made before the program does anything."""
    result = run_program("--version", before=strace(calls, log))
    assert result.status == 0, result.text
    return counted(log)


def strace(calls: set[str], log: Path) -> list[str | Path]:
    return ["strace", "-f", "-qq", "-o", log, "-e", "trace=" + ",".join("?" + call for call in sorted(calls))]


def counted(log: Path) -> Counter[str]:
    threads = Counter(match.group(1, 2) for match in map(CALL.match, lines(log)) if match)
    counts: Counter[str] = Counter()
    for (_, call), count in threads.items():
        counts[call] = max(counts[call], count)
    return counts


def lines(log: Path) -> list[str]:
    return log.read_text(errors="replace").splitlines()
