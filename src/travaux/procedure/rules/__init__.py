"""The rule sets this program brings, as data: see docs/explanation/rights-as-data.md."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from travaux.procedure.rights import RuleSet
from travaux.procedure.rules.assembly import ASSEMBLY
from travaux.procedure.rules.mun import MUN
from travaux.procedure.rules.un import UN
from travaux.sentences import BadInput, message

RULE_SETS: Final[Mapping[str, RuleSet]] = MappingProxyType(
    {rules.id: rules for rules in (UN, ASSEMBLY, MUN)}
)


def rule_set(id: str) -> RuleSet:  # noqa: A002 -- the field's name
    """Find a rule set by its id: un, assembly or mun.

    Raises:
        BadInput: if there is none of that id.
    """
    if id not in RULE_SETS:
        known = ", ".join(RULE_SETS)
        sentence = message("There is no rule set {id}: choose one of {known}.", id=id, known=known)
        raise BadInput(sentence)
    return RULE_SETS[id]
