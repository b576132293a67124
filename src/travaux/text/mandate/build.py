"""From a sheet to a mandate."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from travaux.text.mandate.citations import citations, citing_of
from travaux.text.mandate.dates import dates
from travaux.text.mandate.fold import Folded, folded
from travaux.text.mandate.masthead import Masthead, masthead
from travaux.text.mandate.obligations import Clause, notions, obligation
from travaux.text.mandate.paragraphs import Draft, joined, operative, preambular, unmarked
from travaux.text.mandate.resolutions import Cited, Citing
from travaux.text.mandate.suspected import in_citations, in_notes, in_text, spellings
from travaux.text.mandate.values import (
    Citation,
    Footnote,
    Mandate,
    Paragraph,
    Part,
    Sheet,
    Suspicion,
)
from travaux.text.mandate.verbs import verbs_of

_SPACE: Final = re.compile(r"[ \t\u00a0]+")


@dataclass(frozen=True, slots=True)
class _Context:
    language: str
    citing: Citing
    head: Masthead
    notes: dict[str, str]
    typed: bool


def mandate_of(sheet: Sheet) -> Mandate:
    """Read a resolution from its blocks.

    Guarantees:
        1. Equal sheets give equal mandates.
        2. Every ``at`` is a span of its paragraph's text, and no word of a block is lost.

    Raises:
        BadInput: a paragraph is longer than ``paragraphs.LONGEST``.
    """
    for block in (*sheet.masthead, *sheet.preamble, *sheet.body, *sheet.closing):
        joined(block, "")
    head = masthead(sheet)
    drafts = operative(sheet.body, sheet.language)
    before = [
        Draft(n, text) for n, text in enumerate(preambular(sheet.preamble, sheet.language), 1)
    ]
    texts = [unmarked(draft.text)[0] for draft in (*before, *drafts.items)]
    context = _Context(
        sheet.language,
        citing_of(texts, [folded(text) for text in texts], sheet.language, own=head.key),
        head,
        dict(sheet.notes),
        not sheet.meta,
    )
    suspected: list[Suspicion] = [*sheet.oddities, *drafts.oddities]
    first = tuple(_paragraph(it, "preambular", context, suspected=suspected) for it in before)
    second = tuple(_paragraph(it, "operative", context, suspected=suspected) for it in drafts.items)
    footnotes = _footnotes(sheet.notes, first, second)
    suspected += in_notes(footnotes, (*first, *second))
    if sheet.scanned:
        suspected += spellings(_for_spelling(first, second))
    return Mandate(
        language=sheet.language,
        symbol=head.symbol,
        organ=head.organ,
        speaker=head.speaker,
        session=head.session,
        agenda_item=head.agenda_item,
        title=head.title,
        date=head.date,
        preambular=first,
        operative=second,
        footnotes=footnotes,
        suspected=tuple(suspected),
    )


def _paragraph(
    draft: Draft, part: Part, context: _Context, *, suspected: list[Suspicion]
) -> Paragraph:
    marked = _SPACE.sub(" ", draft.text.replace("**", "")).strip()
    text, marks = unmarked(marked)
    fold = folded(text)
    language = context.language
    verbs = verbs_of(text, fold, language=language, part=part)
    cited = citations(text, fold, language=language, citing=context.citing)
    where = (part, draft.n)
    suspected += in_text(text, fold, language, where=where) if context.typed else ()
    suspected += in_citations(text, fold, cited, where=where)
    named = (*_citations(text, fold, cited), *_in_notes(marks, context))
    clause = Clause(
        text=text,
        folded=fold,
        language=language,
        verbs=verbs,
        citations=named,
        organ=context.head.speaker,
        date=context.head.date,
        session=context.head.session,
    )
    return Paragraph(
        n=draft.n,
        text=text,
        verbs=verbs,
        citations=tuple(sorted(named, key=lambda it: it.at)),
        obligation=obligation(clause) if part == "operative" else None,
        marks=marks,
        heading=draft.heading,
        notions=notions(fold, language),
        dates=tuple(day.value for day in dates(fold, language) if day.real),
    )


def _citations(text: str, fold: Folded, cited: Iterable[Cited]) -> Iterable[Citation]:
    for one in cited:
        start, end = fold.span(*one.span)
        yield Citation(one.symbol, one.date, text[start:end], (start, end))


def _in_notes(marks: Iterable[tuple[str, int]], context: _Context) -> Iterable[Citation]:
    """What the notes at a paragraph's marks cite, placed at the mark."""
    for marker, place in marks:
        note = context.notes.get(marker, "")
        fold = folded(note)
        cited = citations(note, fold, language=context.language, citing=context.citing)
        for one in _citations(note, fold, cited):
            yield Citation(one.symbol, one.date, one.as_written, (place, place))


def _footnotes(
    notes: Iterable[tuple[str, str]], first: Sequence[Paragraph], second: Sequence[Paragraph]
) -> tuple[Footnote, ...]:
    places: dict[str, tuple[Part, int, int]] = {}
    parts: tuple[tuple[Part, Sequence[Paragraph]], ...] = (
        ("preambular", first),
        ("operative", second),
    )
    for part, paragraphs in parts:
        for paragraph in paragraphs:
            for marker, at in paragraph.marks:
                places.setdefault(marker, (part, paragraph.n, at))
    return tuple(Footnote(marker, text, *places.get(marker, ())) for marker, text in notes)


def _for_spelling(
    first: Iterable[Paragraph], second: Iterable[Paragraph]
) -> list[tuple[str, Folded, tuple[Part, int]]]:
    return [(it.text, folded(it.text), ("preambular", it.n)) for it in first] + [
        (it.text, folded(it.text), ("operative", it.n)) for it in second
    ]
