"""On an error the last good page stays, covered by a panel that says what to put right."""

FRONTLINE = "Content/10-frontline.md"


def break_it(preview, old="over 760", new="abuot 760"):
    preview.edit(FRONTLINE, old, new)


def test_the_panel_says_what_is_wrong_and_where(preview, home):
    break_it(preview)
    home.until_panel(timeout=1.5)
    panel = home.shadow(".errors")
    assert panel.get_by_role("heading").inner_text() == "1 thing to put right"
    assert 'did you mean "about"?' in panel.locator(".message").inner_text()
    link = panel.locator(".place a")
    assert link.inner_text().endswith("Content/10-frontline.md:4:18")
    assert link.get_attribute("href") == f"vscode://file{preview.path(FRONTLINE)}:4:18"
    assert panel.locator("pre code").first.inner_text() == "  professionals: abuot 760 professionals"
    # The last good page is behind it.
    assert "760" in home.page.locator("#frontline data").first.inner_text()
    assert home.kept


def test_the_panel_goes_when_it_is_mended(preview, home):
    break_it(preview)
    home.until_panel()
    break_it(preview, "abuot 760", "over 871")
    home.until_panel(False)
    home.until_text("#frontline data", "871")
    assert home.kept


def test_the_panel_goes_when_the_mended_page_is_as_before(preview, home):
    break_it(preview)
    home.until_panel()
    break_it(preview, "abuot 760", "over 760")
    home.until_panel(False)


def test_several_errors_are_listed_at_once(preview, home):
    break_it(preview)
    preview.edit("Content/20-awareness.md", "+374 likes", "+3.744 likes")
    preview.edit("Templates/card.html", "{% if card.label %}", "{% if card.label")
    home.until_panel()
    home.until("document.querySelector('impact-preview').shadowRoot.querySelectorAll('.errors .diagnostic').length >= 2")
    text = home.shadow(".errors").inner_text()
    assert "Content/10-frontline.md:4:18" in text
    preview.edit("Templates/card.html", "{% if card.label\n", "{% if card.label %}\n")
    home.until("document.querySelector('impact-preview').shadowRoot.querySelector('#errors-title')"
               ".textContent.startsWith('2 things')")
    text = home.shadow(".errors").inner_text()
    assert "10-frontline.md:4:18" in text and "20-awareness.md" in text


# How far the caret is from the left end of what it marks, and from its foot, as a browser draws them.
CARET = """(() => {
    const pre = document.querySelector('impact-preview').shadowRoot.querySelector('.errors pre')
    const [mark, marker] = [pre.querySelector('mark'), pre.querySelector('.marker')]
    const range = document.createRange()
    range.setStart(marker.firstChild, marker.textContent.indexOf('^'))
    range.setEnd(marker.firstChild, marker.textContent.length)
    const [above, below] = [mark.getBoundingClientRect(), range.getBoundingClientRect()]
    return { text: mark.textContent, left: below.left - above.left, top: below.top - above.bottom }
})()"""

LINES = [
    "  professionals: abuot 760 professionals",
    "  professionals:   \tabuot 760 professionals",
    '  "professionals":  abuot 760 professionals',
    "  professionals: {value: abuot 760 professionals, label: 警察官}",
    "  professionals: {label: 警察官と専門家 é Ωmega, value: abuot 760 professionals}",
]


def test_the_caret_stands_under_the_mistake(preview, home):
    """Also behind tabs, letters of two columns, and letters of another font."""
    text = preview.read(FRONTLINE).decode()
    for line in LINES:
        preview.write(FRONTLINE, text.replace("  professionals: over 760 professionals", line))
        home.until("document.querySelector('impact-preview').shadowRoot.querySelector('.errors pre code')"
                   "?.textContent === argument", argument=line)
        found = home.evaluate(CARET)
        assert found["text"] == "abuot", line
        assert abs(found["left"]) < 1.5 and abs(found["top"]) < 12, (line, found)


def test_other_editors_open_their_own_address(start, open_tab):
    preview = start("--editor", "zed")
    tab = open_tab(preview.url)
    break_it(preview)
    tab.until_panel()
    href = tab.shadow(".errors .place a").get_attribute("href")
    assert href == f"zed://file{preview.path(FRONTLINE)}:4:18"


def test_an_editor_of_ones_own(start, open_tab):
    preview = start("--editor", "my-editor:open?f={path}&l={line}&c={column}")
    tab = open_tab(preview.url)
    break_it(preview)
    tab.until_panel()
    href = tab.shadow(".errors .place a").get_attribute("href")
    assert href == f"my-editor:open?f={preview.path(FRONTLINE)}&l=4&c=18"


def test_the_page_can_be_seen_behind_it_and_new_errors_come_again(preview, home):
    break_it(preview)
    home.until_panel()
    home.page.keyboard.press("Escape")
    home.until_panel(False)
    break_it(preview, "abuot 760", "abuoot 760")
    home.until_panel()
    home.shadow(".errors").get_by_role("button", name="Show the page").click()
    home.until_panel(False)


def test_the_panel_has_the_focus_and_gives_it_back(preview, home):
    home.page.locator("header a.name").focus()
    break_it(preview)
    home.until_panel()
    assert home.evaluate("document.activeElement.localName") == "impact-preview"
    break_it(preview, "abuot 760", "over 871")
    home.until_panel(False)
    assert home.evaluate("document.activeElement.className") == "name"


def test_whoever_types_in_the_page_goes_on_typing(preview, home):
    field = home.page.locator("#newsletter-email")
    field.focus()
    home.page.keyboard.type("some")
    break_it(preview)
    home.until_panel()
    home.page.keyboard.type("one")
    assert field.input_value() == "someone"


def test_an_error_while_a_number_is_being_typed(preview, home):
    home.inspect(home.data("760", "#frontline"))
    field = home.shadow("#figure-value")
    field.fill("over 99")
    preview.edit("Content/20-awareness.md", "+374 likes", "abuot 374 likes")
    home.until_panel()
    home.page.keyboard.type("9 professionals")
    assert field.input_value() == "over 999 professionals"
    preview.edit("Content/20-awareness.md", "abuot 374 likes", "+375 likes")
    home.until_panel(False)
    assert field.input_value() == "over 999 professionals"


def test_what_to_write_instead_is_shown(preview, home):
    preview.edit(FRONTLINE, "over 760 professionals", "760+ professionals")
    home.until_panel()
    assert "at least 760 professionals" in home.shadow(".errors .fix pre").inner_text()


def test_errors_put_aside_leave_a_button(preview, home):
    break_it(preview)
    home.until_panel()
    home.page.keyboard.press("Escape")
    button = home.page.get_by_role("button", name="1 thing to put right")
    button.wait_for(state="visible")
    # Another save that leaves them as they are does not bring them back.
    preview.edit("Content/20-awareness.md", "+374 likes", "+375 likes")
    home.page.wait_for_timeout(1200)
    assert not home.shadow(".errors").is_visible()
    button.click()
    home.until_panel()
    assert not button.is_visible()
    home.page.keyboard.press("Escape")
    assert button.evaluate("button => button.getRootNode().activeElement === button")
    break_it(preview, "abuot 760", "over 871")
    button.wait_for(state="hidden")


def test_nothing_opens_behind_the_panel(preview, home):
    home.until("document.querySelectorAll('data[tabindex]').length > 0")
    break_it(preview)
    home.until_panel()
    home.page.keyboard.press("?")
    home.data("374", "#awareness").evaluate("mark => mark.focus()")
    home.page.keyboard.press("Enter")
    home.page.wait_for_timeout(200)
    assert not home.shadow(".figures").is_visible()
    assert not home.shadow(".inspector").is_visible()


def test_unsaved_text_is_not_covered(preview, home):
    home.inspect(home.data("760", "#frontline"))
    field = home.shadow("#figure-value")
    field.fill("over 999 professionals")
    preview.edit("Content/20-awareness.md", "+374 likes", "abuot 374 likes")
    home.until_panel()
    box = field.bounding_box()
    point = [box["x"] + 20, box["y"] + 20]
    hit = "document.querySelector('impact-preview').shadowRoot.elementFromPoint(argument[0], argument[1]).id"
    assert home.evaluate(hit, point) == "figure-value"
    # What is saved meanwhile waits.
    field.press("Enter")
    home.until("document.querySelector('impact-preview').shadowRoot.querySelector('.answer').textContent"
               " === 'Saved. The page shows it as soon as everything is put right.'")
    assert b"over 999 professionals" in preview.read(FRONTLINE)
    home.page.wait_for_timeout(500)
    assert field.input_value() == "over 999 professionals"
    field.press("Escape")
    assert home.shadow(".errors").is_visible() and not home.shadow(".inspector").is_visible()
    preview.edit("Content/20-awareness.md", "abuot 374 likes", "+374 likes")
    home.until_text("#frontline data", "999")
