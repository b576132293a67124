"""A stranger plays the negotiation to its end and asks of three phrases of the final text.

Nothing is opened by its address but the front page: whatever comes is clicked, or a key is pressed.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.browsers import Browser
from tests.web.journeys import WIDTHS, Page, scrolls_sideways, shut_out, visiting
from tests.web.sites import Site, serving

pytestmark = pytest.mark.slow

PATIENCE = 300_000.0
ACCEPTED, COMPROMISE, SUBMITTED = (
    "in proportion to its part in the degradation",
    "fair and mutually agreed terms",
    "with their free, prior and informed consent",
)
"""Words of a proposal, of a compromise that kept some of the draft, and of a submission."""

TOLD: Final = {
    "en": {
        ACCEPTED: ("Ruvenia", "Halmora", "Arvenia", "Drenova", "Pelunga"),
        COMPROMISE: ("Ndaloa", "Tiskara", "Elonia", "Vantora", "the Chair"),
        SUBMITTED: ("Submission of Ndaloa", "Arvenia", "Zaruna", "Galadra", "Casdin", "Maravela"),
    },
    "ar": {
        ACCEPTED: ("روفينيا", "هالمورا", "أرفينيا", "درينوفا", "بيلونغا"),
        COMPROMISE: ("ندالوا", "تيسكارا", "إيلونيا", "فانتورا", "الرئيس"),
        SUBMITTED: ("Submission of Ndaloa", "أرفينيا", "زارونا", "غالادرا", "كاسدين", "مارافيلا"),
    },
}
"""Who is named of each phrase: who proposed it, who objected, who asked for something else."""

SELECTED = """phrase => {
  const walker = document.createTreeWalker(document.getElementById("text"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.data.indexOf(phrase);
    if (at < 0) continue;
    getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + phrase.length);
    return true;
  }
  return false;
}"""


@pytest.fixture
def site(demonstration: Path, tmp_path: Path) -> Iterator[Site]:
    """A site of the test's own, in mid-negotiation."""
    with serving(demonstration, tmp_path / "data") as made:
        yield made


def _to_the_play(page: Page, site: Site) -> None:
    page.goto(site.address)
    page.click('main a[href$="/play"]')
    page.wait_for_selector("#play")


def _asked(page: Page, phrase: str, *, with_keys: bool) -> None:
    """Select a phrase of the final text and ask of it, by the button or by the key."""
    assert page.evaluate(SELECTED, phrase), phrase
    page.locator("#whence").wait_for(state="visible")
    if with_keys:
        page.keyboard.press("w")
    else:
        page.click("#whence")


def _told(page: Page, names: tuple[str, ...]) -> None:
    page.wait_for_selector("ol.origins")
    said = page.locator("main").inner_text()
    assert [name for name in names if name not in said] == []
    for raw in ("nobody known", "revised.", "draft.", "None"):
        assert raw not in said
    assert page.locator("main ol.origins time").count() > 0
    assert shut_out(page) == []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert not scrolls_sideways(page), (page.url, width)


def _three_phrases(page: Page, site: Site, language: str) -> None:
    """From the page that was played on: two in the final text, one by the form."""
    told = TOLD[language]
    for phrase, with_keys in ((ACCEPTED, False), (COMPROMISE, True)):
        page.click("#play a.button.go")
        page.wait_for_selector("#text")
        _asked(page, phrase, with_keys=with_keys)
        _told(page, told[phrase])
        _to_the_play(page, site)
    page.fill('#play input[name="phrase"]', SUBMITTED)
    page.keyboard.press("Enter")
    _told(page, told[SUBMITTED])


def test_of_three_phrases_one_can_say_who_proposed_them_and_who_objected(
    browser: Browser, site: Site
) -> None:
    with (
        visiting(browser, site) as page,
        visiting(browser, site, language="ar", theme="dark") as other,
    ):
        _to_the_play(page, site)
        _to_the_play(other, site)
        step = page.locator("#step").get_attribute("value")
        page.click("#step")
        page.wait_for_selector(f'.stand .code:text-is("{step}")', timeout=PATIENCE)
        page.click("#end")
        page.wait_for_selector(".going progress", timeout=PATIENCE)
        for it in (page, other):
            it.wait_for_selector("#play a.button.go", timeout=PATIENCE)
            assert it.locator("#play button[name=goal]").count() == 0
        _three_phrases(page, site, "en")
        _three_phrases(other, site, "ar")
