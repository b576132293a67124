"""How persons sign in: a name and a passphrase, of which only the argon2 hash is kept."""

import unicodedata
from functools import cache
from threading import BoundedSemaphore
from typing import Final

from django.contrib.auth.hashers import check_password, make_password
from django.utils.crypto import get_random_string

from travaux.people.models import Person, SignIn
from travaux.sentences import BadInput, message

SHORTEST: Final = 10
LONGEST: Final = 200
"""Characters of a passphrase."""

_AT_ONCE: Final = BoundedSemaphore(2)
"""Argon2 takes 100 MB a hash: a crowd at the door waits its turn, rather than fill the memory."""


def folded(name: str) -> str:
    """A name as sign-ins are compared: without regard to case, width or spaces."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def let_in(person: str, *, name: str, passphrase: str, sets_up: bool = False) -> SignIn:
    """Let a person sign in from now on under a name, with a passphrase.

    Raises:
        BadInput: the passphrase is too short, too long or the name itself; the name is empty or
            another person's.
    """
    key = folded(name)
    _check(key, passphrase)
    if SignIn.objects.filter(name=key).exclude(pk=person).exists():
        raise BadInput(
            message(
                "Somebody signs in as “{name}” already: add to your name, or sign in first.",
                name=name.strip(),
            )
        )
    with _AT_ONCE:
        secret = make_password(passphrase)
    defaults = {"name": key, "secret": secret, "sets_up": sets_up}
    return SignIn.objects.update_or_create(person=person, defaults=defaults)[0]


def who(name: str, passphrase: str) -> str:
    """The id of the person whose name and passphrase these are; else empty.

    Guarantees:
        1. It takes as long for a name that nobody has as for a wrong passphrase.
    """
    nobody, row = _nobody(), SignIn.objects.filter(name=folded(name)).first()
    given = passphrase[: LONGEST + 1]
    with _AT_ONCE:
        right = check_password(given, row.secret if row else nobody)
    return row.person if row and right else ""


def change(person: str, *, name: str, passphrase: str) -> None:
    """Have a person who signs in do so under another name or with another passphrase.

    Raises:
        BadInput: as ``let_in``.
    """
    let_in(person, name=name, passphrase=passphrase, sets_up=may_set_up(person))


def proves(person: str, passphrase: str) -> bool:
    """Whether this is the passphrase of a person."""
    row = SignIn.objects.filter(pk=person).first()
    with _AT_ONCE:
        return row is not None and check_password(passphrase[: LONGEST + 1], row.secret)


def has_passphrase(person: str) -> bool:
    """Whether a person signs in with a passphrase, so that no demonstration lends the name."""
    return SignIn.objects.filter(pk=person).exists()


def without_passphrase() -> dict[str, str]:
    """The names of the persons who sign in with no passphrase, by their ids.

    Cost: one query.
    """
    own = SignIn.objects.values("person")
    return dict(Person.objects.exclude(pk__in=own).values_list("id", "name"))


def may_set_up(person: str) -> bool:
    """Whether a person entered a code for setting up committees."""
    return SignIn.objects.filter(pk=person, sets_up=True).exists()


def let_set_up(person: str) -> None:
    """Let a person who signs in with a passphrase set up committees."""
    SignIn.objects.filter(pk=person).update(sets_up=True)


@cache
def _nobody() -> str:
    """The hash of a passphrase that nobody has, to be compared with in vain."""
    return make_password(get_random_string(40))


def _check(name: str, passphrase: str) -> None:
    if not name:
        raise BadInput(message("Without a name nobody can sign in: give one."))
    if len(passphrase) < SHORTEST or folded(passphrase) == name:
        raise BadInput(
            message(
                "This passphrase is easily guessed: take at least {least} characters, "
                "and not your name.",
                least=SHORTEST,
            )
        )
    if len(passphrase) > LONGEST:
        raise BadInput(
            message("The passphrase is too long: take at most {most} characters.", most=LONGEST)
        )
