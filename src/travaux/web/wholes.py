"""What proposals ask of a provision as a whole, or beside it: accepted or rejected on its page."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass

from travaux.committee.models import Proposal
from travaux.committee.queries.changes import changes_now
from travaux.committee.queries.settled import Standing
from travaux.sentences import Message, message
from travaux.text.structure import NEW, is_whole
from travaux.text.values import Change as Asked

_ASKS = {
    "insert": message("A new provision"),
    "alternative": message("An alternative to the whole"),
    "placeholder": message("A place kept open"),
    "delete": message("Deletes the whole"),
    "no text": message("No text"),
    "move": message("Moves it"),
    "merge with": message("Merges it with another"),
    "split at": message("Splits it"),
}


@dataclass(frozen=True, slots=True)
class WholeAsked:
    """One change of a proposal to a provision as a whole; ``comes``: a provision comes in."""

    proposal: Proposal
    position: int
    said: Message
    words: str
    comes: bool
    gesture: str


def wholes_at(place: Standing) -> list[WholeAsked]:
    """What is asked of the provision of a place as a whole.

    Cost: one query.
    """
    return list(_wholes(place))


def _wholes(place: Standing) -> Iterator[WholeAsked]:
    provision, _part = place.spot
    here = [it for it in place.asked if any(_concerns(one, provision) for one in it.changes)]
    rows = changes_now(it.id for it in here)
    for asked in here:
        for change, value in zip(rows[asked.id], asked.changes, strict=True):
            if _concerns(value, provision):
                yield WholeAsked(
                    change.proposal,
                    change.position,
                    _ASKS.get(value.action, message("Asks it of the whole")),
                    value.wording or "",
                    value.action in (*NEW, "split at"),
                    str(uuid.uuid4()),
                )


def _concerns(asked: Asked, provision: str) -> bool:
    """Whether a change is to the provision as a whole, or beside it."""
    return asked.target == provision and (asked.action in NEW or is_whole(asked))
