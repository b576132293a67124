"""How the pages stand in a real browser: no sideways scroll, and nothing that shuts people out."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browsers import Browser, chromium
from tests.formats.html.test_page import PAGES
from travaux.formats.html.frame import About
from travaux.formats.html.lists import Entry
from travaux.formats.html.page import rolling_page
from travaux.text.values import (
    Choice,
    Mark,
    Node,
    Option,
    Party,
    Plain,
    RollingInstrument,
    RollingProvision,
)

pytestmark = pytest.mark.slow

WIDTHS = (360, 768, 1440)
LONG = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen" * 3


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, as the system has it."""
    with chromium() as launched:
        yield launched


def unkind() -> str:
    """A page with words, names, ids and numbers that nothing breaks, nested as deep as it goes."""
    nodes: tuple[Node, ...] = (Plain(LONG),)
    for _ in range(3):
        option = Option("proposed", nodes, (LONG,) * 12, (LONG,))
        nodes = (Plain(LONG), Choice((Option("base", (Plain(LONG),)), option)))
    deep = RollingProvision("d", "item", number="(viii)", words=nodes)
    for at in range(4):
        deep = RollingProvision(
            f"d{at}", "subparagraph", "(xxiii) bis", words=nodes, children=(deep,)
        )
    article = RollingProvision(
        "a",
        "article",
        number="12 quaterdecies",
        heading=nodes,
        marks=(Mark("move", (LONG,), (LONG,), LONG),),
        children=(deep,),
    )
    about = About(
        committee=LONG,
        basis=LONG,
        head=LONG,
        parties=(Party(LONG, LONG + "."),),
        entries=(Entry(LONG, (LONG,), "amend", "a", LONG),),
    )
    rolling = RollingInstrument(title=nodes, language="en", symbol=LONG, provisions=(article,))
    return rolling_page(rolling, about=about)


ALL = {**PAGES, "unkind": unkind}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ALL)
def test_nothing_scrolls_sideways(browser: Browser, name: str, width: int) -> None:
    """Nothing scrolls sideways."""
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.set_content(ALL[name]())
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    if width < 1000:
        outside = page.evaluate(
            """width => [...document.querySelectorAll("body *:not(.skip)")].filter(one => {
                const box = one.getBoundingClientRect();
                return box.width && (box.left < -1 || box.right > width + 1);
            }).map(one => one.className || one.tagName)""",
            width,
        )
        assert not outside
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(browser: Browser, name: str, scheme: str) -> None:
    """Axe finds nothing, in both themes."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    page = browser.new_page(color_scheme=scheme)
    page.set_content(PAGES[name]())
    found = axe.Axe().run(page).response["violations"]
    assert not [(one["id"], one["nodes"][0]["html"]) for one in found]
    page.close()


@pytest.mark.parametrize("name", PAGES)
def test_paper_needs_no_colour_and_loses_no_bracket(
    browser: Browser, name: str, tmp_path: Path
) -> None:
    """On paper every bracket is black and shown."""
    page = browser.new_page()
    page.emulate_media(media="print", color_scheme="dark")
    page.set_content(PAGES[name]())
    signs = page.evaluate(
        """[...document.querySelectorAll(".sign")].map(one => {
            const box = one.getBoundingClientRect();
            return [getComputedStyle(one).color, box.width > 0 && box.left >= 0];
        })"""
    )
    assert all(sign == ["rgb(0, 0, 0)", True] for sign in signs)
    page.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True)
    assert (tmp_path / "page.pdf").stat().st_size
    page.close()
