"""Pages that go and pages that come."""


def test_a_deleted_page_says_so(preview, earlier):
    for file in ("index.md", "team.png"):
        preview.path("Content/2020/" + file).unlink()
    preview.path("Content/2020").rmdir()
    notice = earlier.shadow(".notice")
    notice.wait_for(state="visible")
    assert "not in the site any more" in notice.inner_text()
    assert earlier.kept
    notice.get_by_role("link").click()
    earlier.page.wait_for_url(preview.url)


def test_a_deleted_page_that_comes_back_is_shown(preview, earlier):
    preview.path("Content/2020").rename(preview.path("elsewhere"))
    notice = earlier.shadow(".notice")
    notice.wait_for(state="visible")
    preview.path("elsewhere").rename(preview.path("Content/2020"))
    notice.wait_for(state="detached")
    preview.edit("Content/2020/index.md", "We helped", "We have helped")
    earlier.until_text(".introduction", "We have helped")


def test_a_missing_page_appears_in_its_place(preview, open_tab):
    tab = open_tab(preview.url + "2018/")
    assert tab.page.locator("h1").inner_text() == "Page not found"
    preview.write("Content/2018/index.md", "---\ntitle: Impact in 2018\nperiod: 2018\n---\nWords.\n")
    tab.until_text("h1", "Impact in 2018")


def test_the_page_for_missing_addresses_follows(preview, open_tab):
    tab = open_tab(preview.url + "nowhere/at/all")
    preview.edit("Templates/404.html", "<h1>", "<h1 id='changed'>")
    tab.until("document.querySelector('#changed')")
    # Links and styles of that page lead from the root of the site.
    assert tab.evaluate("getComputedStyle(document.body).margin") == "0px"
    tab.page.locator("main a").click()
    tab.until_text("h1", "Our impact")


def test_a_link_to_another_edition_leads_there(preview, home):
    home.page.get_by_role("link", name="français").click()
    home.page.wait_for_url(preview.url + "fr/")
    home.ready()
    preview.edit("Content/10-frontline.md", "over 760", "over 871")
    home.until_text("#frontline data", "871")


WORDS = "---\ntitle: Impact in 2018\nperiod: 2018\n---\nWords.\n"


def test_a_page_written_while_the_preview_was_stopped_appears(preview, open_tab):
    tab = open_tab(preview.url + "2018/")
    preview.stop()
    preview.write("Content/2018/index.md", WORDS)
    preview.start()
    tab.until_text("h1", "Impact in 2018")


def test_a_page_written_while_its_address_is_loaded_appears(preview, open_tab):
    """The page comes between the missing page and what that asks first."""
    tab = open_tab(preview.url)
    asked = []

    def write(route):
        if not asked:
            asked.append(True)
            preview.write("Content/2018/index.md", WORDS)
            while preview.state()["version"] == version:
                pass
        route.continue_()

    version = preview.state()["version"]
    tab.page.route("**/.impact/wait*", write)
    tab.page.goto(preview.url + "2018/")
    tab.until_text("h1", "Impact in 2018")
    assert asked


def test_the_page_for_missing_addresses_stays_at_its_own(preview, open_tab):
    tab = open_tab(preview.url + "404.html")
    preview.edit("Content/10-frontline.md", "over 760", "over 871")
    tab.page.wait_for_timeout(500)
    assert tab.kept
