"""What every reader gives back: the instrument, and a list of what was odd."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from travaux.text.errors import Message
from travaux.text.values import Instrument

Weight: TypeAlias = Literal["form", "odd", "lost"]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something odd in a source that did not stop the reader.

    ``line`` and ``column`` count from 1, columns in code points; ``what`` was
    found there and ``done`` is what the reader did about it. ``weight`` is ``form`` where
    only the bytes changed and the words read the same, ``lost`` where something of the
    source is not in the text.
    """

    line: int
    column: int
    what: Message
    done: Message
    weight: Weight = "odd"


@dataclass(frozen=True, slots=True)
class ReadText:
    """An instrument read from a source; nothing of the source is in neither field."""

    instrument: Instrument
    problems: tuple[Problem, ...] = ()

    @property
    def lost(self) -> bool:
        """Whether something of the source is not in the text."""
        return any(it.weight == "lost" for it in self.problems)
