"""What becomes of an obligation that a mandate lays on somebody."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from travaux.procedure.rights import RuleSet
from travaux.procedure.rulings import Matter, Ruling, allow, fill, weigh
from travaux.sentences import Message, message


class Obligation(StrEnum):
    """How an obligation stands; a candidate was found by the program and seen by nobody yet."""

    CANDIDATE = "candidate"
    CONFIRMED = "confirmed"
    POSTPONED = "postponed"
    FULFILLED = "fulfilled"
    REPLACED = "replaced"
    SET_ASIDE = "set-aside"


NEXT: Final[Mapping[Obligation, frozenset[Obligation]]] = {
    Obligation.CANDIDATE: frozenset({Obligation.CONFIRMED, Obligation.SET_ASIDE}),
    Obligation.CONFIRMED: frozenset(
        {
            Obligation.POSTPONED,
            Obligation.FULFILLED,
            Obligation.REPLACED,
            Obligation.SET_ASIDE,
        }
    ),
    Obligation.POSTPONED: frozenset(
        {
            Obligation.POSTPONED,
            Obligation.FULFILLED,
            Obligation.REPLACED,
            Obligation.SET_ASIDE,
        }
    ),
    Obligation.FULFILLED: frozenset(),
    Obligation.REPLACED: frozenset(),
    Obligation.SET_ASIDE: frozenset({Obligation.CANDIDATE}),
}
"""Where an obligation may go from each state; one may be postponed more than once."""

_STUCK: Final[Mapping[Obligation, Message]] = {
    Obligation.CANDIDATE: message(
        "{label} is not confirmed yet ({rule}): confirm it or set it aside first."
    ),
    Obligation.CONFIRMED: message("{label} is confirmed already ({rule}): say what became of it."),
    Obligation.POSTPONED: message(
        "{label} is postponed ({rule}): say what became of it, or postpone it again."
    ),
    Obligation.FULFILLED: message(
        "{label} is fulfilled ({rule}): correct that entry if it is wrong."
    ),
    Obligation.REPLACED: message(
        "{label} is replaced ({rule}): follow the obligation that replaces it."
    ),
    Obligation.SET_ASIDE: message(
        "{label} is set aside ({rule}): take it up again as a candidate first."
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of an obligation, by its label; ``source`` cites the act or document behind it."""

    label: str
    old: Obligation
    new: Obligation
    source: str = ""


def may_step(rules: RuleSet, step: Step) -> Ruling:
    """Rule on a step: a lawful one, with its source unless it only looks at a candidate."""
    rule = rules.matters[Matter.MANDATE]
    stuck = fill(_STUCK[step.old], label=step.label)
    unsourced = message(
        "No document says what became of {label} ({rule}): name the resolution or the decision.",
        label=step.label,
    )
    judged = Obligation.CANDIDATE in (step.old, step.new)
    return weigh(
        allow(rule),
        rule,
        ((step.new not in NEXT[step.old], stuck), (not judged and not step.source, unsourced)),
    )
