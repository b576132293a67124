"""Reading and measuring: who asks to retain a text is printed where it is contested."""

import pytest

from tests.text.sketch import sketch
from travaux.text.consolidate import consolidate
from travaux.text.reading import measure, read_for, retaining_once
from travaux.text.values import Proposal

KEEP = Proposal("R", ("RRR",), "retain")


@pytest.mark.parametrize(
    ("wordings", "printed"),
    [
        (["Keep it now."], "Keep it[ –R:retain][ now –0]."),
        (["Hold it.", "Keep it now."], "[Keep –R:retain][Hold –0] it[][ now –1]."),
        (["Keep all of it.", "Keep it now."], "Keep [ –R:retain][all of  –0]it[][ now –1]."),
    ],
)
def test_retaining_is_said_where_words_are_contested_else_once(
    wordings: list[str], printed: str
) -> None:
    proposals = [Proposal(str(n), ("A",), wording=it) for n, it in enumerate(wordings)]
    rolling = consolidate("Keep it.", [KEEP, *proposals])
    shown = retaining_once(rolling.nodes)
    assert sketch(shown) == printed
    assert read_for(shown) == "Keep it."
    assert all(read_for(shown, it.id) == it.wording for it in proposals)


def test_measure_counts_what_is_printed_in_brackets() -> None:
    rolling = consolidate("one two three", [Proposal("0", ("A",), wording="one four three")])
    measured = measure(rolling.nodes)
    assert (measured.words, measured.choices, measured.depth, measured.options) == (2, 1, 1, 2)
    assert measured.cost == 4
