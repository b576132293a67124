"""What a tree looks like, whatever language its words are in."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count

from travaux.text.values import Instrument, Provision


def each(provisions: Iterable[Provision]) -> Iterator[Provision]:
    """Every provision, in document order."""
    for provision in provisions:
        yield provision
        yield from each(provision.children)


def outline(provisions: Iterable[Provision], depth: int = 0) -> list[str]:
    """One line a provision: its depth, kind, number, and which parts it has."""
    lines: list[str] = []
    for it in provisions:
        parts = [part for part in ("heading", "words", "closing") if getattr(it, part)]
        lines.append(f"{'  ' * depth}{it.kind} {it.number or '-'} {' '.join(parts)}".rstrip())
        lines += outline(it.children, depth + 1)
    return lines


def shape(provisions: Iterable[Provision]) -> list[tuple[str, bool, bool, int, bool, int]]:
    """The tree without its words and without what its numbers say."""
    return [
        (
            it.kind,
            bool(it.number),
            bool(it.heading),
            len(it.words.split("\n")) if it.words else 0,
            bool(it.closing),
            len(it.children),
        )
        for it in each(provisions)
    ]


def with_local_ids(instrument: Instrument) -> Instrument:
    """The same with ids as a reader gives them, and without lineage."""
    numbers = count(1)

    def local(provision: Provision) -> Provision:
        name = f"p{next(numbers)}"
        children = tuple(local(child) for child in provision.children)
        return replace(provision, id=name, children=children, lineage=())

    return replace(instrument, provisions=tuple(local(it) for it in instrument.provisions))
