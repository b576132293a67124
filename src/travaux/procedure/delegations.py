"""Who is admitted to a body, and who speaks for a delegation."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from travaux.procedure.rights import Category, Ground, Right, RuleSet, may
from travaux.procedure.rulings import Matter, Ruling, allow, fill, refuse, weigh
from travaux.sentences import Message, message

_MISSING: Final[Mapping[Ground, Message]] = {
    Ground.MEMBERSHIP: message(
        "{name} is not recorded as a member ({rule}): record its membership first."
    ),
    Ground.STANDING: message(
        "{name} has no standing invitation on record ({rule}): record the resolution that gives it."
    ),
    Ground.INVITATION: message("{name} is not invited ({rule}): record the invitation first."),
    Ground.REGISTRATION: message("{name} is not registered ({rule}): register it first."),
    Ground.LISTING: message(
        "{name} is not on the list that members considered on a non-objection basis ({rule}): "
        "let the Chair propose it."
    ),
    Ground.DECISION: message(
        "The body has not decided on the participation of {name} ({rule}): "
        "put the list before it for decision."
    ),
    Ground.MANDATE: message(
        "No mandate on record names {name} as the secretariat ({rule}): record the mandate first."
    ),
    Ground.ELECTION: message(
        "{name} is not elected ({rule}): let the body hold the election first."
    ),
    Ground.REQUEST: message(
        "The Chair has not asked {name} to facilitate ({rule}): let the Chair ask first."
    ),
}
"""What is said of each ground that is not on record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Who asks to take part, in what capacity, and what is on record for it."""

    name: str
    category: Category
    grounds: Collection[Ground] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person and the delegation they would act for.

    ``named``: the delegation named them its representative; ``ended``: and ended it since.
    """

    name: str
    delegation: str
    named: bool = False
    ended: bool = False


def may_admit(rules: RuleSet, candidate: Candidate) -> Ruling:
    """Rule on a candidate's taking part: every ground its category needs is on record.

    An objection to a stakeholder refuses nothing by itself: where members object, the
    body decides, and its decision is the ground.
    """
    admission = rules.admissions[candidate.category]
    for ground in admission.needs:
        if ground not in candidate.grounds:
            return refuse(admission.rule, fill(_MISSING[ground], name=candidate.name))
    return allow(admission.rule)


def may_name(rules: RuleSet, category: Category, *, own: bool) -> Ruling:
    """Rule on naming a representative: a delegation names its own and nobody else's."""
    foreign = message(
        "Only a delegation names who represents it ({rule}): ask that delegation to do it."
    )
    right = may(rules, category, Right.REPRESENT)
    return weigh(right, rules.matters[Matter.REPRESENTATION], ((not own, foreign),))


def may_represent(rules: RuleSet, person: Person) -> Ruling:
    """Rule on a person's acting for a delegation."""
    rule = rules.matters[Matter.REPRESENTATION]
    who = {"person": person.name, "delegation": person.delegation}
    unnamed = message(
        "{delegation} has not named {person} to represent it ({rule}): let it name them first."
    )
    ended = message(
        "{person} no longer represents {delegation} ({rule}): let it name them again if it wishes."
    )
    objections = (
        (not person.named, fill(unnamed, **who)),
        (person.ended, fill(ended, **who)),
    )
    return weigh(allow(rule), rule, objections)
