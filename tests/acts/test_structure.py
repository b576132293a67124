"""What can be done to texts and to their structure."""

import json

import pytest

from tests.acts.room import TEXT, Room, negotiating
from travaux.acts.instruments import Consolidate, Open
from travaux.acts.proposals import Withdraw
from travaux.acts.provisions import Correct, Delete, Insert, Merge, Move, Renumber, Split
from travaux.committee.models import Instrument, Provision, Version, Wording
from travaux.committee.queries.instruments import as_it_stands
from travaux.procedure.instruments import Kind
from travaux.text import values
from travaux.text.tree import walk

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("database")]
SAID = "decided at the 5th meeting"


@pytest.fixture
def room(database: object) -> Room:
    assert database
    return negotiating()


def shape() -> list[tuple[str, str]]:
    """The provisions of the draft in order, each with its number."""
    text = as_it_stands(Instrument.objects.get(pk="draft"))
    return [(it.id, it.number) for it in walk(text.provisions)]


@pytest.mark.usefixtures("room")
def test_a_text_that_is_opened_stands_as_it_was_given() -> None:
    text = as_it_stands(Instrument.objects.get(pk="draft"))
    assert text.provisions == TEXT
    assert (text.title, text.language) == ("Draft", "en")
    assert Wording.objects.filter(words=TEXT[1].words).exists()


def test_texts_in_other_scripts_stand_as_they_were_given(room: Room) -> None:
    provisions = (
        values.Provision(id="z1", kind="article", number="一", words="各缔约方应保存数据。"),
        values.Provision(id="r1", kind="article", number="١", words="يحفظ كل طرف البيانات."),
    )
    room.act("secretariat", Open(instrument="other", kind=Kind.DRAFT, provisions=provisions))
    assert as_it_stands(Instrument.objects.get(pk="other")).provisions == provisions


def test_who_presents_a_text_depends_on_what_it_is(room: Room) -> None:
    text = (values.Provision(id="x1", kind="article", number="1", words="X."),)
    own = Open(instrument="x", kind=Kind.SUBMISSION, provisions=text)
    chairs = Open(instrument="x", kind=Kind.CHAIRS_TEXT, provisions=text)
    room.admit("NGO", "stakeholder", name="Friends of the Lagoon")
    room.refuse("ARV", chairs, why="Only the Chair presents")
    room.refuse("NGO", own, why="may not propose")
    room.act("ARV", own)
    assert Instrument.objects.get(pk="x").presented_by == "ARV"


def test_an_id_is_given_once(room: Room) -> None:
    twice = (values.Provision(id="a1", kind="article", number="1", words="X."),)
    room.refuse(
        "secretariat",
        Open(instrument="other", kind=Kind.DRAFT, provisions=twice),
        why="a1 is already in use",
    )
    room.refuse(
        "secretariat", Open(instrument="draft", kind=Kind.DRAFT, provisions=TEXT), why="in use"
    )


def test_a_consolidated_version_keeps_its_pedigree(room: Room) -> None:
    room.propose("ARV", "p1", "a2", wording="Nothing.")
    act = Consolidate(instrument="draft", version="v2", title="As of the 5th meeting")
    room.refuse("ARV", act, why="Only the Secretariat")
    (done,) = room.act("secretariat", act)
    version = Version.objects.get(pk="v2")
    assert done.outcome == {"ordinal": 2, "hash": version.hash}
    assert version.inputs[1:] == [{"proposal": "p1", "revision": 1}]
    assert "Nothing" in version.content
    room.act("ARV", Withdraw(proposal="p1"))
    assert Version.objects.get(pk="v2").content == version.content
    assert json.loads(version.content)["provisions"][0]["id"] == "a1"


def test_a_provision_is_inserted_where_it_was_decided(room: Room) -> None:
    act = Insert(
        provision="a1bis", target="a1", number="1 bis", heading="Scope", words="X.", decision=SAID
    )
    room.refuse("ARV", act, why="Only the Secretariat")
    room.act("secretariat", act)
    assert shape() == [("a1", "1"), ("a1.1", "1"), ("a1.2", "2"), ("a1bis", "1 bis"), ("a2", "2")]


def test_renumbering_follows_an_insertion_into_the_references(room: Room) -> None:
    first = Insert(
        provision="a0", target="a1", where="before", number="0", words="X.", decision=SAID
    )
    room.act("secretariat", first)
    (done,) = room.act("secretariat", Renumber(instrument="draft", decision=SAID))
    assert shape()[0] == ("a0", "1")
    assert Provision.objects.get(pk="a2").words.endswith("as article 2 says.")
    assert isinstance(done.outcome, dict)
    assert done.outcome["references"] == 1


def test_what_is_asked_of_is_not_taken_away(room: Room) -> None:
    room.propose("ARV", "p1", "a1.2", wording="Nothing.")
    room.refuse("secretariat", Delete(provision="a1", decision=SAID), why="Proposals to 1 are")
    room.refuse("secretariat", Delete(provision="a1.2", decision=SAID), why="Proposals to 1, 2 are")
    room.act("ARV", Withdraw(proposal="p1"))
    room.act("secretariat", Delete(provision="a1", decision=SAID))
    assert shape() == [("a2", "2")]
    assert Provision.objects.get(pk="a1.2").until is not None
    room.refuse("secretariat", Delete(provision="a1", decision=SAID), why="no provision a1 ")


def test_provisions_are_moved_merged_and_split(room: Room) -> None:
    room.act("secretariat", Move(provision="a1.2", other="a2", where="under", decision=SAID))
    assert shape() == [("a1", "1"), ("a1.1", "1"), ("a2", "2"), ("a1.2", "2")]
    room.act("secretariat", Move(provision="a1.2", other="a1.1", where="before", decision=SAID))
    room.act("secretariat", Merge(provision="a1.2", other="a1.1", decision=SAID))
    assert Provision.objects.get(pk="a1.2").words == (
        "Each Party may add terms. Terms are used as here."
    )
    act = Split(provision="a1.2", second="a1.3", quoted="Terms are", decision=SAID)
    room.act("secretariat", act)
    assert Provision.objects.get(pk="a1.3").words == "Terms are used as here."
    room.refuse(
        "secretariat",
        Split(provision="a1.2", second="a1.4", quoted="no such words", decision=SAID),
        why="no such words",
    )


def test_a_correction_of_the_words_leaves_the_first_version_alone(room: Room) -> None:
    act = Correct(provision="a2", part="heading", words="Conservation", decision=SAID)
    room.act("secretariat", act)
    assert Provision.objects.get(pk="a2").heading == "Conservation"
    assert "Preservation" in Version.objects.get(pk="draft/1").content
