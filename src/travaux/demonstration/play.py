"""Playing the script: every step not yet on the record, each turn one gesture."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from django.db import transaction

from travaux.demonstration import cast
from travaux.demonstration.cast import SECRETARIAT, SPACE
from travaux.demonstration.script import SHOWN, Meeting, Step, script_until, unplayable
from travaux.demonstration.told import Told, Turn
from travaux.demonstration.turns import turns
from travaux.record.database import alias
from travaux.record.perform import Gesture, perform
from travaux.record.tail import tail
from travaux.record.times import written
from travaux.text.errors import BadInput, Place
from travaux.text.values import Instrument

ENTERING: Final = timedelta(seconds=40)
"""How long after something was said the Secretariat has entered it."""

_KEEPING: Final = frozenset({"id", "revise", "on", "translate", "confirm"})
"""Forms of a line that leave the words of every text as they are."""


def length(until: str = SHOWN) -> int:
    """How many steps the script has up to a step or meeting; all of them for an empty one."""
    return sum(len(meeting.steps) for meeting in script_until(until))


def play(done: Callable[[Step], object] = lambda _step: None, *, until: str = SHOWN) -> int:
    """Play the script into the database in use, from where it stands.

    Args:
        done: called with each step that stands.
        until: the last step, or the number of the last meeting; empty for the whole script.

    Returns:
        How many acts were performed now.

    Guarantees:
        1. The same script gives the same acts, times and hashes on any machine.
        2. A meeting stands as a whole, or up to the step that was asked for; a step that is on
           the record already is left alone: playing again, or going on after an
           interruption, is harmless.

    Raises:
        Refused, BadInput: a line of the script asks for what may not be done.
    """
    cast.enter_people()
    record = _Record()
    for meeting in script_until(until):
        with transaction.atomic(using=alias()):
            for position, step in enumerate(meeting.steps):
                record.play(meeting, position)
                done(step)
    return record.acts


@dataclass(slots=True)
class _Record:
    """The number of the first act of every gesture on the record, and the acts performed now.

    ``texts`` are texts as they stand, kept until an act comes that may change one.
    """

    numbers: dict[str, int] = field(default_factory=dict)
    texts: dict[str, Instrument] = field(default_factory=dict)
    acts: int = 0

    def __post_init__(self) -> None:
        for entry in tail(SPACE):
            self.numbers.setdefault(entry.gesture, entry.number)

    def play(self, meeting: Meeting, position: int) -> None:
        """Play one step, turn by turn; what is wrong with it is said with its id."""
        step = meeting.steps[position]
        if step.id in self.numbers:
            return
        try:
            self._take_turns(meeting, position, step)
        except BadInput as error:
            raise error.at(Place(step.id)) from error
        if not _KEEPING & step.said.keys():
            self.texts.clear()

    def _take_turns(self, meeting: Meeting, position: int, step: Step) -> None:
        told = Told(step.id, step.said, meeting, self.numbers, self.texts)
        taken = list(turns(told))
        if not taken:  # it would be taken up again, and perhaps do something, later
            raise unplayable(", ".join(step.said))
        for number, turn in enumerate(taken):
            at = meeting.moment(position, number, of=len(taken))
            self._take(turn, f"{step.id}.{number}" if number else step.id, at)

    def _take(self, turn: Turn, id_: str, at: datetime) -> None:
        entered = at + ENTERING if turn.floor else at
        gesture = Gesture(
            id=id_,
            space=SPACE,
            by=turn.by,
            through=turn.through or _through(turn),
            done_at=written(at),
            recorded_at=written(entered),
        )
        performed = perform(turn.acts, gesture)
        self.numbers[id_] = performed[0].number
        self.acts += len(performed)


def _through(turn: Turn) -> str:
    """Who acts when the script does not say: the Secretariat from the floor, else the head."""
    return cast.acting_for(SECRETARIAT if turn.floor else turn.by)[0].id
