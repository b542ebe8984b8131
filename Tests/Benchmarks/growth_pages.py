"""Links, headings, pages, sections, translations and templates whose number grows with n."""

from growth_inputs import SETTINGS, Files, cited, figures, grows, lines, page, site


@grows(100, 4000)
def broken_links_and_files_with_near_names(n: int) -> Files:
    files = {f"Content/report-of-{i}.pdf": "%PDF-1.4\n" for i in range(n)}
    return site("", lines(n, "[Report {i}](reprot-of-{i}.pdf)\n")) | files


@grows(100, 4000)
def broken_links_and_pages_with_near_names(n: int) -> Files:
    files = {f"Content/year-of-{i}/index.md": page() for i in range(n)}
    return site("", lines(n, "[Year {i}](/yaer-of-{i}/)\n")) | files


@grows(500, 40_000)
def links_to_unknown_anchors_and_headings(n: int) -> Files:
    return site("", lines(n, "## Heading of {i}\n\n[There](#haeding-of-{i})\n"))


@grows(500, 40_000)
def links_with_character_references_one_a_line(n: int) -> Files:
    return site("", lines(n, "[a](&#x61;bc&#x2f;x)"))


@grows(500, 40_000)
def links_with_character_references_on_one_line(n: int) -> Files:
    return site("", "[a](&#x61;bc&#x2f;x) " * n)


@grows(500, 40_000)
def links_with_escapes_on_one_line(n: int) -> Files:
    return site("", r"[a](b\_c\/x) " * n)


@grows(500, 40_000)
def empty_links_on_one_line(n: int) -> Files:
    return site("", "[]() " * n)


@grows(500, 40_000)
def links_to_one_section(n: int) -> Files:
    return site("", "[there](#b) " * n) | {"Content/10-b.md": page()}


@grows(500, 40_000)
def pictures_without_files(n: int) -> Files:
    return site("", lines(n, "![Picture {i}](picture-{i}.jpg)\n"))


@grows(100, 4000)
def pages_with_one_section(n: int) -> Files:
    files: Files = {}
    for i in range(n):
        files[f"Content/p{i}/index.md"] = page(figures(1))
        files[f"Content/p{i}/10-section.md"] = page("", "{{ figure-of-0-people }} came.")
    return site() | files


@grows(200, 8000)
def sections(n: int) -> Files:
    return site() | {f"Content/{i + 1}-section-{i}.md": page("", f"Text {i}.") for i in range(n)}


@grows(500, 60_000)
def headings(n: int) -> Files:
    return site("", lines(n, "## Heading {i}\n\nText.\n"))


@grows(500, 60_000)
def headings_of_the_same_words(n: int) -> Files:
    return site("", lines(n, "## Heading\n"))


@grows(500, 60_000)
def rows_of_a_table(n: int) -> Files:
    return site("", "| a | b |\n| --- | --- |\n" + lines(n, "| {i} | x |"))


@grows(500, 60_000)
def cells_of_a_table(n: int) -> Files:
    return site("", "| a " * n + "|\n" + "| --- " * n + "|\n" + "| x " * n + "|\n")


@grows(500, 40_000, "--strict")
def numbers_in_prose(n: int) -> Files:
    return site("", lines(n, "We helped {i}7 children."))


@grows(500, 40_000, "--strict")
def numbers_in_prose_and_figures(n: int) -> Files:
    return site(figures(n // 4), lines(n, "We helped {i}7 children.\n"))


# Translations


def translated(n: int, units: str, body: str) -> Files:
    files = site(figures(n), cited(n))
    files["Content/site.yml"] = SETTINGS.replace("[en]", "[en, fr]")
    return files | {"Content/index.fr.md": page(units, body)}


@grows(200, 20_000)
def unknown_units_in_a_translation_and_figures(n: int) -> Files:
    return translated(n, "units:\n" + lines(n, "  figure-of-{i}-peopel: personnes"), "Texte.")


@grows(200, 20_000)
def units_in_a_translation(n: int) -> Files:
    return translated(n, "units:\n" + lines(n, "  figure-of-{i}-people: personnes"), cited(n))


@grows(100, 4000)
def translations(n: int) -> Files:
    files: Files = {"Content/site.yml": SETTINGS.replace("[en]", "[en, fr]"), "Content/index.md": page()}
    for i in range(n):
        files[f"Content/{i + 1}-s{i}.md"] = page("", "Text.")
        files[f"Content/{i + 1}-s{i}.fr.md"] = page("", "Texte.")
    return files


# Templates


def with_template(text: str) -> Files:
    return site() | {"Templates/page.html": '{% extends "layout.html" %}{% block main %}' + text + "{% endblock %}"}


@grows(500, 40_000)
def unknown_names_in_a_template(n: int) -> Files:
    return with_template(lines(n, "{{ nosuch_{i} }}"))


@grows(500, 40_000)
def unknown_members_in_a_template(n: int) -> Files:
    return with_template(lines(n, "{{ page.titel_{i} }}"))


@grows(500, 40_000)
def tags_that_do_not_end_in_a_template(n: int) -> Files:
    return with_template("{{ page.title " * n)


@grows(500, 40_000)
def conditions_in_a_template(n: int) -> Files:
    return with_template("{% if page.title %}a{% endif %}\n" * n)
