"""The generated texts: the same each time, with as many changes as asked."""

from bench.texts import LENGTH, place
from travaux.text.tokens import count_words


def test_generated_places_are_the_same_each_time() -> None:
    assert place(3, amendments=20) == place(3, amendments=20)
    assert place(3, amendments=20) != place(4, amendments=20)


def test_more_amendments_begin_with_the_same_ones() -> None:
    assert place(3, amendments=40).first(20) == place(3, amendments=20)


def test_a_generated_base_is_as_long_as_said() -> None:
    assert count_words(place(1, amendments=1).base) == LENGTH
