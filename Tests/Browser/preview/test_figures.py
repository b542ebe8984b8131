"""The side panel lists the figures of the page, finds them, and jumps to each."""


def items(tab):
    return tab.shadow(".items .item")


def opened(tab):
    tab.page.keyboard.press("?")
    tab.shadow(".figures").wait_for(state="visible")
    items(tab).first.wait_for()


def test_the_key_opens_and_closes_it(home):
    opened(home)
    home.page.keyboard.press("Escape")
    home.shadow(".figures").wait_for(state="hidden")


def test_the_key_is_a_sign_in_a_field(home):
    home.page.locator("#newsletter-email").focus()
    home.page.keyboard.press("?")
    assert home.page.locator("#newsletter-email").input_value() == "?"
    assert not home.shadow(".figures").is_visible()


def test_the_button_opens_it(home):
    home.page.get_by_role("button", name="Figures").click()
    assert home.page.get_by_role("dialog", name="Figures of this page").is_visible()


def test_those_without_source_come_first(earlier):
    opened(earlier)
    texts = items(earlier).all_inner_texts()
    without = ["no source" in text or "no period" in text for text in texts]
    assert without == sorted(without, reverse=True)
    assert without[0] and not without[-1]
    assert "sheltered" in texts[-1]


def test_it_lists_every_figure_of_the_page(home):
    opened(home)
    assert items(home).count() == 19
    assert "19 figures" in home.shadow(".figures").inner_text()


def test_words_names_and_numbers_are_found(home):
    opened(home)
    field = home.page.get_by_role("searchbox", name="Search")
    for words, count in [("webinars", 1), ("3723", 1), ("facebook", 1), ("workshops 4", 1), ("nothing at all", 0)]:
        field.fill(words)
        home.until(f"document.querySelector('impact-preview').shadowRoot.querySelectorAll('.item').length === {count}")


def test_it_jumps_to_the_number_with_the_keyboard_alone(home):
    opened(home)
    home.page.keyboard.type("hotlines")
    home.page.keyboard.press("Enter")
    home.shadow(".inspector").wait_for(state="visible")
    assert home.shadow(".inspector .reference").inner_text() == "hotlines"
    first = home.evaluate("document.activeElement.closest('.cards, section')?.className ?? 'none'")
    home.page.keyboard.press("?")
    home.page.keyboard.press("?")
    home.shadow(".figures").wait_for(state="visible")
    items(home).first.click()
    home.page.wait_for_timeout(100)
    second = home.evaluate("document.activeElement.closest('.cards, section')?.className ?? 'none'")
    assert {first, second} == {"cards", "story"}


def test_arrows_go_through_the_list(home):
    opened(home)
    for _ in range(3):
        home.page.keyboard.press("ArrowDown")
    third = items(home).nth(2)
    assert third.evaluate("item => item.getRootNode().activeElement === item")
    home.page.keyboard.press("ArrowUp")
    assert items(home).nth(1).evaluate("item => item.getRootNode().activeElement === item")


def test_a_new_figure_comes_into_the_open_list(preview, home):
    opened(home)
    preview.edit("Content/10-frontline.md", "  workshops: 4 workshops", "  workshops: 4 workshops\n  shelters: 20 shelters")
    home.until("[...document.querySelector('impact-preview').shadowRoot.querySelectorAll('.item')]"
               ".some((item) => item.textContent.includes('shelters'))")
    home.shadow(".items .item", ).filter(has_text="shelters").click()
    assert "only in the table" in home.shadow(".items").inner_text()
    home.shadow(".inspector").wait_for(state="visible")
    assert home.evaluate("document.activeElement.closest('tr')?.id") == "figure-shelters"


def test_a_figure_that_no_template_shows_is_said_to_be_nowhere(preview, home):
    preview.edit("Templates/page.html", '{% include "figures.html" %}', "")
    preview.edit("Content/10-frontline.md", "- {{ workshops }}\n", "")
    home.until("!document.querySelector('.figures') && !document.querySelector('a[href=\"#figure-workshops\"]')")
    opened(home)
    home.shadow(".items .item", ).filter(has_text="workshops").first.click()
    assert "not shown on this page" in home.shadow(".items").inner_text()


def test_jumps_leave_out_the_table_where_a_text_shows_the_figure(home):
    opened(home)
    home.page.keyboard.type("workshops")
    for _ in range(2):
        items(home).first.click()
        home.shadow(".inspector").wait_for(state="visible")
        home.page.wait_for_timeout(100)
        assert home.evaluate("document.activeElement.closest('tr') === null")


def test_a_jump_unfolds_what_the_number_is_in(preview, home):
    preview.edit("Templates/page.html", "{{ section.content }}</div>",
                 '<details class="outer"><summary>Outer</summary><details class="inner"><summary>Inner</summary>'
                 "{{ section.content }}</details></details></div>")
    home.until("document.querySelector('.inner data')")
    opened(home)
    home.page.keyboard.type("hotlines")
    opens = "[...document.querySelectorAll('details[open]')].map((each) => each.className)"
    assert home.evaluate(opens) == []
    # The first is on a card.
    for _ in range(2):
        items(home).first.click()
        home.shadow(".inspector").wait_for(state="visible")
        home.page.wait_for_timeout(100)
    assert home.evaluate(opens) == ["outer", "inner"]
    assert home.evaluate("document.activeElement.closest('.inner') !== null")
    assert home.evaluate("document.activeElement.checkVisibility()")
