"""The one doorway to the record: a list of acts is judged and written as a whole, or not at all."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import msgspec
from django.db import transaction

from travaux.record.canonical import canonical
from travaux.record.chain import GENESIS, Entry, Head, sealed
from travaux.record.database import alias, connection
from travaux.record.gestures import Gesture, admit
from travaux.record.registry import Kind, Occasion, kind_of
from travaux.record.waking import announce, on_commit_call
from travaux.text.errors import BadInput, message

__all__ = ["Gesture", "Performed", "lock", "on_commit_call", "perform", "write"]


@dataclass(frozen=True, slots=True)
class Performed:
    """One act that stands on the record, and what it gave back."""

    space: str
    number: int
    kind: str
    hash: str
    outcome: object = None

    @property
    def head(self) -> str:
        """``number:hash``: the head of the space when this act was the last."""
        return f"{self.number}:{self.hash}"


def perform(acts: Sequence[object], gesture: Gesture) -> tuple[Performed, ...]:
    """Put acts on the record as one gesture.

    Reads: the head of the space, under its lock, and whether the gesture was seen before.
    Writes: the ledger, and whatever the acts write; all of it or nothing.

    Args:
        acts: at least one; each is the frozen dataclass of a registered kind.
        gesture: whose they are, when, and under which id they were sent.

    Returns:
        One ``Performed`` an act, in order. A gesture seen before changes nothing and gives
        its first result again.

    Raises:
        BadInput: there is no act, or no such space, or it is opened twice; the gesture's id
            stands for other acts; a payload or the gesture cannot be written.
        Exception: whatever an act raises to be refused; then nothing is written.
    """
    if not acts:
        raise BadInput(message("There is no act to perform."))
    spelled = [_spelled(act) for act in acts]
    admit(gesture)
    with transaction.atomic(using=alias()):
        head = lock(gesture.space, opens=spelled[0][1].opens)
        before = _seen(gesture, [(kind, payload) for _act, kind, payload in spelled])
        if before:
            return before
        done = []
        for act, kind, payload in spelled:
            entry = _entry(gesture, kind, payload, after=head)
            done.append(write(entry, kind, act))
            head = entry.head
        announce(gesture.space)
    return tuple(done)


def _spelled(act: object) -> tuple[object, Kind, str]:
    """An act as whoever replays it will read it, its kind, and its bytes."""
    kind, payload = kind_of(act), canonical(act)
    return kind.taken(payload), kind, payload


def write(entry: Entry, kind: Kind, act: object) -> Performed:
    """Append one entry and let its act write how things stand; the caller has the lock.

    Raises:
        BadInput: the act opens a space that has acts already.
    """
    if kind.opens and entry.number > 1:
        raise BadInput(
            message(
                "The committee {space} is on the record already: open another under an id of "
                "its own.",
                space=entry.space,
            )
        )
    occasion = Occasion(
        space=entry.space,
        number=entry.number,
        by=entry.by,
        through=entry.through,
        done_at=entry.done_at,
        recorded_at=entry.recorded_at,
    )
    with connection().cursor() as cursor:
        cursor.execute(_INSERT, entry)
    outcome = msgspec.to_builtins(kind.perform(act, occasion))
    if outcome is not None:
        with connection().cursor() as cursor:
            cursor.execute(_KEEP, (entry.space, entry.number, json.dumps(outcome)))
    return Performed(entry.space, entry.number, kind.name, entry.hash, outcome)


_OPEN: Final = (
    "INSERT INTO record_space (id, number, head) VALUES (%s, 0, %s) ON CONFLICT DO NOTHING"
)
_HEAD: Final = "SELECT number, head FROM record_space WHERE id = %s"
_INSERT: Final = (
    "INSERT INTO record_act (space_id, number, gesture, kind, version, payload, by, through,"
    " done_at, recorded_at, previous, hash)"
    " VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)"
)
_KEEP: Final = "INSERT INTO record_outcome (space_id, number, outcome) VALUES (%s, %s, %s)"
_SEEN: Final = (
    "SELECT a.number, a.kind, a.payload, a.by, a.hash, o.outcome FROM record_act a"
    " LEFT JOIN record_outcome o ON o.space_id = a.space_id AND o.number = a.number"
    " WHERE a.space_id = %s AND a.gesture = %s"
)
"""Not in order: SQLite would rather read every act in order than find these by their index."""


def lock(space: str, *, opens: bool) -> Head:
    """Where a space stands; it is locked until the transaction ends.

    Raises:
        BadInput: there is no act, or no such space, and no act is at hand that opens one.
    """
    # On SQLite the transaction has locked the whole file already.
    rows = connection().features.has_select_for_update
    with connection().cursor() as cursor:
        if opens:
            cursor.execute(_OPEN, (space, GENESIS))
        cursor.execute(_HEAD + " FOR UPDATE" if rows else _HEAD, (space,))
        row = cursor.fetchone()
    if row is None:
        raise BadInput(
            message(
                "There is no committee {space} on this record: establish it first, or name "
                "another.",
                space=space,
            )
        )
    return Head(*row)


def _seen(gesture: Gesture, spelled: list[tuple[Kind, str]]) -> tuple[Performed, ...]:
    """What the gesture gave when it was first sent; nothing if it is new."""
    with connection().cursor() as cursor:
        cursor.execute(_SEEN, (gesture.space, gesture.id))
        rows = sorted(cursor.fetchall())
    if not rows:
        return ()
    first = [(kind, payload, by) for _number, kind, payload, by, _hash, _outcome in rows]
    if first != [(kind.name, payload, gesture.by) for kind, payload in spelled]:
        raise BadInput(
            message(
                "The id {id} already stands on the record for another act, number {number}: "
                "send this one under an id of its own.",
                id=gesture.id,
                number=rows[0][0],
            )
        )
    return tuple(
        Performed(gesture.space, number, kind, hash_, json.loads(outcome) if outcome else None)
        for number, kind, _payload, _by, hash_, outcome in rows
    )


def _entry(gesture: Gesture, kind: Kind, payload: str, *, after: Head) -> Entry:
    """The entry of one act of a gesture."""
    return sealed(
        Entry(
            space=gesture.space,
            number=after.number + 1,
            gesture=gesture.id,
            kind=kind.name,
            version=kind.version,
            payload=payload,
            by=gesture.by,
            through=gesture.through,
            done_at=gesture.done_at,
            recorded_at=gesture.recorded_at,
            previous=after.hash,
            hash="",
        )
    )
