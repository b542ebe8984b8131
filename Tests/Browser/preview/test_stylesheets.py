"""A changed stylesheet is taken over without a reload, and the page is never seen bare."""

from preview.folder import picture

STYLE = "Templates/assets/style.css"
BACKGROUND = "getComputedStyle(document.body).backgroundColor"

# Looks at the page in every frame: without its stylesheet the body has a margin and no background.
WATCH = """(() => {
    window.bare = 0
    window.frames_ = 0
    const look = () => {
        window.frames_ += 1
        const style = getComputedStyle(document.body)
        if (style.margin !== '0px' || style.backgroundColor === 'rgba(0, 0, 0, 0)') window.bare += 1
        requestAnimationFrame(look)
    }
    look()
    return true
})()"""


def test_a_changed_colour_shows_and_the_page_is_never_bare(preview, home):
    home.evaluate(WATCH)
    for colour, computed in [("#010203", "rgb(1, 2, 3)"), ("#040506", "rgb(4, 5, 6)")]:
        text = preview.read(STYLE).decode()
        preview.write(STYLE, text + f"\nbody {{ background: {colour} }}\n")
        home.until(f"{BACKGROUND} === '{computed}'")
    assert home.evaluate("document.querySelectorAll('link[rel=stylesheet]').length") == 1
    home.page.wait_for_timeout(100)
    assert home.evaluate("window.frames_") > 5
    assert home.evaluate("window.bare") == 0
    assert home.kept


def test_a_broken_and_mended_stylesheet_of_another_page_follows_too(preview, earlier):
    preview.write(STYLE, preview.read(STYLE) + b"\nbody { background: #070809 }\n")
    earlier.until(f"{BACKGROUND} === 'rgb(7, 8, 9)'")
    assert earlier.kept


def test_a_second_stylesheet_is_added_and_taken_away(preview, home):
    preview.write("Templates/assets/more.css", "body { background: #0a0b0c }")
    link = '<link rel="stylesheet" href="{{ assets["more.css"] }}">\n</head>'
    preview.edit("Templates/layout.html", "</head>", link)
    home.until(f"{BACKGROUND} === 'rgb(10, 11, 12)'")
    preview.edit("Templates/layout.html", link, "</head>")
    home.until(f"{BACKGROUND} !== 'rgb(10, 11, 12)'")
    assert home.kept


def test_a_picture_that_only_the_stylesheet_names_is_shown_anew(preview, earlier):
    """The stylesheet is the same as before; the picture behind its address is another."""
    preview.write("Content/2020/team.png", picture(8, 8, (255, 0, 0)))
    preview.write(STYLE, preview.read(STYLE) + b"\nh1 { background: url(/2020/team.png) !important }\n")
    box = earlier.page.locator("h1").bounding_box()
    corner = {"x": box["x"], "y": box["y"], "width": 2, "height": 2}

    def red():
        earlier.page.wait_for_timeout(30)
        return earlier.page.screenshot(clip=corner)

    earlier.until("getComputedStyle(document.querySelector('h1')).backgroundImage.includes('team.png')")
    earlier.page.wait_for_timeout(200)
    before = red()
    preview.write("Content/2020/team.png", picture(8, 8, (0, 0, 255)))
    for _ in range(60):
        if red() != before:
            break
    assert red() != before
    assert earlier.kept


def test_the_panel_follows_the_page_into_the_dark(preview, home):
    theme = "document.querySelector('impact-preview').dataset.theme"
    assert home.evaluate(theme) == "light"
    home.page.emulate_media(color_scheme="dark")
    home.until(f"{theme} === 'dark'")
    home.page.emulate_media(color_scheme="light")
    home.until(f"{theme} === 'light'")
    preview.write(STYLE, preview.read(STYLE) + b"\nbody { background: #111 }\n")
    home.until(f"{theme} === 'dark'")
