"""What stands in a folder, to the byte and the mode. Names are bytes, since they need not be UTF-8."""

import os
import stat
from pathlib import Path

#: Longer files (the sparse ones of these tests) are compared by their size.
LONG = 64 << 20

Tree = dict[bytes, tuple[int, bytes | int | None]]


def tree(folder: Path) -> Tree | None:
    """The mode of each file and folder below a folder, the folder itself (as b"") too, and the bytes of the files;
    nothing
    where there is no folder."""
    root = os.fsencode(folder)
    if not os.path.lexists(root):
        return None
    found: Tree = {b"": (stat.S_IMODE(os.lstat(root).st_mode), None)}
    for place, folders, names in os.walk(root):
        for name in folders + names:
            path = os.path.join(place, name)
            found[os.path.relpath(path, root)] = entry(path)
    return found


def entry(path: bytes) -> tuple[int, bytes | int | None]:
    status = os.lstat(path)
    mode = stat.S_IMODE(status.st_mode)
    if stat.S_ISLNK(status.st_mode):
        return mode, os.readlink(path)
    if not stat.S_ISREG(status.st_mode):
        return mode, None
    if status.st_size > LONG:
        return mode, status.st_size
    with open(path, "rb") as file:
        return mode, file.read()


def below(tree: Tree | None) -> Tree:
    """A tree without the mode of its own folder, which the owner may choose."""
    return {name: entry for name, entry in (tree or {}).items() if name}


def difference(found: Tree | None, wanted: Tree | None) -> str:
    """What differs between two trees, in words; empty where they are the same."""
    if found is None or wanted is None:
        return "" if found is wanted else f"one is not there: {'found' if found is None else 'wanted'}"
    names = sorted(name for name in found.keys() | wanted.keys() if found.get(name) != wanted.get(name))
    return ", ".join(f"{name!r}: {said(found.get(name))}, not {said(wanted.get(name))}" for name in names[:5])


def said(entry: tuple[int, bytes | int | None] | None) -> str:
    if entry is None:
        return "missing"
    mode, content = entry
    size = f"{len(content)} bytes" if isinstance(content, bytes) else "folder" if content is None else f"size {content}"
    return f"{mode:o} {size}"
