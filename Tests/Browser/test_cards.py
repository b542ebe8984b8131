"""The cards of headline figures hold any number, at every width, on paper and in the dark."""

import shutil
import subprocess

import pytest
from conftest import PROGRAM, REPOSITORY

FIGURES = {
    "grant": "£13,359.58",
    "plain": "1 200 000",
    "people": "4.5 million people",
    "over": "over 120 thousand people",
    "digits": "123456789012345678901234567890 records",
    "range": "70–100 million people",
    "ratio": "1 in 5 children",
    "weeks": "4 to 6 weeks",
    "change": "+3723 followers",
    "labelled": "{value: 22 hotlines, label: provided data for the Figures and Trends report}",
    "earlier": "{value: 99 calls, period: 2019}",
    "word": "7 Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen",
    "one": "8 events",
    "two": "over 760 professionals",
}
WIDTHS = [1280, 768, 390, 320]

# What a browser makes of each card: boxes as [left, top, right, bottom].
MEASURE = """() => {
    const box = rect => [rect.left, rect.top, rect.right, rect.bottom]
    return [...document.querySelectorAll('.card')].map(card => {
        const texts = []
        const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT)
        while (walker.nextNode()) {
            if (!walker.currentNode.data.trim()) continue
            const range = document.createRange()
            range.selectNodeContents(walker.currentNode)
            texts.push(...[...range.getClientRects()].map(box))
        }
        const number = card.querySelector('data > span')
        const style = getComputedStyle(card)
        const rect = card.getBoundingClientRect()
        return {
            text: card.innerText, box: box(rect), texts,
            hasBefore: card.querySelector('.before') !== null,
            inner: rect.top + parseFloat(style.borderTopWidth) + parseFloat(style.paddingTop),
            number: box(card.querySelector('data').getBoundingClientRect()),
            size: parseFloat(getComputedStyle(number).fontSize),
        }
    })
}"""


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """A built page with a card for each figure, and the longest ones everywhere else too."""
    site = tmp_path_factory.mktemp("cards")
    shutil.copytree(REPOSITORY / "Templates", site / "Templates")
    content = site / "Content"
    content.mkdir()
    content.joinpath("site.yml").write_text(
        'name: "Kite Trust of {{ /digits }}"\nurl: https://example.org/\nlanguages: [en]\n'
    )
    figures = "".join(f"  {name}: {value}\n" for name, value in FIGURES.items())
    content.joinpath("index.md").write_text(
        f"---\ntitle: Cards of {{{{ digits }}}}\nperiod: 2021\nfigures:\n{figures}headline: [{', '.join(FIGURES)}]\n---\n"
        "Many numbers: {{ digits }}.\n",
        encoding="utf-8",
    )
    content.joinpath("10-more.md").write_text(
        '---\ntitle: "{{ digits }}"\n---\n{{ digits }} and {{ word }}.\n\n## {{ digits }}\n\n- {{ digits }}\n- {{ word }}\n',
        encoding="utf-8",
    )
    for name, keys in [
        ("donate", "url: https://example.org/give"),
        ("newsletter", "provider: custom\naction: https://example.org/news\nconsent: \"{{ /digits }}\""),
    ]:
        content.joinpath(name + ".md").write_text(
            f'---\ntitle: "{{{{ /digits }}}}"\nbutton: "{{{{ /digits }}}}"\n{keys}\n---\n{{{{ /digits }}}}\n', encoding="utf-8"
        )
    built = subprocess.run([PROGRAM, "build", "--site", site], capture_output=True, text=True)
    assert built.returncode == 0, built.stdout + built.stderr
    return (site / "Public" / "index.html").as_uri()


@pytest.fixture
def open_cards(browser, address):
    contexts = []

    def open_cards(width=1280, media="screen", **options):
        contexts.append(browser.new_context(viewport={"width": width, "height": 900}, **options))
        page = contexts[-1].new_page()
        page.emulate_media(media=media)
        page.goto(address)
        assert page.locator(".card").count() == len(FIGURES)
        return page

    yield open_cards
    for context in contexts:
        context.close()


at_every_width = pytest.mark.parametrize("width", WIDTHS)


@at_every_width
@pytest.mark.parametrize("media", ["screen", "print"])
def test_the_page_does_not_scroll_sideways(open_cards, width, media):
    """Thirty digits and a long word stand in every place that a text has."""
    page = open_cards(width, media)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@at_every_width
def test_no_text_leaves_its_card(open_cards, width):
    for card in open_cards(width).evaluate(MEASURE):
        left, top, right, bottom = card["box"]
        for text in card["texts"]:
            assert text[0] >= left - 0.5 and text[2] <= right + 0.5, (card["text"], text, card["box"])
            assert text[1] >= top - 0.5 and text[3] <= bottom + 0.5, (card["text"], text, card["box"])


@at_every_width
def test_no_two_cards_overlap(open_cards, width):
    cards = open_cards(width).evaluate(MEASURE)
    for number, card in enumerate(cards):
        for other in cards[number + 1:]:
            (left, top, right, bottom), (left2, top2, right2, bottom2) = card["box"], other["box"]
            assert right <= left2 or right2 <= left or bottom <= top2 or bottom2 <= top, (card["text"], other["text"])


@at_every_width
def test_nothing_empty_stands_above_a_number(open_cards, width):
    cards = [card for card in open_cards(width).evaluate(MEASURE) if not card["hasBefore"]]
    assert len(cards) == len(FIGURES) - 3
    for card in cards:
        assert card["number"][1] == pytest.approx(card["inner"], abs=0.5), card["text"]
        assert card["texts"][0][1] < card["inner"] + card["size"] / 4, card["text"]


@at_every_width
def test_many_digits_break_between_their_groups(open_cards, width):
    lines = open_cards(width).evaluate(
        """() => {
            const lines = new Map()
            const number = document.querySelector('.card[href="#figure-digits"] data > span')
            const walker = document.createTreeWalker(number, NodeFilter.SHOW_TEXT)
            while (walker.nextNode()) {
                const range = document.createRange()
                for (let place = 0; place < walker.currentNode.length; place++) {
                    range.setStart(walker.currentNode, place)
                    range.setEnd(walker.currentNode, place + 1)
                    const line = Math.round(range.getBoundingClientRect().bottom)
                    lines.set(line, (lines.get(line) ?? '') + range.toString())
                }
            }
            return [...lines.values()]
        }"""
    )
    assert "".join(lines) == "123,456,789,012,345,678,901,234,567,890"
    assert len(lines) > 1 and all(line.endswith(",") for line in lines[:-1]), lines


@at_every_width
def test_numbers_are_the_largest_text_of_their_card(open_cards, width):
    page = open_cards(width)
    words = page.evaluate("parseFloat(getComputedStyle(document.querySelector('.card .after')).fontSize)")
    for card in page.evaluate(MEASURE):
        assert card["size"] > words, card["text"]


@at_every_width
def test_only_a_number_of_many_digits_takes_more_than_one_line(open_cards, width):
    page = open_cards(width)
    for name in FIGURES:
        lines = page.evaluate(
            """name => {
                const number = document.querySelector(`.card[href="#figure-${name}"] data > span`)
                const range = document.createRange()
                range.selectNodeContents(number)
                return new Set([...range.getClientRects()].map(rect => Math.round(rect.bottom))).size
            }""",
            name,
        )
        assert lines == 1 or name in ("digits", "range"), name


def contrast(page):
    """The contrast of the first number's colour with what lies behind it (WCAG 2.2)."""
    colours = page.evaluate(
        """() => {
            let element = document.querySelector('.card data')
            const ink = getComputedStyle(element).color
            while (element && getComputedStyle(element).backgroundColor === 'rgba(0, 0, 0, 0)') element = element.parentElement
            return [ink, element ? getComputedStyle(element).backgroundColor : 'rgb(255, 255, 255)']
        }"""
    )

    def luminance(colour):
        parts = [int(part) / 255 for part in colour.removeprefix("rgb(").removesuffix(")").split(",")]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dark, light = sorted(map(luminance, colours))
    return (light + 0.05) / (dark + 0.05)


def test_numbers_are_readable_on_paper(open_cards):
    assert contrast(open_cards(media="print")) >= 7


def test_numbers_are_readable_in_the_dark(open_cards):
    assert contrast(open_cards(color_scheme="dark")) >= 7
