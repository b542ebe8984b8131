"""A number is changed in place: exactly its bytes in the Markdown file."""

FRONTLINE = "Content/10-frontline.md"


def field_of(tab, text="760", within="#frontline"):
    tab.inspect(tab.data(text, within))
    return tab.shadow("#figure-value")


def test_exactly_the_value_is_written_and_undone(preview, home):
    preview.edit(FRONTLINE, "  professionals: over 760 professionals",
                 "  professionals:   over 760 professionals   # counted by hand")
    before = preview.read(FRONTLINE)
    home.until("(await (await fetch('/.impact/figures?page=')).json()).figures.length > 0")
    field = field_of(home)
    assert field.input_value() == "over 760 professionals"
    field.fill("over 1234 professionals")
    home.page.keyboard.press("Enter")
    home.until_text("#frontline data", "1,234")
    assert preview.read(FRONTLINE) == before.replace(b"over 760 professionals", b"over 1234 professionals")
    assert home.shadow(".answer").inner_text() == "Saved"
    home.shadow(".inspector").get_by_role("button", name="Undo").click()
    home.until_text("#frontline data", "760")
    assert preview.read(FRONTLINE) == before
    assert home.kept


def test_what_is_refused_is_shown_beside_the_field_and_nothing_is_written(preview, home):
    before = preview.read(FRONTLINE)
    field = field_of(home)
    field.fill("abuot 760 professionals")
    home.shadow(".inspector").get_by_role("button", name="Save").click()
    answer = home.shadow(".answer")
    answer.locator(".message").wait_for()
    assert 'did you mean "about"?' in answer.inner_text()
    assert "^" in answer.locator(".marker").inner_text()
    assert field.get_attribute("aria-invalid") == "true"
    assert field.input_value() == "abuot 760 professionals"
    assert preview.read(FRONTLINE) == before
    field.fill("about 760 professionals")
    home.page.keyboard.press("Enter")
    home.until_text("#frontline", "About 760")


def test_what_has_changed_since_is_said_and_not_overwritten(preview, home):
    field = field_of(home)
    field.fill("over 999 professionals")
    preview.edit(FRONTLINE, "over 760", "over 871")
    home.until_text("#frontline data", "871")
    after = preview.read(FRONTLINE)
    assert field.input_value() == "over 999 professionals"
    home.shadow(".inspector").get_by_role("button", name="Save").click()
    home.shadow(".answer.refused").wait_for()
    assert "over 871" in home.shadow(".answer").inner_text() or "changed" in home.shadow(".answer").inner_text()
    assert preview.read(FRONTLINE) == after


def test_typed_text_stays_while_the_page_changes_behind_it(preview, home):
    field = field_of(home)
    field.fill("over 99")
    preview.edit("Content/20-awareness.md", "+374 likes", "+375 likes")
    home.until_text("#awareness data", "375")
    home.page.keyboard.type("9")
    assert field.input_value() == "over 999"


def test_a_number_of_another_page_is_written_there(preview, earlier):
    field = field_of(earlier, "760", ".introduction p data:nth-of-type(3), .introduction p")
    earlier.page.keyboard.press("Escape")
    earlier.inspect(earlier.page.locator(".introduction p data").nth(2))
    field.fill("over 871 professionals")
    earlier.page.keyboard.press("Enter")
    earlier.until_text(".introduction p", "871")
    assert b"over 871 professionals" in preview.read(FRONTLINE)


def test_read_only_has_no_field(start, open_tab):
    preview = start("--read-only")
    tab = open_tab(preview.url)
    tab.inspect(tab.data("760", "#frontline"))
    assert tab.shadow(".inspector dl").is_visible()
    assert tab.shadow("#figure-value").count() == 0


def test_a_host_that_others_reach_has_no_field(start, open_tab):
    preview = start("--host", "127.0.0.1")
    tab = open_tab(preview.url)
    tab.inspect(tab.data("760", "#frontline"))
    assert tab.shadow("#figure-value").count() == 0


def press_save(tab):
    tab.shadow(".inspector").get_by_role("button", name="Save").click()


def undo_of(tab):
    return tab.shadow(".inspector").get_by_role("button", name="Undo")


def test_what_has_changed_since_is_replaced_by_saving_again(preview, home):
    field = field_of(home)
    field.fill("over 999 professionals")
    preview.edit(FRONTLINE, "over 760", "over 871")
    press_save(home)
    home.shadow(".answer .again").wait_for()
    assert "over 871" in home.shadow(".answer").inner_text()
    assert "Save again to replace it" in home.shadow(".answer").inner_text()
    assert field.input_value() == "over 999 professionals"
    press_save(home)
    home.until_text("#frontline data", "999")
    assert b"over 999 professionals" in preview.read(FRONTLINE)
    undo_of(home).click()
    home.until_text("#frontline data", "871")


def test_undo_goes_back_step_by_step_also_after_a_reload(preview, home):
    field = field_of(home)
    for value in ("over 871", "over 982", "over 1093"):
        field.fill(value + " professionals")
        field.press("Enter")
        home.until_text("#frontline data", f"{int(value[5:]):,}")
    undo_of(home).click()
    home.until_text("#frontline data", "982")
    home.page.reload()
    home.ready()
    field_of(home, "982")
    undo_of(home).click()
    home.until_text("#frontline data", "871")
    undo_of(home).click()
    home.until_text("#frontline data", "760")
    undo_of(home).wait_for(state="hidden")


def test_undo_goes_when_the_file_says_something_else(preview, home):
    field = field_of(home)
    field.fill("over 871 professionals")
    field.press("Enter")
    home.until_text("#frontline data", "871")
    undo_of(home).wait_for(state="visible")
    preview.edit(FRONTLINE, "over 871", "over 982")
    home.until_text("#frontline data", "982")
    undo_of(home).wait_for(state="hidden")
    assert field.input_value() == "over 982 professionals"
    assert home.shadow(".answer").inner_text() == ""
    assert field.get_attribute("aria-invalid") is None


def test_a_value_that_is_a_block_is_not_changed_by_looking_at_it(preview, home):
    preview.edit(FRONTLINE, "  professionals: over 760 professionals", "  professionals: |\n    over 871 professionals")
    home.until_text("#frontline data", "871")
    home.until("(await import('/.impact/figures.js')).known().some(({ short }) => short.endsWith('\\n'))")
    field = field_of(home, "871")
    assert field.input_value() == "over 871 professionals"
    save = home.shadow(".inspector").get_by_role("button", name="Save")
    assert save.get_attribute("aria-disabled") == "true"
    field.fill("over 982 professionals")
    save.click()
    home.until_text("#frontline data", "982")
    undo_of(home).click()
    home.until_text("#frontline data", "871")
    assert b"  professionals: |\n    over 871 professionals\n" in preview.read(FRONTLINE)


def test_after_a_save_pointing_at_another_number_moves_on(preview, home):
    field = field_of(home)
    field.fill("over 871 professionals")
    field.press("Enter")
    home.until_text("#frontline data", "871")
    other = home.page.locator("#frontline data").nth(1)
    other.hover()
    home.until("document.querySelector('impact-preview').shadowRoot.querySelector('.reference').textContent"
               " !== 'professionals'")


def test_the_field_goes_when_the_preview_can_only_be_read(preview, home):
    field_of(home)
    preview.stop()
    preview.options = ("--read-only",)
    preview.start()
    home.shadow("#figure-value").wait_for(state="detached", timeout=8_000)
    assert home.shadow(".inspector dl").is_visible()
