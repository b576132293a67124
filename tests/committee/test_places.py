"""One place of a text reads as it does in the whole, whatever is asked elsewhere."""

from collections.abc import Iterator

import pytest

from tests.acts.room import Room, negotiating
from tests.databases import Place
from travaux.acts.proposals import Submit
from travaux.acts.proposing import Asked
from travaux.committee.models import Instrument, Provision
from travaux.committee.queries.instruments import rolling
from travaux.committee.queries.places import in_order, rolling_at
from travaux.text.values import RollingProvision

pytestmark = pytest.mark.database


@pytest.fixture
def room(database: Place) -> Room:
    assert database.alias
    room = negotiating()
    room.propose("ARV", "p1", "a2", wording="Each Party shall preserve data for sixty days.")
    room.propose("BMR", "p2", "a1.1", wording="Terms are used.")
    asked = (
        Asked(action="insert", target="a1", where="under", wording="A third paragraph."),
        Asked(action="insert", target="a1.1", where="after", wording="Between them."),
        Asked(action="move", target="a1.2", other="a2", where="after"),
        Asked(action="bracket", target="a2", part="provision"),
    )
    room.act("CSD", Submit(proposal="p3", instrument="draft", changes=asked))
    amends = Asked(action="amends", other="p1", wording="Each Party shall preserve for ten days.")
    room.act("DRN", Submit(proposal="p4", instrument="draft", changes=(amends,)))
    return room


def every(provisions: tuple[RollingProvision, ...]) -> Iterator[RollingProvision]:
    for it in provisions:
        yield it
        yield from every(it.children)


@pytest.mark.parametrize("throughout", [False, True])
def test_each_place_reads_as_in_the_whole(room: Room, throughout: bool) -> None:  # noqa: FBT001
    if throughout:
        asked = Asked(action="replace throughout", quoted="Party", words="State Party")
        room.act("ARV", Submit(proposal="p5", instrument="draft", changes=(asked,)))
    text = Instrument.objects.get()
    whole = {it.id: it for it in every(rolling(text).provisions)}
    for row in Provision.objects.all():
        assert rolling_at(text, row.id) == whole[row.id], row.id
    assert rolling_at(text, "nowhere") is None


def test_provisions_come_as_they_are_read(room: Room) -> None:
    room.propose("ARV", "p9", "a2", wording="What is asked moves nothing.")
    assert [it.id for it in in_order(Instrument.objects.get())] == ["a1", "a1.1", "a1.2", "a2"]
