"""Dates, sessions and symbols, in six languages."""

import pytest

from travaux.text.mandate.citations import citations, fits
from travaux.text.mandate.dates import dates, durations
from travaux.text.mandate.fold import folded
from travaux.text.mandate.ordinals import ordinal


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "on 7 May 2021", "2021-05-07"),
        ("en", "from 10 to 12 May 2021", "2021-05-10/2021-05-12"),
        ("fr", "le 1er août 2020", "2020-08-01"),
        ("es", "en agosto de 2020", "2020-08"),
        ("ru", "в августе 2020 года", "2020-08"),
        ("zh", "2020年8月9日", "2020-08-09"),
        ("ar", "٩ آب/أغسطس ٢٠٢٠", "2020-08-09"),
        ("ar", "9 غشت 2020", "2020-08-09"),
    ],
)
def test_dates_are_iso(language: str, text: str, value: str) -> None:
    assert [it.value for it in dates(folded(text), language)] == [value]


def test_a_day_no_calendar_has_is_told() -> None:
    assert [it.real for it in dates(folded("30 February 2021"), "en")] == [False]


@pytest.mark.parametrize(
    ("language", "words", "value"),
    [
        ("en", "seventy-fifth", 75),
        ("en", "eightieth", 80),
        ("fr", "soixante-quinzième", 75),
        ("fr", "soixante et onzième", 71),
        ("fr", "quatre-vingtième", 80),
        ("es", "septuagésimo quinto", 75),
        ("es", "octogésimo primer", 81),
        ("ru", "семьдесят пятой", 75),
        ("ru", "восьмидесятая", 80),
        ("zh", "第七十五", 75),
        ("zh", "八十", 80),
        ("ar", "الخامسة والسبعين", 75),
        ("ar", "الثمانون", 80),
    ],
)
def test_sessions_are_numbers(language: str, words: str, value: int) -> None:
    assert ordinal(words, language) == value


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "a three-day session", "P3D"),
        ("fr", "de trois jours", "P3D"),
        ("es", "de dos años", "P2Y"),
        ("ru", "трехдневную", "P3D"),
        ("zh", "为期三天", "P3D"),
        ("ar", "لمدة ثلاث أيام", "P3D"),
        ("ar", "لمدة يومين", "P2D"),
    ],
)
def test_durations_are_iso(language: str, text: str, value: str) -> None:
    assert [it[0] for it in durations(folded(text), language)] == [value]


@pytest.mark.parametrize(
    ("language", "text", "symbols"),
    [
        ("en", "its resolution 74/247", ["A/RES/74/247"]),
        ("en", "its decision 74/571", ["A/DEC/74/571"]),
        ("en", "Security Council resolution 1373 (2001)", ["S/RES/1373 (2001)"]),
        ("en", "resolution 217 A (III)", ["A/RES/217 A (III)"]),
        ("en", "Human Rights Council resolution 48/13", ["A/HRC/RES/48/13"]),
        ("fr", "la résolution 2019/19 du Conseil économique et social", ["E/RES/2019/19"]),
        ("zh", "第74/247号决议", ["A/RES/74/247"]),
        ("en", "the road is 3/4 open", []),
        ("en", "(A/C.3/74/L.11/Rev.1)", ["A/C.3/74/L.11/Rev.1"]),
    ],
)
def test_symbols_are_normalised(language: str, text: str, symbols: list[str]) -> None:
    assert [it.symbol for it in citations(text, folded(text), language=language)] == symbols


def test_arabic_numbers_before_sessions_are_turned() -> None:
    text = "القرار ٢٤٧/٧٤"
    found = citations(text, folded(text), language="ar", backwards=True)
    assert [it.symbol for it in found] == ["A/RES/74/247"]


def test_a_session_sits_from_september_to_september() -> None:
    assert fits(74, "2019-12-27")
    assert fits(74, "2020-09-03")
    assert not fits(74, "2021-01-01")
