"""Cutting a text into tokens: words, single Han characters, runs of space, marks.

Source: Unicode Standard Annex 29 (grapheme clusters); the word rules are our own.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate

import regex

from travaux.text.errors import BadInput, Place, message

PLACE_LIMIT = 20_000
"""The most tokens one place may hold; unrelated longer texts compare too slowly."""

_LETTER = r"[\p{L}\p{N}--\p{Han}]"
_MORE = r"[\p{L}\p{N}\p{GCB=Extend}\p{GCB=SpacingMark}\u200D--\p{Han}]*+"
_ON = r"[\p{GCB=Extend}\p{GCB=SpacingMark}\u200D]*+"
_TOKEN = regex.compile(
    rf"""(?xsV1)
      \p{{GCB=Prepend}}*+
      (?:
        {_LETTER}{_MORE}
        (?: (?: ['’‘ʼ\-‐‑·\u00AD\u2060]                     # inside a word
              | (?<=\p{{Nd}})[.,:/٫٬\u00A0\u202F](?=\p{{Nd}})   # inside a number
            ) {_LETTER}{_MORE} )*+
      | \s++ {_ON}
      | \p{{Regional_Indicator}}{{2}} {_ON}
      | \p{{Extended_Pictographic}} {_ON} (?: (?<=\u200D) \p{{Extended_Pictographic}} {_ON} )*+
      | . {_ON}
      )
    | \p{{GCB=Prepend}}++
    """
)
REFUSED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Controls but tab and newline, what reorders text, lone surrogates: refused in any text."""


def tokenize(text: str) -> list[str]:
    """Cut a text into tokens.

    Returns:
        Words, single Han characters, runs of space and marks, in order.

    Guarantees:
        1. ``"".join(tokenize(text)) == text``.
        2. No token ends inside a grapheme cluster.
        3. Apostrophes and hyphens inside a word, and separators inside a number, stay in it.

    Cost: linear; about as much as the bare comparison of two texts of that length.
    """
    tokens: list[str] = _TOKEN.findall(text)
    return tokens


@lru_cache(maxsize=1 << 16)
def is_word(token: str) -> bool:
    """Whether a token holds a letter or digit."""
    return token[0].isalnum() or (len(token) > 1 and any(map(str.isalnum, token)))


def run_together(before: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether tokens would be read as one word with those that come to stand behind them.

    Two on either side are enough to tell.
    """
    one, other = "".join(before), "".join(behind)
    if not one or not other or one[-1].isspace() or other[0].isspace():
        return False
    return len(one) not in accumulate(map(len, tokenize(one + other)))


def words_in(tokens: Iterable[str]) -> int:
    """The number of words among some tokens."""
    return sum(map(is_word, tokens))


def count_words(text: str) -> int:
    """The number of words in a text."""
    return words_in(tokenize(text))


def check(text: str, source: str | None = None) -> None:
    """Refuse a text that the engine does not take; ``source`` says whose it is.

    Raises:
        BadInput: for a control character other than tab and newline, a character
            that reorders text, a lone surrogate, or a text that is not NFC; the
            place holds the source and the offset in code points.
    """
    found = None if text.isprintable() else REFUSED.search(text)
    if found:
        raise BadInput(
            message(
                "The text holds the character {character}, which is refused because it "
                "can hide or reorder words; take it out.",
                character=f"U+{ord(found[0]):04X}",
            ),
            Place(source, offset=found.start()),
        )
    if not unicodedata.is_normalized("NFC", text):
        raise BadInput(
            message(
                "The text is not in Unicode normalization form C, which is needed for "
                "equal words to be equal; read it through a reader, which normalizes it."
            ),
            Place(source, offset=_not_composed(text)),
        )


def _not_composed(text: str) -> int:
    composed = unicodedata.normalize("NFC", text)
    pairs = zip(text, composed, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), len(composed))
