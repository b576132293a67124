"""A place is settled from the Desk in a browser, and who follows the text sees it."""

import pytest

from tests.browsers import Browser
from tests.web.journeys import assert_fitting, visiting
from tests.web.sites import Site

pytestmark = pytest.mark.slow

PLACE = "draft.p47"


@pytest.mark.parametrize(("language", "theme"), [("en", "light"), ("ar", "dark")])
def test_every_page_of_settling_can_be_used_by_all(
    browser: Browser, site: Site, language: str, theme: str
) -> None:
    with visiting(browser, site, "secretariat-1", language=language, theme=theme) as page:
        for address in (
            f"texts/draft/settle?provision={PLACE}",
            "texts/draft/agreements",
            f"provisions/{PLACE}/agreement",
        ):
            page.goto(site.url(address))
            assert_fitting(page)


def test_a_place_is_settled_from_the_desk_and_the_text_follows(
    browser: Browser, site: Site
) -> None:
    with (
        visiting(browser, site) as reader,
        visiting(browser, site, "secretariat-1") as desk,
    ):
        reader.goto(site.url(f"texts/draft?at={PLACE}"))
        heading = reader.locator(f'[id="at-{PLACE}"] > h3').first
        before = heading.inner_text()
        assert "[Lagoon]" in before
        desk.goto(site.url(f"desk?at={PLACE}"))
        desk.focus("#wording")
        desk.keyboard.press("s")
        desk.wait_for_url("**/settle?*")
        desk.check('input[name="form"][value^="accept:"]')
        desk.fill("#settle-meeting", "5th meeting")
        desk.fill("#settle-presided", "the Chair")
        desk.click('button[value="preview"]')
        desk.wait_for_selector(".preview")
        assert_fitting(desk)
        desk.click('.preview button[value="settle"]')
        desk.wait_for_selector(".settled")
        reader.wait_for_function(
            "([id, was]) => document.getElementById(id).querySelector('h3').innerText !== was",
            arg=[f"at-{PLACE}", before],
        )
        assert "[Lagoon]" not in heading.inner_text()
