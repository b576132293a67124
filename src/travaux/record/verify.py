"""Whether the record is whole, and where it is not."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from travaux.record.chain import GENESIS, Entry, digest
from travaux.record.database import connection
from travaux.record.receipts import Receipt
from travaux.record.tail import head, tail
from travaux.record.triggers import missing
from travaux.text.errors import Message, message

Fault: TypeAlias = Literal["hash", "previous", "number", "head", "trigger", "receipt", "expected"]


@dataclass(frozen=True, slots=True)
class Broken:
    """One thing that is not as it was recorded; ``number`` is 0 where no act is meant."""

    fault: Fault
    number: int
    sentence: Message


@dataclass(frozen=True, slots=True)
class Verdict:
    """How many acts were read, the head they lead to, and what is broken, in order."""

    space: str
    acts: int
    head: str
    broken: tuple[Broken, ...]

    @property
    def whole(self) -> bool:
        """Whether nothing is broken."""
        return not self.broken


def verify(space: str, *, expect: str = "", receipts: Iterable[Receipt] = ()) -> Verdict:
    """Read the whole record of a space and compute its chain again.

    Args:
        space: its id.
        expect: a head ``number:hash`` that was printed or exported earlier.
        receipts: what the holder of a receipt wants proved; their signatures are checked by
            who reads them.

    Guarantees:
        1. A byte changed in an act, an act deleted, inserted, or in another's place is
           named with its number.
        2. A chain computed anew, or cut at its end, differs from any earlier head or
           receipt; a receipt names the first act that differs.

    Cost: linear in the acts; memory flat, apart from eight bytes an act for a receipt.
    """
    known = list(receipts)
    trail = bytearray()
    broken = [Broken("trigger", 0, _no_trigger(name)) for name in missing(connection())]
    last = Entry(space, 0, "", "", 0, "", "", "", "", "", "", GENESIS)
    acts = 0
    expected_number, _, expected_hash = expect.partition(":")
    for entry in tail(space):
        broken += _faults(entry, last)
        trail += bytes.fromhex(entry.hash)[: Receipt.STEP] if _is_hash(entry.hash) else b"\0" * 6
        if expected_number == str(entry.number) and expected_hash == entry.hash:
            expected_number = ""
        last, acts = entry, acts + 1
    broken += _ends(space, last)
    if expected_number:
        broken.append(Broken("expected", int(expected_number), _not_expected(expect)))
    for receipt in known:
        broken += _receipt(receipt, bytes(trail), last)
    return Verdict(space, acts, last.head, tuple(broken))


def _is_hash(value: str) -> bool:
    """Whether a text is a hash at all: it may have been altered into anything."""
    return len(value) == len(GENESIS) and all(c in "0123456789abcdef" for c in value)


def _faults(entry: Entry, last: Entry) -> Iterator[Broken]:
    """What is wrong with one entry after the last."""
    if entry.number != last.number + 1:
        yield Broken(
            "number",
            last.number + 1,
            message("Act {number} is missing from the record.", number=last.number + 1),
        )
    if entry.previous != last.hash:
        yield Broken(
            "previous",
            entry.number,
            message("Act {number} does not follow the act before it.", number=entry.number),
        )
    if digest(entry) != entry.hash:
        yield Broken(
            "hash",
            entry.number,
            message("Act {number} is not as it was recorded.", number=entry.number),
        )


def _ends(space: str, last: Entry) -> Iterator[Broken]:
    """Whether the ledger ends where its space says it does."""
    number, hash_ = head(space)
    if (number, hash_) != (last.number, last.hash):
        yield Broken(
            "head",
            min(number, last.number) + 1,
            message(
                "The record ends at act {number}, but its head says {head}.",
                number=last.number,
                head=f"{number}:{hash_}",
            ),
        )


def _receipt(receipt: Receipt, trail: bytes, last: Entry) -> Iterator[Broken]:
    """The first act that is not as the receipt has it."""
    step = Receipt.STEP
    for number in range(1, receipt.number + 1):
        there = trail[(number - 1) * step : number * step]
        if there != receipt.trail[(number - 1) * step : number * step]:
            yield Broken("receipt", number, _differs(number) if there else _cut(last, receipt))
            return


def _no_trigger(name: str) -> Message:
    return message(
        "The trigger {name} that keeps the record append-only is missing or altered.", name=name
    )


def _not_expected(expect: str) -> Message:
    return message("The expected head {head} is not on the record.", head=expect)


def _differs(number: int) -> Message:
    return message("Act {number} is the first that differs from the receipt.", number=number)


def _cut(last: Entry, receipt: Receipt) -> Message:
    return message(
        "The record ends at act {number}, but the receipt is for act {receipt}: acts were cut off.",
        number=last.number,
        receipt=receipt.number,
    )
