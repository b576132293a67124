"""What the pure storeys say to a person: a sentence as data, and the place it is about."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence as data: an English key with named parameters.

    The key is the msgid of the catalogue; whoever shows the message renders it
    in the reader's language.
    """

    key: str
    parameters: Mapping[str, str | int] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.key.format(**self.parameters)


def message(key: str, /, **parameters: str | int) -> Message:
    """Make a message; the catalogue's extractor looks for calls of this name."""
    return Message(key, parameters)


@dataclass(frozen=True, slots=True)
class Place:
    """Where in an input something was found.

    ``line`` and ``column`` count from 1, ``offset`` counts code points from 0;
    what is not known is None.
    """

    source: str | None = None
    line: int | None = None
    column: int | None = None
    offset: int | None = None


class BadInput(ValueError):  # noqa: N818 -- the name the record and the pages use too
    """Input that cannot be used: one sentence and its place; exit 2, HTTP 400."""

    def __init__(self, sentence: Message, place: Place | None = None) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence
        self.place = place or Place()

    def at(self, place: Place) -> "BadInput":
        """The same error with the place its reader knows (line, source)."""
        return BadInput(self.sentence, place)
