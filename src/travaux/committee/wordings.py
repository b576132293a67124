"""Every wording that ever stood is kept under its hash, so that old words can be compared."""

import hashlib
from collections.abc import Iterable

from travaux.committee.models import Wording


def hash_of(words: str) -> str:
    """The SHA-256 of a wording in UTF-8, in hexadecimal digits."""
    return hashlib.sha256(words.encode()).hexdigest()


def wording(hash_: str) -> str | None:
    """The wording with that hash, if it ever stood."""
    found: str | None = Wording.objects.filter(pk=hash_).values_list("words", flat=True).first()
    return found


def keep(wordings: Iterable[str]) -> None:
    """Keep wordings; one that is kept already is left alone. For acts alone."""
    Wording.objects.bulk_create(
        (Wording(id=hash_of(words), words=words) for words in dict.fromkeys(wordings)),
        batch_size=500,
        ignore_conflicts=True,
    )
