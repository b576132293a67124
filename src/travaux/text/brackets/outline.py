"""The tree of a typed text: what is a heading, and what stands under it."""

from dataclasses import dataclass
from typing import Final, NamedTuple

import regex

from travaux.text.heading_words import KEYWORDS, PREAMBLE
from travaux.text.number_words import BIS
from travaux.text.phrases import RANK
from travaux.text.values import Kind, Provision

_WORDS: Final[dict[str, Kind]] = {
    word.casefold(): kind  # type: ignore[misc]  # the table has only kinds
    for kinds in KEYWORDS.values()
    for kind, words in kinds.items()
    for word in words
}
_PREAMBLE: Final = {word.casefold() for it in PREAMBLE.values() for word in it}
_NAMES: Final = "|".join(regex.escape(it) for it in sorted(_WORDS, key=len, reverse=True))
_HEAD: Final = regex.compile(
    rf"""(?xi)
    (?: (?P<word> {_NAMES} ) \s+
        (?P<number> [\p{{N}}\p{{Lu}}]{{1,8}} (?: \s? (?:{"|".join(BIS)})\b )? )
      | (?P<han> 第 [\d〇零一二三四五六七八九十百]+ (?P<unit> [编章节条] ) ) )
    (?: \s* [.:–—-] )? \s* (?P<heading> .* )"""
)
_HAN: Final[dict[str, Kind]] = {"编": "part", "章": "chapter", "节": "section", "条": "article"}
_MARKED: Final = regex.compile(r"\s*(?P<marks>#+)\s*(?P<text>\S[^\n]*?)[\s#]*")
_LONGEST: Final = 80
"""Code points of a line that is a heading without being marked as one."""


class Head(NamedTuple):
    """A heading: its kind, number and words, and where these begin in the paragraph."""

    kind: Kind
    number: str
    heading: str
    at: int


@dataclass(slots=True)
class Draft:
    """A provision that is being made, without what stands under it."""

    id: str
    kind: Kind
    number: str = ""
    heading: str = ""
    words: str = ""
    notes: tuple[str, ...] = ()


def heading_of(paragraph: str) -> Head | None:
    """The heading that a paragraph is, or None: its one line is marked or says what it is."""
    marked = _MARKED.fullmatch(paragraph)
    line = marked["text"] if marked else paragraph.strip()
    begin = marked.start("text") if marked else paragraph.index(line[:1]) if line else 0
    if "\n" in line or (not marked and len(line) > _LONGEST):
        return None
    if line.strip(" *_:.").casefold() in _PREAMBLE:
        return Head("preamble", "", "", begin + len(line))
    found = _HEAD.fullmatch(line)
    if found:
        kind = _HAN[found["unit"]] if found["han"] else _WORDS[found["word"].casefold()]
        number = (found["han"] or found["number"]).strip()
        return Head(kind, _spaced(number), found["heading"], begin + found.start("heading"))
    return Head("section", "", line, begin) if marked else None


def _spaced(number: str) -> str:
    """``2bis`` as it is printed: ``2 bis``."""
    ordinal = next((it for it in BIS if number.casefold().endswith(it)), "")
    return f"{number[: -len(ordinal)].strip()} {ordinal}" if ordinal else number


def tree(drafts: list[Draft]) -> tuple[Provision, ...]:
    """The drafts as a tree: what is no heading stands under the last one."""
    made, _ = _level(drafts, 0, -1)
    return made


def _level(drafts: list[Draft], at: int, above: int) -> tuple[tuple[Provision, ...], int]:
    """The drafts from a place on that stand lower than a rank, and where the next begins."""
    made: list[Provision] = []
    while at < len(drafts) and _rank(drafts[at]) > above:
        draft = drafts[at]
        at += 1
        children: tuple[Provision, ...] = ()
        if _rank(draft) <= RANK["article"]:
            children, at = _level(drafts, at, _rank(draft))
        kind = "preambular" if _under_preamble(drafts, at - 1) and not children else draft.kind
        made.append(_provision(draft, kind, children))
    return tuple(made), at


def _rank(draft: Draft) -> int:
    if draft.kind == "preamble":
        return RANK["article"]
    return RANK.get(draft.kind, RANK["paragraph"])


def _under_preamble(drafts: list[Draft], at: int) -> bool:
    """Whether a paragraph's last heading is that of the preamble."""
    if _rank(drafts[at]) <= RANK["article"]:
        return False
    heads = (it for it in reversed(drafts[:at]) if _rank(it) <= RANK["article"])
    return next((it.kind == "preamble" for it in heads), False)


def _provision(draft: Draft, kind: Kind, children: tuple[Provision, ...]) -> Provision:
    return Provision(
        id=draft.id,
        kind=kind,
        number=draft.number,
        heading=draft.heading,
        words=draft.words,
        children=children,
        notes=draft.notes,
    )
