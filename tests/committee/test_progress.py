"""How far a text has come: the bar, the heat map, the oldest open places, the final text."""

import pytest

from tests.acts.deciding import agreed, draft, settle
from tests.acts.room import Room, negotiating
from travaux.acts.instruments import Consolidate
from travaux.acts.proposals import Submit
from travaux.acts.proposing import Asked
from travaux.acts.provisions import Insert
from travaux.committee.queries.instruments import rolling
from travaux.committee.queries.progress import (
    Column,
    Share,
    Waiting,
    final_text,
    heat_map,
    oldest_open,
    progress_of,
)
from travaux.text.reading import measure

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("database")]

BASE = "Each Party shall preserve data for ninety days, as article 1 says."


@pytest.fixture
def room(database: object) -> Room:
    assert database
    room = negotiating()
    room.propose("ARV", "p1", "a2", wording=BASE.replace("shall", "may"))
    room.propose("BMR", "p2", "a1.2", wording="Each Party may not add terms.")
    return room


def test_the_bar_tells_what_is_agreed_clean_and_contested(room: Room) -> None:
    now = progress_of(draft())
    assert now.states == {
        "a1": "clean",
        "a1.1": "clean",
        "a1.2": "contested",
        "a2": "contested",
    }
    assert (now.agreed, now.clean, now.contested) == (Share(), Share(2, 8), Share(2, 18))
    settle(room, "s1", "a1.2", "accept", proposals=("p2",))
    room.act("secretariat", agreed("g1", "a1"))
    now = progress_of(draft())
    assert (now.agreed, now.clean, now.contested) == (Share(3, 14), Share(), Share(1, 13))
    retain = Submit(
        proposal="p3", instrument="draft", changes=(Asked(action="retain", target="a1.1"),)
    )
    room.act("CSD", retain)
    assert progress_of(draft()) == now


def test_the_heat_map_shows_articles_by_contested_words_over_time(room: Room) -> None:
    room.act("secretariat", Consolidate(instrument="draft", version="v2", title="Monday"))
    settle(room, "s1", "a1.2", "accept", proposals=("p2",))
    insert = Asked(action="insert", target="a2", wording="Ships are watched closely.")
    room.act("CSD", Submit(proposal="p3", instrument="draft", changes=(insert,)))
    found = heat_map(draft())
    assert found.columns == (Column("Monday", 2, 13), Column("", 0, 0))
    rows = {it.provision: it for it in found.rows}
    assert [it.number for it in found.rows] == ["1", "2", "2 bis"]
    assert rows["a1"].contested == (1, 0)
    assert rows["a2"].contested == (2, 2)
    assert rows["a2"].words == 13
    (new,) = (it for it in found.rows if it.provision not in {"a1", "a2"})
    assert (new.words, new.contested) == (0, (0, 4))
    shown = rolling(draft()).provisions[1]
    assert measure(shown.words).words == 2
    assert found.totals == (3, 6)


def test_the_oldest_open_places_come_first(room: Room) -> None:
    room.propose("CSD", "p3", "a2", wording=BASE.replace("ninety", "thirty"))
    assert oldest_open(draft()) == [
        Waiting("a2", "words", 11, ("p1", "p3")),
        Waiting("a1.2", "words", 12, ("p2",)),
    ]
    settle(room, "s1", "a2", "lift", span=(4, 5))
    assert oldest_open(draft(), 1) == [Waiting("a1.2", "words", 12, ("p2",))]


def test_the_final_text_is_in_clean_numbers(room: Room) -> None:
    room.act(
        "secretariat",
        Insert(provision="a0", target="a1", where="before", words="Aims.", decision="5th meeting"),
    )
    final = final_text(draft())
    assert [it.number for it in final.instrument.provisions] == ["1", "2", "3"]
    assert final.instrument.provisions[2].words == BASE.replace("article 1", "article 2")
    assert [(it.provision, it.after) for it in final.numbers if it.provision == "a2"] == [
        ("a2", "3")
    ]
