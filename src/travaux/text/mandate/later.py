"""What a later resolution makes of the obligations of an earlier one."""

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from travaux.text.errors import Message, message
from travaux.text.mandate.obligations import SELF, TO_OTHERS
from travaux.text.mandate.values import Mandate, Obligation, Paragraph

How = Literal["fulfils", "replaces", "postpones"]
_ENOUGH = 0.5
_OFTEN = 3
_FULFILS = frozenset(
    {
        "note",
        "welcome",
        "take note",
        "commend",
        "appreciate",
        "adopt",
        "approve",
        "endorse",
        "recall",
    }
)
_ONE_ALONE = frozenset(
    {"organizational-session", "election", "travel-costs", "programme-budget", "agenda-item"}
)
"""Notions so particular that sharing one of them is a sign by itself."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An obligation, and the paragraph of a later resolution that takes it up.

    ``shared`` are the notions both have. ``late`` is whether something fulfilled was
    done after its deadline, None where that is not told.
    """

    n: int
    how: How
    by: str | None
    by_n: int
    shared: tuple[str, ...]
    late: bool | None = None

    @property
    def sentence(self) -> Message:
        """The answer as one sentence."""
        facts: dict[str, str | int] = {"n": self.n, "by": self.by or "–", "m": self.by_n}
        if self.how == "fulfils" and self.late:
            return message(
                "Paragraph {n} is fulfilled, after its deadline, by {by}, paragraph {m}.", **facts
            )
        if self.how == "fulfils":
            return message("Paragraph {n} is fulfilled by {by}, paragraph {m}.", **facts)
        if self.how == "postpones":
            return message("Paragraph {n} is postponed by {by}, paragraph {m}.", **facts)
        return message("Paragraph {n} is replaced by {by}, paragraph {m}.", **facts)


def answers(earlier: Mandate, later: Mandate) -> tuple[Answer, ...]:
    """Match the obligations of a resolution with the paragraphs of a later one.

    A candidate only: two obligations are taken for one where they share half the notions
    of the shorter, or one that is particular. Nothing matches unless the later resolution
    cites the earlier and is not dated before it.

    Returns:
        For each obligation at most one answer, in the order of the earlier paragraphs.
    """
    cited = {it.symbol for p in (*later.preambular, *later.operative) for it in p.citations}
    if earlier.symbol is None or earlier.symbol not in cited:
        return ()
    if earlier.date and later.date and later.date < earlier.date:
        return ()
    usual = _usual(later)
    found = (
        _answer(it, it.obligation, (later, usual)) for it in earlier.operative if it.obligation
    )
    return tuple(answer for answer in found if answer)


def _usual(later: Mandate) -> frozenset[str]:
    """Notions in so many paragraphs that they say nothing, as those in a committee's name."""
    count = Counter(key for paragraph in later.operative for key in paragraph.notions)
    often = max(_OFTEN, len(later.operative) / 4)
    return frozenset(key for key, times in count.items() if times >= often) - _ONE_ALONE


def _answer(
    paragraph: Paragraph, obligation: Obligation, where: tuple[Mandate, frozenset[str]]
) -> Answer | None:
    later, usual = where
    ours = _notions(obligation) - usual
    ranked = [
        (score, -other.n, other, shared)
        for other in later.operative
        for shared in [ours & notions_of(other)]
        for score in [_score(ours, notions_of(other), shared)]
        if score >= _ENOUGH
    ]
    if not ranked:
        return None
    _, _, other, shared = max(ranked, key=lambda it: it[:2])
    how = _how(obligation, other)
    kept = tuple(key for key in obligation.action.value if key in shared)
    late = _late(obligation, other) if how == "fulfils" else None
    return Answer(paragraph.n, how, later.symbol, other.n, kept, late)


def _notions(obligation: Obligation) -> frozenset[str]:
    return frozenset(obligation.action.value)


def notions_of(paragraph: Paragraph) -> frozenset[str]:
    """The notions of a paragraph, whether it obliges or only takes note."""
    return _notions(paragraph.obligation) if paragraph.obligation else frozenset(paragraph.notions)


def _score(ours: frozenset[str], theirs: frozenset[str], shared: frozenset[str]) -> float:
    if not shared:
        return 0.0
    alone = 0.6 * len(shared & _ONE_ALONE)
    return max(len(shared) / min(len(ours), len(theirs)) - (len(shared) == 1) * 0.6, alone)


def _how(obligation: Obligation, other: Paragraph) -> How:
    senses = {sense for verb in other.verbs[:1] for sense in verb.senses}
    if senses & _FULFILS and not senses & (SELF | TO_OTHERS):
        return "fulfils"
    theirs = other.obligation and other.obligation.deadline
    ours = obligation.deadline
    return "postpones" if ours and theirs and _after(theirs.value, ours.value) else "replaces"


def _after(theirs: str, ours: str) -> bool:
    if theirs.startswith("session") and ours.startswith("session"):
        return int(theirs.split()[1]) > int(ours.split()[1])
    return not theirs.startswith("session") and not ours.startswith("session") and theirs > ours


def _late(obligation: Obligation, other: Paragraph) -> bool | None:
    deadline = obligation.deadline
    if deadline is None or deadline.value.startswith("session") or not other.dates:
        return None
    return other.dates[-1][: len(deadline.value)] > deadline.value
