"""Questions about a basis: where the places of it stood in the basis before, and whose words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from travaux.committee.models import Basis, Instrument
from travaux.committee.queries.instruments import as_it_stands
from travaux.text import values
from travaux.text.gathering import Spot
from travaux.text.matching import matched
from travaux.text.provenance import Provenance, Run, changed_by, within
from travaux.text.references import parts_of
from travaux.text.tree import walk


@dataclass(frozen=True, slots=True)
class Stood:
    """A place of a text, and its words as that text stands."""

    instrument: Instrument
    spot: Spot
    text: str


class Descent:
    """The places of a text, each followed into the texts that were the basis before it.

    Cost: of each earlier basis its provisions and those of the next are compared once.
    """

    def __init__(self, instrument: Instrument) -> None:
        self.instrument = instrument
        self._before: _Before | None = None
        self._looked = False

    def of(self, spot: Spot, text: str) -> Iterator[Stood]:
        """Where a place stood, the latest first: in this text, and in those before it."""
        yield Stood(self.instrument, spot, text)
        if not self._looked:
            self._before, self._looked = _before(self.instrument), True
        stood = self._before and self._before.texts.get(spot)
        if self._before and stood:
            yield from self._before.descent.of(*stood)


@dataclass(frozen=True, slots=True)
class _Before:
    """The basis before: for each place of the next one, the place that it was and its words."""

    descent: Descent
    texts: Mapping[Spot, tuple[Spot, str]]


def _before(instrument: Instrument) -> _Before | None:
    old = basis_before(instrument)
    if old is None:
        return None
    tree = as_it_stands(old)
    titles: list[tuple[Spot, Spot]] = [(("", "title"), ("", "title"))]
    same = matched(tree, as_it_stands(instrument))
    spots = [*titles, *_same_parts(tree, same)]
    said = dict(_texts(tree))
    texts = {new: (old_spot, said[old_spot]) for old_spot, new in spots if said[old_spot]}
    return _Before(Descent(old), texts)


def _same_parts(tree: values.Instrument, same: Mapping[str, str]) -> Iterator[tuple[Spot, Spot]]:
    for it in walk(tree.provisions):
        for part, _text in parts_of(it) if it.id in same else ():
            yield (it.id, part), (same[it.id], part)


def _texts(tree: values.Instrument) -> Iterator[tuple[Spot, str]]:
    yield ("", "title"), tree.title
    for it in walk(tree.provisions):
        for part, text in parts_of(it):
            yield (it.id, part), text


def basis_before(instrument: Instrument) -> Instrument | None:
    """The text that was the basis of the whole when this one became it."""
    decided = Basis.objects.filter(committee_id=instrument.committee_id, provision="")
    own = decided.filter(instrument=instrument).order_by("since").first()
    if own is None:
        return None
    earlier = decided.filter(since__lt=own.since).exclude(instrument=instrument)
    found = earlier.select_related("instrument").order_by("since").last()
    return found.instrument if found else None


def joined(stood: Sequence[tuple[Stood, Provenance]]) -> tuple[Provenance, dict[str, Stood]]:
    """Which act brought in each word of a place, in whichever text it did, and the place there.

    Args:
        stood: the place in each text, the latest first, with what that text knows of it.

    What the act that opened a text took from the text before stays with who brought it in there.
    """
    (here, known), *before = stood
    at = {run.act: here for run in known.runs}
    if not before:
        return known, at
    older, there = joined(before)
    opened = str(here.instrument.since)
    came = changed_by(older, opened, known.text)
    runs: list[Run] = []
    start = 0
    for length, act in known.runs:
        span = start, start + length
        parts = within(came, span) if act == opened else ()
        runs += [Run(len(it.words), it.act) for it in parts] or [Run(length, act)]
        start += length
    return Provenance(known.text, tuple(runs)), {**there, **at}


def kept_through(spans: Sequence[tuple[int, int]], texts: Sequence[str]) -> Provenance:
    """What of some code points of a text is still there in later ones: of the act ``kept``.

    Args:
        spans: the code points in the first text, each span half-open; they may overlap.
        texts: the text, and those that it became, in order.
    """
    first, *later = texts
    acts = [""] * len(first)
    for start, end in spans:
        acts[start:end] = ["kept"] * (end - start)
    traced = Provenance(first, tuple(Run(len(list(those)), act) for act, those in groupby(acts)))
    for text in later:
        traced = changed_by(traced, "", text)
    return traced
