"""What the page of the Desk shows."""

import uuid
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final

from travaux.acts.errors import Stale
from travaux.committee.models import Delegation, Provision
from travaux.committee.queries.committees import rules_of
from travaux.committee.queries.delegations import speakers
from travaux.committee.queries.minutes import Minute, minutes
from travaux.committee.wordings import hash_of
from travaux.people.pencil import pencil_of
from travaux.procedure.rights import Category, Right, may
from travaux.web.pencilling import Pencilled, asks_nothing, shown
from travaux.web.rooms import Room
from travaux.web.typed import Typed

LAST: Final = 8
"""How many of the last acts are listed."""


def desk_page(
    room: Room,
    place: Provision,
    pencilled: Pencilled,
    *,
    trouble: Any = None,  # noqa: ANN401 -- one of Troubles
) -> dict[str, Any]:
    """Everything the page shows."""
    at_table = speakers(room.space)
    held = pencil_of(room.space)
    codes = {it.id: it.code or it.id for it in at_table}
    typed = _typed(place, pencilled)
    return {
        "place": place,
        "label": room.names.provision(place.id),
        "typed": typed,
        "stands": getattr(place, typed.part),
        "by": codes.get(pencilled.by, ""),
        "supporters": " ".join(codes[it] for it in pencilled.supporters if it in codes),
        "held": held is not None and held.provision == place.id,
        "parties": _parties(room, at_table),
        "gesture": uuid.uuid4(),
        "trouble": trouble.sentence if trouble else None,
        "stale": trouble if isinstance(trouble, Stale) else None,
        "last": _last(room),
        **shown(room, place, replace(pencilled, change=typed)),
    }


def _typed(place: Provision, pencilled: Pencilled) -> Typed:
    """What is in pencil at the place, on the words that stand now; else nothing changed yet."""
    if pencilled.change.target == place.id:
        stands = getattr(place, pencilled.change.part)
        if not asks_nothing(pencilled.change, stands):
            return replace(pencilled.change, on=hash_of(stands))
        return Typed(
            target=place.id, part=pencilled.change.part, wording=stands, on=hash_of(stands)
        )
    part = next((it for it in ("words", "heading", "closing") if getattr(place, it)), "words")
    stands = getattr(place, part)
    return Typed(target=place.id, part=part, wording=stands, on=hash_of(stands))


def _parties(room: Room, at_table: Iterable[Delegation]) -> list[dict[str, Any]]:
    """Who may be chosen, with all its names, and what it may do."""
    rules = rules_of(room.committee)

    def has(row: Delegation, *rights: Right) -> bool:
        return any(may(rules, Category(row.category), right).allowed for right in rights)

    return [
        {
            "code": row.code or row.id,
            "name": room.names.choose(row.names),
            "names": "|".join(dict.fromkeys(row.names.values())),
            "proposes": has(row, Right.PROPOSE),
            "supports": has(row, Right.SPONSOR, Right.POSITION),
        }
        for row in at_table
    ]


def _last(room: Room) -> list[Minute]:
    """The last acts on the record, the latest first."""
    after = max(room.at[0] - LAST, 0)
    return list(minutes(room.space, room.names, reader=room.reader, after=after))[::-1]
