"""Questions about the persons who act for somebody in a committee."""

from dataclasses import dataclass

from travaux.committee.models import Delegation, Representative
from travaux.committee.queries.delegations import OFFICES


@dataclass(frozen=True, slots=True)
class Acting:
    """A person who acts for somebody: a delegation with its category, or an office."""

    person: str
    party: str
    capacity: str
    category: str


def acting_in(space: str) -> list[Acting]:
    """Everyone who acts in a committee now: delegations in English order, heads first.

    Cost: two queries.
    """
    rows = Representative.objects.filter(committee_id=space, until=None).order_by("since", "id")
    delegations = Delegation.objects.filter(committee_id=space, until=None)
    categories = dict(delegations.values_list("id", "category"))
    order = {party: position for position, party in enumerate(categories)}
    found = [
        Acting(person, party, capacity, categories.get(party, party))
        for person, party, capacity in rows.values_list("person", "party", "capacity")
    ]
    return sorted(found, key=lambda it: (order.get(it.party, -1), it.capacity != "head"))


def acts_for_any(person: str) -> bool:
    """Whether a person acts for anybody, in any committee.

    Cost: one query.
    """
    return Representative.objects.filter(person=person, until=None).exists()


def category_of(space: str, party: str) -> str:
    """In what capacity a party takes part: a delegation's category, or the office itself."""
    if party in OFFICES:
        return party
    rows = Delegation.objects.filter(committee_id=space, pk=party)
    return rows.values_list("category", flat=True).first() or ""


def invites_for(space: str, person: str) -> tuple[str, ...]:
    """The parties a person may make codes for: the Secretariat for all, a head for its own.

    Cost: one query, and one more for the Secretariat.
    """
    rows = Representative.objects.filter(committee_id=space, person=person, until=None)
    held = list(rows.values_list("party", "capacity"))
    if "secretariat" in {party for party, _capacity in held}:
        delegations = Delegation.objects.filter(committee_id=space, until=None)
        return (*sorted(OFFICES), *delegations.values_list("id", flat=True))
    return tuple(party for party, capacity in held if capacity == "head")


def is_secretary(person: str) -> bool:
    """Whether a person is of the Secretariat of any committee."""
    rows = Representative.objects.filter(person=person, party="secretariat", until=None)
    return bool(person) and rows.exists()
