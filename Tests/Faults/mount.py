"""Builds whose Public is a mount point, as in a container: it can't be swapped, and what is in it stays when the build's
namespace ends, for it is bound to a folder outside the site."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from fault_site import FaultSite
from machine import NAMESPACE
from running import Result

BIND = [*NAMESPACE, "sh", "-ec", 'mount --bind "$0" "$1"; shift; exec "$@"']


class MountedSite(FaultSite):
    """A site whose output is in a volume."""

    def __init__(self, folder: Path, number: int = 1):
        super().__init__(folder / "site", number)
        self.point, self.public = self.folder / "Public", folder / "volume"
        self.point.mkdir()
        self.public.mkdir()

    def build(self, *arguments: str | Path, before: Sequence[str | Path] = (), **options) -> Result:
        return super().build(*arguments, before=[*self.mount, *before], **options)

    @property
    def mount(self) -> list[str | Path]:
        return [*BIND, self.public, self.point]

    def again(self, number: int, next_number: int) -> None:
        """Builds a version from nothing, and makes the content that of another one."""
        for name in {".impact", *self.left_over}:
            shutil.rmtree(self.folder / name, ignore_errors=True)
        shutil.rmtree(self.public)
        self.public.mkdir()
        self.version(number)
        self.built()
        self.version(next_number)
