"""Persons: enter one, find one, erase one."""

from collections.abc import Iterable

from travaux.people import limits
from travaux.people.models import Code, Draft, Person, SignIn
from travaux.people.sessions import end_sessions


def enter(id: str, *, name: str = "", email: str = "", language: str = "") -> Person:  # noqa: A002
    """Enter a person, or change what is known of one."""
    person, _new = Person.objects.update_or_create(
        id=id, defaults={"name": name, "email": email, "language": language}
    )
    return person


def person_of(id: str) -> Person | None:  # noqa: A002 -- the room says id
    """A person; None for one who is not known, or was erased."""
    return Person.objects.filter(pk=id).first()


def name_of(id: str) -> str:  # noqa: A002 -- the room says id
    """A person's name; the id of one who is not known, or was erased."""
    found = Person.objects.filter(pk=id).values_list("name", flat=True).first()
    return found or id


def language_of(id: str) -> str:  # noqa: A002 -- the room says id
    """The language a person reads; empty where that is not known."""
    return Person.objects.filter(pk=id).values_list("language", flat=True).first() or ""


def names_of(ids: Iterable[str]) -> dict[str, str]:
    """The names of persons by their ids, as ``name_of``.

    Cost: one query.
    """
    asked = list(ids)
    rows = Person.objects.filter(pk__in=asked).values_list("id", "name")
    return {**{id_: id_ for id_ in asked}, **{id_: name for id_, name in rows if name}}


def erase(id: str) -> None:  # noqa: A002 -- the room says id
    """Erase all that is known of a person.

    Guarantees:
        1. No name, address, sign-in, session or issued code of the person is left; drafts stay
           their delegation's, without saying whose hand wrote them.
        2. Every record stays as it is: it knows the id alone.
    """
    for name in SignIn.objects.filter(pk=id).values_list("name", flat=True):
        limits.forget(f"name:{name}")
    SignIn.objects.filter(pk=id).delete()
    Code.objects.filter(issuer=id).delete()
    end_sessions(id)
    Draft.objects.filter(person=id).update(person="")
    Person.objects.filter(pk=id).delete()
