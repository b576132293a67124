"""Quorum and majorities, by the numbers of the rules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from travaux.procedure.majorities import (
    Tally,
    carries,
    may_decide,
    may_open,
    may_vote_on_substance,
)
from travaux.procedure.rules import rule_set

UN = rule_set("un")
ASSEMBLY = rule_set("assembly")
VOTES = st.integers(0, 300)


@pytest.mark.parametrize(
    ("present", "opens", "decides"),
    [(0, False, False), (48, False, False), (49, True, False), (96, True, False), (97, True, True)],
)
def test_the_quorum_of_193(present: int, opens: bool, decides: bool) -> None:  # noqa: FBT001 -- a column of the table
    assert may_open(UN, present=present, members=193).allowed is opens
    assert may_decide(UN, present=present, members=193).allowed is decides


@given(st.integers(1, 400), st.integers(0, 400))
def test_the_quorum_by_its_own_words(members: int, present: int) -> None:
    assert may_open(UN, present=present, members=members).allowed == (4 * present >= members)
    for rules in (UN, ASSEMBLY):
        decides = may_decide(rules, present=present, members=members)
        assert decides.allowed == (2 * present > members)
    opens = may_open(ASSEMBLY, present=present, members=members)
    assert opens.allowed == (2 * present > members)


@pytest.mark.parametrize(
    ("yes", "no", "carried"),
    [(100, 51, False), (101, 50, True), (66, 33, True), (0, 0, False), (1, 0, True)],
)
def test_two_thirds(yes: int, no: int, carried: bool) -> None:  # noqa: FBT001 -- a column of the table
    assert carries(UN, Tally(yes, no), substance=True).allowed is carried


def test_equal_votes_reject() -> None:
    ruling = carries(UN, Tally(50, 50), substance=False)
    assert not ruling.allowed
    assert "In favour: 50, against: 50" in str(ruling.reason)
    assert ruling.rule.citation == "A/520, 125"


@given(VOTES, VOTES)
def test_majorities_by_their_own_words(yes: int, no: int) -> None:
    cast = yes + no
    two_thirds = cast > 0 and 3 * yes >= 2 * cast
    assert carries(UN, Tally(yes, no), substance=True).allowed == two_thirds
    for rules, substance in ((UN, False), (ASSEMBLY, True), (ASSEMBLY, False)):
        assert carries(rules, Tally(yes, no), substance=substance).allowed == (yes > no)


@given(VOTES, VOTES)
def test_one_more_in_favour_never_loses_a_vote(yes: int, no: int) -> None:
    if carries(UN, Tally(yes, no), substance=True).allowed:
        assert carries(UN, Tally(yes + 1, no), substance=True).allowed


def test_a_vote_on_substance_waits_for_the_bureau_and_the_chair() -> None:
    neither = may_vote_on_substance(UN, found=False, announced=False)
    unheard = may_vote_on_substance(UN, found=True, announced=False)
    assert "Bureau" in str(neither.reason)
    assert "Chair" in str(unheard.reason)
    assert neither.rule.citation == "A/RES/75/282, 5"
    assert not may_vote_on_substance(UN, found=False, announced=True).allowed
    assert may_vote_on_substance(UN, found=True, announced=True).allowed
    assert may_vote_on_substance(ASSEMBLY, found=False, announced=False).allowed
