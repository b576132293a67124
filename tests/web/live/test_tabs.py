"""In a browser: what happens reaches every tab over one connection, and again after a break."""

from pathlib import Path
from typing import Final

import pytest

from tests.acts.room import negotiating
from tests.browsers import Browser
from tests.databases import Sqlite, place
from tests.web.live.test_serving import propose, served
from travaux.record.database import using

pytestmark = pytest.mark.slow
HEARD: Final = """
window.heard = [];
for (const kind of ["acts", "pencil", "reload"])
  document.addEventListener(`travaux:${kind}`, ({ detail }) => {
    document.documentElement.dataset.heard = heard.push([kind, detail.number]);
  });
"""
UNLOCKED: Final = """
Object.defineProperty(navigator, "locks", { value: undefined });
window.unseen = false;
Object.defineProperty(document, "hidden", { get: () => window.unseen });
"""
"""A browser as it is on a plain address in a local network, and one that can hide a tab."""

SHOW: Final = """
(unseen) => { window.unseen = unseen; document.dispatchEvent(new Event("visibilitychange")); }
"""
PATIENCE: Final = 20_000


@pytest.fixture(autouse=True)
def _beside_playwright(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let this thread use the database, although Playwright has a loop in it."""
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")


def test_two_tabs_have_one_connection_and_every_act(
    sqlite: Sqlite, tmp_path: Path, browser: Browser
) -> None:
    with place(sqlite, tmp_path / "data") as made, using(made.alias):
        room = negotiating()
        with served(made) as site:
            context = browser.new_context(locale="ar")
            context.add_init_script(HEARD)
            streams: list[str] = []
            context.on("request", lambda it: streams.extend([it.url] * ("/stream" in it.url)))
            address = f"http://{site.host}:{site.port}/committees/lagoon/text"
            one, other = context.new_page(), context.new_page()
            for page in (one, other):
                page.goto(address)
            propose(room, "p1")
            for page in (one, other):
                page.wait_for_selector('[data-heard="1"]', timeout=PATIENCE)
                assert page.evaluate("heard") == [["acts", 11]]
                assert page.inner_text("#head").startswith("11:")
                assert page.get_attribute("body", "data-number") == "11"
            assert len(streams) == 1
            assert "after=10" in streams[0]
            assert "lang=ar" in streams[0]
            # The tab that leads is closed: the other goes on, and misses nothing.
            one.close()
            propose(room, "p2")
            other.wait_for_selector('[data-heard="2"]', timeout=PATIENCE)
            assert other.evaluate("heard[1]") == ["acts", 12]
            assert len(streams) == 2
            context.close()


def test_a_lost_connection_is_told_and_found_again(
    sqlite: Sqlite, tmp_path: Path, browser: Browser
) -> None:
    with place(sqlite, tmp_path / "data") as made, using(made.alias):
        room = negotiating()
        with served(made) as site:
            context = browser.new_context()
            context.add_init_script(HEARD)
            page = context.new_page()
            page.goto(f"http://{site.host}:{site.port}/committees/lagoon/text")
            page.wait_for_load_state("load")
            site.stop()
            page.wait_for_selector("#live p", timeout=PATIENCE)
            assert "The connection is lost" in page.inner_text("#live")
        propose(room, "p1")
        with served(made, "--port", str(site.port)):
            page.wait_for_selector('[data-heard="1"]', timeout=PATIENCE)
            page.wait_for_selector("#live p", state="detached", timeout=PATIENCE)
            assert page.evaluate("heard") == [["acts", 11]]
        context.close()


def test_without_locks_every_tab_that_is_seen_follows_for_itself(
    sqlite: Sqlite, tmp_path: Path, browser: Browser
) -> None:
    with place(sqlite, tmp_path / "data") as made, using(made.alias):
        room = negotiating()
        with served(made) as site:
            context = browser.new_context()
            context.add_init_script(UNLOCKED + HEARD)
            streams: list[str] = []
            closed: list[str] = []
            context.on("request", lambda it: streams.extend([it.url] * ("/stream" in it.url)))
            context.on("requestfailed", lambda it: closed.extend([it.url] * ("/stream" in it.url)))
            one, other = context.new_page(), context.new_page()
            for page in (one, other):
                page.goto(f"http://{site.host}:{site.port}/committees/lagoon/text")
            propose(room, "p1")
            for page in (one, other):
                page.wait_for_selector('[data-heard="1"]', timeout=PATIENCE)
                assert page.evaluate("heard") == [["acts", 11]]
            assert len(streams) == 2
            # A tab that nobody sees lets its connection go, and has lost nothing as it is shown.
            with context.expect_event("requestfailed", lambda it: "/stream" in it.url):
                other.evaluate(SHOW, True)  # noqa: FBT003 -- what the script takes
            assert len(closed) == 1
            propose(room, "p2")
            one.wait_for_selector('[data-heard="2"]', timeout=PATIENCE)
            assert other.evaluate("heard.length") == 1
            other.evaluate(SHOW, False)  # noqa: FBT003 -- as above
            other.wait_for_selector('[data-heard="2"]', timeout=PATIENCE)
            assert other.evaluate("heard[1]") == ["acts", 12]
            assert other.inner_text("#live") == ""
            assert len(streams) == 3
            context.close()
