"""Numbers of paragraphs, subparagraphs and items."""

import pytest

from travaux.formats.plain.markers import marker_of, printed_marker
from travaux.text.numerals import han_value, roman_value


@pytest.mark.parametrize(
    ("line", "language", "number", "values"),
    [
        ("1. x", "en", "1", [1]),
        ("1) x", "en", "1)", [1]),
        ("2 bis. x", "en", "2 bis", [2]),
        ("3 alt. x", "en", "3 alt", [3]),
        ("2.1 x", "en", "2.1", [1]),
        ("PP3 bis. x", "en", "PP3 bis", [3]),
        ("OP2 x", "en", "OP2", [2]),
        ("(a) x", "en", "(a)", [1]),
        ("(a bis) x", "en", "(a bis)", [1]),
        ("a)The x", "en", "a)", [1]),
        ("(i) x", "en", "(i)", [9, 1]),
        ("(iv) x", "en", "(iv)", [4]),
        ("(aa) x", "en", "(aa)", [27]),
        ("а) x", "ru", "а)", [1]),
        ("١ - x", "ar", "١", [1]),
        ("1- x", "ar", "1", [1]),
        ("1. x", "ar", "1.", [1]),
        ("1 - x", "en", "1 -", [1]),
        ("(أ) x", "ar", "(أ)", [1]),
        ("(هـ) x", "ar", "(هـ)", [5]),
        ("’٢‘ x", "ar", "’٢‘", [2]),
        ("一、缔约方", "zh", "一、", [1]),
        ("十二、缔约方", "zh", "十二、", [12]),
        ("二之二、缔约方", "zh", "二之二、", [2]),
        ("（三）缔约方", "zh", "（三）", [3]),
        ("㈢ 缔约方", "zh", "㈢", [3]),
        ("1.缔约方", "zh", "1", [1]),
        ("- x", "en", "-", [0]),
    ],
)
def test_markers_are_taken_off(line: str, language: str, number: str, values: list[int]) -> None:
    """A marker gives its number as it is kept and its values."""
    marker = marker_of(line, language)
    assert marker is not None
    assert marker.number == number
    assert [reading.value for reading in marker.readings] == values
    assert not marker.rest.startswith(" ")


@pytest.mark.parametrize(
    "line",
    [
        "2001. x",
        "10.5",
        "5-year plan",
        "(see) x",
        "the) x",
        "A. Parties",
        "I. Parties",
        "x",
        "1.Foo",
    ],
)
def test_lines_without_a_marker(line: str) -> None:
    """Years, figures and abbreviations are no paragraphs."""
    assert marker_of(line) is None


def test_numbers_are_printed_in_their_language() -> None:
    """A bare number gets the dot or dash of its language, any other stays."""
    assert printed_marker("1", "en") == "1."
    assert printed_marker("2 bis", "fr") == "2 bis."
    assert printed_marker("١", "ar") == "١ -"
    assert printed_marker("(a)", "en") == "(a)"
    assert printed_marker("", "en") == ""


def test_roman_and_han_values() -> None:
    """Roman and Han numbers count."""
    assert [roman_value(it) for it in ("i", "iv", "xl", "xcix", "iiii", "a")] == [
        1,
        4,
        40,
        99,
        0,
        0,
    ]
    assert [han_value(it) for it in ("三", "十", "十一", "二十", "六十八", "一百零三")] == [
        3,
        10,
        11,
        20,
        68,
        103,
    ]
