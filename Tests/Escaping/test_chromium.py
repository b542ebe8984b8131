"""No value runs a script in Chromium, whatever a reader does."""

from pathlib import Path

import pytest
from playwright.sync_api import Error

from contexts import CONTEXTS, PLACES
from harness import document
from rendering import rendered

ADDRESS = "http://escaping.test/"
TRAPS = (Path(__file__).parent / "traps.js").read_text("utf-8")
HEADERS = {
    "Content-Type": "text/html; charset=utf-8",
    # Pictures would only be asked for and refused one by one.
    "Content-Security-Policy": "img-src 'none'; media-src 'none'",
    "Content-Security-Policy-Report-Only": "script-src 'none' 'report-sample'",
}


class Visit:
    """Opens pages and collects what they try to do; the network ends here."""

    def __init__(self, browser):
        self.problems = []
        self.html = ""
        self.context = browser.new_context(service_workers="block")
        self.context.add_init_script(TRAPS)
        self.context.route("**/*", self.answer)
        self.context.on("page", self.watch)
        self.page = self.context.new_page()

    def watch(self, page):
        page.on("console", lambda message: message.text.startswith("TRAP") and self.problems.append(message.text))
        page.on("dialog", self.dismiss)
        page.on("pageerror", lambda error: self.problems.append(f"error: {error}"))
        page.on("popup", lambda popup: self.problems.append("popup"))

    def dismiss(self, dialog):
        self.problems.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def answer(self, route):
        request = route.request
        if request.url == ADDRESS:
            return route.fulfill(status=200, headers=HEADERS, body=self.html)
        is_frame = request.frame != self.page.main_frame
        if request.resource_type in ("script", "fetch", "xhr") or request.is_navigation_request() and not is_frame:
            self.problems.append(f"{request.resource_type}: {request.url[:200]}")
        return route.abort()

    def open(self, html):
        """Uses everything in a page; the result is how many elements it has, and what they tried to do."""
        self.problems.clear()
        self.html = html
        self.page.goto(ADDRESS, wait_until="domcontentloaded")
        try:
            count = self.page.evaluate("useEverything()")
        except Error as error:
            count = 0
            self.problems.append(f"the page was left: {error}")
        return count, list(self.problems)


@pytest.fixture
def visit(browser):
    visit = Visit(browser)
    yield visit
    visit.context.close()


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_no_script_runs(visit, place):
    """A page for each way to a place, with all values; what was in an earlier page already is left out."""
    seen = set()
    for context in CONTEXTS:
        if context.place is not place:
            continue
        outputs = [result.get("output") for result in rendered(context)]
        outputs = [text for text in dict.fromkeys(outputs) if text not in seen]
        seen.update(outputs)
        sections = [text for text in outputs if text is not None]
        if not sections:
            continue
        count, problems = visit.open(document(sections))
        assert problems == [], context
        assert count > len(sections), context


#: Pages that do run scripts: each has to spring a trap.
ATTACKS = {
    "script": "<script>1</script>",
    "script of another file": '<script src="x.js"></script>',
    "event handler": "<img src=x onerror=1>",
    "handler of a click": '<b onclick="1">x</b>',
    "focus": '<input onfocus="alert(1)">',
    "link": '<a href="javascript:1">x</a>',
    "link in disguise": '<a href=" java&#10;script&colon;alert(1)">x</a>',
    "link in SVG": '<svg><a xlink:href="javascript:alert(1)"><text y="9">x</text></a></svg>',
    "form": '<form action="javascript:alert(1)"><button>x</button></form>',
    "button": '<form><button formaction="javascript:alert(1)">x</button></form>',
    "frame": '<iframe src="javascript:alert(1)"></iframe>',
    "frame with a page": '<iframe srcdoc="&lt;script>parent.alert(1)&lt;/script>"></iframe>',
    "SVG": "<svg onload=alert(1)></svg>",
    "refresh": '<meta http-equiv="refresh" content="0;url=http://example.org/">',
    "data": '<a href="data:text/html,x">x</a>',
}


@pytest.mark.parametrize("section", ATTACKS.values(), ids=ATTACKS)
def test_traps_work(visit, section):
    count, problems = visit.open(document([section, "<p>x</p>"]))
    assert count > 2 or "left" in problems[-1]
    assert problems != []


def test_traps_are_silent(visit):
    """Nothing is reported of a page that runs no script."""
    links = "".join(f'<a href="{address}">x</a>' for address in ("x", "https://x/", "mailto:x", "tel:1", "//", "#"))
    form = '<form action="x"><input><button>x</button></form><script type="application/ld+json">{}</script>'
    assert visit.open(document([links, form]))[1] == []
