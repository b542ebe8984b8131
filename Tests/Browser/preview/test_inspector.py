"""Pointing at or tabbing to a number shows what it is and where it comes from."""

import re
import subprocess

from preview.running import program


def row(tab, name):
    """What the inspector says beside a name."""
    return tab.shadow(f".inspector dl > div:has(dt:text-is('{name}')) dd")


def test_it_shows_all_that_is_known(preview, earlier):
    earlier.inspect(earlier.page.locator(".introduction data").nth(1))
    box = earlier.shadow(".inspector")
    assert box.get_by_role("heading").inner_text() == "760 children"
    assert box.locator(".reference").inner_text() == "sheltered"
    assert row(earlier, "Exact value").inner_text() == "760"
    assert row(earlier, "Period").inner_text().startswith("2020")
    assert "page’s" in row(earlier, "Period").inner_text()
    source = row(earlier, "Source").get_by_role("link")
    assert source.inner_text() == "Annual report 2020"
    assert source.get_attribute("href") == "https://example.org/report"
    assert "Missing Children Europe" in row(earlier, "Source").inner_text()
    assert row(earlier, "Status").inner_text() == "provisional"
    assert row(earlier, "Note").inner_text() == "Counted at the end of the year."
    place = row(earlier, "Written in").get_by_role("link")
    assert place.inner_text().endswith("Content/2020/index.md:6")
    assert re.fullmatch(f"vscode://file{preview.path('Content/2020/index.md')}:6:\\d+", place.get_attribute("href"))


def test_what_is_missing_is_said(home):
    home.inspect(home.data("374", "#awareness"))
    assert row(home, "Source").inner_text() == "No source yet"
    assert row(home, "Period").inner_text().startswith("2021")


def test_where_else_it_is_used(preview, home):
    home.inspect(home.data("760", "#frontline"))
    link = row(home, "Also used on").get_by_role("link", name="2020").first
    link.click()
    home.page.wait_for_url(preview.url + "2020/")


LOOK_THE_SAME = [
    (".card data", 0, "sheltered"),
    (".introduction p data", 0, "helped"),
    (".introduction p data", 1, "sheltered"),
    (".introduction p data", 2, "professionals"),
    (".introduction h2 data", 0, "sheltered"),
    (".introduction a data", 0, "helped"),
]


def test_numbers_that_look_the_same_are_told_apart(earlier):
    """Three figures of this page say 760, in a card, in prose, a heading and a link; one is the home page's."""
    for selector, index, reference in LOOK_THE_SAME:
        mark = earlier.page.locator(selector).nth(index)
        assert "760" in mark.inner_text()
        earlier.inspect(mark)
        assert earlier.shadow(".inspector .reference").inner_text() == reference, selector
        expected = "10-frontline.md" if reference == "professionals" else "2020/index.md"
        assert expected in row(earlier, "Written in").inner_text()
        earlier.page.keyboard.press("Escape")
        earlier.page.mouse.move(1, 1)


def test_every_number_of_the_home_page_has_its_figure(preview, home):
    answer = home.evaluate("(await (await fetch('/.impact/figures?page=')).json())")
    texts = home.evaluate("[...document.querySelectorAll('data')].map((each) => each.value)")
    marked = re.findall('<data value="([^"\uf8ff]*)(\uf8ff[^"]*\uf8ff)"', answer["marked"])
    assert [value for value, _ in marked] == texts
    for value, mark in marked:
        assert answer["figures"][answer["marks"][mark]]["value"] == value


MENDED = """<p>{% if page.introduction %}{{ page.introduction }}{% endif %}</p>
<table><tr><td>{% if page.introduction %}{{ page.introduction }}{% endif %}</td></tr></table>
<div class="hero band">"""


def test_numbers_in_markup_that_browsers_mend_shift_no_others(preview, open_tab):
    preview.edit("Templates/page.html", '<div class="hero band">', MENDED)
    tab = open_tab(preview.url + "2020/")
    tab.until("document.querySelectorAll('table data').length > 0")
    for name in ("helped", "sheltered"):
        number = 0 if name == "helped" else 1
        tab.inspect(tab.page.locator(".opening .introduction p data").nth(number))
        assert tab.shadow(".inspector .reference").inner_text() == name
        tab.page.keyboard.press("Escape")
        tab.page.mouse.move(1, 1)


def test_the_figure_of_a_translated_page(preview, open_tab):
    french = open_tab(preview.url + "fr/")
    french.inspect(french.data("760", "#frontline"))
    assert french.shadow(".inspector .reference").inner_text() == "professionals"
    assert "10-frontline" in row(french, "Written in").inner_text()


def test_the_right_figures_after_a_change_of_order(preview, earlier):
    preview.edit("Content/2020/index.md", "We helped {{ helped }}, sheltered {{ sheltered }}",
                 "We sheltered {{ sheltered }}, helped {{ helped }}")
    earlier.until_text(".introduction", "We sheltered")
    earlier.page.wait_for_timeout(100)
    earlier.inspect(earlier.page.locator(".introduction p data").nth(0))
    assert earlier.shadow(".inspector .reference").inner_text() == "sheltered"


def test_the_keyboard_alone_reaches_it(home):
    home.until("document.querySelectorAll('data[tabindex]').length > 0")
    mark = home.data("760", "#frontline")
    mark.evaluate("mark => mark.previousElementSibling?.focus()")
    home.page.locator("#frontline-title").evaluate("title => { title.tabIndex = -1; title.focus() }")
    home.page.keyboard.press("Tab")
    box = home.shadow(".inspector")
    box.wait_for(state="visible")
    assert box.locator(".reference").inner_text() == "professionals"
    home.page.keyboard.press("Enter")
    assert home.shadow("#figure-value").evaluate("field => field.getRootNode().activeElement === field")
    home.page.keyboard.press("Escape")
    box.wait_for(state="hidden")
    assert mark.evaluate("mark => mark.closest('a.figure') === document.activeElement")
    home.page.keyboard.press("Tab")
    box.wait_for(state="visible")
    assert box.locator(".reference").inner_text() == "workshops"


def test_a_number_in_a_link_is_reached_through_the_link(home):
    home.until("document.querySelectorAll('data[tabindex]').length > 0")
    home.page.locator(".card").first.focus()
    home.page.keyboard.press("Shift+Tab")
    home.page.keyboard.press("Tab")
    box = home.shadow(".inspector")
    box.wait_for(state="visible")
    assert box.locator(".reference").inner_text() == "professionals"
    home.page.keyboard.press("F2")
    assert home.shadow("#figure-value").evaluate("field => field.getRootNode().activeElement === field")
    home.page.keyboard.press("Escape")
    assert home.page.locator(".card").first.evaluate("card => card === document.activeElement")
    # Enter follows the link, as on the page itself.
    home.page.keyboard.press("Enter")
    home.until("location.hash === '#frontline'")


def test_a_click_on_a_number_that_leads_to_the_table_shows_it_here(home):
    home.until("document.querySelectorAll('data[tabindex]').length > 0")
    home.data("760", "#frontline").click()
    home.shadow(".inspector").wait_for(state="visible")
    assert home.evaluate("location.hash") == ""


def test_the_pointer_moves_into_the_box_and_away(home):
    home.inspect(home.data("374", "#awareness"))
    box = home.shadow(".inspector")
    box.locator("dl").hover()
    home.page.wait_for_timeout(500)
    assert box.is_visible()
    home.page.mouse.move(2, 2)
    box.wait_for(state="hidden")


def test_pages_carry_nothing_for_it(preview, tmp_path):
    """But for the one script, the page is what a build writes."""
    command = [program(), "build", "--site", preview.folder, "--output", tmp_path / "out"]
    subprocess.run(command, check=True, capture_output=True)
    for page in ("index.html", "2020/index.html", "fr/index.html", "404.html"):
        served = preview.get(page.replace("index.html", "") if page != "404.html" else page)
        bare = re.sub(rb'<script src="/\.impact/preview\.js"[^>]*></script>', b"", served, count=1)
        assert bare == (tmp_path / "out" / page).read_bytes(), page
