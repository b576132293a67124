"""Words that a new basis took from the one before it stay with who brought them in there."""

from dataclasses import replace

import pytest

from tests.acts.deciding import PLENARY, settle
from tests.acts.room import TEXT, Room, negotiating
from tests.acts.test_mid_stream import disposed
from travaux.acts.committees import DecideBasis
from travaux.acts.instruments import Carry, Open
from travaux.acts.proposals import SponsorIt, Submit, Withdraw
from travaux.acts.proposing import Asked
from travaux.acts.stances import Take
from travaux.committee.models import Instrument, Proposal
from travaux.committee.queries.descent import basis_before
from travaux.committee.queries.dispositions import suggested
from travaux.committee.queries.instruments import as_it_stands
from travaux.committee.queries.provenance import Came, history_of, submitted_before
from travaux.committee.queries.readers import PUBLIC
from travaux.procedure.instruments import Kind
from travaux.procedure.stances import Stance, Subject
from travaux.text.compare import Base
from travaux.text.values import Provision

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("database")]

BASE = "Each Party shall preserve data for {} days, as article 1 says."


@pytest.fixture
def room(database: object) -> Room:
    """A committee whose second basis says what was settled on the first, and more."""
    assert database
    made = negotiating()
    made.act("secretariat", DecideBasis(instrument="draft", decision="1st meeting"))
    made.propose("BMR", "p1", "a2", wording=BASE.format("sixty"))
    made.propose("DRN", "p2", "a2", wording=BASE.format("thirty"))
    made.act("CSD", Take(on=Subject.PROPOSAL, about="p1", stance=Stance.OPPOSE))
    settle(made, "s1", "a2", "accept", proposals=("p1",))
    made.propose("ARV", "p3", "a2", wording=BASE.format("sixty").replace("shall", "should"))
    settle(made, "s2", "a2", "reject", proposals=("p3",))
    settled = replace(TEXT[1], id="n3", words=f"{BASE.format('sixty')} It tells no one.")
    new = replace(TEXT[0], id="n1", children=(Provision("n2", "paragraph", "1", words="New."),))
    text = Open(instrument="second", kind=Kind.DRAFT, title="Draft", provisions=(new, settled))
    made.act("secretariat", text, DecideBasis(instrument="second", decision="2nd meeting"))
    return made


def _text(id_: str) -> Instrument:
    return Instrument.objects.get(pk=id_)


def _came(phrase: str) -> tuple[Came, ...]:
    (found,) = history_of(Instrument.objects.get(pk="second"), phrase, PUBLIC)
    return found.came


@pytest.mark.usefixtures("room")
def test_a_phrase_is_followed_into_the_basis_before() -> None:
    second = Instrument.objects.get(pk="second")
    before = basis_before(second)
    assert before
    assert before.id == "draft"
    assert basis_before(before) is None
    sixty = _came("sixty")[0]
    assert (sixty.instrument, sixty.settled and sixty.settled.id) == (before, "s1")
    assert [(it.proposal.id, it.fate, it.objected) for it in sixty.askers] == [
        ("p1", "accepted", ("CSD",)),
        ("p2", "replaced", ()),
    ]
    told = [(it.brought.words, it.instrument.id) for it in _came("says. It tells no one.")]
    assert told == [("says.", "draft"), (" It tells no one.", "second")]
    assert [it.instrument.id for it in _came("New.")] == ["second"]


@pytest.mark.usefixtures("room")
def test_what_was_not_taken_instead_is_told_of_the_words_that_stayed() -> None:
    (shall,) = _came("Party shall preserve")
    (kept,) = shall.kept
    assert kept.settled.id == "s2"
    assert [(it.proposal.id, it.fate, it.words) for it in kept.askers] == [
        ("p3", "rejected", "should")
    ]
    assert not any(it.kept for it in _came("preserve data"))


def test_what_was_taken_out_is_told_of_the_words_beside(room: Room) -> None:
    room.propose("ARV", "p4", "a1.2", wording="Each Party may terms.")
    settle(room, "s3", "a1.2", "accept", proposals=("p4",))
    (found,) = history_of(Instrument.objects.get(pk="draft"), "Party may terms", PUBLIC)
    (came,) = found.came
    (kept,) = came.kept
    assert (kept.settled.was, kept.settled.words) == ("add ", "")


def test_what_was_not_taken_of_words_that_a_compromise_kept_is_told_of_them(room: Room) -> None:
    room.propose("ARV", "p4", "a1.2", wording="No Party may add terms.")
    room.propose("CSD", "p5", "a1.2", wording="Each Party may add such terms.")
    was = Base(as_it_stands(_text("draft")).provisions[0].children[1].words).tokens
    words = "Each Party may add new terms."
    settle(room, "s3", "a1.2", "compromise", span=(0, len(was)), words=words)

    def asked(phrase: str) -> list[list[str]]:
        (found,) = history_of(_text("draft"), phrase, PUBLIC, provision="a1.2")
        return [[one.proposal.id for kept in it.kept for one in kept.askers] for it in found.came]

    assert asked("Each") == [["p4"]]
    assert asked("Party may") == [[]]
    assert asked("new") == [[]]
    assert asked("terms") == [["p5"]]


def test_what_was_asked_beside_words_and_rejected_is_told_of_them(room: Room) -> None:
    room.propose("ARV", "p4", "a1.2", wording="Each Party may not add terms.")
    settle(room, "s3", "a1.2", "reject", proposals=("p4",))
    (found,) = history_of(_text("draft"), "may add", PUBLIC, provision="a1.2")
    (kept,) = found.came[0].kept
    assert (kept.settled.was, kept.settled.words) == ("", "")
    assert [it.words.strip() for it in kept.askers] == ["not"]
    (found,) = history_of(_text("draft"), "Each Party", PUBLIC, provision="a1.2")
    assert not found.came[0].kept


def test_who_had_objected_on_the_text_before_is_told_and_when_it_was_proposed(room: Room) -> None:
    room.propose("ARV", "p4", "a2", wording="Other things.")
    row = Proposal.objects.get(pk="p4")
    for by in ("CSD", "DRN"):
        room.act(by, Take(on=Subject.PROPOSAL, about="p4", stance=Stance.OPPOSE))
    room.act("DRN", Take(on=Subject.PROPOSAL, about="p4", stance=Stance.SUPPORT))
    Proposal.objects.filter(pk="p4").update(carried_from="p2")
    room.act("BMR", Take(on=Subject.PROPOSAL, about="p2", stance=Stance.OPPOSE))
    settle(room, "s3", "a2", "accept", proposals=("p4",))
    (found,) = history_of(_text("draft"), "Other things", PUBLIC)
    (asker,) = found.came[0].askers
    assert (asker.objected, asker.before) == (("CSD",), ("DRN", "BMR"))
    assert asker.first == Proposal.objects.get(pk="p2").since < row.since


def test_submissions_that_had_the_words_before_are_found(room: Room) -> None:
    words = "for sixty days, as article 1 says"
    assert submitted_before(_text("second"), words) == []
    for id_, kind in (("g", Kind.SUBMISSION), ("o", Kind.DRAFT), ("t", Kind.DRAFT)):
        said = Provision(f"{id_}1", "article", "1", words=f"All data are kept {words}.")
        by = "BMR" if kind is Kind.SUBMISSION else "secretariat"
        room.act(by, Open(instrument=id_, kind=kind, title=id_, provisions=(said,)))
    assert [it.id for it in submitted_before(_text("t"), words)] == ["g"]
    assert submitted_before(_text("t"), "for sixty days") == []
    assert submitted_before(_text("second"), words) == []


def test_what_came_before_no_decision_is_told_of_the_place(room: Room) -> None:
    for id_ in ("p4", "p5"):
        room.propose("ARV", id_, "a1.2", wording="Each Party may terms.")
    room.act("BMR", SponsorIt(proposal="p4"))
    room.act("ARV", Withdraw(proposal="p4"))

    def undecided() -> list[tuple[str, tuple[str, ...]]]:
        (found,) = history_of(_text("draft"), "Each", PUBLIC, provision="a1.2")
        return [(it.proposal.id, it.sponsors) for it in found.undecided]

    assert undecided() == [("p4", ("ARV", "BMR"))]
    room.act("ARV", Withdraw(proposal="p5"))
    assert [id_ for id_, _sponsors in undecided()] == ["p4", "p5"]


@pytest.mark.usefixtures("room")
def test_so_many_times_are_told_as_are_asked_for() -> None:
    text = Instrument.objects.get(pk="draft")
    assert len(history_of(text, "e", PUBLIC, limit=3)) == 3
    assert len(history_of(text, "e", PUBLIC)) > 3


def test_words_that_came_with_a_new_basis_are_whose_they_were_on_the_old(room: Room) -> None:
    """The new text took one proposal, and something else where another stood."""
    old = "Ships pass buoys at {}."
    text = Provision("o1", "article", "1", words=old.format("night"))
    room.act("secretariat", Open(instrument="old", kind=Kind.DRAFT, title="A", provisions=(text,)))
    room.act("secretariat", DecideBasis(instrument="old", decision="3rd meeting"))
    for party, proposal, words in (("BMR", "q1", "dusk"), ("DRN", "q2", "noon")):
        asked = Asked(action="amend", target="o1", wording=old.format(words))
        room.act(party, Submit(proposal=proposal, instrument="old", changes=(asked,)))
    room.act("CSD", Take(on=Subject.PROPOSAL, about="q1", stance=Stance.OPPOSE))
    room.act("ARV", Take(on=Subject.PROPOSAL, about="q1", stance=Stance.SUPPORT))
    came = Provision("w1", "article", "1", words="All ships pass buoys at dusk.")
    room.act("secretariat", Open(instrument="new", kind=Kind.DRAFT, title="B", provisions=(came,)))
    old_row, new = (Instrument.objects.get(pk=it) for it in ("old", "new"))
    table = disposed(suggested(old_row, new))
    carry = Carry(table="t", old="old", new="new", dispositions=table, decided=PLENARY)
    room.act("secretariat", carry, DecideBasis(instrument="new", decision="4th meeting"))

    def askers(phrase: str) -> list[tuple[str, str, str, tuple[str, ...], tuple[str, ...]]]:
        (found,) = history_of(Instrument.objects.get(pk="new"), phrase, PUBLIC)
        return [
            (it.proposal.id, it.fate, it.words.strip(), it.sponsors, it.objected)
            for one in found.came
            for it in one.askers
        ]

    decided = next(it.decision for it in table if it.proposal == "q2")
    assert askers("at dusk") == [
        ("q1", "taken up", "dusk", ("BMR",), ("CSD",)),
        ("q2", decided, old.format("noon"), ("DRN",), ()),
    ]
    assert askers("All ships") == []
