"""What a rule is, and what a ruling under it says: both are data."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from travaux.sentences import Message, message


class Matter(StrEnum):
    """What a body needs a rule for, besides who has which right."""

    SUBMISSION = "submission"
    REVISION = "revision"
    WITHDRAWAL = "withdrawal"
    TAKING_OVER = "taking-over"
    SPONSORSHIP = "sponsorship"
    AMENDMENT = "amendment"
    STANCES = "stances"
    VISIBILITY = "visibility"
    ADMISSION = "admission"
    REPRESENTATION = "representation"
    GROUP_STATEMENTS = "group-statements"
    DISSOCIATION = "dissociation"
    FACILITATION = "facilitation"
    BUREAU = "bureau"
    PRESENTATION = "presentation"
    BASIS = "basis"
    MANDATE = "mandate"
    LANGUAGES = "languages"
    QUORUM = "quorum"
    PROCEDURE_MAJORITY = "procedure-majority"
    SUBSTANCE_MAJORITY = "substance-majority"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule a body follows.

    ``id`` is stable and unique (``ga.122``); ``body`` names the document the rule
    stands in, by its symbol where it has one (``A/520``); ``number`` is the rule or
    paragraph in it, or empty; ``source`` says where it can be looked up; ``verified``
    is False as long as nobody has checked the wording against that source.
    """

    id: str
    body: str
    number: str
    source: str
    verified: bool
    summary: Message

    @property
    def citation(self) -> str:
        """The rule as sentences name it, the same in every language: ``A/520, 122``."""
        return f"{self.body}, {self.number}" if self.number else self.body


@dataclass(frozen=True, slots=True)
class Ruling:
    """Whether something may be done, under which rule, and what is to be said.

    ``reason`` of a refusal is one sentence: what is refused, under which rule, what
    to do next. Of a permission it is what the permission is subject to, else None.
    """

    allowed: bool
    rule: Rule
    reason: Message | None = None


def allow(rule: Rule, condition: Message | None = None) -> Ruling:
    """Permit under a rule; a condition is named with the rule's citation as {rule}."""
    return Ruling(allowed=True, rule=rule, reason=condition and fill(condition, rule=rule.citation))


def refuse(rule: Rule, reason: Message) -> Ruling:
    """Refuse under a rule; the reason is given the rule's citation as its {rule}."""
    return Ruling(allowed=False, rule=rule, reason=fill(reason, rule=rule.citation))


def weigh(right: Ruling, rule: Rule, objections: Iterable[tuple[bool, Message]]) -> Ruling:
    """Rule on something for which there is a right, and perhaps what stands in its way.

    Args:
        right: whether there is a right at all; its refusal and its condition stay.
        rule: the rule the objections come from.
        objections: whether each applies, and its sentence; the first that applies refuses.
    """
    if not right.allowed:
        return right
    standing = (sentence for applies, sentence in objections if applies)
    permitted = Ruling(allowed=True, rule=rule, reason=right.reason)
    return next((refuse(rule, sentence) for sentence in standing), permitted)


def fill(sentence: Message, **parameters: str | int) -> Message:
    """Give a sentence that was written down beforehand the parameters of the case."""
    return Message(sentence.key, {**sentence.parameters, **parameters})


def own_rule(source: str, number: str = "", *, id: str = "") -> Rule:  # noqa: A002 -- the field's name
    """Make a rule of what a body itself decided, as its record cites it.

    Such a rule is verified: the body's own record is its source.
    """
    return Rule(
        id=id or f"own.{source}.{number}".rstrip("."),
        body=source,
        number=number,
        source=source,
        verified=True,
        summary=message("The body decided so itself."),
    )
