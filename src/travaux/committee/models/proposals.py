"""Proposals, the changes they ask for, and who stands behind them."""

from typing import ClassVar

from django.db import models

from travaux.committee.models.columns import key, of, since, text, until


class Proposal(models.Model):
    """One row is a proposal; its number among those on its instrument is ``ordinal``.

    ``delegation`` is its proposer, null where a typed text names none at the table. ``state``
    is open, considered, withdrawn; fulfilled or fallen when its last place was settled;
    carried, taken up, lapsed or to be resubmitted when a new basis came. ``floor`` says that it
    was read from the floor, ``carried`` that the text around it has changed, and its delegation
    has not yet confirmed it; ``carried_from`` is the proposal to an earlier basis that it was.
    """

    id = key()
    instrument = of("committee.Instrument", related_name="proposals")
    ordinal = models.PositiveIntegerField()
    delegation = of("committee.Delegation", related_name="proposals", null=True, blank=True)
    state = text()
    severable = models.BooleanField(default=False)
    note = text()
    language = text()
    revision = models.PositiveIntegerField(default=1)
    floor = models.BooleanField(default=False)
    carried = models.BooleanField(default=False)
    carried_from = text()
    since = since()
    until = until()

    class Meta:
        ordering = ("ordinal",)
        indexes: ClassVar = [
            models.Index(fields=["instrument", "ordinal"], name="proposal_order"),
        ]

    def __str__(self) -> str:
        return f"{self.instrument_id}, proposal {self.ordinal}"


class Change(models.Model):
    """One row is one change that one revision of a proposal asks for.

    The columns are those of ``travaux.text.values.Change``; ``on`` is the hash of the wording
    it was written on. ``places`` are pairs of a provision and its part: those at which words
    stood that it replaces throughout, when it was made; what comes in later is none of them.
    """

    id = key()
    proposal = of("committee.Proposal", related_name="changes")
    revision = models.PositiveIntegerField()
    position = models.PositiveIntegerField()
    action = text()
    target = models.TextField(blank=True, default="", db_index=True)
    part = text()
    wording = models.TextField(null=True, blank=True, default=None)  # noqa: DJ001 -- "" is a deletion, null is no wording
    heading = text()
    quoted = models.TextField(null=True, blank=True, default=None)  # noqa: DJ001 -- null: not quoted
    words = models.TextField(null=True, blank=True, default=None)  # noqa: DJ001 -- null: no words
    where = text()
    other = text()
    on = text()
    at = models.PositiveIntegerField(null=True, blank=True, default=None)
    places = models.JSONField(default=list)
    since = since()
    until = until()

    class Meta:
        ordering = ("proposal", "revision", "position")

    def __str__(self) -> str:
        return self.id


class ChangeWording(models.Model):
    """One row is the wording of a change in another official language, with its state."""

    id = key()
    change = of("committee.Change", related_name="wordings")
    language = text()
    wording = text()
    state = text()
    since = since()

    def __str__(self) -> str:
        return self.id


class Sponsor(models.Model):
    """One row is a delegation, or a group, that stands behind a proposal while it lasts.

    Of a name in a typed text that is nobody's at the table, ``delegation`` is null and ``name``
    is what is printed.
    """

    id = key()
    proposal = of("committee.Proposal", related_name="sponsors")
    delegation = of("committee.Delegation", related_name="sponsorships", null=True, blank=True)
    group = text()
    name = text()
    floor = models.BooleanField(default=False)
    since = since()
    until = until()

    class Meta:
        ordering = ("since", "id")

    def __str__(self) -> str:
        return self.id
