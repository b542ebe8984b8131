"""The page says what the original says, and every figure is where a reader looks for it."""

import pytest
from conftest import HTML_FILES, PUBLIC
from original import CARDS, FIGURES, SPAM_TRAP, TEXT, normal


def test_the_whole_text_is_there_in_order(home):
    text = normal(home.locator("main").inner_text())
    position = 0
    for sentence in TEXT:
        found = text.find(normal(sentence), position)
        assert found >= 0, f"missing, or out of order: {sentence}"
        position = found + len(normal(sentence))


@pytest.mark.parametrize("section, words, value", FIGURES, ids=[figure[1] for figure in FIGURES])
def test_figure_is_in_its_section(home, section, words, value):
    place = home.locator(f"section#{section}")
    blocks = [block for block in place.locator("p, li").all() if normal(words) in normal(block.inner_text())]
    assert len(blocks) == 1
    assert blocks[0].is_visible()
    assert value in [data.get_attribute("value") for data in blocks[0].locator("data").all()]


def test_no_other_figures(home):
    assert home.locator(".story data").count() == len(FIGURES)


@pytest.mark.parametrize("number", range(len(CARDS)), ids=[card[0] for card in CARDS])
def test_headline_figure_is_in_a_card(home, number):
    words, section = CARDS[number]
    card = home.locator("a.card").nth(number)
    assert normal(card.inner_text()).startswith(normal(words))
    assert card.is_visible()
    assert card.locator("data").count() == 1
    assert card.get_attribute("href") == f"#{section}"


def test_no_other_cards(home):
    assert home.locator("a.card").count() == len(CARDS)


def test_card_leads_to_its_section(home):
    home.locator("a.card", has_text="28").click()
    home.wait_for_url("**#research")
    home.wait_for_function("document.querySelector('#research').getBoundingClientRect().top < innerHeight / 2")


def test_hotline_number_is_a_telephone_link_and_no_figure(home):
    links = home.locator('a[href="tel:116000"]')
    assert links.count() == 2
    for link in links.all():
        assert link.is_visible()
        assert normal(link.inner_text()) == "116 000"
        assert len(link.evaluate("link => [...link.getClientRects()]")) == 1, "broken over two lines"
    for data in home.locator("data").all():
        assert "116" not in data.inner_text()
        assert "116000" not in data.get_attribute("value")
    text = normal(home.locator("body").inner_text())
    assert "116000" not in text and "116,000" not in text


@pytest.mark.parametrize("path", sorted(p.relative_to(PUBLIC).as_posix() for p in PUBLIC.rglob("*") if p.is_file()))
def test_spam_trap_is_no_content(path):
    text = (PUBLIC / path).read_text(encoding="utf-8", errors="replace")
    assert normal(SPAM_TRAP) not in normal(text)
    assert "validation purposes" not in normal(text)


def test_no_reference_is_left(open_page):
    for path in HTML_FILES:
        assert "{{" not in (PUBLIC / path).read_text(encoding="utf-8")


def test_donate_button_leads_to_the_donate_section(home):
    button = home.locator("header a.button")
    assert button.get_attribute("href") == "#donate"
    button.click()
    home.wait_for_url("**#donate")
    assert home.locator("#donate a.button").get_attribute("href").startswith("https://")


def test_head_says_what_the_page_is(home):
    assert home.title() == "Our impact – Missing Children Europe"
    description = home.locator('meta[name="description"]').get_attribute("content")
    assert normal(description).startswith("over 760 professionals")
    assert "<" not in description and "{" not in description
