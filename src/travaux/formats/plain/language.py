"""Which of the six languages a text is in, by its script and its commonest words."""

import re
from collections import Counter
from typing import Final

_SCRIPTS: Final = {
    "ar": re.compile("[\u0621-\u064a]"),
    "zh": re.compile("[\u4e00-\u9fff]"),
    "ru": re.compile("[\u0400-\u04ff]"),
    "": re.compile("[A-Za-z\u00c0-\u024f]"),
}
_WORDS: Final = {
    "en": "the of and to in on shall may each no for by with this be or its that which",
    "fr": "le les des du et à un une dans pour sur au aux par qui est ou l d",
    "es": "el los las del y en un una para por con su sus o que lo al",
}
_COMMON: Final = {code: frozenset(words.split()) for code, words in _WORDS.items()}
_WORD: Final = re.compile(r"[^\W\d_]+")
_SAMPLE: Final = 20_000
_HAN_WEIGHT: Final = 3
"""A Han character says about what three letters say elsewhere."""


def language_of(text: str) -> str:
    """Tell the language of a text: ``ar zh en fr ru es``, or empty when it is none of them.

    Looks at the first 20,000 code points. A text in another language of the Latin
    script may be taken for its nearest neighbour.
    """
    sample = text[:_SAMPLE]
    counts = {code: len(letters.findall(sample)) for code, letters in _SCRIPTS.items()}
    counts["zh"] *= _HAN_WEIGHT
    script = max(counts, key=lambda code: counts[code])
    if not counts[script]:
        return ""
    return script or _latin(sample)


def _latin(sample: str) -> str:
    words = Counter(_WORD.findall(sample.casefold()))
    scores = {code: sum(words[word] for word in common) for code, common in _COMMON.items()}
    best = max(scores, key=lambda code: scores[code])
    return best if scores[best] else ""
