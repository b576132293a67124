"""Who is at the table, on a page, and what each category may do."""

import re

import pytest

from tests.web.inside import got, visitor
from travaux.committee.models import Committee, Delegation, Seat
from travaux.committee.queries.committees import rules_of
from travaux.procedure.rights import Category, Right
from travaux.web.delegations import CAPACITIES, CATEGORIES, RIGHTS, rights_of

pytestmark = pytest.mark.usefixtures("data")


def test_everyone_sits_in_one_place_with_the_schemes_that_count_them() -> None:
    page = got(visitor(), "delegations")
    members, rest = page.split('id="others"')
    for row in Delegation.objects.filter(until=None):
        there = members if row.category == Category.MEMBER else rest
        assert row.order in there, row.order
    assert 'title="States with small harbours"' in members
    assert "Invented for the demonstration" in members
    assert "Friends of the Tides" in rest


def test_a_vacant_seat_is_shown_until_another_is_elected() -> None:
    assert ">vacant<" in got(visitor(), "delegations")
    gone = Seat.objects.get(until__isnull=False)
    Seat.objects.create(
        id="later",
        committee_id=gone.committee_id,
        office=gone.office,
        delegation_id="ARV",
        since=(gone.until or 0) + 1,
    )
    assert ">vacant<" not in got(visitor(), "delegations")


def test_representatives_are_shown_to_their_own_and_to_the_secretariat() -> None:
    assert "Kiet Amboran" not in got(visitor(), "delegations")
    assert "Kiet Amboran" not in got(visitor("arv-1"), "delegations")
    assert "Kiet Amboran" in got(visitor("hal-1"), "delegations")
    secretariat = got(visitor("secretariat-1"), "delegations")
    assert "Kiet Amboran" in secretariat
    assert "Katya Rezhin" in secretariat


def test_every_right_of_every_category_has_its_rule_on_paper() -> None:
    rules = rules_of(Committee.objects.get())
    rows, cited = rights_of(rules)
    assert len(rows) == len(Category) == len(CATEGORIES)
    assert set(RIGHTS) == set(Right)
    for (_name, cells), category in zip(rows, CATEGORIES, strict=True):
        for cell, right in zip(cells, RIGHTS, strict=True):
            grant = rules.grants[category, right]
            assert (cell.allowed, cell.rule) == (grant.allowed, grant.rule)
            assert cited[cell.number - 1] == grant.rule
    page = got(visitor(), "delegations")
    assert len(re.findall(r'<li id="rule-\d+">', page)) == len(cited)
    assert "Decision 1/3 of 25 February 2026" in page


def test_every_capacity_has_a_name() -> None:
    assert set(CAPACITIES) == {"head", "alternate", "adviser", "officer", "secretariat"}
