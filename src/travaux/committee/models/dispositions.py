"""What became of the proposals to a text when another became the basis."""

from django.db import models

from travaux.committee.models.columns import key, of, since, text


class DispositionTable(models.Model):
    """One row is the table of dispositions of a text's open proposals, as a document.

    ``content`` is canonical JSON (travaux.dispositions/1 with what was decided) and ``hash``
    its SHA-256; ``engine`` is the version of the program that found what is in the new text.
    """

    id = key()
    old = of("committee.Instrument", related_name="dispositions")
    new = of("committee.Instrument", related_name="received")
    content = text()
    hash = text()
    engine = text()
    meeting = text()
    level = text()
    presided = text()
    note = text()
    since = since()

    class Meta:
        ordering = ("since", "id")

    def __str__(self) -> str:
        return self.id


class Disposition(models.Model):
    """One row is what the room decided of one proposal when another text became the basis.

    ``decision`` is carried, taken up, lapsed or to be resubmitted; ``finding`` is what of it
    is in the new text, ``carried_as`` the id it has there.
    """

    id = key()
    table = of("committee.DispositionTable", related_name="rows")
    proposal = of("committee.Proposal", related_name="dispositions")
    position = models.PositiveIntegerField()
    finding = text()
    decision = text()
    carried_as = text()
    reason = text()
    since = since()

    class Meta:
        ordering = ("table", "position")

    def __str__(self) -> str:
        return f"{self.proposal_id}: {self.decision}"
