"""From the units of a phrase to the provisions they name, seen from where the phrase stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from travaux.text.phrases import RANK, Mark, Phrase, Unit
from travaux.text.standing import LOW, Standing, begins, counts
from travaux.text.tree import walk
from travaux.text.values import Provision


@dataclass(frozen=True, slots=True)
class Found:
    """What one unit names.

    ``pins`` are ``(start, end, id)`` of its numbers, the id empty if there is none.
    ``counts`` is false for words that
    point at nothing in particular (*the annex* where there is none).
    """

    targets: tuple[str, ...]
    pins: tuple[tuple[int, int, str], ...] = ()
    lost: bool = False
    counts: bool = True


def resolve(
    phrase: Phrase,
    provision: Provision,
    standing: Standing,
    *,
    ours: bool,
    said: tuple[str, ...] = (),
    away: bool = False,
) -> list[Found]:
    """What each unit of a phrase names; ``ours`` if it says that it is of this instrument.

    Relative words and low kinds are looked for from the provision upwards as far as its
    article or annex, then under what was said just before (``said``); articles in the
    annex it stands in first, unless ``away``, then in the whole text.
    """
    above = parents_of(phrase.units)
    seen: dict[int, Found] = {}
    units = phrase.units

    def named(number: int) -> Found:
        if number not in seen:
            parent = above[number]
            within = None
            if parent is not None:
                targets = named(parent).targets
                if not targets:
                    seen[number] = _lost(units[number])
                    return seen[number]
                within = [standing.by_id[target] for target in targets]
                within = within[-1:] if parent < number else within
            look = _Look(standing, provision, ours=ours, said=said)
            look.away = away
            seen[number] = look.unit(units[number], within)
        return seen[number]

    found = [named(number) for number in range(len(units))]
    return [
        Found(_ends(it, number, above), it.pins, it.lost, it.counts)
        for number, it in enumerate(found)
    ]


def _ends(found: Found, number: int, above: list[int | None]) -> tuple[str, ...]:
    """The targets that no other unit goes on below: 2 and 3 of *2, 3 and 6, paragraph 1*."""
    parts = [part for part, parent in enumerate(above) if parent == number]
    if any(part < number for part in parts):
        return ()
    return found.targets[:-1] if parts else found.targets


def parents_of(units: Sequence[Unit]) -> list[int | None]:
    """For each unit the one it is a part of, or None.

    ``of`` leads to the unit behind it, a comma or nothing to the nearest higher one before;
    a list goes with the unit of the same kind before it.
    """
    above: list[int | None] = [None] * len(units)
    for number in range(1, len(units)):
        if not _ascends(units, number):
            above[number] = _before(units, number, above)
    for number in range(len(units) - 1, 0, -1):
        if _ascends(units, number):
            whole = _deepest(units, number)
            for part in _parts_before(units, number):
                if above[part] is None or part == number - 1:
                    above[_outermost(units, part, above, whole=whole)] = whole
    return above


def _ascends(units: Sequence[Unit], number: int) -> bool:
    """Whether a unit is what the one before it is a part of."""
    unit, before = units[number], units[number - 1]
    higher = RANK[unit.kind] < RANK[before.kind]
    return higher and unit.link in ("of", "next")


def _before(units: Sequence[Unit], number: int, above: list[int | None]) -> int | None:
    unit = units[number]
    if unit.relative:
        return None
    for earlier in range(number - 1, -1, -1):
        rank = RANK[units[earlier].kind]
        if rank == RANK[unit.kind] and not units[earlier].relative:
            return above[earlier]
        if rank < RANK[unit.kind]:
            return earlier if unit.link in ("comma", "next", "of") else None
    return None


def _deepest(units: Sequence[Unit], number: int) -> int:
    """The last of the units that go down from one, still above the part: article 5, paragraph 2."""
    part, whole = units[number - 1], number
    for later in range(number + 1, len(units)):
        down = RANK[units[whole].kind] < RANK[units[later].kind] < RANK[part.kind]
        if not down or units[later].link not in ("comma", "next"):
            break
        whole = later
    return whole


def _outermost(units: Sequence[Unit], part: int, above: list[int | None], *, whole: int) -> int:
    """The unit whose parts lead down to one, below the whole: *paragraph 1, (a), of article 8*."""
    while (higher := above[part]) is not None and higher < part:
        if RANK[units[higher].kind] <= RANK[units[whole].kind]:
            break
        part = higher
    return part


def _parts_before(units: Sequence[Unit], number: int) -> list[int]:
    """The units that are parts of one: the last before it, and those of its list."""
    last = number - 1
    parts = [last]
    for earlier in range(last - 1, -1, -1):
        joined = units[earlier + 1].link in ("and", "to", "comma")
        if not joined or RANK[units[earlier].kind] < RANK[units[last].kind]:
            break
        if units[earlier].relative:
            break
        parts.append(earlier)
    return parts


def _lost(unit: Unit) -> Found:
    return Found((), tuple((mark.start, mark.end, "") for mark in unit.marks), lost=True)


class _Look:
    """Looking for what a unit names, from one place in the tree."""

    def __init__(
        self, standing: Standing, provision: Provision, *, ours: bool, said: tuple[str, ...]
    ) -> None:
        self.said = said
        self.away = False
        self.standing = standing
        self.provision = provision
        self.ours = ours

    def unit(self, unit: Unit, within: list[Provision] | None) -> Found:
        """What a unit names inside given provisions, or from where it stands."""
        if unit.relative:
            return self._relative(unit)
        if not unit.marks:
            return self._annex()
        pools = [[it] for it in within] if within is not None else self._pools(unit)
        tried = [self._marks(unit, pool) for pool in pools] or [_lost(unit)]
        sound = [it for it in tried if not it.lost]
        if within is None or not sound:
            # a list numbered 1, 2 nearby is not what *paragraph 2* means, if there is one
            sound.sort(key=lambda it: self._loose(it, unit.kind))
            return (sound or [max(tried, key=lambda it: len(it.targets))])[0]
        targets = tuple(target for it in sound for target in it.targets)
        return Found(targets, sound[0].pins)

    def _loose(self, found: Found, kind: str) -> int:
        """How loosely kinds were taken: 0 for not at all, 1 for those below a paragraph."""
        kinds = {self.standing.by_id[it].kind for it in found.targets}
        if kinds <= {kind}:
            return 0
        return 1 if {kind, *kinds} <= {"subparagraph", "item"} else 2

    def _relative(self, unit: Unit) -> Found:
        kinds: tuple[str, ...] = LOW if RANK[unit.kind] > RANK["article"] else (unit.kind,)
        if unit.kind == "paragraph":
            kinds = ("paragraph", "operative", "preambular")
        whole = self.standing.nearest(self.provision, kinds)
        if whole is not None and unit.kind == "section":
            whole = self._section(whole)
        if whole is None and RANK[unit.kind] > RANK["article"]:
            whole = self.standing.nearest(self.provision, (*LOW, "article", "annex"))
        if whole is None:
            return Found((), lost=True)
        if unit.relative == "this":
            return Found((whole.id,))
        before = self._previous(whole)
        return Found((before.id,)) if before else Found((), lost=True)

    def _section(self, nearest: Provision) -> Provision:
        """The section around, where what stands nearer calls itself a title."""
        up = [it for it in self.standing.up(nearest) if it.kind == "section"]
        return next((it for it in up if it.number[:3].casefold() != "tit"), nearest)

    def _previous(self, provision: Provision) -> Provision | None:
        """The one of the same kind before a provision: beside it, or for articles in the text."""
        above = self.standing.parents.get(provision.id)
        beside = above.children if above else self.standing.instrument.provisions
        if provision.kind == "article":
            beside = tuple(walk(self.standing.instrument.provisions))
        order = self.standing.order
        earlier = [
            it for it in beside if it.kind == provision.kind and order[it.id] < order[provision.id]
        ]
        return earlier[-1] if earlier else None

    def _annex(self) -> Found:
        """*The annex* without a number: the one around, or those of the text it stands in."""
        own = self.standing.nearest(self.provision, ("annex",))
        roots = self.standing.instrument.provisions
        annexes = [it for it in (own.children if own else roots) if it.kind == "annex"]
        if own and not annexes:
            return Found((own.id,))
        return Found(
            tuple(it.id for it in annexes),
            lost=not annexes and self.ours,
            counts=bool(annexes) or self.ours,
        )

    # --- where to look

    def _pools(self, unit: Unit) -> list[list[Provision]]:
        """The provisions under which a unit's first number is looked for, best first."""
        if RANK[unit.kind] > RANK["article"]:
            said = [self.standing.by_id[it] for it in self.said[-1:]]
            before = [[it] for one in said for it in self.standing.up(one)[:2]]
            return [[it] for it in self._low_pools()] + before
        around = [it for it in self.standing.up(self.provision) if it.kind == "annex"]
        roots = list(self.standing.instrument.provisions)
        body = [it for it in roots if it.kind != "annex"]
        if unit.kind == "section":
            return [[it] for it in self.standing.up(self.provision)] + [body, roots]
        if unit.kind == "annex":
            return [list(it.children) for it in around] + [roots]
        pools = [[it for it in annex.children if it.kind != "annex"] for annex in around]
        # what stands in an annex alone is meant where the text has none of its kind at all
        own = any(it.kind == unit.kind for it in walk(tuple(body)))
        pools += [body, *([it] for it in around), *([] if own and not around else [roots])]
        whole = self.away or (self.ours and unit.kind == "article")
        if whole and around and any(_has_articles(it) for it in pools[1 : len(around) + 1]):
            return [*pools[1 : len(around) + 1], pools[0], *pools[len(around) + 1 :]]
        return pools

    def _low_pools(self) -> list[Provision]:
        """From the provision up to its article or annex; without one, up to the whole text."""
        up = self.standing.up(self.provision)
        for number, it in enumerate(up):
            if it.kind in ("article", "annex"):
                return up[: number + 1]
        beside = Provision("", "annex", children=self.standing.instrument.provisions)
        return [*up, beside]

    # --- numbers

    def _marks(self, unit: Unit, pool: list[Provision]) -> Found:
        """What the numbers of a unit name under given provisions."""
        steps: list[tuple[Mark, Provision | None]] = []
        levels: list[list[Provision]] = [pool]
        leaves: list[list[Provision | None]] = []
        for mark in unit.marks:
            if mark.how != "under":
                levels = levels[:1] if mark.top else levels
                leaves.append([])
            it, levels = self._mark(mark, unit, levels)
            steps.append((mark, it))
            if mark.how == "under":
                leaves[-1] = []
            leaves[-1].append(it)
        pins = tuple((mark.start, mark.end, it.id if it else "") for mark, it in steps)
        targets = self._targets(unit, [leaf[-1] for leaf in leaves])
        return Found(targets, pins, lost=any(it is None for _, it in steps))

    def _mark(
        self, mark: Mark, unit: Unit, levels: list[list[Provision]]
    ) -> tuple[Provision | None, list[list[Provision]]]:
        """One number, and the levels on which the next of a list may stand, outermost first."""
        sought = counts(mark.printed)
        top = len(levels) == 1 and mark.how != "under"
        downs = [len(levels) - 1] if mark.how == "under" or top else range(len(levels) - 1, 0, -1)
        if not top and mark.how != "under":
            levels = levels[:-1] if len(levels) > 1 else levels
            downs = range(len(levels) - 1, -1, -1)
        for level in downs:
            found = self._child(levels[level], unit.kind if level == 0 else "", sought)
            if found is not None:
                return found, [*levels[: level + 1], [found]]
        return None, [*levels[: max(downs, default=0) + 1], []]

    def _child(
        self, pool: list[Provision], kind: str, sought: frozenset[tuple[str, int, int]]
    ) -> Provision | None:
        """The provision of a number under others: children first, then what is below them."""
        for parent in pool:
            found = self._in(parent, kind, sought)
            if found is not None:
                return found
        return None

    def _in(
        self, parent: Provision, kind: str, sought: frozenset[tuple[str, int, int]]
    ) -> Provision | None:
        if kind and RANK[kind] <= RANK["article"]:
            return next(iter(self.standing.under(parent, kind, sought)), None)
        fits = [it for it in _under(parent) if self.standing.same(it, sought)]
        exact = [it for it in fits if not kind or it.kind == kind]
        loose = exact or [it for it in fits if it.kind in LOW] or self._below(parent, kind, sought)
        if loose:
            return loose[0]
        return parent if begins(parent, sought) else None

    def _below(
        self, parent: Provision, kind: str, sought: frozenset[tuple[str, int, int]]
    ) -> list[Provision]:
        """What fits deeper down, if it is the only one or stands where the phrase does."""
        if not kind:
            return []
        low = (it for it in walk(parent.children) if it.kind in LOW)
        fits = [it for it in low if self.standing.same(it, sought)]
        above = {it.id for it in self.standing.up(self.provision)}
        parents = self.standing.parents  # what stands at the top of the text has none
        beside = [it for it in fits if it.id in parents and parents[it.id].id in above]
        return beside[-1:] or (fits if len(fits) == 1 else [])

    def _targets(self, unit: Unit, leaves: list[Provision | None]) -> tuple[str, ...]:
        """The ids of the leaves, those between the ends of a range with them."""
        heads = [mark for mark in unit.marks if mark.how != "under"]
        targets: list[str] = []
        for number, (mark, leaf) in enumerate(zip(heads, leaves, strict=True)):
            before = leaves[number - 1] if number else None
            if mark.how == "to" and before and leaf:
                targets += self._between(before, leaf)
            if leaf:
                targets.append(leaf.id)
        return tuple(targets)

    def _between(self, first: Provision, last: Provision) -> list[str]:
        order = self.standing.order
        return [
            it.id
            for it in walk(self.standing.instrument.provisions)
            if it.kind == last.kind
            and order[first.id] < order[it.id] < order[last.id]
            and (
                it.kind not in LOW
                or self.standing.parents.get(it.id) == self.standing.parents.get(last.id)
            )
        ]


def _has_articles(roots: list[Provision]) -> bool:
    return any(it.kind == "article" for it in walk(tuple(roots)))


def _under(parent: Provision) -> list[Provision]:
    """Its children, and those of a child that has no number of its own."""
    found: list[Provision] = []
    for child in parent.children:
        found.append(child)
        if not child.number or child.kind in ("section", "preamble", "part", "chapter"):
            found.extend(_under(child))
    return found
