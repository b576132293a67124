"""Delegations, and the persons who act for them."""

from django.db import models

from travaux.committee.models.columns import key, of, since, text, until


class Delegation(models.Model):
    """One row is one delegation at the table: a State, an observer, a stakeholder.

    ``names`` maps a language to the name on the nameplate; ``party`` is its id in the
    register, empty for one that is in none; ``order`` is the English name it is sorted by.
    """

    id = key()
    committee = of("committee.Committee", related_name="delegations")
    category = text()
    party = text()
    code = text()
    names = models.JSONField(default=dict)
    order = text()
    regional_group = text()
    source = text()
    since = since()
    until = until()

    class Meta:
        ordering = ("order", "id")

    def __str__(self) -> str:
        return self.order


class Representative(models.Model):
    """One row is a person who acts for a delegation, or holds an office, while it lasts.

    ``party`` is the id of a delegation, or an office: ``secretariat``, ``chair``,
    ``facilitator``. The person is an id; who that is stands in ``travaux.people``.
    """

    id = key()
    committee = of("committee.Committee", related_name="representatives")
    party = models.TextField(db_index=True)
    person = models.TextField(db_index=True)
    capacity = text()
    since = since()
    until = until()

    def __str__(self) -> str:
        return f"{self.person} for {self.party}"
