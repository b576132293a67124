"""Numbers in words, in six languages: found in a text and counted."""

import pytest

from travaux.text.mandate.fold import folded
from travaux.text.spelled.read import spelled, value_of


@pytest.mark.parametrize(
    ("language", "words", "value"),
    [
        ("en", "seventy-fifth", 75),
        ("en", "one hundred and fifth", 105),
        ("en", "two hundred and three", 203),
        ("en", "three thousand", 3000),
        ("fr", "soixante-quinzième", 75),
        ("fr", "soixante et onzième", 71),
        ("fr", "quatre-vingt-dix-neuf", 99),
        ("fr", "deux cent trois", 203),
        ("es", "septuagésima quinta", 75),
        ("es", "vigesimoprimer", 21),
        ("es", "décimo tercer", 13),
        ("es", "ciento cinco", 105),
        ("ru", "семьдесят пятой", 75),
        ("ru", "тридцати пяти", 35),
        ("ru", "сто пятой", 105),
        ("ar", "الخامسة والسبعين", 75),
        ("ar", "الثانية عشرة", 12),
        ("ar", "مائة وعشرين", 120),
        ("ar", "الخامسة بعد المائة", 105),
        ("zh", "第一百零五", 105),
        ("zh", "二〇二四", 2024),
        ("zh", "两万", 20000),
    ],
)
def test_words_are_worth(language: str, words: str, value: int) -> None:
    assert value_of(words, language) == value


@pytest.mark.parametrize("language", ["ar", "zh", "en", "fr", "ru", "es"])
def test_words_without_a_number(language: str) -> None:
    assert value_of("", language) is None
    assert list(spelled(folded("…"), language)) == []


def test_neighbours_are_numbers_of_their_own() -> None:
    found = spelled(folded("the thirty-first and thirty-second, five and six, ninety"), "en")
    assert [it.value for it in found] == [31, 32, 5, 6, 90]
    arabic = spelled(folded("الحادية والثلاثين والثانية والثلاثين"), "ar")
    assert [it.value for it in arabic] == [31, 32]
    chinese = spelled(folded("第三十一届和第三十二届，十分重要"), "zh")
    assert [it.value for it in chinese] == [31, 32]
