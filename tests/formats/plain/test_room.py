"""The notation of the room: how it looks, and that everyone's reading can be read in it."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given

from tests.strategies import PARTIES, Json, lines
from travaux.formats.plain.room import Role, nodes_to_room
from travaux.text.consolidate import consolidate
from travaux.text.values import Choice, Node, Option, Origin, Plain, Proposal


def option(origin: Origin, *content: str | Node, **behind: tuple[str, ...]) -> Option:
    """An option; ``stances`` are given as ``("1 retain", …)``."""
    nodes = tuple(Plain(it) if isinstance(it, str) else it for it in content)
    stances = tuple((it.split(" ", 1)[0], it.split(" ", 1)[1]) for it in behind.get("stances", ()))
    proposals = behind.get("proposals", ())
    return Option(origin, nodes, behind.get("sponsors", ()), proposals, stances)


SHALL = option("base", "shall")
SHOULD = option("proposed", "should", sponsors=("AAA", "BBB"), proposals=("1", "2"))
GONE = option("proposed", sponsors=("CCC",), proposals=("3",))


@pytest.mark.parametrize(
    ("nodes", "printed"),
    [
        ((Plain("They "), Choice((SHALL, SHOULD))), "They [shall][should – AAA, BBB]"),
        (
            (Choice((option("base", "shall "), GONE)), Plain("act")),
            "[shall][delete – CCC] act",
        ),
        ((Choice((SHALL, GONE)), Plain(" act")), "[shall ][  – CCC]act"),
        (
            (
                Plain("the "),
                Choice((option("base"), option("proposed", "personal ", sponsors=("AAA",)))),
                Plain("data"),
            ),
            "the [personal – AAA] data",
        ),
        (
            (
                Plain("the"),
                Choice((option("base", " old"), option("proposed", " new", sponsors=("AAA",)))),
                Plain(" data"),
            ),
            "the [old][new – AAA] data",
        ),
        (
            (
                Choice(
                    (
                        option(
                            "base",
                            "text",
                            sponsors=("AAA", "BBB"),
                            proposals=("1", "2"),
                            stances=("1 retain", "2 retain"),
                        ),
                    )
                ),
            ),
            "[text – AAA, BBB retain]",
        ),
        (
            (
                Choice(
                    (
                        option("base", "shall ", Choice((option("base", "now "), GONE)), "act"),
                        option("proposed", "rest", sponsors=("AAA",), proposals=("1",)),
                    )
                ),
            ),
            "[shall [now][delete – CCC] act][rest – AAA]",
        ),
        (
            (Choice((SHALL, SHOULD)), Choice((SHALL, GONE))),
            "[shall][should – AAA, BBB]¦[shall][delete – CCC]",
        ),
    ],
)
def test_how_it_looks(nodes: tuple[Node, ...], printed: str) -> None:
    """Places are printed as people type them."""
    assert nodes_to_room(nodes) == printed


def test_who_asks_what() -> None:
    """With the names behind each proposal, each verb stands with its names."""
    base = option(
        "base",
        "text",
        sponsors=("AAA", "BBB"),
        proposals=("1", "2"),
        stances=("1 retain", "2 bracket"),
    )
    nodes = (Choice((base,)),)
    behind = {"1": ("AAA",), "2": ("BBB",)}
    assert nodes_to_room(nodes, sponsors=behind) == "[text – AAA retain; BBB bracket]"
    assert nodes_to_room(nodes) == "[text – AAA, BBB (retain, bracket)]"


def test_pieces_are_dressed_for_their_role() -> None:
    """A style gets each piece with its role."""
    seen: list[tuple[Role, str]] = []

    def style(role: Role, text: str) -> str:
        seen.append((role, text))
        return text.upper()

    assert nodes_to_room((Plain("a "), Choice((SHALL, SHOULD))), style=style) == (
        "A [SHALL][SHOULD – AAA, BBB]"
    )
    assert seen == [
        ("plain", "a "),
        ("brackets", "["),
        ("base", "shall"),
        ("brackets", "]"),
        ("brackets", "["),
        ("proposed", "should"),
        ("sponsors", " – AAA, BBB"),
        ("brackets", "]"),
    ]


# --- everyone's reading ---------------------------------------------------------------


@dataclass
class Bracket:
    """One bracket of the room: its words and brackets, and the names behind it."""

    parts: list["str | list[Bracket]"] = field(default_factory=list)
    names: tuple[str, ...] = ()

    @property
    def proposed(self) -> bool:
        """Whether somebody proposes it, rather than keeping or bracketing what is there."""
        return bool(self.names) and not any(" " in name for name in self.names)


def parse(text: str) -> Bracket:
    """Read the notation, far enough for words without brackets and dashes of their own."""
    stack = [Bracket()]
    touching = False
    for mark in text.replace("¦", "\0"):
        top = stack[-1]
        if mark == "[":
            if not (touching and top.parts and isinstance(top.parts[-1], list)):
                top.parts.append([])
            group = top.parts[-1]
            assert isinstance(group, list)
            group.append(Bracket())
            stack.append(group[-1])
        elif mark == "]":
            _sign(stack.pop())
        elif mark != "\0" and top.parts and isinstance(top.parts[-1], str):
            top.parts[-1] += mark
        elif mark != "\0":
            top.parts.append(mark)
        touching = mark == "]"
    return stack[0]


def _sign(bracket: Bracket) -> None:
    last = bracket.parts[-1] if bracket.parts else ""
    if isinstance(last, str) and "– " in last:
        words, _, names = last.rpartition("– ")
        bracket.parts[-1] = words
        bracket.names = tuple(names.replace(";", ",").split(", "))
    if bracket.parts == ["delete "]:
        bracket.parts = []


def reading(bracket: Bracket, party: str) -> str:
    """What a party, or nobody, reads."""
    words = ""
    for part in bracket.parts:
        if isinstance(part, str):
            words += part
            continue
        theirs = [it for it in part if it.proposed and party in it.names]
        chosen = theirs or [it for it in part if not it.proposed]
        words += reading(chosen[0], party) if chosen else ""
    return words


def squeezed(text: str) -> str:
    """The text without space, which the room moves."""
    return "".join(text.split())


@given(lines(most=6))
def test_every_reading_can_be_read(line: Json) -> None:
    """The base and every party's wording are in the print, word for word."""
    proposals = [
        Proposal(str(at), (PARTIES[at],), wording=one["wording"])
        for at, one in enumerate(one for one in line["proposals"] if "wording" in one)
    ]
    texts = [line["base"], *(it.wording for it in proposals)]
    if any(mark in text for text in texts for mark in "[]–¦\0") or "delete" in texts:
        return
    printed = parse(nodes_to_room(consolidate(line["base"], proposals).nodes))
    assert squeezed(reading(printed, "")) == squeezed(line["base"])
    for it in proposals:
        assert squeezed(reading(printed, it.sponsors[0])) == squeezed(it.wording)
