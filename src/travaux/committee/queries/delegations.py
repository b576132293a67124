"""Questions about delegations and those who act for them."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Final

from travaux.committee.models import Committee, Delegation, GroupMember, Representative
from travaux.registers import SHIPPED, Register, Unknown, shipped

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


def delegation_of(space: str, id: str) -> Delegation | None:  # noqa: A002 -- the room says id
    """A delegation of a committee that takes part, or did.

    Cost: one query.
    """
    return Delegation.objects.filter(committee_id=space, pk=id).first()


def ever(space: str) -> list[Delegation]:
    """The delegations that take part in a committee, or did, in the order of their English names.

    Cost: one query.
    """
    return list(Delegation.objects.filter(committee_id=space))


def speakers(space: str) -> list[Delegation]:
    """The delegations of a committee, in the order of their English names.

    Cost: one query.
    """
    return list(Delegation.objects.filter(committee_id=space, until=None))


def parties_of(space: str, person: str) -> tuple[str, ...]:
    """The ids of whom a person acts for now, in the order in which they were named."""
    rows = Representative.objects.filter(committee_id=space, person=person, until=None)
    ids = rows.order_by("since", "id").values_list("party", flat=True)
    return tuple(dict.fromkeys(ids))


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


@dataclass(frozen=True, slots=True)
class Seated:
    """A delegation at the table, with the categories a scheme counts it in on a day."""

    delegation: Delegation
    regional_group: str
    categories: tuple[str, ...]


def seated(space: str, on: date) -> dict[str, list[Seated]]:
    """The delegations at the table by regional group, in English order; ``""`` for none.

    Groups are those entered with a delegation, else the regional group that it was entered into
    (by its code), else those of the committee's register on the day; categories (``ldc``,
    ``lldc``, ``sids``) are the register's.

    Cost: three queries.
    """
    committee = Committee.objects.get(pk=space)
    register = shipped(committee.register) if committee.register in SHIPPED else None
    formed = _formed(space)
    groups: defaultdict[str, list[Seated]] = defaultdict(list)
    for row in Delegation.objects.filter(committee=committee, until=None):
        found = _seated(row, register, on, formed=formed.get(row.id, ""))
        groups[found.regional_group].append(found)
    return dict(groups)


def _formed(space: str) -> dict[str, str]:
    """The regional groups that delegations were entered into, by delegation."""
    rows = GroupMember.objects.filter(
        group__committee_id=space, group__kind="regional", until=None
    ).select_related("group")
    return {it.delegation_id: it.group.code or it.group_id for it in rows}


def _seated(row: Delegation, register: Register | None, on: date, *, formed: str) -> Seated:
    """A delegation as it is counted on a day; one that no register knows, as it was entered."""
    entered = row.regional_group or formed
    if register is None:
        return Seated(row, entered, ())
    try:
        known = register.participant(row.party).id
    except Unknown:
        return Seated(row, entered, ())
    electoral = register.electoral_group(known, on)
    group = entered or (electoral.id if electoral else "")
    return Seated(row, group, tuple(it.id for it in register.categories(known, on)))
