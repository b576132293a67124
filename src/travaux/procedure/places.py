"""Who declares a place settled, an article agreed, a basis carried; the Secretariat enters it."""

from typing import Final

from travaux.procedure.rights import Category, Right, RuleSet, may
from travaux.procedure.rulings import Rule, Ruling, fill, refuse, weigh
from travaux.sentences import Message, message


def may_declare(rules: RuleSet, category: Category, *, presided: bool) -> Ruling:
    """Rule on what the room decided: the Chair declares it, the Secretariat enters it.

    ``presided``: the entry says who presided. Of the Chair itself nobody asks that.
    """
    declaring = may(rules, category, Right.DECLARE)
    entering = may(rules, category, Right.ENTER)
    if declaring.allowed or not entering.allowed:
        return declaring
    unsaid = message(
        "The Secretariat enters what was decided and never decides ({rule}): "
        "say who presided when it was."
    )
    return weigh(entering, declared(rules), ((not presided, unsaid),))


def may_reopen(rules: RuleSet, *, label: str, settled: bool) -> Ruling:
    """Rule on opening again what was settled or agreed at a place."""
    again = message(
        "Nothing is settled or agreed at {label} that could be reopened ({rule}): "
        "name what the room decided.",
        label=label,
    )
    return _unless(rules, again, refused=not settled)


def may_agree(rules: RuleSet, *, label: str, contested: bool, higher: bool) -> Ruling:
    """Rule on agreement to a provision; retaining and reserving stand in no one's way.

    ``contested``: other words are proposed to it, or it stands in brackets; ``higher``: it is
    agreed at a higher level already.
    """
    open_ = message(
        "{label} is still in brackets ({rule}): settle its places first, then agree it."
    )
    lower = message(
        "{label} is agreed at a higher level already ({rule}): reconfirm that, or reopen it."
    )
    first = _unless(rules, fill(open_, label=label), refused=contested)
    return first if not first.allowed else _unless(rules, fill(lower, label=label), refused=higher)


def may_confirm(rules: RuleSet, *, label: str, higher: bool, missing: str) -> Ruling:
    """Rule on agreeing again what is agreed, or saying that its condition is met.

    ``higher``: it stands agreed, and at a higher level than that of the meeting; ``missing``
    are conditions of it that are not agreed themselves.
    """
    lower = message(
        "{label} is agreed at a higher level ({rule}): have it confirmed at that level, or reopen "
        "it.",
        label=label,
    )
    unmet = message(
        "{label} is agreed on a condition that is not met, since {missing} is not agreed ({rule}): "
        "agree that first, or both as a package.",
        label=label,
        missing=missing,
    )
    first = _unless(rules, lower, refused=higher)
    return first if not first.allowed else _unless(rules, unmet, refused=bool(missing))


def may_package(rules: RuleSet, *, missing: str, higher: str = "") -> Ruling:
    """Rule on a package: it takes effect whole or not at all; ``missing`` parts are not agreed.

    So are conditions of its parts, and parts of other packages with them. ``higher`` are parts
    that are agreed on a condition at a higher level than that of the meeting.
    """
    lower = message(
        "A package cannot meet the condition of {higher}, agreed at a higher level ({rule}): have "
        "it take effect at that level.",
        higher=higher,
    )
    left = message(
        "A package takes effect whole or not at all, and {missing} is not agreed ({rule}): agree "
        "it first, or take it out of the package.",
        missing=missing,
    )
    first = _unless(rules, left, refused=bool(missing))
    return first if not first.allowed else _unless(rules, lower, refused=bool(higher))


def may_take_apart(rules: RuleSet, *, holds: bool, left: str) -> Ruling:
    """Rule on taking a package apart: it holds, and what leaves it (``left`` does not) is in it."""
    over = message(
        "The package has been taken apart already ({rule}): name one that holds.",
    )
    other = message(
        "{left} is no part of the package ({rule}): name parts that are.",
        left=left,
    )
    first = _unless(rules, over, refused=not holds)
    return first if not first.allowed else _unless(rules, other, refused=bool(left))


def may_list(rules: RuleSet, *, label: str, why: str, before: str, after: str) -> Ruling:
    """Rule on listing a correction of a slip, which drops no agreement, for the committee.

    ``why`` it is none of the editorial class: nothing, sign, figure, words, spelling or
    reference; empty for one that is.
    """
    words = {"label": label, "before": before, "after": after}
    return _unless(rules, fill(_NO_SLIP.get(why, _NO_SLIP["words"]), **words), refused=bool(why))


_NO_SLIP: Final = {
    "nothing": message(
        "The correction of {label} changes nothing ({rule}): say how the words should read."
    ),
    "sign": message(
        "The correction of {label} changes a bracket or a symbol, and only marks, capitals and "
        "spelling are corrected without a decision on the words ({rule}): settle the place."
    ),
    "figure": message(
        "The correction of {label} changes a figure, a date or a number, and only marks, capitals "
        "and spelling are corrected without a decision on the words ({rule}): settle the place."
    ),
    "words": message(
        "The correction of {label} has “{after}” for “{before}”, and no word comes in or goes "
        "without a decision on the words ({rule}): settle the place."
    ),
    "spelling": message(
        "The correction of {label} has “{after}” for “{before}”, which is another word and not "
        "another spelling ({rule}): settle the place."
    ),
    "reference": message(
        "The correction of {label} turns a reference to another provision ({rule}): settle the "
        "place."
    ),
}


def may_take_up(rules: RuleSet, *, label: str, pending: bool) -> Ruling:
    """Rule on approving, declining or withdrawing a listed correction."""
    done = message(
        "The correction of {label} is not before the committee any more ({rule}): take up one that "
        "is still listed.",
        label=label,
    )
    return _unless(rules, done, refused=not pending)


def may_carry(rules: RuleSet, *, omitted: str, title: str) -> Ruling:
    """Rule on a table of dispositions: it omits none of the open proposals."""
    left = message(
        "The table says nothing of {omitted} on “{title}” ({rule}): decide what becomes of every "
        "open proposal.",
        omitted=omitted,
        title=title,
    )
    return _unless(rules, left, refused=bool(omitted))


def declared(rules: RuleSet) -> Rule:
    """The rule by which the Chair declares decisions."""
    return rules.grants[Category.CHAIR, Right.DECLARE].rule


def _unless(rules: RuleSet, reason: Message, *, refused: bool) -> Ruling:
    rule = declared(rules)
    return refuse(rule, reason) if refused else Ruling(allowed=True, rule=rule)
