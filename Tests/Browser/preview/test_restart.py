"""A tab that was left open goes on when the preview is started again."""

from preview.folder import picture

FRONTLINE = "Content/10-frontline.md"


def test_an_open_tab_says_that_it_waits_and_goes_on(preview, home):
    preview.stop()
    notice = home.shadow(".notice")
    notice.wait_for(state="visible")
    assert "Start it again" in notice.inner_text()
    preview.edit(FRONTLINE, "over 760", "over 1234")
    preview.start()
    home.until_text("#frontline data", "1,234")
    notice.wait_for(state="detached")
    preview.edit(FRONTLINE, "over 1234", "over 2345")
    home.until_text("#frontline data", "2,345")
    assert home.kept


def test_a_picture_changed_meanwhile_is_fetched_anew(preview, earlier):
    earlier.until("document.querySelector('img').naturalWidth === 40")
    preview.stop()
    preview.write("Content/2020/team.png", picture(64, 48))
    preview.start()
    earlier.until("document.querySelector('img').naturalWidth === 64")
    assert earlier.kept


def test_seven_open_tabs_go_on(preview, browser, open_tab):
    context = browser.new_context()
    tabs = [open_tab(preview.url, context=context) for _ in range(7)]
    preview.stop()
    tabs[6].shadow(".notice").wait_for(state="visible")
    preview.edit(FRONTLINE, "over 760", "over 1234")
    preview.start()
    for tab in tabs:
        tab.until_text("#frontline data", "1,234")
        assert tab.kept
    context.close()


def test_a_program_in_the_page_that_changes_is_run_anew(preview, home):
    preview.write("Templates/assets/page.js", "document.documentElement.dataset.ran = 'one'")
    preview.edit("Templates/layout.html", "</body>", '<script src="{{ assets["page.js"] }}"></script>\n</body>')
    home.until("document.documentElement.dataset.ran === 'one'")
    home.ready()
    preview.write("Templates/assets/page.js", "document.documentElement.dataset.ran = 'two'")
    home.until("document.documentElement.dataset.ran === 'two'")
