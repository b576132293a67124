"""A file that was given and is looked at before it is entered: of whoever gave it, on no record.

It is thrown away when it has been entered, or when the same person gives another one.
"""

from typing import Final

from travaux.people.models import Draft

ABOUT: Final = "upload"
"""What such a draft is about; it is no draft of a proposal."""


def keep_upload(upload: Draft) -> None:
    """Keep the words of a file instead of those that its person gave there before."""
    throw_away_uploads(upload.space, upload.person)
    upload.about = ABOUT
    upload.save()


def uploaded(space: str, person: str, id: str) -> str | None:  # noqa: A002 -- the room says id
    """The words of a file that a person gave; None where there is none, or not any more."""
    rows = Draft.objects.filter(space=space, person=person, about=ABOUT, pk=id)
    return rows.values_list("content", flat=True).first()


def throw_away_uploads(space: str, person: str) -> None:
    """Throw away what a person gave in a space and did not enter."""
    Draft.objects.filter(space=space, person=person, about=ABOUT).delete()
