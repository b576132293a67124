"""How much of the basis text is agreed, without brackets, contested."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from travaux.formats.html.outline import choices_in, enclosed
from travaux.text.values import RollingProvision
from travaux.web.rolling import Text
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


_COUNTED: Final = Shelf[Progress](64)


def progress_of(text: Text) -> Progress:
    """How the provisions of a text stand; nothing is agreed before somebody declares it."""
    return _COUNTED.get(text.serial, lambda: _counted(text))


def _counted(text: Text) -> Progress:
    contested = list(_each(text.rolling.provisions, within=False))
    return Progress(0, contested.count(False), contested.count(True))


def _each(provisions: Iterable[RollingProvision], *, within: bool) -> Iterable[bool]:
    """Of every provision with words, whether anything in it is contested."""
    for one in provisions:
        whole = within or enclosed(one)
        texts = (one.heading, one.words, one.closing)
        if one.words or one.closing:
            asked = any(mark.action != "retain" for mark in one.marks)
            yield whole or asked or any(map(choices_in, texts))
        yield from _each(one.children, within=whole)
