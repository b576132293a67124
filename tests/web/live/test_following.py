"""Every act reaches everyone who may read, once, whatever the reader does."""

import asyncio
import random
from collections.abc import Callable, Coroutine
from contextlib import AsyncExitStack
from typing import Any

import pytest
from django.contrib.sessions.backends.db import SessionStore

from tests.acts.room import Room, negotiating
from tests.databases import Place
from tests.record.writers import writing
from tests.web.live.following import Event, Reader, beside, live, reading, scope
from travaux.acts.committees import Arrange, Establish
from travaux.acts.delegations import Relieve
from travaux.acts.proposals import Submit
from travaux.acts.proposing import Asked
from travaux.acts.stances import Take
from travaux.people.models import Pencil
from travaux.procedure.stances import Stance, Subject, Visibility
from travaux.record.tail import head
from travaux.record.waking import announce
from travaux.web import rolling
from travaux.web.live import galleries, news, relay

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("database")]

Journey = Callable[[], Coroutine[Any, Any, None]]


@pytest.fixture
def room(database: Place) -> Room:
    assert database.data.is_dir()
    return negotiating()


def proposals(room: Room, *ids: str) -> None:
    """Submit proposals as one gesture."""
    room.act("ARV", *(_submitted(id_) for id_ in ids))


def _submitted(id_: str) -> Submit:
    asked = Asked(action="amend", target="a2", wording=f"Each Party shall preserve {id_}.")
    return Submit(proposal=id_, instrument="draft", changes=(asked,))


def stance(room: Room, seen_by: Visibility) -> None:
    """Take a stance that not everyone sees."""
    said = Take(on=Subject.PROPOSAL, about="p1", stance=Stance.OPPOSE, seen_by=seen_by)
    room.act("BMR", said)


def signed_in(person: str) -> dict[str, str]:
    """What the browser of a person who has signed in sends."""
    session = SessionStore()
    session["person"] = person
    session.save()
    return {"cookie": f"sessionid={session.session_key}"}


def spans(*told: list[Event]) -> list[tuple[int, int]]:
    """Behind which act each event of acts begins, and with which it ends."""
    acts = [it.told for events in told for it in events if it.kind == "acts"]
    return [(it["after"], it["number"]) for it in acts]


def unbroken(found: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether spans go from one number to another without a gap, and none twice."""
    return [start, *(end for _after, end in found)] == [*(a for a, _end in found), end]


def test_an_act_comes_with_its_head_and_the_places_that_changed(room: Room) -> None:
    async def journey() -> None:
        async with live() as site, reading(site, scope(query="after=10")) as reader:
            await beside(proposals, room, "p1")
            await reader.until_told(11)
            (event,) = reader.events
            number, hash_ = await beside(head, "lagoon")
            assert (event.kind, event.id) == ("acts", "lagoon:11")
            assert event.told["head"] == f"{number}:{hash_}"
            assert event.told["nouns"] == ["proposals"]
            assert list(event.told["places"]) == ["a2"]
            assert 'id="at-a2"' in event.told["places"]["a2"]
            assert "<ins>" in event.told["places"]["a2"]
            assert reader.headers["content-type"].startswith("text/event-stream")
            assert reader.headers["cache-control"] == "no-store"
            assert reader.headers["x-accel-buffering"] == "no"

    asyncio.run(journey())


@pytest.mark.parametrize("seed", range(3))
def test_a_reader_that_leaves_and_returns_has_every_act_once(room: Room, seed: int) -> None:
    """It is cut off at random, acts go on meanwhile, in gestures of one to three acts."""
    chance = random.Random(seed)

    async def perform() -> None:
        for gesture in range(25):
            ids = [f"p{gesture}-{one}" for one in range(chance.randint(1, 3))]
            await beside(proposals, room, *ids)
            await asyncio.sleep(chance.choice((0, 0, 0.01, 0.03)))

    async def journey() -> None:
        told: list[list[Event]] = []
        async with live() as site:
            acting = asyncio.create_task(perform())
            last = "lagoon:10"
            while not acting.done():
                async with reading(site, scope(headers={"last-event-id": last})) as reader:
                    await asyncio.sleep(chance.choice((0, 0.01, 0.05)))
                    told.append(reader.events)  # what comes after the cut was not received
                last = next((it.id for it in reversed(told[-1]) if it.id), last)
            await acting
            end, _hash = await beside(head, "lagoon")
            async with reading(site, scope(headers={"last-event-id": last})) as reader:
                await reader.until(lambda it: last.endswith(f":{end}") or it.number == end)
                told.append(reader.events)
        assert unbroken(spans(*told), 10, end)

    asyncio.run(journey())


def test_acts_of_other_processes_reach_every_reader(room: Room, database: Place) -> None:
    assert room.space == "lagoon"

    async def journey() -> None:
        async with live() as site, AsyncExitStack() as stack:
            readers = [
                await stack.enter_async_context(reading(site, scope(query="after=10")))
                for _each in range(3)
            ]
            with writing(database, ["ARV", "BMR"], 5) as writers:
                for writer in writers:
                    await asyncio.to_thread(lambda it: list(it.told()), writer)
            for reader in readers:
                await reader.until_told(20)
                assert unbroken(spans(reader.events), 10, 20)

    asyncio.run(journey())


def test_each_space_is_a_stream_of_its_own(room: Room) -> None:
    other = Room("reef")
    secretariat = ("person-secretariat",)
    other.act("secretariat", Establish(names={"en": "A"}, rules="un", secretariat=secretariat))

    async def journey() -> None:
        async with (
            live() as site,
            reading(site, scope()) as one,
            reading(site, scope("reef", headers={"last-event-id": "lagoon:3"})) as another,
        ):
            await beside(proposals, room, "p1")
            await one.until_told(11)
            await beside(other.act, "secretariat", Arrange(zone="Asia/Tokyo"))
            await another.until_told(2)
            assert [it.id for it in one.events] == ["lagoon:11"]
            assert [it.id for it in another.events] == ["reef:2"]

    asyncio.run(journey())


def test_a_change_is_rendered_once_for_each_language(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def counted(*given: Any, language: str, **named: Any) -> dict[str, str]:  # noqa: ANN401 -- passed on
        asked.append(language)
        return dict(rolling.shown(*given, language=language, **named))

    monkeypatch.setattr(news, "shown", counted)

    async def journey() -> None:
        async with live() as site, AsyncExitStack() as stack:
            readers = [
                await stack.enter_async_context(reading(site, scope(query=f"lang={language}")))
                for language in ("en", "ar") * 10
            ]
            await beside(proposals, room, "p1")
            for reader in readers:
                await reader.until_told(11)
            assert sorted(asked) == ["ar", "en"]

    asyncio.run(journey())


def test_what_not_everyone_sees_is_a_number_and_a_head_to_others(room: Room) -> None:
    proposals(room, "p1")
    cookies = {who: signed_in(f"person-{who}") for who in ("BMR", "CSD")}

    async def journey() -> None:
        async with (
            live() as site,
            reading(site, scope(headers=cookies["BMR"])) as own,
            reading(site, scope(headers=cookies["CSD"])) as another,
            reading(site, scope()) as public,
        ):
            await beside(stance, room, Visibility.DELEGATION)
            for reader in (own, another, public):
                await reader.until_told(12)
            assert own.events[0].told["nouns"] == ["stances"]
            assert list(own.events[0].told["places"]) == ["a2"]
            assert public.text.partition("event")[2] == another.text.partition("event")[2]
            told = public.events[0].told
            assert (told["number"], told["nouns"], told["places"]) == (12, [], {})

    asyncio.run(journey())


def test_a_committee_that_closes_sends_the_public_away(room: Room) -> None:
    cookie = signed_in("person-BMR")

    async def journey() -> None:
        async with (
            live() as site,
            reading(site, scope(headers=cookie)) as own,
            reading(site, scope()) as public,
        ):
            await beside(room.act, "secretariat", Arrange(openness="closed"))
            await public.until(lambda it: it.ended)
            await own.until_told(11)
            assert public.events == []
            assert not own.ended
            await beside(proposals, room, "p1")
            await own.until_told(12)
            async with reading(site, scope()) as refused:
                assert refused.status == 404
            await beside(room.act, "BMR", Relieve(party="BMR", person="person-BMR"))
            await own.until(lambda it: it.ended)

    asyncio.run(journey())


def test_a_session_that_ends_takes_its_streams_with_it(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(relay, "HEARTBEATS", 0.05)
    room.act("secretariat", Arrange(openness="closed"))
    cookie = signed_in("person-BMR")

    async def journey() -> None:
        async with live() as site, reading(site, scope(headers=cookie)) as reader:
            await reader.until(lambda it: ": \n\n" in it.text)
            await beside(SessionStore(cookie["cookie"].partition("=")[2]).flush)
            await reader.until(lambda it: it.ended)

    asyncio.run(journey())


def test_a_slow_reader_holds_nobody_up_and_returns_for_what_it_lacks(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(galleries, "BACKLOG", 4)

    async def journey() -> None:
        async with (
            live() as site,
            reading(site, scope(query="after=10")) as quick,
            reading(site, scope(query="after=10")) as slow,
        ):
            slow.taking.clear()
            for number in range(11, 21):
                await beside(proposals, room, f"p{number}")
                await quick.until_told(number)
            async with asyncio.timeout(10):
                await slow.left.wait()
            assert slow.broken
            last = slow.events[-1].id if slow.events else "lagoon:10"
            async with reading(site, scope(headers={"last-event-id": last})) as again:
                await again.until_told(20)
                assert unbroken(spans(slow.events, again.events), 10, 20)
            assert unbroken(spans(quick.events), 10, 20)

    asyncio.run(journey())


def test_who_lacks_very_much_is_told_to_read_anew(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(news, "MOST_ACTS", 5)

    async def journey() -> None:
        async with live() as site, reading(site, scope(query="after=4")) as reader:
            await reader.until_told(10)
            assert [(it.kind, it.told["number"]) for it in reader.events] == [("reload", 10)]
            await beside(proposals, room, "p1")
            await reader.until_told(11)
            assert spans(reader.events) == [(10, 11)]

    asyncio.run(journey())


def test_who_knows_more_than_there_is_is_told_to_read_anew(room: Room) -> None:
    assert room.space == "lagoon"

    async def journey() -> None:
        async with live() as site, reading(site, scope(query="after=99")) as reader:
            await reader.until(lambda it: it.ended)
            assert [(it.kind, it.id) for it in reader.events] == [("reload", "lagoon:10")]

    asyncio.run(journey())


def test_what_is_in_pencil_comes_at_once_and_as_it_changes(room: Room) -> None:
    def pencil(content: str, changes: int) -> None:
        row = Pencil(space=room.space, provision="a2", content=content, changes=changes)
        row.save()
        announce(room.space)

    def rubbed_out() -> None:
        Pencil.objects.all().delete()
        announce(room.space)

    async def journey() -> None:
        await beside(pencil, "{}", 1)
        async with live() as site, reading(site, scope()) as reader:
            await reader.until(lambda it: it.events)
            await beside(pencil, '{"words":"x"}', 2)
            await reader.until(lambda it: len(it.events) == 2)
            async with reading(site, scope()) as later:
                await later.until(lambda it: it.events)
            told = [(it.kind, it.id, it.told["changes"]) for it in reader.events + later.events]
            assert told == [("pencil", "", 1), ("pencil", "", 2), ("pencil", "", 2)]
            assert later.events[0].told["content"] == '{"words":"x"}'
            await beside(rubbed_out)
            await reader.until(lambda it: len(it.events) == 3)
            assert reader.events[2].told == {"provision": "", "content": "", "changes": 0}

    asyncio.run(journey())


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        (scope("nowhere"), 404),
        (scope() | {"method": "POST"}, 405),
        (scope(headers={"host": "elsewhere.example"}), 400),
    ],
)
def test_what_is_refused(room: Room, asked: dict[str, Any], status: int) -> None:
    assert room.space == "lagoon"

    async def journey() -> None:
        async with live() as site, reading(site, asked) as reader:
            assert reader.status == status

    asyncio.run(journey())


def test_when_the_server_stops_every_stream_ends(room: Room) -> None:
    assert room.space == "lagoon"

    async def journey() -> None:
        async with live() as site, AsyncExitStack() as stack:
            readers: list[Reader] = [
                await stack.enter_async_context(reading(site, scope())) for _each in range(5)
            ]
            site.relay.dismiss()
            for reader in readers:
                await reader.until(lambda it: it.ended)
            async with reading(site, scope()) as late:
                await late.until(lambda it: it.ended)

    asyncio.run(journey())


def test_spans_are_judged_rightly() -> None:
    assert unbroken([(1, 2), (2, 5)], 1, 5)
    assert not unbroken([(1, 2), (3, 5)], 1, 5)
    assert not unbroken([(1, 3), (2, 5)], 1, 5)
    assert not unbroken([(1, 2), (1, 2), (2, 5)], 1, 5)
