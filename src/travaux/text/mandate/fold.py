"""Words as they are compared: without vowel signs, in one form of each letter and digit."""

import unicodedata
from dataclasses import dataclass
from typing import Final

_DROPPED: Final = frozenset("\u0640\u200e\u200f\u061c\u00ad\u2060\u200b\ufeff\u200d\u200c\u0670")
_LETTERS: Final = str.maketrans(
    {
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ک": "ك", "ی": "ي",
        "ё": "е", "Ё": "Е",
        "’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
        "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-",
        "\u00a0": " ", "\u202f": " ", "\u2007": " ", "\u2009": " ", "\u3000": " ",
        "\t": " ", "\n": " ",
    }
)  # fmt: skip
_FIRST_VOWEL_SIGN: Final = 0x064B
_LAST_VOWEL_SIGN: Final = 0x0655


@dataclass(frozen=True, slots=True)
class Folded:
    """A text folded, and for each of its characters the offset it had.

    ``places`` has one offset more than ``text`` has characters: the end.
    """

    text: str
    places: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a half-open span of the folded text lies in the text as written."""
        if start >= end:
            return self.places[start], self.places[start]
        return self.places[start], self.places[end - 1] + 1


def fold(text: str) -> str:
    """The folded text alone."""
    return folded(text).text


def folded(text: str) -> Folded:
    """Fold a text: case, digits of any script, letter forms, quotation marks, spaces.

    Guarantees:
        1. ``len(folded(x).text) <= len(x)``: characters are replaced or dropped, never added.
    """
    characters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        if _is_dropped(character):
            continue
        characters.append(_letter(character))
        places.append(place)
    places.append(len(text))
    return Folded("".join(characters), tuple(places))


def _is_dropped(character: str) -> bool:
    return character in _DROPPED or _FIRST_VOWEL_SIGN <= ord(character) <= _LAST_VOWEL_SIGN


def _letter(character: str) -> str:
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    plain = character.translate(_LETTERS)
    lower = plain.lower()
    return lower if len(lower) == 1 else plain
