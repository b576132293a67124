"""What weaving makes, before names are put to it: texts and contests over masks of wordings."""

from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

Words: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """One way a contest may read: its content, and the mask of those who read it so."""

    is_base: bool
    content: list["str | Contest"]
    mask: int


@dataclass(frozen=True, slots=True)
class Contest:
    """A choice between ways; outside proposed ways the base comes first."""

    ways: list[Way]


Woven: TypeAlias = list[str | Contest]


class Offer(NamedTuple):
    """Words proposed for one span and the mask of the wordings that have them there."""

    words: Words
    mask: int


class Offered(NamedTuple):
    """Proposed ways and their cost: words printed, and CHOICE for each choice inside them."""

    ways: list[Way]
    cost: int
