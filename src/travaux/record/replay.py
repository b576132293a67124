"""Performing a record again: on import into an empty database, and to prove a live one."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, groupby
from operator import attrgetter

from django.apps import apps
from django.db import DatabaseError, models, transaction

from travaux.record.chain import Entry, Head, slips
from travaux.record.database import alias, using
from travaux.record.perform import lock, write
from travaux.record.registry import kind_named
from travaux.record.tail import head, spaces, tail
from travaux.text.errors import BadInput, message

_WHOLE = attrgetter("space", "gesture")


def replay(entries: Iterable[Entry], done: Callable[[Entry], object] = lambda _entry: None) -> int:
    """Perform every act of a record again, each gesture in one transaction.

    Args:
        entries: in order, from act 1 on; of one space or of several after one another.
        done: called with each act that stands.

    Returns:
        How many acts there were.

    Raises:
        BadInput: an entry's hash is not its own, it does not follow the entry before it, or
            its kind is not known, or its act is refused today. What came before its
            gesture stands.
    """
    acts = 0
    for _gesture, group in groupby(entries, key=_WHOLE):
        with transaction.atomic(using=alias()):
            for entry in group:
                _again(entry)
                acts += 1
                done(entry)
    return acts


def _again(entry: Entry) -> None:
    """Perform one act again."""
    kind = kind_named(entry.kind, entry.version)
    if any(slips(entry, lock(entry.space, opens=kind.opens))):
        raise BadInput(
            message(
                "Act {number} is not as it was recorded or does not follow the act before it: "
                "get the record from its source again.",
                number=entry.number,
            )
        )
    act = kind.taken(entry.payload)
    try:
        write(entry, kind, act)
    except DatabaseError:
        raise
    except Exception as error:
        raise BadInput(
            message(
                "Act {number} cannot be performed again ({reason}): perform the record with the "
                "version of the program that made it.",
                number=entry.number,
                reason=str(error),
            )
        ) from error


def bring_in(entries: Iterable[Entry]) -> dict[str, Head]:
    """Perform a record again in a database that has none, all of it or nothing.

    Returns:
        Where each space stands then.

    Raises:
        BadInput: there is a record already; or as ``replay``.
    """
    with transaction.atomic(using=alias()):
        if spaces():
            raise BadInput(
                message(
                    "There is a record here already, and another is not mixed into it: "
                    "name an empty data folder."
                )
            )
        replay(entries)
    return heads(alias())


def everything() -> Iterator[Entry]:
    """The acts of every space of the database now in use, space after space."""
    return chain.from_iterable([tail(space) for space in spaces()])


def heads(database: str) -> dict[str, Head]:
    """Where each space of a database stands."""
    with using(database):
        return {space: Head(*head(space)) for space in spaces()}


def differences(one: str, other: str) -> Iterator[tuple[str, str]]:
    """Compare how things stand in two databases: every column of every table acts write.

    Args:
        one: alias of a database.
        other: alias of another.

    Yields:
        A table and the key of each row that differs or stands in one of them alone.

    Cost: a hash in memory for each row of one table at a time.
    """
    ours, theirs = heads(one), heads(other)
    for space in sorted(ours.keys() | theirs.keys()):
        if ours.get(space) != theirs.get(space):
            yield "record_space", space
    for model in tables():
        these, those = _fingerprints(model, one), _fingerprints(model, other)
        for key in sorted(these.keys() | those.keys()):
            if these.get(key) != those.get(key):
                yield model._meta.db_table, key


def fingerprint(database: str) -> str:
    """One hash over how things stand in a database, equal for equal tables anywhere."""
    whole = hashlib.sha256()
    for model in tables():
        whole.update(model._meta.db_table.encode())
        for key, row in sorted(_fingerprints(model, database).items()):
            whole.update(key.encode() + row)
    return whole.hexdigest()


def tables() -> list[type[models.Model]]:
    """Every table that acts write: the committee's own, and what acts gave back."""
    return [*apps.get_app_config("committee").get_models(), apps.get_model("record", "Outcome")]


def _fingerprints(model: type[models.Model], database: str) -> dict[str, bytes]:
    """A hash of each row, by its key; PostgreSQL keeps the keys of an object in its own order."""
    columns = [field.attname for field in model._meta.concrete_fields]
    rows = model._default_manager.using(database).values_list("pk", *columns)
    return {
        str(key): hashlib.sha256(json.dumps(row, sort_keys=True).encode()).digest()
        for key, *row in rows.iterator(chunk_size=500)
    }
