"""Questions about groups."""

from collections import defaultdict
from collections.abc import Sequence

from django.db.models import Q

from travaux.committee.models import Group, GroupMember, Statement


def members_on(space: str, day: str, kind: str = "political") -> dict[Group, list[str]]:
    """The groups of a kind with the ids of who is in them on a day (ISO 8601), in English order.

    A membership holds from its first day to before its last; without days, from the act that
    entered it to the one that ended it.

    Cost: two queries.
    """
    there = Q(until=None) | ~Q(valid_to="")
    rows = (
        GroupMember.objects.filter(there, group__committee_id=space, group__kind=kind)
        .filter(Q(valid_from="") | Q(valid_from__lte=day))
        .filter(Q(valid_to="") | Q(valid_to__gt=day))
        .select_related("delegation")
        .order_by("delegation__order", "delegation_id")
    )
    groups: dict[str, list[str]] = {}
    for row in rows:
        groups.setdefault(row.group_id, []).append(row.delegation_id)
    every = Group.objects.filter(committee_id=space, kind=kind)
    return {group: groups.get(group.id, []) for group in every}


def statements(space: str) -> list[Statement]:
    """What was said for groups, in order, each with who dissociated itself.

    Cost: two queries.
    """
    rows = Statement.objects.filter(group__committee_id=space, until=None).order_by("since")
    return list(rows.select_related("group", "delegation").prefetch_related("dissociations"))


def statements_about(space: str, about: Sequence[str]) -> defaultdict[str, list[Statement]]:
    """What was said for groups on some proposals or provisions, by their ids, as ``statements``.

    Cost: two queries.
    """
    rows = Statement.objects.filter(group__committee_id=space, about__in=about, until=None)
    found: defaultdict[str, list[Statement]] = defaultdict(list)
    named = rows.select_related("group", "delegation").prefetch_related("dissociations")
    for row in named.order_by("since"):
        found[row.about].append(row)
    return found


def groups_of(delegation: str) -> list[Group]:
    """The groups that a delegation is a member of now, in English order.

    Cost: one query.
    """
    memberships = GroupMember.objects.filter(delegation_id=delegation, until=None)
    return list(Group.objects.filter(pk__in=memberships.values("group")))
