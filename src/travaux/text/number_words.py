"""Numbers written as words in six languages, and what is put after an inserted number.

``Article premier``, ``PART TWENTY-ONE``, ``Глава вторая``, ``المادة الحادية عشرة``: one
table, from 1 to 99 (in Arabic to 199), for every reader of headings and references.

Source: the numbering of treaties in the official languages of the United Nations, as
printed in its Treaty Series.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

import regex

BIS: Final = (
    "bis",
    "ter",
    "quater",
    "quinquies",
    "sexies",
    "septies",
    "octies",
    "novies",
    "decies",
)
"""Latin ordinals for what is put in after a number, from the second on."""
BIS_LATIN: Final = (*BIS, "nonies")
"""The same with the other spelling of *novies*, to be read and never written."""

_BIS_RUSSIAN: Final = (
    "бис",
    "тер",
    "кватер",
    "квинквиес",
    "сексиес",
    "септиес",
    "октиес",
    "новиес",
    "дециес",
)
_BIS_ARABIC: Final = ("ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع")
"""What stands behind مكررا from *ter* on, without its ending."""

BIS_VALUES: Final[dict[str, int]] = {
    **{word: value for value, word in enumerate(BIS, start=2)},
    BIS_LATIN[-1]: BIS.index("novies") + 2,
    **{word: value for value, word in enumerate(_BIS_RUSSIAN, start=2)},
    **dict.fromkeys(("مكرر", "مكررا", "مكرراً", "مكررة"), 2),
    **{
        form.format(word): value
        for value, word in enumerate(_BIS_ARABIC, start=3)
        for form in ("مكررا {}ا", "مكرراً {}اً", "مكرر {}ا", "مكررا ({}ا)", "مكرراً ({}اً)")
    },
    **dict.fromkeys(("ثالثا", "رابعا"), 4),
}
"""The same with other spellings and languages: what each word counts."""

_EN_ONES: Final = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_EN_FIRST: Final = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_EN_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety"
_FR_ONES: Final = (
    "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze "
    "seize dix-sept dix-huit dix-neuf"
)
_FR_TENS: Final = (
    *((ten, False) for ten in ("vingt", "trente", "quarante", "cinquante")),
    *((ten, True) for ten in ("soixante", "quatre-vingt")),
)
"""Tens, and whether another ten is counted with the next teens: ``soixante-dix``."""
_ES_ONES: Final = (
    "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
    "dieciséis diecisiete dieciocho diecinueve"
)
_ES_TENS: Final = "treinta cuarenta cincuenta sesenta setenta ochenta noventa"
_ES_FIRST: Final = "primer segund tercer cuart quint sext séptim octav noven"
_ES_TENTH: Final = (
    "décim vigésim trigésim cuadragésim quincuagésim sexagésim septuagésim octogésim nonagésim"
)
_RU_TEENS: Final = (
    "десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат "
    "восемнадцат девятнадцат"
)
_RU_TENTH: Final = "двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност"
_RU_TENS: Final = "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто"
_RU_FIRST: Final = {
    "ая": "первая вторая третья четвертая пятая шестая седьмая восьмая девятая",
    "ый": "первый второй третий четвертый пятый шестой седьмой восьмой девятый",
    "ое": "первое второе третье четвертое пятое шестое седьмое восьмое девятое",
}
_RU_CASES: Final = (("ого", "его"), ("ому", "ему"), ("ом", "ем"), ("ым", "им"))
"""Endings of the other cases of a masculine ordinal, the hard one and that of the third."""
_AR_ONES: Final = {
    "ar-f": "الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة",
    "ar-m": "الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر",
}
_AR_TENS: Final = "العشر الثلاث الأربع الخمس الست السبع الثمان التسع"
_LAST: Final = 99


def _english() -> Iterator[tuple[str, list[str]]]:
    ones, firsts, tens = _EN_ONES.split(), _EN_FIRST.split(), _EN_TENS.split()
    tenths = [f"{ten[:-1]}ieth" for ten in tens]
    yield "one", _compound(ones, zip(tens, tens, strict=True), "-")
    yield "first", _compound(firsts, zip(tens, tenths, strict=True), "-")


def _compound(ones: list[str], tens: Iterable[tuple[str, str]], joins: str) -> list[str]:
    """Numbers up to 99; of the tens, the word before another and the word that stands alone."""
    words = list(ones)
    for ten, alone in tens:
        words += [alone, *(f"{ten}{joins}{one}" for one in ones[:9])]
    return words


def _french() -> Iterator[tuple[str, list[str]]]:
    ones = _FR_ONES.split()
    words = list(ones)
    for ten, longer in _FR_TENS:
        for one in range(10 if not longer else 20):
            joins = " et " if one in {1, 11} and ten != "quatre-vingt" else "-"
            words.append(f"{ten}{joins}{ones[one - 1]}" if one else ten)
    yield "un", words
    stems = [regex.sub("q$", "qu", regex.sub("f$", "v", regex.sub("e$", "", it))) for it in words]
    yield "première", ["première", *(f"{stem}ième" for stem in stems[1:])]
    yield "premier", ["premier"]
    yield "second", ["", "second"]
    yield "seconde", ["", "seconde"]
    yield "unique", ["unique"]


def _spanish() -> Iterator[tuple[str, list[str]]]:
    ones, tens = _ES_ONES.split(), _ES_TENS.split()
    twenties = ["veinte", *(f"veinti{one}" for one in ones[:9])]
    others = _compound(ones, ((ten, ten) for ten in tens), " y ")
    yield "uno", [*ones, *twenties, *others[len(ones) :]]
    yield "dós", [*[""] * 21, "veintidós", "veintitrés"]
    for style, ending in (("primera", "a"), ("primero", "o")):
        firsts = [f"{one}{ending}" for one in _ES_FIRST.split()]
        tenths = [f"{ten}{ending}" for ten in _ES_TENTH.split()]
        yield style, _compound(firsts, zip(tenths, tenths, strict=True), " ")
        yield f"decimo{style}", [*[""] * 10, *(f"decimo{one}" for one in firsts)]
        yield f"undécim{ending}", [*[""] * 10, f"undécim{ending}", f"duodécim{ending}"]
        yield f"únic{ending}", [f"únic{ending}"]
    yield "primer", ["primer", "", "tercer"]


def _russian() -> Iterator[tuple[str, list[str]]]:
    tens = _RU_TENS.split()
    for ending, words in _RU_FIRST.items():
        ones = words.split()
        tenths = [f"{ten}{ending}" for ten in _RU_TENTH.split()]
        tenths[2] = f"сороков{'ой' if ending == 'ый' else ending}"
        teens = [f"{teen}{ending}" for teen in _RU_TEENS.split()]
        below = [*ones, *teens]
        yield ones[0], _compound(below, zip(tens, tenths, strict=True), " ")
    nominative = _RU_FIRST["ый"].split() + [f"{teen}ый" for teen in _RU_TEENS.split()]
    for hard, soft in _RU_CASES:
        cases = [it[:-2] + hard for it in (*nominative, "двадцатый")]
        cases[2] = f"треть{soft}"
        yield cases[0], cases
    yield "первой", ["первой"]
    yield "первую", ["первую"]


def _arabic() -> Iterator[tuple[str, list[str]]]:
    for style in _AR_ONES:
        for ending in ("ون", "ين"):
            words = [_arabic_word(value, style, ending) for value in range(1, _LAST + 1)]
            yield style + ending, [*words, "المائة", *(f"{it} بعد المائة" for it in words)]


def _arabic_word(value: int, style: str, ending: str) -> str:
    tens, ones = divmod(value, 10)
    units = _AR_ONES[style].split()
    if value <= len(units):
        return units[value - 1]
    first = {"ar-f": "الحادية", "ar-m": "الحادي"}[style] if ones == 1 else units[ones - 1]
    if tens == 1:
        return f"{first} {'عشرة' if style == 'ar-f' else 'عشر'}"
    round_ten = _AR_TENS.split()[tens - 2] + ending
    return f"{first} و{round_ten}" if ones else round_ten


STYLES: Final[dict[str, tuple[str, ...]]] = {
    style: tuple(words)
    for language in (_arabic, _english, _french, _spanish, _russian)
    for style, words in language()
}
"""For each way to write numbers as words, the words from 1 on; empty where it has none."""


def folded(word: str) -> str:
    """A word as numbers are looked up: small, without accents, one space for a hyphen."""
    bare = _MARKS.sub("", unicodedata.normalize("NFD", word.casefold()))
    alike = unicodedata.normalize("NFC", bare).translate(_ALIKE)
    return _GAPS.sub(" ", alike)


_MARKS: Final = regex.compile("[\u0300\u0301\u0308\u064b-\u0652\u0654\u0655]")
_GAPS: Final = regex.compile(r"[\s\u00a0\-‐‑]+")
_ALIKE: Final = {ord("ى"): "ي", ord("ة"): "ه"}
_HEAD: Final = regex.compile(r"[\p{L}\p{M}]+(?:[ \u00a0\-‐‑]{1,2}[\p{L}\p{M}]+){0,5}")


def _spellings(word: str) -> set[str]:
    """A word, without its accents, with spaces for hyphens, with the Russian ``ё``."""
    bare = unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFD", word)))
    spaced = {it.replace("-", " ") for it in (word, bare)}
    return {word, bare, *spaced, word.replace("четверт", "четвёрт")}


NUMBER_WORDS: Final = frozenset(
    spelling for words in STYLES.values() for word in words if word for spelling in _spellings(word)
)
"""Every number word in small letters, as people spell it."""


@cache
def _values() -> dict[str, tuple[str, int]]:
    """Style and value of every number word, folded; the first style that has it."""
    found: dict[str, tuple[str, int]] = {}
    for style, words in STYLES.items():
        for value, word in enumerate(words, start=1):
            if word:
                found.setdefault(folded(word), (style, value))
    return found


def spelled(word: str) -> tuple[str, int] | None:
    """The style and the value of a number written as words, or None.

    >>> spelled("Première"), spelled("двадцать первая"), spelled("twelve")
    (('première', 1), ('первая', 21), ('one', 12))
    """
    return _values().get(folded(word))


def spelled_at_head(text: str) -> str:
    """The longest number written as words at the beginning of a text, empty for none."""
    match = _HEAD.match(text)
    words = match[0] if match else ""
    while words:
        if spelled(words):
            return words
        words = words[: max((gap.start() for gap in _GAPS.finditer(words)), default=0)]
    return ""
