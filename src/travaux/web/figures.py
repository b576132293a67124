"""Numbers and moments as each language writes them.

Source: CLDR, through Babel; for Arabic the digits and the double names of months that the
United Nations prints (``٢٥ تشرين الثاني/نوفمبر ٢٠٢٦``).
"""

from datetime import UTC, date, datetime, time
from typing import Final

from babel.dates import format_date, format_datetime, format_time
from babel.numbers import format_decimal

_LOCALES: Final = {"ar": "ar_EG", "zh": "zh_Hans_CN"}
_MONTHS: Final = (
    "كانون الثاني/يناير",
    "شباط/فبراير",
    "آذار/مارس",
    "نيسان/أبريل",
    "أيار/مايو",
    "حزيران/يونيه",
    "تموز/يوليه",
    "آب/أغسطس",
    "أيلول/سبتمبر",
    "تشرين الأول/أكتوبر",
    "تشرين الثاني/نوفمبر",
    "كانون الأول/ديسمبر",
)
_DIGITS: Final = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_DAYS: Final = {
    "zh": "y年M月d日",
    "en": "d MMMM y",
    "fr": "d MMMM y",
    "ru": "d MMMM y 'г.'",
    "es": "d 'de' MMMM 'de' y",
}
_SHORT: Final = {"zh": "M/d", "ru": "d.MM"}


def number_in(language: str, value: float) -> str:
    """A number with the digits and separators of a language."""
    if language == "ar":
        return format_decimal(value, locale="en").replace(",", "٬").translate(_DIGITS)
    return format_decimal(value, locale=locale_of(language))


def moment_in(language: str, at: datetime, *, style: str = "long") -> str:
    """A moment: ``long`` is day and time, ``day`` the day alone, ``time`` hours and minutes."""
    clock = format_time(at, "HH:mm", locale=locale_of(language))
    day = _day(language, at)
    if language == "ar":
        clock, day = clock.translate(_DIGITS), day.translate(_DIGITS)
    if style == "time":
        return clock
    return day if style == "day" else f"{day}{'، ' if language == 'ar' else ', '}{clock}"


def day_in(language: str, day: date) -> str:
    """A day without a time."""
    return moment_in(language, datetime.combine(day, time(), UTC), style="day")


def short_day_in(language: str, day: date) -> str:
    """A day and its month in figures, as narrow as a column."""
    said = format_date(day, _SHORT.get(language, "d/M"), locale="en")
    return said.translate(_DIGITS) if language == "ar" else said


def locale_of(language: str) -> str:
    """The locale of Babel's that writes a language as we do."""
    return _LOCALES.get(language, language)


def _day(language: str, at: datetime) -> str:
    if language == "ar":
        return f"{at.day} {_MONTHS[at.month - 1]} {at.year}"
    return format_datetime(at, _DAYS[language], locale=locale_of(language))
