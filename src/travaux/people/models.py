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

    ``content`` is the draft as the page keeps it (JSON), ``about`` the instrument or provision;
    of a file that was given and is not yet entered, its words, ``about`` being ``upload``.
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


class SignIn(models.Model):
    """One row is how a person signs in: a name of their choice and the hash of a passphrase.

    ``name`` is folded and nobody else's; ``sets_up`` says that the person may set up committees.
    """

    person = models.TextField(primary_key=True)
    name = models.TextField(unique=True)
    secret = models.TextField()
    sets_up = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.person


class Code(models.Model):
    """One row is a code by which people join without e-mail; of the code there is only its hash.

    Whoever enters it acts for ``party`` of ``space`` in a ``capacity``, named by ``issuer``; a
    code of no space lets a person set up committees. Moments are written as the record does.
    """

    id = models.TextField(primary_key=True)
    hash = models.TextField(unique=True)
    space = models.TextField(blank=True, default="", db_index=True)
    party = models.TextField(blank=True, default="")
    capacity = models.TextField(blank=True, default="")
    issuer = models.TextField(blank=True, default="")
    uses = models.PositiveIntegerField(default=1)
    used = models.PositiveIntegerField(default=0)
    made_at = models.TextField()
    expires_at = models.TextField()
    revoked_at = models.TextField(blank=True, default="")

    def __str__(self) -> str:
        return self.id


class Attempt(models.Model):
    """One row counts the attempts of somebody within a while; ``id`` does not tell whose.

    ``since`` is when the while began, in seconds of the epoch.
    """

    id = models.TextField(primary_key=True)
    since = models.BigIntegerField(default=0, db_index=True)
    count = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return self.id
