"""Texts opened in the middle of their negotiation, and what becomes of it on a new basis."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.acts.deciding import PLENARY
from tests.acts.room import TEXT, Room, negotiating
from travaux.acts.agreements import Reopen as ReopenAgreement
from travaux.acts.carrying import CarriedChange, Disposed
from travaux.acts.committees import DecideBasis
from travaux.acts.instruments import Carry, Open, OpenBracketed
from travaux.acts.previews import typed
from travaux.acts.proposals import Confirm, Submit, TakeOver, Withdraw
from travaux.acts.proposing import Asked
from travaux.acts.typed import OtherEnd
from travaux.committee.models import Instrument, Proposal, Sponsor, Stance
from travaux.committee.queries.agreements import agreements_in
from travaux.committee.queries.asked import asked_of
from travaux.committee.queries.dispositions import (
    Suggested,
    dispositions_in,
    document_of,
    suggested,
    tables,
)
from travaux.committee.queries.instruments import as_it_stands, rolling
from travaux.committee.queries.opened import reworded, typed_of, written_back
from travaux.formats.json.dispositions import DISPOSITIONS_FORMAT, dispositions_to_json
from travaux.procedure.instruments import Kind
from travaux.record.canonical import canonical
from travaux.record.registry import kind_of
from travaux.text import values
from travaux.text.brackets.opening import open_typed
from travaux.text.carrying import carry
from travaux.text.instrument_reading import instrument_for
from travaux.text.tree import walk

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("database")]

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus" / "bracketed"
needs_corpus = pytest.mark.skipif(not CORPUS.exists(), reason="needs ../shared/corpus")
PARTIES = {"Arvenia": "ARV", "Bemaria": "BMR", "Casdin": "CSD", "ZZZ": ""}
SOURCE = """# Convention on Buoys

1. Each Harbour State [shall][should – Arvenia, ZZZ] keep buoys. [agreed ad ref]

2. [A buoy [red][green] is lit at night.]

3. Ships pass buoys[, as far as they can, – Bemaria; Casdin opposes; ZZZ supports] at night.
"""


@pytest.fixture
def room(database: object) -> Room:
    assert database
    return negotiating()


def fresh(prefix: str) -> Callable[[str], str]:
    return lambda id_: f"{prefix}.{id_}"


def opening(source: str, id_: str = "buoys", parties: Mapping[str, str] = PARTIES) -> OpenBracketed:
    """The act that opens a file as the preview shows it."""
    opened = open_typed(source, tuple(parties), language="en")
    at_table = {name: party for name, party in parties.items() if party}
    provisions, said = typed(opened, fresh(id_), at_table)
    return OpenBracketed(
        instrument=id_, kind=Kind.DRAFT, title="Buoys", provisions=provisions, typed=said
    )


def buoys(id_: str = "buoys") -> Instrument:
    return Instrument.objects.get(pk=id_)


def words(proposal: str | None, provision: str) -> str:
    read = instrument_for(rolling(buoys()), proposal)
    return next(it.words for it in walk(read.provisions) if it.id == provision)


def test_brackets_become_proposals_and_what_is_unknown_stays_unknown(room: Room) -> None:
    (done,) = room.act("secretariat", opening(SOURCE))
    assert done.outcome == {
        "proposals": Proposal.objects.filter(instrument="buoys").count(),
        "unknown": 2,
    }
    asked = {it.id: it for it in asked_of(buoys())}
    first = asked["buoys.o1"]
    assert first.sponsors == ("Arvenia", "ZZZ")
    assert words("buoys.o1", "buoys.p2") == "Each Harbour State should keep buoys."
    assert Proposal.objects.get(pk="buoys.o1").delegation_id == "ARV"
    nobodys = [it for it in asked.values() if not it.sponsors]
    assert {it.changes[0].action for it in nobodys} == {"bracket", "amend"}
    stance = Stance.objects.get()
    assert (stance.delegation_id, stance.about, stance.verb) == ("CSD", "buoys.o5", "oppose")
    bracketed = typed_of(buoys())
    assert bracketed is not None
    assert written_back(bracketed) == SOURCE
    assert [it["line"] for it in bracketed.unknown] == [5, 5]
    assert [it["by"]["name"] for it in bracketed.stances] == ["ZZZ"]
    assert all(it["what"]["key"] and it["done"]["key"] for it in bracketed.unknown)


def test_marks_of_agreement_become_agreements_of_no_known_level(room: Room) -> None:
    room.act("secretariat", opening(SOURCE))
    (found,) = agreements_in(buoys()).values()
    assert (found.row.provision, found.row.level, found.state) == ("buoys.p2", "", "agreed")
    assert found.row.ad_referendum


def test_what_was_typed_as_agreed_is_reopened_and_agreed_again(room: Room) -> None:
    """Its id is made of two, and its words are kept like those of any other agreement."""
    room.act("secretariat", opening(SOURCE))
    (found,) = agreements_in(buoys()).values()
    (step,) = found.row.steps.all()
    assert (step.state, [it[0] for it in step.bound]) == ("agreed", ["buoys.p2"])
    reopen = ReopenAgreement(agreement=found.row.id, why="New facts.", decided=PLENARY)
    room.act("secretariat", reopen)
    room.refuse("secretariat", reopen, why="could be reopened")
    assert kind_of(reopen).read(canonical(reopen)) == reopen


def test_a_name_in_the_file_is_confirmed_and_a_nobodys_proposal_taken_over(room: Room) -> None:
    room.act("secretariat", opening(SOURCE))
    assert Sponsor.objects.get(pk="buoys.o1/ARV").floor
    room.act("ARV", Confirm(proposal="buoys.o1"))
    assert not Proposal.objects.get(pk="buoys.o1").floor
    nobodys = next(it.id for it in asked_of(buoys()) if not it.sponsors)
    room.refuse("CSD", Confirm(proposal=nobodys), why="do not sponsor")
    room.act("CSD", TakeOver(proposal=nobodys))
    assert Proposal.objects.get(pk=nobodys).delegation_id == "CSD"
    room.refuse("DRN", TakeOver(proposal="buoys.o1"), why="still has sponsors")


def test_what_is_opened_is_what_the_preview_showed(room: Room) -> None:
    act = opening(SOURCE)
    room.refuse("ARV", act, why="The Chair presents the draft")
    cut = replace(act.typed, source=SOURCE + "more")
    room.refuse("secretariat", replace(act, typed=cut), why="The passages leave the source")

    def asking(**other: object) -> OpenBracketed:
        first, *rest = act.typed.proposals
        changed = replace(act.typed, proposals=(replace(first, **other), *rest))  # type: ignore[arg-type]
        return replace(act, typed=changed)

    ended = replace(act.typed, other_ends=(OtherEnd(at=0, end="cr"),))
    room.refuse("secretariat", replace(act, typed=ended), why="No line ends at code point 0")
    room.refuse("secretariat", asking(provision="x"), why="The preview has no x")
    room.refuse("secretariat", asking(start=900, end=901), why="there are no words there")
    room.act("secretariat", act)
    room.refuse("secretariat", replace(act, instrument="again"), why="already in use")


SECOND = (
    values.Provision(
        id="n1", kind="paragraph", number="1", words="Each Harbour State should keep buoys."
    ),
    values.Provision(id="n3", kind="paragraph", number="3", words="Ships pass all buoys at night."),
)


def disposed(found: Iterable[Suggested], prefix: str = "c") -> tuple[Disposed, ...]:
    """What was suggested, as the room decides it."""
    names = CarriedChange.__dataclass_fields__
    return tuple(
        Disposed(
            proposal=it.proposal.id,
            decision=it.decision,  # type: ignore[arg-type]
            carried_as=f"{prefix}.{it.proposal.id}" if it.decision == "carried" else "",
            changes=tuple(
                CarriedChange(**{name: getattr(one, name) for name in names}) for one in it.changes
            ),
        )
        for it in found
    )


def test_a_new_basis_comes_with_a_table_that_omits_none(room: Room) -> None:
    room.act("secretariat", opening(SOURCE))
    room.act(
        "secretariat", Open(instrument="second", kind=Kind.DRAFT, title="Two", provisions=SECOND)
    )
    found = suggested(buoys(), buoys("second"))
    decided = {it.proposal.id: it.decision for it in found}
    assert decided["buoys.o1"] == "taken up"
    assert set(decided.values()) >= {"taken up", "carried", "lapsed"}
    table = disposed(found)
    act = Carry(table="t1", old="buoys", new="second", dispositions=table, decided=PLENARY)
    room.refuse("secretariat", replace(act, dispositions=table[1:]), why="says nothing of P1 on")
    twice = (*table, table[0])
    room.refuse("secretariat", replace(act, dispositions=twice), why="is named twice")
    empty = tuple(replace(it, carried_as="") for it in table)
    room.refuse("secretariat", replace(act, dispositions=empty), why="or not at all")
    room.refuse("ARV", act, why="Only the Chair declares")
    basis = DecideBasis(instrument="second", decision="5th meeting")
    room.act("secretariat", act, basis)
    (row,) = tables(buoys())
    kept = dispositions_in(row)
    assert [it.proposal_id for it in kept] == list(decided)
    assert {it.proposal_id: it.decision for it in kept} == decided
    document = json.loads(row.content)
    assert [it["id"] for it in document["dispositions"]] == list(decided)
    assert document["format"] == DISPOSITIONS_FORMAT
    assert not asked_of(buoys())
    carried = Proposal.objects.get(carried_from="buoys.o5")
    assert (carried.delegation_id, carried.carried, carried.ordinal) == ("BMR", True, 1)
    read = instrument_for(rolling(buoys("second")), carried.id)
    assert read.provisions[1].words == "Ships pass all buoys, as far as they can, at night."
    room.act("BMR", Confirm(proposal=carried.id))
    assert not Proposal.objects.get(pk=carried.id).carried
    room.refuse("secretariat", replace(act, table="t2"), why="is not open")


WORDLESS = {
    "p1": (Asked(action="bracket", target="a2", quoted="ninety"),),
    "p2": (Asked(action="retain", target="a2"),),
    "p3": (Asked(action="reserve", target="a1", part="provision"),),
    "p4": (
        Asked(action="bracket", target="a1.2"),
        Asked(action="amend", target="a2", quoted="shall", words="should"),
    ),
    "p5": (Asked(action="amend", target="a2", quoted="shall", words="should"),),
    "p6": (Asked(action="bracket", target="a2", quoted="shall"),),
}


def taken_up() -> tuple[values.Provision, ...]:
    """The draft under other ids, with *should* in its second article."""
    article, second = TEXT
    children = tuple(replace(it, id=f"n{it.id}") for it in article.children)
    words = second.words.replace("shall", "should")
    return replace(article, id="n1", children=children), replace(second, id="n2", words=words)


def test_what_proposes_no_words_is_carried_and_never_taken_up(room: Room) -> None:
    """To bracket, reserve or retain words goes on where they stand, also beside words taken up."""
    for id_, changes in WORDLESS.items():
        room.act("BMR", Submit(proposal=id_, instrument="draft", changes=changes))
    two = Open(instrument="two", kind=Kind.DRAFT, title="Two", provisions=taken_up())
    room.act("secretariat", two)
    found = suggested(buoys("draft"), buoys("two"))
    assert {it.proposal.id: (it.decision, [one.target for one in it.changes]) for it in found} == {
        "p1": ("carried", ["n2"]),
        "p2": ("carried", ["n2"]),
        "p3": ("carried", ["n1"]),
        "p4": ("carried", ["na1.2"]),
        "p5": ("taken up", []),
        "p6": ("to be resubmitted", []),
    }
    room.act(
        "secretariat",
        Carry(table="t", old="draft", new="two", dispositions=disposed(found), decided=PLENARY),
    )
    read = {it.id: it for it in asked_of(buoys("two"))}
    assert [*read] == ["c.p1", "c.p2", "c.p3", "c.p4"]
    assert instrument_for(rolling(buoys("two"))) == as_it_stands(buoys("two"))


def test_the_table_keeps_what_was_asked_and_who_had_ended(room: Room) -> None:
    """What was carried may be rewritten on the new text; what it asked stands in the table."""
    room.act("secretariat", opening(SOURCE))
    gone = Asked(action="amend", target="buoys.p2", wording="Nobody keeps buoys.")
    room.act("DRN", Submit(proposal="gone", instrument="buoys", changes=(gone,)))
    room.act("DRN", Withdraw(proposal="gone"))
    room.act(
        "secretariat", Open(instrument="second", kind=Kind.DRAFT, title="Two", provisions=SECOND)
    )
    found = suggested(buoys(), buoys("second"))
    act = Carry(
        table="t1",
        old="buoys",
        new="second",
        dispositions=disposed(found),
        decided=PLENARY,
    )
    room.act("secretariat", act)
    document = document_of(tables(buoys())[0])
    asked = {it["number"]: it for it in document["dispositions"]}
    (fifth,) = (it for it in asked.values() if it["id"] == "buoys.o5")
    wording = "Ships pass buoys, as far as they can, at night."
    assert [(it["of_number"], it["action"], it["asked"]) for it in fifth["places"]] == [
        ("3", "amend", wording)
    ]
    assert (fifth["decision"], fifth["sponsors"]) == ("carried", ["Bemaria"])
    assert {it["places"][0]["action"] for it in asked.values()} == {"amend", "bracket"}
    bracket = next(it for it in asked.values() if it["places"][0]["action"] == "bracket")
    assert bracket["places"][0]["asked"] == "A buoy red is lit at night."
    assert [(it["id"], it["state"], it["places"][0]["asked"]) for it in document["ended"]] == [
        ("gone", "withdrawn", "Nobody keeps buoys.")
    ]
    assert [it["sponsors"] for it in document["ended"]] == [["Dorune"]]
    assert (
        len(asked) + len(document["ended"]) == Proposal.objects.filter(instrument=buoys()).count()
    )
    _see_format(document)


def _see_format(document: dict[str, Any]) -> None:
    """It has every field that the command prints, and more."""
    place = values.Provision("p", "paragraph", words="One.")
    change = values.Change("amend", "p", wording="Two.")
    own = values.Instrument(provisions=(place,))
    printed = dispositions_to_json(
        carry(own, own, [values.InstrumentProposal("a", (), (change,))]), own
    )
    for row in document["dispositions"]:
        assert row.keys() >= printed["dispositions"][0].keys()
        assert row["places"][0].keys() >= printed["dispositions"][0]["places"][0].keys() - {"found"}


def test_what_the_new_text_has_in_brackets_is_said_to_stand_there(room: Room) -> None:
    """Who asked for it is carried beside it, on one option with whoever asks for it there."""
    room.act("secretariat", opening(SOURCE))
    new = "1. Each Harbour State [shall][should – Casdin] keep buoys.\n\n2. [A buoy is lit.]\n"
    room.act("secretariat", opening(new, "new"))
    found = {it.proposal.id: it for it in suggested(buoys(), buoys("new"))}
    first = found["buoys.o1"]
    assert (first.finding, first.bracketed, first.decision) == ("in the new text", True, "carried")
    act = Carry(
        table="t1",
        old="buoys",
        new="new",
        dispositions=disposed(found.values()),
        decided=PLENARY,
    )
    room.act("secretariat", act)
    document = document_of(tables(buoys())[0])
    row = next(it for it in document["dispositions"] if it["id"] == "buoys.o1")
    assert (row["finding"], row["bracketed"]) == ("in the new text", True)
    names = {
        names
        for it in rolling(buoys("new")).provisions
        for node in it.words
        if isinstance(node, values.Choice)
        for names in (option.sponsors for option in node.options)
    }
    assert ("Arvenia", "Casdin", "ZZZ") in names


def test_words_that_stand_in_an_alternative_alone_are_found_and_not_quoted(room: Room) -> None:
    """Who brackets them asks nothing of the base; it is said that they stand in brackets."""
    room.act("secretariat", opening(SOURCE))
    room.act("secretariat", opening("1. [Lamps.][A buoy red is lit at night, it is.]\n", "new"))
    found = {it.proposal.id: it for it in suggested(buoys(), buoys("new"))}
    bracket = found["buoys.o2"]
    assert (bracket.finding, bracket.bracketed) == ("in the new text", True)
    assert (bracket.decision, bracket.changes) == ("to be resubmitted", ())
    act = Carry(
        table="t1",
        old="buoys",
        new="new",
        dispositions=disposed(found.values()),
        decided=PLENARY,
    )
    room.act("secretariat", act)
    places = {it["id"]: it["places"] for it in document_of(tables(buoys())[0])["dispositions"]}
    (place,) = places["buoys.o2"]
    assert (place["bracketed"], place["asked"]) == (True, "A buoy red is lit at night.")


@needs_corpus
def test_the_paris_text_opens_mid_stream_and_is_carried(room: Room) -> None:
    """The text of 4 December written back is its source; the table to 9 December omits none."""
    sources = {
        day: (CORPUS / f"agreement_{day}-dec-2015.md").read_text(encoding="utf-8") for day in (4, 9)
    }
    for day, source in sources.items():
        room.act("secretariat", opening(source, f"paris{day}", {}))
        kept = typed_of(buoys(f"paris{day}"))
        assert kept is not None
        assert written_back(kept) == source
        assert kept.unknown
        assert reworded(buoys(f"paris{day}")) == []
    old, new = buoys("paris4"), buoys("paris9")
    shown = {it.proposal.id for it in open_typed(sources[4], language="en").proposals}
    assert {it.id for it in asked_of(old)} == {f"paris4.{it}" for it in shown}
    found = suggested(old, new)
    act = Carry(table="t", old=old.id, new=new.id, dispositions=disposed(found), decided=PLENARY)
    room.act("secretariat", act)
    (table,) = tables(old)
    assert {it.proposal_id for it in dispositions_in(table)} == {f"paris4.{it}" for it in shown}
    assert {it.decision for it in dispositions_in(table)} >= {"carried", "taken up", "lapsed"}
    assert rolling(new).provisions
