"""Whether the record is whole, and where it is not."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from travaux.record.chain import GENESIS, START, Entry, Head, Slip, slips
from travaux.record.database import connection, snapshot
from travaux.record.receipts import Receipt
from travaux.record.tail import head as head_said
from travaux.record.tail import tail
from travaux.record.triggers import faults
from travaux.text.errors import Message, message

Fault: TypeAlias = Slip | Literal["head", "trigger", "receipt", "expected"]


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
    head: Head
    broken: tuple[Broken, ...]

    @property
    def whole(self) -> bool:
        """Whether nothing is broken."""
        return not self.broken


@dataclass(slots=True)
class _Read:
    """What is remembered of the acts read so far; ``trail`` is as in a receipt."""

    acts: int = 0
    head: Head = START
    trail: bytearray = field(default_factory=bytearray)

    def take(self, entry: Entry) -> None:
        """Remember one act more."""
        self.trail += _step(entry.hash)
        self.acts += 1
        self.head = Head(_whole(entry.number, self.head.number + 1), entry.hash)


def verify(
    space: str,
    *,
    expect: Head | None = None,
    receipts: Iterable[Receipt] = (),
    done: Callable[[int], object] = lambda _acts: None,
) -> Verdict:
    """Read the whole record of a space, as it stands at one moment, and compute its chain again.

    Args:
        space: its id.
        expect: a head that was printed or exported earlier.
        receipts: what the holders of receipts for this space want proved; signatures are
            checked where receipts are read.
        done: called with how many acts were read, after each.

    Guarantees:
        1. A byte changed in an act, an act deleted, inserted, or in another's place is
           named with its number.
        2. A chain computed anew, or cut at its end, differs from any earlier head or
           receipt; a receipt names the first act that differs.

    Cost: linear in the acts; memory flat, apart from six bytes an act.
    """
    held = tuple(receipts)
    heads = {receipt.head for receipt in held} | ({expect} if expect else set())
    read = _Read()
    with snapshot():
        broken = [
            Broken("trigger", 0, _filled(_TRIGGER, name=name)) for name in faults(connection())
        ]
        for entry in tail(space):
            broken += (_slip(slip, entry, read.head) for slip in slips(entry, read.head))
            heads.discard(entry.head)
            read.take(entry)
            done(read.acts)
        broken += _ends(space, read)
    if expect in heads and expect != START:
        broken.append(Broken("expected", expect.number, _filled(_EXPECTED, head=str(expect))))
    for receipt in held:
        broken += _receipt(receipt, read, missed=receipt.head in heads)
    return Verdict(space, read.acts, read.head, tuple(broken))


def _step(hash_: object) -> bytes:
    """The step of a trail for one hash; it may have been altered into anything."""
    text = hash_ if isinstance(hash_, str) else ""
    if len(text) == len(GENESIS) and set(text) <= set("0123456789abcdef"):
        return bytes.fromhex(text)[: Receipt.STEP]
    return b"?" * Receipt.STEP


def _slip(slip: Slip, entry: Entry, after: Head) -> Broken:
    """What is wrong with an entry, in a sentence."""
    number = after.number + 1 if slip == "number" else _whole(entry.number, after.number + 1)
    return Broken(slip, number, _filled(_SLIPS[slip], number=number))


def _ends(space: str, read: _Read) -> Iterator[Broken]:
    """Whether the ledger ends where its space says it does."""
    said = Head(*head_said(space))
    if said != read.head and (said.number or read.acts):
        number = min(_whole(said.number, 0), read.head.number) + 1
        sentence = message(
            "The record ends at act {number}, but its head says {head}.",
            number=read.head.number,
            head=str(said),
        )
        yield Broken("head", number, sentence)


def _receipt(receipt: Receipt, read: _Read, *, missed: bool) -> Iterator[Broken]:
    """The first act that is not as the receipt has it."""
    size, last = Receipt.STEP, receipt.head.number
    for number in range(1, last + 1):
        there = bytes(read.trail[(number - 1) * size : number * size])
        if there != receipt.step(number) or (number == last and missed):
            cut = message(
                "The record ends at act {number}, but the receipt is for act {receipt}: "
                "acts were cut off.",
                number=read.head.number,
                receipt=last,
            )
            differs = message(
                "Act {number} is the first that differs from the receipt.", number=number
            )
            yield Broken("receipt", number, differs if there else cut)
            return


def _whole(value: object, otherwise: int) -> int:
    """A number as it should be; an altered row may hold anything."""
    return value if type(value) is int else otherwise


def _filled(sentence: Message, **parameters: str | int) -> Message:
    """A sentence with the parameters of the case."""
    return Message(sentence.key, parameters)


_SLIPS: Final[dict[Slip, Message]] = {
    "number": message("Act {number} is missing from the record."),
    "previous": message("Act {number} does not follow the act before it."),
    "hash": message("Act {number} is not as it was recorded."),
}
_TRIGGER: Final = message(
    "The trigger {name} that keeps the record append-only is missing, altered or switched off: "
    "`travaux upgrade` lays it again."
)
_EXPECTED: Final = message("The expected head {head} is not on the record.")
