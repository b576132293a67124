"""What is to be known of a language to find its references."""

from dataclasses import dataclass
from typing import Final

SPACE: Final = r"[\s\u00a0\u200e\u200f\u061c]"
"""Space, and the marks of direction that Arabic texts have between numbers."""


@dataclass(frozen=True, slots=True)
class Speech:
    """The words of one language, each a regular expression without groups that count.

    ``kinds`` are pairs of forms of the word for each kind, those that can stand with
    one number and those with several. ``this`` and ``last`` stand before a kind,
    ``of`` leads from the part to the whole, ``lead`` may stand between a joining word and a
    kind. Of the words for an instrument, ``ours`` is *this*, ``the`` says no more than the
    word, ``named`` says which other one it is. ``annexed`` before the word for an annex
    without a number says that it only means *annexed*. ``measures`` after a number say that
    it counts something.
    """

    language: str
    kinds: tuple[tuple[str, str, str], ...]
    nouns: str
    this: str
    last: str
    of: str
    both: str
    to: str
    lead: str
    ours: str
    the: str
    named: str
    goes_on: str
    measures: str
    beside: str = r"(?!)"
    last_after: str = r"(?!)"
    comma: str = r","
    number_first: bool = False
    before: str = r"(?!)"
    defines: str = r"(?!)"
    quotes: str = r"“([^”]{1,80})”"
    annexed: str = r"(?!)"
    prefix: str = r"(?<![\p{L}\p{N}])"
