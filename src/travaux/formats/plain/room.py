"""Rolling texts in the notation of the room: ``the [personal – AAA] data``.

What is proposed stands in brackets with the names of its sponsors; alternatives
touch, the base first without names: ``[shall][should – AAA, BBB]``; words that
some would delete: ``[text][delete – AAA]``; what asks for no other words follows
the name: ``[text – AAA retain]``.
"""

from collections.abc import Callable, Iterable
from typing import Final, Literal, TypeAlias

from travaux.formats.plain.attribution import Say, Sponsors, Voice, attribution
from travaux.text.brackets.literals import (
    BETWEEN,
    DASH,
    escaped,
    escaped_end,
    escaped_whole,
)
from travaux.text.brackets.parties import Known
from travaux.text.brackets.room import for_the_room
from travaux.text.brackets.shown import is_shown
from travaux.text.reading import choices, retaining_once
from travaux.text.values import Choice, Node, Option

__all__ = ["DASH", "Piece", "Role", "Style", "dressed", "nodes_to_room", "pieces"]

Role: TypeAlias = Literal[
    "plain", "base", "proposed", "delete", "brackets", "sponsors", "number", "heading", "mark"
]
"""What a piece of the printed text is."""

Style: TypeAlias = Callable[[Role, str], str]
"""Dresses a piece for its role, in colours on a terminal for instance."""

Piece: TypeAlias = tuple[Role, str]

_DELETE: Final = "delete"
_NO_TEXT: Final = "no text"


def nodes_to_room(
    nodes: Iterable[Node],
    *,
    style: Style | None = None,
    sponsors: Sponsors | None = None,
    say: Say = str,
) -> str:
    """Print the nodes of one place.

    Args:
        nodes: in order.
        style: dresses each piece; without it the text is plain.
        sponsors: the names behind each proposal, to say who asks what where several
            parties stand on one option and ask different things.
        say: renders the verbs; they are read back in English alone.

    Carries: all words, names and verbs.
    Loses: proposal ids; space at the edge of an option stands outside the brackets.
    """
    shown = retaining_once(tuple(nodes))
    return dressed(pieces(shown, voice=Voice(say, sponsors)), style)


def dressed(parts: Iterable[Piece], style: Style | None) -> str:
    """Join pieces, each dressed for its role."""
    if style is None:
        return "".join(text for _, text in parts)
    return "".join(style(role, text) for role, text in parts if text)


def pieces(nodes: Iterable[Node], *, role: Role = "plain", voice: Voice) -> list[Piece]:
    """The printed pieces of some nodes, with their roles."""
    kept = tuple(nodes)
    named = {name for it, _ in choices(kept) for option in it.options for name in option.sponsors}
    return _Printer(voice, Known(sorted(named))).pieces(for_the_room(kept), role)


class _Printer:
    """Prints nodes that were made ready; ``known`` are all who are named among them."""

    def __init__(self, voice: Voice, known: Known) -> None:
        self.voice = voice
        self.known = known

    def pieces(self, nodes: Iterable[Node], role: Role) -> list[Piece]:
        printed: list[Piece] = []
        touching = False
        for node in nodes:
            if isinstance(node, Choice):
                inside = self._choice(node)
                printed += [("brackets", BETWEEN)] if touching and inside else []
                printed += inside
                touching = touching or bool(inside)
            else:
                words = escaped(node.text)
                between = "\\" if touching and words.startswith(BETWEEN) else ""
                printed.append((role, between + words))
                touching = False
        return printed

    def _choice(self, choice: Choice) -> list[Piece]:
        shown = [option for option in choice.options if is_shown(option, choice)]
        deletes = any(option.origin != "proposed" and option.content for option in shown)
        return [it for option in shown for it in self._bracketed(option, deletes=deletes)]

    def _bracketed(self, option: Option, *, deletes: bool) -> list[Piece]:
        content = self.pieces(option.content, _role(option))
        names = escaped(attribution(option, self.voice))
        refuses = not content and deletes and option.origin != "base"
        if refuses:
            verbs = dict(option.stances)
            refused = option.proposals and all(verbs.get(it) == _NO_TEXT for it in option.proposals)
            content = [("delete", self.voice.verb(_NO_TEXT if refused else _DELETE))]
            names = escaped(", ".join(option.sponsors)) if refused else names
        dash = DASH if content else DASH.lstrip()
        said: list[Piece] = [("sponsors", dash + names)] if names else []
        if not refuses:
            content = self._protected(content, dash + names if names else "")
        return [("brackets", "["), *content, *said, ("brackets", "]")]

    def _protected(self, content: list[Piece], names: str) -> list[Piece]:
        """Words that would be read as a verb, a sign or names are escaped."""
        if not content:
            return content
        alone = len(content) == 1
        role, text = content[-1]
        if role != "brackets":
            text = escaped_end(text, self.known, names=names, alone=alone)
            text = escaped_whole(text, named=bool(names)) if alone else text
            content[-1] = (role, text)
        return content


def _role(option: Option) -> Role:
    return "base" if option.origin == "base" else "proposed"
