"""The bureau: seats belong to States, the persons who hold them change."""

from django.db import models

from travaux.committee.models.columns import key, of, since, text, until


class Seat(models.Model):
    """One row is an office of the bureau that a delegation was elected to."""

    id = key()
    committee = of("committee.Committee", related_name="seats")
    office = text()
    delegation = of("committee.Delegation", related_name="seats")
    since = since()
    until = until()

    def __str__(self) -> str:
        return f"{self.office}: {self.delegation_id}"


class Holder(models.Model):
    """One row is the person who holds a seat while it lasts; a seat may be vacant."""

    id = key()
    seat = of("committee.Seat", related_name="holders")
    person = text()
    since = since()
    until = until()

    def __str__(self) -> str:
        return f"{self.person} on {self.seat_id}"
