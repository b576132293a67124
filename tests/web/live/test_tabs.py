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
