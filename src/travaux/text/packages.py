"""Packages and conditions: agreements that take effect together, or not at all.

There is one ruling, ``in_force``. What may take effect is what would be in force if it did.

Source: rolling-text specification, section 7.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from travaux.text.agreement import Agreement

_FLAT: Final[Mapping[str, str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Package:
    """Provisions whose agreements depend on each other."""

    id: str
    parts: tuple[str, ...]


def in_force(
    agreements: Mapping[str, Agreement],
    packages: Sequence[Package],
    above: Mapping[str, str] = _FLAT,
) -> dict[str, Agreement]:
    """Every agreement as it stands, packages and conditions considered.

    Args:
        agreements: by provision, as each would stand alone.
        packages: a provision may be in several; each must hold.
        above: the provision under which each stands. A condition is met also where what it
            names is agreed with what it stands under.

    Returns:
        The same, with *conditional* for whatever waits for another part of a package, or for a
        condition of its own.

    Guarantees:
        1. A part of a package is agreed only if all its parts are; it takes effect whole.
        2. One part reopened, to be reconfirmed or missing makes the rest conditional, and so
           on through packages that share a part, and through conditions.
        3. Agreements that are each other's condition are in force together: a circle that
           waits for nothing outside it does not wait for itself.
        4. What is agreed with all beneath it waits with what waits beneath it.
        5. What is conditional by itself stays so: that its condition is met is for the room to
           say. The agreements that are given are not changed.
    """
    now = dict(agreements)
    again = True
    while again:
        again = False
        for provision, it in now.items():
            if it.state == "agreed" and any(
                not _holds(now, other, above, exactly=exactly)
                for other, exactly in _needed(it, provision, packages)
            ):
                for waiting in (provision, *_over(provision, above)):
                    if waiting in now and now[waiting].state == "agreed":
                        now[waiting] = replace(now[waiting], state="conditional")
                again = True
    return now


def _over(provision: str, above: Mapping[str, str]) -> Iterator[str]:
    """What a provision stands under, from the nearest up."""
    while provision := above.get(provision, ""):
        yield provision


def _needed(
    it: Agreement, provision: str, packages: Sequence[Package]
) -> Iterator[tuple[str, bool]]:
    """What an agreement depends on, and whether that must be agreed by itself."""
    for other in it.conditional_on:
        yield other, False
    for package in packages:
        if provision in package.parts:
            yield from ((other, True) for other in package.parts)


def _holds(
    now: Mapping[str, Agreement], provision: str, above: Mapping[str, str], *, exactly: bool
) -> bool:
    """Whether a provision is agreed, by itself or with what it stands under."""
    at = provision
    while at:
        if at in now and now[at].state == "agreed":
            return True
        at = "" if exactly else above.get(at, "")
    return False


def missing(
    agreements: Mapping[str, Agreement],
    parts: Sequence[str],
    *,
    packages: Sequence[Package] = (),
    above: Mapping[str, str] = _FLAT,
) -> tuple[str, ...]:
    """What stands in the way of agreements taking effect together; empty where nothing does.

    That is every provision, among the parts and what they depend on, that is not agreed,
    reopened, to be reconfirmed, or, where it is no part itself, conditional. Of a condition
    that is agreed in its parts alone, the condition is named.
    """
    ready = {"agreed", "conditional"}
    whole = {
        it: replace(agreements[it], state="agreed")
        for it in parts
        if it in agreements and agreements[it].state in ready
    }
    trial = {**agreements, **whole}
    together = (*packages, Package("", tuple(parts)))
    now = in_force(trial, together, above)
    if all(it in now and now[it].state == "agreed" for it in parts):
        return ()
    return tuple(dict.fromkeys(_roots(trial, parts, packages=together, above=above)))


def _roots(
    trial: Mapping[str, Agreement],
    parts: Iterable[str],
    *,
    packages: Sequence[Package],
    above: Mapping[str, str],
) -> Iterator[str]:
    """What is not agreed by itself, of all that some provisions depend on."""
    seen: set[str] = set()
    left = [(it, True) for it in parts]
    while left:
        provision, exactly = left.pop(0)
        at = provision
        while not exactly and at and not (at in trial and trial[at].state == "agreed"):
            at = above.get(at, "")
        at = at or provision
        if at in seen:
            continue
        seen.add(at)
        if at in trial and trial[at].state == "agreed":
            left += _needed(trial[at], at, packages)
            left += ((it, True) for it in trial if at in _over(it, above) and _agreed(trial[it]))
        else:
            yield provision


def _agreed(it: Agreement) -> bool:
    return it.state == "agreed"
