"""The tables of people; rows may be changed and erased."""

from typing import ClassVar

from django.db import models


class Person(models.Model):
    """One row is a person who acts for someone; the record knows only the id."""

    id = models.TextField(primary_key=True)
    name = models.TextField(blank=True, default="")
    email = models.TextField(blank=True, default="")
    language = models.TextField(blank=True, default="")

    def __str__(self) -> str:
        return self.name or self.id


class Draft(models.Model):
    """One row is what a delegation drafts; it alone sees it, and it is on no record.

    ``content`` is the draft as the page keeps it (JSON), ``about`` the instrument or provision.
    """

    id = models.TextField(primary_key=True)
    space = models.TextField()
    delegation = models.TextField()
    person = models.TextField(blank=True, default="")
    about = models.TextField(blank=True, default="")
    content = models.TextField(blank=True, default="")
    changed_at = models.TextField(blank=True, default="")

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["space", "delegation"], name="draft_of_delegation")
        ]

    def __str__(self) -> str:
        return self.id


class Pencil(models.Model):
    """One row is what the Desk of a space holds in pencil: the place called, words on no record.

    ``content`` is as the Desk keeps it (JSON); ``changes`` counts the changes, for who follows.
    """

    space = models.TextField(primary_key=True)
    instrument = models.TextField(blank=True, default="")
    provision = models.TextField(blank=True, default="")
    content = models.TextField(blank=True, default="")
    changes = models.PositiveIntegerField(default=0)
    changed_at = models.TextField(blank=True, default="")

    def __str__(self) -> str:
        return f"{self.space} {self.provision}"
