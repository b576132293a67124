"""The Desk's pencil: words the room sees on the Screen, on no record until they are entered."""

from dataclasses import dataclass, field
from typing import Final

import msgspec

from travaux.committee.models import Delegation, Instrument
from travaux.people.models import Pencil
from travaux.record.database import connection
from travaux.sentences import BadInput
from travaux.text.values import InstrumentProposal
from travaux.web.setting import PENCIL
from travaux.web.typed import Typed, as_value, asked, checked

_NOTIFY: Final = "SELECT pg_notify('travaux', %s)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pencilled:
    """What a Pencil's content holds: who has the floor, who supports it, and the change.

    ``by`` and ``supporters`` are the ids of delegations.
    """

    format: str = "travaux.pencil/1"
    by: str = ""
    supporters: tuple[str, ...] = ()
    change: Typed = field(default_factory=Typed)


def written(pencilled: Pencilled) -> str:
    """What is in pencil as a Pencil's content.

    Raises:
        BadInput: its words hold a character that is refused.
    """
    checked(pencilled.change)
    return msgspec.json.encode(pencilled).decode()


def read(pencil: Pencil | None) -> Pencilled:
    """What a Pencil holds; nothing is in pencil where a place is only called."""
    if pencil is None or not pencil.content:
        return Pencilled()
    return msgspec.json.decode(pencil.content, type=Pencilled)


def as_proposal(
    pencilled: Pencilled, instrument: Instrument, stands: str
) -> tuple[InstrumentProposal, ...]:
    """What is in pencil as the engine takes it; nothing where it asks for nothing."""
    if not pencilled.change.target:
        return ()
    try:
        change = as_value(asked(pencilled.change, stands))
    except BadInput:
        return ()
    named = Delegation.objects.in_bulk([pencilled.by, *pencilled.supporters])
    names = tuple(
        named[id_].names.get(instrument.language) or named[id_].order
        for id_ in (pencilled.by, *pencilled.supporters)
        if id_ in named
    )
    return (InstrumentProposal(PENCIL, names, (change,)),)


def changed(space: str) -> None:
    """Tell who follows a space that its pencil has changed.

    SQLite needs no telling: its data version has changed.
    """
    if connection().vendor == "postgresql":
        with connection().cursor() as cursor:
            cursor.execute(_NOTIFY, (space,))
