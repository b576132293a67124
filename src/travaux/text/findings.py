"""What the checks of a text find: a code, a place and a sentence."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from travaux.text.errors import Message
from travaux.text.values import Part

Code: TypeAlias = Literal[
    "reference-to-nothing",
    "number-gap",
    "number-twice",
    "bracket-unclosed",
    "bracket-unopened",
    "term-twice",
    "term-unused",
    "version-structure",
    "version-number",
    "version-brackets",
    "version-references",
    "version-figures",
    "version-dates",
    "version-citations",
    "version-decision",
]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at, and where.

    ``provision`` is an id, empty for the whole text; ``[start, end)`` are code points of the
    part. For differences between language versions ``language`` is the other version.
    """

    code: Code
    provision: str
    sentence: Message
    part: Part = "words"
    start: int = 0
    end: int = 0
    language: str = ""
