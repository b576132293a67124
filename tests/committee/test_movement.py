"""How a text moved from day to day: what was open, settled and agreed."""

from datetime import date

import pytest

from tests.acts.deciding import PLENARY, agreed, draft, settle
from tests.acts.room import Room, negotiating
from travaux.acts.agreements import Reopen
from travaux.acts.instruments import Consolidate
from travaux.acts.places import Reopen as ReopenPlace
from travaux.committee.queries.movement import agreed_cells, days_of, movement
from travaux.committee.queries.progress import heat_map

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("database")]

BASE = "Each Party shall preserve data for ninety days, as article 1 says."


@pytest.fixture
def room(database: object) -> Room:
    assert database
    room = negotiating()
    room.propose("ARV", "p1", "a2", wording=BASE.replace("shall", "may"))
    room.propose("BMR", "p2", "a1.2", wording="Each Party may not add terms.")
    return room


def test_each_settlement_and_agreement_moves_the_day(room: Room) -> None:
    (before,) = movement(draft())
    assert (before.open, before.settled, before.agreed) == (2, 0, 0)
    settle(room, "s1", "a1.2", "accept", proposals=("p2",))
    (day,) = movement(draft())
    assert (day.open, day.settled, day.agreed) == (1, 1, 0)
    room.act("secretariat", agreed("g1", "a1"))
    (day,) = movement(draft())
    assert (day.open, day.settled, day.agreed) == (1, 1, 14)
    assert day.act > before.act
    room.act("secretariat", ReopenPlace(place="s1", why="New facts.", decided=PLENARY))
    (day,) = movement(draft())
    assert (day.settled, day.agreed) == (0, 0)
    days = days_of(room.space, (before.act, day.act))
    assert set(days.values()) == {day.day}
    assert isinstance(day.day, date)


def test_the_heat_map_has_what_was_agreed_when_a_version_was_made(room: Room) -> None:
    settle(room, "s1", "a1.2", "accept", proposals=("p2",))
    room.act("secretariat", Consolidate(instrument="draft", version="v2", title="Monday"))
    room.act("secretariat", agreed("g1", "a1"))
    room.act("secretariat", Consolidate(instrument="draft", version="v3", title="Tuesday"))
    room.act("secretariat", Reopen(agreement="g1", why="It objects.", decided=PLENARY))
    assert agreed_cells(draft(), heat_map(draft())) == {("a1", 1)}
