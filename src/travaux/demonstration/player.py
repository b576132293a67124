"""The one who plays the script on a server, for whoever asks: one goal at a time, step by step."""

import logging
from contextvars import copy_context
from threading import Event, Lock, Thread
from time import sleep
from typing import Final

from django.db import connections, transaction

from travaux.acts.errors import Refused, Stale
from travaux.committee.queries.names import CommitteeNames
from travaux.demonstration.announcing import Announced, announced
from travaux.demonstration.cast import SPACE
from travaux.demonstration.played import Played
from travaux.demonstration.script import script_until
from travaux.demonstration.standing import Going, Halt, Next, Stand, standing, upto
from travaux.record.database import alias
from travaux.record.perform import lock
from travaux.sentences import BadInput, message

PAUSE: Final = 0.02
"""Seconds between two steps, in which others may write."""

_LOG: Final = logging.getLogger("travaux.demonstration")


class Player:
    """Plays the script in a thread of its own, so that no request waits for all of it.

    Guarantees:
        1. A step is on the record whole or not at all, whatever is stopped, and once, however
           often and from however many places it is asked for: it is looked up under the lock
           of the space whether it is there.
        2. What has been asked for stays asked for: a goal that is behind is no act.
    """

    space: Final = SPACE

    def __init__(self) -> None:
        self._lock = Lock()
        self._stop = Event()
        self._thread: Thread | None = None
        self._going: Going | None = None
        self._halt: Halt | None = None

    @property
    def going(self) -> Going | None:
        """What is being played, if anything is."""
        return self._going

    def stands(self) -> tuple[Stand, Halt | None]:
        """Where the negotiation stands, and what it was halted by when it last went on."""
        played, halt = Played(), self._halt
        if halt is None or halt.step in played.gone:
            return standing(played), None
        return standing(played, halt.step), halt

    def announced(self, next_: Next, names: CommitteeNames) -> Announced:
        """Who does what next."""
        return announced(Played().told(next_.meeting, next_.position), names)

    def play(self, goal: str, *, behind: str = "") -> None:
        """Begin to play up to a step; nothing happens while something is being played.

        Args:
            goal: the id of a step.
            behind: the id of a step that is left out, with all before it.

        Raises:
            BadInput: there is no such step.
        """
        script_until(goal)
        with self._lock:
            if self._going:
                return
            self._stop.clear()
            self._halt, self._going = None, Going(goal, 0.0)
            context = copy_context()
            self._thread = Thread(
                target=context.run, args=(self._play, goal, behind), name="player", daemon=True
            )
            self._thread.start()

    def stop(self) -> None:
        """Play no further than the step that is being taken."""
        self._stop.set()

    def wait(self, seconds: float) -> None:
        """Wait until it is played, or for a while."""
        if self._thread:
            self._thread.join(seconds)

    def _play(self, goal: str, behind: str) -> None:
        step = ""
        try:
            played = Played()
            left = _behind(upto(goal, played), behind)
            for count, it in enumerate(left):
                if self._stop.is_set():
                    return
                step = it.step.id
                played = self._take(played, it, (count, len(left)), goal=goal)
                sleep(PAUSE)
        except (BadInput, Refused, Stale) as trouble:
            self._halt = Halt(step, trouble.sentence, goal)
        except Exception:  # noqa: BLE001 -- whoever watches is told, and may go on
            _LOG.exception("a step cannot be played")
            self._halt = Halt(step, message("The program failed at it."), goal)
        finally:
            connections[alias()].close()
            self._going = None

    def _take(self, played: Played, it: Next, at: tuple[int, int], *, goal: str) -> Played:
        """Take one step, unless it is there; what is known is read anew where others acted."""
        done, of = at

        def taken(turn: int, turns: int) -> None:
            self._going = Going(goal, (done + turn / turns) / of)

        with transaction.atomic(using=alias()):
            if lock(SPACE, opens=False).number != played.number:
                played = Played()
            played.play(it.meeting, it.position, taken)
        return played


def _behind(left: list[Next], step: str) -> list[Next]:
    """What is left behind a step, where it is among what is left."""
    ids = [it.step.id for it in left]
    return left[ids.index(step) + 1 :] if step in ids else left


PLAYER: Final = Player()
"""The one of this process."""
