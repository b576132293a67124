"""Questions about delegations and those who act for them."""

from typing import Final

from travaux.committee.models import Delegation, Representative

OFFICES: Final = frozenset({"chair", "secretariat", "facilitator"})
"""Whoever acts and is no delegation."""


def party_called(space: str, given: str) -> str:
    """The id of a party by its id or by its code (the three letters of its nameplate).

    Returns:
        What was given, where the committee has no such party: the act says so.
    """
    there = Delegation.objects.filter(committee_id=space, until=None)
    if given in OFFICES or there.filter(pk=given).exists():
        return given
    coded = list(there.filter(code=given).values_list("pk", flat=True)[:2])
    return coded[0] if len(coded) == 1 else given


def secretary_of(space: str) -> str:
    """The person of the Secretariat who came first."""
    found = Representative.objects.filter(committee_id=space, party="secretariat", until=None)
    person: str | None = found.order_by("since", "id").values_list("person", flat=True).first()
    return person or "secretary"


class Acting:
    """Who acted for whom, at any act of a committee."""

    def __init__(self, space: str) -> None:
        rows = Representative.objects.filter(committee_id=space)
        self._held = list(rows.values_list("person", "party", "since", "until"))

    def entered(self, by: str, through: str, number: int) -> bool:
        """Whether the Secretariat entered an act for a party that the person did not act for."""
        parties = {
            party
            for person, party, since, until in self._held
            if person == through and since <= number and (until is None or until >= number)
        }
        return by not in parties and "secretariat" in parties
