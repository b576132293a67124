"""What is agreed, at which level, on which words; and what depends on what."""

from django.db import models

from travaux.committee.models.columns import key, of, since, text, until


class Agreement(models.Model):
    """One row is an agreement on a provision with all beneath it, bound to the hash of its words.

    ``state`` is agreed, conditional, to be reconfirmed or reopened, packages not considered;
    ``level`` is informal, committee or plenary, empty where a typed text does not say.
    ``before`` are the hashes to which it was bound earlier; ``conditional_on`` are provisions.
    A later agreement on the same provision ends it.
    """

    id = key()
    instrument = of("committee.Instrument", related_name="agreements")
    provision = models.TextField(db_index=True)
    language = text()
    level = text()
    hash = text()
    state = text()
    ad_referendum = models.BooleanField(default=False)
    conditional_on = models.JSONField(default=list)
    before = models.JSONField(default=list)
    since = since()
    until = until()

    class Meta:
        ordering = ("since", "id")

    def __str__(self) -> str:
        return f"{self.provision}: {self.state}"


class AgreementStep(models.Model):
    """One row is a step of an agreement: to which state it came by which act, and why.

    ``bound`` are the texts it was bound to by this step, empty where it was bound to none anew:
    each its provision, kind, number, depth, part, and the hashes of its words and of its words
    with references as ids. ``editorial``: it stayed as it was, on words that were corrected.
    """

    id = key()
    agreement = of("committee.Agreement", related_name="steps")
    state = text()
    hash = text()
    bound = models.JSONField(default=list)
    editorial = models.BooleanField(default=False)
    meeting = text()
    level = text()
    presided = text()
    asked_by = models.JSONField(default=list)
    why = text()
    since = since()

    class Meta:
        ordering = ("since", "id")

    def __str__(self) -> str:
        return f"{self.agreement_id}: {self.state}"


class Package(models.Model):
    """One row is a package: agreements on ``parts`` take effect together, or not at all.

    It ends when the room takes it apart; ``why`` says for what reason.
    """

    id = key()
    instrument = of("committee.Instrument", related_name="packages")
    parts = models.JSONField(default=list)
    meeting = text()
    level = text()
    presided = text()
    note = text()
    why = text()
    since = since()
    until = until()

    class Meta:
        ordering = ("since", "id")

    def __str__(self) -> str:
        return self.id
