"""The record as a reader may see it."""

import pytest

from tests.acts.room import Room, negotiating
from travaux.acts.bureau import Elect
from travaux.acts.corrections import Correct
from travaux.acts.groups import Form, Membership, State
from travaux.acts.mandates import Candidate, Confirm, Fulfil, Record
from travaux.acts.proposals import SponsorIt
from travaux.acts.provisions import Delete
from travaux.acts.stances import Drop, Show, Take
from travaux.acts.translations import Enter
from travaux.committee.queries.minutes import minutes
from travaux.committee.queries.names import CommitteeNames
from travaux.committee.queries.readers import PUBLIC, Reader, reader_of
from travaux.committee.queries.record import payload_of, record_for, seen
from travaux.procedure.stances import Stance, Subject, Viewer, Visibility
from travaux.procedure.translations import Translation
from travaux.record.chain import slips
from travaux.record.tail import head, tail
from travaux.sentences import Message

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("database")]
UNIQUE = "xylophone"


@pytest.fixture
def room(database: object) -> Room:
    assert database
    room = negotiating()
    members = (Membership(delegation="ARV"), Membership(delegation="BMR"))
    lakes = Form(group="lakes", kind="political", names={"en": "Lakes"}, members=members)
    room.act("secretariat", lakes)
    room.act("secretariat", Elect(seat="s", office="chair", delegation="CSD"))
    room.propose("CSD", "p1", "a2", wording="Nothing.")
    return room


def last(room: Room, party: str) -> tuple[str, str]:
    """Who acted and what was done in the last act, as a party reads it."""
    names = CommitteeNames(room.space, "en")
    said = list(minutes(room.space, names, reader=reader_of(room.space, party)))[-1]
    return said.by, str(said.sentence)


def test_an_act_is_said_as_a_delegate_reads_it(room: Room) -> None:
    asked = "Submits P1 on “Draft”."
    assert last(room, "") == ("Casdin", asked)
    room.act("ARV", SponsorIt(proposal="p1"))
    assert last(room, "") == ("Arvenia", "Sponsors P1.")
    room.act("BMR", Take(on=Subject.WORDS, about="a1.2", stance=Stance.RETAIN))
    assert last(room, "") == (
        "Bemaria",
        "Takes a stance on article 1, 2: to be retained.",
    )
    room.act("secretariat", Delete(provision="a1", decision="5th meeting"))
    assert last(room, "") == ("the Secretariat", "Deletes article 1.")
    stated = State(statement="s1", group="lakes", about="p1", verb="oppose", mandate="3 March")
    room.act("ARV", stated)
    assert last(room, "") == ("Arvenia", "Speaks for Lakes on P1: opposition.")
    words = Enter(provision="a2", language="zh", words="无。", state=Translation.DRAFT)
    room.act("secretariat", words)
    assert last(room, "")[1] == "Enters article 2 in another language (中文)."
    found = (Candidate(obligation="o1", paragraph=4),)
    room.act("secretariat", Record(mandate="m", symbol="A/RES/99/1", obligations=found))
    room.act("secretariat", Confirm(obligation="o1"))
    room.act("secretariat", Fulfil(obligation="o1", act=2, wholly=False))
    assert last(room, "")[1] == "Enters that A/RES/99/1, paragraph 4 is fulfilled in part."


def test_names_are_in_the_readers_language(room: Room) -> None:
    spoken: list[str] = []

    def say(sentence: Message) -> str:
        spoken.append(sentence.key)
        return f"<{sentence}>"

    names = CommitteeNames(room.space, "ar", say)
    room.act("BMR", Take(on=Subject.WORDS, about="a2", stance=Stance.RETAIN))
    said = list(minutes(room.space, names))
    assert said[0].sentence.parameters["name"] == "لجنة اتفاقية البحيرة"
    assert said[-1].sentence.parameters == {"place": "<article 2>", "stance": "<to be retained>"}
    assert "article {number}" in spoken


@pytest.mark.parametrize(
    ("seen_by", "readers"),
    [
        (Visibility.EVERYONE, {"", "ARV", "BMR", "CSD", "DRN", "secretariat", "chair"}),
        (Visibility.GROUP, {"ARV", "BMR"}),
        (Visibility.BUREAU, {"ARV", "CSD", "chair"}),
        (Visibility.DELEGATION, {"ARV"}),
    ],
)
def test_a_stance_is_in_the_record_of_those_it_is_shown_to(
    room: Room, seen_by: Visibility, readers: set[str]
) -> None:
    act = Take(on=Subject.PROPOSAL, about="p1", stance=Stance.RESERVE, seen_by=seen_by, note=UNIQUE)
    (done,) = room.act("ARV", act)
    room.act("ARV", Correct(act=done.number, note=f"Not {UNIQUE}."))
    room.act("ARV", Correct(act=done.number + 1, note=f"But {UNIQUE}."))
    for party in ("", "ARV", "BMR", "CSD", "DRN", "secretariat", "chair"):
        reader = reader_of(room.space, party)
        shown = [entry for entry in record_for(room.space, reader) if UNIQUE in entry.payload]
        assert len(shown) == (3 if party in readers else 0)
        said = list(minutes(room.space, CommitteeNames(room.space, "en"), reader=reader))[-2:]
        assert any(UNIQUE in str(it.sentence) for it in said) == (party in readers)
        assert {it.by for it in said} == {"Arvenia" if party in readers else ""}


def test_what_is_shown_to_more_is_seen_from_then_on(room: Room) -> None:
    hidden = Visibility.DELEGATION
    room.act("ARV", Take(on=Subject.PROPOSAL, about="p1", stance=Stance.RESERVE, seen_by=hidden))
    room.act("ARV", Show(about="p1", seen_by=Visibility.GROUP))
    assert last(room, "DRN") == ("", "This act is not shown to everyone.")
    assert last(room, "BMR") == ("Arvenia", "Lets others see a stance it took.")
    room.act("ARV", Drop(about="p1"))
    assert last(room, "DRN")[0] == ""
    assert last(room, "ARV") == ("Arvenia", "No longer takes a stance it took.")


def test_whoever_reads_a_part_can_still_follow_the_chain(room: Room) -> None:
    act = Take(
        on=Subject.PROPOSAL, about="p1", stance=Stance.RESERVE, seen_by=Visibility.DELEGATION
    )
    room.act("ARV", act)
    whole, part = list(tail(room.space)), list(record_for(room.space, PUBLIC))
    assert [(it.number, it.previous, it.hash) for it in part] == [
        (it.number, it.previous, it.hash) for it in whole
    ]
    assert part[-1].hash == head(room.space)[1]
    assert list(slips(part[-1], whole[-2].head)) == ["hash"]
    assert part[:-1] == whole[:-1]


def test_seeing_depends_on_the_payload_and_the_viewer_alone(room: Room) -> None:
    entry = next(tail(room.space, 0))
    assert seen(payload_of(entry), Viewer())
    hidden = Take(on=Subject.PROPOSAL, about="p1", stance=Stance.SUPPORT, seen_by=Visibility.BUREAU)
    assert not seen(hidden, Viewer(in_group=True))
    assert seen(hidden, Viewer(in_bureau=True))
    assert not seen(Correct(act=3, note="X."), Viewer())
    assert Reader("ARV").viewing("ARV").own
    assert not PUBLIC.viewing("").own
