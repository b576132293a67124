"""Putting names to what was woven: proposals, sponsors, stances, and the order of options."""

import re
from collections.abc import Iterable, Sequence

from travaux.text.values import Choice, Node, Option, Plain, Proposal
from travaux.text.woven import Contest, Way, Woven


def natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """A key that sorts ids as people do, 2 before 10."""
    return tuple(
        (0, len(part.lstrip("0")), part) if part.isdecimal() else (1, 0, part)
        for part in re.split(r"(\d+)", text)
        if part
    )


def in_order(names: Iterable[str], order: Sequence[str]) -> tuple[str, ...]:
    """Names in the committee's order; those it does not list follow, by alphabet."""
    place = {name: at for at, name in enumerate(order)}
    return tuple(sorted(names, key=lambda it: (place.get(it, len(place)), it.casefold(), it)))


class Names:
    """Puts proposals and sponsors to the masks of a weaving.

    ``holders[k]`` are the proposals behind bit k, ``proposals`` all of them as they
    were submitted, ``order`` the committee's order of names.
    """

    def __init__(
        self,
        holders: Sequence[Sequence[Proposal]],
        proposals: Sequence[Proposal],
        order: Sequence[str],
    ) -> None:
        self._holders = holders
        self._submitted = {proposal.id: at for at, proposal in enumerate(proposals)}
        self._rank = {it: at for at, it in enumerate(sorted(self._submitted, key=natural))}
        everyone = in_order({name for it in proposals for name in it.sponsors}, order)
        self._place = {name: at for at, name in enumerate(everyone)}
        self._behind: dict[int, list[Proposal]] = {}

    def nodes(self, woven: Woven, retains: Iterable[Proposal] = ()) -> tuple[Node, ...]:
        """Nodes of a weaving; those who retain stand on the base option of its choices."""
        made: list[Node] = []
        plain: list[str] = []
        for piece in woven:
            if isinstance(piece, str):
                plain.append(piece)
                continue
            if plain:
                made.append(Plain("".join(plain)))
                plain = []
            made.append(self._choice(piece, retains))
        if plain:
            made.append(Plain("".join(plain)))
        return tuple(made)

    def _choice(self, contest: Contest, retains: Iterable[Proposal]) -> Choice:
        based = [way for way in contest.ways if way.is_base]
        proposed = sorted((way for way in contest.ways if not way.is_base), key=self.first)
        options = [self.option(way, self._with(way, retains)) for way in based]
        options += [self.option(way, self.behind(way.mask)) for way in proposed]
        return Choice(tuple(options))

    def _with(self, way: Way, retains: Iterable[Proposal]) -> list[Proposal]:
        every = [*self.behind(way.mask), *retains]
        return sorted(every, key=lambda proposal: self._rank[proposal.id])

    def first(self, way: Way) -> int:
        """When the earliest proposal behind a way was submitted, from 0."""
        return min(self._submitted[proposal.id] for proposal in self.behind(way.mask))

    def behind(self, mask: int) -> list[Proposal]:
        """The proposals behind a mask, in the natural order of their ids."""
        known = self._behind.get(mask)
        if known is None:
            known = []
            for bit in range(mask.bit_length()):
                if mask >> bit & 1:
                    known += self._holders[bit]
            known.sort(key=lambda proposal: self._rank[proposal.id])
            self._behind[mask] = known
        return known

    def option(self, way: Way, behind: Sequence[Proposal]) -> Option:
        """One way as an option, with those behind it."""
        return Option(
            origin="base" if way.is_base else "proposed",
            content=self.nodes(way.content),
            sponsors=self.sponsors(behind),
            proposals=tuple([proposal.id for proposal in behind]),
            stances=tuple(
                [(it.id, it.action) for it in behind if it.action not in ("amend", "delete")]
            ),
        )

    def sponsors(self, behind: Iterable[Proposal]) -> tuple[str, ...]:
        """The distinct names of some proposals' sponsors, in the committee's order."""
        names = {name for proposal in behind for name in proposal.sponsors}
        return tuple(sorted(names, key=self._place.__getitem__))
