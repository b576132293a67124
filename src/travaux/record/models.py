"""The tables of the record: spaces, the ledger, and what an act gave back."""

from typing import ClassVar

from django.db import models

from travaux.record.chain import GENESIS


class Space(models.Model):
    """One row is one space with the head of its ledger; the row is the lock of the space."""

    id = models.TextField(primary_key=True)
    number = models.PositiveIntegerField(default=0)
    head = models.TextField(default=GENESIS)

    class Meta:
        db_table = "record_space"

    def __str__(self) -> str:
        return f"{self.id} {self.number}:{self.head}"


class Act(models.Model):
    """One row is one act on the record; the database itself refuses to change or delete it."""

    pk = models.CompositePrimaryKey("space_id", "number")
    space = models.ForeignKey(Space, on_delete=models.PROTECT, db_index=False)
    number = models.PositiveIntegerField()
    gesture = models.TextField()
    kind = models.TextField()
    version = models.PositiveSmallIntegerField()
    payload = models.TextField()
    by = models.TextField()
    through = models.TextField()
    done_at = models.TextField()
    recorded_at = models.TextField()
    previous = models.TextField()
    hash = models.TextField()

    class Meta:
        db_table = "record_act"
        indexes: ClassVar = [models.Index(fields=["space", "gesture"], name="record_act_gesture")]

    def __str__(self) -> str:
        return f"{self.space_id} {self.number}:{self.hash}"


class Outcome(models.Model):
    """One row is what one act gave back to who performed it, for the one who sends it again."""

    pk = models.CompositePrimaryKey("space_id", "number")
    space = models.ForeignKey(Space, on_delete=models.PROTECT, db_index=False)
    number = models.PositiveIntegerField()
    outcome = models.TextField()

    class Meta:
        db_table = "record_outcome"

    def __str__(self) -> str:
        return f"{self.space_id} {self.number}"
