"""Who takes part: delegations as the demonstration's register has them, persons as a table does."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Final

from travaux.acts.delegations import Admit, Name
from travaux.acts.groups import Form, Membership
from travaux.people import persons
from travaux.procedure.rights import Category
from travaux.procedure.rules import rule_set
from travaux.registers import Register, shipped

SPACE: Final = "lagoons"
"""The committee's id."""

RULES: Final = "assembly"
SECRETARIAT: Final = "secretariat"


@dataclass(frozen=True, slots=True)
class Person:
    """One row of ``people.tsv``: a person, for whom they act, and the language they read."""

    id: str
    party: str
    capacity: str
    language: str
    name: str


@cache
def people() -> tuple[Person, ...]:
    """Everyone who acts in the demonstration."""
    table = files("travaux.demonstration") / "data" / "people.tsv"
    rows = table.read_text(encoding="utf-8").splitlines()[1:]
    return tuple(Person(*row.split("\t")) for row in rows)


def enter_people() -> None:
    """Enter the persons by name, which no record holds."""
    for it in people():
        persons.enter(it.id, name=it.name, language=it.language)


def acting_for(party: str) -> list[Person]:
    """The persons of a party, its head first."""
    return [it for it in people() if it.party == party]


def admission(party: str, on: date, *, source: str) -> Admit:
    """The act that admits a participant of the register, on every ground that it needs."""
    register = _register()
    row = register.participant(party)
    category = Category(row.capacity)
    region = register.regional_group(party, on)
    return Admit(
        delegation=party,
        category=category.value,  # type: ignore[arg-type]  # the register's capacities sit
        names=dict(row.names.every()),
        party=party,
        regional_group=region.id if region else "",
        grounds=rule_set(RULES).admissions[category].needs,
        source=source,
    )


def naming(party: str) -> Iterator[Name]:
    """The acts that name the persons of a party."""
    for it in acting_for(party):
        yield Name(party=party, person=it.id, capacity=it.capacity)  # type: ignore[arg-type]


def group(id_: str, on: date) -> Form:
    """The act that enters a group of the register with its members on a day."""
    register = _register()
    row = register.group(id_)
    return Form(
        group=id_,
        kind=row.kind.value,  # type: ignore[arg-type]  # no category is formed
        names=dict(row.names.every()),
        code=row.short,
        source="travaux.registers",
        members=tuple(_members(register, id_, on)),
    )


def _members(register: Register, group_: str, on: date) -> Iterator[Membership]:
    for it in register.members(group_, on):
        row = next(m for m in register.history(it.id) if m.group == group_ and m.holds(on))
        yield Membership(delegation=it.id, valid_from=_day(row.valid_from))


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _register() -> Register:
    return shipped("demo")
