"""Scrub corrections: what the editorial class takes, and what is left to the room.

Nobody can compute whether a comma changes what is meant. So the class is drawn by form, and
narrowly: marks, spaces, capitals and the spelling of a word; all of it goes before the committee
in a list. What certainly is no slip of the pen is not taken into the list at all.

Source: rolling-text specification, section 7 (the editorial class).
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal, TypeAlias

from rapidfuzz.distance import OSA, Indel

from travaux.text.figures import said
from travaux.text.tokens import is_word, tokenize
from travaux.text.weighty import VARIANTS, WEIGHTY

_SHORT: Final = 4
"""Letters under which a word is too near to others for its spelling to be told."""
_LONG: Final = 8
"""Letters from which on two of them may be wrong."""
_ROMAN: Final = re.compile(r"[ivxlcdm]+", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"\d\s*([^\w\s]+)\s*(?=\d)")
"""Marks between two figures: a range is no list."""


Kind: TypeAlias = Literal["nothing", "sign", "figure", "words", "spelling", "reference"]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a change is none of the editorial class, and the words that show it.

    It changes ``nothing``; a ``sign`` (bracket or symbol); a ``figure``, date or number;
    ``words`` come in or go; a word becomes another in more than ``spelling``; a ``reference``
    that stood there names something else.
    """

    kind: Kind
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class _Hunk:
    """Words that stand instead of others, with the words kept around them."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    around: tuple[str, str]


def not_editorial(before: str, after: str, language: str) -> Reason | None:
    """Why a change is none of the editorial class; None for one that may be listed.

    Args:
        before: the text of one place as it stands.
        after: as it should read, in full.
        language: its code.

    Guarantees:
        What is taken changes no figure, date, symbol or square bracket, brings in and takes
        out no word but a repeated one, and makes no word that obliges, permits, forbids or joins
        of another one.
    """
    if before == after:
        return Reason("nothing")
    if _signs(before) != _signs(after):
        return Reason("sign")
    if _digits(before) != _digits(after) or not _counted(before, language) <= _counted(
        after, language
    ):
        return Reason("figure")
    reasons = map(_reason, _hunks(before, after))
    return next((it for it in reasons if it is not None), None)


def _reason(hunk: _Hunk) -> Reason | None:
    """Why some words are not others in another spelling."""
    if _joined(hunk):
        return None
    once = hunk.before if len(hunk.before) == len(hunk.after) else tuple(_said_once(hunk))
    if len(once) != len(hunk.after):
        return Reason("words", " ".join(hunk.before), " ".join(hunk.after))
    pairs = zip(once, hunk.after, strict=True)
    other = next(((a, b) for a, b in pairs if not _same_word(a, b)), None)
    return Reason("spelling", *other) if other else None


def _signs(text: str) -> list[str]:
    """The brackets and symbols of a text: they are no marks of punctuation."""
    return [it for it in text if it in "[]［］" or unicodedata.category(it) in {"Sc", "Sm", "So"}]


def _digits(text: str) -> list[str]:
    """The tokens in which a digit stands, in order, and the marks between two of them."""
    tokens = [it for it in tokenize(text) if any(map(str.isnumeric, it)) and not _is_han(it)]
    return [*tokens, *_BETWEEN.findall(text)]


def _counted(text: str, language: str) -> frozenset[str]:
    """The dates of a text, and its numbers in words."""
    it = said(text, language)
    return it.dates | ((it.figures | it.small) - set(_digits(text)))


def _hunks(before: str, after: str) -> Iterator[_Hunk]:
    """Where the words of two texts differ."""
    ours, theirs = ([it for it in tokenize(text) if is_word(it)] for text in (before, after))
    equal = [it for it in Indel.opcodes(ours, theirs) if it.tag == "equal"]
    ends = [(0, 0), *((it.src_end, it.dest_end) for it in equal)]
    starts = [*((it.src_start, it.dest_start) for it in equal), (len(ours), len(theirs))]
    for (a, b), (c, d) in zip(ends, starts, strict=True):
        if (a, b) != (c, d):
            left, right = ours[a - 1] if a else "", ours[c] if c < len(ours) else ""
            yield _Hunk(tuple(ours[a:c]), tuple(theirs[b:d]), (left, right))


def _joined(hunk: _Hunk) -> bool:
    """Whether words are only written together or apart: ``data base``."""
    words = (*hunk.before, *hunk.after)
    light = not any(map(_weighs, words)) and not any(map(_is_han, words))
    return light and _letters("".join(hunk.before)) == _letters("".join(hunk.after))


def _said_once(hunk: _Hunk) -> Iterator[str]:
    """The words that stood, without one that was typed twice."""
    left, right = hunk.around
    last = left
    for at, word in enumerate(hunk.before):
        ends = at == len(hunk.before) - 1 and word.casefold() == right.casefold()
        if _weighs(word) or not (ends or word.casefold() == last.casefold()):
            yield word
        last = word


def _same_word(one: str, other: str) -> bool:
    """Whether two words are one in two spellings, as far as letters tell."""
    if one.casefold() == other.casefold():
        return True
    if _is_han(one) or _is_han(other):
        return any({one, other} <= them for them in VARIANTS)
    a, b = _letters(one), _letters(other)
    roman = _ROMAN.fullmatch(one) and _ROMAN.fullmatch(other)
    if roman or not a or not b or _plain(a[0]) != _plain(b[0]):
        return False
    long = max(len(a), len(b))
    weighty = _weighs(one) + _weighs(other)
    if weighty:
        slip = long >= _SHORT and (_once(a) == _once(b) or _swapped(a, b))
        return weighty == 1 and (slip or _without_hamza(a, b))
    if long < _SHORT:
        return _plain(a) == _plain(b) or _swapped(a, b)
    near = OSA.distance(a, b) <= 1 + (long >= _LONG)
    return near or _plain(a) == _plain(b) or _once(a) == _once(b)


def _without_hamza(one: str, other: str) -> bool:
    """Whether one is the other, in Arabic, typed without its hamzas."""
    return "\u0621" <= one[0] <= "\u064a" and _plain(one) == _plain(other) in {one, other}


def _weighs(word: str) -> bool:
    return word.casefold() in WEIGHTY


def _letters(word: str) -> str:
    """A word without its hyphens, apostrophes and other marks, in lower case."""
    return "".join(it for it in word.casefold() if it.isalpha() or unicodedata.combining(it))


def _plain(word: str) -> str:
    """A word without its accents, points and hamzas."""
    apart = unicodedata.normalize("NFD", word)
    return "".join(it for it in apart if not unicodedata.combining(it))


def _once(word: str) -> str:
    """A word with each letter that stands twice standing once."""
    return word[:1] + "".join(b for a, b in pairwise(word) if a != b)


def _swapped(one: str, other: str) -> bool:
    """Whether two neighbouring letters stand the other way round."""
    if len(one) != len(other) or one == other:
        return False
    at = next(n for n, (a, b) in enumerate(zip(one, other, strict=True)) if a != b)
    return one == other[:at] + other[at : at + 2][::-1] + other[at + 2 :]


def _is_han(token: str) -> bool:
    return "\u3400" <= token[0] <= "\u9fff"
