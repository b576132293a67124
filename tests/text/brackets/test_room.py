"""The room dialect gives back the base reading and that of every party (law 7)."""

import json

import pytest
from hypothesis import given

from tests.strategies import Json, lines, places
from travaux.formats.json.places import read_place
from travaux.formats.plain.room import nodes_to_room
from travaux.text.brackets.room import DEEPEST, read_room
from travaux.text.compile import Submission
from travaux.text.compile import compile as compile_submissions
from travaux.text.consolidate import consolidate
from travaux.text.errors import BadInput
from travaux.text.reading import read_for
from travaux.text.values import Choice, Node, Option, Plain

NAMES = tuple(f"Party {at}" for at in range(40))


def signed(line: Json) -> Json:
    """The line with a party of its own for each proposal."""
    pairs = zip(line["proposals"], NAMES, strict=False)
    return line | {"proposals": [one | {"party": name} for one, name in pairs]}


def differing(nodes: tuple[Node, ...], line: Json, *, named: bool) -> list[str]:
    """Whose reading the room does not give back; the base is “”."""
    behind = {one["id"]: (one["party"],) for one in line["proposals"]}
    back = read_room(nodes_to_room(nodes, sponsors=behind if named else None), NAMES)
    readers = {one: names[0] for one, names in behind.items()}
    found = [one for one, name in readers.items() if read_for(nodes, one) != read_for(back, name)]
    return found if read_for(nodes) == read_for(back) else ["", *found]


def rolled(line: Json) -> tuple[Node, ...]:
    """What the room reads of a line."""
    place = read_place(json.dumps(line), 0)
    return consolidate(place.base or "", place.proposals).nodes


@pytest.mark.parametrize("seed", range(4))
def test_every_reading_comes_back(seed: int) -> None:
    """Code point for code point, with and without the names behind each proposal."""
    for at, line in enumerate(map(signed, places(3_100 + seed, 250))):
        assert differing(rolled(line), line, named=at % 2 == 0) == []


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(20))
def test_every_reading_of_twenty_thousand_comes_back(seed: int) -> None:
    """The same in bulk."""
    for at, line in enumerate(map(signed, places(3_200 + seed, 1_000))):
        assert differing(rolled(line), line, named=at % 2 == 0) == []


@given(lines())
def test_whatever_is_proposed_comes_back(line: Json) -> None:
    """And for whatever Hypothesis thinks of."""
    one = signed(line)
    assert differing(rolled(one), one, named=True) == []


def test_what_is_compiled_comes_back() -> None:
    """Without a base: each wording, but for space that only some have."""
    for line in map(signed, places(3_300, 200)):
        worded = [one for one in line["proposals"] if "wording" in one]
        asked = [Submission(it["id"], (it["party"],), "", it["wording"]) for it in worded]
        nodes = compile_submissions([""], asked)[0].nodes
        back = read_room(nodes_to_room(nodes), NAMES)
        for one in worded:
            assert read_for(back, one["party"]).split() == read_for(nodes, one["id"]).split()


BASE = Option("base")
AAA = ("AAA",)
BOTH = ("AAA", "BBB")


def base(text: str) -> Option:
    """An option of the base that nobody speaks to."""
    return Option("base", (Plain(text),))


def proposed(text: str, *names: str) -> Option:
    """An option as it is read: the ids are the names."""
    return Option("proposed", (Plain(text),) if text else (), names, names)


WITHIN = Choice((proposed("b ", "AAA"), proposed("", "BBB")))
REFUSED = Option("proposed", (), BOTH, BOTH, (("BBB", "no text"),))


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        ("", ()),
        (
            "the [personal – AAA] data",
            (Plain("the "), Choice((BASE, proposed("personal ", "AAA"))), Plain("data")),
        ),
        (
            "act [now – AAA], please",
            (Plain("act"), Choice((BASE, proposed(" now", "AAA"))), Plain(", please")),
        ),
        (
            "[shall][should – AAA, B, C]",
            (Choice((base("shall"), proposed("should", "AAA", "B, C"))),),
        ),
        ("[may][delete – AAA; BBB no text]", (Choice((base("may"), REFUSED)),)),
        (
            "[text – AAA bracket]",
            (Choice((Option("base", (Plain("text"),), AAA, AAA, (("AAA", "bracket"),)),)),),
        ),
        (
            "[a][a [b – AAA] c – AAA, BBB]",
            (
                Choice(
                    (
                        base("a"),
                        Option("proposed", (Plain("a "), WITHIN, Plain("c")), BOTH, BOTH),
                    )
                ),
            ),
        ),
        (r"a \[b\] \\ [^1] ¦ – AAA", (Plain("a [b] \\ [^1] ¦ – AAA"),)),
        (
            r"[long – short][delete \– AAA – BBB]",
            (Choice((base("long – short"), proposed("delete – AAA", "BBB"))),),
        ),
        (
            "[a][b – AAA]¦[c][d – AAA]",
            (
                Choice((base("a"), proposed("b", "AAA"))),
                Choice((base("c"), proposed("d", "AAA"))),
            ),
        ),
    ],
)
def test_as_it_is_read(text: str, nodes: tuple[Node, ...]) -> None:
    """Origins, names and space as the notation says them."""
    assert read_room(text, ("AAA", "BBB", "B, C")) == nodes


@pytest.mark.parametrize(
    "nodes",
    [
        (Choice((base("x – AAA"), proposed("y", "AAA"))),),
        (Choice((base("delete"), proposed("no text", "AAA"))),),
        (Choice((base("^1"), proposed("^2", "AAA"))),),
        (Choice((BASE, proposed("x", "AAA"))), Plain("¦[y]\\")),
        (Plain("a "), Choice((BASE, proposed("x", "AAA"))), Plain(" b")),
        (Plain("a "), Choice((BASE, proposed("x", "AAA"))), Plain(", b")),
        (Plain("a"), Choice((BASE, proposed("x ", "AAA"))), Plain("b")),
        (Choice((BASE, proposed("x", "AAA"))), Plain(" b")),
    ],
)
def test_what_looks_like_notation_comes_back(nodes: tuple[Node, ...]) -> None:
    """Words that look like names, verbs, footnotes, dividers; space that seems too much."""
    back = read_room(nodes_to_room(nodes), AAA)
    assert read_for(back) == read_for(nodes)
    assert read_for(back, "AAA") == read_for(nodes, "AAA")


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [("a\n[b", 2, 1), ("a\nb]", 2, 2), ("[" * (DEEPEST + 1), 1, DEEPEST + 1)],
)
def test_brackets_without_their_other_half_are_refused(text: str, line: int, column: int) -> None:
    """With the place; the reader of typed texts takes them."""
    with pytest.raises(BadInput) as caught:
        read_room(text, AAA)
    assert (caught.value.place.line, caught.value.place.column) == (line, column)
