"""What an act is told of how the texts stand: marks and bar, as the pages show them, no more."""

import asyncio
from collections.abc import Callable
from typing import Any, TypeAlias

import pytest

from tests.acts.deciding import PLENARY, agreed, draft, settle
from tests.acts.room import Room, negotiating
from tests.databases import Place
from tests.web.live.following import Reader, beside, events_in, live, reading, scope
from tests.web.live.test_following import signed_in
from travaux.acts.agreements import Reopen, TakeEffect
from travaux.acts.committees import Arrange, DecideBasis
from travaux.acts.proposals import Submit, Withdraw
from travaux.acts.proposing import Asked
from travaux.acts.stances import Take
from travaux.committee.models import Committee
from travaux.procedure.stances import Stance, Subject, Visibility
from travaux.web.live.news import news
from travaux.web.outline import marked, marks, outline_of
from travaux.web.progress import standing_of
from travaux.web.rolling import text_of
from travaux.web.visits import Visit

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("database")]

DATA = "Each Party may preserve data for ninety days, as article 1 says."


Act: TypeAlias = Callable[[], object]


@pytest.fixture
def room(database: Place) -> Room:
    """A draft that is the basis, each of its two articles contested; 13 acts."""
    assert database.data.is_dir()
    room = negotiating()
    room.act("secretariat", DecideBasis(instrument="draft", decision="Decision 1"))
    room.propose("ARV", "p1", "a2", wording=DATA)
    room.propose("BMR", "p2", "a1.2", wording="Each Party may not add terms.")
    return room


def told(after: int, number: int, language: str = "en", party: str = "") -> dict[str, Any]:
    """What those who stand at one act are told of those behind it."""
    found = news("lagoon", after, [(language, party)], upto=number)
    assert found is not None
    (event,) = events_in(found.pieces[language, party].data.decode())
    return event.told


def page(language: str = "en") -> dict[str, str]:
    """The marks that a page shows which is read now."""
    lines, standing = outline_of(text_of(draft())), standing_of(draft())
    visit = Visit(language=language)
    return {id_: marked(mark, visit) for id_, mark in marks(lines, standing)}


def test_a_settlement_changes_the_mark_of_its_article_alone(room: Room) -> None:
    assert told(12, 13)["outline"].keys() == {"a1", "a2"}  # nothing was known before
    settle(room, "s1", "a2", "accept", proposals=("p1",))
    said = told(13, 14)
    assert said["outline"].keys() == {"a2"}
    assert "◐" in said["outline"]["a2"]
    assert 'aria-label="no brackets"' in said["outline"]["a2"]
    assert "contested: 25 %" in said["bar"]
    assert 'id="head"' in said["bar"]


def test_an_agreement_is_told_in_the_language_of_the_reader(room: Room) -> None:
    settle(room, "s1", "a2", "accept", proposals=("p1",))
    told(13, 14)
    room.act("secretariat", agreed("g1", "a2"))
    said = told(14, 15, "ar")
    assert said["outline"] == {"a2": page("ar")["a2"]}
    assert "●" in said["outline"]["a2"]
    assert "agreed" not in said["outline"]["a2"]
    assert list(said["places"]) == ["a2"]  # what stands beside it is asked for anew


def test_one_part_of_a_package_reopened_returns_the_other_to_conditional(room: Room) -> None:
    settle(room, "s1", "a2", "accept", proposals=("p1",))
    settle(room, "s2", "a1.2", "accept", proposals=("p2",))
    room.act("secretariat", agreed("g1", "a1"))
    room.act("secretariat", agreed("g2", "a2"))
    package = TakeEffect(package="k1", instrument="draft", parts=("a1", "a2"), decided=PLENARY)
    room.act("secretariat", package)
    told(15, 18)
    room.act("secretariat", Reopen(agreement="g1", why="A verb is missing.", decided=PLENARY))
    said = told(18, 19)
    assert "reopened" in said["outline"]["a1"]
    assert "conditional" in said["outline"]["a2"]


def test_who_follows_has_what_a_page_shows_at_every_act(room: Room) -> None:
    """The marks that are told one after the other come to those of the page."""
    article = Asked(action="insert", target="a2", where="after", wording="New.", heading="Third")
    acts: tuple[Act, ...] = (
        lambda: room.act("CSD", Submit(proposal="p3", instrument="draft", changes=(article,))),
        lambda: settle(room, "s1", "a1.2", "reject"),
        lambda: room.act("secretariat", agreed("g1", "a1")),
        lambda: room.act("CSD", Withdraw(proposal="p3")),
        lambda: room.propose("DRN", "p4", "a1.1", wording="Terms are used otherwise."),
        lambda: room.act("secretariat", Arrange(zone="Asia/Tokyo")),
        lambda: settle(room, "s2", "a2", "accept", proposals=("p1",)),
    )
    shown: dict[str, str] = {}
    for number, act in enumerate(acts, start=14):
        act()
        shown |= told(number - 1, number).get("outline", {})
        assert {id_: html for id_, html in shown.items() if html} == page()
    assert "p3.1" in shown or any(not html for html in shown.values())


def test_what_says_nothing_of_the_text_tells_no_marks(room: Room) -> None:
    told(12, 13)
    room.act("secretariat", Arrange(zone="Asia/Tokyo"))
    take = Take(on=Subject.PROPOSAL, about="p1", stance=Stance.OPPOSE)
    room.act("BMR", take)
    said = told(13, 15)
    assert "outline" not in said
    assert "bar" not in said


def test_another_basis_is_told_with_its_bar(room: Room) -> None:
    told(12, 13)
    room.act("secretariat", DecideBasis(instrument="draft", decision="Decision 2"))
    assert "Basis: Draft" in told(13, 14)["bar"]


def test_what_an_observer_may_not_see_is_in_no_mark(room: Room) -> None:
    """A closed committee: an observer is told what the page shows it, and the public nothing."""
    room.admit("OBS", "ecosoc-organization")
    room.act("secretariat", Arrange(openness="closed"))
    cookies = {who: signed_in(f"person-{who}") for who in ("BMR", "OBS")}
    hidden = Take(
        on=Subject.PROPOSAL, about="p1", stance=Stance.OPPOSE, seen_by=Visibility.DELEGATION
    )

    async def journey() -> None:
        async with (
            live() as site,
            reading(site, scope(headers=cookies["BMR"])) as own,
            reading(site, scope(headers=cookies["OBS"])) as observer,
            reading(site, scope()) as public,
        ):
            assert public.status == 404
            await beside(room.act, "BMR", hidden)
            await beside(settle, room, "s1", "a2", "accept", proposals=("p1",))
            for reader in (own, observer):
                await reader.until_told(18)
            await beside(_alike, own, observer)

    assert Committee.objects.get().openness == "closed"
    asyncio.run(journey())


def _alike(own: Reader, observer: Reader) -> None:
    """A delegation and an observer are told the same of the text; the stance is its own alone."""
    nouns = [{noun for it in one.events for noun in it.told["nouns"]} for one in (own, observer)]
    assert nouns == [{"places", "stances"}, {"places"}]
    said = [_together(one) for one in (own, observer)]
    assert said[0] == said[1]
    assert said[1]["outline"].keys() <= page().keys()


def _together(reader: Reader) -> dict[str, Any]:
    """The last marks and bar that a reader was told."""
    every = [it.told for it in reader.events if it.kind == "acts"]
    outline: dict[str, str] = {}
    for it in every:
        outline |= it.get("outline", {})
    return {"outline": outline, "bars": [it["bar"] for it in every if "bar" in it]}
