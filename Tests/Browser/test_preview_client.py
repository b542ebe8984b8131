"""The preview's own scripts in Chromium, without the program: one page is turned into another."""

import pytest

from conftest import REPOSITORY

CLIENT = REPOSITORY / "Sources/Preview/Client"


@pytest.fixture
def morph(browser):
    """Turns the body `old` into `new`, running `between` in the page before and `after` after it."""
    context = browser.new_context()
    page = context.new_page()
    page.route(
        "http://preview.test/**",
        lambda route: route.fulfill(
            body=(CLIENT / route.request.url.rpartition("/")[2]).read_text(), content_type="text/javascript")
        if "/.impact/" in route.request.url
        else route.fulfill(body="<!DOCTYPE html><html lang=en><title>x</title><body>", content_type="text/html"))
    page.goto("http://preview.test/")

    def morph(old, new, between="() => {}", after="() => document.body.innerHTML"):
        return page.evaluate(
            f"""async ([old, fresh]) => {{
              const {{ morph }} = await import("/.impact/morph.js");
              const {{ noteOpen }} = await import("/.impact/own.js");
              document.body.innerHTML = old;
              noteOpen(document.documentElement);
              document.querySelectorAll("*").forEach((element) => (element.old = true));
              ({between})();
              morph(document.body, new DOMParser().parseFromString("<body>" + fresh, "text/html").body);
              return ({after})();
            }}""",
            [old, new])

    yield morph
    context.close()


NEW = "() => [...document.querySelectorAll('*')].filter((element) => !element.old).map((element) => element.localName)"


def test_a_changed_number_exchanges_no_element(morph):
    assert morph("<p>Over <data value=1>1</data> x</p>", "<p>Over <data value=2>2</data> x</p>", after=NEW) == []


def test_an_inserted_section_exchanges_only_itself(morph):
    old = "<section><h2>A</h2></section><section><h2>B</h2></section>"
    new = "<section><h2>A</h2></section><section><h2>C</h2><p>c</p></section><section><h2>B</h2></section>"
    assert morph(old, new, after=NEW) == ["section", "h2", "p"]


def test_details_opened_by_the_reader_stay_open(morph):
    opened = morph(
        "<details><summary>a</summary>b</details>", "<details><summary>a</summary>c</details>",
        "() => document.querySelector('details').open = true", "() => document.querySelector('details').open")
    assert opened


def test_typed_text_stays_while_its_form_changes(morph):
    typed = morph(
        "<form><p>a</p><input name=n></form>", "<form><p>b</p><p>c</p><input name=n></form>",
        "() => document.querySelector('input').value = 'typed'", "() => document.querySelector('input').value")
    assert typed == "typed"


def test_the_selection_stays_beside_a_changed_number(morph):
    selected = morph(
        "<p>Over 760 professionals</p>", "<p>Over 800 professionals</p>",
        "() => { const text = document.querySelector('p').firstChild;"
        " getSelection().setBaseAndExtent(text, 9, text, 22) }", "() => getSelection().toString()")
    assert selected == "professionals"


def test_items_of_a_long_list_are_found_again(morph):
    items = [f"<li>item {number}</li>" for number in range(400)]
    new = "<ul><li>first</li>" + "".join(items[:200] + items[201:]) + "<li>last</li></ul>"
    assert morph("<ul>" + "".join(items) + "</ul>", new, after=NEW) == ["li", "li"]
    assert morph("<ul>" + "".join(items) + "</ul>", new) == new


def test_scripts_in_a_new_part_do_not_run(morph):
    assert morph("<p>a</p>", "<p>a</p><script>window.ran = 1</script>", after="() => window.ran ?? null") is None
