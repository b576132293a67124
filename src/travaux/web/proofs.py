"""Proofs of the record: the chain read through and the head signed, once for each head.

Both read every act; however often they are asked for, a process does it once at a time and
keeps what came of it, so that nobody can keep the server busy with it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from threading import Lock
from typing import Final, Generic, TypeVar

from django.conf import settings

from travaux.record.keys import key_in
from travaux.record.receipts import Receipt, departs, issue, read
from travaux.record.tail import head
from travaux.record.times import written
from travaux.record.verify import Verdict, verify
from travaux.sentences import BadInput, Message, message

Proof = TypeVar("Proof")

LASTS: Final = timedelta(minutes=10)
"""For how long a proof stands while no act is added: after that the record is read anew."""


@dataclass(frozen=True, slots=True)
class Proved(Generic[Proof]):
    """What came of it, for which head, and when."""

    head: tuple[int, str]
    at: datetime
    proof: Proof


class Kept(Generic[Proof]):
    """Proofs by space, each made once for a head, one at a time."""

    def __init__(self, make: Callable[[str], Proof]) -> None:
        self._make = make
        self._made: dict[str, Proved[Proof]] = {}
        self._lock = Lock()

    def of(self, space: str) -> Proved[Proof]:
        """The proof for the head at which a space stands."""
        with self._lock:
            now, stands = datetime.now(UTC), head(space)
            there = self._made.get(space)
            if there is None or there.head != stands or now - there.at > LASTS:
                there = self._made[space] = Proved(stands, now, self._make(space))
            return there


def _issued(space: str) -> str:
    return issue(space, key=key_in(settings.DATA), issued_at=written(datetime.now(UTC)))


CHAINS: Final[Kept[Verdict]] = Kept(verify)
RECEIPTS: Final[Kept[str]] = Kept(_issued)


@dataclass(frozen=True, slots=True)
class Compared:
    """What a receipt proves of the record."""

    holds: bool
    sentence: Message


def compared(space: str, given: str) -> Compared:
    """Check a receipt against the record.

    Raises:
        BadInput: it is no receipt, another key signed it, it is of another committee, or the
            record itself is broken.
    """
    record = read(RECEIPTS.of(space).proof)
    receipt = read(given, key=record.key)
    if receipt.space != space:
        raise BadInput(
            message(
                "The receipt is of another committee, {space}: check it on that one's record.",
                space=receipt.space,
            )
        )
    return _compared(receipt, record)


def _compared(receipt: Receipt, record: Receipt) -> Compared:
    number = departs(receipt, record)
    if not number:
        return Compared(
            holds=True,
            sentence=message(
                "The record holds all {acts} acts of the receipt, unaltered.",
                acts=receipt.head.number,
            ),
        )
    if number > record.head.number:
        return Compared(
            holds=False,
            sentence=message(
                "The record ends at act {number}, but the receipt is for act {receipt}: "
                "acts were cut off.",
                number=record.head.number,
                receipt=receipt.head.number,
            ),
        )
    return Compared(
        holds=False,
        sentence=message("Act {number} is the first that differs from the receipt.", number=number),
    )
