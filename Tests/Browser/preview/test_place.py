"""What a reader has done to the page is as it was after a save."""

FRONTLINE = "Content/10-frontline.md"
PARAGRAPHS = "\n\n".join(f"Paragraph {number} of a long section." for number in range(12))


def test_the_place_stays_when_a_section_comes_above(preview, home):
    home.evaluate("document.querySelector('#research').scrollIntoView({ behavior: 'instant' })")
    top = "document.querySelector('#research').getBoundingClientRect().top"
    before = home.evaluate(top)
    assert home.evaluate("scrollY") > 500
    preview.write("Content/05-new.md", f"---\ntitle: New\n---\n{PARAGRAPHS}\n")
    home.until("document.querySelector('#new')")
    assert abs(home.evaluate(top) - before) <= 2
    preview.path("Content/05-new.md").unlink()
    home.until("!document.querySelector('#new')")
    assert abs(home.evaluate(top) - before) <= 2


def test_the_place_stays_when_the_number_in_view_changes(preview, home):
    home.evaluate("scrollTo({ top: 700, behavior: 'instant' })")
    before = home.evaluate("scrollY")
    preview.edit(FRONTLINE, "over 760", "over 1234")
    home.until_text("#frontline data", "1,234")
    assert abs(home.evaluate("scrollY") - before) <= 2


def test_typed_text_the_tick_the_cursor_and_the_focus_stay(preview, home):
    field = home.page.locator("#newsletter-email")
    home.page.locator("input[type=checkbox]").check()
    field.press_sequentially("someone@example")
    for _ in range(3):
        field.press("ArrowLeft")
    for old, new in [("over 760", "over 871"), ("over 871", "over 982")]:
        preview.edit(FRONTLINE, old, new)
        home.until_text("#frontline data", new[-3:])
    preview.edit("Content/newsletter.md", "Sign up to our newsletter", "Please sign up")
    home.until_text("#newsletter", "Please sign up")
    assert home.evaluate("document.activeElement.id") == "newsletter-email"
    home.page.keyboard.type("+")
    assert field.input_value() == "someone@exam+ple"
    assert home.page.locator("input[type=checkbox]").is_checked()


def test_details_stay_open_and_closed_ones_closed(preview, home):
    home.page.locator("#more summary").click()
    preview.edit("Templates/page.html", "All of it.", "All of it and more.")
    home.until_text("#more", "and more")
    assert home.evaluate("document.querySelector('#more').open")
    home.page.locator("#more summary").click()
    preview.edit(FRONTLINE, "over 760", "over 871")
    home.until_text("#frontline data", "871")
    assert not home.evaluate("document.querySelector('#more').open")


def test_untouched_parts_are_the_same_nodes(preview, home):
    home.evaluate("document.querySelectorAll('body *').forEach((each) => (each.old = true)) ?? true")
    preview.edit(FRONTLINE, "over 760", "over 871")
    home.until_text("#frontline data", "871")
    fresh = "[...document.querySelectorAll('body *')].filter((each) => !each.old).map((each) => each.localName)"
    assert home.evaluate(fresh) == []
    preview.write("Content/15-new.md", "---\ntitle: New\n---\nWords.\n")
    home.until("document.querySelector('#new')")
    assert home.evaluate(fresh) == ["section", "h2", "div", "p"]


def test_a_selection_stays(preview, home):
    home.evaluate("getSelection().selectAllChildren(document.querySelector('#research h2')) ?? true")
    preview.edit(FRONTLINE, "over 760", "over 871")
    home.until_text("#frontline data", "871")
    assert home.evaluate("getSelection().toString()") == home.page.locator("#research h2").inner_text()


def test_a_link_within_the_page_stays_in_the_address(preview, open_tab):
    tab = open_tab(preview.url + "?a=b#research")
    preview.edit(FRONTLINE, "over 760", "over 871")
    tab.until_text("#frontline data", "871")
    assert tab.page.url == preview.url + "?a=b#research"
    assert tab.kept


def test_typed_text_stays_in_its_own_field(preview, home):
    """Two fields of one kind, and a third that comes before them."""
    form = '<form class="ask"><p><input name="first"></p><p><input name="second"></p></form>\n'
    preview.edit("Templates/page.html", '<details id="more">', form + '<details id="more">')
    home.until("document.querySelector('.ask')")
    home.page.locator("[name=first]").fill("one")
    home.page.locator("[name=second]").fill("two")
    preview.edit("Templates/page.html", form, form
                 .replace('<p><input name="first">', '<p><input name="zeroth"></p><p class="a"><input name="first">')
                 .replace('<p><input name="second">', '<p class="b"><input name="second">'))
    home.until("document.querySelector('[name=zeroth]')")
    values = "[...document.querySelectorAll('.ask input')].map((field) => field.value)"
    assert home.evaluate(values) == ["", "one", "two"]
    assert home.evaluate("document.activeElement.name") == "second"
    preview.edit("Templates/page.html", '<p><input name="zeroth"></p><p class="a"><input name="first"></p>', "")
    home.until("!document.querySelector('[name=zeroth]')")
    assert home.evaluate(values) == ["two"]
