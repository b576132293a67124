"""Where words are made, in a browser: Propose, the Desk, and the Screen that follows."""

from typing import Any

import pytest

from tests.browsers import Browser
from tests.web.journeys import WIDTHS, Keys, Page, scrolls_sideways, shut_out, visiting
from tests.web.sites import Site

pytestmark = pytest.mark.slow
AT = "draft.p36"
PAGES = (("gld-1", f"propose?at={AT}"), ("secretariat-1", f"desk?at={AT}"), ("", "screen"))
UNIQUE = "quicksilverine"
TYPING = """words => {
    const field = document.getElementById("wording-0");
    for (const letter of words) {
        field.value += letter;
        field.dispatchEvent(new Event("input", { bubbles: true }));
    }
}"""
"""Typing without a pause, however slow the machine."""


def heard(screen: Page) -> None:
    """Let the page know that something has come by the stream."""
    screen.evaluate("document.dispatchEvent(new CustomEvent('travaux:pencil'))")


@pytest.mark.parametrize(
    ("language", "speaker", "supporters", "word"),
    [
        ("en", "gl", ("fa", "bm"), "pineapple"),
        ("en", "gld", ("fav", "bmr"), "quince"),
        ("ar", "غا", ("فاف", "بيم"), "medlar"),
        ("ar", "gld", ("fav", "bmr"), "sorb"),
    ],
)
def test_a_word_with_two_supporters_takes_15_keys_is_seen_in_pencil_entered_and_confirmed(
    site: Site,
    browser: Browser,
    language: str,
    speaker: str,
    supporters: tuple[str, str],
    word: str,
) -> None:
    with (
        visiting(browser, site, "secretariat-1", language=language) as desk,
        visiting(browser, site, language=language) as screen,
        visiting(browser, site, "gld-1", language=language) as galadra,
    ):
        desk.goto(site.url(f"desk?at={AT}"))
        screen.goto(site.url("screen"))
        keys = Keys(desk)
        keys.write(speaker)
        keys.press("f")
        keys.write("sh")
        keys.press("Enter")
        keys.write(word)
        keys.press("Tab")
        for supporter in supporters:
            keys.write(supporter)
        pencil = desk.locator("#shown [data-proposals~=pencil]", has_text=word)
        pencil.filter(has_text="Bemara").wait_for()
        heard(screen)
        screen.locator("[data-proposals~=pencil]", has_text=word).wait_for()
        keys.press("Enter")
        desk.locator(".notices li").wait_for()
        assert keys.pressed - len(word) <= 15
        heard(screen)
        entered = screen.locator(".option:not([data-proposals~=pencil])", has_text=word)
        entered.wait_for()
        assert all(name in entered.inner_text() for name in ("Galadra", "Favonia", "Bemara"))
        galadra.goto(site.url("propose"))
        waiting = galadra.locator(".floor li").count()
        galadra.locator(".floor li").last.locator("button").click()
        galadra.locator(".notices li").wait_for()
        assert galadra.locator(".floor li").count() == waiting - 1


def test_keys_bracket_strike_keep_and_rub_out(site: Site, browser: Browser) -> None:
    with visiting(browser, site, "secretariat-1") as desk:
        desk.goto(site.url(f"desk?at={AT}"))
        pencil = desk.locator("#shown [data-proposals~=pencil]:not(.edge)")
        keys = Keys(desk)
        keys.write("gl")
        keys.press("f")
        keys.write("inventory")
        keys.press("[")
        pencil.filter(has_text="inventory").wait_for()
        keys.press("Escape")
        pencil.wait_for(state="detached")
        keys.press("f")
        keys.write("three")
        keys.press("Delete")
        pencil.wait_for()
        assert "three" not in desk.locator("#wording").input_value()
        keys.press("Escape")
        pencil.wait_for(state="detached")
        keys.press("k")
        desk.locator("#shown [data-proposals~=pencil]").first.wait_for()
        keys.press("Escape")
        pencil.wait_for(state="detached")
        keys.press("g")
        keys.write("3.1")
        keys.press("Enter")
        desk.locator("h2", has_text="3, 1").wait_for()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_is_typed_is_shown_kept_submitted_and_seen(
    site: Site, browser: Browser, language: str
) -> None:
    with (
        visiting(browser, site, "fav-1", language=language) as favonia,
        visiting(browser, site, "hal-1", language=language) as halmora,
        visiting(browser, site, "secretariat-1", language=language) as desk,
        visiting(browser, site, language=language) as screen,
    ):
        desk.goto(site.url(f"desk?at={AT}"))
        desk.locator("#shown .provision").wait_for()
        screen.goto(site.url("screen"))
        favonia.goto(site.url(f"propose?at={AT}"))
        wording = favonia.locator("#wording-0")
        wording.press("Control+End")
        wording.press_sequentially(f" It is {UNIQUE}{language}.")
        favonia.locator("#shown-0 ins", has_text=UNIQUE).wait_for()
        favonia.locator("#kept:not(:empty)").wait_for()
        favonia.goto(site.url("propose"))
        halmora.goto(site.url("propose"))
        assert halmora.locator("aside section:first-of-type a").count() == 0
        favonia.locator("aside section:first-of-type a").first.click()
        assert UNIQUE in favonia.locator("#wording-0").input_value()
        favonia.locator("button.go").click()
        favonia.locator(".notices li").wait_for()
        heard(screen)
        screen.locator("ins", has_text=f"{UNIQUE}{language}").wait_for()
        favonia.goto(site.url("propose"))
        assert favonia.locator("aside section:first-of-type a").count() == 0


def test_a_pause_asks_once_and_a_late_answer_is_dropped(site: Site, browser: Browser) -> None:
    asked: list[Any] = []
    with visiting(browser, site, "hal-1") as page:

        def late(route: Any) -> None:  # noqa: ANN401 -- Playwright's
            asked.append(route)
            if len(asked) > 1:
                route.continue_()

        page.route("**/propose/preview", late)
        page.goto(site.url(f"propose?at={AT}"))
        with page.expect_request("**/propose/preview"):
            page.evaluate(TYPING, "first of several words")
        with page.expect_event("requestfailed") as dropped:
            page.evaluate(TYPING, "second")
        assert dropped.value == asked[0].request
        page.locator("#shown-0 ins", has_text="second").wait_for()
        assert len(asked) == 2


def test_the_sheet_works_without_javascript(site: Site, browser: Browser) -> None:
    with visiting(browser, site, "hal-1", scripted=False) as page:
        page.goto(site.url(f"propose?at={AT}"))
        page.locator("#wording-0").fill(f"Each Party shall {UNIQUE} plainly.")
        page.locator("button", has_text="Show the change").click()
        assert UNIQUE in page.locator("#shown-0").inner_text()
        page.locator("button", has_text="Keep as a draft").click()
        assert UNIQUE in page.locator("#wording-0").input_value()
        page.locator("button.go").click()
        assert "submitted" in page.locator(".notices").inner_text()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(("person", "where"), PAGES)
def test_nobody_is_shut_out_and_nothing_scrolls_sideways(
    site: Site, browser: Browser, person: str, where: str, language: str, theme: str
) -> None:
    with visiting(browser, site, person, language=language, theme=theme) as page:
        page.goto(site.url(where))
        page.locator(".provision").first.wait_for()
        assert shut_out(page) == []
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            assert not scrolls_sideways(page), width
