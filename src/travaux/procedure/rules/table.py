"""How a rule set writes its rights down: one row a category, complete by construction."""

from collections.abc import Iterable, Mapping
from itertools import chain
from types import MappingProxyType
from typing import TypeAlias

from travaux.procedure.rights import Category, Grant, Grants, Right
from travaux.procedure.rulings import Rule
from travaux.sentences import Message

Row: TypeAlias = Mapping[Right, Grant]


def row(
    given: Mapping[Right, Rule | Grant],
    *,
    otherwise: Rule,
    withheld: Mapping[Right, Rule] | None = None,
) -> Row:
    """Give some rights under their rules; refuse all others, under ``otherwise`` or their own."""
    refused = {
        right: Grant(allowed=False, rule=(withheld or {}).get(right, otherwise)) for right in Right
    }
    granted = {
        right: rule if isinstance(rule, Grant) else Grant(allowed=True, rule=rule)
        for right, rule in given.items()
    }
    return {**refused, **granted}


def subject_to(rule: Rule, condition: Message) -> Grant:
    """Give a right that comes with a condition; its {rule} is the rule's citation."""
    return Grant(allowed=True, rule=rule, condition=condition)


def table(rows: Mapping[Category, Row]) -> Grants:
    """Lay rows together; a category without a row is a KeyError when it is asked about."""
    cells: Iterable[tuple[tuple[Category, Right], Grant]] = chain.from_iterable(
        (((category, right), grant) for right, grant in cells.items())
        for category, cells in rows.items()
    )
    return MappingProxyType(dict(cells))
