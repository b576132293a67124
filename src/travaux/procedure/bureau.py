"""Who may sit in the Bureau, and how it is made up: an imbalance is reported and never refused."""

from collections.abc import Mapping
from dataclasses import dataclass

from travaux.procedure.rights import Category, RuleSet
from travaux.procedure.rulings import Matter, Rule, Ruling, allow, fill, refuse
from travaux.sentences import Message, message


def may_hold(rules: RuleSet, category: Category, *, name: str) -> Ruling:
    """Rule on a delegation's holding a seat: the body elects its officers among its members."""
    rule = rules.matters[Matter.BUREAU]
    if category == Category.MEMBER:
        return allow(rule)
    return refuse(
        rule,
        message(
            "{name} is not a member and holds no seat of the Bureau ({rule}): elect a member.",
            name=name,
        ),
    )


@dataclass(frozen=True, slots=True)
class Seats:
    """The seats of one group: how many it is expected to hold, and how many it holds."""

    group: str
    expected: int
    held: int


@dataclass(frozen=True, slots=True)
class Composition:
    """The seats group by group, and a sentence for each that differs from what is expected."""

    rule: Rule
    seats: tuple[Seats, ...]
    findings: tuple[Message, ...]

    @property
    def vacant(self) -> int:
        """How many expected seats nobody holds."""
        return sum(max(0, it.expected - it.held) for it in self.seats)


def composition(
    rules: RuleSet, held: Mapping[str, int], *, names: Mapping[str, str] | None = None
) -> Composition:
    """Report the make-up of a Bureau.

    Args:
        rules: what the body expects; expecting nothing, it has nothing to find.
        held: for each group the seats it holds; groups nobody expects are reported too.
        names: how groups are called in the findings; else by their id.

    Guarantees:
        1. Every group of either side has one row: the expected first, in their order.
        2. A vacancy or an imbalance is a sentence, never a refusal: both are lawful.
    """
    rule = rules.matters[Matter.BUREAU]
    groups = dict.fromkeys((*rules.seats, *sorted(held)))
    rows = tuple(Seats(it, rules.seats.get(it, 0), held.get(it, 0)) for it in groups)
    uneven = [it for it in rows if rules.seats and it.held != it.expected]
    called = names or {}
    findings = tuple(_finding(rule, it, called.get(it.group, it.group)) for it in uneven)
    return Composition(rule, rows, findings)


def _finding(rule: Rule, row: Seats, name: str) -> Message:
    fewer = message(
        "Seats of {group}: {held} held, {expected} expected ({rule}); a vacancy may be filled."
    )
    more = message(
        "Seats of {group}: {held} held, {expected} expected ({rule}); the body may accept it."
    )
    sentence = fewer if row.held < row.expected else more
    return fill(sentence, group=name, held=row.held, expected=row.expected, rule=rule.citation)
