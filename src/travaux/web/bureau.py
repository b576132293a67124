"""The bureau on a page: who holds which office, what is vacant, and the balance of the groups."""

from dataclasses import dataclass
from datetime import date

from travaux.committee.models import Seat
from travaux.committee.queries.bureau import bureau, composition_of, vacated
from travaux.people.persons import names_of
from travaux.procedure.rulings import Rule
from travaux.registers import SHIPPED, shipped
from travaux.registers.values import Group
from travaux.sentences import message
from travaux.web.rooms import Room


@dataclass(frozen=True, slots=True)
class Office:
    """An office, the State that was elected to it, and who holds it.

    ``person`` is empty where nobody does, or the reader is nobody's; ``vacated`` is the number
    of the act by which the seat became vacant, 0 while it is held.
    """

    office: str
    state: str
    person: str
    vacated: int = 0


@dataclass(frozen=True, slots=True)
class Balance:
    """The seats of one regional group; ``missing`` of those expected are vacant."""

    group: str
    held: int
    expected: int

    @property
    def missing(self) -> int:
        """How many expected seats nobody holds."""
        return max(0, self.expected - self.held)


@dataclass(frozen=True, slots=True)
class Bureau:
    """The bureau as a page shows it; ``expects``: the rules say how many seats a group has."""

    offices: list[Office]
    balance: list[Balance]
    rule: Rule

    @property
    def expects(self) -> bool:
        """Whether the rules say how many seats each group has."""
        return any(it.expected for it in self.balance)


def bureau_in(room: Room, today: date) -> Bureau:
    """The bureau, its vacancies, and the balance.

    Cost: nine queries.
    """
    seats, gone = bureau(room.space), vacated(room.space)
    held = {row.id: _holder(row) for row in seats}
    named = names_of(it for it in held.values() if it) if room.party else {}
    offices = [
        Office(
            room.names.office(row.office),
            room.names.party(row.delegation_id),
            named.get(held[row.id], ""),
        )
        for row in seats
    ]
    offices += [
        Office(room.names.office(it.office), room.names.party(it.delegation_id), "", it.until or 0)
        for it in gone
    ]
    report = composition_of(room.space, today)
    balance = [Balance(group_name(room, it.group), it.held, it.expected) for it in report.seats]
    return Bureau(offices, balance, report.rule)


def group_name(room: Room, id_: str) -> str:
    """A regional group, as the committee entered it, else as its register has it."""
    if not id_:
        return room.visit.say(message("No regional group"))
    entered = room.names.party(id_)
    known = registered(room)
    if entered == id_ and id_ in known:
        return dict(known[id_].names.every())[room.visit.language]  # type: ignore[index]  # one of ours
    return entered


def registered(room: Room) -> dict[str, Group]:
    """The groups of the committee's register, by id."""
    name = room.committee.register
    return {it.id: it for it in shipped(name).groups} if name in SHIPPED else {}


def _holder(seat: Seat) -> str:
    """The id of who holds a seat now."""
    return next((it.person for it in seat.holders.all() if it.until is None), "")
