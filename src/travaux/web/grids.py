"""Who stands where on a provision: options against delegations, as a table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from travaux.committee.models import Proposal
from travaux.committee.queries.delegations import speakers
from travaux.committee.queries.proposals import label
from travaux.committee.queries.stances import stances_on
from travaux.sentences import Message, message
from travaux.web.attribution import printed_for, sponsors_in
from travaux.web.rooms import Room

SIGNS: Final[Mapping[str, tuple[str, Message]]] = {
    "sponsor": ("●", message("sponsors it")),
    "support": ("+", message("supports it")),
    "oppose": ("−", message("opposes it")),
    "flexible": ("±", message("is flexible")),
    "pending": ("…", message("awaits instructions")),
    "reserve": ("R", message("reserves its position")),
    "bracket": ("[ ]", message("wants brackets")),
    "retain": ("=", message("wants to keep the words")),
    "delete": ("×", message("wants to delete the words")),
}
"""Each stance by a sign that can be told without colour, and what it says in words."""


@dataclass(frozen=True, slots=True)
class Column:
    """One option: a proposal, or the words that stand at a place."""

    name: str
    proposal: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One delegation with its sign in each column; None where it has said nothing."""

    name: str
    cells: list[tuple[str, Message] | None]


@dataclass(frozen=True, slots=True)
class Grid:
    """Who has said something of which option; ``silent`` delegations have said nothing.

    ``withheld``: as the committee decided, others than the reader are not named.
    """

    columns: list[Column]
    rows: list[Row]
    silent: int
    signs: list[tuple[str, Message]]
    withheld: bool = False


def grid(room: Room, places: Sequence[str], proposals: Sequence[Proposal]) -> Grid:
    """Options at some places against the delegations, as far as the reader may see.

    Where the committee has no names printed, a reader has its own, and those of its proposals.

    Args:
        room: who reads.
        places: the ids of the provisions.
        proposals: those to them, with their sponsors read; what is no longer open is left out.

    Cost: three queries.
    """
    open_ = [row for row in proposals if row.until is None]
    on_words = stances_on(room.space, list(places), room.reader, noun="words")
    on_proposals = stances_on(room.space, [it.id for it in open_], room.reader, noun="proposal")
    options: list[tuple[Column, dict[str, str]]] = [
        (Column(room.names.provision(place)), _told(room, _said(on_words[place])))
        for place in places
        if place in on_words
    ]
    for row in open_:
        said = _told(room, _said(on_proposals[row.id]) if row.id in on_proposals else {})
        if printed_for(room, sponsors_in(row)) == "names":
            said |= {it.delegation_id or it.name: "sponsor" for it in row.sponsors.all()}
        options.append((Column(label(row), row.id), said))
    return _set(room, options)


def _told(room: Room, said: dict[str, str]) -> dict[str, str]:
    """Of what delegations said, what the reader is told with their names."""
    if printed_for(room) == "names":
        return said
    return {party: verb for party, verb in said.items() if party == room.party}


def _said(stances: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """The stance of each delegation."""
    return {party: verb for verb, parties in stances.items() for party in parties}


def _set(room: Room, options: list[tuple[Column, dict[str, str]]]) -> Grid:
    delegations = speakers(room.space)
    speaking = {party for _column, said in options for party in said}
    rows = [
        Row(
            room.names.choose(it.names),
            [SIGNS.get(said[it.id]) if it.id in said else None for _column, said in options],
        )
        for it in delegations
        if it.id in speaking
    ]
    used = {verb for _column, said in options for verb in said.values()}
    return Grid(
        [column for column, _said_ in options],
        rows,
        len(delegations) - len(rows),
        [sign for verb, sign in SIGNS.items() if verb in used],
        printed_for(room) != "names",
    )
