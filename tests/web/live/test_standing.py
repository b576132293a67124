"""Two browsers: what one settles, agrees or reopens, the other has in outline, bar and words."""

import pytest

from tests.browsers import Browser
from tests.web.journeys import Page, visiting
from tests.web.sites import Site

pytestmark = pytest.mark.slow

HEARD = """
window.said = [];
new MutationObserver(() => said.push(document.getElementById("announcement").textContent))
  .observe(document.getElementById("announcement"), {childList: true});
"""
SHOWN = """
(part) => document.querySelector(part).innerHTML
  .replace(/ (focus|changed)\\b|\\b(focus|changed) /g, "")
"""


def decide(page: Page, form: str, key: str) -> None:
    """Say when something was decided, and send it."""
    page.fill(f"#{key}-meeting", "5th meeting")
    page.fill(f"#{key}-presided", "the Chair")
    page.click(f'button[value="{form}"]')


def settle_place(page: Page, site: Site, place: str) -> None:
    """Accept what is proposed at a place, as the secretariat does."""
    page.goto(site.url(f"texts/draft/settle?provision={place}"))
    page.check('input[name="form"][value^="accept:"]')
    decide(page, "preview", "settle")
    page.click('.preview button[value="settle"]')
    page.wait_for_selector(".settled")


def agree(page: Page, site: Site, article: str) -> None:
    """Agree an article, as the secretariat does."""
    page.goto(site.url(f"provisions/{article}/agreement"))
    decide(page, "agree", "agree")


def _reopen(page: Page, site: Site, article: str) -> None:
    """Reopen an agreed article, as the secretariat does."""
    page.goto(site.url(f"provisions/{article}/agreement"))
    page.fill("#reopen-why", "A verb is missing.")
    decide(page, "reopen", "reopen")


def _sign(page: Page, article: str, sign: str) -> str:
    """Wait until an article has a sign in the outline; gives what the sign says."""
    mark = page.locator(f'.outline a[href$="#at-{article}"] .state')
    page.wait_for_function(
        "([mark, sign]) => document.querySelector(mark)?.textContent === sign",
        arg=[f'.outline a[href$="#at-{article}"] .state', sign],
    )
    return str(mark.get_attribute("aria-label"))


@pytest.mark.parametrize(
    ("language", "article", "place", "told"),
    [
        ("en", "draft.p148", "draft.p150", ["no brackets", "agreed ad referendum", "reopened"]),
        (
            "ar",
            "draft.p31",
            "draft.p33",
            ["لا أقواس معقوفة", "متفق عليه بشرط الاستشارة", "أعيد فتحه"],
        ),
    ],
)
def test_what_is_decided_stands_everywhere_at_once(
    browser: Browser, site: Site, language: str, article: str, place: str, told: list[str]
) -> None:
    with (
        visiting(browser, site, language=language) as reader,
        visiting(browser, site, "secretariat-1") as desk,
    ):
        reader.goto(site.url(f"texts/draft?at={article}"))
        reader.wait_for_load_state("networkidle")
        reader.evaluate(HEARD)
        words = reader.locator(f'[id="at-{place}"]')
        brackets = words.locator(".choice").count()
        assert _sign(reader, article, "○ 1")
        assert brackets

        settle_place(desk, site, place)
        assert _sign(reader, article, "◐") == told[0]
        words.locator(".choice").first.wait_for(state="detached")

        shares = reader.locator(".progress").inner_text()
        where = f"document.getElementById('at-{article}').getBoundingClientRect().top"
        top = reader.evaluate(where)
        agree(desk, site, article)
        assert _sign(reader, article, "●") == told[1]
        assert reader.locator(".progress").inner_text() != shares
        reader.wait_for_selector(f'#aside .stands-as:has-text("{told[1]}")')
        assert abs(reader.evaluate(where) - top) < 2

        _reopen(desk, site, article)
        assert _sign(reader, article, "◌") == told[2]
        reader.wait_for_selector(f'#aside .stands-as:has-text("{told[2]}")')
        assert reader.locator(".progress").inner_text() == shares
        said = "; ".join(reader.evaluate("said"))
        assert all(it in said for it in told), said

        # What was told piece by piece is what a page shows that is read now.
        parts = (".outline details > div", ".progress", "#text")
        live = [reader.evaluate(SHOWN, it) for it in parts]
        reader.reload()
        assert live == [reader.evaluate(SHOWN, it) for it in parts]
