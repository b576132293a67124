"""What would keep the room from its text, or readers from the minutes, never stands."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest

from tests.acts.room import Room, negotiating
from tests.databases import Place
from tests.record.command import travaux
from travaux.acts.bureau import Elect
from travaux.acts.committees import DecideBasis
from travaux.acts.corrections import Correct
from travaux.acts.delegations import Rename
from travaux.acts.errors import Refused
from travaux.acts.groups import Form, Membership, State
from travaux.acts.instruments import Consolidate, Open
from travaux.acts.mandates import Candidate, Record
from travaux.acts.proposals import Revise, Submit, Translate, Withdraw
from travaux.acts.proposing import Asked
from travaux.acts.provisions import Correct as CorrectWords
from travaux.acts.provisions import Delete, Insert, Move
from travaux.acts.translations import Enter
from travaux.committee.models import Instrument, Proposal, Version
from travaux.committee.queries.asked import asked_of
from travaux.committee.queries.instruments import as_it_stands, rolled, rolling
from travaux.procedure.instruments import Kind
from travaux.procedure.translations import Translation
from travaux.record.perform import perform
from travaux.sentences import BadInput
from travaux.text.instrument_reading import instrument_for
from travaux.text.values import Provision

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("database")]

BASE = "Each Party shall preserve data for ninety days, as article 1 says."
MAY = BASE.replace("shall", "may")
LONG = "word " * 10_001
SAID = "5th meeting"


@pytest.fixture
def room(database: object) -> Room:
    assert database
    room = negotiating()
    room.propose("ARV", "p1", "a2", wording=MAY)
    return room


def draft() -> Instrument:
    return Instrument.objects.get(pk="draft")


def submit(id_: str, *changes: Asked, language: str | None = None) -> Submit:
    return Submit(proposal=id_, instrument="draft", changes=changes, language=language)  # type: ignore[arg-type]


def amending(other: str, wording: str = "Each Party can preserve data.") -> Asked:
    return Asked(action="amends", other=other, wording=wording)


def words_for(proposal: str) -> str:
    """Article 2 as a proposal would have it, read from what the room reads."""
    read = instrument_for(rolling(draft()), proposal)
    (found,) = [it.words for it in read.provisions if it.id == "a2"]
    return found


@pytest.mark.parametrize(
    "act",
    [
        submit("p2", Asked(action="amend", target="a2", wording=LONG)),
        submit("p2", Asked(action="insert", target="a2", wording=LONG)),
        submit("p2", Asked(action="amend", target="a2", quoted="ninety", words=LONG)),
        submit("p2", Asked(action="amend", target="a2", wording=LONG), language="fr"),
        Revise(proposal="p1", changes=(Asked(action="amend", target="a2", wording=LONG),)),
        Open(
            instrument="long",
            kind=Kind.SUBMISSION,
            provisions=(Provision(id="l1", kind="article", words=LONG),),
        ),
    ],
)
def test_words_beyond_one_place_are_refused(room: Room, act: object) -> None:
    room.refuse("ARV", act, why="20001|20000|20002")
    assert words_for("p1") == MAY


@pytest.mark.parametrize(
    "act",
    [
        Insert(provision="n", target="a2", words=LONG, decision=SAID),
        CorrectWords(provision="a2", words=LONG, decision=SAID),
        CorrectWords(provision="a2", part="closing", words=LONG, decision=SAID),
        Enter(provision="a2", language="fr", words=LONG, state=Translation.DRAFT),
        Translate(proposal="p1", position=1, language="fr", wording=LONG),
    ],
)
def test_the_secretariat_enters_no_words_beyond_one_place(room: Room, act: object) -> None:
    room.refuse("secretariat", act, why="over the limit of 20000")


def test_storeys_are_counted_however_they_come(room: Room) -> None:
    under = "a2"
    for number in range(20):
        room.act(
            "secretariat",
            Insert(provision=f"n{number}", target=under, where="under", decision=SAID),
        )
        under = f"n{number}"
    more = Insert(provision="more", target=under, where="under", decision=SAID)
    room.refuse("secretariat", more, why="stands under 21 others")
    deeper = Move(provision="a1", where="under", other="n10", decision=SAID)
    room.act("secretariat", deeper)
    room.refuse("secretariat", replace(deeper, other=under), why="stands under 21 others")


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ((Asked(action="merge with", target="a2", other="a2"),), "merged with itself"),
        ((Asked(action="merge with", target="a1", other="a1.1"),), "merged with itself"),
        ((Asked(action="move", target="a1", other="a1.1", where="under"),), "move into itself"),
        ((Asked(action="split at", target="a2", quoted="nowhere"),), "stand 0 times"),
        ((Asked(action="replace throughout", quoted="Ruritania", words="X"),), "stand nowhere"),
        (
            (
                Asked(action="amend", target="a2", quoted="shall", words="may"),
                Asked(action="amend", target="a2", quoted="shall", words="can"),
            ),
            "stand 0 times",
        ),
        ((amending("kept"),), "proposes no words"),
    ],
)
def test_what_cannot_be_made_of_the_text_is_refused(
    room: Room, changes: tuple[Asked, ...], why: str
) -> None:
    room.act("BMR", submit("kept", Asked(action="retain", target="a2")))
    room.refuse("CSD", submit("p3", *changes), why=why)
    room.refuse("ARV", Revise(proposal="p1", changes=changes), why=why)
    assert words_for("p1") == MAY


def test_proposals_amend_one_another_in_no_ring(room: Room) -> None:
    room.act("BMR", submit("p2", amending("p1")))
    room.act("CSD", submit("p3", amending("p2")))
    for party, id_ in (("ARV", "p1"), ("BMR", "p2")):
        ring = Revise(proposal=id_, changes=(amending("p3"),))
        room.refuse(party, ring, why="amends it in turn")
    itself = Revise(proposal="p3", changes=(amending("p3"),))
    room.refuse("CSD", itself, why="amends it in turn")
    assert len(asked_of(draft())) == 3
    assert rolling(draft()).problems == ()


def test_what_amends_a_proposal_that_is_gone_is_read_as_asked_of_the_base(room: Room) -> None:
    room.act("BMR", submit("p2", amending("p1")))
    room.act("CSD", submit("p3", amending("p2", "Each Party could preserve data.")))
    room.act("ARV", Withdraw(proposal="p1"))
    assert words_for("p2") == "Each Party can preserve data."
    assert words_for("p3") == "Each Party could preserve data."
    room.act("BMR", Withdraw(proposal="p2"))
    assert words_for("p3") == "Each Party could preserve data."
    assert rolling(draft()).problems == ()


def test_what_amends_a_proposal_that_awaits_translation_is_read_so_too(room: Room) -> None:
    asked = Asked(action="amend", target="a2", wording="各缔约方可保存数据。")
    room.act("BMR", submit("zh", asked, language="zh"))
    room.act("CSD", submit("p3", amending("zh")))
    assert words_for("p3") == "Each Party can preserve data."


def corrected(room: Room) -> None:
    room.act("CSD", submit("p3", Asked(action="amend", target="a2", quoted="ninety", words="ten")))
    words = BASE.replace("ninety", "sixty")
    room.act("secretariat", CorrectWords(provision="a2", words=words, decision=SAID))


def gone(room: Room) -> None:
    room.act("CSD", submit("p3", Asked(action="merge with", target="a1.1", other="a1.2")))
    room.act("secretariat", Delete(provision="a1.2", decision=SAID))


@pytest.mark.parametrize("happened", [corrected, gone])
def test_a_proposal_that_no_longer_fits_keeps_nobody_from_the_text(
    room: Room, happened: Callable[[Room], None]
) -> None:
    happened(room)
    text, asked = rolled(draft())
    assert "p3" not in {it.id for it in asked}
    assert "p1" in {it.id for it in asked}
    assert len(text.problems) == 1
    assert instrument_for(text) == as_it_stands(draft())
    room.act("secretariat", Consolidate(instrument="draft", version="v1"))


def test_what_amends_words_that_are_no_longer_proposed_asks_them_of_the_text(room: Room) -> None:
    """Its sponsor is to confirm it; the room goes on reading it meanwhile."""
    room.act("BMR", submit("p2", Asked(action="amend", target="a2", wording="None.")))
    room.act("CSD", submit("p3", amending("p2")))
    room.act("BMR", Revise(proposal="p2", changes=(Asked(action="retain", target="a2"),)))
    assert rolling(draft()).problems == ()
    assert words_for("p3") == "Each Party can preserve data."
    assert Proposal.objects.get(pk="p3").carried


def test_the_pedigree_names_what_was_consolidated_and_nothing_else(room: Room) -> None:
    asked = Asked(action="amend", target="a2", wording="各缔约方可保存数据。")
    room.act("BMR", submit("zh", asked, language="zh"))
    room.act("secretariat", Consolidate(instrument="draft", version="v1"))
    _base, *inputs = Version.objects.get(pk="v1").inputs
    assert inputs == [{"proposal": "p1", "revision": 1}]
    words = Translate(proposal="zh", position=1, language="en", wording="Parties preserve data.")
    room.act("secretariat", words)
    room.act("secretariat", Consolidate(instrument="draft", version="v2"))
    assert len(Version.objects.get(pk="v2").inputs) == 3


def test_a_translation_gives_no_proposal_other_words(room: Room) -> None:
    own = Translate(proposal="p1", position=1, language="en", wording="Nobody preserves data.")
    room.refuse("secretariat", own, why=r"P1 itself is in this language \(English\)")
    nothing = Translate(proposal="p1", position=1, language="fr", wording="")
    room.refuse("secretariat", nothing, why="français version has no words")
    assert words_for("p1") == MAY


@pytest.mark.parametrize(
    "moment",
    [
        "2026-13-45T99:99:99.000000Z",
        "2026-02-30T09:00:00.000000Z",
        "0000-01-01T00:00:00.000000Z",
        "0001-01-01T00:00:00.000000Z",
        "٢٠٢٦-٠١-٠١T٠٠:٠٠:٠٠.٠٠٠٠٠٠Z",
    ],
)
def test_a_moment_is_one_that_every_zone_can_show(room: Room, moment: str) -> None:
    for name in ("done_at", "recorded_at"):
        gesture = replace(room.gesture("BMR"), **{name: moment})
        with pytest.raises(BadInput, match="is no moment"):
            perform([submit("p2", Asked(action="delete", target="a2"))], gesture)


def test_nothing_is_no_gesture(room: Room) -> None:
    with pytest.raises(BadInput, match="no act to perform"):
        room.act("ARV")


@pytest.mark.parametrize(
    "act",
    [
        Delete(provision="a1.2", decision=" \n"),
        Correct(act=1, note="\t"),
        Record(mandate="m", symbol=" "),
        Record(mandate="m", symbol="A/RES/99/1", date="2026-99-99"),
        Record(mandate="m", symbol="A/RES/99/1", date="2026-00-10"),
        Record(
            mandate="m", symbol="A/RES/99/1", obligations=(Candidate(obligation="o", paragraph=0),)
        ),
        Record(
            mandate="m",
            symbol="A/RES/99/1",
            obligations=(Candidate(obligation="o", paragraph=40_000),),
        ),
        Rename(delegation="ARV", names={"en": " "}),
    ],
)
def test_blanks_and_what_no_column_holds_are_refused(room: Room, act: object) -> None:
    room.refuse("secretariat", act, why="cannot be read")


def test_blanks_are_no_decision_and_no_mandate(room: Room) -> None:
    basis = DecideBasis(instrument="draft", decision="  ")
    room.refuse("secretariat", basis, why="No decision makes this text the basis")
    lakes = Form(
        group="lakes",
        kind="political",
        names={"en": "Lakes"},
        members=(Membership(delegation="ARV"),),
    )
    room.act("secretariat", lakes)
    spoken = State(statement="s", group="lakes", mandate=" ")
    room.refuse("ARV", spoken, why="no mandate of its members")


def test_a_group_takes_the_stances_that_its_speaker_may(room: Room) -> None:
    room.admit("NGO", category="stakeholder")
    members = tuple(Membership(delegation=id_) for id_ in ("ARV", "BMR", "NGO"))
    room.act(
        "secretariat", Form(group="lakes", kind="political", names={"en": "Lakes"}, members=members)
    )
    said = State(statement="s", group="lakes", about="p1", verb="support", mandate="All agreed.")
    room.refuse("NGO", said, why="may not take a position")
    room.act("NGO", replace(said, statement="general", verb=""))
    for unfit in (replace(said, verb="retain"), replace(said, about="a2")):
        room.refuse("BMR", unfit, why="is a proposal and not|is text on the table")
    room.act("BMR", said)
    room.act("ARV", Withdraw(proposal="p1"))
    room.refuse("BMR", replace(said, statement="late"), why="P1 is withdrawn")


def test_a_seat_of_the_bureau_is_a_members(room: Room) -> None:
    room.admit("NGO", category="stakeholder")
    seat = Elect(seat="s", office="vice-chair", delegation="NGO")
    refused = room.refuse("secretariat", seat, why="Ngo is not a member")
    assert isinstance(refused, Refused)
    room.act("secretariat", replace(seat, delegation="ARV"))


def test_an_act_is_one_line_of_the_minutes(database: Place, room: Room) -> None:
    note = "See below.\n99. 2026-01-01 09:00 Europe/Vienna — the Secretariat: Admits X.\u2028End."
    room.act("secretariat", Correct(act=2, note=note))
    code, told = travaux(database, "minutes")
    assert code == 0
    numbers = [line.partition(".")[0] for line in told.splitlines() if line[0] != " "]
    assert numbers == [str(number) for number in range(1, 13)]


def test_a_refusal_is_one_line(database: Place, room: Room) -> None:
    room.act("secretariat", Rename(delegation="ARV", names={"en": "Arvenia\nActs stand"}))
    room.act(
        "secretariat",
        Form(
            group="lakes",
            kind="political",
            names={"en": "Lakes\nlakes"},
            members=(Membership(delegation="ARV"),),
        ),
    )
    file = database.data / "state.json"
    file.write_text('{"statement": "s", "group": "lakes", "mandate": ""}', "utf-8")
    code, told = travaux(database, "perform", "groups.state", str(file), "--as", "ARV")
    assert (code, told.count("\n")) == (1, 1)


@pytest.mark.parametrize("given", ["0001-01-01T00:00", "9999-12-31T23:59:59-12:00"])
def test_a_moment_out_of_range_is_said(database: Place, room: Room, given: str) -> None:
    assert room.space
    file = database.data / "act.json"
    file.write_text('{"proposal": "p1"}', "utf-8")
    sent = partial(travaux, database, "perform", "proposals.withdraw", str(file), "--as", "ARV")
    code, told = sent("--at", given)
    assert (code, "is no moment" in told, "Traceback" in told) == (2, True, False)
