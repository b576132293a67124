"""Which stance may be taken on what, and who sees it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from travaux.procedure.rights import Category, Right, RuleSet, may
from travaux.procedure.rulings import Matter, Ruling, allow, fill, refuse, weigh
from travaux.sentences import Message, message


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
    right = may(rules, category, Right.POSITION)
    return weigh(right, rules.matters[Matter.STANCES], (*_past(on), *_misfits(stance, on)))


def _past(on: On) -> Iterator[tuple[bool, Message]]:
    """Say of what is no longer on the table what may be done instead."""
    withdrawn = message(
        "{label} is withdrawn ({rule}): take it over before you speak for or against it."
    )
    adopted = message("{label} is adopted ({rule}): explain your position in a statement.")
    yield on.withdrawn, fill(withdrawn, label=on.label)
    yield on.adopted, fill(adopted, label=on.label)


def _misfits(stance: Stance, on: On) -> Iterator[tuple[bool, Message]]:
    """Say of a stance that does not fit its subject, or its taker, which would."""
    unfit = stance not in ON[on.subject]
    proposed = message(
        "{label} is a proposal and not in the text yet ({rule}): support or oppose it."
    )
    standing = message(
        "{label} is text on the table and not a proposal ({rule}): "
        "ask to retain, delete or bracket it."
    )
    own = message("You sponsor {label} ({rule}): leave it before you take a stance against it.")
    yield unfit and on.subject == Subject.PROPOSAL, fill(proposed, label=on.label)
    yield unfit and on.subject == Subject.WORDS, fill(standing, label=on.label)
    yield on.own and on.subject == Subject.PROPOSAL and stance in AGAINST, fill(own, label=on.label)


def shown(visibility: Visibility, viewer: Viewer) -> bool:
    """Whether what is shown to some is shown to a viewer; the same in every body."""
    seen = {
        Visibility.EVERYONE: True,
        Visibility.GROUP: viewer.in_group,
        Visibility.BUREAU: viewer.in_bureau,
        Visibility.DELEGATION: False,
    }
    return viewer.own or seen[visibility]


def may_see(rules: RuleSet, visibility: Visibility, viewer: Viewer) -> Ruling:
    """Rule on seeing a stance; a delegation always sees its own."""
    rule = rules.matters[Matter.VISIBILITY]
    if shown(visibility, viewer):
        return allow(rule)
    return refuse(
        rule,
        message("This is not shown to you ({rule}): ask the delegation that said it to share it."),
    )


def may_show(
    rules: RuleSet, category: Category, *, old: Visibility, new: Visibility, own: bool
) -> Ruling:
    """Rule on changing who sees a stance: its own delegation does, and only to more readers."""
    wider = old in {new, Visibility.DELEGATION} or new == Visibility.EVERYONE
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
