"""Persons: enter one, find one, erase one."""

from collections.abc import Iterable

from travaux.people.models import Draft, Person


def enter(id: str, *, name: str = "", email: str = "", language: str = "") -> Person:  # noqa: A002
    """Enter a person, or change what is known of one."""
    person, _new = Person.objects.update_or_create(
        id=id, defaults={"name": name, "email": email, "language": language}
    )
    return person


def name_of(id: str) -> str:  # noqa: A002 -- the room says id
    """A person's name; the id of one who is not known, or was erased."""
    found = Person.objects.filter(pk=id).values_list("name", flat=True).first()
    return found or id


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
        1. No name, address or draft of the person is left; drafts stay their delegation's,
           without saying whose hand wrote them.
        2. Every record stays as it is: it knows the id alone.
    """
    Draft.objects.filter(person=id).update(person="")
    Person.objects.filter(pk=id).delete()
