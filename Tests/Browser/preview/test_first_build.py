"""When the very first build fails, the panel is the page."""


def test_the_panel_is_the_page_until_it_is_mended(folder, start, open_tab):
    section = folder / "Content/10-frontline.md"
    good = section.read_text()
    section.write_text(good.replace("over 760", "abuot 760"))
    preview = start()
    tab = open_tab(preview.url)
    tab.until_panel()
    assert "abuot" in tab.shadow(".errors .message").inner_text()
    assert not tab.shadow(".errors").get_by_role("button", name="Show the page").is_visible()
    tab.page.keyboard.press("Escape")
    assert tab.shadow(".errors").is_visible()
    preview.write("Content/10-frontline.md", good.replace("over 760", "over 871"))
    tab.until_text("#frontline data", "871")
    assert tab.page.locator("h1").inner_text() == "Our impact"


def test_a_page_below_is_shown_when_it_is_mended(folder, start, open_tab):
    section = folder / "Content/10-frontline.md"
    good = section.read_text()
    section.write_text(good.replace("over 760", "abuot 760"))
    preview = start()
    tab = open_tab(preview.url + "2020/")
    tab.until_panel()
    preview.write("Content/10-frontline.md", good)
    tab.until_text("h1", "Impact in 2020")


def test_nothing_is_said_to_be_gone_as_long_as_nothing_has_been_built(folder, start, open_tab):
    preview = start()
    left = open_tab(preview.url + "2020/")
    preview.stop()
    left.shadow(".notice").wait_for(state="visible")
    preview.edit("Content/10-frontline.md", "over 760", "abuot 760")
    preview.start()
    left.until_panel()
    empty = open_tab(preview.url + "2020/")
    empty.until_panel()
    for tab in (left, empty):
        tab.page.wait_for_timeout(100)
        assert "not in the site" not in tab.shadow(".notices").inner_text()
    preview.edit("Content/10-frontline.md", "abuot 760", "over 871")
    for tab in (left, empty):
        tab.until_text(".introduction", "871")
