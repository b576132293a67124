"""A proposal on a page: what it asks for, who stands where, and what the reader may do with it."""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from travaux.committee.models import Proposal, Statement
from travaux.committee.queries.changes import Asked, asked_by
from travaux.committee.queries.groups import statements_about
from travaux.committee.queries.stances import stances_on
from travaux.procedure.stances import Stance
from travaux.sentences import Message, message
from travaux.web.attribution import (
    Behind,
    behind_proposal,
    parties_behind,
    printed_for,
    sponsors_in,
)
from travaux.web.fragments import Shown, shown
from travaux.web.offers import Offers, actor
from travaux.web.rooms import Room

STATES: Final = {
    "open": message("open"),
    "considered": message("under consideration"),
    "withdrawn": message("withdrawn"),
    "fulfilled": message("fulfilled"),
    "fallen": message("fallen"),
    "carried": message("carried onto the new basis"),
    "taken up": message("taken up in the new basis"),
    "lapsed": message("lapsed"),
    "to be resubmitted": message("to be resubmitted"),
    "floor": message("read from the floor, to be confirmed"),
    "unconfirmed": message("its text has changed, to be confirmed by its sponsor"),
    "awaiting": message("awaiting translation"),
}


@dataclass(frozen=True, slots=True)
class Taken:
    """A stance, with who takes it, as far as the reader may see."""

    verb: str
    behind: Behind


@dataclass(frozen=True, slots=True)
class Card:
    """One proposal as a page shows it; ``gesture`` makes that its form is done once."""

    row: Proposal
    behind: Behind
    changes: list[Shown]
    stances: list[Taken]
    statements: list[Statement]
    offers: Offers | None = None
    gesture: str = field(default_factory=lambda: str(uuid.uuid4()))

    @property
    def states(self) -> list[tuple[str, Message]]:
        """How it stands, in signs."""
        held = [self.row.state]
        if self.row.until is None:
            floor = self.row.floor or any(it.floor for it in self.row.sponsors.all())
            held += ["floor"] if floor else []
            held += ["unconfirmed"] if self.row.carried else []
            held += ["awaiting"] if any(it.asked.late for it in self.changes) else []
        return [(it, STATES[it]) for it in held]


def shown_to(room: Room, asked: Iterable[Asked], row: Proposal) -> list[Shown]:
    """Changes of a proposal, whose sponsors have been read, as a page shows them to a reader."""
    printed = printed_for(room, sponsors_in(row))
    return [shown(it, row, room.names, attribution=printed) for it in asked]


def cards(room: Room, rows: Sequence[Proposal], *, by: str = "", whole: bool = False) -> list[Card]:
    """Proposals, with their sponsors read, as a page shows them.

    Args:
        room: who reads.
        rows: the proposals.
        by: for whom the Secretariat enters.
        whole: each provision with all that stands under it.

    Cost: some fifteen queries, whatever their number.
    """
    ids = [it.id for it in rows]
    asked = asked_by(rows, whole=whole)
    taken = stances_on(room.space, ids, room.reader, noun="proposal")
    said = statements_about(room.space, ids)
    acting = actor(room, by=by)
    return [
        Card(
            row=row,
            behind=behind_proposal(room, row),
            changes=shown_to(room, asked[row.id], row),
            stances=[
                Taken(verb, parties_behind(room, taken[row.id][verb]))
                for verb in Stance
                if verb in taken[row.id] and printed_for(room) != "none"
            ],
            statements=said[row.id],
            offers=acting.on_proposal(row) if acting else None,
        )
        for row in rows
    ]
