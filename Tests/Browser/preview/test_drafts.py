"""A draft has a banner, and nothing of it is in the page."""


def test_only_a_draft_has_the_banner(preview, open_tab):
    tab = open_tab(preview.url + "plans/")
    banner = tab.shadow(".banner")
    banner.wait_for(state="visible")
    assert "Draft" in banner.inner_text()
    # It covers nothing of the page.
    assert tab.page.locator("header.band").bounding_box()["y"] >= banner.bounding_box()["height"] - 1
    assert b"Draft" not in preview.get("plans/")
    preview.edit("Content/plans/index.md", "draft: yes\n", "")
    banner.wait_for(state="hidden")
    assert tab.kept
    preview.edit("Content/plans/index.md", "period: 2022\n", "period: 2022\ndraft: yes\n")
    banner.wait_for(state="visible")


def test_other_pages_have_none(home, earlier):
    assert not home.shadow(".banner").is_visible()
    assert not earlier.shadow(".banner").is_visible()
