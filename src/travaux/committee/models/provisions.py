"""The provisions of an instrument as they stand now."""

from typing import ClassVar

from django.db import models

from travaux.committee.models.columns import key, of, since, text, until


class Provision(models.Model):
    """One row is a provision with its own words; its id is permanent and never made of its number.

    ``position`` orders it among the children of ``parent`` (empty at the top); ``notes`` and
    ``lineage`` are lists as in ``travaux.text``; ``since`` is the act that last changed it.
    """

    id = key()
    instrument = of("committee.Instrument", related_name="provisions")
    parent = text()
    position = models.PositiveIntegerField()
    kind = text()
    number = text()
    heading = text()
    words = text()
    closing = text()
    notes = models.JSONField(default=list)
    lineage = models.JSONField(default=list)
    since = since()
    until = until()

    class Meta:
        ordering = ("position",)
        indexes: ClassVar = [
            models.Index(fields=["instrument", "parent", "position"], name="provision_order")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.number}"
