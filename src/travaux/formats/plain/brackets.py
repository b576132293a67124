"""What was read in a typed text, for people to check: each contested place with its options."""

from collections.abc import Iterator
from typing import Final

from travaux.formats.plain.attribution import Say
from travaux.text.brackets.typed_values import Span, Typed, TypedChoice, TypedNode, TypedOption
from travaux.text.errors import Message, message

_ORIGINS: Final = {
    "base": message("base"),
    "proposed": message("proposed"),
    "unknown": message("origin not said"),
}
_NOTHING: Final = message("no words")


def typed_to_text(typed: Typed, *, say: Say = str) -> str:
    """List the contested places of a typed text by line and column, then what was counted.

    Carries: for each option its origin, words, sponsors and stances.
    Loses: words that nobody contests, labels and marks; use JSON for them.
    """
    line, begins, at = 1, 0, 0
    printed: list[str] = []
    for choice in _choices(typed.nodes):
        start = choice.at.start
        line += typed.source.count("\n", at, start)
        begins = typed.source.rfind("\n", 0, start) + 1
        at = start
        printed.append(f"{line}:{start - begins + 1}")
        printed += [f"    {_option(it, typed.source, say)}" for it in choice.options]
    printed.append(say(_counted(typed)))
    return "\n".join(printed) + "\n"


def _choices(nodes: tuple[TypedNode, ...]) -> Iterator[TypedChoice]:
    for node in nodes:
        if isinstance(node, TypedChoice):
            yield node
            for option in node.options:
                yield from _choices(option.content)


def _option(option: TypedOption, source: str, say: Say) -> str:
    said = say(_NOTHING)
    if option.content:
        span = Span(option.content[0].at.start, option.content[-1].at.end)
        said = " ".join(source[span.start : span.end].split())
    names = [", ".join(option.sponsors)] if option.sponsors else []
    names += [f"{party} {verb}" for party, verb in option.stances]
    behind = f" – {'; '.join(names)}" if names else ""
    return f"{say(_ORIGINS[option.origin])}: {said}{behind}"


def _counted(typed: Typed) -> Message:
    roles = [piece.role for piece in typed.pieces]
    return message(
        "Brackets in pairs: {pairs}. Brackets read as words: {strays}. Contested places: {places}.",
        pairs=roles.count("open"),
        strays=roles.count("stray"),
        places=sum(1 for _ in _choices(typed.nodes)),
    )
