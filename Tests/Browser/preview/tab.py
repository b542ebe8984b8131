"""A browser tab with the preview's page, and what a test asks of it."""

import os
import time

from playwright.sync_api import Error

from preview.running import REPOSITORY

# While the program is being changed: its scripts as they stand in the sources, without building it again.
CLIENT = REPOSITORY / "Sources/Preview/Client" if "IMPACT_CLIENT" in os.environ else None


class Tab:
    """One tab. `problems` is all that the page complained of."""

    def __init__(self, context, url):
        self.page = context.new_page()
        self.page.set_default_timeout(5_000)
        self.problems = []
        self.page.on("console", self.console)
        self.page.on("pageerror", lambda error: self.problems.append(str(error)))
        if CLIENT:
            self.page.route("**/.impact/*.js", lambda route: route.fulfill(path=CLIENT / name(route.request.url)))
        self.goto(url)

    def console(self, message):
        # That the program was ended, or that a page is missing, is what some tests are about.
        if message.type in ("error", "warning") and "Failed to load resource" not in message.text:
            self.problems.append(message.text)

    def goto(self, url):
        """Opens a page; it follows from here on, and is marked, so that a reload is noticed."""
        self.page.goto(url)
        self.ready()

    def ready(self):
        self.until("(await import('/.impact/state.js')).state !== null")
        self.page.evaluate("window.kept = true")

    @property
    def kept(self):
        """The page was not loaded again."""
        return self.page.evaluate("window.kept === true")

    def evaluate(self, script, argument=None):
        return self.page.evaluate(f"async (argument) => {{ return {script} }}", argument)

    def until(self, script, timeout=5.0, argument=None):
        """Waits until the expression is true; the page goes on meanwhile, also to other pages."""
        end = time.monotonic() + timeout
        while True:
            try:
                value = self.evaluate(script, argument)
            except Error as error:
                if "context was destroyed" not in str(error) and "navigat" not in str(error):
                    raise
                value = None
            if value:
                return value
            assert time.monotonic() < end, f"never true: {script}"
            self.page.wait_for_timeout(15)

    def until_text(self, selector, text, timeout=5.0):
        """Waits until the first such element says the text."""
        script = "document.querySelector(argument[0])?.textContent.includes(argument[1])"
        return self.until(script, timeout, [selector, text])

    def until_panel(self, shown=True, timeout=5.0):
        """Waits until the errors cover the page, or do no longer."""
        self.until(f"document.querySelector('impact-preview').shadowRoot.querySelector('.errors').hidden !== {str(shown).lower()}",
                   timeout)

    def shadow(self, selector):
        """An element of the preview's own; Playwright sees into open shadow trees."""
        return self.page.locator(f"impact-preview {selector}")

    def data(self, text, within="body"):
        """The first number of the page that says so."""
        return self.page.locator(f"{within} data").filter(has_text=text).first

    def inspect(self, mark):
        """Points at a number until the inspector shows it."""
        mark.scroll_into_view_if_needed()
        mark.hover()
        self.shadow(".inspector").wait_for(state="visible")


def name(url):
    return url.rpartition("/")[2].partition("?")[0]
