"""Two whole texts side by side: both read back, unchanged lines left aside."""

from hypothesis import given
from hypothesis import strategies as st

from tests.text.sketch import sketch
from tests.text.test_tokens import TEXTS
from travaux.text.differences import differences
from travaux.text.reading import read_for

LINES = st.lists(TEXTS, max_size=6).map("\n".join)


@given(LINES, LINES)
def test_both_read_back(one: str, other: str) -> None:
    import unicodedata  # noqa: PLC0415

    one, other = unicodedata.normalize("NFC", one), unicodedata.normalize("NFC", other)
    nodes = differences(one, other, name="B").nodes
    assert read_for(nodes) == one
    assert read_for(nodes, "B") == other


def test_unchanged_lines_are_left_aside() -> None:
    nodes = differences("One.\nTwo old.\nThree.\n", "One.\nTwo new.\nThree.\n", name="B").nodes
    assert sketch(nodes) == "One.\nTwo [old][new –B].\nThree.\n"
