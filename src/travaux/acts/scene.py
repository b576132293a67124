"""Who acts, in which capacity, under which rules: read once for an act, before it is judged."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from travaux.acts.errors import Refused, require
from travaux.committee.models import Committee, Delegation, Representative
from travaux.committee.queries.committees import rules_of
from travaux.committee.rows import every, one
from travaux.procedure.rights import Category, Right, RuleSet, may
from travaux.procedure.rulings import Matter, refuse
from travaux.record.registry import Occasion
from travaux.sentences import message

OFFICES: Final[Mapping[str, Category]] = {
    "chair": Category.CHAIR,
    "secretariat": Category.SECRETARIAT,
    "facilitator": Category.FACILITATOR,
}
"""Whoever acts and is no delegation."""


@dataclass(frozen=True, slots=True)
class Scene:
    """The circumstances of one act.

    ``delegation`` is None for an office; ``floor`` says that the secretariat enters what a
    delegation said, which that delegation may still confirm or correct.
    """

    occasion: Occasion
    committee: Committee
    rules: RuleSet
    category: Category
    delegation: Delegation | None
    floor: bool

    @property
    def number(self) -> int:
        """The number under which the act stands on the record."""
        return self.occasion.number

    @property
    def speaker(self) -> Delegation:
        """The delegation that acts.

        Raises:
            Refused: an office acts, and this is for delegations.
        """
        if self.delegation is None:
            raise Refused(
                refuse(
                    self.rules.matters[Matter.REPRESENTATION],
                    message("Only a delegation does this ({rule}): act for a delegation."),
                )
            )
        return self.delegation


def scene_of(occasion: Occasion, right: Right | None) -> Scene:
    """Read who acts, and rule on whether they may.

    Raises:
        Refused: there is no such delegation; the person does not act for it; or its
            category lacks the right.
    """
    committee = one(Committee, pk=occasion.space)
    if committee is None:
        raise LookupError(occasion.space)
    rules = rules_of(committee)
    held = every(Representative, committee_id=occasion.space, person=occasion.through, until=None)
    offices = {row.party for row in held}
    delegation = None if occasion.by in OFFICES else _delegation(occasion, rules)
    floor = _acting(occasion, offices, rules)
    category = OFFICES[occasion.by] if delegation is None else Category(delegation.category)
    if right is not None:
        require(may(rules, category, right))
    return Scene(occasion, committee, rules, category, delegation, floor)


def _delegation(occasion: Occasion, rules: RuleSet) -> Delegation:
    """The delegation on whose behalf an act is."""
    found = one(Delegation, committee_id=occasion.space, id=occasion.by, until=None)
    if found is None:
        raise Refused(
            refuse(
                rules.matters[Matter.REPRESENTATION],
                message(
                    "There is no delegation {delegation} in this committee ({rule}): "
                    "have the Secretariat admit it first.",
                    delegation=occasion.by,
                ),
            )
        )
    return found


def _acting(occasion: Occasion, offices: set[str], rules: RuleSet) -> bool:
    """Whether the secretariat enters this for a delegation; refuses whoever acts for none."""
    if occasion.by in offices:
        return False
    if "secretariat" in offices and occasion.by != "chair":
        return True
    raise Refused(
        refuse(
            rules.matters[Matter.REPRESENTATION],
            message(
                "{person} does not act for {party} ({rule}): act for your own delegation, "
                "or have it name you as its representative.",
                person=occasion.through,
                party=occasion.by,
            ),
        )
    )
