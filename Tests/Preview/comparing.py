"""Compares what a preview serves with a clean build, byte for byte."""

import re
import time
from typing import Any

from clean_build import CleanBuild
from running import Running

SCRIPT = re.compile(rb'<script src="/\.impact/preview\.js"[^>]*></script>')
MANIFEST = ".impact-files"
SETTLING = 5.0


def is_page(name: str) -> bool:
    return not name.startswith("assets/") and name.split("/")[-1] in ("index.html", "404.html")


def without_script(page: bytes, name: str) -> bytes:
    """A page without the one element that the preview adds, which must stand right before the last `</body>`."""
    found = list(SCRIPT.finditer(page))
    assert len(found) == 1, f"{name} has {len(found)} scripts of the preview"
    end = found[0].end()
    assert page.rfind(b"</body>") == end, f"{name}: the script does not stand before </body>"
    return page[: found[0].start()] + page[end:]


def told(diagnostics: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    """What both tell of a diagnostic."""
    return [tuple(one.get(key) for key in ("severity", "message", "path", "line", "column")) for one in diagnostics]


class Comparison:
    """A preview and the last site that could be built."""

    def __init__(self, preview: Running, first: CleanBuild) -> None:
        assert first.is_built, first.diagnostics
        self.preview = preview
        self.good = first
        self.gone: set[str] = set()

    def settle(self, clean: CleanBuild) -> None:
        """Waits until the preview shows what a clean build makes, then looks at every file."""
        if clean.is_built:
            self.gone = (self.gone | set(self.good.files)) - set(clean.files)
            self.good = clean
        end = time.monotonic() + SETTLING
        state = self.preview.state()
        while (difference := self.difference(clean, state)) is not None:
            remaining = end - time.monotonic()
            assert remaining > 0, f"not settled after {SETTLING} s: {difference}\n{self.preview.said()[-2000:]}"
            state = self.preview.wait(state, min(remaining, 0.5))
        self.check_files()

    def difference(self, clean: CleanBuild, state: dict[str, Any]) -> str | None:
        """Why the preview is not there yet, by what it says of itself; nil if it is."""
        errors = state.get("errors") or {"count": 0, "list": []}
        shown = state["warnings"] if clean.is_built else errors
        if clean.is_built and errors["count"]:
            return f"errors that a clean build has not: {told(errors['list'])}"
        if shown["count"] != len(clean.diagnostics) or told(shown["list"]) != told(clean.diagnostics[:100]):
            return f"it says {told(shown['list'])}, a clean build {told(clean.diagnostics)}"
        manifest = self.preview.get(MANIFEST).body
        if manifest != self.good.files[MANIFEST]:
            served, built = set(manifest.splitlines()), set(self.good.files[MANIFEST].splitlines())
            return f"only served: {sorted(served - built)}, only built: {sorted(built - served)}"
        return None

    def check_files(self) -> None:
        for name, built in self.good.files.items():
            answer = self.preview.get(name)
            assert answer.status == 200, f"{name}: {answer.status}"
            served = without_script(answer.body, name) if is_page(name) else answer.body
            assert served == built, f"{name} is not what a clean build makes"
        for name in self.gone:
            status = self.preview.get(name).status
            assert status == 404, f"{name} is gone, but answered with {status}"
