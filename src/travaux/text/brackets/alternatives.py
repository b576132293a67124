"""One typed bracket: its alternatives, and who stands behind each."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

import regex

from travaux.text.brackets.attributions import Attribution, read_attribution
from travaux.text.brackets.signs import sign_of
from travaux.text.brackets.tails import find_head, find_tail, unknown_codes, whole
from travaux.text.brackets.typed_pieces import Reading
from travaux.text.brackets.typed_values import Span, TypedNode, Words
from travaux.text.brackets.verbs import KEEPERS, REFUSALS, lone_verb
from travaux.text.errors import message

Nodes: TypeAlias = Callable[[Span], tuple[TypedNode, ...]]
"""Reads the nodes of a span within a bracket."""

LONGEST_SIGN: Final = 400
OR: Final = "(?:or|ou|o|или|أو|或)"

_SLASH: Final = regex.compile(r"(?<!\s)\s+//?\s+|(?<!\s)\s*(?<!:)//\s*")
_OR: Final = regex.compile(rf"(?<!\s)\s+{OR}\s+", regex.IGNORECASE)
_WORDS_WITH_SLASHES: Final = regex.compile(r"\s*\p{L}+(?:/\p{L}+)+\s*")
_AND_OR: Final = regex.compile(r"(?i)\s*(?:and/or|et/ou|y/o|и/или|و/أو)\s*")


@dataclass(slots=True)
class Alternative:
    """One alternative, its origin not yet decided.

    ``behind`` is None where nobody is named; ``asks`` is the verb that stands in place of
    words: ``delete``, ``retain``.
    """

    at: Span
    content: tuple[TypedNode, ...] = ()
    behind: Attribution | None = None
    said_at: Span | None = None
    asks: str | None = None


@dataclass(slots=True)
class Bracket:
    """A bracket as it was read: a sign, or alternatives."""

    at: Span
    alternatives: list[Alternative] = field(default_factory=list)
    sign: Words | None = None

    @property
    def attributed(self) -> bool:
        """Whether anybody is named in it."""
        return any(it.behind for it in self.alternatives)

    @property
    def answers(self) -> bool:
        """Whether it holds a verb in place of words and nothing else."""
        return len(self.alternatives) == 1 and self.alternatives[0].asks is not None


def read_bracket(reading: Reading, pair: tuple[int, int], nodes: Nodes) -> Bracket:
    """Read the bracket that opens and closes at these code points."""
    opening, closing = pair
    at = Span(opening, closing + 1)
    inside = Span(opening + 1, closing)
    reading.piece("open", opening, opening + 1)
    reading.piece("close", closing, closing + 1)
    inner = list(reading.pairs.within(*inside))
    if not inner and (sign := _sign(reading, at, inside)):
        made = Bracket(at, sign=sign)
        if sign.role == "placeholder":
            made.alternatives = [Alternative(at, (Words(inside, sign.text, sign.role),))]
        return made
    made = Bracket(at)
    start = opening
    for begin, end in (*_separators(reading, inside, inner), (closing + 1, closing + 1)):
        span = Span(start + 1 if start == opening else start, min(begin, closing))
        made.alternatives.append(_alternative(reading, span, nodes))
        made.alternatives[-1].at = Span(opening if span.start == opening + 1 else start, begin)
        start = end
    return made


def _sign(reading: Reading, at: Span, inside: Span) -> Words | None:
    content = reading.source[inside.start : inside.end]
    if len(content) > LONGEST_SIGN:
        return None
    role = sign_of(content)
    said = None if role else whole(content, reading.known)
    if role is None and (said is None or said.refusing):
        return None
    parties = said.parties if said else ()
    role = role or "attribution"
    reading.piece(role, *inside)
    return Words(at, content.strip(), role, parties=parties)


# --- where alternatives part ----------------------------------------------------------


def _separators(
    reading: Reading, inside: Span, inner: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """The separators of a bracket, each noted as a piece."""
    text = reading.source[inside.start : inside.end]
    if not inner and _WORDS_WITH_SLASHES.fullmatch(text) and not _AND_OR.fullmatch(text):
        found = [(it.start(), it.end()) for it in regex.finditer("/", text)]
        found = [] if read_attribution(text.strip(), reading.known) else found
        spans = [(inside.start + start, inside.start + end) for start, end in found]
    else:
        spans = [it for gap in _gaps(inside, inner) for it in _parting(reading, inside, gap)]
    for start, end in spans:
        reading.piece("separator", start, end)
        yield start, end


def _gaps(inside: Span, inner: Sequence[tuple[int, int]]) -> Iterator[Span]:
    start = inside.start
    for opening, closing in inner:
        yield Span(start, opening)
        start = closing + 1
    yield Span(start, inside.end)


def _parting(reading: Reading, inside: Span, gap: Span) -> Iterator[tuple[int, int]]:
    """The slashes of a gap that part words, not names, and “or” between what names part."""
    known = reading.known
    ends = [it.span() for it in _SLASH.finditer(reading.source, *gap)]
    ends += [it.span() for it in _OR.finditer(reading.source, *gap)] if known else []
    for start, end in sorted(ends):
        left = reading.source[max(gap.start, start - LONGEST_SIGN) : start]
        right = reading.source[end : min(gap.end, end + LONGEST_SIGN)]
        if "/" not in reading.source[start:end]:
            if find_tail(left, known) and find_tail(right, known):
                yield start, end
            continue
        names = read_attribution(right.strip(), known) or (
            gap.start == inside.start and _only_names(left, reading)
        )
        if not names:
            yield start, end


def _only_names(text: str, reading: Reading) -> bool:
    said = read_attribution(text.strip(), reading.known)
    return said is not None and not any(clause.verbs for clause in said.clauses)


# --- one alternative ------------------------------------------------------------------


def _alternative(reading: Reading, span: Span, nodes: Nodes) -> Alternative:
    inner = list(reading.pairs.within(*span))
    if not inner:
        text = reading.source[span.start : span.end]
        said = whole(text, reading.known)
        if said and said.refusing:
            reading.piece("attribution", *span)
            return Alternative(span, (), said, span, "delete")
    head_end = inner[0][0] if inner else span.end
    tail_start = inner[-1][1] + 1 if inner else span.start
    made = Alternative(span)
    start = _read_head(reading, made, Span(span.start, head_end))
    end = _read_tail(reading, made, Span(max(tail_start, start), span.end))
    words = reading.source[start:end]
    if not inner and len(words) < LONGEST_SIGN:
        made.asks = lone_verb(words, REFUSALS | KEEPERS if made.behind else REFUSALS)
    if made.asks:
        reading.piece("verb", start, end)
    else:
        made.content = nodes(Span(start, end))
    return made


def _read_head(reading: Reading, made: Alternative, span: Span) -> int:
    head = find_head(reading.source[span.start : span.end], reading.known)
    if head is None:
        return span.start
    end = span.start + head.end
    made.behind, made.said_at = head.behind, Span(span.start, end)
    reading.piece("attribution", span.start, end)
    return end


def _read_tail(reading: Reading, made: Alternative, span: Span) -> int:
    text = reading.source[span.start : span.end]
    tail = find_tail(text, reading.known)
    if tail is None:
        codes = unknown_codes(text)
        if codes is not None:
            reading.pairs.odd(
                span.start + codes,
                message("A dash stands before what may be names, but no such party is known."),
                message("It was read as words; give the parties to have it read as names."),
            )
        return span.end
    start = span.start + tail.start
    clauses = (*(made.behind.clauses if made.behind else ()), *tail.behind.clauses)
    made.behind, made.said_at = Attribution(clauses), Span(start, span.end)
    reading.piece("attribution", start, span.end)
    return start
