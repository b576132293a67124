"""What is to be known of a language to find its references."""

from dataclasses import dataclass
from typing import Final

TWENTY: Final = 20
"""Ordinals up to this are read before a word; a text counts no further in words."""

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
    it counts something. ``ordinal`` is a number in words before a low kind: *the first
    paragraph*; ``ordinal_after`` one behind it: *el párrafo segundo*. ``ordinals`` are those
    from 1 on to write before it, where they are not the words that number a provision.
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
    ordinal: str = r"(?!)"
    ordinal_after: str = r"(?!)"
    ordinals: tuple[str, ...] = ()
    prefix: str = r"(?<![\p{L}\p{N}])"
