"""Every save shows on the screen, without loading the page again."""

from preview.folder import picture

FRONTLINE = "Content/10-frontline.md"


def test_a_changed_number_shows(preview, home):
    preview.edit(FRONTLINE, "over 760", "over 1234")
    home.until_text("#frontline data", "1,234")
    home.until_text(".cards data", "1,234")
    assert "1,234" in home.evaluate("document.querySelector('meta[name=description]').content")
    assert home.kept


def test_a_file_written_in_place_shows(preview, home):
    preview.path(FRONTLINE).write_bytes(preview.read(FRONTLINE).replace(b"over 760", b"over 871"))
    home.until_text("#frontline data", "871")
    assert home.kept


def test_a_section_is_added_renamed_and_deleted(preview, home):
    preview.write("Content/15-new.md", "---\ntitle: A new section\n---\nNew words.\n")
    home.until_text("#new h2", "A new section")
    preview.path("Content/15-new.md").rename(preview.path("Content/99-last.md"))
    home.until_text("#last h2", "A new section")
    assert home.evaluate("document.querySelector('#new')") is None
    preview.path("Content/99-last.md").unlink()
    home.until("!document.querySelector('#last')")
    assert home.kept


def test_a_folder_moved_in_is_a_page(preview, home, tmp_path):
    (tmp_path / "2019").mkdir()
    (tmp_path / "2019/index.md").write_text("---\ntitle: Impact in 2019\nperiod: 2019\n---\nWords.\n")
    (tmp_path / "2019").rename(preview.path("Content/2019"))
    home.until("(await fetch('/2019/')).ok")


def test_a_picture_of_the_same_name_is_shown_anew(preview, earlier):
    earlier.until("document.querySelector('img').naturalWidth === 40")
    preview.write("Content/2020/team.png", picture(64, 48))
    earlier.until("document.querySelector('img').naturalWidth === 64")
    preview.write("Content/2020/team.png", picture(80, 48))
    earlier.until("document.querySelector('img').naturalWidth === 80")
    # The page's own words are compared, not the address that fetched the picture anew.
    preview.edit("Content/2020/index.md", "We helped", "We have helped")
    earlier.until_text(".introduction", "We have helped")
    assert earlier.evaluate("document.querySelector('img').naturalWidth") == 80
    assert earlier.kept


def test_a_template_is_changed(preview, home):
    preview.edit("Templates/layout.html", "<footer>", "<footer><p id='added'>Added by hand</p>")
    home.until_text("#added", "Added by hand")
    assert home.kept


def test_the_settings_are_changed(preview, home):
    preview.edit("Content/site.yml", "name: Missing Children Europe", "name: Kite Trust")
    home.until_text("header .name", "Kite Trust")
    assert "Kite Trust" in home.page.title()
    assert home.kept


def test_the_other_language_follows(preview, open_tab):
    french = open_tab(preview.url + "fr/")
    preview.edit(FRONTLINE, "over 760", "over 1234")
    french.until_text("#frontline data", "1\u202f234")
    preview.edit("Content/10-frontline.fr.md", "de nos formations", "de nos cours")
    french.until_text("#frontline", "de nos cours")
    assert french.kept


def test_seven_tabs_follow(preview, browser, open_tab):
    """A browser has six connections to a host: whoever is not seen may not hold one."""
    context = browser.new_context()
    tabs = [open_tab(preview.url, context=context) for _ in range(7)]
    preview.edit(FRONTLINE, "over 760", "over 1234")
    for tab in tabs:
        tab.page.bring_to_front()
        tab.until_text("#frontline data", "1,234")
    context.close()


def test_a_hidden_tab_does_not_ask(preview, home):
    """A tab that is not seen holds no connection, and catches up when it is seen."""
    hide = """(() => {
        Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => argument })
        document.dispatchEvent(new Event('visibilitychange'))
        return true
    })()"""
    asked = []
    home.page.on("request", lambda request: asked.append(request.url))
    home.evaluate(hide, "hidden")
    home.page.wait_for_timeout(100)
    asked.clear()
    preview.edit(FRONTLINE, "over 760", "over 1234")
    home.page.wait_for_timeout(600)
    assert [url for url in asked if "/wait" in url] == []
    assert "760" in home.page.locator("#frontline data").first.inner_text()
    home.evaluate(hide, "visible")
    home.until_text("#frontline data", "1,234")
    assert home.kept
