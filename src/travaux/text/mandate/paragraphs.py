"""Blocks of text into numbered paragraphs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from travaux.text.errors import BadInput, message
from travaux.text.mandate.dates import dates
from travaux.text.mandate.fold import fold, folded
from travaux.text.mandate.lexicon import pattern
from travaux.text.mandate.values import MARK_CLOSES, MARK_OPENS, Part, Suspicion
from travaux.text.mandate.verbs import opens

_NUMBER: Final = re.compile(
    r"^(?P<lead>[\s*•-]*)(?P<n>\d{1,3})(?P<sep>\s*(?:\.-?|-|、|．|\)|:))?\s*(?P<rest>.*)$",
    re.DOTALL,
)
_ITEM: Final = re.compile(
    r"^\s*(?:[(（'’‘][\w]{1,5}[)）'’‘]|[\wа-я]{1,2}\)|[㈠-㈩①-⑳•–-]|[ivx]+[.)])(?!\w)"
)
_ENDS: Final = re.compile(r"[.;؛；。:：!?]['\"”»“)*]*\s*$")
_MARK: Final = re.compile(f"{MARK_OPENS}([^{MARK_CLOSES}]*){MARK_CLOSES}")
_YEAR: Final = re.compile(r"\s*(?:года?|г)\.?$")
"""What Russian has behind the year of a date."""
_HEADING: Final = 240
_CLOSING: Final = 90
_SKIPPED: Final = 3
LONGEST: Final = 50_000
"""Code points of a paragraph; the longest known has some ten thousand."""
_SHOWN: Final = 40
_EDGE: Final = 400
"""Code points at the beginning or end of a block that say what it begins or how it ends."""


@dataclass(slots=True)
class Draft:
    """A paragraph while it is put together; its text still has its marks."""

    n: int
    text: str
    heading: str = ""


@dataclass(slots=True)
class Drafts:
    """The operative paragraphs so far."""

    items: list[Draft] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    closing: list[str] = field(default_factory=list)
    oddities: list[Suspicion] = field(default_factory=list)

    @property
    def expected(self) -> int:
        """The number the next paragraph should have."""
        return self.items[-1].n + 1 if self.items else 1


def joined(before: str, more: str) -> str:
    """Two pieces of a paragraph as one.

    Raises:
        BadInput: it is longer than any paragraph is.
    """
    if len(before) + len(more) > LONGEST:
        sentence = message(
            "A paragraph has over {most} code points, the one that begins “{words}”: "
            "divide it, or give the resolution without its annexes.",
            most=LONGEST,
            words=before[:_SHOWN],
        )
        raise BadInput(sentence)
    return before + more


def unmarked(text: str) -> tuple[str, tuple[tuple[str, int], ...]]:
    """A text without its footnote marks, and each mark with the offset where it stood."""
    parts: list[str] = []
    marks: list[tuple[str, int]] = []
    length = last = 0
    for match in _MARK.finditer(text):
        parts.append(text[last : match.start()])
        length += len(parts[-1])
        marks.append((match[1], length))
        last = match.end()
    parts.append(text[last:])
    return "".join(parts), tuple(marks)


def is_finished(text: str) -> bool:
    """Whether a block ends as a paragraph or a part of one does."""
    return _ENDS.search(unmarked(text.rstrip()[-_EDGE:])[0].rstrip()) is not None


def is_item(text: str) -> bool:
    """Whether a block begins with the mark of a list."""
    return _ITEM.match(fold(text[:_EDGE])) is not None


def number_of(block: str, language: str, expected: int) -> tuple[int, str] | None:
    """The number a block begins with, and the rest, if it is that of an operative paragraph."""
    match = _NUMBER.match(fold_same(block[:_EDGE]))
    if not match or not match["rest"].strip():
        return None
    n, rest = int(match["n"]), block[match.start("rest") :]
    speaks = opens(fold(unmarked(match["rest"])[0]).lstrip(" *"), language, "operative")
    if n == expected and (match["sep"] or speaks):
        return n, rest
    if speaks and match["sep"] and (n == 1 or expected < n <= expected + _SKIPPED):
        return n, rest
    return None


def fold_same(text: str) -> str:
    """A text with its digits as ASCII and its dashes as hyphens, as long as it was."""
    return "".join(str(int(c)) if c.isdecimal() else "-" if c in "‐‑–—−" else c for c in text)


def is_closing(block: str, language: str) -> bool:
    """Whether a block is the meeting or the date under a resolution, or an annex begins."""
    text = fold(unmarked(block[: 4 * _EDGE])[0]).strip(" .*")
    if len(text) > _CLOSING:
        return False
    meeting = pattern(language, "meeting").match(text)
    annex = pattern(language, "annex").fullmatch(text)
    return bool(meeting or annex) or _is_date(text, language)


def _is_date(text: str, language: str) -> bool:
    bare = _YEAR.sub("", text)
    return any(day.span == (0, len(bare)) for day in dates(folded(bare), language))


def operative(blocks: Sequence[str], language: str) -> Drafts:
    """Group the blocks after the preamble.

    A block begins a paragraph by its number, is a heading where it has no verb, no mark
    of a list and no stop and stands after a finished paragraph, ends the resolution where
    it names the meeting or an annex, and else continues the paragraph before it.
    """
    drafts = Drafts()
    for index, block in enumerate(blocks):
        if is_closing(block, language):
            drafts.closing += blocks[index:]
            break
        _take(drafts, block, language)
    return drafts


def _take(drafts: Drafts, block: str, language: str) -> None:
    numbered = number_of(block, language, drafts.expected)
    if numbered and not (numbered[0] == 1 and drafts.items and not drafts.headings):
        _begin(drafts, numbered[0], numbered[1])
        return
    finished = not drafts.items or is_finished(drafts.items[-1].text)
    if not finished or is_item(block):
        _continue(drafts, block)
    elif not drafts.items and opens(fold(block[:_EDGE]).lstrip(" *"), language, "operative"):
        _begin(drafts, 1, block)
    elif len(block) <= _HEADING and not is_finished(block):
        drafts.headings.append(unmarked(block)[0].strip())
    else:
        _continue(drafts, block)


def _begin(drafts: Drafts, n: int, text: str) -> None:
    if n not in {drafts.expected, 1}:
        reason = message("The paragraph before it has number {number}.", number=drafts.expected - 1)
        drafts.oddities.append(Suspicion("number-out-of-order", str(n), reason, "operative", n))
    drafts.items.append(Draft(n, text.strip(), " ".join(drafts.headings)))
    drafts.headings.clear()


def _continue(drafts: Drafts, block: str) -> None:
    if not drafts.items:
        _begin(drafts, 1, block)
        return
    last = drafts.items[-1]
    listed = is_item(block) or is_finished(last.text)
    last.text = joined(last.text, f"{chr(10) if listed else ' '}{block.strip()}")


def divided(block: str, language: str) -> list[str]:
    """A block cut where a numbered operative paragraph begins inside it after a semicolon."""
    parts: list[str] = []
    same, at = fold_same(block), 0
    while True:
        number = _NUMBER.match(same[at : at + _EDGE])
        n = int(number["n"]) if number and number["sep"] else None
        cut = n and re.compile(rf"(?<=[;؛；])\s*(?=(?:-\s*)?{n + 1}\s?(?:\.|-|、|．)\s?\D)").search(
            same, at
        )
        if not cut or not number_of(block[cut.end() : cut.end() + _EDGE], language, (n or 0) + 1):
            return [*parts, block[at:]]
        parts.append(block[at : cut.start()])
        at = cut.end()


def preambular(blocks: Sequence[str], language: str) -> list[str]:
    """The blocks of a preamble as paragraphs: one that only continues is joined."""
    paragraphs: list[str] = []
    for block in blocks:
        text = fold(unmarked(block[:_EDGE])[0]).strip(" *")
        if not text:
            continue
        part: Part = "preambular"
        if (
            paragraphs
            and (is_item(block) or _goes_on(paragraphs[-1], text, language))
            and not (opens(text, language, part))
        ):
            more = f"{chr(10) if is_item(block) else ' '}{block.strip()}"
            paragraphs[-1] = joined(paragraphs[-1], more)
        else:
            paragraphs.append(block.strip())
    return paragraphs


def _goes_on(before: str, text: str, language: str) -> bool:
    del text, language
    end = unmarked(before.rstrip()[-_EDGE:])[0].rstrip()
    return not re.search(r"[,،，;；؛.。:：]['\"”»“)*]*\s*$", end)
