"""Sessions by their number in words: ``seventy-fifth``, ``الخامسة والسبعين``, ``第七十五届``."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from travaux.text.mandate.fold import Folded, fold
from travaux.text.mandate.lexicon import pattern
from travaux.text.mandate.values import Span

_ONES: Final = {
    "en": "first second third fourth fifth sixth seventh eighth ninth",
    "es": "primer segundo tercer cuarto quinto sexto séptimo octavo noveno",
}
_EN_TEENS: Final = (
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth"
    " nineteenth"
)
_EN_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety"
_ES_TENS: Final = (
    "décimo vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo octogésimo"
    " nonagésimo"
)
_FR_ONES: Final = (
    "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
    " dix-sept dix-huit dix-neuf"
)
_FR_TENS: Final = {
    "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "quatre-vingt": 80, "quatre-vingts": 80, "cent": 100,
}  # fmt: skip
_RU_ONES: Final = "перв втор треть четверт пят шест седьм восьм девят"
_RU_TEENS: Final = (
    "десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат"
    " восемнадцат девятнадцат"
)
_RU_TENS: Final = "двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност"
_RU_TENS_BEFORE: Final = (
    "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто"
)
_AR_ONES: Final = "الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة"
_AR_TENS: Final = "عشر ثلاث أربع خمس ست سبع ثمان تسع"
_HAN: Final = {character: value for value, character in enumerate("零一二三四五六七八九")} | {
    "〇": 0
}


@cache
def _simple(language: str) -> dict[str, int]:
    """Whole ordinals, folded; for Russian stems without their ending."""
    table: dict[str, int] = {}
    if language == "en":
        ones = _ONES["en"].split()
        table |= {w: n for n, w in enumerate(ones + _EN_TEENS.split(), start=1)}
        for ten, word in enumerate(_EN_TENS.split(), start=2):
            table[word[:-1] + "ieth"] = ten * 10
            table |= {f"{word}-{one}": ten * 10 + n for n, one in enumerate(ones, start=1)}
    elif language == "es":
        ones = [*_ONES["es"].split(), "primero", "tercero"]
        values = [*range(1, 10), 1, 3]
        table |= dict(zip(ones, values, strict=True))
        table |= {"undécimo": 11, "duodécimo": 12}
        for ten, word in enumerate(_ES_TENS.split(), start=1):
            table[word] = ten * 10
            for one, value in zip(ones, values, strict=True):
                table[f"{word} {one}"] = ten * 10 + value
                table[f"{word.replace('é', 'e').replace('á', 'a')}{one}"] = ten * 10 + value
    return {fold(word): value for word, value in table.items()}


def ordinal(words: str, language: str) -> int | None:
    """The number an ordinal in words stands for, 1 to 199, or None."""
    text = re.sub(r"\s+", " ", fold(words)).strip()
    digits = re.match(r"\d+", text)
    if digits:
        return int(digits[0])
    reader = {"fr": _french, "ru": _russian, "ar": _arabic, "zh": _chinese}.get(language)
    return reader(text) if reader else _longest(text, language)


def _longest(text: str, language: str) -> int | None:
    """English and Spanish: the ordinal at the end of the words before the noun."""
    table = _simple(language)
    parts = text.split(" ")
    for start in range(len(parts)):
        value = table.get(" ".join(parts[start:]))
        if value is not None:
            return value
    return None


def _french(text: str) -> int | None:
    last = text.rsplit(" ", 1)[-1]
    before = re.search(r"(soixante|quatre-vingt|vingt|\w+ante|cent) et (\S+)$", text)
    word = f"{before[1]}-{before[2]}" if before else last
    if word == "première":
        return 1
    stem = re.sub(r"i[eè]me$", "", word)
    stem = {"cinqu": "cinq", "neuv": "neuf"}.get(stem, stem)
    return _french_number(stem)


def _french_number(stem: str) -> int | None:
    stem = re.sub(r"cinqu$", "cinq", re.sub(r"neuv$", "neuf", stem))
    ones = {word: n for n, word in enumerate(_FR_ONES.split(), start=1)}
    ones |= {w[:-1]: n for w, n in ones.items() if w.endswith("e")}
    tens = _FR_TENS | {w[:-1]: n for w, n in _FR_TENS.items() if w.endswith("e")}
    if stem in ones or stem in tens:
        return ones.get(stem) or tens[stem]
    for word, value in sorted(_FR_TENS.items(), key=lambda item: -len(item[0])):
        if stem.startswith(f"{word}-") and stem[len(word) + 1 :] in ones:
            return value + ones[stem[len(word) + 1 :]]
    return None


def _russian(text: str) -> int | None:
    parts = text.split(" ")
    stem = re.sub(r"(?:ьего|ьей|ья|ей|ого|ому|ой|ая|ую|ый|ий|ых|ым|ом|ою)$", "", parts[-1])
    ones = {w: n for n, w in enumerate(_RU_ONES.split(), start=1)} | {"трет": 3}
    before = {w: n * 10 for n, w in enumerate(_RU_TENS_BEFORE.split(), start=2)} | {"сто": 100}
    lead = sum(before.get(part, 0) for part in parts[:-1])
    teens = {w: n for n, w in enumerate(_RU_TEENS.split(), start=10)}
    tens = {w: n * 10 for n, w in enumerate(_RU_TENS.split(), start=2)}
    value = ones.get(stem) or teens.get(stem) or tens.get(stem)
    return value + lead if value else None


def _arabic(text: str) -> int | None:
    ones = {fold(w): n for n, w in enumerate(_AR_ONES.split(), start=1)} | {"الحاديه": 1}
    value = 0
    for part in text.split(" "):
        tens = re.fullmatch(r"(?:و)?(?:ال)(\w+?)(?:ون|ين)", part)
        table = {fold(w): (n + 1) * 10 for n, w in enumerate(_AR_TENS.split(), start=1)}
        table |= {"ثمان": 80, "ثماني": 80}
        if part in ones:
            value += ones[part]
        elif part in {"عشره", "عشر"}:
            value += 10
        elif part in {"المايه", "المئه"}:
            value += 100
        elif tens and tens[1] in table:
            value += table[tens[1]]
        else:
            break
    return value or None


def _chinese(text: str) -> int | None:
    number = re.sub(r"^第", "", text)
    if not number or any(c not in _HAN and c not in "十百" for c in number):
        return None
    hundreds, _, rest = number.rpartition("百")
    tens, ten, ones = rest.rpartition("十")
    value = 100 * _HAN.get(hundreds, 1) if "百" in number else 0
    if ten:
        value += 10 * _HAN.get(tens.lstrip("零〇"), 1)
    return value + _HAN.get(ones[-1:], 0) or None


def sessions(text: Folded, language: str) -> Iterator[tuple[int, Span]]:
    """The sessions a text names by number, with the folded spans of their words."""
    for match in pattern(language, "session").finditer(text.text):
        value = ordinal(match["o"], language)
        if value:
            yield value, match.span()
