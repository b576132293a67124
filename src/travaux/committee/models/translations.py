"""The other languages of a provision."""

from django.db import models

from travaux.committee.models.columns import key, of, since, text


class Translation(models.Model):
    """One row is one part of a provision in another language, and how far it has come.

    ``of_hash`` is the wording it translates: when that has moved on, it is behind.
    """

    id = key()
    provision = of("committee.Provision", related_name="translations")
    part = text()
    language = text()
    words = text()
    state = text()
    of_hash = text()
    since = since()

    def __str__(self) -> str:
        return self.id
