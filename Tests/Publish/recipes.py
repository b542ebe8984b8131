"""The recipes of the README: its indented blocks, by the headings above them."""

import subprocess
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
# What readers are to get, by whatever recipe.
FOREVER = "public, max-age=31536000, immutable"
SECURITY = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Content-Security-Policy": "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; "
    "form-action https:; base-uri 'none'; frame-ancestors 'none'",
}


def recipes(heading: str) -> list[str]:
    """The indented blocks below a heading, up to the next one."""
    found: list[str] = []
    block: list[str] = []
    inside = False
    for line in [*(REPOSITORY / "README.md").read_text().splitlines(), "# The end"]:
        if inside and (line.startswith("    ") or (not line and block)):
            block.append(line[4:])
            continue
        if block:
            found.append("\n".join(block).rstrip() + "\n")
            block = []
        if line.startswith("#"):
            inside = line.lstrip("# ") == heading
    assert found, f"the README has no recipe below {heading!r}"
    return found


def git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=Test", "-c", "user.email=test@localhost", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True, timeout=60)
