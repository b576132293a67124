"""Dates, sessions, lengths of time and symbols, in six languages."""

import pytest

from travaux.text.mandate.amounts import amounts
from travaux.text.mandate.citations import citations
from travaux.text.mandate.dates import dates, days
from travaux.text.mandate.deadlines import Known, deadlines
from travaux.text.mandate.fold import folded
from travaux.text.mandate.ordinals import sessions
from travaux.text.mandate.resolutions import Citing, fits


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "on 7 May 2021", "2021-05-07"),
        ("en", "from 10 to 12 May 2021", "2021-05-10/2021-05-12"),
        ("en", "from 25 February to 3 March 2013", "2013-02-25/2013-03-03"),
        ("fr", "le 1er août 2020", "2020-08-01"),
        ("fr", "du 25 février au 3 mars 2013", "2013-02-25/2013-03-03"),
        ("es", "en agosto de 2020", "2020-08"),
        ("ru", "в августе 2020 года", "2020-08"),
        ("ru", "с 25 февраля по 3 марта 2013 года", "2013-02-25/2013-03-03"),
        ("zh", "2020年8月9日", "2020-08-09"),
        ("zh", "二〇二四年十二月二十四日", "2024-12-24"),
        ("zh", "2013年2月25日至3月3日", "2013-02-25/2013-03-03"),
        ("ar", "٩ آب/أغسطس ٢٠٢٠", "2020-08-09"),
        ("ar", "9 غشت 2020", "2020-08-09"),
    ],
)
def test_dates_are_iso(language: str, text: str, value: str) -> None:
    assert [it.value for it in dates(folded(text), language)] == [value]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "by 31 December", "--12-31"),
        ("es", "el 31 de diciembre", "--12-31"),
        ("zh", "12月31日", "--12-31"),
        ("ar", "٣١ كانون الأول/ديسمبر", "--12-31"),
    ],
)
def test_days_may_have_no_year(language: str, text: str, value: str) -> None:
    assert [it.value for it in days(folded(text), language)] == [value]


def test_a_day_no_calendar_has_is_told() -> None:
    assert [it.real for it in dates(folded("30 February 2021"), "en")] == [False]


@pytest.mark.parametrize(
    ("language", "words", "values"),
    [
        ("en", "at its seventy-fifth and seventy-sixth sessions", [75, 76]),
        ("en", "the eightieth session", [80]),
        ("en", "its 75th session", [75]),
        ("en", "its tenth emergency special session", [10]),
        ("fr", "à sa soixante-quinzième session", [75]),
        ("fr", "une session de la soixante et onzième session", [71]),
        ("fr", "quatre-vingtième session", [80]),
        ("es", "su septuagésimo quinto período de sesiones", [75]),
        ("es", "sus períodos de sesiones septuagésimo quinto y septuagésimo sexto", [75, 76]),
        ("es", "octogésimo primer período de sesiones", [81]),
        ("es", "un período de sesiones", []),
        ("ru", "на своей семьдесят пятой сессии", [75]),
        ("ru", "Восьмидесятая сессия", [80]),
        ("zh", "第七十五届和第七十六届会议", [75, 76]),
        ("zh", "第八十届会议", [80]),
        ("ar", "في دورتها الخامسة والسبعين", [75]),
        ("ar", "في دورتيها الخامسة والسبعين والسادسة والسبعين", [75, 76]),
        ("ar", "الدورة الثمانون", [80]),
    ],
)
def test_sessions_are_numbers(language: str, words: str, values: list[int]) -> None:
    assert [value for value, _ in sessions(folded(words), language)] == values


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "a three-day session", ("P3D", "lasts")),
        ("en", "for a period of three years", ("P3Y", "lasts")),
        ("en", "not exceeding ten days", ("P10D", "lasts")),
        ("en", "within six months", ("P6M", "within")),
        ("en", "every three months", ("P3M", "every")),
        ("fr", "de trois jours", ("P3D", "lasts")),
        ("fr", "pour une période d'un an", ("P1Y", "lasts")),
        ("fr", "dans un délai de six mois", ("P6M", "within")),
        ("es", "por un período de dos años", ("P2Y", "lasts")),
        ("es", "en un plazo de seis meses", ("P6M", "within")),
        ("ru", "трехдневную", ("P3D", "lasts")),
        ("ru", "в течение шести месяцев", ("P6M", "within")),
        ("ru", "каждые три месяца", ("P3M", "every")),
        ("zh", "为期三天", ("P3D", "lasts")),
        ("zh", "六个月内", ("P6M", "within")),
        ("zh", "每三个月", ("P3M", "every")),
        ("ar", "لمدة ثلاث أيام", ("P3D", "lasts")),
        ("ar", "لمدة يومين", ("P2D", "lasts")),
        ("ar", "في غضون ستة أشهر", ("P6M", "within")),
    ],
)
def test_lengths_of_time_are_iso(language: str, text: str, value: tuple[str, str]) -> None:
    assert [(it.value, it.use) for it in amounts(folded(text), language)] == [value]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "no later than 31 December 2021", "2021-12-31"),
        ("en", "by 2030", "2030"),
        ("en", "at its seventy-sixth session", "session 76"),
        ("en", "at its seventieth session", None),
        ("en", "as it did in May 2019", None),
        ("fr", "d'ici à 2030", "2030"),
        ("es", "antes de 2030", "2030"),
        ("ru", "к 2030 году", "2030"),
        ("zh", "在2030年前", "2030"),
        ("ar", "بحلول عام ٢٠٣٠", "2030"),
        ("ar", "في غضون ستة أشهر", "P6M"),
        ("zh", "每三个月", "R/P3M"),
    ],
)
def test_deadlines_are_to_come(language: str, text: str, value: str | None) -> None:
    found = deadlines(folded(text), language, Known("2020-12-15", 75))
    assert [it for it, _ in found] == ([value] if value else [])


@pytest.mark.parametrize(
    ("language", "text", "symbols"),
    [
        ("en", "its resolution 74/247", ["A/RES/74/247"]),
        ("en", "its decision 74/571", ["A/DEC/74/571"]),
        ("en", "Security Council resolution 1373 (2001)", ["S/RES/1373 (2001)"]),
        ("en", "resolution 217 A (III)", ["A/RES/217(III)A"]),
        ("ar", "القرار 217 ألف (د-3)", ["A/RES/217(III)A"]),
        ("ru", "резолюция 217 A (III)", ["A/RES/217(III)A"]),
        ("zh", "第217 A (III)号决议", ["A/RES/217(III)A"]),
        ("en", "resolution ES-11/1", ["A/RES/ES-11/1"]),
        ("en", "Human Rights Council resolution 48/13", ["A/HRC/RES/48/13"]),
        ("en", "Council resolution 48/13", ["A/HRC/RES/48/13"]),
        (
            "en",
            "Human Rights Council resolutions 34/24 of 24 March 2017 and 40/20",
            ["A/HRC/RES/34/24", "A/HRC/RES/40/20"],
        ),
        ("fr", "la résolution 2019/19 du Conseil économique et social", ["E/RES/2019/19"]),
        ("zh", "第74/247号决议", ["A/RES/74/247"]),
        ("zh", "第43/78 H号决议", ["A/RES/43/78 H"]),
        ("es", "las resoluciones 74/28 y 75/240", ["A/RES/74/28", "A/RES/75/240"]),
        ("ar", "القرار 43/78 حاء", ["A/RES/43/78 H"]),
        ("en", "the road is 3/4 open", []),
        ("en", "(A/C.3/74/L.11/Rev.1)", ["A/C.3/74/L.11/Rev.1"]),
        ("en", "A/74/130 and Corr.1", ["A/74/130", "A/74/130/Corr.1"]),
        ("en", "E/CN.15/2019/CRP.1 and A/CONF.203/18", ["E/CN.15/2019/CRP.1", "A/CONF.203/18"]),
        ("en", "sales No. E.93.I.8", []),
        (
            "en",
            "United Nations, Treaty Series, vol. 2225, No. 39574",
            ["UNTS 2225, No. 39574"],
        ),
        ("fr", "Nations Unies, Recueil des Traités, vol. 2225, no 39574", ["UNTS 2225, No. 39574"]),
        ("zh", "联合国，《条约汇编》，第2225卷，第39574号", ["UNTS 2225, No. 39574"]),
    ],
)
def test_symbols_are_normalised(language: str, text: str, symbols: list[str]) -> None:
    assert [it.symbol for it in citations(text, folded(text), language=language)] == symbols


def test_arabic_numbers_before_sessions_are_turned() -> None:
    text = "القرار ٢٤٧/٧٤"
    found = citations(text, folded(text), language="ar", citing=Citing(backwards=True))
    assert [it.symbol for it in found] == ["A/RES/74/247"]


def test_a_bare_number_is_of_the_body_that_speaks() -> None:
    text = "Recalling its resolution 31/18"
    found = citations(text, folded(text), language="en", citing=Citing(own="A/HRC"))
    assert [it.symbol for it in found] == ["A/HRC/RES/31/18"]


def test_a_date_is_not_lent_to_a_resolution_of_another_year() -> None:
    text = "resolution 1373 (2001) and Council resolution 1566 (2004) of 8 October 2004"
    found = citations(text, folded(text), language="en")
    assert [it.date for it in found] == [None, "2004-10-08"]


def test_a_session_sits_from_september_to_september() -> None:
    assert fits(74, "2019-12-27")
    assert fits(74, "2020-09-03")
    assert not fits(74, "2021-01-01")
