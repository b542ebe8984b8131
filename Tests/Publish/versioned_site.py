"""A site whose pages and style sheet say which version of it they are of, and what of it may be live."""

import shutil
from pathlib import Path

from crawler import version_of
from small_site import SmallSite

PAGE = """<!doctype html>
<html lang="en"><head><title>Our impact</title><link rel="stylesheet" href="{{ assets["style.css"] }}"></head>
<body class="version-NUMBER"><h1>{{ page.title }}</h1>
{% for section in page.sections %}{{ section.content }}{% endfor %}
<p>WORDS</p>
<footer>version-NUMBER</footer></body></html>
""".replace("WORDS", "Many words. " * 1000)
PAGES = 8


class VersionedSite(SmallSite):
    # How often a page says its version.
    times = 2
    paths = ["", *(f"20{number}/" for number in range(10, 10 + PAGES))]

    def __init__(self, folder: Path):
        super().__init__(folder)
        shutil.rmtree(self.path("Content/2020"))
        self.write("Content/10-people.md", "---\ntitle: People\n---\nThey came.\n\n![The team](team.png)\n")
        for path in self.paths[1:]:
            self.write(f"Content/{path}index.md", "---\ntitle: The year\n---\n")

    def version(self, number: int) -> None:
        """Each version has a page and a picture that the others do not have."""
        self.number = number
        self.write("Templates/page.html", PAGE.replace("NUMBER", str(number)))
        self.write("Templates/assets/style.css", f'body::after {{ content: "version-{number}" }}\n')
        shutil.rmtree(self.path(f"Content/only-{number - 1}"), ignore_errors=True)
        self.write(f"Content/only-{number}/index.md", f"---\ntitle: News\n---\nNews {number}.\n\n![News](news.png)\n")
        shutil.copy(self.path("Content/team.png"), self.path(f"Content/only-{number}/news.png"))


class Versions:
    """All versions that were ever built, by their numbers, and the file of somebody else that is to stay."""

    theirs = {"theirs.txt": b"theirs"}

    def __init__(self):
        self.built: dict[int, dict[str, bytes]] = {}

    def which(self, there: dict[str, bytes], allowed: set[int]) -> int:
        """Which of these versions is live, byte for byte. Beside it there is nothing but assets of others."""
        for number in allowed:
            built = self.built[number]
            if built.items() <= there.items():
                self.check_rest(there, built)
                return number
        raise AssertionError("; ".join(self.difference(there, number) for number in allowed))

    def check_each_page(self, there: dict[str, bytes], times: int) -> None:
        """Holds each page against all versions: they may be of different ones."""
        for path in VersionedSite.paths:
            name = path + "index.html"
            page = there[name]
            assert any(page == built[name] for built in self.built.values()), f"{name} is not as it was built"
            styles = [content for other, content in there.items() if other.endswith(".css") and other.encode() in page]
            assert len(styles) == 1, f"{name} names a style sheet that is not there"
            version_of(page, styles[0], times)
        self.check_rest(there, {})

    def check_rest(self, there: dict[str, bytes], built: dict[str, bytes]) -> None:
        assert self.theirs.items() <= there.items(), "a file of somebody else is gone"
        for name in there.keys() - built.keys() - self.theirs.keys():
            assert name.startswith("assets/") or not built, f"{name} is no part of the version that is live"
            is_known = any(other.get(name) == there[name] for other in self.built.values())
            assert is_known, f"{name} is not as it was built"

    def difference(self, there: dict[str, bytes], number: int) -> str:
        names = sorted(name for name, content in self.built[number].items() if there.get(name) != content)
        return f"of version {number} {', '.join(names)} are not there as built"
