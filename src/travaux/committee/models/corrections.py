"""What was put right: on the record, and by the editorial class in a text."""

from django.db import models

from travaux.committee.models.columns import key, of, since, text, until


class Correction(models.Model):
    """One row says that an earlier act is to be read otherwise, and why."""

    id = key()
    committee = of("committee.Committee", related_name="corrections")
    act = models.PositiveIntegerField(db_index=True)
    note = text()
    since = since()

    def __str__(self) -> str:
        return f"{self.act}: {self.note[:60]}"


class Scrub(models.Model):
    """One row is a change of the editorial class: listed, and then what the committee made of it.

    ``kind`` is correction, number or reference; ``before`` and ``after`` are the text of
    ``part`` in full, which is title without a provision, or the number, or the reference.
    ``state`` is listed, approved, declined, withdrawn, or made: numbers change when the text is
    renumbered, and are listed for having changed. It ends when it is no longer pending.
    """

    id = key()
    instrument = of("committee.Instrument", related_name="scrubs")
    provision = models.TextField(blank=True, default="", db_index=True)
    part = text()
    kind = text()
    before = text()
    after = text()
    note = text()
    state = text()
    meeting = text()
    level = text()
    presided = text()
    why = text()
    since = since()
    until = until()

    class Meta:
        ordering = ("since", "id")

    def __str__(self) -> str:
        return f"{self.provision}/{self.part}: {self.state}"
