"""The table of figures: on every screen, on paper, and as what figures in the text lead to."""

import re
import shutil
import subprocess

import html5lib
import pypdfium2
import pytest
from conftest import PROGRAM, PUBLIC, REPOSITORY

WIDTHS = [320, 390, 768, 1024, 1280]
ADDRESS = "https://www.example.org/" + "a-very-long-path/" * 8 + "report.pdf"
FIGURES = f"""---
title: Research
figures:
  calls: 12 400 calls
  chats: {{value: 3600 calls, label: by chat}}
  contacts: {{value: 16 000 calls, parts: [calls, chats]}}
  ratio: 1 in 5 children
  weeks: 4 to 6 weeks
  share: {{value: 12.5% of calls, previous: {{2020: 10}}, status: estimated}}
  reached: over 1.5 million professionals
  profit: {{value: €1 234 567 890.12, previous: {{2020: 1000000000}}}}
  hotlines:
    value: 22 hotlines
    period: 2020
    of: 32
    previous: {{2018: 19, 2019: 20}}
    status: provisional
    goal: {{value: 32, by: 2025}}
    method: Survey of {"Donaudampfschifffahrtsgesellschaft" * 3}
    source: {{title: A report, url: "{ADDRESS}", producer: Kite Trust, published: 2021-05, accessed: 2021-06-04,
      page: "12", licence: CC BY 4.0}}
    note: One member joined in 2020.
headline: hotlines
---
{{{{ hotlines }}}} and {{{{ contacts }}}}.

{"Of {{ profit }} and " * 3}

{"a {{ ratio }} b {{ weeks }} " * 20}
"""


@pytest.fixture(scope="module", params=["en", "ar"])
def rich(request, tmp_path_factory):
    """The address of a page whose figures say all that figures can; in a language that is written from the right, too."""
    folder = tmp_path_factory.mktemp("rich")
    shutil.copytree(REPOSITORY / "Templates", folder / "Templates")
    content = folder / "Content"
    content.mkdir()
    (content / "site.yml").write_text("name: Kite Trust\nurl: https://www.example.org/\nlanguages: [en, ar]\n")
    (content / "index.md").write_text("---\ntitle: Our impact\nperiod: 2021\n---\n")
    (content / "index.ar.md").write_text("---\ntitle: أثرنا\n---\n", encoding="utf-8")
    (content / "10-research.md").write_text(FIGURES)
    subprocess.run([PROGRAM, "build", "--site", folder], check=True, capture_output=True, timeout=60)
    return (folder / "Public" / ("" if request.param == "en" else request.param) / "index.html").as_uri()


@pytest.fixture
def open_rich(browser, rich):
    contexts = []

    def open_rich(width=1280, fragment="", **options):
        contexts.append(browser.new_context(viewport={"width": width, "height": 900}, **options))
        page = contexts[-1].new_page()
        page.goto(rich + fragment)
        return page

    yield open_rich
    for context in contexts:
        context.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_cut_or_scrolls_sideways(open_rich, width):
    page = open_rich(width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    outside = page.evaluate(
        """() => [...document.querySelectorAll('.figures *')].filter(element => !element.closest('thead'))
            .map(element => element.getBoundingClientRect())
            .filter(box => box.width && (box.left < -0.5 || box.right > innerWidth + 0.5)).length"""
    )
    assert outside == 0


BROKEN_WORDS = """() => {
    const broken = [];
    for (const cell of document.querySelectorAll('.figures th, .figures td')) {
        const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
            for (const word of texts.currentNode.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
                const range = document.createRange();
                range.setStart(texts.currentNode, word.index);
                range.setEnd(texts.currentNode, word.index + word[0].length);
                if (new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1) broken.push(word[0]);
            }
        }
    }
    return broken;
}"""


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("media", ["screen", "print"])
def test_only_a_word_of_excessive_length_is_broken(open_rich, width, media):
    page = open_rich(width if media == "screen" else 642)
    page.emulate_media(media=media)
    assert [word for word in page.evaluate(BROKEN_WORDS) if "schifffahrt" not in word] == []


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_ends_inside_a_ratio_or_range(open_rich, width):
    page = open_rich(width)
    lines = page.locator("p data").evaluate_all(
        "all => all.map(data => new Set([...data.getClientRects()].map(box => Math.round(box.top))).size)")
    assert len(lines) > 40 and set(lines) == {1}


@pytest.mark.parametrize("width", [320, 1280])
def test_it_is_a_table_to_a_screen_reader(open_rich, width):
    page = open_rich(width)
    table = page.get_by_role("table", name="Figures and sources")
    assert table.count() == 1
    assert table.get_by_role("columnheader").all_inner_texts() == [
        "Figure", "Period", "Change", "Method", "Status", "Source", "Note",
    ]
    assert table.get_by_role("rowheader").count() == 9
    assert table.get_by_role("row").count() == 10
    assert table.get_by_role("cell").count() >= 6


def test_on_a_phone_each_value_stands_behind_its_columns_name(open_rich):
    page = open_rich(320)
    period = page.locator("#figure-hotlines td").first
    assert period.evaluate("cell => getComputedStyle(cell, '::before').content").startswith('"Period"')
    assert page.locator("#figure-calls td:empty:visible").count() == 0


@pytest.mark.parametrize("look", [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}])
def test_the_row_that_a_link_leads_to_stands_out(open_rich, look):
    page = open_rich(**look)
    page.locator("p a.figure", has_text=re.compile("22|٢٢")).first.click()
    row = page.locator("tr:target")
    assert row.get_attribute("id") == "figure-hotlines"
    assert row.bounding_box()["y"] >= 0
    assert row.evaluate("row => getComputedStyle(row).outlineStyle") == "solid"
    other = page.locator("#figure-calls")
    assert other.evaluate("row => getComputedStyle(row).outlineStyle") == "none"


def test_links_in_the_table_are_large_enough(open_rich):
    page = open_rich(320)
    for link in page.locator(".figures td > span a, .figures .data a").all():
        box = link.bounding_box()
        assert box["height"] >= 24 and box["width"] >= 24, link.inner_text()


def test_a_figure_in_the_text_keeps_its_colour_and_shows_the_focus(open_rich):
    page = open_rich()
    link = page.locator("p a.figure").first
    colours = link.evaluate("link => [link, link.parentElement].map(each => getComputedStyle(each).color)")
    assert colours[0] == colours[1]
    link.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert link.evaluate("link => getComputedStyle(link).outlineStyle") == "solid"


def test_paper_has_every_address_and_no_column_is_lost(open_rich):
    page = open_rich()
    document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    text = "".join(sheet.get_textpage().get_text_range() for sheet in document)
    joined = re.sub(r"[\s\ufffe\u00ad]", "", text)
    for words in (ADDRESS, "Figuresandsources", "provisional", "joinedin", "CCBY4.0"):
        # A hyphen at the end of a line may be read as a soft one.
        assert words.replace("-", "") in joined.replace("-", ""), words


def test_rows_are_not_broken_across_sheets(open_rich):
    page = open_rich()
    page.emulate_media(media="print")
    assert set(page.locator(".figures tr").evaluate_all("rows => rows.map(row => getComputedStyle(row).breakInside)")) == {
        "avoid"
    }
    assert page.locator(".figures thead").evaluate("head => getComputedStyle(head).display") == "table-header-group"


def test_every_figure_of_the_text_has_its_row():
    document = html5lib.parse((PUBLIC / "index.html").read_bytes(), namespaceHTMLElements=False)
    rows = {row.get("id") for row in document.iter("tr")}
    links = {link.get("href") for link in document.iter("a") if link.get("class") == "figure"}
    assert links and all(link[1:] in rows for link in links)


def test_the_table_leads_to_all_files_of_data(open_rich):
    page = open_rich()
    links = page.locator(".figures .data a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert links == ["figures.csv", "figures.json", "datapackage.json"]


def test_a_source_is_cited_in_one_sentence(open_rich):
    page = open_rich()
    words = page.locator("#figure-hotlines .citation").inner_text().replace("\u00a0", " ")
    assert words == "A report, Kite Trust, May 2021, p. 12. Accessed 4 June 2021. CC BY 4.0"


# The groups of each long number, as they are read: the place of each on its line.
GROUPS = """() => [...document.querySelectorAll('#figure-profit data, .prose a[href="#figure-profit"] data')].map(data => {
    const texts = document.createTreeWalker(data, NodeFilter.SHOW_TEXT);
    const places = [];
    while (texts.nextNode()) {
        for (const group of texts.currentNode.data.matchAll(/[0-9]+/g)) {
            const range = document.createRange();
            range.setStart(texts.currentNode, group.index);
            range.setEnd(texts.currentNode, group.index + group[0].length);
            const box = range.getBoundingClientRect();
            places.push([Math.round(box.top), box.left]);
        }
    }
    return places;
})"""


@pytest.mark.parametrize("width", [320, 1280])
def test_the_groups_of_a_number_stand_in_their_order(open_rich, width):
    numbers = open_rich(width).evaluate(GROUPS)
    assert len(numbers) >= 3 and all(len(places) >= 4 for places in numbers)
    for places in numbers:
        assert places == sorted(places)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_long_number_ends_its_line_only_where_it_fills_it(open_rich, width):
    page = open_rich(width)
    for places in page.evaluate(GROUPS):
        assert len({top for top, _ in places}) == 1


def test_words_of_another_direction_say_so(open_rich):
    page = open_rich()
    wrong = page.evaluate(
        """() => [...document.querySelectorAll('main [lang], .skip')].filter(element => element.lang
            && element.lang !== document.documentElement.lang
            && getComputedStyle(element).direction !== 'ltr').map(element => element.outerHTML)""")
    assert wrong == []
