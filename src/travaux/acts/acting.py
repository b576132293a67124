"""Making a function an act: it is registered under its kind, and judged before it runs."""

from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any, Final, TypeVar, get_type_hints

from travaux.acts.errors import Refused
from travaux.acts.scene import Party, Scene, party_of, scene_of
from travaux.procedure.rights import Right
from travaux.procedure.rulings import Matter, Ruling, refuse
from travaux.record.registry import Kind, Occasion, kind_named, register
from travaux.sentences import message

Function = TypeVar("Function", bound=Callable[..., object])
_RIGHTS: Final[dict[str, Sequence[Right]]] = {}


def act(name: str, *rights: Right, version: int = 1) -> Callable[[Function], Function]:
    """Register a function as the act ``noun.verb`` that needs a right, or one of several.

    The function takes the payload, a frozen dataclass, and the scene; it reads, judges,
    changes, and returns what whoever acts should know, or nothing.
    """
    _RIGHTS[name] = rights

    def registering(function: Function) -> Function:
        @wraps(function)
        def judged(payload: Any, occasion: Occasion) -> object:  # noqa: ANN401 -- any payload
            return function(payload, scene_of(occasion, rights))

        needed = " | ".join(rights)
        register(Kind(name, version, _payload(function), judged, right=needed))
        return function

    return registering


def opening(name: str, *, version: int = 1) -> Callable[[Function], Function]:
    """Register the act that opens a space; nobody is there yet to be judged.

    The function takes the payload and the occasion.
    """

    def registering(function: Function) -> Function:
        register(Kind(name, version, _payload(function), function, opens=True))
        return function

    return registering


def may_perform(kind: str, *, space: str, by: str, through: str) -> Ruling:
    """Rule on whether a person may perform a kind of act on somebody's behalf, as things stand.

    The ruling that greys a button; performing the act asks the same, and then whether its
    payload fits how things stand. Nothing is written.

    Raises:
        BadInput: there is no such kind of act, or no such committee.
    """
    known = kind_named(kind)
    try:
        party = party_of(space, by, through)
    except Refused as refused:
        return refused.ruling
    if known.opens:
        return refuse(
            party.rules.matters[Matter.MANDATE],
            message("The committee is established already ({rule}): arrange its work instead."),
        )
    return permitted(kind, party)


def permitted(kind: str, party: Party) -> Ruling:
    """Rule on whether a party has a right that a kind of act needs; nothing is read.

    For a page that greys many buttons: it reads the party once, see ``party_of``.
    """
    return party.may_any(_RIGHTS[kind_named(kind).name])


def _payload(function: Callable[..., object]) -> type:
    """The class of the payload: what the first parameter is annotated with."""
    hints = get_type_hints(function)
    payload: type = hints[next(iter(hints))]
    return payload


__all__ = ["Scene", "act", "may_perform", "opening", "permitted"]
