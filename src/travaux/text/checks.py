"""What can be checked in a text by itself: references, numbers, brackets, defined terms."""

from collections.abc import Iterator

import regex

from travaux.text.errors import message
from travaux.text.findings import Finding
from travaux.text.labels import path
from travaux.text.numerals import Numeral
from travaux.text.references import parts_of, references
from travaux.text.series import Series, series_of
from travaux.text.standing import standing_of
from travaux.text.terms import check_terms
from travaux.text.tree import walk
from travaux.text.values import Instrument, Part

_CLOSES = {"]": "[", ")": "(", "）": "（", "】": "【", "》": "《", "」": "「"}
_LIST_MARK = 8
"""Code points before a closing parenthesis in which a list letter stands: ``a)``."""
_LIST_LETTER = regex.compile(r"(?:^|[\s.’'(])(?:\p{L}|[ivxl]{1,5}|\p{Nd}{1,3})$")


def check(instrument: Instrument) -> tuple[Finding, ...]:
    """All that is odd in one text, in the order of the text.

    Guarantees:
        1. Nothing is changed or settled; each finding has its place.
        2. Equal texts give equal findings.
    """
    order = standing_of(instrument).order
    found = [
        *_references(instrument),
        *_numbers(instrument),
        *_brackets(instrument),
        *check_terms(instrument),
    ]
    return tuple(sorted(found, key=lambda it: (order.get(it.provision, -1), it.part, it.start)))


def _references(instrument: Instrument) -> Iterator[Finding]:
    for it in references(instrument):
        if it.status == "nowhere":
            yield Finding(
                "reference-to-nothing",
                it.provision,
                message(
                    "“{text}” points at nothing: there is no such provision in this text; mend "
                    "the number, or name the instrument that is meant.",
                    text=it.text,
                ),
                it.part,
                it.start,
                it.end,
            )


def _numbers(instrument: Instrument) -> Iterator[Finding]:
    for series in series_of(instrument):
        yield from _gaps(instrument, series)


def _gaps(instrument: Instrument, series: Series) -> Iterator[Finding]:
    before: Numeral | None = None
    seen: dict[tuple[int, int], str] = {}
    for member in series.members:
        numeral, it = member.numeral, member.provision
        if numeral is None:
            continue
        count = (numeral.value, numeral.bis)
        if count in seen:
            sentence = message(
                "The number {number} stands twice, also on {other}; renumber one of the two.",
                number=it.number,
                other=path(instrument, seen[count]),
            )
            yield Finding("number-twice", it.id, sentence)
        elif not _follows(before, numeral, begun=series.begun):
            sentence = message(
                "The number {number} does not follow what is before it ({before}); a provision "
                "is missing, or the numbers have a gap.",
                number=it.number,
                before=_printed(before),
            )
            yield Finding("number-gap", it.id, sentence)
        seen.setdefault(count, it.id)
        before = numeral


def _follows(before: Numeral | None, numeral: Numeral, *, begun: int) -> bool:
    if before is None:
        return (numeral.value, numeral.bis) == (begun + 1, 1)
    if numeral.bis > 1:
        return (numeral.value, numeral.bis - 1) == (before.value, before.bis)
    return numeral.value == before.value + 1


def _printed(numeral: Numeral | None) -> str:
    return str(numeral.value) if numeral else "–"


def _brackets(instrument: Instrument) -> Iterator[Finding]:
    """Brackets open in one part and closed in another of the same article are balanced."""
    opened: list[tuple[str, Finding]] = []
    for provision in walk(instrument.provisions):
        if provision.kind in ("article", "annex", "chapter", "part", "preamble"):
            yield from (finding for _, finding in opened)
            opened = []
        for part, text in parts_of(provision):
            yield from _in_part(provision.id, part, text, opened=opened)
    yield from (finding for _, finding in opened)


def _in_part(
    provision: str, part: Part, text: str, *, opened: list[tuple[str, Finding]]
) -> Iterator[Finding]:
    """What is closed and was not opened; ``opened`` is carried on to the next part."""
    for at, char in enumerate(text):
        if char in _CLOSES.values():
            opened.append((char, _unclosed(provision, char, at=(part, at))))
        elif char in _CLOSES:
            if opened and opened[-1][0] == _CLOSES[char]:
                opened.pop()
            elif not _is_list_mark(text, at):
                yield _unopened(provision, char, at=(part, at))


def _unclosed(provision: str, char: str, *, at: tuple[Part, int]) -> Finding:
    sentence = message(
        "The bracket “{mark}” is opened here and never closed; close it, or take it out.", mark=char
    )
    return Finding("bracket-unclosed", provision, sentence, at[0], at[1], at[1] + 1)


def _unopened(provision: str, char: str, *, at: tuple[Part, int]) -> Finding:
    sentence = message(
        "The bracket “{mark}” is closed here and was not opened; open it, or take it out.",
        mark=char,
    )
    return Finding("bracket-unopened", provision, sentence, at[0], at[1], at[1] + 1)


def _is_list_mark(text: str, at: int) -> bool:
    """Whether a parenthesis only follows a letter or number, as in ``a)`` and ``1 b)``."""
    if text[at] not in ")）":
        return False
    return _LIST_LETTER.search(text, max(0, at - _LIST_MARK), at) is not None
