"""The direction a language is written in."""

import unicodedata
from typing import Final, Literal

Direction = Literal["ltr", "rtl"]

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})

_OTHER_WAY: Final[dict[Direction, frozenset[str]]] = {
    "ltr": frozenset({"R", "AL"}),
    "rtl": frozenset({"L"}),
}
"""The classes of letters that run the other way (UAX 9, table 4)."""


def direction(language: str) -> Direction:
    """``rtl`` or ``ltr`` for a language code, with or without a region (``ar-EG``)."""
    return "rtl" if primary(language) in RIGHT_TO_LEFT else "ltr"


def primary(language: str) -> str:
    """The language of a code without its script and region, in small letters."""
    return language.replace("_", "-").split("-")[0].lower()


def apart(words: str, around: Direction) -> str:
    """Words to be put into a sentence; between U+2068 and U+2069 if any letter runs the other way.

    Source: UAX 9, 2.4: what is so isolated leaves the order of what stands around it alone.
    """
    other = _OTHER_WAY[around]
    if any(unicodedata.bidirectional(it) in other for it in words):
        return f"\u2068{words}\u2069"
    return words
