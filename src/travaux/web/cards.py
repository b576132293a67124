"""A proposal on a page: what it asks for, who stands where, and what the reader may do with it."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from travaux.committee.models import Proposal, Sponsor, Statement
from travaux.committee.queries.changes import asked_by
from travaux.committee.queries.groups import statements_about
from travaux.committee.queries.stances import stances_on
from travaux.procedure.stances import Stance
from travaux.sentences import Message, message
from travaux.web.fragments import Shown, shown
from travaux.web.offers import Actor, Offer, actor
from travaux.web.rooms import Room

STATES: Final = {
    "open": message("open"),
    "considered": message("under consideration"),
    "withdrawn": message("withdrawn"),
    "floor": message("read from the floor, to be confirmed"),
    "awaiting": message("awaiting translation"),
}


@dataclass(frozen=True, slots=True)
class Taken:
    """A stance, with the ids of who takes it, as far as the reader may see."""

    verb: str
    parties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One proposal as a page shows it; ``gesture`` makes that its form is done once."""

    row: Proposal
    changes: list[Shown]
    stances: list[Taken]
    statements: list[Statement]
    offers: list[Offer]
    actor: Actor | None = None
    gesture: str = field(default_factory=lambda: str(uuid.uuid4()))

    @property
    def sponsors(self) -> list[Sponsor]:
        """Who stands behind it, its proposer first."""
        rows = list(self.row.sponsors.all())
        return sorted(rows, key=lambda it: it.delegation_id != self.row.delegation_id)

    @property
    def states(self) -> list[tuple[str, Message]]:
        """How it stands, in signs."""
        held = [self.row.state]
        if self.row.until is None:
            floor = self.row.floor or any(it.floor for it in self.row.sponsors.all())
            held += ["floor"] if floor else []
            held += ["awaiting"] if any(it.asked.late for it in self.changes) else []
        return [(it, STATES[it]) for it in held]

    @property
    def refused(self) -> list[Offer]:
        """What the party may not do with it, and why."""
        return [it for it in self.offers if not it.ruling.allowed]

    @property
    def own_stance(self) -> str:
        """Who sees the stance that the party takes now; empty without one."""
        now = self.actor.stance(self.row) if self.actor else None
        return now.seen_by if now else ""


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
            changes=[shown(it, row, room.names) for it in asked[row.id]],
            stances=[Taken(verb, taken[row.id][verb]) for verb in Stance if verb in taken[row.id]],
            statements=said[row.id],
            offers=acting.offers(row) if acting else [],
            actor=acting,
        )
        for row in rows
    ]
