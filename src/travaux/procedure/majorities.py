"""Quorum and majorities, as exact fractions."""

from dataclasses import dataclass
from fractions import Fraction

from travaux.procedure.rights import RuleSet
from travaux.procedure.rulings import Matter, Ruling, allow, refuse
from travaux.sentences import message


@dataclass(frozen=True, slots=True)
class Tally:
    """Votes for and against; who abstains is not voting and is not in it."""

    yes: int
    no: int


def needed_to_open(rules: RuleSet, members: int) -> int:
    """Count the members whose presence opens a meeting."""
    opening = rules.thresholds.opening
    if opening is None:
        return needed_to_decide(rules, members)
    return -(-opening.numerator * members // opening.denominator)


def needed_to_decide(rules: RuleSet, members: int) -> int:
    """Count the members whose presence a decision needs."""
    share = rules.thresholds.deciding
    return share.numerator * members // share.denominator + 1


def may_open(rules: RuleSet, *, present: int, members: int) -> Ruling:
    """Rule on opening a meeting and debating."""
    rule = rules.matters[Matter.QUORUM]
    needed = needed_to_open(rules, members)
    if present >= needed:
        return allow(rule)
    return refuse(
        rule,
        message(
            "Members present: {present}, needed to open the meeting: {needed} ({rule}); wait for "
            "more of them.",
            present=present,
            needed=needed,
        ),
    )


def may_decide(rules: RuleSet, *, present: int, members: int) -> Ruling:
    """Rule on taking a decision, by vote or without."""
    rule = rules.matters[Matter.QUORUM]
    needed = needed_to_decide(rules, members)
    if present >= needed:
        return allow(rule)
    return refuse(
        rule,
        message(
            "Members present: {present}, needed to decide: {needed} ({rule}); continue the debate "
            "and decide later.",
            present=present,
            needed=needed,
        ),
    )


def may_vote_on_substance(rules: RuleSet, *, found: bool, announced: bool) -> Ruling:
    """Rule on putting substance to the vote.

    Args:
        rules: of the body; most ask for nothing here.
        found: the Bureau decided that every effort to reach consensus is exhausted.
        announced: the Chair has told the body so.
    """
    rule = rules.matters[Matter.SUBSTANCE_MAJORITY]
    if not rules.thresholds.exhausted or (found and announced):
        return allow(rule)
    if not found:
        return refuse(
            rule,
            message(
                "The Bureau has not decided that every effort to reach consensus is exhausted "
                "({rule}): seek its decision first."
            ),
        )
    return refuse(
        rule,
        message(
            "The Chair has not told the body that every effort to reach consensus is exhausted "
            "({rule}): let the Chair announce it first."
        ),
    )


def carries(rules: RuleSet, tally: Tally, *, substance: bool) -> Ruling:
    """Rule on whether a vote carried.

    Guarantees:
        1. Equal votes reject, and so does a vote that nobody cast.
        2. Fractions are exact: 66 to 33 is two thirds, 100 to 51 is not.
    """
    matter = Matter.SUBSTANCE_MAJORITY if substance else Matter.PROCEDURE_MAJORITY
    rule = rules.matters[matter]
    share = rules.thresholds.substance if substance else None
    cast = tally.yes + tally.no
    enough = tally.yes > tally.no and (share is None or Fraction(tally.yes, cast) >= share)
    if enough:
        return allow(rule)
    return refuse(
        rule,
        message(
            "In favour: {yes}, against: {no}; the majority needed ({rule}) is not reached: what "
            "was put to the vote is rejected.",
            yes=tally.yes,
            no=tally.no,
        ),
    )
