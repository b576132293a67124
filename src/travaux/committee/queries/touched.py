"""What of the rolling texts acts touch: the smallest provisions that hold every change."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal, NamedTuple, TypeAlias

import msgspec

from travaux.committee.models import (
    Agreement,
    Change,
    Instrument,
    Provision,
    Scrub,
    SettledPlace,
)

NAMING: Final = frozenset(
    {"about", "other", "parts", "proposal", "proposals", "provision", "second", "target"}
)
"""The fields in which a payload names, by id, proposals and provisions that it is about."""

HOLDING: Final = frozenset({"changes"})
"""The fields that hold values with such fields of their own."""

BESIDE: Final = frozenset({"alternative", "insert", "move", "placeholder"})
"""Changes that show beside their target: what holds them is the provision above it."""

STRUCTURE: Final[Mapping[str, "Shows"]] = {
    "provisions.delete": "above",
    "provisions.insert": "above",
    "provisions.settle": "above",
    "provisions.merge": "above",
    "provisions.split": "above",
    "provisions.move": "anywhere",  # where it stood before is not known any more
}
"""Where it shows what is done to the structure of a text."""

Shows: TypeAlias = Literal["itself", "above", "anywhere"]
"""Where a change at a provision shows: in itself, in the one above it, or anywhere in the text."""

OUTLINES: Final = frozenset(
    {"instruments.open", "instruments.open_bracketed", "provisions.renumber"}
)
"""Acts on an instrument as a whole."""

AGREED: Final = frozenset({"agreements.reconfirm", "agreements.reopen"})
"""Acts on an agreement that is there."""

CORRECTED: Final = "corrections.approve"
"""The act that writes corrections which were listed before."""

NAMES: Final = frozenset({"delegations.rename"})
"""Acts after which a name may be another everywhere."""


@dataclass(frozen=True, slots=True)
class Touched:
    """What acts touch: ids of provisions by instrument, and instruments to be read anew.

    No provision is named beneath another that is named, and none of an instrument in ``whole``.
    """

    places: dict[str, tuple[str, ...]] = field(default_factory=dict)
    whole: tuple[str, ...] = ()


class _Asked(NamedTuple):
    """One change as its row has it."""

    instrument: str
    action: str
    target: str
    other: str
    where: str
    part: str


class _Place(NamedTuple):
    """One provision as its row has it; ``until`` once it no longer stands."""

    instrument: str
    parent: str
    until: int | None


def touched(space: str, acts: Iterable[tuple[str, object]]) -> Touched:
    """What some acts touch, as the texts stand now.

    Args:
        space: the committee's.
        acts: each by its kind, ``noun.verb``, and its payload.

    Cost: at most nine queries, whatever the number of acts.
    """
    done = [(kind, msgspec.to_builtins(payload)) for kind, payload in acts]
    aims: set[tuple[str, Shows]] = {
        (id_, STRUCTURE.get(kind, "itself")) for kind, said in done for id_ in _named(said)
    }
    whole = {said["instrument"] for kind, said in done if _of_the_whole(kind, said)}
    if any(kind in NAMES for kind, _said in done):
        every = Instrument.objects.filter(committee_id=space)
        whole |= set(every.values_list("id", flat=True))
    for text, provision in (*_reopened(done), *_corrected(done)):
        if provision:
            aims.add((provision, "itself"))
        else:
            whole.add(text)
    aims |= {(provision, "itself") for provision in _agreed(done)}
    settles = any(kind == "provisions.settle" for kind, _said in done)
    for asked in _changes(space, {id_ for id_, _shows in aims}):
        moved = settles and asked.action == "move"  # where it stood before is not known any more
        if moved or not (asked.target or asked.action == "amends"):
            whole.add(asked.instrument)
        aims |= set(_aims(asked))
    return _smallest(_trees(space, {id_ for id_, _shows in aims}), aims, whole)


def _of_the_whole(kind: str, said: Mapping[str, Any]) -> bool:
    """Whether an act is on an instrument as a whole, or on its title."""
    return kind in OUTLINES or (kind == "places.settle" and said["part"] == "title")


def _reopened(done: Iterable[tuple[str, Mapping[str, Any]]]) -> Iterable[tuple[str, str]]:
    """The instrument and the provision, empty for the title, of each place opened again."""
    ids = [said["place"] for kind, said in done if kind == "places.reopen"]
    if not ids:
        return ()
    return SettledPlace.objects.filter(pk__in=ids).values_list("instrument", "provision")


def _corrected(done: Iterable[tuple[str, Mapping[str, Any]]]) -> Iterable[tuple[str, str]]:
    """The instrument and the provision, empty for the title, of each correction approved."""
    ids = [it for kind, said in done if kind == CORRECTED for it in said["corrections"]]
    if not ids:
        return ()
    return Scrub.objects.filter(pk__in=ids).values_list("instrument", "provision")


def _agreed(done: Iterable[tuple[str, Mapping[str, Any]]]) -> Iterable[str]:
    """The provision of each agreement that is reconfirmed or reopened."""
    ids = [said["agreement"] for kind, said in done if kind in AGREED]
    return Agreement.objects.filter(pk__in=ids).values_list("provision", flat=True) if ids else ()


def _named(said: Any) -> Iterator[str]:  # noqa: ANN401 -- any JSON value
    """The ids that a payload names."""
    for name, value in said.items() if isinstance(said, dict) else ():
        values = value if isinstance(value, list | tuple) else [value]
        if name in NAMING:
            yield from (it for it in values if isinstance(it, str) and it)
        elif name in HOLDING:
            for one in values:
                yield from _named(one)


def _changes(space: str, proposals: set[str]) -> list[_Asked]:
    """What proposals ask for, or asked for before; with it what those they amend ask for."""
    rows = Change.objects.filter(proposal__instrument__committee_id=space)
    columns = ("proposal__instrument", "action", "target", "other", "where", "part")
    found: list[_Asked] = []
    seen: set[str] = set()
    while proposals - seen:
        asked = rows.filter(proposal__in=proposals - seen).values_list(*columns)
        seen |= proposals
        found += (new := [_Asked(*row) for row in asked])
        proposals = {it.other for it in new if it.action == "amends"}
    return found


def _aims(asked: _Asked) -> Iterator[tuple[str, Shows]]:
    """The provisions that a change is about, each with where it shows."""
    within = asked.where == "under"
    beside = asked.action in BESIDE and (asked.action == "move" or not within)
    if asked.target:
        yield asked.target, "above" if beside else "itself"
    if asked.other and asked.action != "amends":
        yield asked.other, "above" if asked.action == "move" and not within else "itself"


def _trees(space: str, ids: set[str]) -> dict[str, _Place]:
    """Every provision, standing or not, of the instruments that some are of."""
    of = Provision.objects.filter(pk__in=ids, instrument__committee_id=space).values("instrument")
    rows = Provision.objects.filter(instrument__in=of).order_by()
    columns = rows.values_list("id", "instrument", "parent", "until")
    return {id_: _Place(text, parent, until) for id_, text, parent, until in columns}


def _smallest(
    tree: Mapping[str, _Place], aims: Iterable[tuple[str, Shows]], whole: set[str]
) -> Touched:
    """The provisions that hold all that is aimed at, in no other that does."""
    holders: dict[str, str] = {}
    for id_, shows in aims:
        if id_ not in tree:
            continue
        instrument = tree[id_].instrument
        holder = tree[id_].parent if shows == "above" else id_
        while holder and tree[holder].until is not None:
            holder = tree[holder].parent
        if holder and shows != "anywhere":
            holders[holder] = instrument
        else:
            whole.add(instrument)
    places: defaultdict[str, list[str]] = defaultdict(list)
    for holder, instrument in sorted(holders.items()):
        if instrument not in whole and not holders.keys() & set(_above(holder, tree)):
            places[instrument].append(holder)
    return Touched({key: tuple(ids) for key, ids in places.items()}, tuple(sorted(whole)))


def _above(id_: str, tree: Mapping[str, _Place]) -> Iterator[str]:
    """The provisions above one, from the nearest up."""
    while id_ := tree[id_].parent:
        yield id_
