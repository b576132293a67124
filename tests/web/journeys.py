"""Browsers of several people at once, for journeys through the pages."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final

import pytest

from tests.browsers import Browser
from tests.web.sites import Site

Page = Any
"""Playwright's page."""

WIDTHS: Final = (360, 768, 1440)


@dataclass(slots=True)
class Keys:
    """A keyboard that counts every key pressed on it."""

    page: Page
    pressed: int = field(default=0)

    def press(self, *keys: str) -> None:
        """Press keys by their names."""
        for key in keys:
            self.page.keyboard.press(key)
            self.pressed += 1

    def write(self, text: str) -> None:
        """Type a text, one key a character."""
        self.page.keyboard.type(text)
        self.pressed += len(text)


@contextmanager
def visiting(
    browser: Browser,
    site: Site,
    person: str = "",
    *,
    language: str = "en",
    theme: str = "light",
    scripted: bool = True,
) -> Iterator[Page]:
    """A page in a browser of somebody's own; what fails in its scripts fails the test."""
    context = browser.new_context(java_script_enabled=scripted)
    context.add_cookies(site.cookies(person, language=language, theme=theme))
    page = context.new_page()
    failed: list[str] = []
    page.on("pageerror", lambda error: failed.append(str(error)))
    yield page
    context.close()
    assert failed == []


def scrolls_sideways(page: Page) -> bool:
    """Whether a page is wider than its window."""
    wide: bool = page.evaluate(
        "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    )
    return wide


def assert_fitting(page: Page) -> None:
    """A page shuts nobody out, and scrolls sideways in no window."""
    assert shut_out(page) == []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert not scrolls_sideways(page), (page.url, width)


def shut_out(page: Page) -> list[str]:
    """What on a page is serious or critical for people with disabilities."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    found = axe.Axe().run(page).response["violations"]
    return [
        f"{it['id']}: {it['nodes'][0]['html'][:200]}"
        for it in found
        if it["impact"] in {"serious", "critical"}
    ]
