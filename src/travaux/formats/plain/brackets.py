"""What was read in a typed text, for people to check: each bracket, its place and what it says."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from travaux.formats.plain.attribution import Say, Voice
from travaux.text.brackets.typed_values import (
    Lines,
    Typed,
    TypedChoice,
    TypedNode,
    TypedOption,
    Words,
)
from travaux.text.errors import Message, message

LONGEST: Final = 90
"""Code points of an option's words that are shown; of longer ones the middle is left out."""

_ORIGINS: Final = {
    "base": message("base"),
    "proposed": message("proposed"),
    "unknown": message("origin not said"),
}
_SIGNS: Final = {
    "placeholder": message("placeholder"),
    "status": message("status"),
    "attribution": message("what parties ask"),
    "footnote": message("footnote"),
    "label": message("number"),
}
_NOTHING: Final = message("no words")
_STRAY: Final = message("read as a word")
_OPENING: Final = frozenset("[［【")


class _Shown(NamedTuple):
    """What is shown of one bracket, or of several that are alternatives."""

    at: int
    what: Message
    lines: tuple[str, ...] = ()
    words: str = ""


def typed_to_lines(typed: Typed, *, say: Say = str) -> Iterator[str]:
    """List every bracket of a typed text by line and column, then what was counted.

    Carries: for each option its origin, words, sponsors and stances.
    Loses: the middle of long words, and words that nobody contests; use JSON for them.
    """
    lines = Lines(typed.source)
    strays = (
        _Shown(piece.at.start, _STRAY, words=typed.source[slice(*piece.at)])
        for piece in typed.pieces
        if piece.role == "stray"
    )
    shown = sorted([*_of(typed.nodes, typed.source, say), *strays], key=lambda it: it.at)
    for it in shown:
        line, column = lines.place(it.at)
        yield f"{line}:{column}: {say(it.what)}{f': {it.words}' if it.words else ''}"
        yield from it.lines
    yield say(_counted(typed))
    if typed.parties:
        yield say(message("Parties: {names}.", names=", ".join(typed.parties)))


def _of(nodes: Iterable[TypedNode], source: str, say: Say) -> Iterator[_Shown]:
    for node in nodes:
        if isinstance(node, TypedChoice):
            options = tuple(f"    {_option(it, source, say)}" for it in node.options)
            yield _Shown(node.at.start, _places(len(options)), options)
            for option in node.options:
                yield from _of(option.content, source, say)
        elif source[node.at.start] in _OPENING and node.role in _SIGNS:
            yield _Shown(node.at.start, _SIGNS[node.role], words=_sign(node))


def _places(options: int) -> Message:
    if options == 1:
        return message("contested")
    return message("contested, {options} options", options=options)


def _sign(node: Words) -> str:
    return f"{node.text} – {', '.join(node.parties)}" if node.parties else node.text


def _option(option: TypedOption, source: str, say: Say) -> str:
    said = say(_NOTHING)
    if option.content:
        said = _shortened(source[option.content[0].at.start : option.content[-1].at.end])
    names = _behind(option, say)
    return f"{say(_ORIGINS[option.origin])}: {said}{f' – {names}' if names else ''}"


def _behind(option: TypedOption, say: Say) -> str:
    """The sponsors and those they speak for, then what others ask."""
    spoken = {
        party: say(message("{party} (on behalf of {others})", party=party, others=others))
        for party, others in option.behalf
    }
    voice = Voice(say)
    names = [", ".join(spoken.get(party, party) for party in option.sponsors)]
    names += [f"{spoken.get(party, party)} {voice.verb(verb)}" for party, verb in option.stances]
    return "; ".join(filter(None, names))


def _shortened(text: str) -> str:
    said = " ".join(text.split())
    if len(said) <= LONGEST:
        return said
    first, last = said[: LONGEST * 2 // 3], said[-LONGEST // 4 :]
    return f"{first.rpartition(' ')[0] or first} … {last.partition(' ')[2] or last}"


def _counted(typed: Typed) -> Message:
    roles = [piece.role for piece in typed.pieces]
    return message(
        "Brackets in pairs: {pairs}. Brackets read as words: {strays}. Contested places: {places}.",
        pairs=roles.count("open"),
        strays=roles.count("stray"),
        places=sum(1 for _ in _choices(typed.nodes)),
    )


def _choices(nodes: Iterable[TypedNode]) -> Iterator[TypedChoice]:
    for node in nodes:
        if isinstance(node, TypedChoice):
            yield node
            for option in node.options:
                yield from _choices(option.content)
