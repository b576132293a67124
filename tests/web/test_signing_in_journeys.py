"""Signing in, inviting, joining and setting up, as people do it in a browser."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]

from tests.browsers import Browser
from tests.web.sites import Site
from travaux.locale.speaker import speaker
from travaux.sentences import message

pytestmark = pytest.mark.slow

WIDTHS = (360, 768, 1440)


@contextmanager
def page_of(browser: Browser, site: Site, *, language: str, theme: str = "") -> Iterator[Any]:
    """A page in a browser of its own; whatever a script complains of fails the test."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    context.add_cookies(site.cookies(language=language, theme=theme))
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    context.close()
    assert complaints == []


def sound(page: Any) -> None:  # noqa: ANN401 -- Playwright's
    """See that nothing serious stands in anyone's way, and that nothing is cut off."""
    found = Axe().run(page).response["violations"]
    assert [it["id"] for it in found if it["impact"] in {"serious", "critical"}] == []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        over = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert page.evaluate(over) <= 0, (page.url, width)


def lend(page: Any, site: Site, person: str) -> None:  # noqa: ANN401
    """Sign in as somebody of the demonstration."""
    page.goto(f"{site.address}/sign-in")
    button = page.locator(f"button[value={person}]").first
    if not button.is_visible():
        page.locator("details", has=button).locator("summary").click()
    button.click()
    page.wait_for_selector(".speaking")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_head_invites_a_colleague_who_joins_and_signs_in_again(
    browser: Browser, site: Site, language: str
) -> None:
    name, words = f"Dr. {language} Marrow", "four lagoons at low tide"
    with page_of(browser, site, language=language) as page:
        lend(page, site, "arv-1")
        page.goto(site.url("codes"))
        page.fill("#uses", "2")
        page.click("[aria-labelledby=make] button.go")
        link = page.inner_text(".slip .link")
    with page_of(browser, site, language=language) as page:
        page.goto(link)
        page.fill("#name", name)
        page.fill("#passphrase", words)
        page.click("main button.go")
        page.wait_for_url(site.url())
        page.click(".speaking > summary")
        arvenia = {"en": "Arvenia", "ar": "أرفينيا"}[language]
        assert arvenia in page.inner_text(".speaking > summary")
        page.click("form[action='/sign-out'] button")
        page.wait_for_selector(".sign-in")
        page.click(".sign-in")
        page.fill("#name", name.upper())
        page.fill("#passphrase", "something else")
        page.click("form.narrow button.go")
        wrong = message("Name and passphrase do not fit together: check both and try again.")
        assert page.inner_text("#trouble") == speaker(language)(wrong)
        page.fill("#passphrase", words)
        page.click("form.narrow button.go")
        page.wait_for_selector(".speaking")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_committee_is_set_up_and_its_sheet_of_codes_printed(
    browser: Browser, site: Site, language: str
) -> None:
    with page_of(browser, site, language=language) as page:
        lend(page, site, "secretariat-2")
        page.goto(f"{site.address}/")
        page.click("a[href='/new']")
        page.fill(f"#name-{language}", f"Reefs {language}")
        page.select_option("#register", "demo")
        page.fill("#parties", "Arvenia\nBMR\nNowhere")
        page.click("main button.go")
        assert "Nowhere" in page.inner_text("#trouble")
        assert page.input_value(f"#name-{language}") == f"Reefs {language}"
        page.fill("#parties", "Arvenia\nBMR")
        page.set_input_files(
            "#base",
            {
                "name": "reefs.txt",
                "mimeType": "text/plain",
                "buffer": b"Article 1\n\nReefs stand.\n",
            },
        )
        page.click("main button.go")
        page.wait_for_url("**/committees/*/")
        assert f"Reefs {language}" in page.inner_text("h1")
        page.click(".speaking > summary")
        page.click(".speaking a[href$='/codes']")
        page.select_option("#party", "every")
        page.click("[aria-labelledby=make] button.go")
        assert page.locator(".slip").count() == 2
        page.emulate_media(media="print")
        assert page.locator("#party").is_hidden()
        assert page.locator(".slip").first.is_visible()


@pytest.mark.parametrize(("language", "theme"), [("en", "light"), ("ar", "dark")])
def test_pages_are_sound(browser: Browser, site: Site, language: str, theme: str) -> None:
    with page_of(browser, site, language=language, theme=theme) as page:
        for address in ("/", "/sign-in", "/join?code=ABCD", "/nothing"):
            page.goto(site.address + address)
            sound(page)
        lend(page, site, "secretariat-1")
        for address in ("/", "/new", "/me", "/committees/lagoons/codes"):
            page.goto(site.address + address)
            page.click(".speaking > summary")
            sound(page)
