"""Writing a tree so that it reads back equal: plainly where that will do, spelled out where not.

Each role is written as such a text would have it. The result is read back, and the
roles that were not understood as they were meant are spelled out; so on until all are.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from travaux.formats.plain.headings import HEADED
from travaux.formats.plain.roles import Role


@dataclass(frozen=True, slots=True)
class Draft:
    """A written text; ``starts`` gives the line, from 1, where each role begins."""

    text: str
    starts: tuple[int, ...]


Surface: TypeAlias = Callable[[Sequence[Role], frozenset[int]], Draft]
"""Writes roles, those at the given positions spelled out."""


def write_faithfully(
    roles: Sequence[Role], surface: Surface, *, read: Callable[[str], Sequence[Role]]
) -> str:
    """Write the roles as plainly as reads back equal.

    Guarantees:
        1. ``read(write_faithfully(roles, surface, read=read)) == roles``, if ``read``
           understands what ``surface`` spells out.

    Cost: as many readings as it takes, two for most texts.
    """
    spelled: frozenset[int] = frozenset()
    while True:
        draft = surface(roles, spelled)
        found = read(draft.text)
        odd = misread(roles, draft, found) - spelled
        if not odd and list(found) != list(roles):
            odd = frozenset(i for i, role in enumerate(roles) if role.part == "note") - spelled
        if not odd:
            return draft.text
        spelled |= odd


def misread(roles: Sequence[Role], draft: Draft, found: Sequence[Role]) -> frozenset[int]:
    """The positions of the roles that were not read back as they were meant."""
    meant: dict[int, list[int]] = {}
    for position, start in enumerate(draft.starts):
        meant.setdefault(start, []).append(position)
    got: dict[int, list[Role]] = {}
    for role in found:
        got.setdefault(role.line, []).append(role)
    return frozenset(
        position
        for start, positions in meant.items()
        if [roles[at] for at in positions] != got.get(start, [])
        for position in positions
    )


def indents(roles: Sequence[Role]) -> list[int]:
    """How many steps each role is indented: numbers by their depth below a heading."""
    steps: list[int] = []
    hanging: list[bool] = []
    for role in roles:
        if role.part == "open":
            del hanging[role.depth - 1 :]
            hanging.append(
                role.kind not in HEADED and role.kind not in {"preambular", "testimonium"}
            )
            steps.append(sum(hanging[:-1]))
        else:
            steps.append(sum(hanging[: role.depth]))
    return steps
