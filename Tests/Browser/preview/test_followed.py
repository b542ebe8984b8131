"""With --follow the browser goes to the page whose file was saved."""


def test_the_browser_goes_to_the_saved_page(start, open_tab):
    preview = start("--follow")
    tab = open_tab(preview.url)
    preview.edit("Content/2020/index.md", "We helped", "We have helped")
    tab.page.wait_for_url(preview.url + "2020/")
    tab.until_text(".introduction", "We have helped")
    tab.ready()
    preview.edit("Content/10-frontline.md", "over 760", "over 871")
    tab.page.wait_for_url(preview.url)
    tab.until_text("#frontline data", "871")


def test_without_it_the_browser_stays(preview, home):
    preview.edit("Content/2020/index.md", "We helped", "We have helped")
    home.until("(await (await fetch('/2020/')).text()).includes('We have helped')")
    home.page.wait_for_timeout(300)
    assert home.page.url == preview.url


def test_it_stays_while_a_field_is_half_typed(start, open_tab):
    preview = start("--follow")
    tab = open_tab(preview.url)
    tab.inspect(tab.data("760", "#frontline"))
    field = tab.shadow("#figure-value")
    field.fill("over 999 prof")
    preview.edit("Content/2020/index.md", "We helped", "We have helped")
    tab.page.wait_for_timeout(600)
    assert tab.page.url == preview.url
    assert field.input_value() == "over 999 prof"


def test_it_stays_while_the_page_has_unsent_words(start, open_tab):
    preview = start("--follow")
    tab = open_tab(preview.url)
    tab.page.locator("#newsletter-email").press_sequentially("half@")
    preview.edit("Content/2020/index.md", "We helped", "We have helped")
    tab.page.wait_for_timeout(600)
    assert tab.page.url == preview.url


def test_a_tab_opened_after_the_save_stays(start, open_tab):
    preview = start("--follow")
    preview.edit("Content/2020/index.md", "We helped", "We have helped")
    first = open_tab(preview.url)
    first.until("(await (await fetch('/2020/')).text()).includes('We have helped')")
    tab = open_tab(preview.url)
    tab.page.wait_for_timeout(300)
    assert tab.page.url == preview.url
