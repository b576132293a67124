"""Playing the script in one go: every step behind the last one that is on the record."""

from collections.abc import Callable

from django.db import transaction

from travaux.demonstration import cast
from travaux.demonstration.played import Played
from travaux.demonstration.script import SHOWN, Step, script_until
from travaux.record.database import alias


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
        2. A meeting stands as a whole, or up to the step that was asked for; what comes before
           the last step on the record is left alone: playing again, or going on after an
           interruption, is harmless.

    Raises:
        Refused, BadInput: a line of the script asks for what may not be done.
    """
    cast.enter_people()
    record = Played()
    for meeting in script_until(until):
        with transaction.atomic(using=alias()):
            for position, step in enumerate(meeting.steps):
                record.play(meeting, position)
                done(step)
    return record.acts
