"""Pictures of all that the preview shows, to be looked at: IMPACT_SCREENSHOTS=DIR saves them there."""

import os
from pathlib import Path

import pytest

FOLDER = os.environ.get("IMPACT_SCREENSHOTS")
pytestmark = pytest.mark.skipif(not FOLDER, reason="IMPACT_SCREENSHOTS names no folder")
LOOKS = {
    "wide": {},
    "dark": {"color_scheme": "dark"},
    "phone": {"width": 390, "height": 844, "has_touch": True, "is_mobile": True},
    "phone-dark": {"width": 390, "height": 844, "has_touch": True, "is_mobile": True, "color_scheme": "dark"},
}


@pytest.fixture(params=LOOKS)
def look(request, preview, open_tab):
    """Opens an address in one look, and saves what is seen."""

    def look(address, act, name):
        tab = open_tab(preview.url + address, **LOOKS[request.param])
        tab.until("document.querySelectorAll('data[tabindex]').length > 0 || !document.querySelector('data')")
        act(tab)
        tab.page.wait_for_timeout(250)
        Path(FOLDER).mkdir(parents=True, exist_ok=True)
        tab.page.screenshot(path=f"{FOLDER}/{name}-{request.param}.png")

    return look


def test_inspector(look):
    def act(tab):
        tab.page.locator(".introduction data").nth(1).click()
        tab.shadow(".inspector").wait_for(state="visible")

    look("2020/", act, "inspector")


def test_inspector_of_a_card(look):
    def act(tab):
        tab.page.locator(".card data").first.hover()
        tab.shadow(".inspector").wait_for(state="visible")

    look("", act, "card")


def test_refusal(look):
    def act(tab):
        tab.data("760", "#frontline").click()
        field = tab.shadow("#figure-value")
        field.fill("abuot 800 professionals")
        field.press("Enter")
        tab.shadow(".answer .message").wait_for()

    look("", act, "refusal")


def test_panel_of_figures(look):
    def act(tab):
        tab.page.get_by_role("button", name="Figures").click()
        tab.shadow(".items .item").first.wait_for()

    look("2020/", act, "figures")


def test_errors(look, preview):
    def act(tab):
        preview.edit("Content/10-frontline.md", "over 760", "abuot 760")
        preview.edit("Content/20-awareness.md", "+374 likes", "+3.744 likes")
        preview.edit("Content/index.md", 'summary: "{{ professionals }}', 'summary: "警察官と専門家 {{ profesionals }}')
        tab.until_panel()
        tab.page.wait_for_timeout(800)

    look("", act, "errors")


def test_draft(look):
    look("plans/", lambda tab: tab.shadow(".banner").wait_for(state="visible"), "draft")


def test_stopped(look, preview):
    def act(tab):
        preview.stop()
        tab.shadow(".notice").wait_for(state="visible")

    look("", act, "stopped")


def test_paper(preview, open_tab):
    tab = open_tab(preview.url)
    tab.inspect(tab.data("760", "#frontline"))
    tab.page.emulate_media(media="print")
    tab.page.screenshot(path=f"{FOLDER}/paper.png")
