"""Acts are put on the record as a whole or not at all, once, and in the order of their numbers."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.acts.room import Room, established, negotiating
from tests.databases import Place, Sqlite, place
from tests.record.writers import writing
from travaux.acts.committees import Establish
from travaux.acts.proposals import Submit, Withdraw
from travaux.acts.proposing import Asked
from travaux.committee.models import Proposal
from travaux.record import perform as performing
from travaux.record.chain import head_of
from travaux.record.database import connection, snapshot, using
from travaux.record.perform import perform
from travaux.record.tail import entry, head, tail
from travaux.record.verify import verify
from travaux.sentences import BadInput

pytestmark = pytest.mark.database


@pytest.fixture
def room(database: Place) -> Room:
    assert database.data.is_dir()
    return negotiating()


def proposal(id_: str) -> Submit:
    asked = Asked(action="amend", target="a2", wording="لكل طرف أن يحفظ البيانات.")
    return Submit(proposal=id_, instrument="draft", changes=(asked,))


def test_acts_of_one_gesture_stand_together(room: Room) -> None:
    first, second = room.act("ARV", proposal("p1"), proposal("p2"))
    assert second.number == first.number + 1
    one, other = tail(room.space, first.number - 1)
    assert one.gesture == other.gesture
    assert other.previous == one.hash


def test_one_act_refused_leaves_none_of_its_gesture(room: Room) -> None:
    room.refuse("ARV", proposal("p1"), Withdraw(proposal="p9"), why="There is no proposal p9")
    assert not Proposal.objects.exists()


@pytest.mark.parametrize(
    ("field", "given"),
    [
        ("id", ""),
        ("id", "a b"),
        ("id", "x" * 65),
        ("by", "ARV\n"),
        ("through", "a\u202eb"),
        ("space", "lag\x00oon"),
        ("done_at", "2031-03-14"),
        ("done_at", "2031-03-14T09:00:00.000000+00:00"),
        ("recorded_at", "yesterday"),
        ("done_at", "2999-03-14T09:00:00.000000Z"),
    ],
)
def test_what_no_gesture_may_hold_is_refused(room: Room, field: str, given: str) -> None:
    before = head(room.space)
    gesture = replace(room.gesture("ARV"), **{field: given})
    with pytest.raises(BadInput):
        perform([proposal("p1")], gesture)
    assert head(room.space) == before


def test_a_space_is_opened_once_and_before_anything_else(database: Place) -> None:
    assert database.data.is_dir()
    room = Room()
    room.refuse("ARV", proposal("p1"), why="There is no committee lagoon")
    established()
    again = Establish(names={"en": "Again"}, rules="un", secretariat=("s",))
    room.refuse("secretariat", again, why="on the record already|already stands")
    gesture = room.gesture("secretariat", id="another")
    with pytest.raises(BadInput, match="on the record already"):
        perform([again], gesture)


def test_who_waits_is_called_after_the_commit(room: Room) -> None:
    called: list[tuple[str, int]] = []
    undo = performing.on_commit_call(lambda space: called.append((space, head(space)[0])))
    room.act("ARV", proposal("p1"))
    room.refuse("ARV", proposal("p1"), why="already in use")
    undo()
    room.act("ARV", proposal("p2"))
    assert called == [("lagoon", 11)]


def test_the_tail_goes_on_from_any_number(room: Room) -> None:
    assert [it.number for it in tail(room.space, 7)] == [8, 9, 10]
    assert [it.number for it in tail(room.space, 7, at_most=2)] == [8, 9]
    assert [it.number for it in tail(room.space, 10)] == []
    fifth = entry(room.space, 5)
    assert fifth is not None
    assert head_of(str(fifth.head)) == fifth.head
    assert entry(room.space, 11) is None


def test_sqlite_finds_a_gesture_by_its_index(sqlite: Sqlite, tmp_path: Path) -> None:
    with place(sqlite, tmp_path) as made, using(made.alias), connection().cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {performing._SEEN}", ("lagoon", "g1"))  # noqa: SLF001
        assert "record_act_gesture" in str(cursor.fetchall())


@pytest.mark.usefixtures("room")
def test_a_record_that_is_written_to_is_verified_at_one_moment(database: Place) -> None:
    with writing(database, ["w1", "w2"], 10_000) as writers:
        assert writers[0].heard.poll(60)
        with snapshot():
            before = head("lagoon")
            assert writers[0].heard.recv()
            while head_of(writers[0].heard.recv()).number <= before[0]:  # type: ignore[union-attr]
                pass
            assert head("lagoon") == before
        for _time in range(5):
            assert verify("lagoon").whole
