"""Delegations: who is at the table, in which groups, and what each category may do."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_safe

from travaux.committee.queries.committees import rules_of
from travaux.committee.queries.delegations import Seated, seated
from travaux.committee.queries.groups import members_on
from travaux.committee.queries.representatives import acting_in
from travaux.people.persons import names_of
from travaux.procedure.rights import Category, Grant, Right, RuleSet
from travaux.procedure.rulings import Rule, fill
from travaux.registers.values import GroupKind
from travaux.sentences import Message, message
from travaux.web.bureau import bureau_in, group_name, registered
from travaux.web.rooms import Room, in_room
from travaux.web.visits import Request

CATEGORIES: Final = {
    Category.MEMBER: message("Members"),
    Category.OBSERVER_STATE: message("Observer States"),
    Category.STATE_OF_PALESTINE: message("State of Palestine"),
    Category.HOLY_SEE: message("Holy See"),
    Category.EUROPEAN_UNION: message("European Union"),
    Category.INTERGOVERNMENTAL: message("Intergovernmental organizations"),
    Category.UN_ENTITY: message("United Nations entities"),
    Category.ECOSOC_ORGANIZATION: message("Organizations in consultative status"),
    Category.STAKEHOLDER: message("Other stakeholders"),
    Category.GROUP: message("Speakers of groups"),
    Category.CHAIR: message("The Chair"),
    Category.SECRETARIAT: message("The Secretariat"),
    Category.FACILITATOR: message("Facilitators"),
}
RIGHTS: Final = {
    Right.SPEAK: message("Speak"),
    Right.PROPOSE: message("Propose text"),
    Right.SPONSOR: message("Co-sponsor"),
    Right.POSITION: message("Take a position on the text"),
    Right.REQUIRE_VOTE: message("Require a vote"),
    Right.VOTE: message("Vote"),
    Right.REPLY: message("Reply"),
    Right.REPRESENT: message("Run its own delegation"),
    Right.ENTER: message("Enter what is said and decided"),
    Right.DECLARE: message("Declare what is decided"),
}
CAPACITIES: Final = {
    "head": message("head of delegation"),
    "alternate": message("alternate"),
    "adviser": message("adviser"),
    "officer": message("officer"),
    "secretariat": message("Secretariat"),
}


@dataclass(frozen=True, slots=True)
class Table:
    """Delegations under a heading, each with the schemes that count it, as they sit."""

    name: str
    rows: list[tuple[Seated, list["Scheme"]]]


@dataclass(frozen=True, slots=True)
class Scheme:
    """A category that somebody else counts, and on what the register rests."""

    id: str
    short: str
    name: str
    source: str
    as_of: datetime


@dataclass(frozen=True, slots=True)
class Cell:
    """Whether a category has a right, under which rule, by its number below the table."""

    right: Message
    allowed: bool
    number: int
    rule: Rule
    condition: Message | None

    @property
    def said(self) -> Message:
        """The condition the right is subject to, else the rule."""
        if self.condition is None:
            return self.rule.summary
        return fill(self.condition, rule=self.rule.citation)


@require_safe
@in_room
def delegations(room: Room, request: Request) -> HttpResponse:
    """Who is at the table."""
    today = datetime.now(UTC).astimezone(ZoneInfo(room.committee.zone))
    groups = seated(room.space, today.date())
    rights, rules = rights_of(rules_of(room.committee))
    context = {
        "here": "delegations",
        "today": today,
        "members": _members(room, groups),
        "others": _others(room, groups),
        "schemes": _schemes(room),
        "political": _political(room, today.date()),
        "bureau": bureau_in(room, today.date()),
        "rights": rights,
        "columns": list(RIGHTS.values()),
        "rules": rules,
        "people": _people(room),
    }
    return render(request, "web/delegations.html", context)


def rights_of(rules: RuleSet) -> tuple[list[tuple[Message, list[Cell]]], list[Rule]]:
    """Every category with a cell for each right, and the rules that the cells cite, in order."""
    cited: dict[str, Rule] = {}

    def cell(grant: Grant, right: Message) -> Cell:
        cited.setdefault(grant.rule.id, grant.rule)
        number = list(cited).index(grant.rule.id) + 1
        return Cell(right, grant.allowed, number, grant.rule, grant.condition)

    rows = [
        (name, [cell(rules.grants[category, right], said) for right, said in RIGHTS.items()])
        for category, name in CATEGORIES.items()
    ]
    return rows, list(cited.values())


def _members(room: Room, groups: dict[str, list[Seated]]) -> list[Table]:
    """The members by regional group, in the order of their names; those without one last."""
    schemes = {it.id: it for it in _schemes(room)}
    tables = [
        Table(
            group_name(room, id_),
            [(it, [schemes[one] for one in it.categories if one in schemes]) for it in members],
        )
        for id_, rows in groups.items()
        if (members := [it for it in rows if it.delegation.category == Category.MEMBER])
    ]
    return sorted(tables, key=lambda it: (it.name == group_name(room, ""), it.name))


def _others(room: Room, groups: dict[str, list[Seated]]) -> list[Table]:
    """Everyone else by category, in English order."""
    found: defaultdict[str, list[Seated]] = defaultdict(list)
    for rows in groups.values():
        for it in rows:
            found[it.delegation.category].append(it)
    return [
        Table(
            room.visit.say(name),
            [(it, []) for it in sorted(found[category], key=lambda it: it.delegation.order)],
        )
        for category, name in CATEGORIES.items()
        if category != Category.MEMBER and found[category]
    ]


def _schemes(room: Room) -> list[Scheme]:
    """The categories that members may be counted in, in the order of the register."""
    return [
        Scheme(
            it.id,
            it.short or it.id.upper(),
            dict(it.names.every())[room.visit.language],  # type: ignore[index]  # one of ours
            it.provenance.source.title,
            datetime.combine(it.provenance.as_of, time(), UTC),
        )
        for it in registered(room).values()
        if it.kind is GroupKind.CATEGORY
    ]


def _political(room: Room, today: date) -> list[tuple[str, str, list[str]]]:
    """The political groups with their sources and the names of their members."""
    return [
        (room.names.choose(group.names), group.source, [room.names.party(it) for it in members])
        for group, members in members_on(room.space, today.isoformat()).items()
    ]


def _people(room: Room) -> dict[str, list[tuple[str, Message]]]:
    """Who acts for whom, for those who may see it: a party its own, the Secretariat all."""
    if not room.party:
        return {}
    shown = {room.party} if room.party != "secretariat" else None
    there = [it for it in acting_in(room.space) if shown is None or it.party in shown]
    named = names_of(it.person for it in there)
    found: defaultdict[str, list[tuple[str, Message]]] = defaultdict(list)
    for it in there:
        found[it.party].append((named[it.person], CAPACITIES[it.capacity]))
    return {room.names.party(party): people for party, people in found.items()}


in_committee = [path("delegations", delegations, name="delegations")]
