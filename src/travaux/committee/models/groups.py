"""Groups of States and what is said in their name."""

from django.db import models

from travaux.committee.models.columns import key, of, since, text, until


class Group(models.Model):
    """One row is a regional (electoral) or a political group; neither is derived from a map."""

    id = key()
    committee = of("committee.Committee", related_name="groups")
    kind = text()
    code = text()
    names = models.JSONField(default=dict)
    order = text()
    source = text()
    since = since()

    class Meta:
        ordering = ("order", "id")

    def __str__(self) -> str:
        return self.order


class GroupMember(models.Model):
    """One row is a delegation's membership of a group, with its dates (ISO 8601, or empty)."""

    id = key()
    group = of("committee.Group", related_name="members")
    delegation = of("committee.Delegation", related_name="memberships")
    valid_from = text()
    valid_to = text()
    since = since()
    until = until()

    def __str__(self) -> str:
        return f"{self.delegation_id} in {self.group_id}"


class Statement(models.Model):
    """One row is what a delegation said for a group, with the mandate the group gave it."""

    id = key()
    group = of("committee.Group", related_name="statements")
    delegation = of("committee.Delegation", related_name="statements")
    about = text()
    verb = text()
    mandate = text()
    note = text()
    since = since()
    until = until()

    def __str__(self) -> str:
        return f"{self.delegation_id} for {self.group_id}"


class Dissociation(models.Model):
    """One row is a member that is not bound by its group's statement."""

    id = key()
    statement = of("committee.Statement", related_name="dissociations")
    delegation = of("committee.Delegation", related_name="dissociations")
    since = since()

    def __str__(self) -> str:
        return f"{self.delegation_id} from {self.statement_id}"
