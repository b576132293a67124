"""The room dialect gives back the base reading and that of every party (law 7)."""

import json
from collections.abc import Iterable

import pytest
from hypothesis import given

from tests.strategies import PARTIES, Json, lines, places
from tests.text.brackets.rooms import NAMES, odd_places
from travaux.formats.json.places import read_place
from travaux.formats.plain.room import nodes_to_room
from travaux.locale.speaker import LANGUAGES, Speaker
from travaux.text.brackets.room import DEEPEST, read_room
from travaux.text.compile import Submission
from travaux.text.compile import compile as compile_submissions
from travaux.text.consolidate import consolidate
from travaux.text.errors import BadInput
from travaux.text.reading import read_for
from travaux.text.values import Choice, Node, Option, Plain

ASKED: list[Json] = [
    {"id": f"asked{at}", "sponsors": [f"Envoy {at}"], "action": action}
    for at, action in enumerate(("delete", "no text", "retain", "bracket", "reserve"))
]
DELEGATIONS = tuple(f"Delegation {at}" for at in range(40))
EVERYONE = (*NAMES, *PARTIES, *DELEGATIONS, *(f"Envoy {at}" for at in range(5)))


def signed(line: Json) -> Json:
    """The line with a party of its own for each proposal."""
    pairs = zip(line["proposals"], DELEGATIONS, strict=False)
    asked = [one | {"sponsors": [name]} for one, name in pairs]
    return line | {"proposals": [{k: it[k] for k in it if k != "party"} for it in asked]}


def differing(nodes: tuple[Node, ...], line: Json, *, named: bool) -> list[str]:
    """Whose reading the room does not give back; the base is “”.

    Args:
        nodes: what the room reads of the line.
        line: as it was given; each sponsor stands behind one proposal.
        named: whether the printer is told who stands behind which proposal, and the
            reader of nobody else.
    """
    behind = {one["id"]: tuple(one["sponsors"]) for one in line["proposals"]}
    sponsors = [name for names in behind.values() for name in names]
    printed = nodes_to_room(nodes, sponsors=behind if named else None)
    back = read_room(printed, sponsors if named else EVERYONE)
    found = [
        name
        for one, names in behind.items()
        for name in names
        if read_for(nodes, one) != read_for(back, name)
    ]
    return found if read_for(nodes) == read_for(back) else ["", *found]


def rolled(line: Json) -> tuple[Node, ...]:
    """What the room reads of a line."""
    place = read_place(json.dumps(line), 0)
    return consolidate(place.base or "", place.proposals).nodes


def lost(lines: Iterable[Json]) -> list[tuple[str, list[str]]]:
    """The lines of which the room does not give every reading back, and whose."""
    found = [
        (line["id"], differing(rolled(line), line, named=at % 2 == 0))
        for at, line in enumerate(lines)
    ]
    return [it for it in found if it[1]]


@pytest.mark.parametrize("seed", range(3))
def test_every_reading_comes_back(seed: int) -> None:
    """Code point for code point, with names and words that look like the notation too."""
    assert lost(map(signed, places(3_100 + seed, 250))) == []
    assert lost(odd_places(3_100 + seed, 350)) == []


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(10))
def test_every_reading_of_twenty_thousand_comes_back(seed: int) -> None:
    """The same in bulk."""
    assert lost(map(signed, places(3_200 + seed, 1_000))) == []
    assert lost(odd_places(3_200 + seed, 1_000)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reading_comes_back_in_the_reader_s_language(language: str) -> None:
    """The verbs are printed in one of six languages and read in all."""
    say = Speaker(language)
    for line in odd_places(3_400, 60):
        one = line | {"proposals": [*line["proposals"], *ASKED]}
        nodes = rolled(one)
        printed = nodes_to_room(nodes, say=say)
        back = read_room(printed, EVERYONE)
        for asked in one["proposals"]:
            for name in asked["sponsors"]:
                assert read_for(back, name) == read_for(nodes, asked["id"])


@given(lines())
def test_whatever_is_proposed_comes_back(line: Json) -> None:
    """And for whatever Hypothesis thinks of."""
    one = signed(line)
    assert differing(rolled(one), one, named=True) == []


def test_what_is_compiled_comes_back() -> None:
    """Without a base: each wording."""
    for line in (*map(signed, places(3_300, 100)), *odd_places(3_300, 100)):
        worded = [one for one in line["proposals"] if "wording" in one]
        asked = [Submission(it["id"], tuple(it["sponsors"]), "", it["wording"]) for it in worded]
        nodes = compile_submissions([""], asked)[0].nodes
        back = read_room(nodes_to_room(nodes), EVERYONE)
        for one in worded:
            for name in one["sponsors"]:
                assert read_for(back, name) == read_for(nodes, one["id"])


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
        (Choice((base("x"), proposed("…", "AAA"))),),
        (Choice((base("a – Republic"), proposed("b – AAA", "AAA"))), Plain("[x] \\[ [a]")),
        (Plain("a.\n"), Choice((BASE, proposed("\nb.\n", "AAA")))),
        (Plain("a (b"), Choice((BASE, proposed(" x", "AAA"))), Plain(") c")),
    ],
)
def test_what_looks_like_notation_comes_back(nodes: tuple[Node, ...]) -> None:
    """Words that look like names, verbs, footnotes, dividers; space that seems too much."""
    back = read_room(nodes_to_room(nodes), AAA)
    assert read_for(back) == read_for(nodes)
    assert read_for(back, "AAA") == read_for(nodes, "AAA")


def added(*parts: str) -> tuple[Node, ...]:
    """Words in turn of the base and added by AAA, then BBB, and so on."""
    names = iter(("AAA", "BBB", "CCC"))
    return tuple(
        Choice((BASE, proposed(part, next(names)))) if at % 2 else Plain(part)
        for at, part in enumerate(parts)
        if part
    )


@pytest.mark.parametrize(
    ("nodes", "printed"),
    [
        (added("the", " new", " act"), "the [new – AAA] act"),
        (added("the ", "new ", "act"), "the [new – AAA] act"),
        (added("the", " new", "", " old", " act"), "the [new – AAA] [old – BBB] act"),
        (added("an act", " now", "", " here", "."), "an act [now – AAA] [here – BBB]."),
        (added("an act", " now", "", ", here", "."), "an act [now – AAA]¦[, here – BBB]."),
        (added("", "The ", "act"), "[The – AAA] act"),
        (added("“", "New ", "act”"), "“[New – AAA] act”"),
        (added("an act", " now", "”"), "an act [now – AAA]”"),
        (added("1. a.\n", "\n2. b.\n"), "1. a.\n\n[2. b. – AAA]\n"),
        (added("1. a.\n\n", "2. b.\n\n", "3. c."), "1. a.\n\n[2. b. – AAA]\n\n3. c."),
        (added("a", " b ", "c"), "a[ b  – AAA]c"),
        (added("在", "所有", "国家"), "在[所有 – AAA]国家"),
        (added("القانون", " الوطني", "، ثم"), "القانون [الوطني – AAA]، ثم"),
        (
            (Choice((base("a, b"), proposed("", "AAA"))), *added("", " and c", ".")),
            "[a, b][delete – AAA] [and c – AAA].",
        ),
        (
            (Plain("a"), Choice((BASE, proposed(" or b", "AAA"), proposed(", c", "BBB")))),
            "a [or b – AAA][, c – BBB]",
        ),
        ((Plain("[x] days [–] [^1]"),), "[x] days [–] [^1]"),
        ((Plain("[by 2030]"),), r"\[by 2030\]"),
    ],
)
def test_space_stands_where_people_type_it(nodes: tuple[Node, ...], printed: str) -> None:
    """Outside the brackets, and only there where every reading needs it."""
    assert nodes_to_room(nodes) == printed
    back = read_room(printed, BOTH)
    assert [read_for(back, it) for it in (None, *BOTH)] == [
        read_for(nodes, it) for it in (None, *BOTH)
    ]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [("a\n[b", 2, 1), ("a\nb]", 2, 2), ("[" * (DEEPEST + 1), 1, DEEPEST + 1)],
)
def test_brackets_without_their_other_half_are_refused(text: str, line: int, column: int) -> None:
    """With the place; the reader of typed texts takes them."""
    with pytest.raises(BadInput) as caught:
        read_room(text, AAA)
    assert (caught.value.place.line, caught.value.place.column) == (line, column)
