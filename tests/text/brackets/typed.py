"""Checks of what the reader of typed texts gives, and texts made odd."""

from collections.abc import Iterable
from random import Random

from travaux.text.brackets.typed_values import (
    Span,
    Typed,
    TypedChoice,
    TypedNode,
    TypedOption,
    Words,
)

PARTIES = ("AAA", "BBB", "CCC", "DDD", "G12", "Group of Lagoon States", "US", "海港国", "群岛国",
           "دولة الميناء", "الجزر")  # fmt: skip

SIGNS = (
    "[",
    "]",
    "[[",
    "]]",
    "\\",
    "{",
    "}",
    " – ",
    "AAA",
    ": ",
    " / ",
    "\n",
    "[^1]",
    "delete",
    "(",
    "［",
    "］",
    "【",
    "】",
    "——海港国",
    "Option 1: ",
    "\r\n",
)


def joined(spans: Iterable[Span], end: int) -> bool:
    """Whether spans begin at 0, touch, and reach the end."""
    at = 0
    for start, stop in spans:
        if start != at or stop <= start:
            return False
        at = stop
    return at == end


def faults(typed: Typed) -> list[str]:
    """What is wrong with the pieces and spans of a typed text."""
    source = typed.source
    found = []
    if not joined((piece.at for piece in typed.pieces), len(source)):
        found.append("the pieces do not join")
    if not joined((node.at for node in typed.nodes), len(source)):
        found.append("the nodes do not join")
    roles = ("open", "close", "stray")
    accounted = [piece.at.start for piece in typed.pieces if piece.role in roles]
    if accounted != [at for at, char in enumerate(source) if char in "[]［］【】"]:
        found.append("a bracket is not accounted for")
    found += [f"{at} is not inside" for at in _outside(typed.nodes, Span(0, len(source)))]
    return found


def _outside(nodes: Iterable[TypedNode], around: Span) -> Iterable[Span]:
    for node in nodes:
        if not around.start <= node.at.start <= node.at.end <= around.end:
            yield node.at
        if isinstance(node, TypedChoice):
            for option in node.options:
                yield from _outside(option.content, option.at)


def told(nodes: Iterable[TypedNode], source: str) -> list[object]:
    """Nodes in few signs: words, ``role: words``, and a list of options.

    An option is ``origin: words – sponsors (party verb)``.
    """
    return [
        (node.text if node.role == "text" else f"{node.role}: {node.text}")
        if isinstance(node, Words)
        else [_option_told(option, source) for option in node.options]
        for node in nodes
    ]


def _option_told(option: TypedOption, source: str) -> str:
    said = source[option.content[0].at.start : option.content[-1].at.end] if option.content else ""
    names = f" – {', '.join(option.sponsors)}" if option.sponsors else ""
    verbs = "".join(f" ({party} {verb})" for party, verb in option.stances)
    behalf = "".join(f" ({party} for {others})" for party, others in option.behalf)
    return f"{option.origin}: {said}{names}{verbs}{behalf}"


def mutated(text: str, chance: Random) -> str:
    """A text with some of its signs taken out, put in, moved or doubled."""
    made = text
    for _ in range(chance.randint(1, 12)):
        at = chance.randint(0, len(made))
        end = min(len(made), at + chance.choice((0, 0, 1, 1, 2, 40)))
        other = chance.randint(0, len(made))
        new = chance.choice((chance.choice(SIGNS), "", made[other : other + 30]))
        made = made[:at] + new + made[end:]
    return made
