"""Proposals, a provision, committee, record and delegations, as a person sees and uses them."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from tests.browsers import Browser
from tests.web.sites import Site

pytestmark = pytest.mark.slow
PAGES = (
    "",
    "proposals?provision=draft.p47",
    "proposals/JDR-5",
    "provisions/draft.p18",
    "record?provision=draft.p47",
    "delegations",
)
WIDTHS = (360, 768, 1440)
GRAVE = frozenset({"serious", "critical"})


@contextmanager
def _page(
    browser: Browser, site: Site, person: str = "", *, language: str = "en", theme: str = "light"
) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    context.add_cookies(site.cookies(person, language=language, theme=theme))
    page = context.new_page()
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    assert said == []
    context.close()


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_hinders_anyone_and_nothing_scrolls_sideways(
    browser: Browser, site: Site, language: str, theme: str
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    with _page(browser, site, "secretariat-1", language=language, theme=theme) as page:
        for address in PAGES:
            page.goto(site.url(address))
            for folded in page.locator("main details:not([open]) > summary").all():
                if folded.is_visible():
                    folded.click()
            found = axe.run(page).response["violations"]
            grave = [(it["id"], it["nodes"][0]["html"]) for it in found if it["impact"] in GRAVE]
            assert grave == [], (address, grave)
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 900})
                wide = page.evaluate("document.documentElement.scrollWidth")
                assert wide <= width, (address, width, wide)


@pytest.mark.parametrize(("language", "state"), [("en", "open"), ("ar", "open")])
def test_proposals_are_filtered_without_leaving_the_page(
    browser: Browser, site: Site, language: str, state: str
) -> None:
    with _page(browser, site, language=language) as page:
        page.goto(site.url("proposals"))
        page.locator("select[name=provision]").select_option("draft.p47")
        page.locator("select[name=state]").select_option(state)
        page.wait_for_url(lambda url: "provision=draft.p47" in url and f"state={state}" in url)
        shared = page.locator(".label").all_inner_texts()
        page.reload()
        assert page.locator(".label").all_inner_texts() == shared
        assert "P115" in shared


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_delegation_takes_a_stance_and_sees_it(
    browser: Browser, site: Site, language: str
) -> None:
    with _page(browser, site, "vnt-1", language=language) as page:
        page.goto(site.url("proposals?provision=draft.p47"))
        card = page.locator(".proposal", has=page.locator(".label", has_text="P112"))
        card.locator(".offers > summary").click()
        do = "support" if language == "en" else "flexible"
        card.locator(f"button[value={do}]").click()
        page.wait_for_url(lambda url: "#proposal-" in url)
        pressed = page.locator(".proposal:target button[aria-pressed=true]")
        assert pressed.get_attribute("value") == do


def test_forms_work_without_scripts(browser: Browser, site: Site) -> None:
    context = browser.new_context(java_script_enabled=False)
    context.add_cookies(site.cookies())
    page = context.new_page()
    page.goto(site.url("record"))
    page.locator("select[name=noun]").select_option("bureau")
    page.locator(".filters button").click()
    assert "noun=bureau" in page.url
    page.goto(site.url("record"))
    page.locator("form[action$='record/check'] button").click()
    assert page.locator("#proof .holds").count() == 1
    context.close()


def test_an_act_elsewhere_refreshes_what_it_concerns_and_disturbs_nobody(
    browser: Browser, site: Site
) -> None:
    with _page(browser, site) as reader, _page(browser, site, "qlb-1") as other:
        reader.goto(site.url("proposals?provision=draft.p47"))
        shown = reader.locator(".proposal", has=reader.locator(".label", has_text="P114"))
        assert "Quelba" not in shown.inner_text()
        reader.evaluate("window.scrollTo(0, 900)")
        shown_at = shown.bounding_box()
        other.goto(site.url("proposals?provision=draft.p47"))
        card = other.locator(".proposal", has=other.locator(".label", has_text="P114"))
        card.locator(".offers > summary").click()
        card.locator("button[value=oppose]").click()
        other.wait_for_url(lambda url: "#proposal-" in url)
        _told(reader, ["stances"])
        reader.locator("#announcement:not(:empty)").wait_for(state="attached")
        assert "QUELBA" in shown.inner_text().upper()
        assert abs(shown.bounding_box()["y"] - shown_at["y"]) < 60


def test_what_is_being_typed_is_never_taken_away(browser: Browser, site: Site) -> None:
    with _page(browser, site, "vnt-1") as page:
        page.goto(site.url("proposals/JDR-5"))
        page.locator("input[name=note]").first.fill("half a sentence")
        _told(page, ["proposals"])
        page.wait_for_timeout(800)
        assert page.locator("input[name=note]").first.input_value() == "half a sentence"


def _told(page: Any, nouns: list[str]) -> None:  # noqa: ANN401 -- Playwright's page
    """What the stream tells a page."""
    detail = json.dumps({"number": 1, "head": "", "nouns": nouns, "places": {}})
    page.evaluate(f"document.dispatchEvent(new CustomEvent('travaux:acts', {{detail: {detail}}}))")
