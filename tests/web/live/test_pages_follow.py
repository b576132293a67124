"""Two browsers: pages of settling stay true while somebody else acts, and keep what is typed."""

import pytest

from tests.browsers import Browser
from tests.web.journeys import Page, visiting
from tests.web.live.test_standing import agree, decide, settle_place
from tests.web.sites import Site

pytestmark = pytest.mark.slow


def _read(page: Page, site: Site, address: str) -> None:
    page.goto(site.url(address))
    page.wait_for_load_state("networkidle")
    page.evaluate("document.body.dataset.here = ''")  # it is not there if it is loaded anew


@pytest.mark.parametrize(
    ("language", "article", "place"),
    [("en", "draft.p148", "draft.p150"), ("ar", "draft.p31", "draft.p33")],
)
def test_every_page_of_settling_follows(
    browser: Browser, site: Site, language: str, article: str, place: str
) -> None:
    with (
        visiting(browser, site, language=language) as settling,
        visiting(browser, site, language=language) as agreements,
        visiting(browser, site, language=language) as agreement,
        visiting(browser, site, language=language) as standing,
        visiting(browser, site, "secretariat-1", language=language) as desk,
        visiting(browser, site, "secretariat-1") as clerk,
    ):
        pages = {
            settling: f"texts/draft/settle?provision={place}",
            agreements: "texts/draft/agreements",
            agreement: f"provisions/{article}/agreement",
            standing: "texts/draft/standing",
            desk: f"desk?at={place}",
        }
        for page, address in pages.items():
            _read(page, site, address)
        line = f'.lines li:has(a[href$="{place}/agreement"]) .sign'
        shares, acts = standing.inner_text(".facts"), desk.inner_text("#last")
        words = desk.input_value("#wording")
        assert agreements.locator(line).first.inner_text() == "○"
        assert all(it.locator(".choice").count() for it in (settling, desk))

        settle_place(clerk, site, place)
        settling.wait_for_selector(".settled")
        assert settling.locator(".place .choice").count() == 0
        _until_filled_anew(desk, words)
        assert desk.input_value("#wording") == desk.get_attribute("#now", "data-stands")
        _until_other(desk, "#last", acts)
        _until_other(standing, ".facts", shares)
        _signed(agreements, line, "◐")

        agree(clerk, site, article)
        _signed(agreements, line.replace(place, article), "●")  # it stands for all under it
        agreement.wait_for_selector("#reopen")
        for page in pages:
            assert page.locator("body[data-here]").count() == 1, page.url


def _until_other(page: Page, part: str, was: str) -> None:
    page.wait_for_function(
        "([part, was]) => document.querySelector(part).innerText !== was", arg=[part, was]
    )


def _until_filled_anew(desk: Page, was: str) -> None:
    desk.wait_for_selector("#shown .choice", state="detached")
    desk.wait_for_function("was => document.getElementById('wording').value !== was", arg=was)


def _signed(page: Page, line: str, sign: str) -> None:
    page.wait_for_function(
        "([line, sign]) => document.querySelector(line)?.textContent === sign", arg=[line, sign]
    )


@pytest.mark.parametrize(
    ("language", "place", "elsewhere"),
    [("en", "draft.p56", "draft.p20"), ("ar", "draft.p61", "draft.p20")],
)
def test_what_is_typed_stays_and_the_page_says_that_it_is_late(
    browser: Browser, site: Site, language: str, place: str, elsewhere: str
) -> None:
    with (
        visiting(browser, site, "secretariat-1", language=language) as typing,
        visiting(browser, site, "arv-1") as delegate,
    ):
        _read(typing, site, f"texts/draft/settle?provision={place}")
        typing.fill("#words", "Words that are being typed.")
        _propose(delegate, site, elsewhere)
        typing.wait_for_timeout(1500)
        assert typing.locator("p.late").count() == 0  # it is about another place

        _propose(delegate, site, place)
        typing.wait_for_selector("p.late")
        assert typing.input_value("#words") == "Words that are being typed."
        before = typing.locator('input[name="form"][value^="accept:"]').count()
        typing.click("p.late button")
        typing.wait_for_selector("p.late", state="detached")
        assert typing.locator('input[name="form"][value^="accept:"]').count() == before + 1
        assert typing.input_value("#words") != "Words that are being typed."


def test_a_preview_stays_until_it_is_sent(browser: Browser, site: Site) -> None:
    place = "draft.p54"
    with (
        visiting(browser, site, "secretariat-1") as clerk,
        visiting(browser, site, "arv-1") as delegate,
    ):
        _read(clerk, site, f"texts/draft/settle?provision={place}")
        clerk.locator('input[name="form"][value^="accept:"]').first.check()
        decide(clerk, "preview", "settle")
        clerk.wait_for_selector(".preview")
        clerk.wait_for_load_state("networkidle")
        _propose(delegate, site, place)
        clerk.wait_for_selector("p.late")
        assert clerk.locator(".preview").count() == 1


def _propose(page: Page, site: Site, place: str) -> None:
    """Propose other words for a place, as a delegation does."""
    page.goto(site.url(f"propose?at={place}"))
    page.fill(
        'textarea[name="wording-0"]',
        f"Other words, proposed by act {page.get_attribute('body', 'data-number')}.",
    )
    page.click('button[value="submit"]')
    page.wait_for_load_state("load")
