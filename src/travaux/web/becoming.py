"""What becomes of every proposal when a place is settled: shown before it is done."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from travaux.committee.models import Fate, SettledPlace
from travaux.committee.queries.proposals import labels
from travaux.committee.queries.settled import Standing
from travaux.sentences import Message, message
from travaux.text.settled_values import Settled, Settlement, hash_of
from travaux.text.settling import settle

FATES: Final[Mapping[str, Message]] = {
    "accepted": message("accepted"),
    "fulfilled": message("fulfilled: it has all it asked for"),
    "carried": message("carried onto the new words, to be confirmed by its sponsor"),
    "open": message("stays open as it is"),
    "replaced": message("falls"),
    "inside": message("falls"),
    "rejected": message("rejected"),
    "lifted": message("falls"),
}


@dataclass(frozen=True, slots=True)
class Becomes:
    """What becomes of one proposal; ``reason`` where it falls, ``rest`` what is left of it."""

    id: str
    label: str
    fate: str
    said: Message
    reason: Message | None = None
    rest: str | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """What a settlement comes to: the new text of the place, and each proposal's fate.

    ``digest`` tells it from any other: who sends it has seen just this.
    """

    settlement: Settlement
    text: str
    becomes: tuple[Becomes, ...]

    @property
    def digest(self) -> str:
        """The fates by their SHA-256."""
        return hash_of("\n".join(f"{it.id} {it.fate}" for it in self.becomes))


def preview_of(place: Standing, settlement: Settlement) -> Preview:
    """What a settlement of a place comes to; nothing is written.

    Raises:
        BadInput: as ``travaux.text.settling.settle``.
    """
    settled = settle(place.text, place.proposals, settlement)
    fates = _fates(place, settlement, settled)
    fallen = {it.id: it for it in settled.casualties}
    called = labels(fates)
    return Preview(
        settlement,
        settled.base,
        tuple(
            Becomes(
                id_,
                called.get(id_, id_),
                fate,
                FATES[fate],
                fallen[id_].reason if id_ in fallen else None,
                fallen[id_].rest if id_ in fallen else None,
            )
            for id_, fate in fates.items()
        ),
    )


def _fates(place: Standing, settlement: Settlement, settled: Settled) -> dict[str, str]:
    """What becomes of each proposal to the place, in the order of submission."""
    fates = {it.id: "open" for it in place.proposals}
    fates |= dict.fromkeys(settled.carried, "carried")
    fates |= dict.fromkeys(settled.fulfilled, "fulfilled")
    fates |= {it.id: it.why for it in settled.casualties}
    if settlement.form == "accept":
        fates |= dict.fromkeys(
            (it for it in settlement.proposals if it in settled.fulfilled), "accepted"
        )
    return fates


def became(places: Iterable[SettledPlace]) -> list[dict[str, Any]]:
    """What was settled, the last first, each with what became of the proposals."""
    return [{"row": it, "becomes": [_of(fate) for fate in it.fates.all()]} for it in places][::-1]


def _of(fate: Fate) -> Becomes:
    reason = Message(fate.reason["key"], fate.reason["parameters"]) if fate.reason else None
    label = f"P{fate.proposal.ordinal}"
    return Becomes(fate.proposal_id, label, fate.fate, FATES[fate.fate], reason, fate.rest)
