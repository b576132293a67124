"""The reader of typed texts: brackets as people put them by hand, in whatever form.

It never stops: what has no other half, or cannot be told, stays words and is listed.

Source: rolling texts of the United Nations, see docs/glossary.md.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

import regex

from travaux.text.brackets.alternatives import OR, Bracket, read_bracket
from travaux.text.brackets.found import find_parties
from travaux.text.brackets.pairing import pair
from travaux.text.brackets.parties import Known
from travaux.text.brackets.typed_labels import footnote_parties, read_words
from travaux.text.brackets.typed_options import choice_of
from travaux.text.brackets.typed_pieces import Reading, tiled
from travaux.text.brackets.typed_values import (
    Label,
    Span,
    Typed,
    TypedNode,
    Words,
)
from travaux.text.values import Party

_SLASH: Final = regex.compile(r"\s*//?\s*")
_OR: Final = regex.compile(rf"\s*(?:\b|(?<=\s|^)){OR}\s*", regex.IGNORECASE)
_SPACE: Final = regex.compile(r"[ \t\u00a0]+")
_JOINS_ON: Final = regex.compile(
    r"(?i)\W*(?:and|or|and/or|et|ou|y|o|и|или)?\W*|[,;].*", regex.DOTALL
)
_NUMBER: Final = regex.compile(r"[\[［【]\s*\d{1,3}(?:\.\d{1,2})*\s*(?P<dot>\.?)\s*[\]］】]")
_LINE_BEGINS: Final = regex.compile(r"(?:^|\n)[ \t*_]*$")
_MOST_WORDS: Final = 3


def read_typed(source: str, parties: Iterable[Party | str] = ()) -> Typed:
    """Read a text with brackets in it.

    Args:
        source: any text that came through the door.
        parties: everyone who may be named; before anyone else a dash is words. Without
            them, those whom ``find_parties`` finds.

    Guarantees:
        1. Every text is read; the spans give the source back exactly.
        2. Equal input gives equal output on any machine.

    Cost: linear in the source, times the depth of brackets, at most 40.
    """
    known = Known(parties) or Known(find_parties(source))
    reading = Reading(source, known, pair(source))
    nodes = _Reader(reading).nodes(Span(0, len(source)))
    oddities = sorted(reading.pairs.oddities, key=lambda it: (it.line, it.column))
    return Typed(source, nodes, tuple(tiled(reading)), tuple(oddities), known.ids)


class _Reader:
    """Reads spans into nodes, brackets that are alternatives together."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def nodes(self, span: Span) -> tuple[TypedNode, ...]:
        """The nodes of a span; their spans join."""
        made: list[TypedNode] = []
        group: list[Bracket] = []
        at = span.start
        for opening, closing in self.reading.pairs.within(*span):
            bracket = read_bracket(self.reading, (opening, closing), self.nodes)
            between = Span(group[-1].at.end if group else at, opening)
            if group and self._joins(group, between, bracket):
                self.reading.piece("separator", *between)
            else:
                at = self._end(group, made, at)
                made += self._words(Span(at, opening), made)
                group = []
            group.append(bracket)
            at = bracket.at.end
        at = self._end(group, made, at)
        made += self._words(Span(at, span.end), made)
        return tuple(made)

    def _words(self, span: Span, before: list[TypedNode]) -> list[Words]:
        reading = self.reading
        made = list(read_words(reading.source, span, reading.known))
        for words in made:
            if words.role != "text":
                reading.piece(words.role, *words.at)
        last = before[-1] if before else None
        if made and isinstance(last, Words) and last.role == "footnote":
            parties = footnote_parties(made[0].text, reading.known)
            before[-1] = replace(last, parties=parties)
        return made

    def _end(self, group: list[Bracket], made: list[TypedNode], at: int) -> int:
        """Add the node of a group; gives the code point behind it."""
        if not group:
            return at
        span = Span(group[0].at.start, group[-1].at.end)
        label = self._numbers(group, span)
        if label:
            made.append(label)
            return label.at.end
        sign = group[0].sign
        every = [it for bracket in group for it in bracket.alternatives]
        made.append(sign if sign and len(group) == 1 else choice_of(every, span))
        return span.end

    def _numbers(self, group: list[Bracket], span: Span) -> Words | None:
        """Two numbers before a paragraph, ``[4][2].``, as its label."""
        source = self.reading.source
        said = [source[it.at.start : it.at.end] for it in group]
        follows = source[span.end : span.end + 1]
        numbers = [_NUMBER.fullmatch(it) for it in said]
        stop = 1 if follows in (".", ")") else 0
        if len(group) == 1 or not all(it and (stop or it["dot"]) for it in numbers):
            return None
        if not _LINE_BEGINS.search(source, max(span.start - 80, 0), span.start):
            return None
        first, other = (it.strip("[]［］【】 \n.") for it in said[:2])
        at = Span(span.start, span.end + stop)
        self.reading.piece("label", span.end, span.end + stop)
        label = Label("paragraph", first, other=other)
        return Words(at, source[at.start : at.end], "label", label)

    def _joins(self, group: list[Bracket], between: Span, new: Bracket) -> bool:
        """Whether a bracket is an alternative to those before it."""
        last = group[-1]
        if not new.alternatives or not last.alternatives:
            return False
        text = self.reading.source[between.start : between.end]
        if not text or _SLASH.fullmatch(text):
            return True
        if _OR.fullmatch(text):
            named = last.attributed or new.attributed
            return named or text.strip().isupper() or self._alike([*group, new])
        if not _SPACE.fullmatch(text) or new.sign or last.sign:
            return False
        return new.answers or self._alike([*group, new])

    def _alike(self, group: list[Bracket]) -> bool:
        """Whether brackets with a space between are short and as long as each other."""
        source = self.reading.source
        contents = [
            source[it.at.start + 1 : it.said_at.start if it.said_at else it.at.end - 1]
            for bracket in group
            for it in bracket.alternatives
        ]
        lengths = {len(content.split()) for content in contents}
        if group[0].attributed or len(lengths) > 1 or max(lengths) > _MOST_WORDS:
            return False
        return not any(_JOINS_ON.fullmatch(content) for content in contents)
