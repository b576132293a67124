"""What was settled and agreed of a provision is in its history, however the act names it."""

import pytest

from tests.acts.deciding import PLENARY, agreed, settle
from tests.acts.room import Room, negotiating
from travaux.acts.agreements import Reconfirm, Reopen
from travaux.acts.places import Reopen as ReopenPlace
from travaux.committee.queries.histories import acts_on
from travaux.committee.queries.history import History
from travaux.record.tail import head

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("database")]


@pytest.fixture
def room(database: object) -> Room:
    assert database
    made = negotiating()
    made.propose("ARV", "p1", "a1.2", wording="Each Party shall add terms.")
    return made


def test_settling_agreeing_and_reopening_are_in_the_history_of_the_provision(room: Room) -> None:
    before = head(room.space)[0]
    settle(room, "s1", "a1.2", "accept", proposals=("p1",))
    room.act("secretariat", agreed("g1", "a1.2"))
    room.act("secretariat", Reopen(agreement="g1", why="It objects.", decided=PLENARY))
    room.act("secretariat", Reconfirm(agreement="g1", decided=PLENARY))
    room.act("secretariat", ReopenPlace(place="s1", why="New facts.", decided=PLENARY))
    done = {*range(before + 1, head(room.space)[0] + 1)}
    room.act("secretariat", agreed("g2", "a2"))
    for told in (acts_on(room.space, "a1.2"), History(room.space).follow().of(["a1.2"])):
        assert {it for it in told if it > before} == done
