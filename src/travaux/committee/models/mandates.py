"""Mandates, what they oblige to, and what fulfilled it."""

from django.db import models

from travaux.committee.models.columns import key, of, since, text


class Mandate(models.Model):
    """One row is a resolution that the committee works under; ``content`` is travaux.mandate/1."""

    id = key()
    committee = of("committee.Committee")
    symbol = text()
    title = text()
    date = text()
    language = text()
    content = text()
    since = since()

    def __str__(self) -> str:
        return self.symbol


class Obligation(models.Model):
    """One row is what one operative paragraph obliges to; a candidate until confirmed."""

    id = key()
    mandate = of("committee.Mandate", related_name="obligations")
    paragraph = models.PositiveSmallIntegerField()
    words = text()
    actor = text()
    action = text()
    deadline = text()
    place = text()
    duration = text()
    beneficiaries = text()
    state = text()
    later = text()
    since = since()

    def __str__(self) -> str:
        return f"{self.mandate_id}, {self.paragraph}"


class Fulfilment(models.Model):
    """One row is an act that fulfils an obligation, wholly or in part."""

    id = key()
    obligation = of("committee.Obligation", related_name="fulfilments")
    act = models.PositiveIntegerField()
    note = text()
    since = since()

    def __str__(self) -> str:
        return f"{self.obligation_id} by {self.act}"
