"""Delegations, groups, the Bureau, stances and kinds of text, case by case."""

from hypothesis import given
from hypothesis import strategies as st

from travaux.procedure.bureau import composition
from travaux.procedure.delegations import Candidate, Person, may_admit, may_name, may_represent
from travaux.procedure.groups import Statement, may_dissociate, may_lead, may_state
from travaux.procedure.instruments import Kind, may_become_basis, may_present
from travaux.procedure.rights import Category, Ground
from travaux.procedure.rules import RULE_SETS, rule_set
from travaux.procedure.rules.un import REGIONAL_GROUPS
from travaux.procedure.stances import On, Stance, Subject, may_take

UN = rule_set("un")
ASSEMBLY = rule_set("assembly")


@given(
    st.sampled_from(list(RULE_SETS)),
    st.sampled_from(Category),
    st.sets(st.sampled_from(Ground)),
)
def test_one_is_admitted_on_all_one_needs_and_nothing_less(
    name: str, category: Category, grounds: set[Ground]
) -> None:
    rules = rule_set(name)
    ruling = may_admit(rules, Candidate(name="ليدا", category=category, grounds=grounds))
    assert ruling.allowed == (set(rules.admissions[category].needs) <= grounds)
    assert ruling.allowed or "ليدا" in str(ruling.reason)


def test_a_stakeholder_on_the_list_waits_for_the_decision() -> None:
    listed = Candidate(name="Institut", category=Category.STAKEHOLDER, grounds=[Ground.LISTING])
    ruling = may_admit(UN, listed)
    assert not ruling.allowed
    assert "has not decided" in str(ruling.reason)
    assert ruling.rule.citation == "A/RES/75/282, 9"


def test_a_delegation_names_its_own_representatives() -> None:
    assert may_name(UN, Category.MEMBER, own=True).allowed
    assert not may_name(UN, Category.MEMBER, own=False).allowed
    assert not may_name(UN, Category.SECRETARIAT, own=True).allowed


def test_a_person_acts_for_a_delegation_while_named() -> None:
    named = Person(name="李娜", delegation="Arvandia", named=True)
    assert may_represent(UN, named).allowed
    unnamed = may_represent(UN, Person(name="李娜", delegation="Arvandia"))
    ended = may_represent(UN, Person(name="李娜", delegation="Arvandia", named=True, ended=True))
    for ruling in (unnamed, ended):
        assert not ruling.allowed
        assert "李娜" in str(ruling.reason)
        assert "Arvandia" in str(ruling.reason)


def test_a_group_speaks_on_a_recorded_mandate() -> None:
    assert may_state(UN, Category.GROUP, Statement(group="Lagoon Group", mandated=True)).allowed
    refused = may_state(UN, Category.GROUP, Statement(group="Lagoon Group"))
    assert "mandate" in str(refused.reason)
    member = may_state(UN, Category.MEMBER, Statement(group="Lagoon Group", mandated=True))
    assert "own name" in str(member.reason)


def test_only_a_member_of_the_group_dissociates_itself_and_once() -> None:
    said = Statement(group="Lagoon Group", mandated=True)
    gone = Statement(group="Lagoon Group", mandated=True, withdrawn=True)
    assert may_dissociate(UN, said, member=True, already=False).allowed
    assert not may_dissociate(UN, said, member=False, already=False).allowed
    assert not may_dissociate(UN, said, member=True, already=True).allowed
    assert not may_dissociate(UN, gone, member=True, already=False).allowed


def test_whom_the_chair_asked_leads_an_informal_group() -> None:
    leading = {
        who: [may_lead(UN, who, group="Group 2", asked=asked).allowed for asked in (False, True)]
        for who in Category
    }
    assert leading.pop(Category.CHAIR) == [True, True]
    assert leading.pop(Category.FACILITATOR) == [False, True]
    assert all(it == [False, False] for it in leading.values())


def test_a_bureau_of_three_a_group_has_nothing_to_report() -> None:
    full = composition(UN, dict.fromkeys(REGIONAL_GROUPS, 3))
    assert sum(it.expected for it in full.seats) == 15
    assert full.findings == ()
    assert full.vacant == 0


def test_vacancies_and_imbalance_are_reported_and_nothing_more() -> None:
    held = {**dict.fromkeys(REGIONAL_GROUPS, 3), "african": 2, "eastern-european": 4, "other": 1}
    found = composition(UN, held)
    assert [str(it).split(":")[0] for it in found.findings] == [
        "Seats of african",
        "Seats of eastern-european",
        "Seats of other",
    ]
    assert found.vacant == 1
    named = composition(UN, held, names={"african": "Groupe des États d’Afrique"})
    assert str(named.findings[0]).startswith("Seats of Groupe des États d’Afrique: 2 held")
    assert "2 held, 3 expected" in str(found.findings[0])


@given(st.dictionaries(st.sampled_from([*REGIONAL_GROUPS, "other"]), st.integers(0, 6)))
def test_every_seat_is_in_one_row(held: dict[str, int]) -> None:
    found = composition(UN, held)
    assert sum(it.held for it in found.seats) == sum(held.values())
    assert len(found.findings) == sum(it.held != it.expected for it in found.seats)
    assert composition(ASSEMBLY, held).findings == ()


@given(st.sampled_from(list(RULE_SETS)), st.sampled_from(Kind))
def test_a_text_becomes_the_basis_by_a_decision_alone(name: str, kind: Kind) -> None:
    assert may_become_basis(rule_set(name), kind, decided=True).allowed
    refused = may_become_basis(rule_set(name), kind, decided=False)
    assert not refused.allowed
    assert f"({refused.rule.citation})" in str(refused.reason)
    assert ("non-paper" in str(refused.reason)) == (kind == Kind.NON_PAPER)


def test_only_the_chair_presents_a_chairs_text() -> None:
    presenting = {who for who in Category if may_present(UN, who, Kind.CHAIRS_TEXT).allowed}
    assert presenting == {Category.CHAIR}


def test_nobody_speaks_for_or_against_what_is_withdrawn_or_adopted() -> None:
    for on in (
        On(subject=Subject.PROPOSAL, label="AAA-1", withdrawn=True),
        On(subject=Subject.PROPOSAL, label="AAA-1", adopted=True),
    ):
        assert not any(may_take(UN, Category.MEMBER, it, on=on).allowed for it in Stance)


def test_a_stakeholder_takes_no_stance() -> None:
    on = On(subject=Subject.WORDS, label="Article 3")
    assert not any(may_take(UN, Category.STAKEHOLDER, it, on=on).allowed for it in Stance)
