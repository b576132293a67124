"""What groups say, who leaves what they said, and who leads one."""

from dataclasses import dataclass

from travaux.procedure.rights import Category, Right, RuleSet, may
from travaux.procedure.rulings import Matter, Ruling, allow, refuse, weigh
from travaux.sentences import Message, message


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What is said for a group: ``mandated`` if its members' mandate is on record."""

    group: str
    mandated: bool = False
    withdrawn: bool = False


def may_state(rules: RuleSet, category: Category, statement: Statement) -> Ruling:
    """Rule on speaking for a group.

    Its speaker may be a delegation, which then speaks as ``Category.GROUP``; what the group
    says cancels no member's own statement.
    """
    rule = rules.matters[Matter.GROUP_STATEMENTS]
    right = may(rules, category, Right.SPEAK)
    if right.allowed and category != Category.GROUP:
        return refuse(
            rule,
            message(
                "Only its speaker speaks for {group} ({rule}): speak in your own name.",
                group=statement.group,
            ),
        )
    unmandated = message(
        "{group} has no mandate of its members on record for this ({rule}): record it first, or "
        "let each member speak for itself.",
        group=statement.group,
    )
    return weigh(right, rule, ((not statement.mandated, unmandated),))


def may_withdraw(rules: RuleSet, statement: Statement, *, own: bool) -> Ruling:
    """Rule on taking back what was said for a group: whoever said it does."""
    rule = rules.matters[Matter.GROUP_STATEMENTS]
    foreign = message(
        "Only who spoke for {group} withdraws what it said ({rule}): dissociate yourself from it.",
        group=statement.group,
    )
    gone = message(
        "{group} withdrew the statement ({rule}): there is nothing to withdraw.",
        group=statement.group,
    )
    return weigh(allow(rule), rule, ((not own, foreign), (statement.withdrawn, gone)))


def may_dissociate(rules: RuleSet, statement: Statement, *, member: bool, already: bool) -> Ruling:
    """Rule on leaving what one's group said; it takes a member of the group, and no reason."""
    rule = rules.matters[Matter.DISSOCIATION]
    outside = message(
        "You are not a member of {group} ({rule}): state your own position instead.",
        group=statement.group,
    )
    gone = message(
        "{group} withdrew the statement ({rule}): there is nothing to dissociate yourself from.",
        group=statement.group,
    )
    twice = message(
        "You have dissociated yourself from this statement of {group} already ({rule}): there is "
        "nothing to do.",
        group=statement.group,
    )
    objections: tuple[tuple[bool, Message], ...] = (
        (not member, outside),
        (statement.withdrawn, gone),
        (already, twice),
    )
    return weigh(allow(rule), rule, objections)


def may_lead(rules: RuleSet, category: Category, *, group: str, asked: bool) -> Ruling:
    """Rule on running an informal group: whom the Chair asked does, and the Chair itself."""
    rule = rules.matters[Matter.FACILITATION]
    if category == Category.CHAIR or (category == Category.FACILITATOR and asked):
        return allow(rule)
    return refuse(
        rule,
        message(
            "The Chair has not asked you to lead {group} ({rule}): ask the Chair.", group=group
        ),
    )
