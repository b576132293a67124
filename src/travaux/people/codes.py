"""Codes by which people join without e-mail: made once, shown once, kept as a hash."""

import hashlib
import secrets
from dataclasses import dataclass
from typing import Final

from django.db.models import F, QuerySet

from travaux.people.models import Code
from travaux.sentences import BadInput, message

_SIGNS: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Without 0, 1, I and O, which are taken for one another."""

_LENGTH: Final = 16
"""Signs of a code, 80 bits: no one finds it from its hash, nor by trying."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """For whom a code is, who issues it, how often it serves and until when."""

    space: str = ""
    party: str = ""
    capacity: str = ""
    issuer: str = ""
    uses: int = 1
    expires_at: str


def make(id: str, invited: Invitation, *, now: str) -> str | None:  # noqa: A002 -- the room says id
    """Make a code; gives it as it is shown, this once, or None where the id has one already."""
    plain = "".join(secrets.choice(_SIGNS) for _sign in range(_LENGTH))
    if Code.objects.filter(pk=id).exists():
        return None
    Code.objects.create(
        id=id,
        hash=_hash(plain),
        space=invited.space,
        party=invited.party,
        capacity=invited.capacity,
        issuer=invited.issuer,
        uses=invited.uses,
        made_at=now,
        expires_at=invited.expires_at,
    )
    return "-".join(plain[at : at + 4] for at in range(0, _LENGTH, 4))


def use(given: str, *, now: str) -> Code:
    """Use a code once; in a transaction, so that what follows from it stands or falls with it.

    Raises:
        BadInput: there is no such code, or it is used up, expired or revoked: nobody is told
            which.
    """
    rows = Code.objects.filter(hash=_hash(given))
    usable = rows.filter(used__lt=F("uses"), revoked_at="", expires_at__gt=now)
    if not usable.update(used=F("used") + 1):
        raise BadInput(
            message("This code does not serve, or no longer: ask whoever gave it for a new one.")
        )
    return rows.get()


def of_parties(space: str, parties: tuple[str, ...]) -> QuerySet[Code]:
    """The codes for some parties of a committee, the latest first."""
    return Code.objects.filter(space=space, party__in=parties).order_by("-made_at", "id")


def revoke(code: Code, *, now: str) -> None:
    """Revoke a code: nobody joins by it any more; who joined stays."""
    Code.objects.filter(pk=code.pk, revoked_at="").update(revoked_at=now)


def _hash(given: str) -> str:
    plain = "".join(sign for sign in given.upper() if sign.isalnum())
    return hashlib.sha256(plain.encode()).hexdigest()
