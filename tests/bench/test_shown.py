"""What is shown of a place, and the engine with parts switched off."""

import pytest

from bench.shown import MODES, mode, shown, words_and_cost
from bench.texts import Place, sample
from travaux.text import fold, spots
from travaux.text.values import Proposal


def test_a_place_is_measured_against_its_listing() -> None:
    proposals = (
        Proposal("1", ("A",), wording="States may adopt measures"),
        Proposal("2", ("B",), wording="States may adopt measures"),
        Proposal("3", ("C",), action="retain"),
    )
    found = shown([Place("States shall adopt measures", proposals)])
    assert (found.wordings_back, found.bases_back, found.longer) == (3, 1, 0)
    assert (found.words, found.cost, found.printed, found.listing) == (2, 4, 5, 8)


@pytest.mark.parametrize("name", MODES)
def test_constants_are_put_back(name: str) -> None:
    before = (fold.CANDIDATES, spots.LITTLE, spots.TORN)
    with mode(name):
        assert (before == (fold.CANDIDATES, spots.LITTLE, spots.TORN)) == (name == "all")
    assert before == (fold.CANDIDATES, spots.LITTLE, spots.TORN)


def test_without_folding_more_words_are_printed() -> None:
    places = sample().places
    folded = words_and_cost(places)
    with mode("without folding"):
        assert words_and_cost(places) > folded
