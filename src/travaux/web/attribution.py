"""Who stands behind words, as the committee has it printed: names, how many, or nobody.

The Chair and the Secretariat have every name, and a sponsor those of its own proposal.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, cast

from travaux.committee.models import Proposal
from travaux.formats.html.byline import Manner
from travaux.formats.html.fragment import fragment
from travaux.formats.html.markup import Html
from travaux.text.values import Node
from travaux.web.rooms import Room

Printed = Literal["names", "count", "none"]

ENTITLED: Final = frozenset({"chair", "secretariat"})
"""The offices that have every name, whatever is printed; a facilitator is not one of them."""


@dataclass(frozen=True, slots=True)
class Name:
    """One who stands behind something; ``floor``: as it was read from the floor."""

    printed: str
    floor: bool = False


@dataclass(frozen=True, slots=True)
class Behind:
    """Those behind something for ``web/parts/behind.html``.

    ``count`` stands in place of the names; where nothing is ``told``, there is neither.
    """

    names: tuple[Name, ...] = ()
    count: int = 0
    told: bool = True


def printed_for(room: Room, sponsors: Collection[str | None] = ()) -> Printed:
    """What is printed for a reader of those behind something.

    Args:
        room: who reads.
        sponsors: the ids of those whose own it is; none for a stance, which is nobody else's.
    """
    decided = room.committee.attribution
    if decided not in {"count", "none"}:
        return "names"
    if room.party and (room.party in ENTITLED or room.party in sponsors):
        return "names"
    return cast("Printed", decided)


def behind(names: Sequence[Name], *, printed: Printed) -> Behind:
    """Those behind something, as they are printed for a reader; nobody is told as nobody."""
    if printed == "none":
        return Behind(told=False)
    if printed == "count" and names:
        return Behind(count=len(names))
    return Behind(tuple(names))


def behind_proposal(room: Room, row: Proposal) -> Behind:
    """Who stands behind a proposal, whose sponsors have been read: its proposer first."""
    rows = [it for it in row.sponsors.all() if it.until is None]
    rows.sort(key=lambda it: it.delegation_id != row.delegation_id)
    names = [
        Name(room.names.party(it.delegation_id) if it.delegation_id else it.name, it.floor)
        for it in rows
    ]
    if not names and row.delegation_id:
        names = [Name(room.names.party(row.delegation_id))]
    return behind(names, printed=printed_for(room, sponsors_in(row)))


def parties_behind(room: Room, ids: Iterable[str], *, own: bool = False) -> Behind:
    """Parties behind something by their ids; ``own``: it is their own, as a proposal is."""
    parties = list(ids)
    names = [Name(room.names.party(it)) for it in parties]
    return behind(names, printed=printed_for(room, parties if own else ()))


def sponsors_in(row: Proposal) -> frozenset[str]:
    """The delegations behind a proposal, by id; its proposer among them."""
    rows = [it for it in row.sponsors.all() if it.until is None]
    return frozenset(filter(None, [row.delegation_id, *(it.delegation_id for it in rows)]))


def set_nodes(room: Room, nodes: Iterable[Node], sponsors: Mapping[str, Sequence[str]]) -> Html:
    """The nodes of a place, with those behind its options as the committee has them printed."""
    manner = Manner(room.visit.say, sponsors, attribution=printed_for(room))
    return fragment(nodes, manner)
