"""Where delegations stand."""

from django.db import models

from travaux.committee.models.columns import key, of, since, text, until


class Stance(models.Model):
    """One row is a delegation's stance on a proposal or a provision, seen by whom it says.

    ``verb`` is support, oppose, flexible, pending or reserve; ``seen_by`` is everyone, group,
    bureau or delegation.
    """

    id = key()
    committee = of("committee.Committee", related_name="stances")
    delegation = of("committee.Delegation", related_name="stances")
    noun = text()
    about = models.TextField(db_index=True)
    verb = text()
    seen_by = text()
    note = text()
    floor = models.BooleanField(default=False)
    since = since()
    until = until()

    class Meta:
        ordering = ("since", "id")

    def __str__(self) -> str:
        return f"{self.delegation_id} {self.verb} {self.about}"
