"""The text in a browser: outline, lenses, keys, what was missed, the file that opens offline."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.browsers import Browser
from tests.web.sites import Site, environment
from travaux.web.absences import IDLE, cookie_of

pytestmark = pytest.mark.slow

AT = "draft.p21"
WIDTHS = (360, 768, 1440)
PAGES = {
    "text": f"text?at={AT}",
    "party": "text?lens=party&party=HAL",
    "contested": "text?lens=contested",
    "search": "text?q=lagoon",
    "missed": "texts/draft/missed?since=v12",
    "compared": "texts/draft/compare?one=13&other=15",
    "chinese": "texts/chinese?at=c1.1",
}

CHINESE = """
from travaux.config.start import start
start()
from travaux.acts.instruments import Open
from travaux.acts.proposals import Submit
from travaux.acts.proposing import Asked
from travaux.record.perform import Gesture, perform
from travaux.text.values import Provision

def act(by, through, *acts):
    at = "2026-10-01T09:00:00.000000Z"
    perform(acts, Gesture(id=f"zh-{by}-{type(acts[0]).__name__}", space="lagoons", by=by,
        through=through, done_at=at, recorded_at=at))

words = "命令应当要求保管人保存数据，期限最长为90天。"
paragraph = Provision("c1.1", "paragraph", "1", words=words)
article = Provision("c1", "article", "1", heading="保存数据", children=(paragraph,))
text = Open(instrument="chinese", kind="submission", title="关于保存令的提案", language="zh",
    provisions=(article,))
act("CSD", "csd-1", text)
for by, old, new in (("CSD", "应当", "可以"), ("HAL", "最长为", "不超过")):
    wording = words.replace(old, new)
    asked = Asked(action="amend", target="c1.1", wording=wording)
    act(by, f"{by.lower()}-1", Submit(proposal=f"zh-{by}", instrument="chinese", changes=(asked,)))
"""


@pytest.fixture(scope="module")
def site(site: Site) -> Site:
    """The invented committee, with a paper in Chinese too."""
    command = [sys.executable, "-c", CHINESE]
    subprocess.run(command, check=True, env=environment(site.data))  # noqa: S603 -- our own command
    return site


@contextmanager
def visiting(
    browser: Browser,
    site: Site,
    page: str,
    *,
    person: str = "",
    language: str = "en",
    theme: str = "",
    width: int = 1440,
) -> Iterator[Any]:
    """A page in a browser of its own; what goes wrong in it fails the test."""
    context = browser.new_context(viewport={"width": width, "height": 900}, accept_downloads=True)
    context.add_cookies(site.cookies(person, language=language, theme=theme))
    made = context.new_page()
    faults: list[str] = []
    made.on("pageerror", lambda error: faults.append(str(error)))
    made.goto(site.url(page))
    yield made
    assert not faults
    context.close()


def _focused(page: Any) -> str:  # noqa: ANN401 -- Playwright's
    found: str = page.locator("#text .provision.focus").get_attribute("id")
    return found


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_outline_leads_to_an_article_and_marks_it(
    browser: Browser, site: Site, language: str
) -> None:
    with visiting(browser, site, "text", language=language) as page:
        page.locator(".outline a").filter(has_text="Article 18").click()
        page.wait_for_selector("#at-draft\\.p91.focus")
        assert "Article 18" in page.locator(".outline [aria-current]").inner_text()
        assert page.locator("#aside h2").first.inner_text() == "Article 18"
        page.locator(".turn .after").click()
        page.wait_for_selector("#at-draft\\.p91", state="detached")
        page.locator(".turn .before").click()
        page.wait_for_selector("#at-draft\\.p91")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_keys_go_from_provision_to_provision_and_from_place_to_place(
    browser: Browser, site: Site, language: str
) -> None:
    with visiting(browser, site, f"text?at={AT}", language=language) as page:
        page.keyboard.press("j")
        after = _focused(page)
        assert after != f"at-{AT}"
        page.wait_for_function("document.getElementById('announcement').textContent")
        page.wait_for_function(
            "id => document.querySelector('#aside [name=at], #aside h2') && "
            "new URL(location).searchParams.get('at') === id",
            arg=after.removeprefix("at-"),
        )
        page.keyboard.press("k")
        assert _focused(page) == f"at-{AT}"
        page.keyboard.press("n")
        assert page.locator("#text .here").count() == 1
        here = page.locator("#text .here").inner_text()
        page.wait_for_function(
            "words => document.getElementById('announcement').textContent.includes(words)",
            arg=here.split()[0],
        )
        page.keyboard.press("n")
        page.keyboard.press("p")
        assert page.locator("#text .here").inner_text() == here
        page.keyboard.press("?")
        assert page.locator("#keys").is_visible()
        page.keyboard.press("Escape")
        assert not page.locator("#keys").is_visible()
        page.keyboard.press("/")
        page.keyboard.type("jn?")
        assert page.locator("#q").input_value() == "jn?"
        page.locator("#q").fill("lagoon data")
        page.keyboard.press("Enter")
        page.wait_for_selector(".found mark")


def test_a_lens_is_chosen_and_every_number_leads_on_through_it(
    browser: Browser, site: Site
) -> None:
    with visiting(browser, site, f"text?at={AT}") as page:
        page.locator("#party").select_option("GLD")
        page.wait_for_selector("ins.read")
        assert "party=GLD" in page.url
        assert page.locator("#text .sign").count() == 0
        assert "lens=party" in page.locator("#text .number a").first.get_attribute("href")
        page.locator(".lenses").get_by_text("Contested places only").click()
        page.wait_for_selector("#text .choice")


def test_everything_can_be_read_without_scripts(browser: Browser, site: Site) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.url(f"text?at={AT}"))
    page.locator("#text .number a").nth(2).click()
    assert page.locator("#text .focus").count() == 1
    assert page.locator("#aside h2").first.is_visible()
    context.close()


def test_a_delegate_supports_a_proposal_beside_the_text(browser: Browser, site: Site) -> None:
    with visiting(browser, site, f"text?at={AT}", person="gld-1") as page:
        offered = page.locator(".offered").filter(has_text="P39")
        offered.get_by_role("button", name="Support").click()
        page.wait_for_selector("[aria-pressed=true]")
        assert "Galadra" in page.locator(".offered").filter(has_text="P39").inner_text()
        page.locator("[aria-pressed=true]").click()
        page.wait_for_selector("[aria-pressed=true]", state="detached")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_was_missed_is_shown_with_who_and_when(
    browser: Browser, site: Site, language: str
) -> None:
    with visiting(browser, site, "text", language=language) as page:
        kept = next(it for it in page.context.cookies() if it["name"] == cookie_of("lagoons"))
        last = int(kept["value"].split(".")[2]) - IDLE - 1
        page.context.add_cookies([{**kept, "value": f".600.{last}"}])
        page.reload()
        page.locator(".lenses .count").click()
        page.wait_for_selector(".change")
        assert page.locator(".change .history time").first.is_visible()
        assert page.locator(".change .recent").count()


def test_a_change_that_arrives_is_marked_and_announced_without_a_jump(
    browser: Browser, site: Site
) -> None:
    with visiting(browser, site, f"text?at={AT}") as page:
        page.locator("#at-draft\\.p24").scroll_into_view_if_needed()
        page.evaluate("scrollTo(0, document.getElementById('at-draft.p24').offsetTop - 60)")
        where = "document.getElementById('at-draft.p24').getBoundingClientRect().top"
        before = page.evaluate(where)
        page.evaluate(
            """() => {
                const old = document.getElementById("at-draft.p21");
                const fresh = old.cloneNode(true);
                fresh.classList.remove("focus");
                fresh.querySelector(".words").append(" word".repeat(400));
                const places = {"draft.p21": fresh.outerHTML, "nowhere": "<p></p>"};
                document.dispatchEvent(new CustomEvent("travaux:acts", {detail: {places}}));
            }"""
        )
        assert page.locator("#at-draft\\.p21.changed.focus").count() == 1
        assert abs(page.evaluate(where) - before) < 2
        page.wait_for_function("document.getElementById('announcement').textContent.trim()")


def test_the_file_for_the_capital_opens_without_a_network(
    browser: Browser, site: Site, tmp_path: Path
) -> None:
    with visiting(browser, site, "text", person="hal-1", language="ar") as page:
        with page.expect_download() as download:
            page.locator("a[download]").click()
        kept = tmp_path / "capital.html"
        download.value.save_as(kept)
    context = browser.new_context(offline=True, viewport={"width": 360, "height": 800})
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(kept.as_uri())
    assert asked == [kept.as_uri()]
    assert page.locator(".option.recent").count()
    assert page.locator("ins.read").count()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert not _grave(page)
    context.close()


def _grave(page: Any) -> list[tuple[str, str]]:  # noqa: ANN401
    """What axe finds that is serious or critical."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    found = axe.Axe().run(page).response["violations"]
    return [
        (one["id"], one["nodes"][0]["html"][:200])
        for one in found
        if one["impact"] in {"serious", "critical"}
    ]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_grave(
    browser: Browser, site: Site, *, name: str, language: str, theme: str
) -> None:
    with visiting(
        browser, site, PAGES[name], person="hal-1", language=language, theme=theme
    ) as page:
        page.wait_for_load_state("networkidle")
        assert not _grave(page)


@pytest.mark.parametrize("language", ["en", "ar", "zh"])
@pytest.mark.parametrize("name", PAGES)
def test_nothing_scrolls_sideways(browser: Browser, site: Site, name: str, language: str) -> None:
    with visiting(browser, site, PAGES[name], person="hal-1", language=language) as page:
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), width


def test_paper_has_the_text_and_its_head_alone(browser: Browser, site: Site) -> None:
    with visiting(browser, site, f"text?at={AT}") as page:
        page.emulate_media(media="print")
        for gone in (".outline", "#aside", ".lenses", ".pages", ".turn", ".keys-hint"):
            assert not page.locator(gone).first.is_visible(), gone
        assert page.locator(".bar .basis .code").is_visible()
        layout = "getComputedStyle(document.querySelector('.bar')).display"
        assert page.evaluate(layout) == "table-header-group"  # which is what repeats on each page
