"""Starts Chromium."""

import os

import pytest
from playwright.sync_api import sync_playwright

CHROMIUM = os.environ.get("IMPACT_CHROMIUM", "/usr/bin/chromium")


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()
