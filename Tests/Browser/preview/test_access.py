"""What a screen reader, a phone and paper get of the inspector and its panels."""


def test_roles_and_names(preview, home):
    home.inspect(home.data("760", "#frontline"))
    dialog = home.page.get_by_role("dialog", name="Over 760 professionals")
    assert dialog.is_visible()
    assert dialog.get_by_role("textbox", name="Write it as").is_visible()
    assert dialog.get_by_role("button", name="Save").is_visible()
    assert dialog.get_by_role("button", name="Close").is_visible()
    assert home.page.get_by_role("button", name="Figures").is_visible()
    preview.edit("Content/10-frontline.md", "over 760", "abuot 760")
    home.until_panel()
    alert = home.page.get_by_role("alertdialog", name="1 thing to put right")
    assert alert.get_by_role("link").first.is_visible()
    assert alert.get_by_role("button", name="Show the page").is_visible()


def test_a_number_in_focus_is_told(home):
    home.until("document.querySelectorAll('data[tabindex]').length > 0")
    home.data("374", "#awareness").focus()
    home.until("[...document.querySelector('impact-preview').shadowRoot.querySelectorAll('[role=status]')]"
               ".some((each) => each.textContent.includes('facebook') && each.textContent.includes('no source yet'))")


def test_numbers_in_the_text_are_links_and_elsewhere_buttons(preview, home):
    preview.edit("Content/10-frontline.md", "title: Supporting frontline professionals",
                 'title: "Supporting {{ professionals }}"')
    home.until("document.querySelector('#frontline h2 data[tabindex]')")
    snapshot = home.page.locator("#frontline").aria_snapshot()
    assert 'link "760"' in snapshot and 'button "760"' in snapshot, snapshot


def test_print_shows_none_of_it(home):
    home.inspect(home.data("760", "#frontline"))
    home.page.emulate_media(media="print")
    assert home.evaluate("getComputedStyle(document.querySelector('impact-preview')).display") == "none"
    for part in (".inspector", ".toggle", ".ring"):
        assert not home.shadow(part).is_visible()


def test_print_has_no_room_for_the_banner_of_a_draft(preview, open_tab):
    tab = open_tab(preview.url + "plans/")
    tab.shadow(".banner").wait_for(state="visible")
    tab.page.emulate_media(media="print")
    assert tab.evaluate("getComputedStyle(document.documentElement).paddingTop") == "0px"
    assert not tab.shadow(".banner").is_visible()


def test_on_a_phone_a_tap_opens_it_at_the_foot(preview, open_tab):
    phone = open_tab(preview.url, 390, 844, has_touch=True, is_mobile=True)
    phone.until("document.querySelectorAll('data[tabindex]').length > 0")
    mark = phone.data("374", "#awareness")
    mark.scroll_into_view_if_needed()
    mark.tap()
    box = phone.shadow(".inspector")
    box.wait_for(state="visible")
    phone.page.wait_for_timeout(200)
    area = box.bounding_box()
    assert area["x"] == 0 and area["width"] == 390
    assert abs(area["y"] + area["height"] - 844) < 1
    # The number that it is about is not covered.
    assert mark.bounding_box()["y"] + mark.bounding_box()["height"] <= area["y"]
    for target in box.locator("button:visible, input:visible").all():
        assert target.bounding_box()["height"] >= 44
    box.get_by_role("button", name="Close").tap()
    box.wait_for(state="hidden")


def test_no_sideways_scrolling_on_a_phone(preview, open_tab):
    phone = open_tab(preview.url, 390, 844, has_touch=True, is_mobile=True)
    preview.edit("Content/10-frontline.md", "over 760 professionals", "abuot 760 " + "professionals" * 12)
    phone.until_panel()
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    assert phone.shadow(".errors .sheet").evaluate("sheet => sheet.scrollWidth <= sheet.clientWidth + 1")


def test_a_page_from_right_to_left(folder, start, open_tab):
    settings = folder / "Content/site.yml"
    settings.write_text(settings.read_text().replace("languages: [en, fr]", "languages: [en, ar]"))
    (folder / "Content/10-frontline.fr.md").unlink()
    preview = start()
    tab = open_tab(preview.url + "ar/", 390, 844)
    assert tab.evaluate("document.documentElement.dir") == "rtl"
    tab.until("document.querySelectorAll('data[tabindex]').length > 0")
    tab.inspect(tab.page.locator("#frontline data").first)
    box = tab.shadow(".inspector").bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 390
    assert tab.shadow(".inspector").evaluate("box => getComputedStyle(box).direction") == "ltr"
    preview.edit("Content/10-frontline.md", "over 760", "over 1234")
    tab.until("document.querySelector('#frontline data').value === '1234'")
    assert tab.evaluate("document.documentElement.scrollWidth") <= 390


def test_on_a_phone_on_its_side_the_box_scrolls_and_shows_that_there_is_more(preview, open_tab):
    phone = open_tab(preview.url, 740, 340, has_touch=True, is_mobile=True)
    phone.until("document.querySelectorAll('data[tabindex]').length > 0")
    mark = phone.data("760", "#frontline")
    mark.scroll_into_view_if_needed()
    mark.tap()
    box = phone.shadow(".inspector")
    box.wait_for(state="visible")
    phone.page.wait_for_timeout(200)
    area = box.bounding_box()
    assert area["y"] >= 0 and area["y"] + area["height"] <= 340
    assert box.evaluate("box => box.scrollHeight > box.clientHeight + 20")

    def foot():
        return phone.page.screenshot(clip={"x": area["x"] + 8, "y": area["y"] + area["height"] - 4,
                                           "width": 6, "height": 3})

    more = foot()
    box.evaluate("box => box.scrollTo({ top: box.scrollHeight, behavior: 'instant' })")
    phone.page.wait_for_timeout(100)
    assert foot() != more


def test_in_forced_colours_every_box_has_an_edge(preview, open_tab):
    tab = open_tab(preview.url, forced_colors="active")
    tab.inspect(tab.data("760", "#frontline"))
    width = "box => getComputedStyle(box).borderTopWidth"
    assert tab.shadow(".inspector").evaluate(width) == "1px"
    tab.page.keyboard.press("Escape")
    tab.page.get_by_role("button", name="Figures").click()
    assert tab.shadow(".figures").evaluate(width) == "1px"
    preview.edit("Content/10-frontline.md", "over 760", "abuot 760")
    tab.until_panel()
    assert tab.shadow(".errors .sheet").evaluate("box => getComputedStyle(box).borderLeftWidth") == "1px"
