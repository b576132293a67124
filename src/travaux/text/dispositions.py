"""Carrying proposals onto a new basis: what of each is in the new text, and where.

A finding is not a decision: whether a proposal is carried, taken up, has lapsed or is to
be resubmitted is for the room.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal, TypeAlias

from travaux.text.amendments import WORDING, full_wording
from travaux.text.compare import Base, applied
from travaux.text.matching import counted
from travaux.text.tokens import is_word
from travaux.text.values import Edit, Proposal

Finding: TypeAlias = Literal["in the new text", "in part", "not"]

IN: Finding = "in the new text"
PART: Finding = "in part"
NOT: Finding = "not"

HALF = 0.5
"""The share of an edit's words from which it is found in part."""

PHRASE = 4
"""So many words in a row are found wherever they stand in the place."""


@dataclass(frozen=True, slots=True)
class Found:
    """What of one edit is in a new text: tokens ``[start, end)`` of it, as they stand there.

    ``bracketed`` says that they stand in brackets there. Where only a proposal to the new
    text has them, ``proposal`` is its id, and the tokens are those of its wording.
    """

    finding: Finding
    start: int
    end: int
    bracketed: bool = False
    proposal: str = ""


@dataclass(frozen=True, slots=True)
class PlaceFinding:
    """What of one proposal is in the new text of its place, edit by edit."""

    proposal: str
    finding: Finding
    found: tuple[Found, ...]


def carry_place(
    old: str, new: str, proposals: Sequence[Proposal], *, asked: Sequence[Proposal] = ()
) -> tuple[PlaceFinding, ...]:
    """Find each proposal to an old text in the new text of the same place.

    Who brackets, reserves or retains proposes no words: found are those it is about.

    Args:
        old: the text that they amend.
        new: the new text.
        proposals: all to the old text.
        asked: what is asked of the new text in turn: its words in brackets, and others
            beside them. What stands in a bracket alone is found there, and said to.

    Returns:
        One finding for each proposal, in their order.

    Guarantees:
        1. None is left out.
        2. A proposal whose wording is the new text is in it; on the old text unchanged, no
           edit is.
        3. A proposal whose wording is that of one to the new text is in it.
    """
    there = _There(Base(old), Base(new), asked)
    return tuple(there.finding(it) for it in proposals)


def together(findings: Sequence[Finding]) -> Finding:
    """What several findings come to: all in, none, or in part."""
    if findings and all(it == IN for it in findings):
        return IN
    return NOT if all(it == NOT for it in findings) else PART


class _There:
    """A new text with what is asked of it: its base, and each wording that stands beside it."""

    def __init__(self, old: Base, new: Base, asked: Sequence[Proposal]) -> None:
        self.old = old
        self.basis = _Basis(old, new)
        self.contested = [*_contested(new, asked)]
        wordings = {full_wording(it): it.id for it in reversed(asked) if it.action in WORDING}
        self.beside = [
            (id_, _Basis(old, Base(wording)))
            for wording, id_ in reversed(wordings.items())
            if wording != new.text
        ]

    def finding(self, proposal: Proposal) -> PlaceFinding:
        """What of a proposal is in the new text, edit by edit, outside brackets or in them."""
        here = self.basis.finding(proposal)
        found = [self._marked(it) for it in here.found]
        for id_, basis in self.beside:
            if all(it.finding == IN for it in found):
                break
            there = basis.finding(proposal).found
            found = [
                replace(other, bracketed=True, proposal=id_) if _more(other, mine) else mine
                for mine, other in zip(found, there, strict=True)
            ]
        return PlaceFinding(proposal.id, together([it.finding for it in found]), tuple(found))

    def _marked(self, it: Found) -> Found:
        """What was found in the base; whether it touches words that are contested there."""
        within = any(_meet((it.start, it.end), span) for span in self.contested)
        return replace(it, bracketed=True) if within and it.finding != NOT else it


_RANK: Final[dict[Finding, int]] = {NOT: 0, PART: 1, IN: 2}


def _more(one: Found, other: Found) -> bool:
    """Whether more was found at one place than at another."""
    return _RANK[one.finding] > _RANK[other.finding]


def _contested(new: Base, asked: Iterable[Proposal]) -> Iterator[tuple[int, int]]:
    """The tokens of a text that its own proposals bracket, or have other words for."""
    for it in asked:
        if it.action in WORDING:
            yield from ((edit.start, edit.end) for edit in new.edits(full_wording(it)))
        elif it.action == "bracket":
            start, end = it.start or 0, len(new.text) if it.end is None else it.end
            yield new.token_span(start, end)


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two spans of tokens share one; an empty one lies in the other or at its edge."""
    if one[0] == one[1] or other[0] == other[1]:
        return one[0] <= other[1] and other[0] <= one[1]
    return max(one[0], other[0]) < min(one[1], other[1])


class _Basis:
    """A new text beside the old one; ``kept[i]`` is where token i of the old one stands."""

    def __init__(self, old: Base, new: Base) -> None:
        self.old = old
        self.new = new
        self.made = old.edits(new.text)
        self.kept: list[int | None] = [None] * len(old.tokens)
        begins = {
            end - len(it): i for i, (end, it) in enumerate(zip(new.ends, new.tokens, strict=True))
        }
        at = 0
        for token, kept in applied(old, self.made):
            place = begins.get(at)
            if kept is not None and place is not None and new.tokens[place] == token:
                self.kept[kept] = place
            at += len(token)
        self.held = {it for it in self.kept if it is not None}

    def finding(self, proposal: Proposal) -> PlaceFinding:
        """What of a proposal is in the new text."""
        if proposal.action not in WORDING:
            found = [self._words(proposal)]
        else:
            wording = full_wording(proposal)
            edits = self.old.edits(wording)
            whole = wording == self.new.text
            found = [self._edit(edit, whole=whole) for edit in edits]
            if not edits:
                found = [self._stands(Edit(0, len(self.old.tokens), ()))]
        return PlaceFinding(proposal.id, together([it.finding for it in found]), tuple(found))

    def _edit(self, edit: Edit, *, whole: bool) -> Found:
        start, end = self._region(edit)
        words = _trimmed(edit.words)
        if whole or edit in self.made:
            return Found(IN, start, end)
        came = self._at(words, (start, end))
        taken = [i for i in range(edit.start, edit.end) if not self.old.tokens[i].isspace()]
        left = [i for i in taken if self.kept[i] is not None]
        if (came is not None or (taken and not words)) and not left:
            return Found(IN, *(came or (start, end)))
        if came is not None:
            return Found(PART, *came)
        gone = 1 - len(left) / len(taken) if taken else 0.0
        share = self._share(words, (start, end)) if words else gone
        return Found(PART if share >= HALF else NOT, start, end)

    def _words(self, proposal: Proposal) -> Found:
        """Where the words stand that a proposal is about without proposing any."""
        start = 0 if proposal.start is None else proposal.start
        end = len(self.old.text) if proposal.end is None else proposal.end
        return self._stands(Edit(*self.old.token_span(start, end), ()))

    def _stands(self, span: Edit) -> Found:
        """Whether words of the old text stand in the new one."""
        words = [i for i in range(span.start, span.end) if is_word(self.old.tokens[i])]
        kept = [i for i in words if self.kept[i] is not None]
        share = len(kept) / len(words) if words else float(self.old.text == self.new.text)
        finding = IN if share == 1 else PART if share >= HALF else NOT
        return Found(finding, *self._region(span))

    def _region(self, edit: Edit) -> tuple[int, int]:
        """The tokens of the new text between what is kept before an edit and behind it."""
        before = [it for it in self.kept[: edit.start] if it is not None]
        behind = [it for it in self.kept[edit.end :] if it is not None]
        start = before[-1] + 1 if before else 0
        return start, max(start, behind[0] if behind else len(self.new.tokens))

    def _at(self, words: list[str], region: tuple[int, int]) -> tuple[int, int] | None:
        """Where words stand in a row: in the region, or if they are a phrase, anywhere."""
        spans = [region]
        if sum(map(is_word, words)) >= PHRASE and next(_runs(self.old.tokens, words), None) is None:
            spans.append((0, len(self.new.tokens)))
        for start, end in spans:
            for at in _runs(self.new.tokens[start:end], words):
                span = start + at, start + at + len(words)
                if not self.held.issuperset(range(*span)):
                    return span
        return None

    def _share(self, words: list[str], region: tuple[int, int]) -> float:
        """The share of words that stand in a region, in any order."""
        asked = counted(words)
        came = (i for i in range(*region) if i not in self.held)
        there = counted(self.new.tokens[i] for i in came)
        return (asked & there).total() / asked.total() if asked else 0.0


def _runs(tokens: Sequence[str], words: Sequence[str]) -> Iterator[int]:
    """Where words stand in a row among tokens; nowhere, if there are none."""
    for at in range(len(tokens) - len(words) + 1) if words else ():
        if list(tokens[at : at + len(words)]) == list(words):
            yield at


def _trimmed(words: Sequence[str]) -> list[str]:
    """Words without the space around them."""
    said = list(words)
    while said and said[0].isspace():
        said.pop(0)
    while said and said[-1].isspace():
        said.pop()
    return said
