"""Where the negotiation of the script stands: what was taken last, what comes next."""

from dataclasses import dataclass
from datetime import datetime

from travaux.demonstration.cast import SPACE
from travaux.demonstration.played import Played
from travaux.demonstration.script import Meeting, Step, script
from travaux.record.tail import tail
from travaux.sentences import Message


@dataclass(frozen=True, slots=True)
class Sitting:
    """A meeting of the script: ``taken`` of its ``steps``, ``last`` being the id of the last."""

    number: int
    name: str
    opened: datetime
    taken: int
    steps: int
    last: str


@dataclass(frozen=True, slots=True)
class Going:
    """The script is being played: up to which step, and how far from where it set out, 0 to 1."""

    goal: str
    share: float


@dataclass(frozen=True, slots=True)
class Halt:
    """A step that cannot be played as things stand, why, and up to which it was to be played."""

    step: str
    why: Message
    goal: str


@dataclass(frozen=True, slots=True)
class Next:
    """The step that comes next, at which meeting."""

    meeting: Meeting
    position: int

    @property
    def step(self) -> Step:
        """Its line."""
        return self.meeting.steps[self.position]


@dataclass(frozen=True, slots=True)
class Stand:
    """Where it stands.

    ``last`` is the id of the last step taken, ``acts`` are the numbers of its acts; ``next`` is
    None at the end; ``ends`` and ``end`` are the last steps of the meeting and of all.
    """

    taken: int
    steps: int
    sittings: tuple[Sitting, ...]
    last: str
    acts: tuple[int, ...]
    next: Next | None
    end: str

    @property
    def ends(self) -> str:
        """The id of the last step of the meeting that is next, or goes on."""
        return self.next.meeting.steps[-1].id if self.next else self.end

    @property
    def sitting(self) -> Sitting | None:
        """The meeting at which the last step was taken."""
        return next((it for it in reversed(self.sittings) if it.taken), None)


def upto(goal: str, played: Played) -> list[Next]:
    """The steps that are left up to one, and with it."""
    left = []
    for it in every():
        if it.step.id not in played.gone:
            left.append(it)
        if it.step.id == goal:
            break
    return left


def every() -> list[Next]:
    """Every step of the script, in order."""
    return [Next(meeting, at) for meeting in script() for at in range(len(meeting.steps))]


def standing(played: Played, halted: str = "") -> Stand:
    """Where it stands by the record; ``halted`` at a step, those before it are left out."""
    steps = every()
    ids = [it.step.id for it in steps]
    at = ids.index(halted) if halted else len(played.gone)
    last = ids[len(played.gone) - 1] if played.gone else ""
    return Stand(
        taken=at,
        steps=len(ids),
        sittings=tuple(_sitting(meeting, ids[:at]) for meeting in script()),
        last=last,
        acts=_acts_of(last, played),
        next=steps[at] if at < len(ids) else None,
        end=ids[-1],
    )


def _sitting(meeting: Meeting, taken: list[str]) -> Sitting:
    ids = [it.id for it in meeting.steps]
    return Sitting(
        meeting.number,
        meeting.name,
        meeting.opened,
        len(set(ids) & set(taken)),
        len(ids),
        ids[-1],
    )


def _acts_of(step: str, played: Played) -> tuple[int, ...]:
    """The numbers of the acts of a step; what others did meanwhile stands between them."""
    if not step:
        return ()
    after = played.numbers[step] - 1
    return tuple(it.number for it in tail(SPACE, after) if _is_of(it.gesture, step))


def _is_of(gesture: str, step: str) -> bool:
    name, _dot, turn = gesture.rpartition(".")
    return gesture == step or (name == step and turn.isdecimal())
