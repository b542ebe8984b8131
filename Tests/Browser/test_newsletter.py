"""The newsletter form works by keyboard, without JavaScript, and sends what it says."""

from urllib.parse import parse_qsl


def reach(page, selector):
    for _ in range(100):
        page.keyboard.press("Tab")
        if page.locator(f"{selector}:focus").count():
            return
    raise AssertionError(f"the keyboard does not reach {selector}")


def record(page):
    """Answers the form in place of its real receiver, and keeps what it sent."""
    form = page.locator("#newsletter form")
    action = form.get_attribute("action")
    assert action.startswith("https://")
    sent = []

    def answer(route):
        sent.append(route.request)
        route.fulfill(content_type="text/html", body="<!DOCTYPE html><title>Thanks</title><h1>Thank you</h1>")

    page.context.route(action, answer)
    return sent


def test_submits_without_javascript_by_keyboard(open_page):
    page = open_page(java_script_enabled=False)
    sent = record(page)
    reach(page, "#newsletter input[type=email]")
    name = page.locator("#newsletter input[type=email]").get_attribute("name")
    page.keyboard.type("zoe+news@example.org")
    page.keyboard.press("Tab")
    assert page.locator("#newsletter button:focus").count() == 1
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Thank you").wait_for()
    assert [request.method for request in sent] == ["POST"]
    assert sent[0].header_value("content-type") == "application/x-www-form-urlencoded"
    assert parse_qsl(sent[0].post_data, keep_blank_values=True) == [(name, "zoe+news@example.org")]


def test_sends_nothing_that_is_no_address(open_page):
    page = open_page(java_script_enabled=False)
    sent = record(page)
    field = page.locator("#newsletter input[type=email]")
    for text in ("", "no address"):
        field.fill(text)
        field.press("Enter")
        page.wait_for_timeout(300)
    assert sent == []
    assert page.locator("#newsletter").is_visible()


def test_field_has_a_visible_label_and_can_be_filled_in_by_the_browser(home):
    field = home.locator("#newsletter input[type=email]")
    assert field.get_attribute("autocomplete") == "email"
    assert field.get_attribute("required") is not None
    label = home.locator(f'label[for="{field.get_attribute("id")}"]')
    assert label.is_visible() and label.inner_text().strip()


def test_no_box_is_ticked_beforehand(home):
    assert home.locator("input:checked").count() == 0


def test_anything_hidden_from_people_has_no_text(home):
    for trap in home.locator("form [hidden]").all():
        assert not trap.is_visible()
        assert trap.text_content().strip() == ""
