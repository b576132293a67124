"""What the Desk of a space holds in pencil: the place called, and words on no record."""

from typing import Final

from django.db import router, transaction
from django.db.models import F

from travaux.people.models import Pencil
from travaux.sentences import BadInput, message

LIMIT: Final = 400_000
"""The most characters that are held in pencil."""


def pencil_of(space: str) -> Pencil | None:
    """What is held in pencil, or None before a place is called."""
    return Pencil.objects.filter(pk=space).first()


def hold(pencil: Pencil) -> Pencil:
    """Hold the place called and the words in pencil instead of what was held; counts the change.

    Raises:
        BadInput: it is longer than anything a room reads.

    Guarantees:
        1. Of two that are sent at once, both are counted and one is held.
    """
    if len(pencil.content) > LIMIT:
        raise BadInput(
            message(
                "What is in pencil has more than {limit} characters: divide it into its "
                "paragraphs.",
                limit=LIMIT,
            )
        )
    held = {
        name: getattr(pencil, name) for name in ("instrument", "provision", "content", "changed_at")
    }
    with transaction.atomic(using=router.db_for_write(Pencil)):
        Pencil.objects.update_or_create(
            space=pencil.space,
            defaults={**held, "changes": F("changes") + 1},
            create_defaults={**held, "changes": 1},
        )
        return Pencil.objects.get(pk=pencil.space)
