"""Random edits of a site: each changes one thing, or many files at once."""

import os
import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import saving
from pictures import png
from saving import write_and_rename
from written_site import section, write_page


class Edits:
    """Edits a site. While something is broken, only what is done in one step changes it, so that there is one last
    good site."""

    def __init__(self, site: Path, seed: int) -> None:
        self.site, self.content, self.templates = site, site / "Content", site / "Templates"
        self.away = site.parent / "away"
        self.away.mkdir()
        self.random = random.Random(seed)
        self.number = 0
        saving.git(site, "init", "--quiet")
        self.keep()

    def keep(self) -> None:
        """Remembers the site as it is as a good one."""
        saving.git(self.site, "add", "--all")
        saving.git(self.site, "commit", "--quiet", "--allow-empty", "--message", "good")

    def edit(self, is_broken: bool) -> str:
        """Changes something, and says what."""
        self.number += 1
        if is_broken and self.random.random() < 0.5:
            return self.mend()
        kinds: list[tuple[int, Callable[[bool], str]]] = [
            (14, self.change_figure), (8, self.change_text), (6, self.add_section), (4, self.delete_file),
            (4, self.rename_file), (3, self.add_page), (4, self.move_folder), (4, self.toggle_draft),
            (4, self.change_picture), (4, self.add_file), (6, self.change_template), (4, self.change_asset),
            (5, self.change_settings), (3, self.change_shared), (9, self.break_something), (3, self.save_again)]
        if not is_broken:
            kinds += [(5, self.check_out), (2, self.stash), (2, self.exchange_content), (2, self.many_at_once)]
        weights, functions = zip(*kinds, strict=True)
        return self.random.choices(functions, weights)[0](is_broken)

    # What an edit is made of.

    def pick(self, pattern: str, below: Path | None = None) -> Path | None:
        files = sorted(path for path in (below or self.content).rglob(pattern) if path.is_file())
        return self.random.choice(files) if files else None

    def save(self, path: Path, data: bytes, is_broken: bool) -> str:
        how = write_and_rename if is_broken else self.random.choice(saving.ANY)
        how(path, data)
        return f"{how.__name__} {path.relative_to(self.site)}"

    def substitute(self, path: Path | None, pattern: bytes, new: bytes, is_broken: bool) -> str:
        if path is None:
            return "nothing to change"
        text = path.read_bytes()
        return self.save(path, re.sub(pattern, lambda _: new, text, count=1), is_broken)

    # Edits.

    def change_figure(self, is_broken: bool) -> str:
        number = self.random.randrange(1, 9_000)
        value = self.random.choice([b"over 1M people", b"%d people" % number, b"about 7 people"])
        return "figure: " + self.substitute(self.pick("[0-9]*-*.md"), rb"(?<=: )[^:\n]*people", value, is_broken)

    def change_text(self, is_broken: bool) -> str:
        path = self.pick("*.md")
        if path is None:
            return "no text"
        words = b"\nWords of edit number %s.\n" % saving_word(self.number)
        return "text: " + self.save(path, path.read_bytes() + words, is_broken)

    def add_section(self, is_broken: bool) -> str:
        index = self.pick("index.md")
        if index is None:
            return "no page"
        name = f"more-{self.number}"
        path = index.parent / f"{self.random.randrange(1, 60)}-{name}.md"
        text = section("More", name, "12 people", f"{{{{ {name} }}}} came.")
        return "add: " + self.save(path, text.encode(), is_broken)

    def delete_file(self, is_broken: bool) -> str:
        path = self.pick(self.random.choice(["*.fr.md", "[0-9]*.md", "*.png", "more-*", "*.md"]))
        if path is None:
            return "nothing to delete"
        path.unlink()
        return f"delete {path.relative_to(self.site)}"

    def rename_file(self, is_broken: bool) -> str:
        path = self.pick("[0-9]*-*.md")
        if path is None:
            return "nothing to rename"
        new = path.with_name(f"{self.random.randrange(1, 60)}-{path.name.split('-', 1)[1]}")
        os.rename(path, new)
        return f"rename {path.relative_to(self.site)} to {new.name}"

    def add_page(self, is_broken: bool) -> str:
        path = self.random.choice(["", "2021/", "about/"]) + f"new-{self.number}"
        staged = self.away / f"page-{self.number}"
        write_page(staged, path)
        place = self.content / path
        if not place.parent.exists():
            return "no place for a page"
        os.rename(staged / path, place)
        return f"page {path}"

    def move_folder(self, is_broken: bool) -> str:
        """Out of the site, back in, or elsewhere in it."""
        outside = sorted(self.away.glob("moved-*"))
        if outside and self.random.random() < 0.5:
            os.rename(outside[0], self.content / f"back-{self.number}")
            return f"move {outside[0].name} in"
        folders = sorted(path for path in self.content.rglob("*") if path.is_dir())
        if not folders:
            return "no folder"
        folder = self.random.choice(folders)
        new = self.random.choice([self.away / f"moved-{self.number}", folder.with_name(f"renamed-{self.number}")])
        os.rename(folder, new)
        return f"move {folder.relative_to(self.site)} to {new.relative_to(self.site.parent)}"

    def toggle_draft(self, is_broken: bool) -> str:
        path = self.pick("index.md")
        if path is None or path.parent == self.content:
            return "no draft"
        text = path.read_bytes()
        had = b"\ndraft: yes" in text
        new = text.replace(b"\ndraft: yes", b"") if had else text.replace(b"\ntitle", b"\ndraft: yes\ntitle", 1)
        return "draft: " + self.save(path, new, is_broken)

    def change_picture(self, is_broken: bool) -> str:
        path = self.pick(self.random.choice(["picture.png", "*.pdf"]))
        if path is None:
            return "no picture"
        size = self.random.randrange(1, 50)
        data = png(size, 3, size) if path.suffix == ".png" else self.random.randbytes(size)
        return "bytes: " + self.save(path, data, is_broken)

    def add_file(self, is_broken: bool) -> str:
        index = self.pick("index.md")
        if index is None:
            return "no page"
        name = self.random.choice(["new picture.png", "añadido.jpg", "data.csv", ".hidden", "x~", "60-x.MD"])
        return "file: " + self.save(index.parent / name, self.random.randbytes(100), is_broken)

    def change_template(self, is_broken: bool) -> str:
        path = self.pick("*.html", self.templates)
        if path is None:
            return "no template"
        old = self.random.choice([rb"</main>", rb"</h1>", rb"</li>", rb"</p>", rb"</body>"])
        new = b"<i>%d</i>" % self.number + old
        return "template: " + self.substitute(path, old, new, is_broken)

    def change_asset(self, is_broken: bool) -> str:
        assets = self.templates / "assets"
        if self.random.random() < 0.3:
            path = assets / f"extra-{self.random.randrange(3)}.js"
            if path.exists():
                path.unlink()
                return f"delete {path.name}"
            return "asset: " + self.save(path, b"// %d\n" % self.number, is_broken)
        path = assets / "style.css"
        return "style: " + self.save(path, path.read_bytes() + b"\n/* %d */\n" % self.number, is_broken)

    def change_settings(self, is_broken: bool) -> str:
        pattern, choices = self.random.choice([
            (rb"(?m)^name: .*", [b"name: Kite Trust", b"name: Owl & Trust", b'name: "{{ hotline }}"']),
            (rb"(?m)^url: .*", [b"url: https://example.org/", b"url: https://www.example.org/impact/"]),
            (rb"(?m)^languages: .*", [b"languages: [en, fr]", b"languages: [en, fr, de]", b"languages: [en]"]),
            (rb'hotline: ".*', [b'hotline: "116 000"', b'hotline: "116 111"'])])
        return "settings: " + self.substitute(
            self.content / "site.yml", pattern, self.random.choice(choices), is_broken)

    def change_shared(self, is_broken: bool) -> str:
        path = self.content / self.random.choice(["donate.md", "newsletter.md"])
        if path.exists() and self.random.random() < 0.3:
            path.unlink()
            return f"delete {path.name}"
        original = Path(__file__).resolve().parents[2] / "Content" / path.name
        return "shared: " + self.save(path, original.read_bytes() + b"\nWords.\n", is_broken)

    def save_again(self, is_broken: bool) -> str:
        path = self.pick("*.md")
        return "again: " + self.save(path, path.read_bytes(), is_broken) if path else "no file"

    def break_something(self, is_broken: bool) -> str:
        """In one step, whatever it is."""
        path, bad = self.random.choice([
            (self.pick("[0-9]*.md"), b"---\ntitle: [\n---\n"), (self.pick("index.md"), b"no front matter\n"),
            (self.pick("*.md"), b"---\ntitel: Half-typed\nfig"), (self.pick("[0-9]*-*.md"), None),
            (self.pick("*.html", self.templates), b"<p>{{ page.titel }}</p>"),
            (self.pick("*.html", self.templates), b"{% if page.title %}"),
            (self.content / "site.yml", b"name: X\nurl: nowhere\n"), (self.pick("*.md"), b"\xff\xfe\n")])
        if path is None:
            return "nothing to break"
        if bad is None:
            bad = path.read_bytes() + b"\n{{ nowhere }} and [lost](/lost)\n"
        write_and_rename(path, bad)
        return f"break {path.relative_to(self.site)} with {bad[-40:]!r}"

    # Many files at once.

    def mend(self) -> str:
        """Everything as it was when it was good."""
        how = self.random.choice(["reset", "stash"])
        if how == "reset":
            saving.git(self.site, "reset", "--quiet", "--hard")
            saving.git(self.site, "clean", "--quiet", "--force", "-d")
        else:
            saving.git(self.site, "stash", "--quiet", "--include-untracked")
        return f"mend by git {how}"

    def check_out(self, is_broken: bool) -> str:
        commits = saving.git(self.site, "log", "--format=%H", "-12").split()
        commit = self.random.choice(commits)
        saving.git(self.site, "checkout", "--quiet", "--detach", commit)
        return f"check out good commit {commits.index(commit)} before"

    def stash(self, is_broken: bool) -> str:
        done = self.change_text(False)
        saving.git(self.site, "stash", "--quiet", "--include-untracked")
        return f"{done}, stashed"

    def exchange_content(self, is_broken: bool) -> str:
        """The whole folder makes way for another."""
        new = self.away / f"content-{self.number}"
        shutil.copytree(self.content, new)
        os.rename(self.content, self.away / f"old-{self.number}")
        os.rename(new, self.content)
        return "exchange of Content"

    def many_at_once(self, is_broken: bool) -> str:
        for path in sorted(self.content.rglob("*.md")):
            path.write_bytes(path.read_bytes() + b"\nMore words.\n")
        return "all files"


def saving_word(number: int) -> bytes:
    """A number in letters, so that it is no number in prose."""
    return "".join(chr(ord("a") + int(digit)) for digit in str(number)).encode()
