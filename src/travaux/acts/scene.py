"""Who acts, in which capacity, under which rules: read once for an act, before it is judged."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from travaux.acts.errors import Refused, require
from travaux.committee.models import Committee, Delegation, Group, Representative
from travaux.committee.queries.committees import rules_of
from travaux.committee.rows import every, one
from travaux.procedure.rights import Category, Right, RuleSet, may, may_enter
from travaux.procedure.rulings import Matter, Ruling, refuse
from travaux.record.registry import Occasion
from travaux.sentences import BadInput, Message, message

OFFICES: Final[Mapping[str, Category]] = {
    "chair": Category.CHAIR,
    "secretariat": Category.SECRETARIAT,
    "facilitator": Category.FACILITATOR,
}
"""Whoever acts and is no delegation."""


@dataclass(frozen=True, slots=True)
class Party:
    """Who acts in a committee: a delegation, or an office, then ``delegation`` is None.

    ``floor`` says that the secretariat enters what this party said or did.
    """

    committee: Committee
    rules: RuleSet
    category: Category
    delegation: Delegation | None
    floor: bool

    def may(self, right: Right) -> Ruling:
        """Rule on a right: the party's own, and the secretariat's to enter what it does."""
        if self.floor:
            return may_enter(self.rules, Category.SECRETARIAT, right, by=self.category)
        return may(self.rules, self.category, right)

    def may_any(self, rights: Sequence[Right]) -> Ruling:
        """Rule on an act for which any one of some rights is enough; the first refuses."""
        rulings = [self.may(right) for right in rights]
        return next((ruling for ruling in rulings if ruling.allowed), rulings[0])


@dataclass(frozen=True, slots=True)
class Scene:
    """The circumstances of one act: when it is done, and who does it."""

    occasion: Occasion
    party: Party

    @property
    def committee(self) -> Committee:
        """The committee."""
        return self.party.committee

    @property
    def rules(self) -> RuleSet:
        """The rules it follows."""
        return self.party.rules

    @property
    def category(self) -> Category:
        """In what capacity the party takes part."""
        return self.party.category

    @property
    def delegation(self) -> Delegation | None:
        """The delegation that acts; None for an office."""
        return self.party.delegation

    @property
    def floor(self) -> bool:
        """Whether the secretariat enters what the party said, which it may still confirm."""
        return self.party.floor

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
            raise _unrepresented(
                self.rules,
                message("Only a delegation does this ({rule}): act for a delegation."),
            )
        return self.delegation


def scene_of(occasion: Occasion, rights: Sequence[Right]) -> Scene:
    """Read who acts, and rule on whether they may; one of the rights is enough.

    Raises:
        Refused: there is no such party; the person does not act for it; or its category
            has none of the rights.
    """
    party = party_of(occasion.space, occasion.by, occasion.through)
    require(party.may_any(rights))
    return Scene(occasion, party)


def party_of(space: str, by: str, through: str) -> Party:
    """Read in which capacity a person acts on behalf of somebody.

    Cost: three statements, composed once.

    Raises:
        BadInput: there is no such committee.
        Refused: there is no such party, or the person does not act for it.
    """
    if by in OFFICES:
        delegation, category = None, OFFICES[by]
    else:
        there = one(Delegation, committee_id=space, pk=by, until=None)
        delegation = there or _no_delegation(space, by)
        category = Category(delegation.category)
    committee = _committee(space)
    rules = rules_of(committee)
    floor = _enters(space, by, through, rules=rules)
    return Party(committee, rules, category, delegation, floor)


def _enters(space: str, by: str, through: str, *, rules: RuleSet) -> bool:
    """Whether the secretariat enters this for another; refuses whoever acts for none."""
    held = every(Representative, committee_id=space, person=through, until=None)
    acts_for = {row.party for row in held}
    if by in acts_for:
        return False
    if "secretariat" in acts_for:
        return True
    raise _unrepresented(
        rules,
        message(
            "{person} does not act for {party} ({rule}): act for your own delegation, or have it "
            "name you as its representative.",
            person=through,
            party=by,
        ),
    )


def _committee(space: str) -> Committee:
    """The committee, or a sentence that there is none."""
    found = one(Committee, pk=space)
    if found is None:
        raise BadInput(
            message(
                "There is no committee {space} on this record: establish it first, or name "
                "another.",
                space=space,
            )
        )
    return found


def _no_delegation(space: str, by: str) -> Delegation:
    """Say that a party is no delegation: perhaps it is a group, which acts through one."""
    rules = rules_of(_committee(space))
    if one(Group, committee_id=space, pk=by):
        raise Refused(
            refuse(
                rules.matters[Matter.GROUP_STATEMENTS],
                message(
                    "A group acts through its members ({rule}): act for the delegation that "
                    "speaks for it, and name the group in the act."
                ),
            )
        )
    raise _unrepresented(
        rules,
        message(
            "There is no delegation {delegation} in this committee ({rule}): have the "
            "Secretariat admit it first.",
            delegation=by,
        ),
    )


def _unrepresented(rules: RuleSet, reason: Message) -> Refused:
    """Refuse under the rule on who represents whom."""
    return Refused(refuse(rules.matters[Matter.REPRESENTATION], reason))
