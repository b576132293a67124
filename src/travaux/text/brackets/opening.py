"""Opening a bracketed text in the middle of its negotiation.

Each paragraph is read by itself, so that one bracket that is never closed does not swallow
the rest of the text; a bracket around several paragraphs is listed.

Source: rolling-text specification, section 6; the practice of committees that go on from a
text that others have bracketed.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

import regex

from travaux.text.brackets.contested import Reading, reading_of
from travaux.text.brackets.found import find_parties
from travaux.text.brackets.line_ends import Plain, line_end
from travaux.text.brackets.opened import (
    Now,
    Opened,
    OpenedMark,
    OpenedProposal,
    OpenedStance,
    Passage,
    Unknown,
)
from travaux.text.brackets.outline import Draft, heading_of, tree
from travaux.text.brackets.typed import read_typed
from travaux.text.brackets.typed_values import Label, Span, Typed, Words
from travaux.text.errors import Message, message
from travaux.text.values import Instrument, Kind, Party

_BEGINS: Final = regex.compile(
    r"""(?x) [ \t]* (?:
        [#>]+ \s | [*+–•-] \s | (?:[*_]{2})? [\[［【(]? \(? [\p{L}\p{N}]{1,4}
        (?: \s?(?:bis|ter|quater|quinquies|alt) )? [.)] (?=\s|[*_]) | -{3,} \s*$
        | (?:[*_]{2})? [\[［【]? (?:option|alternative|opción|variante|вариант)\b
    )""",
    regex.IGNORECASE,
)
"""Begins a paragraph though no blank line stands before it."""

_NOTE: Final = regex.compile(
    r"\s*\[(?P<sign>\^[^\s\[\]]+)\]:\s*(?P<text>[^\s\[\]［］【】][^\[\]［］【】]*)"
)
"""What a footnote says, behind its sign; one with brackets in it is a paragraph that is open."""

_CITED: Final = regex.compile(r"\[(\^[^\s\[\]]+)\](?!:)")
_MARKUP: Final = regex.compile(r"\s*(?:[#>]+\s+|[*+–•-]\s+)?")
_KINDS: Final[dict[str, Kind]] = {
    "paragraph": "paragraph",
    "preambular": "preambular",
    "operative": "operative",
    "article": "article",
    "subparagraph": "subparagraph",
}
_SPANNING: Final = message("This bracket and its other half stand in different paragraphs.")
_LONE: Final = message("This bracket has no other half in its paragraph.")
_NOT_WORDS: Final = message("It is kept as it was typed, and is no word of the text.")


def open_typed(source: str, parties: Iterable[Party | str] = (), *, language: str = "") -> Opened:
    """Open a text with brackets in it.

    Args:
        source: any text that came through the door.
        parties: everyone who may be named; without them, those whom the text shows to be.
        language: of the text.

    Returns:
        The preview: what is to become base, proposals, stances and marks, and what is not
        known. Ids count in the order of the source, and are the same for the same text.

    Guarantees:
        1. ``written_back(open_typed(source)) == source``, whatever ends its lines.
        2. A proposal's wording is the base with its own options taken.
        3. Words, wordings and places by line are the same whether lines end with a newline,
           with CR LF or with CR, and with a byte order mark or without.
    """
    plain = Plain.of(source)
    known = tuple(parties) or tuple(find_parties(plain.text))
    opening = _Opening(plain, plain.text, known, cited=frozenset(_CITED.findall(plain.text)))
    for span in paragraphs(plain.text):
        opening.paragraph(span)
    opening.spanning()
    opening.annotate()
    instrument = Instrument(language=language, provisions=tree(opening.drafts))
    return Opened(
        source,
        instrument,
        tuple(opening.proposals),
        tuple(opening.stances),
        tuple(opening.marks),
        tuple(sorted(opening.unknown, key=lambda it: it.at)),
        tuple(opening.passages),
    )


def written_back(
    opened: Opened, words: Mapping[str, str] | None = None, *, now: Iterable[Now] | None = None
) -> str:
    """The text as it was typed; where it has moved on, as it stands now.

    Args:
        opened: the text as it was opened.
        words: of some of its provisions, that stand there instead of those of the source.
        now: instead of ``words``, its provisions as they stand, in order, in whatever notation
            of brackets the room reads. What is between two provisions of the source stays behind
            the first.

    Guarantees:
        1. A provision of which ``now`` says nothing is written code point for code point as in
           the source; if that holds of all, in their order, the result is the source.
        2. Lines that are written anew end as those of the source.
    """
    if now is None:
        given = words or {}
        now = [Now(it.provision, given.get(it.provision)) for it in opened.passages if it.provision]
    kept = {it.provision: it for it in opened.passages if it.provision}
    behind = _behind(opened)
    end = line_end(opened.source)
    said = [behind.get("", "")]
    for it in now:
        passage = kept.get(it.provision)
        if passage is not None:
            said += [_passed(opened.source, passage, it, end=end), behind[it.provision]]
        elif it.whole:
            before = "".join(said[-2:])
            gap = end * (2 - before[-2 * len(end) :].count(end)) if before else ""
            said += [gap, it.whole.replace("\n", end), end, end]
    return "".join(said)


def _behind(opened: Opened) -> dict[str, str]:
    """What stands behind each provision of the source before the next one; first, under ``""``."""
    behind: dict[str, str] = {}
    last = ""
    for it in opened.passages:
        last = it.provision or last
        between = "" if it.provision else opened.source[it.at.start : it.at.end]
        behind[last] = behind.get(last, "") + between
    return behind


def _passed(source: str, passage: Passage, now: Now, *, end: str) -> str:
    """A passage with what is written anew of it."""
    start, stop = passage.at
    if now.whole is not None:
        typed = source[start:stop]
        return now.whole.replace("\n", end) + typed[len(typed.rstrip()) :]
    if now.words is None:
        return source[start:stop]
    words = now.words.replace("\n", end)
    return source[start : passage.words.start] + words + source[passage.words.end : stop]


def paragraphs(source: str) -> Iterator[Span]:
    """The paragraphs of a source, blank lines behind each with it; the spans join."""
    start = at = 0
    blank = False
    for line in source.splitlines(keepends=True):
        if at > start and line.strip() and (blank or _BEGINS.match(line) or _headed(source, at)):
            yield Span(start, at)
            start = at
        blank = not line.strip()
        at += len(line)
    if at > start:
        yield Span(start, at)


def _headed(source: str, at: int) -> bool:
    """Whether the line before an offset is a heading."""
    begins = source.rfind("\n", 0, max(at - 1, 0)) + 1
    return source[begins:at].lstrip().startswith("#")


@dataclass(slots=True)
class _Opening:
    """One pass over the paragraphs of a source, whose lines end with newlines to be read."""

    plain: Plain
    source: str
    known: tuple[Party | str, ...]
    drafts: list[Draft] = field(default_factory=list)
    proposals: list[OpenedProposal] = field(default_factory=list)
    stances: list[OpenedStance] = field(default_factory=list)
    marks: list[OpenedMark] = field(default_factory=list)
    unknown: list[Unknown] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    lone: list[tuple[int, str]] = field(default_factory=list)
    cited: frozenset[str] = frozenset()
    footnotes: dict[str, str] = field(default_factory=dict)

    def paragraph(self, span: Span) -> None:
        """Read one paragraph into a provision, if it has any words."""
        text = self.source[span.start : span.end]
        if not regex.search(r"[\p{L}\p{N}]", text):
            self._passage(span, Span(span.end, span.end))
            return
        note = _NOTE.fullmatch(text)
        if note is not None and note["sign"] in self.cited - self.footnotes.keys():
            self.footnotes[note["sign"]] = note["text"].strip()
            self._passage(span, Span(span.end, span.end))
            return
        provision = f"p{len(self.drafts) + 1}"
        head = heading_of(text)
        if head is not None:
            self.drafts.append(Draft(provision, head.kind, head.number, heading=head.heading))
            begin = span.start + head.at
            words = Span(begin, begin + len(head.heading))
            self._passage(span, words, provision)
            return
        lead = _MARKUP.match(text)
        begin = span.start + (lead.end() if lead else 0)
        self._worded(provision, span, Span(begin, span.start + len(text.rstrip())))

    def _worded(self, provision: str, span: Span, words: Span) -> None:
        typed = read_typed(self.source[words.start : words.end], self.known)
        label = _first_label(typed)
        begin = label.at.end if label else 0
        reading = reading_of(typed, begin, first=len(self.proposals) + 1)
        said = label.label if label else None
        kind: Kind = _KINDS.get(said.kind, "paragraph") if said else "paragraph"
        draft = Draft(
            provision, kind, _number(said), words=reading.base, notes=tuple(reading.notes)
        )
        self.drafts.append(draft)
        begin += len(typed.source[begin:]) - len(typed.source[begin:].lstrip())
        self._passage(span, Span(words.start + begin, words.end), provision)
        self._asked(provision, reading, words.start)
        self.lone += [(words.start + at, provision) for at in reading.lone]

    def _passage(self, at: Span, words: Span, provision: str = "") -> None:
        self.passages.append(Passage(self.plain.span(at), self.plain.span(words), provision))

    def _asked(self, provision: str, reading: Reading, by: int) -> None:
        """Take over what one paragraph shows, its spans moved to the whole source."""
        for proposal, at in reading.proposals:
            self.proposals.append(OpenedProposal(provision, proposal, self._moved(at, by)))
        for stance in reading.stances:
            self.stances.append(OpenedStance(provision, *stance))
        for text, at in reading.marks:
            self.marks.append(OpenedMark(provision, text, self._moved(at, by)))
        for at, what, done in reading.unknown:
            self._unknown(provision, Span(at.start + by, at.end + by), what, done=done)

    def _unknown(self, provision: str, at: Span, what: Message, *, done: Message) -> None:
        there = self.plain.span(at)
        line, column = self.plain.place(there.start)
        self.unknown.append(Unknown(provision, there, line, column, what, done))

    def _moved(self, at: Span, by: int) -> Span:
        return self.plain.span(Span(at.start + by, at.end + by))

    def annotate(self) -> None:
        """Have the provisions that cite a footnote say what stands in it."""
        for draft in self.drafts:
            said = ((it, self.footnotes.get(it, "")) for it in draft.notes)
            draft.notes = tuple(f"{it} {text}".rstrip() for it, text in said)

    def spanning(self) -> None:
        """List the brackets that have no other half in their paragraph."""
        waiting: list[int] = []
        for number, (at, _provision) in enumerate(self.lone):
            if self.source[at] in "[［【":
                waiting.append(number)
            elif waiting:
                for one in (waiting.pop(), number):
                    self._lone(one, _SPANNING)
            else:
                self._lone(number, _LONE)
        for one in waiting:
            self._lone(one, _LONE)

    def _lone(self, number: int, what: Message) -> None:
        at, provision = self.lone[number]
        self._unknown(provision, Span(at, at + 1), what, done=_NOT_WORDS)


def _first_label(typed: Typed) -> Words | None:
    """The label a paragraph begins with."""
    for node in typed.nodes:
        if isinstance(node, Words) and node.role == "label" and node.label:
            return None if node.label.kind in ("option", "alternative") else node
        if not isinstance(node, Words) or node.text.strip():
            return None
    return None


def _number(label: Label | None) -> str:
    if label is None:
        return ""
    bracketed = f"({label.number})" if label.kind == "subparagraph" else label.number
    alternative = f"{label.alternative} alt" if label.alternative else ""
    return " ".join(it for it in (bracketed, label.ordinal, alternative) if it)
