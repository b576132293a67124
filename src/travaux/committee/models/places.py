"""Places that were settled, what became of the proposals to them, and whose every word is."""

from django.db import models

from travaux.committee.models.columns import key, of, since, text, until


class Provenance(models.Model):
    """One row says which acts brought in the words of one part of a provision, in order.

    ``runs`` pairs numbers of code points with the number of an act; together they are as long
    as the text. A place without a row has every word from the act that opened its instrument.
    """

    id = key()
    instrument = of("committee.Instrument", related_name="provenance")
    provision = models.TextField(blank=True, default="", db_index=True)
    part = text()
    runs = models.JSONField(default=list)
    since = since()

    def __str__(self) -> str:
        return self.id


class SettledPlace(models.Model):
    """One row is a span of one place that the room settled; it ends when it is reopened.

    ``on`` is the hash of the text on which it holds, ``start`` and ``end`` count its tokens;
    ``was`` and ``words`` are what stood there before and after, ``after`` is the hash of the
    whole place then. ``asked_by`` and ``why`` say who had it reopened.
    """

    id = key()
    instrument = of("committee.Instrument", related_name="settled")
    provision = models.TextField(blank=True, default="", db_index=True)
    part = text()
    on = text()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    was = text()
    words = text()
    after = text()
    form = text()
    proposals = models.JSONField(default=list)
    meeting = text()
    level = text()
    presided = text()
    note = text()
    since = since()
    until = until()
    asked_by = models.JSONField(default=list)
    why = text()

    class Meta:
        ordering = ("since", "id")

    def __str__(self) -> str:
        return self.id


class Fate(models.Model):
    """One row is what became of one proposal when a place was settled.

    ``fate`` is accepted, fulfilled, carried, open, or why it is a casualty: replaced, inside,
    rejected, lifted. ``words`` is what it would have had at the span, ``wording`` all of the
    place as it would have had it; ``reason`` is a sentence as data, ``rest`` the new text with
    what is left of it. ``changes`` are the columns of those that ended with it.
    """

    id = key()
    place = of("committee.SettledPlace", related_name="fates")
    proposal = of("committee.Proposal", related_name="fates")
    fate = text()
    words = text()
    wording = text()
    reason = models.JSONField(default=dict)
    rest = models.TextField(null=True, blank=True, default=None)  # noqa: DJ001 -- null: nothing is left
    changes = models.JSONField(default=list)
    since = since()

    class Meta:
        ordering = ("since", "id")

    def __str__(self) -> str:
        return f"{self.proposal_id} {self.fate}"
