"""Inputs whose size grows with n, and which the build has to take, or refuse, in a time that grows no faster.

Each function makes the content of a site from n: the text of each file by its name below the site. What is wrong in it
is wrong on purpose: a thousand mistakes may cost a thousand times one, and no more.
"""

from collections.abc import Callable
from dataclasses import dataclass

Files = dict[str, str]
SETTINGS = "name: A\nurl: https://a.org/\nlanguages: [en]\n"


@dataclass(frozen=True)
class Input:
    """A kind of input, the smallest n that is tried, and the largest, which keeps it below the program's limits.

    The options are those of the build.
    """

    name: str
    make: Callable[[int], Files]
    least: int
    most: int
    options: tuple[str, ...] = ()


ALL: list[Input] = []


def grows(least: int, most: int, *options: str) -> Callable[[Callable[[int], Files]], Callable[[int], Files]]:
    """Lists the function as an input, under its own name with hyphens; `options` go to the build."""

    def add(make: Callable[[int], Files]) -> Callable[[int], Files]:
        ALL.append(Input(make.__name__.replace("_", "-"), make, least, most, options))
        return make

    return add


def page(head: str = "", body: str = "Text.") -> str:
    return f"---\ntitle: A\n{head}---\n{body}\n"


def site(head: str = "", body: str = "Text.", settings: str = "", **others: str) -> Files:
    """A home page with these lines of front matter and this text."""
    files = {"Content/site.yml": SETTINGS + settings, "Content/index.md": page(head, body)}
    return files | others


def lines(n: int, line: str) -> str:
    """The line n times, with its place for each {i}."""
    return "".join(line.replace("{i}", str(i)) + "\n" for i in range(n))


def figures(n: int, name: str = "figure-of-{i}-people") -> str:
    return "figures:\n" + lines(n, f"  {name}: {{i}}1 people")


def cited(n: int) -> str:
    return lines(n, "The {{ figure-of-{i}-people }} came.\n")


# Figures and references

@grows(1000, 20_000)
def many_figures(n: int) -> Files:
    return site(figures(n), cited(n))


@grows(1000, 100_000)
def unknown_references_one_a_line(n: int) -> Files:
    return site("", lines(n, "{{ nosuch }}"))


@grows(1000, 100_000)
def distinct_unknown_references_one_a_line(n: int) -> Files:
    return site("", lines(n, "{{ nosuch-{i} }}"))


@grows(1000, 100_000)
def distinct_unknown_references_on_one_line(n: int) -> Files:
    return site("", lines(n, "{{ nosuch-{i} }}").replace("\n", " "))


@grows(200, 20_000)
def unknown_references_and_figures_with_near_names(n: int) -> Files:
    return site(figures(n), lines(n, "{{ figure-of-{i}-peopel }}"))


@grows(200, 20_000)
def unknown_names_in_a_headline_and_figures(n: int) -> Files:
    names = ", ".join(f"figure-of-{i}-peopel" for i in range(n))
    return site(figures(n) + f"headline: [{names}]\n")


@grows(200, 20_000)
def unknown_parts_and_figures(n: int) -> Files:
    names = ", ".join(f"figure-of-{i}-peopel" for i in range(n))
    return site(figures(n) + f"  sum: {{value: 1 people, parts: [{names}]}}\n")


@grows(200, 20_000)
def unknown_wholes_and_figures(n: int) -> Files:
    return site(figures(n) + lines(n, "  whole-{i}: {value: 1 people, of: figure-of-{i}-peopel}"))


@grows(200, 20_000)
def parts_and_figures(n: int) -> Files:
    names = ", ".join(f"p{i}" for i in range(n))
    return site("figures:\n" + lines(n, "  p{i}: 1 people") + f"  sum: {{value: {n} people, parts: [{names}]}}\n")


@grows(500, 60_000)
def a_chain_of_parts(n: int) -> Files:
    chain = "".join(f"  p{i}: {{value: 1 people, parts: [p{i - 1}]}}\n" for i in range(1, n))
    return site("figures:\n  p0: 1 people\n" + chain)


@grows(500, 60_000)
def a_circle_of_parts(n: int) -> Files:
    return site("figures:\n" + "".join(f"  p{i}: {{value: 1 people, parts: [p{(i + 1) % n}]}}\n" for i in range(n)))


@grows(1000, 300_000)
def secrets_on_one_line(n: int) -> Files:
    return site(settings="x: " + "AKIAIOSFODNN7EXAMPLE " * n + "\n")


@grows(100, 4000)
def an_unknown_reference_on_each_page(n: int) -> Files:
    pages = {f"Content/p{i}/index.md": page(figures(1), "{{ figure-of-1-peopel }}") for i in range(n)}
    return site() | pages


@grows(100, 4000)
def an_unknown_reference_to_another_page_on_each_page(n: int) -> Files:
    pages = {f"Content/p{i}/index.md": page(figures(1), f"{{{{ q{i}/figure-of-1-people }}}}") for i in range(n)}
    return site() | pages


@grows(200, 20_000)
def unknown_sources_and_sources(n: int) -> Files:
    known = "sources:\n" + lines(n, "  report-of-{i}: {title: Report}")
    unknown = "figures:\n" + lines(n, "  f{i}: {value: 1 people, source: reprot-of-{i}}")
    return site(unknown, settings=known)


@grows(200, 20_000)
def unknown_contacts_and_contacts(n: int) -> Files:
    known = "contacts:\n" + lines(n, '  hotline-of-{i}: "116 {i}000"')
    return site("", lines(n, "{{ hotlien-of-{i} }}"), settings=known)
