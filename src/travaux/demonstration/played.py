"""What of the script is on the record, and playing one step more: each turn is one gesture."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from travaux.demonstration import cast
from travaux.demonstration.cast import SECRETARIAT, SPACE
from travaux.demonstration.script import Meeting, script, unplayable
from travaux.demonstration.told import Told, Turn
from travaux.demonstration.turns import turns
from travaux.record.perform import Gesture, perform
from travaux.record.tail import tail
from travaux.record.times import written
from travaux.text.errors import BadInput, Place
from travaux.text.values import Instrument

ENTERING: Final = timedelta(seconds=40)
"""How long after something was said the Secretariat has entered it."""

_KEEPING: Final = frozenset({"id", "revise", "on", "translate", "confirm"})
"""Forms of a line that leave the words of every text as they are."""


@dataclass(slots=True)
class Played:
    """The number of the first act of every gesture on the record, and the acts performed now.

    ``number`` is that of the last act; ``gone`` are the ids of the last step of the script on
    the record and of all before it, of which some may have been left out; ``texts`` are texts
    as they stand, kept until an act comes that may change one.
    """

    numbers: dict[str, int] = field(default_factory=dict)
    number: int = 0
    gone: set[str] = field(default_factory=set)
    texts: dict[str, Instrument] = field(default_factory=dict)
    acts: int = 0

    def __post_init__(self) -> None:
        for entry in tail(SPACE):
            self.numbers.setdefault(entry.gesture, entry.number)
            self.number = entry.number
        ids = [step.id for meeting in script() for step in meeting.steps]
        there = [at for at, id_ in enumerate(ids) if id_ in self.numbers]
        self.gone = set(ids[: max(there, default=-1) + 1])

    def play(
        self,
        meeting: Meeting,
        position: int,
        taken: Callable[[int, int], object] = lambda _turn, _of: None,
    ) -> None:
        """Play one step, turn by turn; what is wrong with it is said with its id.

        Args:
            meeting: at which it was taken.
            position: of the step in it.
            taken: called with the number of turns taken and of all, after each.
        """
        step = meeting.steps[position]
        if step.id in self.gone:
            return
        told = self.told(meeting, position)
        try:
            those = list(turns(told))
            if not those:  # it would be taken up again, and perhaps do something, later
                raise unplayable(", ".join(step.said))
            for number, turn in enumerate(those):
                at = meeting.moment(position, number, of=len(those))
                self._take(turn, f"{step.id}.{number}" if number else step.id, at)
                taken(number + 1, len(those))
        except BadInput as error:
            raise error.at(Place(step.id)) from error
        self.gone.add(step.id)
        if not _KEEPING & step.said.keys():
            self.texts.clear()

    def told(self, meeting: Meeting, position: int) -> Told:
        """A step with what is known before it."""
        step = meeting.steps[position]
        return Told(step.id, step.said, meeting, self.numbers, self.texts)

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
        self.number = performed[-1].number
        self.acts += len(performed)


def _through(turn: Turn) -> str:
    """Who acts when the script does not say: the Secretariat from the floor, else the head."""
    return cast.acting_for(SECRETARIAT if turn.floor else turn.by)[0].id
