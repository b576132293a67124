"""What others lose, on texts small enough to check by eye."""

import shutil

import pytest

from bench.others import by_difflib, by_git
from bench.texts import Place
from travaux.text.values import Proposal


def place(*wordings: str) -> Place:
    proposals = (Proposal(str(at), ("A",), wording=it) for at, it in enumerate(wordings))
    return Place("States shall adopt the necessary measures without delay", tuple(proposals))


def test_difflib_reads_every_wording_back() -> None:
    found = by_difflib([place("States may adopt measures", "", "States shall  adopt")])
    assert (found.wordings, found.back) == (3, 3)


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no git command")
def test_git_loses_the_second_of_two_that_cross() -> None:
    first = "States may adopt the necessary measures without delay"
    second = "States should adopt the necessary measures without delay"
    apart = "States shall adopt the necessary measures without undue delay"
    found = by_git([place(first, second, first, apart)])
    assert found is not None
    assert (found.wordings, found.conflicted, found.gone, found.readable) == (3, 1, 0, 0)
    assert (found.lost, found.kept) == (1, 2)


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no git command")
def test_git_keeps_a_lone_wording_as_it_is() -> None:
    found = by_git([place("States may adopt the necessary measures without delay")])
    assert found is not None
    assert (found.wordings, found.lost, found.readable) == (1, 0, 1)
