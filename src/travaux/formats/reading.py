"""What every reader gives back: the instrument, and a list of what was odd."""

from dataclasses import dataclass

from travaux.text.errors import Message
from travaux.text.values import Instrument


@dataclass(frozen=True, slots=True)
class Problem:
    """Something odd in a source that did not stop the reader.

    ``line`` and ``column`` count from 1, columns in code points; ``what`` was
    found there and ``done`` is what the reader did about it.
    """

    line: int
    column: int
    what: Message
    done: Message


@dataclass(frozen=True, slots=True)
class ReadText:
    """An instrument read from a source; nothing of the source is in neither field."""

    instrument: Instrument
    problems: tuple[Problem, ...] = ()
