"""How much of the basis text is agreed, without brackets, contested: counted once for a head."""

from dataclasses import dataclass
from typing import Final

from travaux.committee.models import Instrument
from travaux.committee.queries import progress as queries
from travaux.record.database import alias
from travaux.record.tail import head
from travaux.web.rolling import text_of
from travaux.web.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Progress:
    """How the provisions that have words of their own stand; each is counted once."""

    agreed: int
    clear: int
    contested: int

    @property
    def shares(self) -> tuple[int, int, int]:
        """In whole per cent, together 100; what is contested is never rounded away."""
        total = self.agreed + self.clear + self.contested
        if not total:
            return 0, 0, 0
        agreed, clear = 100 * self.agreed // total, 100 * self.clear // total
        return agreed, clear, 100 - agreed - clear

    @property
    def settled(self) -> int:
        """What is agreed or has no brackets, in per cent."""
        return sum(self.shares[:2])


_COUNTED: Final = Shelf[queries.Progress](64)


def standing_of(instrument: Instrument, at: tuple[int, str] | None = None) -> queries.Progress:
    """How each provision of a text stands at the head of its record.

    Args:
        instrument: the text.
        at: the head, where it has been read already.
    """
    now = at or head(instrument.committee_id)
    return _COUNTED.get((alias(), instrument.id, now), lambda: _counted(instrument, now))


def _counted(instrument: Instrument, at: tuple[int, str]) -> queries.Progress:
    """Count in the text that the process keeps, so that it is not read for that alone."""
    text = text_of(instrument, at)
    return queries.progress_in(instrument, text.base, text.contested)


def progress_of(instrument: Instrument, at: tuple[int, str] | None = None) -> Progress:
    """The three parts of the bar."""
    found = standing_of(instrument, at)
    return Progress(*(it.provisions for it in (found.agreed, found.clean, found.contested)))
