"""Questions about a committee as a whole."""

from typing import Any

from travaux.committee.models import Basis, Committee
from travaux.procedure.rights import Category, Grant, Right, RuleSet, with_overrides
from travaux.procedure.rules import rule_set
from travaux.procedure.rulings import own_rule


def committee_of(space: str) -> Committee | None:
    """A committee by its space.

    Cost: one query.
    """
    return Committee.objects.filter(pk=space).first()


def committees() -> list[Committee]:
    """Every committee, in the order in which they were set up.

    Cost: one query.
    """
    return list(Committee.objects.order_by("since", "id"))


def rules_of(committee: Committee) -> RuleSet:
    """The rules a committee follows: its rule set, with the grants it decided itself."""
    rules = rule_set(committee.rules)
    if not committee.grants:
        return rules
    return with_overrides(rules, grants=dict(map(_grant, committee.grants)))


def _grant(said: dict[str, Any]) -> tuple[tuple[Category, Right], Grant]:
    """One grant as a committee's row holds it: category, right, allowed, source."""
    key = (Category(said["category"]), Right(said["right"]))
    return key, Grant(said["allowed"], own_rule(said["source"]))


def zone_of(space: str) -> str:
    """A committee's IANA time zone."""
    zone: str = Committee.objects.values_list("zone", flat=True).get(pk=space)
    return zone


def basis_of(space: str, provision: str = "") -> Basis | None:
    """From which text a provision, or the whole, is negotiated, by the decision that says so.

    Cost: one query.
    """
    rows = Basis.objects.filter(committee_id=space, until=None, provision__in={provision, ""})
    return rows.select_related("instrument").order_by("-provision").first()


def bases(space: str) -> list[Basis]:
    """Every decision on a basis, in order, with its text; those that ceased to hold among them.

    Cost: one query.
    """
    rows = Basis.objects.filter(committee_id=space).select_related("instrument")
    return list(rows.order_by("since"))
