"""What one person did at once, and what of it the record takes."""

import re
from dataclasses import dataclass
from typing import Final

from travaux.record.times import is_written
from travaux.text.errors import BadInput, message
from travaux.text.tokens import check

_ID: Final = re.compile(r"[\w.:-]{1,64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gesture:
    """Whose an act is, when, and the id under which it was sent.

    ``by`` is on whose behalf, ``through`` the id of the person; ``done_at`` is when it was
    done in the room, ``recorded_at`` when it came to the record, both as
    ``travaux.record.times`` writes them.
    """

    id: str
    space: str
    by: str
    through: str
    done_at: str
    recorded_at: str


def admit(gesture: Gesture) -> None:
    """Refuse a gesture that the record does not take.

    Raises:
        BadInput: an id is none, or holds a refused character; a moment is written otherwise; it
            was done after it was recorded.
    """
    for name in ("id", "space", "by", "through"):
        given = getattr(gesture, name)
        check(given, name)
        if not _ID.fullmatch(given):
            raise BadInput(
                message(
                    "“{given}” is no id, as {name} needs: take up to 64 letters, digits, "
                    "dots, colons and hyphens.",
                    given=given[:80].strip(),
                    name=name,
                )
            )
    for given in (gesture.done_at, gesture.recorded_at):
        if not is_written(given):
            raise BadInput(
                message(
                    "“{given}” is no moment: write it as {example}.",
                    given=given[:80],
                    example="2026-05-12T09:30:00.000000Z",
                )
            )
    if gesture.done_at > gesture.recorded_at:
        raise BadInput(
            message(
                "An act cannot have been done at {done}, for it is recorded at {recorded}: "
                "give the time at which it was done.",
                done=gesture.done_at,
                recorded=gesture.recorded_at,
            )
        )
