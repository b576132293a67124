"""What is perhaps a slip of recognition or of printing; listed, never corrected."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from rapidfuzz.distance import Indel

from travaux.text.errors import message
from travaux.text.mandate.dates import dates
from travaux.text.mandate.fold import Folded
from travaux.text.mandate.resolutions import Cited, fits
from travaux.text.mandate.values import Footnote, Paragraph, Part, SlipCode, Suspicion

_WORD: Final = re.compile(r"[\w'-]+")
_TRIPLE: Final = re.compile(r"([^\W\d_])\1\1")
_MIXED: Final = re.compile(
    r"(?=\w*[a-zA-Z])(?=\w*[а-яА-Я])\w+|(?<![\w/.-])(?:[a-zа-я]{2,}\d[a-zа-я]+|\d+[loIO]\d*)(?![\w/.-])"
)
_ROMAN: Final = re.compile(r"(?<!\w)[ivxlcm]+(?!\w)")
_AROUND: Final = 2
_LONG: Final = 4
_ALIKE: Final = 3
"""Characters put in or taken out between two spellings that are still taken for one word."""


def in_text(
    text: str, folded: Folded, language: str, *, where: tuple[Part, int]
) -> Iterator[Suspicion]:
    """Words no language has, and days no calendar has."""
    part, n = where
    for match in _WORD.finditer(folded.text):
        start, end = folded.span(*match.span())
        written = text[start:end]
        if "\ufffd" in written or (_TRIPLE.search(match[0]) and not _ROMAN.search(match[0])):
            reason = message("No word has a letter three times in a row.")
            yield Suspicion("letter-three-times", written, reason, part, n, (start, end))
        elif _MIXED.fullmatch(match[0]):
            reason = message("The word mixes letters of two scripts, or letters and figures.")
            yield Suspicion("letters-mixed", written, reason, part, n, (start, end))
    for day in dates(folded, language):
        if not day.real:
            start, end = folded.span(*day.span)
            reason = message("The calendar has no such day.")
            yield Suspicion("no-such-day", text[start:end], reason, part, n, (start, end))


def in_citations(
    text: str, folded: Folded, cited: Iterable[Cited], *, where: tuple[Part, int]
) -> Iterator[Suspicion]:
    """Resolutions of the General Assembly dated outside their session."""
    for one in cited:
        ours = one.symbol is not None and one.symbol.startswith("A/RES/")
        if ours and one.pair and one.date and not fits(one.pair[0], one.date):
            start, end = folded.span(*one.span)
            reason = message(
                "Session {session} of the General Assembly did not sit on {date}.",
                session=one.pair[0],
                date=one.date,
            )
            code: SlipCode = "citation-out-of-session"
            yield Suspicion(code, text[start:end], reason, *where, (start, end))


def spellings(
    texts: Sequence[tuple[str, Folded, tuple[Part, int]]], *, allowance: int = _ALIKE
) -> Iterator[Suspicion]:
    """Words that differ slightly between the same neighbours in a text that was scanned.

    The rarer spelling is listed, and where two are equally frequent the later one.
    """
    seen: dict[tuple[str, ...], dict[str, list[tuple[int, re.Match[str]]]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for index, (_, folded, _) in enumerate(texts):
        words = list(_WORD.finditer(folded.text))
        for i in range(_AROUND, len(words) - _AROUND):
            around = (*words[i - _AROUND : i], *words[i + 1 : i + 1 + _AROUND])
            seen[tuple(word[0] for word in around)][words[i][0]].append((index, words[i]))
    listed: set[tuple[int, int]] = set()
    for forms in seen.values():
        ordered = sorted(forms, key=lambda form: -len(forms[form]))
        for form in ordered[1:]:
            if _close(ordered[0], form, allowance):
                yield from _spelled(texts, forms[form], (ordered[0], listed))


def _close(one: str, other: str, allowance: int) -> bool:
    long = min(len(one), len(other)) >= _LONG and not (one + other).isdecimal()
    return long and 0 < Indel.distance(one, other) <= allowance


def _spelled(
    texts: Sequence[tuple[str, Folded, tuple[Part, int]]],
    places: Iterable[tuple[int, re.Match[str]]],
    usual: tuple[str, set[tuple[int, int]]],
) -> Iterator[Suspicion]:
    for index, match in places:
        if (index, match.start()) in usual[1]:
            continue
        usual[1].add((index, match.start()))
        text, folded, where = texts[index]
        start, end = folded.span(*match.span())
        reason = message("Between the same words the resolution also has “{word}”.", word=usual[0])
        yield Suspicion("spelling-differs", text[start:end], reason, *where, (start, end))


def in_notes(footnotes: Iterable[Footnote], paragraphs: Iterable[Paragraph]) -> Iterator[Suspicion]:
    """Notes without a mark and marks without a note."""
    notes = {note.marker for note in footnotes}
    for note in footnotes:
        if note.n is None and note.at is None and note.part is None:
            reason = message("No mark of this footnote was found.")
            yield Suspicion("footnote-without-mark", note.marker, reason)
    for paragraph in paragraphs:
        for marker, place in paragraph.marks:
            if marker not in notes:
                reason = message("No footnote has this mark.")
                yield Suspicion(
                    "mark-without-footnote", marker, reason, None, paragraph.n, (place, place)
                )
