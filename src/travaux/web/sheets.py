"""A text cut into sheets, each an article or some: what a page shows at a time."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from travaux.formats.html.outline import every, is_headed
from travaux.text.values import RollingProvision

FULL: Final = 20
"""Provisions on a sheet; an article with more stands on one of its own."""

Path = tuple[RollingProvision, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Some articles one after the other, under the headings they stand under.

    ``provisions`` are the highest ones, of each only what is on the sheet; ``ids`` are those of
    all provisions on it, ``first`` that of its first article, or of what stands in its place.
    """

    first: str
    provisions: tuple[RollingProvision, ...]
    ids: frozenset[str]


def sheets(provisions: Sequence[RollingProvision], *, full: int = FULL) -> tuple[Sheet, ...]:
    """Cut provisions into sheets.

    Guarantees:
        1. Every provision is on exactly one sheet, but for headings over several sheets.
        2. No article is cut.
    """
    made: list[list[Path]] = []
    room = 0
    for path in _units(provisions, ()):
        size = sum(1 for _ in every([path[-1]]))
        if not made or size > room:
            made.append([])
            room = full
        made[-1].append(path)
        room -= size
    return tuple(map(_sheet, made))


def _units(provisions: Iterable[RollingProvision], above: Path) -> Iterator[Path]:
    """What is not cut: what holds no articles, with all that it stands under."""
    for one in provisions:
        path = (*above, one)
        if any(map(is_headed, one.children)):
            yield from _units(one.children, path)
        else:
            yield path


def _sheet(paths: Sequence[Path]) -> Sheet:
    """The sheet of some units; a heading over several sheets stands on each."""
    tops = tuple(_grown(paths, 0))
    own = {path[-1].id for path in paths}
    begun = {one.id for path in paths for one in path[:-1] if _begins(path, one)}
    under = {one.id for path in paths for one in every([path[-1]])}
    return Sheet(paths[0][-1].id, tops, frozenset(own | begun | under))


def _grown(paths: Sequence[Path], depth: int) -> Iterator[RollingProvision]:
    """The provisions at a depth of the tree that only these paths make."""
    at = 0
    while at < len(paths):
        one = paths[at][depth]
        those = [path for path in paths[at:] if path[depth].id == one.id]
        at += len(those)
        yield one if len(those[0]) == depth + 1 else _narrowed(one, those, depth)


def _narrowed(one: RollingProvision, paths: Sequence[Path], depth: int) -> RollingProvision:
    """A heading with what is on the sheet; words of its own stand where it begins and ends."""
    begins, ends = _begins(paths[0], one), one.children[-1].id == paths[-1][depth + 1].id
    return replace(
        one,
        words=one.words if begins else (),
        notes=one.notes if begins else (),
        closing=one.closing if ends else (),
        children=tuple(_grown(paths, depth + 1)),
    )


def _begins(path: Path, one: RollingProvision) -> bool:
    """Whether a path leads to the first thing under a provision that it passes."""
    at = next(depth for depth, it in enumerate(path) if it.id == one.id)
    return all(
        above.children[0].id == below.id
        for above, below in zip(path[at:], path[at + 1 :], strict=False)
    )
