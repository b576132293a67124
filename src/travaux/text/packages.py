"""Packages: agreements that take effect together, or not at all.

Source: rolling-text specification, section 7.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from travaux.text.agreement import Agreement
from travaux.text.errors import BadInput, message


@dataclass(frozen=True, slots=True)
class Package:
    """Provisions whose agreements depend on each other."""

    id: str
    parts: tuple[str, ...]


def in_force(
    agreements: Mapping[str, Agreement], packages: Sequence[Package]
) -> dict[str, Agreement]:
    """Every agreement as it stands, packages considered.

    Args:
        agreements: by provision, as each would stand alone.
        packages: a provision may be in several; each must hold.

    Returns:
        The same, with *conditional* for whatever waits for another part of a package.

    Guarantees:
        1. A part of a package is agreed only if all its parts are; it takes effect whole.
        2. One part reopened, to be reconfirmed or missing makes the rest conditional, and so
           on through packages that share a part.
        3. The agreements that are given are not changed.
    """
    now = dict(agreements)
    again = True
    while again:
        again = False
        for package in packages:
            for part in _waiting(now, package):
                now[part] = replace(now[part], state="conditional")
                again = True
    return now


def _waiting(now: Mapping[str, Agreement], package: Package) -> list[str]:
    """The parts that are agreed though the package does not hold."""
    agreed = [it for it in package.parts if it in now and now[it].state == "agreed"]
    return agreed if len(agreed) < len(package.parts) else []


def ready(agreements: Mapping[str, Agreement], package: Package) -> bool:
    """Whether all parts are agreed but for waiting for each other."""
    states = [agreements[it].state if it in agreements else "" for it in package.parts]
    return bool(states) and all(it in ("agreed", "conditional") for it in states)


def taking_effect(agreements: Mapping[str, Agreement], package: Package) -> dict[str, Agreement]:
    """The agreements when the committee has a package take effect: whole.

    Raises:
        BadInput: a part is not agreed, is reopened or is to be reconfirmed.
    """
    if not ready(agreements, package):
        parts = [it for it in package.parts if it not in agreements]
        parts += [
            it
            for it in package.parts
            if it in agreements and agreements[it].state not in ("agreed", "conditional")
        ]
        raise BadInput(
            message(
                "Package {id} takes effect whole or not at all, and {parts} is not agreed; "
                "agree it first, or take it out of the package.",
                id=package.id,
                parts=", ".join(parts) or package.id,
            )
        )
    whole = {it: replace(agreements[it], state="agreed") for it in package.parts}
    return {**agreements, **whole}
