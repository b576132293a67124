"""The walks of obligations and of language versions."""

from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from travaux.procedure import mandates, translations
from travaux.procedure.mandates import Obligation
from travaux.procedure.rights import Category
from travaux.procedure.rules import rule_set
from travaux.procedure.translations import Translation

UN = rule_set("un")
ENDS = {Obligation.FULFILLED, Obligation.REPLACED}
AFTER = {Obligation.POSTPONED, *ENDS}


def obligation_walk(wishes: Sequence[Obligation]) -> list[Obligation]:
    """Follow those wishes that are lawful, from a candidate on."""
    walk = [Obligation.CANDIDATE]
    for new in wishes:
        step = mandates.Step(label="75/282, 4", old=walk[-1], new=new, source="A/RES/79/243")
        ruling = mandates.may_step(UN, step)
        if ruling.allowed:
            walk.append(new)
        else:
            assert "75/282, 4" in str(ruling.reason)
            assert f"({ruling.rule.citation})" in str(ruling.reason)
    return walk


@given(st.lists(st.sampled_from(Obligation), max_size=30))
def test_nothing_becomes_of_an_obligation_nobody_confirmed(wishes: list[Obligation]) -> None:
    walk = obligation_walk(wishes)
    for index, state in enumerate(walk):
        if state in AFTER:
            before = walk[:index]
            last = max(i for i, it in enumerate(before) if it == Obligation.CANDIDATE)
            assert Obligation.CONFIRMED in before[last:]


@given(st.lists(st.sampled_from(Obligation), max_size=30))
def test_what_is_fulfilled_or_replaced_stays_so(wishes: list[Obligation]) -> None:
    walk = obligation_walk(wishes)
    assert not any(state in ENDS for state in walk[:-1])


@given(st.lists(st.sampled_from(Obligation), max_size=10))
def test_an_obligation_that_has_not_ended_can_still_be_fulfilled(
    wishes: list[Obligation],
) -> None:
    walk = obligation_walk(wishes)
    if walk[-1] not in ENDS:
        way = [Obligation.CANDIDATE, Obligation.CONFIRMED, Obligation.FULFILLED]
        assert obligation_walk([*walk[1:], *way])[-1] == Obligation.FULFILLED


def test_what_becomes_of_an_obligation_has_a_source() -> None:
    for new in (*AFTER, Obligation.SET_ASIDE):
        step = mandates.Step(label="74/247, 3", old=Obligation.CONFIRMED, new=new)
        ruling = mandates.may_step(UN, step)
        assert not ruling.allowed
        assert "name the resolution" in str(ruling.reason)
    looked_at = mandates.Step(label="74/247, 3", old=Obligation.CANDIDATE, new=Obligation.SET_ASIDE)
    assert mandates.may_step(UN, looked_at).allowed


def version_walk(wishes: Sequence[tuple[Translation, bool]]) -> list[tuple[Translation, bool]]:
    """Follow lawful wishes; each says whether the source changes before it.

    A version that is drafted or revised is made from the source as it is then. Beside each
    state of the walk: whether the source had changed when the version came to it.
    """
    walk = [(Translation.AWAITING, False)]
    stale = False
    for new, changes in wishes:
        stale = stale or changes
        step = translations.Step(language="ar", old=walk[-1][0], new=new, changed=stale)
        if translations.may_step(UN, Category.SECRETARIAT, step).allowed:
            walk.append((new, stale))
            stale = stale and new == Translation.AWAITING
    return walk


@given(st.lists(st.tuples(st.sampled_from(Translation), st.booleans()), max_size=30))
def test_no_version_is_final_that_was_not_revised_against_its_source(
    wishes: list[tuple[Translation, bool]],
) -> None:
    walk = version_walk(wishes)
    for (before, _), (state, stale) in pairwise(walk):
        if state == Translation.FINAL:
            assert before == Translation.REVISED
            assert not stale


def test_a_version_whose_source_changed_goes_back_to_work() -> None:
    for old in (Translation.DRAFT, Translation.REVISED, Translation.FINAL):
        again = translations.Step(language="ru", old=old, new=Translation.AWAITING, changed=True)
        assert translations.may_step(UN, Category.SECRETARIAT, again).allowed
        idle = translations.Step(language="ru", old=old, new=Translation.AWAITING)
        assert not translations.may_step(UN, Category.SECRETARIAT, idle).allowed


def test_only_the_secretariat_enters_a_version() -> None:
    step = translations.Step(language="zh", old=Translation.AWAITING, new=Translation.DRAFT)
    allowed = {who for who in Category if translations.may_step(UN, who, step).allowed}
    assert allowed == {Category.SECRETARIAT}
