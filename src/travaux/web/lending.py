"""The sign-ins that a demonstration lends: its persons by role, with what each may do."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from travaux.committee.models import Committee
from travaux.committee.queries.committees import committees
from travaux.committee.queries.delegations import OFFICES
from travaux.committee.queries.names import CommitteeNames
from travaux.committee.queries.representatives import Acting, acting_in, acts_for_any
from travaux.people.sign_ins import without_passphrase
from travaux.sentences import Message, message
from travaux.web.speaking import rights_said
from travaux.web.visits import Visit

_ROLES: Final = {
    "chair": message("The Chair"),
    "secretariat": message("The Secretariat"),
    "facilitator": message("Facilitators"),
    "head": message("Heads of delegations"),
    "observer": message("Observers"),
    "stakeholder": message("Stakeholders"),
    "adviser": message("Others in delegations"),
}
"""The roles in the order in which they are offered."""

_STAKEHOLDERS: Final = frozenset({"stakeholder", "ecosoc-organization"})


@dataclass(frozen=True, slots=True)
class Lent:
    """One person whose sign-in is lent; ``party`` is empty for an office, as its role says it."""

    person: str
    name: str
    party: str
    may: str


@dataclass(frozen=True, slots=True)
class Role:
    """The persons of one role; ``may`` says what all of them may do, where it is the same."""

    title: Message
    lent: list[Lent]
    may: str = ""


@dataclass(frozen=True, slots=True)
class Cast:
    """A committee of the demonstration and the roles in it."""

    name: str
    roles: list[Role] = field(default_factory=list)


def lends(person: str) -> bool:
    """Whether a demonstration lends a person's sign-in: not one that has a passphrase."""
    return person in without_passphrase() and acts_for_any(person)


def lent(visit: Visit) -> list[Cast]:
    """Every sign-in that may be lent, committee by committee.

    Cost: three queries a committee, and two.
    """
    names = without_passphrase()
    casts = (_cast(it, visit, names) for it in committees())
    return [it for it in casts if it.roles]


def _cast(committee: Committee, visit: Visit, names: dict[str, str]) -> Cast:
    called = CommitteeNames(committee.id, visit.language, visit.say)
    may: dict[str, str] = {}
    roles: dict[str, list[Lent]] = {role: [] for role in _ROLES}
    for it in acting_in(committee.id):
        if it.person not in names:
            continue
        if it.category not in may:
            may[it.category] = rights_said(visit, committee, it.category)
        party = "" if it.party in OFFICES else called.party(it.party)
        one = Lent(it.person, names[it.person], party, may[it.category])
        roles[_role(it)].append(one)
    found = [Role(_ROLES[role], those, _same(those)) for role, those in roles.items() if those]
    return Cast(called.choose(committee.names), found)


def _role(it: Acting) -> str:
    if it.category in _ROLES and it.category != "stakeholder":
        return it.category
    if it.category in _STAKEHOLDERS:
        return "stakeholder"
    if it.category == "member":
        return "head" if it.capacity == "head" else "adviser"
    return "observer"


def _same(those: Iterable[Lent]) -> str:
    may = {it.may for it in those}
    return may.pop() if len(may) == 1 else ""
