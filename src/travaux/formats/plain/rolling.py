"""The rolling text of a whole instrument as plain text, for a terminal or a letter."""

from collections.abc import Iterator, Sequence
from typing import Final

from travaux.formats.plain.attribution import Say, Sponsors, Voice
from travaux.formats.plain.headings import HEADED, printed_heading
from travaux.formats.plain.markers import printed_marker
from travaux.formats.plain.room import DASH, Piece, Role, Style, dressed, nodes_to_room, pieces
from travaux.text.reading import retaining_once
from travaux.text.values import Mark, Node, RollingInstrument, RollingProvision

__all__ = [
    "Paragraph",
    "Role",
    "Style",
    "mark_pieces",
    "nodes_to_room",
    "paragraphs",
    "rolling_to_text",
]

Paragraph = tuple[str, int, list[Piece]]
"""A paragraph to print: the part it is (``title``, ``label``, ``heading``, ``words``,
``closing``, ``note``), its depth in the tree (the title 0), its pieces."""

INDENT: Final = "    "

REFUSALS: Final = ("delete", "no text")
"""What is asked of a whole provision at its end, and not after its number."""


def rolling_to_text(
    rolling: RollingInstrument,
    *,
    say: Say = str,
    style: Style | None = None,
    sponsors: Sponsors | None = None,
) -> str:
    """Print a rolling instrument, contested places in the notation of the room.

    A provision that is proposed stands in brackets as a whole with its sponsors'
    names at its end; what is asked of a whole provision follows its number.

    Args:
        rolling: any rolling instrument.
        say: renders the verbs in the reader's language.
        style: dresses each piece for its role.
        sponsors: the names behind each proposal; see ``nodes_to_room``.

    Carries: all words, names and verbs, numbers, footnotes.
    Loses: ids, lineage other than of alternatives, occurrences and problems.
    """
    printed: list[str] = [rolling.symbol] if rolling.symbol else []
    label = ""
    for part, depth, parts in paragraphs(rolling, Voice(say, sponsors)):
        text = dressed(parts, style)
        if part == "label":
            label = text
        elif part == "heading" and label:
            printed[-1] += f"\n{text}"
        indent = INDENT * max(depth, 0)
        if not (part == "heading" and label):
            printed.append(indent + text.replace("\n", f"\n{indent}"))
        label = label if part == "label" else ""
    return "\n\n".join(printed) + "\n"


def paragraphs(rolling: RollingInstrument, voice: Voice) -> Iterator[Paragraph]:
    """The paragraphs of a rolling instrument in order; depth counts from the article down."""
    if rolling.title:
        yield "title", 0, pieces(retaining_once(rolling.title), voice=voice)
    for provision in rolling.provisions:
        yield from _Printer(rolling.language, voice).provision(provision, 0)


class _Printer:
    """Prints provisions in one language."""

    def __init__(self, language: str, voice: Voice) -> None:
        self.language = language
        self.voice = voice

    def provision(self, provision: RollingProvision, depth: int) -> list[Paragraph]:
        """A provision with all that stands under it, in brackets if it is proposed."""
        headed = provision.kind in HEADED
        own = self._headed(provision) if headed else self._hanging(provision, depth)
        below = depth if headed else depth + 1
        own += [("note", below, [("plain", note)]) for note in provision.notes]
        for child in provision.children:
            own += self.provision(child, below)
        if provision.closing:
            own.append(("closing", below, self._nodes(provision, provision.closing)))
        if provision.origin == "proposed":
            own = self._as_proposed(provision, own)
        return self._as_refused(provision, own)

    def _headed(self, provision: RollingProvision) -> list[Paragraph]:
        label: list[Piece] = []
        number = _alternative(provision)
        if provision.kind != "preamble" or not provision.heading:
            said = printed_heading(provision.kind, number, self.language)
            label = [("number", said)] if said else []
        label = _spaced([label, *self._marks(provision)])
        made: list[Paragraph] = [("label", 0, label)] if label else []
        if provision.heading:
            heading = self._nodes(provision, provision.heading)
            made.append(("heading", 0, [_as_heading(piece) for piece in heading]))
        words = self._nodes(provision, provision.words) or self._placeholder(provision)
        if words:
            made.append(("words", 0, words))
        return made

    def _hanging(self, provision: RollingProvision, depth: int) -> list[Paragraph]:
        said = printed_marker(_alternative(provision), self.language)
        number: list[Piece] = [("number", said)] if said else []
        heading = [_as_heading(it) for it in self._nodes(provision, provision.heading)]
        words = self._nodes(provision, provision.words) or self._placeholder(provision)
        return [("words", depth, _spaced([number, *self._marks(provision), heading, words]))]

    def _placeholder(self, provision: RollingProvision) -> list[Piece]:
        """What stands in a slot that is to be filled."""
        reserved = any(edge.relation.startswith("placeholder") for edge in provision.lineage)
        return [("mark", self.voice.verb("placeholder"))] if reserved else []

    def _nodes(self, provision: RollingProvision, nodes: Sequence[Node]) -> list[Piece]:
        role: Role = "proposed" if provision.origin == "proposed" else "plain"
        return pieces(retaining_once(nodes), role=role, voice=self.voice)

    def _marks(self, provision: RollingProvision) -> list[list[Piece]]:
        asked = [mark for mark in provision.marks if mark.action not in REFUSALS]
        return [mark_pieces(mark, self.voice) for mark in asked]

    def _as_refused(self, provision: RollingProvision, own: list[Paragraph]) -> list[Paragraph]:
        """What some would delete stands in brackets as a whole: ``[text][delete – AAA]``."""
        refusals = [mark for mark in provision.marks if mark.action in REFUSALS]
        if not refusals or not own:
            return own
        part, depth, parts = own[0]
        own[0] = (part, depth, [("brackets", "["), *parts])
        part, depth, parts = own[-1]
        said = [piece for mark in refusals for piece in mark_pieces(mark, self.voice)]
        own[-1] = (part, depth, [*parts, ("brackets", "]"), *said])
        return own

    @staticmethod
    def _as_proposed(provision: RollingProvision, own: list[Paragraph]) -> list[Paragraph]:
        if not own:
            own = [("words", 0, [])]
        part, depth, parts = own[0]
        own[0] = (part, depth, [("brackets", "["), *parts])
        part, depth, parts = own[-1]
        names = DASH + ", ".join(provision.sponsors) if provision.sponsors else ""
        own[-1] = (part, depth, [*parts, ("sponsors", names), ("brackets", "]")])
        return own


def mark_pieces(mark: Mark, voice: Voice) -> list[Piece]:
    """Print what is asked of a whole provision: ``[move after 9.1 – AAA]``."""
    action = mark.action
    if action == "move" and mark.change is not None and mark.detail:
        action = f"move {mark.change.where}"
    names = DASH + ", ".join(mark.sponsors) if mark.sponsors else ""
    verb = voice.verb(action, mark.detail)
    if mark.detail and mark.detail not in verb:
        verb = f"{verb} “{mark.detail}”"
    return [("brackets", "["), ("mark", verb), ("sponsors", names), ("brackets", "]")]


def _alternative(provision: RollingProvision) -> str:
    """The number, and ``alt.`` on a provision that stands beside another as its alternative."""
    if not any(edge.relation == "alternative_to" for edge in provision.lineage):
        return provision.number
    stem = provision.number.rstrip(" .-")
    return stem if stem.endswith("alt") else f"{stem} alt.".strip()


def _spaced(groups: Sequence[list[Piece]]) -> list[Piece]:
    made: list[Piece] = []
    for group in groups:
        if made and group:
            made.append(("plain", " "))
        made += group
    return made


def _as_heading(piece: Piece) -> Piece:
    role, text = piece
    return ("heading", text) if role == "plain" else piece
