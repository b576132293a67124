"""From paragraphs to the tree of a treaty or resolution: what role each paragraph plays.

The grammar looks at one paragraph, at what is open, and at the next number ahead;
it never fails: every paragraph gets a role, and what was odd is listed.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from travaux.formats.plain.enacting import enacts, preambles
from travaux.formats.plain.footnotes import notes_among, place_footnotes
from travaux.formats.plain.headings import (
    HEADED,
    LONGEST_HEADING,
    Heading,
    heading_of,
    looks_like_heading,
)
from travaux.formats.plain.heights import RANKS, height_of
from travaux.formats.plain.markers import BULLETS, Marker, Reading, marker_of, numbered
from travaux.formats.plain.open import Open, Stack
from travaux.formats.plain.phrases import (
    begins_preambular,
    is_agreed,
    is_body,
    is_preamble,
    is_symbol,
    is_testimonium,
    preamble_with_words,
)
from travaux.formats.plain.roles import Block, Role, RolePart
from travaux.formats.plain.sequence import choose, kind_under, owner_of, unnumbered_under
from travaux.formats.plain.surface import ends_clause
from travaux.formats.reading import Problem
from travaux.text.errors import Message, message
from travaux.text.values import Kind


def roles_of(
    blocks: Sequence[Block], *, language: str, resolution: bool = False
) -> tuple[list[Role], list[Problem]]:
    """Give each paragraph its role.

    Args:
        blocks: the paragraphs, in the order of the source.
        language: a code, for the forms of numbers.
        resolution: that the text is a resolution is known otherwise than by its words.

    Guarantees:
        1. Every paragraph's text is in some role, in the order of the source; only
           footnotes stand with what refers to them.
    """
    grammar = _Grammar(blocks, language)
    grammar.resolution = resolution
    for at in range(len(blocks)):
        grammar.take(at)
    return place_footnotes(grammar.roles, grammar.footnotes), grammar.problems


_LONG_TITLE: Final = 300
_FORMULA: Final = 120
_CAPITALS: Final = range(6, 101)
_INNER: Final = ("(", ")", "（", "‘", "1")
"""How the styles of numbers begin that may stand second on a line."""
_COMMAS: Final = ",;:،؛，；："


class _Grammar:
    """Takes the blocks in order; keeps what is open."""

    def __init__(self, blocks: Sequence[Block], language: str) -> None:
        self.blocks = blocks
        self.roles: list[Role] = []
        self.problems: list[Problem] = []
        self.footnotes: list[int] = []
        self.notes = notes_among([block.text for block in blocks])
        self.stack = Stack()
        self.resolution = False
        self.language = language
        self.headings = [_heading(block) for block in blocks]
        self.markers = [
            None if heading or block.level else numbered(block.text, language)
            for heading, block in zip(self.headings, blocks, strict=True)
        ]
        self.ahead = self._look_ahead()
        self.preambles = preambles(blocks, self.headings)
        self.at = 0

    def _look_ahead(self) -> list[Marker | None]:
        """For each block the next number behind it, None where a heading comes first."""
        ahead: list[Marker | None] = []
        following: Marker | None = None
        for block, heading, marker in zip(
            reversed(self.blocks), reversed(self.headings), reversed(self.markers), strict=True
        ):
            ahead.append(following)
            if heading or block.level or block.mark:
                following = None
            elif marker:
                following = marker
        return ahead[::-1]

    def take(self, at: int) -> None:
        """Give one block its role."""
        self.at = at
        block, heading, marker = self.blocks[at], self.headings[at], self.markers[at]
        if block.mark:
            self._marked(block)
        elif heading:
            self._heading(block, heading)
        elif is_preamble(block.text):
            self._open(block, "preamble", self.stack.under_annex(), text=block.text)
        elif self._begins_preamble(at):
            self._open(block, "preamble", self.stack.under_annex())
            self._in_preamble(block)
        elif at in self.notes and self.stack:
            self.footnotes.append(len(self.roles))
            self._emit(block, "note", block.text, depth=self.stack.depth)
        elif block.level or self._capitals(block):
            self._other_heading(block)
        elif marker:
            self._marker(block, marker)
        else:
            self._unmarked(block)

    # --- what is said to the outside ---------------------------------------

    def _emit(self, block: Block, part: RolePart, text: str, *, depth: int = 0) -> None:
        self.roles.append(Role(part, text, depth, line=block.line, column=block.column))
        if depth:
            self.stack.add(part, text, depth)

    def _open(
        self, block: Block, kind: Kind, depth: int, *, number: str = "", text: str = ""
    ) -> Open:
        if self.stack.parent(depth).closing:
            what = message("A provision stands after the closing words of the one it belongs to.")
            done = message("It was put before them.")
            self._problem(block, what, done)
        self.roles.append(Role("open", text, depth, kind, number, block.line, block.column))
        return self.stack.open(Open(kind, block.indent, text, number=number), depth)

    def _problem(self, block: Block, what: Message, done: Message) -> None:
        self.problems.append(Problem(block.line, block.column, what, done))

    # --- marked by the writer -----------------------------------------------

    def _marked(self, block: Block) -> None:
        role = block.mark
        if role is None:
            return
        deepest = self.stack.depth + (role.part == "open")
        meant = role.depth + (self.stack.depth_of("annex") if block.level else 0)
        depth = min(max(meant, role.part == "open"), deepest)
        if role.part in {"title", "symbol"}:
            self._emit(block, role.part, role.text)
        elif role.kind:
            opened = self._open(block, role.kind, depth, number=role.number, text=role.text)
            opened.rank = RANKS.get(role.kind, opened.rank)
            marker = marker_of(f"{role.number} x") or marker_of(f"{role.number}. x")
            if marker and role.kind not in HEADED:
                opened.style, opened.value = marker.readings[0].style, marker.readings[0].value
        else:
            self._emit(block, role.part if depth else "title", role.text, depth=depth)

    # --- headings -----------------------------------------------------------

    def _heading(self, block: Block, heading: Heading) -> None:
        kind, rank, depth = height_of(heading, self.stack)
        opened = self._open(block, kind, depth, number=heading.number, text=heading.title)
        opened.rank = rank
        if heading.words:
            self._emit(block, "words", heading.words, depth=depth)

    def _other_heading(self, block: Block) -> None:
        """A heading that no language of ours knows."""
        top = self.stack.top
        joins = top and top.guessed and top.bare and block.level > top.level
        if not self.stack:
            self._emit(block, "title", block.text)
            return
        if self.stack.pending or joins:
            self._title(block)
            return
        kind: Kind = "annex" if top and top.kind == "testimonium" else "section"
        depth = self.stack.depth_for(RANKS[kind], RANKS)
        opened = self._open(block, kind, depth, text=block.text)
        opened.rank, opened.level, opened.guessed = RANKS[kind], block.level, True
        what = message("The heading is in no form that is known.")
        done = (
            message("It was kept as the heading of an annex.")
            if kind == "annex"
            else message("It was kept as the heading of a section without a number.")
        )
        self._problem(block, what, done)

    def _title(self, block: Block) -> None:
        """A heading's title on a line of its own."""
        last = self.roles[-1]
        if self.stack.pending and last.part == "open":
            self.roles[-1] = replace(last, text=block.text)
            self.stack.add("heading", block.text, self.stack.depth)
        else:
            self._emit(block, "heading", block.text, depth=self.stack.depth)

    def _capitals(self, block: Block) -> bool:
        """Whether a paragraph in the body is a heading by its capitals alone."""
        return (
            bool(self.stack)
            and not self.stack.any_of("preamble", "testimonium")
            and block.text.isupper()
            and block.text[0] not in "|+"
            and len(block.text) in _CAPITALS
            and looks_like_heading(block.text)
            and self.markers[self.at] is None
        )

    # --- numbered paragraphs --------------------------------------------------

    def _begins_preamble(self, at: int) -> bool:
        """Whether a preamble without a heading begins in an annex that so far has only a title."""
        top = self.stack.top
        if top is None or at not in self.preambles.begins:
            return False
        return top.kind == "annex" and not top.children

    def _marker(self, block: Block, marker: Marker) -> None:
        if block.text[0] in BULLETS and marker.readings[0].value:
            what = message("A bullet stands before the number {number}.", number=marker.number)
            self._problem(block, what, message("It was left out."))
        recital = self._recital(marker)
        if recital:
            self._preambular(block, marker, recital)
        else:
            self._listed(block, marker)

    def _recital(self, marker: Marker) -> Reading | None:
        """How a number reads as that of a preambular paragraph; others may end the preamble."""
        first = marker.readings[0]
        if first.style == "PP" or not self.stack.any_of("preamble"):
            return first if first.style == "PP" else None
        depth = self.stack.depth_of("preambular")
        if self.at in self.preambles.inside:
            choice = choose(marker, self.stack, ahead=self._ahead()) if depth else None
            begins = next((it for it in marker.readings if it.value == 1), first)
            goes_on = choice.reading if choice and choice.depth == depth else None
            return goes_on if depth else begins
        if first.style in {"OP", "1", "一、"}:
            self.stack.cut(self.stack.depth_of("preamble") - 1)
        taken = self.stack.listed_with("(1)", besides="preambular")
        return first if first.style == "(1)" and not taken else None

    def _listed(self, block: Block, marker: Marker) -> None:
        self._close_unnumbered(marker)
        choice = choose(marker, self.stack, ahead=self._ahead())
        if choice is None or not (self.stack or marker.decimal):
            self._unmarked(block)
            return
        if choice.odd:
            what = message("The number {number} is out of sequence.", number=marker.number)
            self._problem(block, what, message("It was kept where it stands."))
        self.stack.cut(choice.depth - 1)
        body = self.resolution and not self.stack.any_of("annex")
        kind = kind_under(self.stack.top, marker, resolution=body)
        inner = self._inner(marker)
        text = "" if inner else marker.rest
        opened = self._open(block, kind, choice.depth, number=marker.number, text=text)
        opened.style, opened.value = choice.reading.style, choice.reading.value
        if inner:
            self._marker(_shortened(block, marker.rest), inner)

    def _close_unnumbered(self, marker: Marker) -> None:
        """A numbered paragraph is no child of one without, unless that ends in ``:``."""
        top = self.stack.top
        plain = top and top.kind in {"operative", "paragraph"} and not top.style
        if top and plain and marker.decimal and top.text[-1:] not in {":", "："}:
            self.stack.cut(self.stack.depth - 1)

    def _inner(self, marker: Marker) -> Marker | None:
        """A second number on the same line: ``2. (a) To …``, ``三、㈠``, in Chinese ``㈠ 1.``."""
        inner = marker_of(marker.rest, self.language)
        if inner is None or not inner.rest:
            return None
        if inner.decimal and (marker.decimal or self.language[:2] != "zh"):
            return None
        begins = any(it.value == 1 and it.style[:1] in _INNER for it in inner.readings)
        return inner if begins else None

    def _ahead(self) -> Marker | None:
        """The next number ahead, if no heading comes before it."""
        return self.ahead[self.at]

    # --- everything else ------------------------------------------------------

    def _unmarked(self, block: Block) -> None:
        if not self.stack:
            self._before(block)
        elif self.stack.pending and self._titles(block):
            self._title(block)
        elif self.stack.any_of("preamble"):
            self._in_preamble(block)
        elif self._is_formula(block):
            self._open(block, "testimonium", self.stack.under_annex(), text=block.text)
        else:
            self._in_body(block)

    def _titles(self, block: Block) -> bool:
        """Whether a paragraph is the title of the heading before it."""
        top = self.stack.top
        longest = _LONG_TITLE if top and top.kind == "annex" else LONGEST_HEADING
        if top is None or not looks_like_heading(block.text, longest=longest):
            return False
        if block.adjacent or top.kind != "article":
            return True
        ahead = self.at + 1
        return ahead < len(self.blocks) and not (self.headings[ahead] or self.blocks[ahead].level)

    def _before(self, block: Block) -> None:
        """Before any provision: symbol, title, or the first words of a preamble."""
        text = block.text
        heading, words = preamble_with_words(text)
        if heading:
            self._open(block, "preamble", 1, text=heading)
            self._in_preamble(_shortened(block, words))
        elif is_symbol(text) and not any(role.part == "symbol" for role in self.roles):
            self._emit(block, "symbol", text)
        elif text[-1] in _COMMAS or (begins_preambular(text) and ends_clause(text)):
            self._open(block, "preamble", 1)
            self._in_preamble(block)
        else:
            self._emit(block, "title", text)

    def _in_preamble(self, block: Block) -> None:
        depth, text = self.stack.depth_of("preamble"), block.text
        preamble = self.stack.at(depth)
        self.stack.cut(depth)
        if is_agreed(text) or preamble.closing:
            self._emit(block, "closing", text, depth=depth)
        elif preamble.bare and enacts(text):
            self.resolution = self.resolution or is_body(text)
            self._emit(block, "words", text, depth=depth)
        else:
            self._open(block, "preambular", depth + 1, text=text)

    def _preambular(self, block: Block, marker: Marker, reading: Reading) -> None:
        if not self.stack.any_of("preamble"):
            self._open(block, "preamble", self.stack.under_annex())
        depth = self.stack.depth_of("preamble")
        opened = self._open(block, "preambular", depth + 1, number=marker.number, text=marker.rest)
        opened.style, opened.value = reading.style, reading.value

    def _is_formula(self, block: Block) -> bool:
        """Whether a paragraph begins what stands after the last article or paragraph."""
        top = self.stack.top
        if top is None or top.kind == "testimonium":
            return False
        meeting = self.resolution and self.stack.any_of("operative") and len(block.text) <= _FORMULA
        return is_testimonium(block.text) or (
            meeting and top.text[-1:] in {".", "。"} and not ends_clause(block.text)
        )

    def _in_body(self, block: Block) -> None:
        depth, sure = owner_of(block.indent, self.stack, ahead=self._ahead())
        owner = self.stack.at(depth)
        begins_list = block.text[-1] in ":：" and self._begins_list()
        if owner.children and begins_list:
            self.stack.cut(depth)
            self._open(block, unnumbered_under(owner.kind), depth + 1, text=block.text)
            return
        part: RolePart = "closing" if owner.children else "words"
        self._emit(block, part, block.text, depth=depth)
        if not sure:
            what = message("Words stand after a list within a list.")
            done = message("They were taken for the closing words of the inner list's paragraph.")
            self._problem(block, what, done)

    def _begins_list(self) -> bool:
        ahead = self.markers[self.at + 1] if self.at + 1 < len(self.markers) else None
        return ahead is not None and any(it.value <= 1 for it in ahead.readings)


def _heading(block: Block) -> Heading | None:
    return None if block.mark else heading_of(block.text, sure=block.level > 0)


def _shortened(block: Block, text: str) -> Block:
    column = block.column + len(block.text) - len(text)
    return Block(text, block.line, column, block.indent, adjacent=block.adjacent)
