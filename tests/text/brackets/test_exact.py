"""The exact dialect gives equal values back, and refuses what it cannot read with its place."""

import json
import random
from collections.abc import Iterable

import pytest

from tests.strategies import Json, places
from tests.text.brackets.rooms import odd_places
from travaux.formats.json.places import read_place
from travaux.text.brackets.exact import read_exact, write_exact
from travaux.text.compile import Submission, families
from travaux.text.compile import compile as compile_submissions
from travaux.text.consolidate import consolidate
from travaux.text.errors import BadInput
from travaux.text.values import Choice, Node, Option, Plain, Proposal


def unequal(lines: Iterable[Json]) -> list[str]:
    """Which lines do not read back equal once they are consolidated."""
    found = []
    for line in lines:
        place = read_place(json.dumps(line), 0)
        nodes = consolidate(place.base or "", place.proposals).nodes
        if read_exact(write_exact(nodes)) != nodes:
            found.append(place.id)
    return found


def test_what_the_engine_makes_reads_back_equal() -> None:
    """Law 7, with names and words that look like the notation in half of the places."""
    assert unequal(places(7_000, 1_000)) == []
    assert unequal(odd_places(7_001, 1_000)) == []


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(10))
def test_what_the_engine_makes_in_bulk_reads_back_equal(seed: int) -> None:
    """Twenty thousand places."""
    assert unequal(places(7_010 + seed, 1_000)) == []
    assert unequal(odd_places(7_010 + seed, 1_000)) == []


def test_what_is_compiled_reads_back_equal() -> None:
    proposals = [
        Proposal("1", ("A",), wording="Each Party shall keep its lagoons as they are, for all."),
        Proposal("2", ("B, C",), wording="Each Party may keep its lagoons as they are, for all."),
    ]
    nodes = (Choice(tuple(family.option for family in families(proposals))),)
    assert read_exact(write_exact(nodes)) == nodes


@pytest.mark.parametrize("seed", range(4))
def test_what_is_compiled_in_bulk_reads_back_equal(seed: int) -> None:
    for line in places(7_900 + seed, 250):
        asked = [
            Submission(one["id"], (one["party"],), "", one["wording"])
            for one in line["proposals"]
            if "wording" in one
        ]
        nodes = compile_submissions([""], asked)[0].nodes
        assert read_exact(write_exact(nodes)) == nodes


@pytest.mark.parametrize(
    ("nodes", "text"),
    [
        ((Plain("a [b] {c} \\ ¦"),), r"a \[b\] \{c\} \\ \¦"),
        (
            (
                Choice((Option("base"), Option("proposed", (Plain("x"),), ("A, B",), ("1:2",)))),
                Choice((Option("unknown", (Plain("المادة"),)),)),
            ),
            r"[{=}][x{+ A\, B: 1\:2}]¦[المادة{?}]",
        ),
        (
            (Choice((Option("base", (Plain("保存"),), ("A",), ("1",), (("1", "retain"),)),)),),
            "[保存{= A: 1; 1|retain}]",
        ),
        ((), ""),
    ],
)
def test_as_written(nodes: tuple[Node, ...], text: str) -> None:
    assert write_exact(nodes) == text
    assert read_exact(text) == nodes


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("a]", 1), ("a}", 1), ("[a", 2), ("[a]", 2), ("{=}", 0), ("[a{x}]", 3), ("[a{=", 4),
        ("a¦", 1), ("[a{=}]¦b", 6), ("a\\", 2), ("[a{= }]", 5), ("[a{=; 1}]", 7), ("[a{=}x", 4),
    ],
)  # fmt: skip
def test_refuses_with_the_offset(text: str, offset: int) -> None:
    with pytest.raises(BadInput) as caught:
        read_exact(text)
    assert caught.value.place.offset == offset


def test_mutated_texts_never_crash() -> None:
    chance = random.Random(3)
    for line in places(9_000, 300):
        place = read_place(json.dumps(line), 0)
        text = list(write_exact(consolidate(place.base or "", place.proposals).nodes))
        for _ in range(10):
            at = chance.randrange(len(text) + 1)
            text[at : at + chance.randrange(3)] = [chance.choice("[]{}\\¦=+?:;|, a")]
            try:
                read = read_exact("".join(text))
            except BadInput:
                continue
            assert read_exact(write_exact(read)) == read


def test_deep_nesting_does_not_recur() -> None:
    with pytest.raises(BadInput):
        read_exact("[" * 200_000)
