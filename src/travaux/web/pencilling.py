"""The Desk's pencil: words the room sees on the Screen, on no record until they are entered."""

from dataclasses import dataclass, field
from typing import Any

import msgspec

from travaux.committee.models import Instrument, Provision
from travaux.committee.queries.delegations import ever
from travaux.committee.queries.places import first_worded, rolling_at, standing
from travaux.committee.wordings import hash_of
from travaux.formats.html.direction import direction
from travaux.people import pencil as pencils
from travaux.people.models import Pencil
from travaux.sentences import BadInput
from travaux.text.values import InstrumentProposal, RollingProvision
from travaux.web.places import text_before
from travaux.web.rooms import Room
from travaux.web.setting import PENCIL, set_provisions
from travaux.web.typed import Typed, as_value, asked, checked


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


def called(room: Room, at: str = "") -> Provision | None:
    """The provision that is asked for, else the one the Desk called, else the text's first.

    Raises:
        Http404: no text is before the committee.
    """
    held = None if at else pencils.pencil_of(room.space)
    found = standing(room.space, at or (held.provision if held else ""))
    return found if found or at else first_worded(text_before(room))


def shown(room: Room, place: Provision, pencilled: Pencilled) -> dict[str, Any]:
    """The place as the room reads it, what is in pencil with it: for ``web/parts/shown.html``.

    Where what is in pencil cannot be read, the place without it, and why.
    """
    language = place.instrument.language
    amiss = None
    try:
        read = _as_read(place, _proposed(pencilled, place))
    except BadInput as trouble:
        read, amiss = _as_read(place), trouble.sentence
    return {
        "shown": set_provisions(
            read, room.visit, language=language, attribution=room.committee.attribution
        ),
        "amiss": amiss,
        "language": language,
        "direction": direction(language),
    }


def _as_read(
    place: Provision, also: tuple[InstrumentProposal, ...] = ()
) -> tuple[RollingProvision, ...]:
    """The place as the room reads it, as one provision; none where it has just been taken out."""
    rolling = rolling_at(place.instrument, place.id, also)
    return (rolling,) if rolling else ()


def _proposed(pencilled: Pencilled, place: Provision) -> tuple[InstrumentProposal, ...]:
    """What is in pencil at a place as the engine takes it; nothing where it changes nothing."""
    typed = pencilled.change
    stands = getattr(place, typed.part, "")
    if typed.target != place.id or asks_nothing(typed, stands):
        return ()
    names = _names(place.instrument, (pencilled.by, *pencilled.supporters))
    return (InstrumentProposal(PENCIL, names, (as_value(asked(typed, stands)),)),)


def asks_nothing(typed: Typed, stands: str) -> bool:
    """Whether the words are as they stand, or stood when they were opened and were settled since.

    Args:
        typed: a change at a place.
        stands: the words of the place.
    """
    return typed.action == "amend" and (
        typed.wording == stands or hash_of(typed.wording) == typed.on
    )


def _names(text: Instrument, parties: tuple[str, ...]) -> tuple[str, ...]:
    """Delegations as they are printed in a text."""
    named = {it.id: it for it in ever(text.committee_id)}
    rows = (named[it] for it in parties if it in named)
    return tuple(row.names.get(text.language) or row.order for row in rows)
