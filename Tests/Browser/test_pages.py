"""Every page of the built folder works in a browser: quietly, alone, at every size, on paper."""

import pytest
from conftest import HTML_FILES

every_page = pytest.mark.parametrize("path", HTML_FILES)

LOOKS = {
    "plain": {},
    "dark": {"color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
    "reduced motion": {"reduced_motion": "reduce"},
    "without JavaScript": {"java_script_enabled": False},
}


@every_page
@pytest.mark.parametrize("look", LOOKS)
def test_loads_quietly(open_page, path, look):
    page = open_page(path, **LOOKS[look])
    page.wait_for_load_state("networkidle")
    assert page.problems == []
    assert page.locator("h1").is_visible()
    assert page.evaluate("document.styleSheets.length") == 1
    page.screenshot(full_page=True)


@every_page
def test_dark_is_dark_and_light_is_light(open_page, path):
    def brightness(scheme):
        page = open_page(path, color_scheme=scheme)
        colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
        return sum(int(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(","))

    assert brightness("light") > 3 * 200
    assert brightness("dark") < 3 * 60


@every_page
def test_prints(open_page, path):
    page = open_page(path)
    page.emulate_media(media="print")
    assert page.problems == []
    assert page.locator("h1").is_visible()
    assert not any(form.is_visible() for form in page.locator("form, button, header .button").all())
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")


@every_page
@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_no_sideways_scrolling(open_page, path, width):
    page = open_page(path, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    outside = page.evaluate(
        """() => [...document.body.querySelectorAll('main *, header *, footer *')]
            .filter(element => element.getClientRects().length)
            .filter(element => element.getBoundingClientRect().right > innerWidth + 0.5)
            .map(element => element.outerHTML.slice(0, 80))"""
    )
    assert outside == []


@every_page
def test_text_spacing_of_a_reader_fits(open_page, path):
    """WCAG 1.4.12: wider letters, words and lines, at the smallest width."""
    page = open_page(path, width=320)
    page.add_style_tag(
        content="* { line-height: 1.5 !important; letter-spacing: .12em !important;"
        " word-spacing: .16em !important } p { margin-bottom: 2em !important }"
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@every_page
def test_headings_skip_no_level(open_page, path):
    page = open_page(path)
    levels = [int(heading.evaluate("heading => heading.tagName[1]")) for heading in page.locator("h1,h2,h3,h4,h5,h6").all()]
    assert levels.count(1) == 1 and levels[0] == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:])), levels


@every_page
def test_sections_have_names(open_page, path):
    page = open_page(path)
    for section in page.locator("section").all():
        name = page.locator("#" + section.get_attribute("aria-labelledby"))
        assert name.inner_text().strip()


@every_page
def test_fragments_and_pages_of_links_exist(open_page, path, site):
    page = open_page(path)
    for link in page.locator("a[href]").all():
        href = link.get_attribute("href")
        if href.startswith("#"):
            assert page.locator(f'[id="{href[1:]}"]').count() == 1, href
        elif not href.startswith(("https:", "http:", "mailto:", "tel:")):
            address = link.evaluate("link => link.href")
            assert page.request.get(address).status == 200, href


@every_page
def test_targets_are_large_enough(open_page, path):
    """WCAG 2.5.8, but for links in a sentence; buttons are larger."""
    page = open_page(path, width=320)
    for target in page.locator("a:not(p a, li a:not(.card)), button, input:not([type=hidden])").all():
        if target.is_visible() and target.get_attribute("class") != "skip":
            box = target.bounding_box()
            least = 44 if "button" in (target.get_attribute("class") or "") else 24
            assert box["height"] >= least and box["width"] >= least, target.evaluate("target => target.outerHTML")


@every_page
def test_keyboard_reaches_everything_and_shows_where_it_is(open_page, path):
    page = open_page(path, width=390)
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.get_attribute("href") == "#main"
    assert skip.bounding_box()["width"] > 24
    count = page.locator("a[href], button, input:not([type=hidden]):not([hidden] *)").count()
    for _ in range(count - 1):
        page.keyboard.press("Tab")
        focus = page.locator(":focus")
        style = focus.evaluate("focus => [getComputedStyle(focus).outlineStyle, focus.getBoundingClientRect().top]")
        assert style[0] != "none", focus.evaluate("focus => focus.outerHTML")
    assert page.locator("footer a:focus").count() == 1


def test_unknown_address_shows_the_404_page(browser, site):
    page = browser.new_page()
    failed = []
    page.on("response", lambda response: failed.append(response.url) if response.status >= 400 else None)
    address = site + "a/b/no-such-page"
    assert page.goto(address).status == 404
    assert failed == [address]
    assert page.locator("h1").is_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('.band')).backgroundColor") != "rgba(0, 0, 0, 0)"
    page.locator("main a").first.click()
    assert page.url == site
    page.close()
