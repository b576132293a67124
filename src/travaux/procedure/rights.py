"""Who may do what in a body: rights are data, each with the rule it comes from."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType
from typing import Final, TypeAlias

from travaux.procedure.rulings import Matter, Rule, Ruling, allow, refuse
from travaux.sentences import Message, message


class Category(StrEnum):
    """In what capacity somebody takes part; the last three are offices."""

    MEMBER = "member"
    OBSERVER_STATE = "observer-state"
    STATE_OF_PALESTINE = "state-of-palestine"
    HOLY_SEE = "holy-see"
    EUROPEAN_UNION = "european-union"
    INTERGOVERNMENTAL = "intergovernmental"
    UN_ENTITY = "un-entity"
    ECOSOC_ORGANIZATION = "ecosoc-organization"
    STAKEHOLDER = "stakeholder"
    GROUP = "group"
    CHAIR = "chair"
    SECRETARIAT = "secretariat"
    FACILITATOR = "facilitator"


class Right(StrEnum):
    """What somebody may do in a body.

    ``position`` is to take a stance on words; ``enter`` to enter what others said or
    the body decided; ``declare`` to declare what is decided; ``represent`` to run
    one's own delegation: its representatives, its drafts, who sees them.
    """

    SPEAK = "speak"
    PROPOSE = "propose"
    SPONSOR = "sponsor"
    POSITION = "position"
    REQUIRE_VOTE = "require-vote"
    VOTE = "vote"
    REPLY = "reply"
    ENTER = "enter"
    DECLARE = "declare"
    REPRESENT = "represent"


@dataclass(frozen=True, slots=True)
class Grant:
    """A right given or not given, the rule that says so, and what it is subject to."""

    allowed: bool
    rule: Rule
    condition: Message | None = None


Grants: TypeAlias = Mapping[tuple[Category, Right], Grant]


class Ground(StrEnum):
    """On what somebody is admitted to a body.

    ``standing`` is an invitation that a parent body gave once for all; ``listing`` a place
    on the list that members considered without objecting; ``decision`` the body's own;
    ``election`` and ``request`` (of the Chair) make officers and facilitators.
    """

    MEMBERSHIP = "membership"
    STANDING = "standing"
    INVITATION = "invitation"
    REGISTRATION = "registration"
    LISTING = "listing"
    DECISION = "decision"
    MANDATE = "mandate"
    ELECTION = "election"
    REQUEST = "request"


@dataclass(frozen=True, slots=True)
class Admission:
    """What must be on record before somebody of a category takes part, in this order."""

    needs: tuple[Ground, ...]
    rule: Rule


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The fractions a body decides by.

    At least ``opening`` of the members must be present to open and debate, more than
    ``deciding`` to decide; without ``opening`` a meeting opens only when it can decide.
    A decision of substance needs at least ``substance`` of the yes and no votes; without
    it more yes than no, as a decision of procedure does. With ``exhausted`` a vote on
    substance comes only after the Bureau decided, and the Chair announced, that every
    effort to reach consensus is exhausted.
    """

    opening: Fraction | None = Fraction(1, 4)
    deciding: Fraction = Fraction(1, 2)
    substance: Fraction | None = None
    exhausted: bool = False


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The rules one kind of body follows.

    ``grants`` has every category and right, ``admissions`` every category, ``matters``
    every matter; ``seats`` says how
    many seats of the Bureau each group is expected to hold (empty: nothing is expected).
    """

    id: str
    grants: Grants
    admissions: Mapping[Category, Admission]
    matters: Mapping[Matter, Rule]
    thresholds: Thresholds = field(default_factory=Thresholds)
    seats: Mapping[str, int] = field(default_factory=dict)


def may(rules: RuleSet, category: Category, right: Right) -> Ruling:
    """Rule on whether a category of participant has a right.

    Guarantees:
        1. It depends on the data of ``rules`` alone: no category or right is special here.
        2. The ruling's rule is the one the grant names.
    """
    grant = rules.grants[category, right]
    if grant.allowed:
        return allow(grant.rule, grant.condition)
    return refuse(grant.rule, _INSTEAD.get(category) or _REFUSALS[right])


def may_enter(rules: RuleSet, category: Category, right: Right, *, by: Category) -> Ruling:
    """Rule on entering what somebody else does: ``category`` enters it, ``by`` has the right.

    So the Secretariat enters a proposal made aloud by a member, and none in its own name.
    """
    entering = may(rules, category, Right.ENTER)
    return may(rules, by, right) if entering.allowed else entering


def with_overrides(
    rules: RuleSet,
    *,
    grants: Grants | None = None,
    admissions: Mapping[Category, Admission] | None = None,
    matters: Mapping[Matter, Rule] | None = None,
    thresholds: Thresholds | None = None,
    seats: Mapping[str, int] | None = None,
) -> RuleSet:
    """Make the rules of a body that departs from its rule set; what is not named stays."""
    return replace(
        rules,
        grants=MappingProxyType({**rules.grants, **(grants or {})}),
        admissions=MappingProxyType({**rules.admissions, **(admissions or {})}),
        matters=MappingProxyType({**rules.matters, **(matters or {})}),
        thresholds=thresholds or rules.thresholds,
        seats=rules.seats if seats is None else MappingProxyType(dict(seats)),
    )


_REFUSALS: Final[Mapping[Right, Message]] = {
    Right.SPEAK: message(
        "This category of participant may not speak ({rule}): ask the Chair to be heard."
    ),
    Right.PROPOSE: message(
        "This category of participant may not propose text ({rule}): ask a member to propose it."
    ),
    Right.SPONSOR: message(
        "This category of participant may not sponsor a proposal ({rule}): speak for it instead."
    ),
    Right.POSITION: message(
        "This category of participant may not take a position on the text ({rule}): "
        "make a statement instead."
    ),
    Right.REQUIRE_VOTE: message(
        "This category of participant may not require a vote ({rule}): ask a member to require it."
    ),
    Right.VOTE: message(
        "This category of participant may not vote ({rule}): make a statement instead."
    ),
    Right.REPLY: message(
        "This category of participant has no right of reply ({rule}): ask the Chair for the floor."
    ),
    Right.ENTER: message(
        "Only the Secretariat enters what was said and decided ({rule}): ask the Secretariat."
    ),
    Right.DECLARE: message(
        "Only the Chair declares what is decided ({rule}): ask the Chair to put the question."
    ),
    Right.REPRESENT: message(
        "Only a delegation runs its own affairs ({rule}): act through your own delegation."
    ),
}
"""What is said to a participant that lacks a right."""

_INSTEAD: Final[Mapping[Category, Message]] = {
    Category.GROUP: message(
        "A group's speaker may only state what the group has agreed ({rule}): "
        "let a member of the group do this in its own name."
    ),
    Category.CHAIR: message(
        "The Chair directs the work and takes no side ({rule}): "
        "let the Chair's delegation act, or put it to the body."
    ),
    Category.SECRETARIAT: message(
        "The Secretariat enters and never decides ({rule}): "
        "enter it on behalf of those who said or decided it."
    ),
    Category.FACILITATOR: message(
        "A facilitator leads a group and does not act in the body ({rule}): "
        "bring the group's result to the Chair."
    ),
}
"""What is said to an office or a group's speaker, whatever the right."""
