"""What was put right on the record: an act is never changed, it is followed by a correction."""

from django.db import models

from travaux.committee.models.columns import key, of, since, text


class Correction(models.Model):
    """One row says that an earlier act is to be read otherwise, and why."""

    id = key()
    committee = of("committee.Committee", related_name="corrections")
    act = models.PositiveIntegerField(db_index=True)
    note = text()
    since = since()

    def __str__(self) -> str:
        return f"{self.act}: {self.note[:60]}"
