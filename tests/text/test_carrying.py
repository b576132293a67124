"""Every proposal gets a finding when a new basis comes."""

from dataclasses import replace

import pytest
from hypothesis import given

from tests.laws.engine import proposal_of
from tests.laws.measure import Json
from tests.strategies import lines
from travaux.text.brackets.opening import open_typed
from travaux.text.carrying import carry
from travaux.text.compare import Base
from travaux.text.dispositions import IN, NOT, PART, Finding, Found, carry_place
from travaux.text.gathering import sort_proposals
from travaux.text.matching import matched
from travaux.text.values import Change, Instrument, InstrumentProposal, Proposal, Provision

OLD = "Each Party shall keep buoys in its waters and light them at night."
SHOULD = OLD.replace("shall", "should")
LIT = OLD.replace("buoys", "bright lit buoys")


@pytest.mark.parametrize(
    ("new", "wording", "finding", "words"),
    [
        (SHOULD, SHOULD, IN, ["should"]),
        (OLD, SHOULD, NOT, ["shall"]),
        (OLD.replace("shall", "may"), SHOULD, NOT, ["may"]),
        (OLD.replace("shall", "and its ports should"), SHOULD, IN, ["should"]),
        (OLD.replace(" and light them at night", ""), OLD.replace(" at night", ""), IN, [""]),
        (
            OLD.replace("buoys", "lit buoys"),
            OLD.replace("buoys", "lit buoys").replace("shall", "should"),
            PART,
            ["shall", "lit "],
        ),
        (
            "In its waters, as far as it can, each Party keeps marks.",
            OLD.replace("waters", "waters, as far as it can,"),
            IN,
            [", as far as it can,"],
        ),
        (OLD.replace("buoys", "red lit buoys"), LIT, PART, ["red lit "]),
    ],
)
def test_a_wording_is_looked_for_edit_by_edit(
    new: str, wording: str, finding: Finding, words: list[str]
) -> None:
    (found,) = carry_place(OLD, new, [Proposal("a", ("AAA",), wording=wording)])
    assert found.finding == finding
    tokens = Base(new).tokens
    assert ["".join(tokens[it.start : it.end]) for it in found.found] == words


@given(lines())
def test_the_table_of_a_place_omits_none(line: Json) -> None:
    """On the text unchanged no edit is found; on a proposal's own wording all of it is."""
    proposals = [proposal_of(item) for item in line["proposals"]]
    table = carry_place(line["base"], line["base"], proposals)
    assert [it.proposal for it in table] == [it.id for it in proposals]
    for it, row in zip(proposals, table, strict=True):
        if it.action == "amend" and it.wording != line["base"]:
            assert {one.finding for one in row.found} == {NOT}
            (own,) = carry_place(line["base"], it.wording, [it])
            assert own.finding == IN


def bracketed(text: str) -> tuple[str, list[Proposal]]:
    """A paragraph as it was typed: its base and what is asked of it."""
    opened = open_typed(text, ("AAA", "BBB"))
    (provision,) = opened.instrument.provisions
    return provision.words, [it.proposal for it in opened.proposals]


@pytest.mark.parametrize(
    ("typed", "wording", "finding", "found"),
    [
        (OLD.replace("shall", "[shall][should]"), SHOULD, IN, [(True, "o2", "should")]),
        (OLD.replace("shall", "[should][shall]"), SHOULD, IN, [(True, "", "should")]),
        (OLD.replace("shall", "[should]"), SHOULD, IN, [(True, "", "should")]),
        (f"[{SHOULD}]", SHOULD, IN, [(True, "", "should")]),
        (SHOULD.replace("in its waters", "[in its waters]"), SHOULD, IN, [(False, "", "should")]),
        (OLD.replace("shall", "[shall][may]"), SHOULD, NOT, [(False, "", "shall")]),
        (OLD.replace("shall", "[shall][should – BBB]"), SHOULD, IN, [(True, "o1", "should")]),
        (OLD.replace("buoys", "buoys [, lit and red, – AAA]"), LIT, NOT, [(False, "", "")]),
        (
            OLD.replace("shall", "[shall][should]").replace("night", "[night][dusk]"),
            SHOULD.replace("night", "dusk").replace("buoys", "marks"),
            PART,
            [(True, "o2", "should"), (False, "", "buoys"), (True, "o4", "dusk")],
        ),
    ],
)
def test_what_stands_in_brackets_is_found_there_and_said_to(
    typed: str, wording: str, finding: Finding, found: list[tuple[bool, str, str]]
) -> None:
    new, asked = bracketed(typed)
    (row,) = carry_place(OLD, new, [Proposal("a", ("AAA",), wording=wording)], asked=asked)
    texts = {"": new, **{it.id: it.wording for it in asked}}

    def words(it: Found) -> str:
        return "".join(Base(texts[it.proposal]).tokens[it.start : it.end])

    assert (row.finding, [(it.bracketed, it.proposal, words(it)) for it in row.found]) == (
        finding,
        found,
    )


@given(lines(), lines())
def test_brackets_only_ever_add_to_what_is_found(line: Json, other: Json) -> None:
    proposals = [proposal_of(item) for item in line["proposals"]]
    asked = [replace(proposal_of(item), id=f"n{at}") for at, item in enumerate(other["proposals"])]
    asked = [it for it in asked if it.action not in ("retain", "reserve") and it.amends is None]
    rank = {NOT: 0, PART: 1, IN: 2}
    plain = carry_place(line["base"], other["base"], proposals)
    table = carry_place(line["base"], other["base"], proposals, asked=asked)
    assert [it.proposal for it in table] == [it.id for it in proposals]
    for mine, it in zip(plain, table, strict=True):
        assert rank[it.finding] >= rank[mine.finding]
        for before, found in zip(mine.found, it.found, strict=True):
            assert rank[found.finding] >= rank[before.finding]
            assert found.bracketed or found == before
    for one in proposals:
        own = Proposal("own", ("BBB",), wording=one.wording)
        (row,) = carry_place(line["base"], other["base"], [one], asked=[own])
        assert one.action != "amend" or row.finding == IN or one.wording == line["base"]


def treaty(*words: str) -> Instrument:
    articles = tuple(
        Provision(f"a{at}", "article", number=str(at), words=it) for at, it in enumerate(words, 1)
    )
    return Instrument("Convention on Buoys", "en", provisions=articles)


BUOYS = "Each Party shall keep buoys in its waters."
LIGHTS = "Buoys shall be lit at night by the Harbour State."
FEES = "No fee is asked of a ship that passes a buoy."
BELLS = "Every ferry rings its bell when it leaves a harbour in fog."


def test_provisions_are_matched_by_their_words_or_their_ids() -> None:
    old, new = treaty(BUOYS, LIGHTS, FEES), treaty(BELLS, FEES, BUOYS.replace("shall", "should"))
    assert matched(old, new) == {"a1": "a3", "a3": "a2"}
    assert matched(old, new, shared_ids=True) == {"a1": "a1", "a2": "a2", "a3": "a3"}
    assert matched(old, old) == {"a1": "a1", "a2": "a2", "a3": "a3"}


def test_the_table_of_an_instrument_omits_none() -> None:
    old, new = treaty(BUOYS, LIGHTS, FEES), treaty(BUOYS.replace("shall", "should"), BELLS, FEES)
    asked = {
        "amend, taken": Change("amend", "a1", wording=BUOYS.replace("shall", "should")),
        "amend, not": Change("amend", "a3", wording=FEES.replace("No", "A")),
        "amend, its article gone": Change("amend", "a2", wording=LIGHTS.replace("lit", "dark")),
        "delete, taken": Change("delete", "a2", "provision"),
        "delete, not": Change("delete", "a3", "provision"),
        "insert, taken": Change("insert", "a2", "provision", wording=BELLS),
        "insert, not": Change("insert", "a2", "provision", wording="Whales have the right of way."),
        "retain": Change("retain", "a3"),
        "title": Change("amend", "", "title", wording="Convention on Bells"),
        "move, not": Change("move", "a3", "provision", other="a1"),
        "split, not": Change("split at", "a3", "provision", quoted="that passes"),
        "merge, not": Change("merge with", "a1", "provision", other="a3"),
    }
    proposals = [InstrumentProposal(name, ("AAA",), (it,)) for name, it in asked.items()]
    table = carry(old, new, proposals)
    assert {it.proposal: it.finding for it in table} == {
        "amend, taken": IN,
        "amend, not": NOT,
        "amend, its article gone": NOT,
        "delete, taken": IN,
        "delete, not": NOT,
        "insert, taken": IN,
        "insert, not": NOT,
        "retain": IN,
        "title": NOT,
        "move, not": NOT,
        "split, not": NOT,
        "merge, not": NOT,
    }
    assert [it.proposal for it in table] == list(asked)
    assert table[0].places[0].provision == "a1"


def test_structure_is_found_where_it_was_made() -> None:
    old = treaty(BUOYS, LIGHTS, FEES)
    cut = FEES.index("that passes")
    moved = treaty(FEES, BUOYS, LIGHTS)
    split = treaty(BUOYS, LIGHTS, FEES[:cut], FEES[cut:])
    merged = treaty(f"{BUOYS} {LIGHTS}", FEES)
    move = Change("move", "a3", "provision", other="a1", where="before")
    cutting = Change("split at", "a3", "provision", quoted="that passes")
    merging = Change("merge with", "a1", "provision", other="a2")
    made = [(moved, move), (split, cutting), (merged, merging)]
    assert [
        carry(old, new, [InstrumentProposal("a", ("AAA",), (it,))])[0].finding for new, it in made
    ] == [IN, IN, IN]


def test_provisions_are_found_among_the_brackets_of_a_new_text() -> None:
    """An alternative that is not the base, one that is proposed, one that is bracketed whole."""
    old, new = treaty(BUOYS, FEES), treaty(BELLS, LIGHTS)
    asked = [
        InstrumentProposal("n1", (), (Change("amend", "a1", wording=BUOYS),)),
        InstrumentProposal("n2", (), (Change("bracket", "a2"),)),
        InstrumentProposal("n3", (), (Change("insert", "a2", "provision", wording=FEES),)),
    ]
    changes = {
        "should": Change("amend", "a1", wording=BUOYS.replace("shall", "should")),
        "keep": Change("retain", "a1"),
        "lights": Change("insert", "a2", "provision", wording=LIGHTS),
        "fees": Change("insert", "a2", "provision", wording=FEES),
    }
    proposals = [InstrumentProposal(name, ("AAA",), (it,)) for name, it in changes.items()]
    table = carry(old, new, proposals, asked=sort_proposals(new, asked))
    said = {
        it.proposal: (it.finding, it.bracketed, it.places[0].provision, it.places[0].found[:1])
        for it in table
    }
    assert said["should"][:3] == (NOT, False, "a1")
    assert said["keep"][:3] == (IN, True, "a1")
    assert said["lights"] == (IN, True, "a2", (Found(IN, 0, 20, bracketed=True),))
    assert said["fees"] == (IN, True, "a2", (Found(IN, 0, 0, bracketed=True, proposal="n3"),))
    assert [it.bracketed for it in carry(old, new, proposals)] == [False] * 4
