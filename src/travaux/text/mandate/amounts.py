"""Lengths of time: how long something lasts, within what it is due, how often it comes back."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from travaux.text.mandate.dates import dates, days
from travaux.text.mandate.fold import Folded, fold
from travaux.text.mandate.values import Span
from travaux.text.spelled.read import spelled

Use = Literal["lasts", "within", "every", "other"]

_UNITS: Final = {
    "en": r"-?\s*(?:(?:working|calendar|consecutive|meeting|clear)\s+)?(?P<u>hour|day|week|month|year)s?(?!\w)",
    "fr": r"\s+(?P<u>heure|jour|semaine|mois|an|année)s?(?!\w)",
    "es": r"\s+(?P<u>hora|día|semana|mes|año)(?:s|es)?(?!\w)",
    "ru": (
        r"(?:\s+|-)?(?:(?:рабочих|календарных|следующих\s+подряд)\s+)?"
        r"(?P<u>час(?!т)|дн(?:я|ей|ев|ям)|день|сут|недел|месяц|месяч|год|лет)[а-я]*"
    ),
    "zh": r"(?:个)?(?:工作|日历)?(?P<u>小时|天|日(?!内瓦|本)|周(?![年岁])|星期|个?月|年)(?!代)",
    "ar": r"\s+(?P<u>ساعات|ساعة|أيام|يوما|يوم|أسابيع|أسبوعا|أسبوع|أشهر|شهور|شهرا|شهر|سنوات|سنة|أعوام|عاما|عام)(?!\w)",
}
_LETTERS: Final = {
    "TH": "hour heure hora час 小时 ساعات ساعة",
    "D": "day jour día день дня дней днев дням сут 天 日 أيام يوما يوم",
    "W": "week semaine semana недел 周 星期 أسابيع أسبوعا أسبوع",
    "M": "month mois mes месяц месяч 月 个月 أشهر شهور شهرا شهر",
    "Y": "year an année año год лет 年 سنوات سنة أعوام عاما عام",
}
_WITHIN: Final = {
    "en": r"(?:within|no later than|not later than|at the latest)\s+(?:a\s+period\s+of\s+|the\s+next\s+)?$",
    "fr": r"(?:dans\s+un\s+délai\s+de|dans\s+les|au\s+plus\s+tard)\s+$",
    "es": r"(?:(?:en|dentro de)\s+(?:un|el)\s+plazo\s+(?:máximo\s+)?de|a más tardar|dentro de(?:\s+los)?)\s+$",
    "ru": r"(?:не\s+позднее(?:\s+чем)?(?:\s+через)?|в\s+срок\s+до|в\s+течение)\s+$",
    "ar": r"(?:في\s+غضون|خلال|في\s+موعد\s+لا\s+يتجاوز)\s+(?:مدة\s+|فترة\s+)?$",
    "zh": r"$^",
}
_WITHIN_AFTER: Final = re.compile("(?:之|以)?内|之前|以前")
_EVERY: Final = {
    "en": r"every\s+$", "fr": r"(?:tous|toutes)\s+les\s+$", "es": r"cada\s+$",
    "ru": r"кажд[а-я]+\s+$", "ar": r"كل\s+$", "zh": r"每隔?$",
}  # fmt: skip
_PAST: Final = {
    "en": r"(?:past|last|previous|preceding|coming|next|aged|age of|after)\s+(?:the\s+)?$",
    "fr": r"(?:passé|âgés?\s+de|après|depuis)\s+$",
    "es": r"(?:últim[oa]s|pasad[oa]s|próxim[oa]s|desde hace|después de)\s+$",
    "ru": r"(?:последни[а-я]+|прошл[а-я]+|предыдущ[а-я]+|ближайш[а-я]+|через|старше|моложе)\s+$",
    "ar": r"(?:بعد|منذ|الماضية|سن)\s+$",
    "zh": r"(?:过去|近|最近|未来|今后|上|第|[前后])$",
}
_LASTS: Final = {
    "en": r"(?:for|lasting|up to|not exceeding|(?:period|term|duration|mandate)\s+of)\s+(?:a\s+(?:further\s+|maximum\s+|total\s+|additional\s+)?(?:period\s+of\s+)?)?(?:up to\s+|not exceeding\s+|another\s+)?$",
    "fr": r"(?:(?:pendant|pour|maximum)\s+|(?:durée\s+(?:maximale\s+)?|période\s+(?:supplémentaire\s+)?|mandat\s+)(?:de\s+|d'))$",
    "es": r"(?:por|durante|(?:per[ií]odo|plazo|duración|mandato)\s+(?:adicional\s+)?de|máximo\s+de)\s+$",
    "ru": r"(?:на|сроком(?:\s+на)?|период|продолжительностью(?:\s+до)?)\s+$",
    "ar": r"(?:لمدة|لفترة|مدتها|مدته|مدة|فترة|تتجاوز)\s+$",
    "zh": r"(?:为期|任期|期限|期间为|历时|延长|超过|至多)(?:为|至)?$",
}
_NAMED_PERIOD: Final = re.compile(r"\s+(?:term|period|mandate)(?!\w)")
_DUALS: Final = {"يوم": "D", "اسبوع": "W", "شهر": "M", "سنت": "Y", "عام": "Y", "ساعت": "TH"}
_DUAL: Final = re.compile(rf"(?<!\w)[بل]?(?P<u>{'|'.join(_DUALS)})(?:ين|ان)(?!\w)")
_COMPOUND: Final = {
    "двух": 2, "трех": 3, "четырех": 4, "пяти": 5, "шести": 6, "семи": 7, "восьми": 8,
    "девяти": 9, "десяти": 10, "четырнадцати": 14, "пятнадцати": 15, "тридцати": 30,
    "девяносто": 90,
}  # fmt: skip
_COMPOUNDS: Final = re.compile(
    rf"(?<!\w)(?P<n>{'|'.join(_COMPOUND)})(?P<u>днев|недель|месяч|лет|годич|часов)[а-я]+"
)
_COMPOUND_UNITS: Final = {"днев": "D", "недель": "W", "месяч": "M", "лет": "Y", "годич": "Y", "часов": "TH"}
_YEARLY: Final = {
    "en": r"\bannual(?:ly)?\b(?! (?:meeting|session|ministerial|report of|conference))|\bevery year\b|\bbiennial(?:ly)?\b|\bevery (?:other|second) year\b",
    "fr": r"\bchaque année\b|\btous les ans\b", "es": r"\banualmente\b|\bcada año\b|\btodos los años\b",
    "ru": r"\bежегодно\b|\bкаждый год\b|\bна ежегодной основе\b", "ar": r"\bسنويا\b|\bكل سنة\b|\bكل عام\b|\bعلى أساس سنوي\b",
    "zh": r"每年(?!举行|度|共)",
}  # fmt: skip
_AROUND: Final = 48


@dataclass(frozen=True, slots=True)
class Amount:
    """A length of time as ISO 8601 (``P3D``); ``span`` is of the folded text."""

    value: str
    number: int
    span: Span
    use: Use = "other"


@cache
def _compiled(language: str, what: str) -> re.Pattern[str]:
    tables = {
        "units": _UNITS, "within": _WITHIN, "every": _EVERY, "past": _PAST, "lasts": _LASTS,
        "yearly": _YEARLY,
    }  # fmt: skip
    table = tables[what]
    return re.compile(fold(table.get(language, table["en"])).replace("(?p<", "(?P<"))


@cache
def _letter(unit: str) -> str:
    return next(
        letter for letter, words in _LETTERS.items() if unit in fold(words).split(" ")
    )


def amounts(text: Folded, language: str) -> Iterator[Amount]:
    """The lengths of time a text speaks of, in the order of their first words."""
    found = [*_counted(text, language)]
    if language == "ar":
        found += [_made(text, language, (2, _DUALS[it["u"]]), it.span()) for it in _DUAL.finditer(text.text)]
    if language == "ru":
        found += [
            _made(text, language, (_COMPOUND[it["n"]], _COMPOUND_UNITS[it["u"]]), it.span())
            for it in _COMPOUNDS.finditer(text.text)
        ]
    for it in _compiled(language, "yearly").finditer(text.text):
        years = 2 if it[0].startswith(("bi", "every o", "every s")) else 1
        found.append(Amount(f"P{years}Y", years, it.span(), "every"))
    yield from sorted(found, key=lambda it: it.span)


def _counted(text: Folded, language: str) -> Iterator[Amount]:
    unit = _compiled(language, "units")
    numbers = [(it.value, it.start, it.end) for it in spelled(text, language)]
    numbers += [
        (int(it[0]), it.start(), it.end())
        for it in re.finditer(r"(?<![\w/.,年月-])\d{1,3}(?![\d/])" if language != "zh" else r"(?<![\d/.年月])\d{1,3}(?![\d/])", text.text)
    ]
    taken = [it.span for it in (*dates(text, language), *days(text, language))]
    for value, start, end in numbers:
        match = unit.match(text.text, end)
        dated = match and any(begin <= start < stop for begin, stop in taken)
        if match and not dated and not (language == "zh" and _in_date(text.text, start, match)):
            yield _made(text, language, (value, _letter(match["u"])), (start, match.end()))


def _in_date(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether Han characters are of a date: *12月3日*, or a year, which has four digits."""
    year = match["u"] == "年" and match.start() - start > 3  # noqa: PLR2004 -- a year has four digits
    month = match["u"] == "月" and "个" not in text[match.start() : match.end()]
    return month or year or text[start - 1 : start] == "月" or text[start - 1 : start] == "第"


def _made(text: Folded, language: str, what: tuple[int, str], span: Span) -> Amount:
    number, letter = what
    value = f"PT{number}H" if letter == "TH" else f"P{number}{letter}"
    return Amount(value, number, span, _use(text.text, language, letter, span))


def _use(text: str, language: str, letter: str, span: Span) -> Use:
    before = text[max(0, span[0] - _AROUND) : span[0]]
    if language == "zh" and _WITHIN_AFTER.match(text, span[1]):
        return "within"
    if _compiled(language, "every").search(before):
        return "every"
    if _compiled(language, "within").search(before):
        long = language != "ru" or letter in {"M", "Y"} or "течение" not in before
        return "within" if long else "lasts"
    if _compiled(language, "lasts").search(before):
        return "lasts"
    if _compiled(language, "past").search(before):
        return "other"
    return "lasts" if letter != "Y" or _NAMED_PERIOD.match(text, span[1]) else "other"
