"""Slips are listed, approved and read in the final text, in a browser, in English and Arabic."""

import pytest

from tests.browsers import Browser
from tests.web.journeys import assert_fitting, visiting
from tests.web.sites import Site

pytestmark = pytest.mark.slow

TEXT = "compilation"
"""A text to which nobody proposes anything: it has a final text."""


@pytest.mark.parametrize(("language", "theme"), [("en", "light"), ("ar", "dark")])
def test_a_slip_goes_before_the_committee_and_into_the_final_text(
    browser: Browser, site: Site, language: str, theme: str
) -> None:
    with visiting(browser, site, "secretariat-1", language=language, theme=theme) as page:
        page.goto(site.url(f"texts/{TEXT}/agreements"))
        page.click(f'main a[href$="/texts/{TEXT}/corrections"]')
        place = page.locator('select[name="provision"] option').nth(3).get_attribute("value")
        page.select_option('select[name="provision"]', place)
        page.click("form.filters button")
        words = page.input_value("#slip-words")
        assert words
        page.fill("#slip-words", words.upper() if language == "en" else f"{words} ;")
        page.fill("#slip-note", "A slip.")
        assert_fitting(page)
        page.click('button[value="list"]')
        page.wait_for_selector(".scrubs ins")
        assert_fitting(page)
        page.goto(site.url(f"texts/{TEXT}/final"))
        page.wait_for_selector("#changes ~ .scrubs ins")
        assert_fitting(page)
        page.goto(site.url(f"texts/{TEXT}/corrections"))
        page.fill("#approve-meeting", "5th meeting")
        page.select_option("#approve-level", "plenary")
        page.fill("#approve-presided", "the Chair")
        page.click('button[value="approve"]')
        page.wait_for_selector(".is.approved")
        assert_fitting(page)
        page.goto(site.url(f"texts/{TEXT}/final"))
        assert page.locator("#changes ~ .scrubs").count() == 0


def test_agreed_words_that_changed_are_marked_for_everybody(browser: Browser, site: Site) -> None:
    """Entered by the Secretariat, read by somebody who is signed out."""
    with (
        visiting(browser, site) as reader,
        visiting(browser, site, "secretariat-1") as page,
    ):
        page.goto(site.url(f"texts/{TEXT}/agreements"))
        page.locator(".lines > li > a").nth(2).click()
        here = page.url
        page.fill("#agree-meeting", "5th meeting")
        page.select_option("#agree-level", "plenary")
        page.fill("#agree-presided", "the Chair")
        page.click('button[value="agree"]')
        page.wait_for_selector("#agreed-words")
        assert_fitting(page)
        reader.goto(here)
        assert reader.locator("#in-full").count() == 1
        assert_fitting(reader)
