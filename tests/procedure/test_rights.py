"""Rights as data: complete, sourced, and changed by a body as data."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from travaux.procedure.rights import (
    Admission,
    Category,
    Grant,
    Ground,
    Right,
    may,
    may_enter,
    with_overrides,
)
from travaux.procedure.rules import RULE_SETS, assembly, defaults, mun, rule_set, sources
from travaux.procedure.rulings import Matter, Rule, own_rule
from travaux.sentences import BadInput, message

SETS = list(RULE_SETS)
OFFICES = (Category.CHAIR, Category.SECRETARIAT, Category.FACILITATOR)
CELLS = list(product(SETS, Category, Right))


def written() -> list[Rule]:
    """Every rule written down in the modules of data."""
    modules = (sources, defaults, assembly, mun)
    found = [it for module in modules for it in vars(module).values() if isinstance(it, Rule)]
    return list({it.id: it for it in found}.values())


def cited() -> Iterator[Rule]:
    """Every rule that some rule set uses."""
    for rules in RULE_SETS.values():
        yield from (grant.rule for grant in rules.grants.values())
        yield from (admission.rule for admission in rules.admissions.values())
        yield from rules.matters.values()


@pytest.mark.parametrize("name", SETS)
def test_a_rule_set_is_complete(name: str) -> None:
    rules = rule_set(name)
    assert rules.id == name
    assert set(rules.grants) == set(product(Category, Right))
    assert set(rules.admissions) == set(Category)
    assert set(rules.matters) == set(Matter)


@pytest.mark.parametrize("rule", written(), ids=lambda it: it.id)
def test_a_rule_has_a_source_and_says_what_it_is(rule: Rule) -> None:
    assert rule.source
    assert rule.body
    assert str(rule.summary).endswith(".")
    assert rule.citation.startswith(rule.body)


def test_no_rule_is_written_down_in_vain() -> None:
    assert {it.id for it in written()} == {it.id for it in cited()}


def test_a_rule_id_names_one_rule() -> None:
    by_id = {it.id: it for it in cited()}
    assert all(by_id[it.id] == it for it in cited())
    citations = [it.citation for it in by_id.values() if it.number]
    assert len(citations) == len(set(citations))


def test_what_was_not_read_says_so() -> None:
    unread = {it.id for it in written() if it.body in {"A/520", "RONR", "MUN", "Travaux"}}
    assert unread
    assert not any(it.verified for it in written() if it.id in unread)


@pytest.mark.parametrize(("name", "who", "right"), CELLS)
def test_a_refusal_says_under_which_rule_and_what_to_do(
    name: str, who: Category, right: Right
) -> None:
    ruling = may(rule_set(name), who, right)
    assert ruling == may(rule_set(name), who, right)
    if ruling.reason is None:
        assert ruling.allowed
        return
    said = str(ruling.reason)
    assert f"({ruling.rule.citation})" in said
    assert said.endswith(".")
    assert ruling.allowed or ": " in said


@pytest.mark.parametrize("name", SETS)
def test_members_alone_vote(name: str) -> None:
    voting = {who for who in Category if may(rule_set(name), who, Right.VOTE).allowed}
    assert voting == {Category.MEMBER}


@pytest.mark.parametrize(("name", "office"), list(product(SETS, OFFICES)))
def test_no_office_proposes_sponsors_or_takes_sides(name: str, office: Category) -> None:
    rights = (Right.PROPOSE, Right.SPONSOR, Right.POSITION, Right.VOTE, Right.REQUIRE_VOTE)
    assert not any(may(rule_set(name), office, right).allowed for right in rights)


@pytest.mark.parametrize("name", SETS)
def test_the_secretariat_alone_enters_and_the_chair_alone_declares(name: str) -> None:
    rules = rule_set(name)
    assert {it for it in Category if may(rules, it, Right.ENTER).allowed} == {Category.SECRETARIAT}
    assert {it for it in Category if may(rules, it, Right.DECLARE).allowed} == {Category.CHAIR}


def test_the_european_union_proposes_orally_and_sponsors_nothing() -> None:
    proposing = may(rule_set("un"), Category.EUROPEAN_UNION, Right.PROPOSE)
    assert proposing.allowed
    assert "orally" in str(proposing.reason)
    assert proposing.rule.citation == "A/RES/65/276"
    assert not may(rule_set("un"), Category.EUROPEAN_UNION, Right.SPONSOR).allowed


def test_the_state_of_palestine_submits_and_sponsors() -> None:
    for right in (Right.PROPOSE, Right.SPONSOR):
        ruling = may(rule_set("un"), Category.STATE_OF_PALESTINE, right)
        assert ruling.allowed
        assert ruling.rule.citation == "A/RES/ES-10/23"


def test_a_body_lets_stakeholders_submit_text_as_data() -> None:
    rule = own_rule("A/AC.999/1", "4")
    cell = (Category.STAKEHOLDER, Right.PROPOSE)
    subject = message("In the body's own space ({rule}).")
    base = rule_set("un")
    body = with_overrides(base, grants={cell: Grant(allowed=True, rule=rule, condition=subject)})
    ruling = may(body, *cell)
    assert ruling.allowed
    assert ruling.rule.verified
    assert str(ruling.reason) == "In the body's own space (A/AC.999/1, 4)."
    assert not may(base, *cell).allowed
    assert {key for key in base.grants if base.grants[key] != body.grants[key]} == {cell}


def test_a_body_takes_a_right_away_as_data() -> None:
    cell = (Category.MEMBER, Right.REPLY)
    taken = Grant(allowed=False, rule=own_rule("A/AC.999/2"))
    ruling = may(with_overrides(rule_set("un"), grants={cell: taken}), *cell)
    assert not ruling.allowed
    assert "(A/AC.999/2)" in str(ruling.reason)


def test_a_body_changes_admissions_and_rules_of_matters() -> None:
    rule = own_rule("A/AC.999/3")
    open_door = Admission((Ground.REGISTRATION,), rule)
    body = with_overrides(
        rule_set("un"),
        admissions={Category.STAKEHOLDER: open_door},
        matters={Matter.WITHDRAWAL: rule},
        seats={},
    )
    assert body.admissions[Category.STAKEHOLDER] == open_door
    assert body.matters[Matter.WITHDRAWAL] == rule
    assert not body.seats
    assert body.thresholds == rule_set("un").thresholds


@pytest.mark.parametrize("name", SETS)
def test_only_the_secretariat_enters_and_only_what_another_may_do(name: str) -> None:
    rules = rule_set(name)
    for who, by, right in product(Category, Category, Right):
        entering = may_enter(rules, who, right, by=by).allowed
        assert entering == (who == Category.SECRETARIAT and may(rules, by, right).allowed)


def test_the_example_of_the_explanation_holds() -> None:
    page = Path("docs/explanation/rights-as-data.md").read_text(encoding="utf-8")
    example = page.split("```python\n")[1].split("```")[0]
    assert "assert may(body" in example
    exec(example, {})  # noqa: S102 -- a page of our own


def test_plain_strings_of_a_record_are_understood() -> None:
    rules = rule_set("un")
    assert may(rules, Category("member"), Right("require-vote")).allowed
    assert rules.grants["member", "speak"].allowed  # type: ignore[index]


def test_a_rule_set_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(BadInput, match="un, assembly, mun"):
        rule_set("senate")


def test_a_rule_set_cannot_be_changed_in_place() -> None:
    cell = (Category.MEMBER, Right.VOTE)
    with pytest.raises(TypeError):
        rule_set("un").grants[cell] = Grant(allowed=False, rule=own_rule("x"))  # type: ignore[index]
