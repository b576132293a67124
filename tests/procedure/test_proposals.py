"""The course of a proposal, over every combination of facts."""

from hypothesis import given
from hypothesis import strategies as st

from tests.procedure.shown import JUDGES
from travaux.procedure.proposals import (
    Proposal,
    Standing,
    Target,
    may_leave,
    may_revise,
    may_sponsor,
    may_submit,
    may_take_over,
    may_withdraw,
)
from travaux.procedure.rights import Category, Grant, Right, RuleSet, may, with_overrides
from travaux.procedure.rules import RULE_SETS, rule_set
from travaux.procedure.rulings import own_rule

UN = rule_set("un")
FACTS = st.builds(
    Proposal,
    number=st.sampled_from(["AAA-1", "ج-٣", "提案2"]),
    withdrawn=st.booleans(),
    considered=st.booleans(),
    amended=st.booleans(),
    voting=st.booleans(),
    settled=st.booleans(),
    adopted=st.booleans(),
    sponsors=st.integers(0, 3),
)
STANDINGS = st.builds(
    Standing, category=st.sampled_from(Category), proposer=st.booleans(), sponsor=st.booleans()
)
RULES = st.sampled_from(list(RULE_SETS.values()))
OPEN = Proposal(number="AAA-1")
PROPOSER = Standing(category=Category.MEMBER, proposer=True)
OTHER = Standing(category=Category.MEMBER)


@given(RULES, STANDINGS, FACTS, st.sampled_from(sorted(JUDGES)))
def test_a_refusal_names_its_rule_and_the_proposal_or_the_right(
    rules: RuleSet, who: Standing, proposal: Proposal, name: str
) -> None:
    ruling = JUDGES[name](rules, who, proposal)
    if ruling.allowed:
        return
    said = str(ruling.reason)
    assert f"({ruling.rule.citation})" in said
    right = Right.SPONSOR if name == "sponsor" else Right.PROPOSE
    entitled = may(rules, who.category, right).allowed
    assert proposal.number in said or not entitled


@given(RULES, STANDINGS, FACTS)
def test_nothing_is_done_to_what_is_adopted(
    rules: RuleSet, who: Standing, proposal: Proposal
) -> None:
    if proposal.adopted:
        assert not any(judge(rules, who, proposal).allowed for judge in JUDGES.values())


@given(STANDINGS, FACTS)
def test_only_the_proposer_revises_or_withdraws(who: Standing, proposal: Proposal) -> None:
    for judge in (may_revise, may_withdraw):
        if judge(UN, who, proposal).allowed:
            assert who.proposer
            assert not any((proposal.withdrawn, proposal.settled, proposal.voting))


@given(STANDINGS, FACTS)
def test_what_may_be_taken_over_cannot_be_joined(who: Standing, proposal: Proposal) -> None:
    if may_take_over(UN, who, proposal).allowed and proposal.sponsors > 0:
        assert not may_sponsor(UN, who, proposal).allowed


def test_a_proposer_withdraws_before_the_vote_what_was_not_amended() -> None:
    ruling = may_withdraw(UN, PROPOSER, OPEN)
    assert ruling.allowed
    assert ruling.rule.citation == "A/520, 122"
    for changed in (Proposal(number="AAA-1", amended=True), Proposal(number="AAA-1", voting=True)):
        refused = may_withdraw(UN, PROPOSER, changed)
        assert not refused.allowed
        assert "A/520, 122" in str(refused.reason)


def test_a_withdrawn_proposal_is_taken_over_by_anyone_that_may_propose() -> None:
    withdrawn = Proposal(number="AAA-1", withdrawn=True)
    assert may_take_over(UN, OTHER, withdrawn).allowed
    stakeholder = Standing(category=Category.STAKEHOLDER)
    assert not may_take_over(UN, stakeholder, withdrawn).allowed


def test_the_last_sponsor_leaves_and_is_told_what_follows() -> None:
    sponsor = Standing(category=Category.MEMBER, sponsor=True)
    last = may_leave(UN, sponsor, OPEN)
    assert last.allowed
    assert "lapses unless another takes it over" in str(last.reason)
    assert may_leave(UN, sponsor, Proposal(number="AAA-1", sponsors=2)).reason is None


def test_a_sponsor_that_would_join_after_adoption_hears_that_the_list_is_frozen() -> None:
    adopted = Proposal(number="AAA-1", considered=True, settled=True, adopted=True)
    ruling = may_sponsor(UN, OTHER, adopted)
    assert not ruling.allowed
    assert "frozen" in str(ruling.reason)
    assert ruling.rule.id == "ahc.sponsors"


def test_a_stakeholder_attaches_no_proposal_to_a_provision_unless_the_body_says_so() -> None:
    target = Target(label="Article 3")
    assert not may_submit(UN, Category.STAKEHOLDER, target).allowed
    granted = Grant(allowed=True, rule=own_rule("A/AC.999/1", "4"))
    body = with_overrides(UN, grants={(Category.STAKEHOLDER, Right.PROPOSE): granted})
    assert may_submit(body, Category.STAKEHOLDER, target).allowed


def test_the_european_union_is_told_its_condition_whatever_it_proposes_to() -> None:
    for target in (Target(label="Article 3"), Target(label="Article 3", agreed=True)):
        assert "orally" in str(may_submit(UN, Category.EUROPEAN_UNION, target).reason)
