"""Half-typed lines flash nothing up, and none is kept back when typing stops."""

import time

FRONTLINE = "Content/10-frontline.md"
LINE = "  shelters: over 20 shelters"

# Notes whenever the panel is seen.
WATCH = """(() => {
    const panel = document.querySelector('impact-preview').shadowRoot.querySelector('.errors')
    window.flashes = 0
    new MutationObserver(() => { if (!panel.hidden) window.flashes += 1 })
        .observe(panel, { attributes: true, attributeFilter: ['hidden'] })
    return true
})()"""


def test_a_line_that_is_typed_shows_no_error_on_the_way(preview, home):
    home.evaluate(WATCH)
    text = preview.read(FRONTLINE).decode()
    start = time.monotonic()
    for count in range(1, len(LINE) + 1):
        preview.write(FRONTLINE, text.replace("headline:", LINE[:count] + "\nheadline:"))
        home.page.wait_for_timeout(max(0, start + count * 0.15 - time.monotonic()) * 1000)
    home.until("(await (await fetch('/.impact/figures?page=')).json()).figures.some(({ name }) => name === 'shelters')")
    home.page.wait_for_timeout(1000)
    assert home.evaluate("window.flashes") == 0


def test_a_save_that_is_mended_at_once_shows_no_error(preview, home):
    home.evaluate(WATCH)
    preview.edit(FRONTLINE, "over 760", "abuot 760")
    home.page.wait_for_timeout(300)
    preview.edit(FRONTLINE, "abuot 760", "about 760")
    home.until_text("#frontline", "About 760")
    home.page.wait_for_timeout(1000)
    assert home.evaluate("window.flashes") == 0


def test_when_typing_stops_the_error_is_shown(preview, home):
    for word in ("ab", "abu", "abuo", "abuot"):
        preview.write(FRONTLINE, preview.read(FRONTLINE).decode().replace(
            next(line for line in preview.read(FRONTLINE).decode().splitlines() if "professionals:" in line),
            f"  professionals: {word} 760 professionals"))
        home.page.wait_for_timeout(150)
    home.until_panel(timeout=1.5)
    assert "abuot" in home.shadow(".errors .message").inner_text()


def test_the_page_follows_while_an_error_is_on_the_screen(preview, home):
    """The panel says what is wrong now, not what was wrong."""
    preview.edit(FRONTLINE, "over 760", "abuot 760")
    home.until_panel()
    preview.edit(FRONTLINE, "abuot 760", "overr 760")
    home.until("document.querySelector('impact-preview').shadowRoot.querySelector('.errors .message')"
               ".textContent.includes('overr')")
