"""How a text in another language comes to be final."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from travaux.procedure.rights import Category, Right, RuleSet, may
from travaux.procedure.rulings import Matter, Ruling, fill, weigh
from travaux.sentences import Message, message


class Translation(StrEnum):
    """How a language version stands; ``revised`` is read against its source."""

    AWAITING = "awaiting"
    DRAFT = "draft"
    REVISED = "revised"
    FINAL = "final"


NEXT: Final[Mapping[Translation, frozenset[Translation]]] = {
    Translation.AWAITING: frozenset({Translation.DRAFT}),
    Translation.DRAFT: frozenset({Translation.REVISED}),
    Translation.REVISED: frozenset({Translation.REVISED, Translation.FINAL}),
    Translation.FINAL: frozenset({Translation.REVISED}),
}
"""Where a version may go while its source stays; a final one is corrected by revising it."""

_STUCK: Final[Mapping[Translation, Message]] = {
    Translation.AWAITING: message(
        "The {language} version has no words yet ({rule}): enter a draft first."
    ),
    Translation.DRAFT: message(
        "The {language} version is a draft ({rule}): revise it against its source first."
    ),
    Translation.REVISED: message(
        "The {language} version is revised ({rule}): revise it again or make it final."
    ),
    Translation.FINAL: message(
        "The {language} version is final ({rule}): revise it to correct it."
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of a version, by its language's printed name.

    ``changed``: the source has changed since the version was made.
    """

    language: str
    old: Translation
    new: Translation
    changed: bool = False


def may_step(rules: RuleSet, category: Category, step: Step) -> Ruling:
    """Rule on a step of a language version, which the Secretariat enters.

    A change of the source brings every version back to awaiting or revision; until
    then none becomes final.
    """
    back = step.changed and step.new in {Translation.AWAITING, Translation.REVISED}
    lawful = step.new in NEXT[step.old] or (back and step.old != Translation.AWAITING)
    changed = message(
        "The source has changed since the {language} version was made ({rule}): revise it first.",
        language=step.language,
    )
    stuck = fill(_STUCK[step.old], language=step.language)
    return weigh(
        may(rules, category, Right.ENTER),
        rules.matters[Matter.LANGUAGES],
        ((step.changed and step.new == Translation.FINAL, changed), (not lawful, stuck)),
    )
