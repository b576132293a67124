"""The negotiation is played on in a browser, and whoever has the text open sees it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browsers import Browser
from tests.web.journeys import WIDTHS, Page, scrolls_sideways, shut_out, visiting
from tests.web.sites import Site, serving

pytestmark = pytest.mark.slow

MINUTE = 60_000.0
PLACE = "draft.p30"
"""Article 4 (d), which the next meeting settles."""

LAST = "document.querySelector('.stand .code')?.innerText === id && document.querySelector('#step')"


@pytest.fixture
def site(demonstration: Path, tmp_path: Path) -> Iterator[Site]:
    """A site of the test's own, in mid-negotiation."""
    with serving(demonstration, tmp_path / "data") as made:
        yield made


def _played(page: Page, step: str) -> None:
    page.wait_for_function(f"(id) => {LAST}", arg=step, timeout=MINUTE)


def _fitting(page: Page) -> None:
    assert shut_out(page) == []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert not scrolls_sideways(page), (page.url, width)


def _press(page: Page, button: str) -> str:
    """Press one of the buttons; up to which step is played then."""
    goal: str = page.locator(button).get_attribute("value")
    page.click(button)
    _played(page, goal)
    return goal


@pytest.mark.parametrize(("language", "theme"), [("en", "light"), ("ar", "dark")])
def test_steps_and_a_meeting_are_played_and_the_text_follows(
    browser: Browser, site: Site, language: str, theme: str
) -> None:
    with (
        visiting(browser, site, language=language) as reader,
        visiting(browser, site, language=language, theme=theme) as player,
    ):
        player.goto(site.url("play"))
        first = player.locator(".stand .code").inner_text()
        for _step in range(2):
            assert _press(player, "#step") != first
        _fitting(player)
        reader.goto(site.url(f"text?at={PLACE}"))
        settled = reader.locator(f'[id="at-{PLACE}"]')
        before = settled.inner_text()
        number = int(reader.locator("body").get_attribute("data-number"))
        player.click("#meeting")
        player.wait_for_selector(".going progress")
        _fitting(player)
        player.wait_for_selector("#step", timeout=MINUTE)
        reader.wait_for_function(
            "([id, was]) => document.getElementById(id).innerText !== was",
            arg=[f"at-{PLACE}", before],
        )
        assert settled.inner_text().endswith("contribute first.")
        assert number < int(player.locator("#head").inner_text().partition(":")[0])
        _fitting(player)


def test_a_browser_without_scripts_plays_as_well(browser: Browser, site: Site) -> None:
    with visiting(browser, site, scripted=False) as page:
        page.goto(site.url("play"))
        goal = page.locator("#meeting").get_attribute("value")
        page.click("#meeting")
        page.wait_for_selector("#step", timeout=MINUTE)
        assert page.locator(".stand .code").inner_text() == goal
