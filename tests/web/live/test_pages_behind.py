"""Pages that are asked for while an act is told: those who follow are told first."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from tests.acts.room import Room, negotiating
from tests.databases import Place
from tests.web.live.following import PATIENCE, beside, reading, scope
from travaux.web.live import relay
from travaux.web.live.application import Live

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("database")]


@pytest.fixture
def room(database: Place) -> Room:
    assert database.data.is_dir()
    return negotiating()


class Slow:
    """News that are not read before they are let go."""

    def __init__(self) -> None:
        self.loop = asyncio.get_running_loop()
        self.begun, self.let = asyncio.Event(), asyncio.Event()

    def __call__(self, *_given: object, **_named: object) -> None:
        """Begin, and wait in the thread that reads."""
        self.loop.call_soon_threadsafe(self.begun.set)
        asyncio.run_coroutine_threadsafe(self.let.wait(), self.loop).result(PATIENCE)


def _told_slowly(
    room: Room,
    monkeypatch: pytest.MonkeyPatch,
    asked: Callable[[asyncio.Event, Slow], Coroutine[Any, Any, None]],
) -> None:
    """Have an act be told slowly to one reader, and a page be asked for meanwhile."""

    async def journey() -> None:
        answered = asyncio.Event()

        async def pages(*_scope: object) -> None:
            answered.set()

        site = Live(pages)
        slow = Slow()
        slow.let.set()
        monkeypatch.setattr(relay, "news", slow)
        try:
            async with reading(site, scope()):
                await asyncio.wait_for(slow.begun.wait(), PATIENCE)
                await asyncio.wait_for(site.relay.told(), PATIENCE)
                slow.let.clear()
                slow.begun.clear()
                await beside(room.propose, "ARV", "p1", "a2", wording="Each Party may preserve.")
                await asyncio.wait_for(slow.begun.wait(), PATIENCE)
                page = {**scope(), "path": "/"}
                asking = asyncio.create_task(site(page, _nothing, _nothing))
                await asked(answered, slow)
                slow.let.set()
                await asyncio.wait_for(asking, PATIENCE)
                assert answered.is_set()
        finally:
            slow.let.set()
            await site.relay.close()

    asyncio.run(journey())


async def _nothing(*_given: object) -> Any:  # noqa: ANN401 -- what either side takes
    """What a page is sent, and sends, that nobody looks at."""


def test_a_page_waits_until_an_act_is_told(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(relay, "FIRST", PATIENCE)

    async def asked(answered: asyncio.Event, _slow: Slow) -> None:
        await asyncio.sleep(0.2)
        assert not answered.is_set()

    _told_slowly(room, monkeypatch, asked)


def test_a_page_waits_no_longer_than_it_may(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(relay, "FIRST", 0.05)

    async def asked(answered: asyncio.Event, slow: Slow) -> None:
        await asyncio.wait_for(answered.wait(), PATIENCE)
        assert not slow.let.is_set()

    _told_slowly(room, monkeypatch, asked)
