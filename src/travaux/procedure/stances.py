"""Which stance may be taken on what, and who sees it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from travaux.procedure.rights import Category, Right, RuleSet, may
from travaux.procedure.rulings import Matter, Ruling, allow, refuse, weigh
from travaux.sentences import message


class Stance(StrEnum):
    """What a delegation says of words; ``pending`` waits for instructions from its capital."""

    SUPPORT = "support"
    OPPOSE = "oppose"
    RETAIN = "retain"
    DELETE = "delete"
    BRACKET = "bracket"
    RESERVE = "reserve"
    FLEXIBLE = "flexible"
    PENDING = "pending"


class Subject(StrEnum):
    """What a stance is on: a proposal, or words of the base."""

    PROPOSAL = "proposal"
    WORDS = "words"


ON: Final[Mapping[Subject, frozenset[Stance]]] = {
    Subject.PROPOSAL: frozenset(Stance) - {Stance.RETAIN, Stance.DELETE},
    Subject.WORDS: frozenset(Stance) - {Stance.SUPPORT, Stance.OPPOSE},
}
"""Proposals are supported or opposed, words of the base retained or deleted."""

AGAINST: Final = frozenset({Stance.OPPOSE, Stance.BRACKET, Stance.RESERVE})
"""What nobody says of a proposal it sponsors."""


@dataclass(frozen=True, slots=True, kw_only=True)
class On:
    """What a stance is taken on, by its printed label; ``own``: its taker sponsors it."""

    subject: Subject
    label: str
    own: bool = False
    withdrawn: bool = False
    adopted: bool = False


class Visibility(StrEnum):
    """Who sees a stance: everyone, the group, the Bureau, or the delegation alone."""

    EVERYONE = "everyone"
    GROUP = "group"
    BUREAU = "bureau"
    DELEGATION = "delegation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewer:
    """What a stance's taker is to the one who would see it."""

    own: bool = False
    in_group: bool = False
    in_bureau: bool = False


def may_take(rules: RuleSet, category: Category, stance: Stance, *, on: On) -> Ruling:
    """Rule on a stance; one delegation is enough for each, and a group's binds no member."""
    return weigh(
        may(rules, category, Right.POSITION),
        rules.matters[Matter.STANCES],
        (
            (
                on.withdrawn,
                message(
                    "{label} is withdrawn ({rule}): take it over before you speak for or "
                    "against it.",
                    label=on.label,
                ),
            ),
            (
                on.adopted,
                message(
                    "{label} is adopted ({rule}): explain your position in a statement.",
                    label=on.label,
                ),
            ),
            (
                on.subject is Subject.PROPOSAL and stance not in ON[on.subject],
                message(
                    "{label} is a proposal and not in the text yet ({rule}): support or oppose it.",
                    label=on.label,
                ),
            ),
            (
                on.subject is Subject.WORDS and stance not in ON[on.subject],
                message(
                    "{label} is text on the table and not a proposal ({rule}): ask to retain, "
                    "delete or bracket it.",
                    label=on.label,
                ),
            ),
            (
                on.own and stance in AGAINST,
                message(
                    "You sponsor {label} ({rule}): leave it before you take a stance against it.",
                    label=on.label,
                ),
            ),
        ),
    )


def may_see(rules: RuleSet, visibility: Visibility, viewer: Viewer) -> Ruling:
    """Rule on seeing a stance; a delegation always sees its own."""
    seen = {
        Visibility.EVERYONE: True,
        Visibility.GROUP: viewer.in_group,
        Visibility.BUREAU: viewer.in_bureau,
        Visibility.DELEGATION: False,
    }
    rule = rules.matters[Matter.VISIBILITY]
    if viewer.own or seen[visibility]:
        return allow(rule)
    return refuse(
        rule,
        message("This is not shown to you ({rule}): ask the delegation that said it to share it."),
    )


def may_show(
    rules: RuleSet, category: Category, *, old: Visibility, new: Visibility, own: bool
) -> Ruling:
    """Rule on changing who sees a stance: its own delegation does, and only to more readers."""
    wider = old is new or old is Visibility.DELEGATION or new is Visibility.EVERYONE
    return weigh(
        may(rules, category, Right.REPRESENT),
        rules.matters[Matter.VISIBILITY],
        (
            (
                not own,
                message(
                    "Only its own delegation decides who sees a stance ({rule}): "
                    "ask that delegation."
                ),
            ),
            (
                not wider,
                message(
                    "What others have seen cannot be hidden from them ({rule}): "
                    "take a new stance instead."
                ),
            ),
        ),
    )
