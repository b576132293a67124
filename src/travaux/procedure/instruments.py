"""Kinds of text, who presents each, and how one becomes the basis of negotiation."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from travaux.procedure.rights import Category, Right, RuleSet, may
from travaux.procedure.rulings import Matter, Ruling, allow, refuse
from travaux.sentences import Message, message


class Kind(StrEnum):
    """What a text before the body is."""

    SUBMISSION = "submission"
    COMPILATION = "compilation"
    CONSOLIDATED = "consolidated"
    DRAFT = "draft"
    CHAIRS_TEXT = "chairs-text"
    FACILITATORS_TEXT = "facilitators-text"
    NON_PAPER = "non-paper"


_OFFICES: Final[Mapping[Kind, frozenset[Category]]] = {
    Kind.COMPILATION: frozenset({Category.SECRETARIAT}),
    Kind.CONSOLIDATED: frozenset({Category.CHAIR, Category.SECRETARIAT}),
    Kind.DRAFT: frozenset({Category.CHAIR, Category.SECRETARIAT}),
    Kind.CHAIRS_TEXT: frozenset({Category.CHAIR}),
    Kind.FACILITATORS_TEXT: frozenset({Category.FACILITATOR}),
    Kind.NON_PAPER: frozenset({Category.CHAIR, Category.FACILITATOR}),
}
"""The offices that present a kind; a submission or a non-paper comes from who may propose, too."""

_REFUSALS: Final[Mapping[Kind, Message]] = {
    Kind.COMPILATION: message(
        "The Secretariat compiles what was submitted ({rule}): hand in a submission."
    ),
    Kind.CONSOLIDATED: message(
        "The Chair and the Secretariat consolidate what was submitted ({rule}): "
        "propose amendments to their document."
    ),
    Kind.DRAFT: message(
        "The Chair presents the draft text ({rule}): hand in a submission of your own."
    ),
    Kind.CHAIRS_TEXT: message(
        "Only the Chair presents a Chair's text ({rule}): hand in a submission or a non-paper."
    ),
    Kind.FACILITATORS_TEXT: message(
        "Only a facilitator presents a facilitator's text ({rule}): "
        "hand in a submission or a non-paper."
    ),
}


def may_present(rules: RuleSet, category: Category, kind: Kind) -> Ruling:
    """Rule on laying a text of some kind before the body."""
    rule = rules.matters[Matter.PRESENTATION]
    if category in _OFFICES.get(kind, frozenset()):
        return allow(rule)
    if kind in _REFUSALS:
        return refuse(rule, _REFUSALS[kind])
    return may(rules, category, Right.PROPOSE)


def may_become_basis(rules: RuleSet, kind: Kind, *, decided: bool) -> Ruling:
    """Rule on negotiating from a text: only the body's recorded decision makes it so.

    No kind becomes the basis of itself, a non-paper as little as a draft of the Chair.
    """
    rule = rules.matters[Matter.BASIS]
    if decided:
        return allow(rule)
    if kind == Kind.NON_PAPER:
        return refuse(
            rule,
            message(
                "A non-paper has no standing ({rule}): let the body decide to negotiate from it."
            ),
        )
    return refuse(
        rule,
        message(
            "No decision makes this text the basis of negotiation ({rule}): put it to the body."
        ),
    )
