"""Committees, and which text each one works on."""

from django.db import models

from travaux.committee.models.columns import key, of, since, text, until


class Committee(models.Model):
    """One row is one committee; its id is that of its space.

    ``names`` maps a language to the committee's name; ``grants`` are rights that this body
    gives or takes away, as data of ``travaux.procedure``.
    """

    id = key()
    names = models.JSONField(default=dict)
    rules = text()
    register = text()
    zone = text()
    language = text()
    openness = text()
    attribution = text()
    grants = models.JSONField(default=list)
    since = since()

    def __str__(self) -> str:
        return self.id


class Basis(models.Model):
    """One row is the decision that a text, or a text for one provision, is the basis of work."""

    id = key()
    committee = of("committee.Committee")
    instrument = of("committee.Instrument")
    provision = text()
    decision = text()
    since = since()
    until = until()

    def __str__(self) -> str:
        return f"{self.instrument_id}{self.provision and ':'}{self.provision}"
