"""Numbers as treaties print them: ``5``, ``٥``, ``五``, ``IV``, ``(b)``, ``الثانية``, ``㈡``.

A number can be read in several ways, ``i`` as a letter and as a Roman number; which
is meant only its neighbours tell.
"""

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

import regex

from travaux.text.number_words import BIS_LATIN, BIS_VALUES, NUMBER_WORDS, STYLES, spelled

System: TypeAlias = Literal["number", "roman", "letter"]

_ELSEWHERE: Final = sorted((it for it in BIS_VALUES if it not in BIS_LATIN), key=len, reverse=True)
_CYRILLIC_BIS: Final = "|".join(it for it in _ELSEWHERE if "а" <= it[0] <= "я")
_ARABIC_BIS: Final = "|".join(regex.escape(it) for it in _ELSEWHERE if it.startswith("مكرر"))
BIS_FORM: Final = (
    rf"(?:\s*[.\-]?\s*(?i:{'|'.join(BIS_LATIN)}|{_CYRILLIC_BIS})(?!\p{{L}})|之[二三四五六七八九十]"
    rf"|\s*(?:{_ARABIC_BIS})(?!\p{{L}}))"
)
LATIN: Final = "abcdefghijklmnopqrstuvwxyz"
CYRILLIC: Final = "абвгдежзиклмнопрстуфхцчшщэюя"
ARABIC: Final = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
HAN: Final = "〇一二三四五六七八九"
_ALIKE: Final = {"а": "a", "с": "c", "е": "e", "о": "o", "р": "p", "х": "x", "у": "y"}
_RING: Final = 20
"""Characters in a row that hold a number."""
_RINGS: Final = {"①": "\u2460", "⑴": "\u2474", "㈠": "\u3220", "⒈": "\u2488"}
_ROMAN: Final = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"))
_ROMAN_LOW: Final = ((5, "v"), (4, "iv"), (1, "i"))
_ROMAN_FORM: Final = regex.compile(r"(?=.)c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")


@dataclass(frozen=True, slots=True)
class Numeral:
    """One reading of a printed number: how it is written, what it counts, and its *bis*.

    ``bis`` is 1 for a plain number, 2 for *bis*, 10 for *decies*.
    """

    style: str
    system: System
    value: int
    bis: int = 1


@dataclass(frozen=True, slots=True)
class Label:
    """A printed number taken apart: ``(a) bis`` is ``(``, ``a``, `` bis``, ``)``."""

    before: str
    core: str
    bis: str
    after: str


_FIRSTS: Final = {
    **dict.fromkeys(("premier", "première"), "premier"),
    **dict.fromkeys(("primero", "primera"), "primero"),
    **dict.fromkeys(("первая", "первой", "первую"), "первая"),
}
"""Words for 1 that stand before plain numbers: ``Article premier``, ``Article 2``."""
_ARABIC_WORDS: Final = [it for style in STYLES if style.startswith("ar-") for it in STYLES[style]]
WORD_FORM: Final = "|".join(sorted({*_ARABIC_WORDS, *_FIRSTS}, key=len, reverse=True))
"""The number words that stand after a word in a reference, longest first."""
_CORE: Final = (
    rf"\p{{Nd}}+|[〇零一二三四五六七八九十百]+|[\u2460-\u249b\u3220-\u3229]|(?i:\L<words>)(?!\p{{L}})"
    rf"|[a-z]{{1,6}}(?!\p{{L}})|[A-Z]{{1,6}}(?!\p{{L}})|[{CYRILLIC}]{{1,2}}(?!\p{{L}})"
    rf"|[{ARABIC}اإ]ـ?(?!\p{{L}})"
)
_LABEL: Final = regex.compile(
    rf"(?P<before>(?:PP|OP)?\P{{L}}*?)(?P<core>{_CORE})(?P<bis>{BIS_FORM})?(?P<after>.*)",
    regex.DOTALL,
    words=NUMBER_WORDS,
)
_LATE: Final = regex.compile(rf"(?:[条條款段项目章节節编編]|部分)?\W*?({BIS_FORM})")
_CHOICES: Final = "(?i:option|opción|alt|variant|вариант|альтернатив|الخيار|البديل|备选|选项)"
_WORDED: Final = regex.compile(
    rf"(?!{_CHOICES})(?P<before>(?:第|\p{{L}}[\p{{L}}-]{{2,}}\s+)\P{{L}}*?)(?P<core>{_CORE}|[〇零一二三四五六七八九十百]+)"
    rf"(?P<bis>{BIS_FORM})?(?P<after>\P{{L}}*|[部编編节節条條]分?(?:{BIS_FORM})?)",
    words=NUMBER_WORDS,
)
"""A number that has its word with it: ``Appendix II``, ``第一编``."""
_ALTERNATIVE: Final = regex.compile(r"(?i)\balt(?:\.|\b)")


def label_of(printed: str) -> Label | None:
    """A printed number taken apart, or None where it holds no number (``Option``)."""
    match = _LABEL.fullmatch(printed) or _WORDED.fullmatch(printed)
    if match is None:
        return None
    after, bis = match["after"], match["bis"] or ""
    if not bis and (late := _LATE.match(after)):
        bis, after = late[1], after.replace(late[1], "", 1)
    return Label(match["before"], match["core"], bis, after)


def is_alternative(printed: str) -> bool:
    """Whether a number says that its provision is an alternative: ``3 alt.``."""
    return bool(_ALTERNATIVE.search(printed))


def numerals(printed: str) -> tuple[Numeral, ...]:
    """Every reading of a printed number, the likeliest first; none where it is no number."""
    label = label_of(printed.strip())
    if label is None or is_alternative(label.after):
        return ()
    again = bis_value(label.bis)
    return tuple(Numeral(style, system, value, again) for style, system, value in _core(label.core))


def bis_value(printed: str) -> int:
    """What is put in after a number as a count: 1 for nothing, 2 for *bis*, *бис*, 之二, مكررا."""
    word = printed.strip(" .-\u00a0").casefold()
    if not word:
        return 1
    if word[0] == "之":
        return han_value(word[1:])
    return BIS_VALUES.get(word, 2)


def _core(core: str) -> list[tuple[str, System, int]]:
    if core.isdecimal():
        zero = chr(ord(core[0]) - int(core[0]))
        return [(zero, "number", int(core))]
    if word := spelled(core):
        return [(_FIRSTS.get(core.casefold(), word[0]), "number", word[1])]
    if core[0] in "〇零一二三四五六七八九十百":
        return [("一", "number", han_value(core))]
    for style, first in _RINGS.items():
        if 0 <= ord(core[0]) - ord(first) < _RING:
            return [(style, "number", ord(core[0]) - ord(first) + 1)]
    return _letters(core)


def _letters(core: str) -> list[tuple[str, System, int]]:
    low, upper = core.rstrip("ـ").casefold(), core.isupper()
    low = low.replace("ا", "أ").replace("إ", "أ")
    found: list[tuple[str, System, int]] = []
    for letters, style in ((LATIN, "a"), (CYRILLIC, "б"), (ARABIC, "أ")):
        if low[0] in letters and len(set(low)) == 1:
            value = letters.index(low[0]) + 1 + (len(low) - 1) * len(letters)
            found.append((style.upper() if upper else style, "letter", value))
    if low in _ALIKE and _ALIKE[low] != "a":
        found.append(("a", "letter", LATIN.index(_ALIKE[low]) + 1))
    if value := roman_value(low):
        found.append(("I" if upper else "i", "roman", value))
    return found


def roman_value(letters: str) -> int:
    """The value of a Roman number in small letters, 0 if it is none."""
    if not _ROMAN_FORM.fullmatch(letters):
        return 0
    values = [{"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}[letter] for letter in letters]
    following = [*values[1:], 0]
    return sum(-a if a < b else a for a, b in zip(values, following, strict=True))


def han_value(digits: str) -> int:
    """The value of a number in Han digits, with or without tens and hundreds written out."""
    digits = digits.replace("零", "〇")
    if not set(digits) & set("十百"):
        return int("".join(str(HAN.index(digit)) for digit in digits))
    hundreds, _, rest = digits.rpartition("百")
    tens, ten, ones = rest.lstrip("〇").rpartition("十")
    value = 100 * HAN.index(hundreds or "一") if "百" in digits else 0
    if ten:
        value += 10 * (HAN.index(tens[-1]) if tens else 1)
    return value + (HAN.index(ones[-1]) if ones else 0)


def printed_core(style: str, value: int) -> str:
    """Print a number from 1 up in a style; a style that does not reach so far prints digits."""
    if style in _RINGS:
        return _ringed(style, value)
    if style in _FIRSTS.values():
        return style if value == 1 else str(value)
    if style in STYLES:
        return _spelled_out(style, value)
    if style.isdecimal():
        return "".join(chr(ord(style) + int(digit)) for digit in str(value))
    if style == "一":
        return _han(value)
    return _printed_letters(style, value)


def _ringed(style: str, value: int) -> str:
    """A number in a ring or in brackets of one character; in plain brackets beyond them."""
    if value <= (10 if style == "㈠" else _RING):
        return chr(ord(_RINGS[style]) + value - 1)
    return f"({_han(value) if style == '㈠' else value})"


def _spelled_out(style: str, value: int) -> str:
    words = STYLES[style]
    return (words[value - 1] if value <= len(words) else "") or str(value)


def _printed_letters(style: str, value: int) -> str:
    if style in "iI":
        text = _printed_roman(value)
    else:
        letters = {"a": LATIN, "б": CYRILLIC, "أ": ARABIC}[style.casefold()]
        rounds, at = divmod(value - 1, len(letters))
        text = letters[at] * (rounds + 1)
        text = "هـ" if text == "ه" else text
    return text.upper() if style.isupper() else text


def _printed_roman(value: int) -> str:
    text = ""
    for worth, letters in (*_ROMAN, *_ROMAN_LOW):
        text += letters * (value // worth)
        value %= worth
    return text


def _han(value: int) -> str:
    hundreds, rest = divmod(value, 100)
    tens, ones = divmod(rest, 10)
    text = f"{HAN[hundreds]}百" if hundreds else ""
    if tens:
        text += ("" if tens == 1 and not hundreds else HAN[tens]) + "十"
    elif hundreds and ones:
        text += "〇"
    return text + (HAN[ones] if ones else "")
