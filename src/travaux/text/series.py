"""Provisions numbered in one run, and how the numbers of the run are written."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from travaux.text.numerals import Numeral, is_alternative, label_of, numerals
from travaux.text.standing import begins
from travaux.text.tree import walk
from travaux.text.values import Instrument, Provision

_HIGH = ("part", "chapter", "section", "article")


@dataclass(frozen=True, slots=True)
class Member:
    """A provision of a run: the reading of its number, or None where it has none yet."""

    provision: Provision
    numeral: Numeral | None


@dataclass(frozen=True, slots=True)
class Series:
    """One run of numbers in the order of the text.

    ``style`` is how they are written; ``begun`` is what was counted before the first member,
    where its parent's own words begin with a number: ``1. (a) Each Party``.
    """

    kind: str
    style: str
    members: tuple[Member, ...]
    begun: int = 0


_Group = tuple[str, list[Provision], Provision | None]


def series_of(instrument: Instrument) -> tuple[Series, ...]:
    """The runs of numbers of an instrument.

    Parts, chapters, sections and articles run on through the text, but begin anew where
    one under another provision is numbered 1; everything else is numbered under its
    parent. An annex has runs of its own; what stands in it under articles that follow no
    order (notes on single articles of the text) is in no run.
    """
    return tuple(
        series
        for kind, group, parent in _groups(instrument)
        if (series := _series(kind, group, parent)) is not None
    )


def is_new(provision: Provision) -> bool:
    """Whether a provision without a number came in between others that have one."""
    if provision.number or not provision.lineage:
        return False
    return provision.lineage[-1].relation.startswith(("inserted_", "placeholder_", "split_from"))


def _groups(instrument: Instrument) -> Iterator[_Group]:
    loose: set[str] = set()
    for scope in _scopes(instrument.provisions):
        if scope.annex:
            loose |= {it.id for it in walk(_scattered(scope.annex))}
        for kind in _HIGH:
            runs = _runs(list(scope.inside), kind)
            yield from ((kind, run, None) for run in runs if not _any(run, loose))
        yield "annex", list(scope.annexes), None
    low = list(_under(instrument.provisions, None))
    for it in walk(instrument.provisions):
        if it.id not in loose:
            low += _under(it.children, it)
    yield from _joined(low)


@dataclass(frozen=True, slots=True)
class _Scope:
    """What is numbered apart: the text or one annex, without the annexes in it."""

    annex: Provision | None
    inside: tuple[Provision, ...]
    annexes: tuple[Provision, ...]


def _scopes(provisions: tuple[Provision, ...], annex: Provision | None = None) -> Iterator[_Scope]:
    inside: list[Provision] = []
    annexes: list[Provision] = []
    for it in provisions:
        for one in _outside_annexes(it):
            (annexes if one.kind == "annex" else inside).append(one)
    yield _Scope(annex, tuple(inside), tuple(annexes))
    for it in annexes:
        yield from _scopes(it.children, it)


def _outside_annexes(provision: Provision) -> Iterator[Provision]:
    """A provision and what is in it, annexes without what is in them."""
    yield provision
    if provision.kind != "annex":
        for child in provision.children:
            yield from _outside_annexes(child)


def _any(run: list[Provision], loose: set[str]) -> bool:
    return any(it.id in loose for it in run)


def _scattered(annex: Provision) -> tuple[Provision, ...]:
    """The articles of an annex if most of their numbers do not follow one another."""
    inside = (it for child in annex.children for it in _outside_annexes(child))
    articles = tuple(it for it in inside if it.kind == "article")
    values = [found[0].value for it in articles if (found := numerals(it.number))]
    steps = sum(b in (a, a + 1) for a, b in pairwise(values))
    return articles if len(values) > 1 and 2 * steps < len(values) - 1 else ()


def _runs(scope: list[Provision], kind: str) -> list[list[Provision]]:
    """The provisions of a kind, divided where another parent's first one is number 1.

    Not where the next one goes on from those before: then that 1 is the odd one. A run that
    was broken off goes on where a number follows its last and not the one just before.
    """
    above = {child.id: it.id for it in scope for child in it.children}
    every = [it for it in scope if it.kind == kind]
    runs: list[list[Provision]] = [[]]
    for it, after in zip_longest(every, every[1:]):
        last = runs[-1][-1:]
        if last and above.get(it.id) != above.get(last[0].id):
            odd = bool(after and _goes_on(last[0], after) and not _goes_on(it, after))
            if _is_first(it) and not odd:
                runs.append([])
            elif not _goes_on(last[0], it):
                runs.sort(key=lambda run: _goes_on(run[-1], it))
        runs[-1].append(it)
    return runs


def _is_first(provision: Provision) -> bool:
    return any(it.value == 1 and it.bis == 1 for it in numerals(provision.number))


def _under(children: tuple[Provision, ...], parent: Provision | None) -> Iterator[_Group]:
    for kind in dict.fromkeys(it.kind for it in children):
        if kind not in _HIGH and kind != "annex":
            yield kind, [it for it in children if it.kind == kind], parent


def _joined(groups: list[_Group]) -> list[_Group]:
    """Paragraphs numbered on through sections as one run, each where its number goes on."""
    runs: list[_Group] = []
    for kind, group, parent in groups:
        alike = [it for it in runs if it[0] == kind and _is_section(it[2]) and _is_section(parent)]
        before = alike[-1] if alike else None
        if before and _goes_on(before[1][-1], group[0]):
            before[1].extend(group)
        else:
            runs.append((kind, list(group), parent))
    return runs


def _is_section(provision: Provision | None) -> bool:
    return provision is not None and provision.kind == "section"


def _goes_on(last: Provision, first: Provision) -> bool:
    after = {(it.style, it.value + 1) for it in numerals(last.number)}
    return bool(after & {(it.style, it.value) for it in numerals(first.number)})


def _series(kind: str, group: list[Provision], parent: Provision | None) -> Series | None:
    readings = {it.id: numerals(it.number) for it in group}
    style = _style([found for found in readings.values() if found])
    if not style:
        return None
    members = []
    for it in group:
        numeral = next((one for one in readings[it.id] if _fits(one, style, kind)), None)
        if numeral is not None or is_new(it) or is_alternative(it.number):
            members.append(Member(it, numeral))
    begun = 0
    if parent is not None and members and (first := members[0].numeral) is not None:
        before = (first.system, first.value - 1, 1)
        begun = first.value - 1 if begins(parent, frozenset({before})) else 0
    return Series(kind, style, tuple(members), begun)


def _style(readings: list[tuple[Numeral, ...]]) -> str:
    """The style in which most numbers go up by one; a letter before a Roman number."""
    styles = dict.fromkeys(one.style for found in readings for one in found)
    best, most = "", -1
    for style in styles:
        run = [next((one for one in found if _same(one.style, style)), None) for found in readings]
        known = [one for one in run if one is not None]
        steps = sum(
            (b.value, b.bis) in ((a.value + 1, 1), (a.value, a.bis + 1)) for a, b in pairwise(known)
        )
        good = 2 * steps + 2 * (known[0].value == 1 and known[0] == run[0]) + len(known)
        if good > most:
            best, most = style, good
    return best


def _fits(numeral: Numeral, style: str, kind: str) -> bool:
    """Whether a number can stand in a run; articles can be numbered in words and in digits."""
    worded = kind == "article" and not (style in "aAiI" or style.casefold() in ("б", "أ"))
    return _same(numeral.style, style) or (worded and numeral.system == "number")


def _same(one: str, other: str) -> bool:
    """Whether two styles can stand in one run: ``premier`` then ``2``, ``㈩`` then ``(十一)``.

    So can the digits of two scripts, ``٢`` then ``2 مكررا``.
    """
    if one == other or (one.startswith("ar-") and other.startswith("ar-")):
        return True
    if one.isdecimal() and other.isdecimal():
        return True
    pairs = ((one, other), (other, one))
    return any(
        (a in _FIRSTS and (b.isdecimal() or b == "I")) or (a == "㈠" and b == "一")
        for a, b in pairs
    )


_FIRSTS = ("premier", "primero", "первая")


def first_label(series: Series) -> str:
    """A number of the run as it is printed, to print others like it."""
    known = [it.provision.number for it in series.members if it.numeral]
    plain = [number for number in known if (label := label_of(number)) and not label.bis]
    return (plain[1:] or plain or known or [""])[0]
