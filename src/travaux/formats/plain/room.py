"""Rolling texts in the notation of the room: ``the [personal – AAA] data``.

What is proposed stands in brackets with the names of its sponsors; alternatives
touch, the base first without names: ``[shall][should – AAA, BBB]``; words that
some would delete: ``[text][delete – AAA]``; what asks for no other words follows
the name: ``[text – AAA retain]``.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Final, Literal, TypeAlias

from travaux.formats.plain.attribution import Say, Sponsors, Voice, attribution
from travaux.text.reading import retaining_once
from travaux.text.values import Choice, Node, Option

Role: TypeAlias = Literal[
    "plain", "base", "proposed", "delete", "brackets", "sponsors", "number", "heading", "mark"
]
"""What a piece of the printed text is."""

Style: TypeAlias = Callable[[Role, str], str]
"""Dresses a piece for its role, in colours on a terminal for instance."""

Piece: TypeAlias = tuple[Role, str]

DASH: Final = " – "
BETWEEN: Final = "¦"
"""Divides two contested places that touch, so that they are not read as alternatives."""

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
    printed = _Printed()
    for node in nodes:
        if isinstance(node, Choice):
            _choice(node, printed, voice)
        else:
            printed.words(role, node.text)
    printed.end()
    return printed.parts


class _Printed:
    """What is printed so far; space that follows a bracket waits, lest it be doubled."""

    def __init__(self) -> None:
        self.parts: list[Piece] = []
        self.space = ""
        self.after_choice = False

    def words(self, role: Role, text: str) -> None:
        if not text:
            return
        if text[0].isspace():
            self.space = ""
        self.end()
        self.parts.append((role, text))
        self.after_choice = False

    def choice(self, space: str, inside: list[Piece], after: str) -> None:
        """A choice with the space that stands before and after it."""
        last = self.parts[-1][1] if self.parts else ""
        if self.space:
            self.end()
        elif space and not last[-1:].isspace():
            self.parts.append(("plain", space))
        elif self.after_choice and not space:
            self.parts.append(("brackets", BETWEEN))
        self.parts += inside
        self.space, self.after_choice = after, True

    def end(self) -> None:
        """Print the space that waits."""
        if self.space:
            self.parts.append(("plain", self.space))
        self.space = ""


def _choice(choice: Choice, printed: _Printed, voice: Voice) -> None:
    shown = [option for option in choice.options if _is_shown(option, choice)]
    inner = [pieces(option.content, role=_role(option), voice=voice) for option in shown]
    texts = ["".join(text for _, text in parts) for parts in inner]
    before, after = _edges([text for text in texts if text])
    deletes = any(option.origin != "proposed" and option.content for option in shown)
    inside: list[Piece] = []
    for option, parts in zip(shown, inner, strict=True):
        content = _cut(parts, len(before), len(after)) if any(text for _, text in parts) else []
        inside += _bracketed(option, content, voice=voice, deletes=deletes)
    if inside:
        printed.choice(before, inside, after)


def _is_shown(option: Option, choice: Choice) -> bool:
    """Whether an option says anything beside the others.

    An empty base says nothing where nobody speaks to it: the others only add. Nor does
    doing without what others add, where there is no base to delete.
    """
    if option.content or option.stances or option.origin == "unknown":
        return True
    return option.origin != "base" and any(it.origin == "base" for it in choice.options)


def _role(option: Option) -> Role:
    return "base" if option.origin == "base" else "proposed"


def _bracketed(option: Option, content: list[Piece], *, voice: Voice, deletes: bool) -> list[Piece]:
    names = attribution(option, voice)
    if not content and deletes and option.origin != "base":
        verbs = dict(option.stances)
        refused = option.proposals and all(verbs.get(it) == _NO_TEXT for it in option.proposals)
        content = [("delete", voice.verb(_NO_TEXT if refused else _DELETE))]
        names = ", ".join(option.sponsors) if refused else names
    dash = DASH if content else DASH.lstrip()
    named: list[Piece] = [("sponsors", dash + names)] if names else []
    return [("brackets", "["), *content, *named, ("brackets", "]")]


def _edges(texts: Sequence[str]) -> tuple[str, str]:
    """The space that all options have at their beginning and at their end."""
    if not texts or not all(text.strip() for text in texts):
        return "", ""
    before = {text[: len(text) - len(text.lstrip())] for text in texts}
    after = {text[len(text.rstrip()) :] for text in texts}
    return _common(before), _common(after)


def _common(spaces: set[str]) -> str:
    return next(iter(spaces)) if len(spaces) == 1 else ""


def _cut(parts: list[Piece], before: int, after: int) -> list[Piece]:
    """Take code points off both ends of some pieces."""
    kept = list(parts)
    while before:
        role, text = kept.pop(0)
        taken = min(before, len(text))
        before -= taken
        if text[taken:]:
            kept.insert(0, (role, text[taken:]))
    while after:
        role, text = kept.pop()
        taken = min(after, len(text))
        after -= taken
        if text[: len(text) - taken]:
            kept.append((role, text[: len(text) - taken]))
    return kept
