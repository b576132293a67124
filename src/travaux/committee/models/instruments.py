"""Instruments, what they were opened from, their versions, every wording that ever stood."""

from django.db import models

from travaux.committee.models.columns import key, of, since, text


class Instrument(models.Model):
    """One row is a text before the committee; its kind says what standing it has."""

    id = key()
    committee = of("committee.Committee", related_name="instruments")
    kind = text()
    title = text()
    language = text()
    symbol = text()
    presented_by = text()
    meant_as_basis = models.BooleanField(default=False)
    since = since()

    def __str__(self) -> str:
        return self.title or self.id


class Version(models.Model):
    """One row is an immutable snapshot of an instrument, with its pedigree.

    ``content`` is canonical JSON (travaux.instrument/1 or travaux.rolling/1) and ``hash`` its
    SHA-256; ``engine`` is the version of the program that computed it; ``inputs`` names the
    proposals, in order, each with its revision.
    """

    id = key()
    instrument = of("committee.Instrument", related_name="versions")
    ordinal = models.PositiveIntegerField()
    kind = text()
    title = text()
    content = text()
    hash = text()
    engine = text()
    inputs = models.JSONField(default=list)
    since = since()

    class Meta:
        ordering = ("ordinal",)

    def __str__(self) -> str:
        return f"{self.instrument_id}, version {self.ordinal}"


class Bracketed(models.Model):
    """One row is the typed text that an instrument was opened from in mid-negotiation.

    ``passages`` are ``[start, end, words start, words end, provision]`` in code points of
    ``source``; together they are all of it. ``stances`` are those of parties that are not at
    the table, ``unknown`` what the text does not say, each as the preview showed it.
    """

    id = key()
    instrument = of("committee.Instrument", related_name="bracketed")
    source = text()
    passages = models.JSONField(default=list)
    marks = models.JSONField(default=list)
    stances = models.JSONField(default=list)
    unknown = models.JSONField(default=list)
    since = since()

    def __str__(self) -> str:
        return self.instrument_id


class Wording(models.Model):
    """One row is a wording that stood, or stands, at some place; its id is its SHA-256."""

    id = key()
    words = text()

    def __str__(self) -> str:
        return self.words[:60]
