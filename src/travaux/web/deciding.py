"""What a form says of a decision: where it was taken, at which level, and who presided."""

from collections.abc import Mapping
from typing import Any, Final, cast, get_args

from travaux.acts.deciding import Decided, Level
from travaux.committee.queries.delegations import speakers
from travaux.procedure.rulings import Ruling
from travaux.sentences import BadInput, Message, message
from travaux.web.rooms import Room
from travaux.web.typed import clean

LEVELS: Final[Mapping[str, Message]] = {
    "informal": message("informal consultations"),
    "committee": message("committee"),
    "plenary": message("plenary"),
}
FORBIDDEN: Final = message(
    "What the room decides is declared by the Chair and entered by the Secretariat: sign in as "
    "one of them."
)
"""What is said to a visitor who is nobody's; everyone else is told the rule."""


def decided_in(form: Mapping[str, str]) -> Decided:
    """The decision that a form names.

    Raises:
        BadInput: it does not say at which meeting, or at which level.
    """
    meeting, level = clean(form.get("meeting", "")).strip(), form.get("level", "")
    if not meeting or level not in get_args(Level):
        raise BadInput(
            message("It is not said when it was decided: name the meeting, and its level.")
        )
    return Decided(
        meeting=meeting[:500],
        level=cast("Level", level),
        presided=clean(form.get("presided", ""))[:500],
        note=clean(form.get("note", ""))[:5_000],
    )


def deciding(room: Room, kind: str, form: Mapping[str, str]) -> dict[str, Any]:
    """What every form of a decision shows: whether it may be sent, and what was typed."""
    ruling = room.may(kind)
    return {
        "ruling": ruling,
        "may": bool(ruling and ruling.allowed),
        "why": _why(ruling),
        "levels": LEVELS,
        "names_chair": room.party == "secretariat",
        "typed": form,
        "delegations": [
            (it.id, room.names.choose(it.names) or it.id) for it in speakers(room.space)
        ],
    }


def _why(ruling: Ruling | None) -> Message | None:
    """Why the form may not be sent."""
    if ruling is None:
        return FORBIDDEN
    return None if ruling.allowed else ruling.reason
