"""Numbers written as words count the same in every language."""

import pytest

from travaux.text.number_words import STYLES, spelled, spelled_at_head
from travaux.text.numerals import numerals, printed_core


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("TWENTY-ONE", 21),
        ("thirty second", 32),
        ("Première", 1),
        ("VINGT ET UNIÈME", 21),
        ("soixante-dix-septième", 77),
        ("quatre-vingt-onzième", 91),
        ("septima", 7),
        ("décimo cuarto", 14),
        ("decimocuarta", 14),
        ("duodécimo", 12),
        ("veintidós", 22),
        ("четвёртая", 4),
        ("СОРОК ВТОРАЯ", 42),
        ("Девятнадцатый", 19),
        ("الاولى", 1),
        ("الحادية عشرة", 11),
        ("الثاني والعشرون", 22),
        ("الثالثة بعد المائة", 103),
    ],
)
def test_words_count(word: str, value: int) -> None:
    """Accents, hyphens, capitals and hamzas make no difference."""
    found = spelled(word)
    assert found
    assert found[1] == value
    assert [it.value for it in numerals(word)] == [value]


@pytest.mark.parametrize("style", STYLES)
def test_every_style_is_read_as_it_is_printed(style: str) -> None:
    """A number printed in a style counts as what it was printed for."""
    for value in range(1, 100):
        (found, *_) = numerals(printed_core(style, value))
        assert found.value == value


def test_the_longest_number_is_taken() -> None:
    """What follows the number is left."""
    assert spelled_at_head("двадцать первая Название") == "двадцать первая"
    assert spelled_at_head("الحادية عشرة أحكام") == "الحادية عشرة"
    assert spelled_at_head("premier et dernier") == "premier"
    assert spelled_at_head("Definitions") == ""
