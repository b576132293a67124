"""The script: meetings in their order, the steps of each, and when each was taken."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache
from importlib.resources import files
from typing import Any, Final
from zlib import crc32
from zoneinfo import ZoneInfo

from travaux.acts.deciding import Level
from travaux.text.errors import BadInput, Place, message

ZONE: Final = ZoneInfo("Europe/Vienna")
"""Where the committee meets; the script gives local times."""

TEXT: Final = "draft"
"""The text that labels are looked up in and proposals are made to, unless something is said."""

SHOWN: Final = "20"
"""The last meeting of the first session: as far as is played unless more is asked for."""


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a meeting.

    ``id`` is ``MEETING.LINE`` and becomes the gesture's, unless the line gives one of its
    own as ``as``; ``said`` is the rest of the line.
    """

    id: str
    said: dict[str, Any]


@dataclass(frozen=True)
class Meeting:
    """A meeting, or a day on which papers were received: when it was, and its steps.

    ``text`` is the text before it; what it decides is at its ``level``, declared by the Chair,
    or entered by the Secretariat where the file says who ``presided``. ``planned`` is how many
    steps it has when ``steps`` are only the first.
    """

    number: int
    name: str
    opened: datetime
    closed: datetime
    steps: tuple[Step, ...]
    text: str = TEXT
    level: Level = "informal"
    presided: str = ""
    planned: int = 0

    @property
    def decided_by(self) -> str:
        """The party that declares or enters what was decided."""
        return "secretariat" if self.presided else "chair"

    def moment(self, position: int, turn: int = 0, *, of: int = 1) -> datetime:
        """When a turn of a step was taken, both counted from 0.

        Steps share the meeting evenly; each comes a little after its share begins, as far as
        its id says, so that times look like a room's and are the same on any machine. A line
        may give its ``time`` itself.
        """
        late = crc32(f"{self.number}.{position}.{turn}".encode()) % 1000 / 1000
        if "time" in (said := self.steps[position].said):
            at = datetime.fromisoformat(said["time"]).replace(tzinfo=ZONE)
            return at + timedelta(seconds=40 * turn)
        share = (self.closed - self.opened) / (self.planned or len(self.steps))
        return (self.opened + (position + (turn + late) / of) * share).replace(microsecond=0)


@cache
def script() -> tuple[Meeting, ...]:
    """Every meeting of the demonstration, in order."""
    folder = files("travaux.demonstration") / "data" / "meetings"
    found = sorted((it for it in folder.iterdir() if it.name.endswith(".jsonl")), key=_name)
    return tuple(
        _meeting(number, it.name, it.read_text(encoding="utf-8"))
        for number, it in enumerate(found, 1)
    )


def script_until(step: str) -> tuple[Meeting, ...]:
    """The meetings up to a step, or a meeting by its number; all for an empty one.

    Raises:
        BadInput: there is no such step.
    """
    every = script()
    if not step:
        return every
    for at, meeting in enumerate(every):
        if step.isdecimal() and int(step) == meeting.number:
            return every[: at + 1]
        for position, it in enumerate(meeting.steps):
            if it.id == step:
                cut = replace(
                    meeting, steps=meeting.steps[: position + 1], planned=len(meeting.steps)
                )
                return (*every[:at], cut)
    raise BadInput(
        message(
            "The demonstration has no step {step}: name a meeting by its number, 1 to {last}, or "
            "a step of one, as 21.004.",
            step=step,
            last=len(every),
        )
    )


def _name(file: Any) -> str:  # noqa: ANN401 -- Traversable moved between versions of Python
    return str(file.name)


def _meeting(number: int, name: str, text: str) -> Meeting:
    """One file: a line about the meeting, then its steps."""
    lines = list(_lines(name, text))
    head = lines[0][1]
    return Meeting(
        number,
        head["meeting"],
        datetime.fromisoformat(head["from"]).replace(tzinfo=ZONE),
        datetime.fromisoformat(head["until"]).replace(tzinfo=ZONE),
        tuple(Step(said.pop("as", f"{number:02}.{line:03}"), said) for line, said in lines[1:]),
        **{key: head[key] for key in ("text", "level", "presided") if key in head},
    )


def _lines(name: str, text: str) -> Iterator[tuple[int, dict[str, Any]]]:
    for line, written in enumerate(text.splitlines(), 1):
        try:
            yield line, json.loads(written)
        except ValueError as error:
            raise unplayable(str(error)).at(Place(name, line)) from error


def unplayable(reason: str) -> BadInput:
    """The error that a line of the script stands for nothing."""
    return BadInput(
        message("This line of the script cannot be played ({reason}): mend it.", reason=reason)
    )
