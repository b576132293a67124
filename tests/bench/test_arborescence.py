"""The lightest arborescence, against every choice of parents there is."""

from itertools import product
from random import Random

import pytest

from bench.arborescence import Arc, lightest, reference
from bench.texts import Place
from travaux.text.values import Proposal


def brute(count: int, arcs: list[Arc]) -> int:
    """The least weight over all choices of one arc into each node, where none goes in circles."""
    into = [[arc for arc in arcs if arc.head == node != arc.tail] for node in range(1, count)]
    return min(
        sum(arc.weight for arc in chosen)
        for chosen in product(*into)
        if all(reaches_root(node, chosen) for node in range(1, count))
    )


def reaches_root(node: int, chosen: tuple[Arc, ...]) -> bool:
    for _ in chosen:
        node = chosen[node - 1].tail
        if node == 0:
            return True
    return False


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5])
def test_as_light_as_the_lightest_of_all(count: int) -> None:
    rng = Random(count)
    for _ in range(60):
        arcs = [
            Arc(tail, head, rng.randint(0, 6))
            for tail in range(count)
            for head in range(count)
            if tail != head
        ]
        assert lightest(count, arcs) == (brute(count, arcs) if count > 1 else 0)


def test_sparse_arcs_leave_circles_inside_circles() -> None:
    arcs = [Arc(0, 1, 9), Arc(1, 2, 1), Arc(2, 1, 1), Arc(2, 3, 1), Arc(3, 2, 0), Arc(3, 4, 1)]
    assert lightest(5, arcs) == brute(5, arcs) == 12


def test_a_reference_counts_what_two_wordings_share_once() -> None:
    first = "States shall adopt all necessary legal measures"
    second = "States shall adopt all necessary legal measures promptly"
    proposals = (Proposal("1", ("A",), wording=first), Proposal("2", ("B",), wording=second))
    place = Place("States shall adopt measures", proposals)
    assert reference(place) == 4


def test_a_reference_counts_contested_base_words_once() -> None:
    proposals = (
        Proposal("1", ("A",), wording="States adopt measures"),
        Proposal("2", ("B",), wording="States should adopt measures"),
        Proposal("3", ("C",), action="delete"),
    )
    assert reference(Place("States shall adopt measures", proposals)) == 5
