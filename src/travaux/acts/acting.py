"""Making a function an act: it is registered under its kind, and judged before it runs."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, get_type_hints

from travaux.acts.scene import Scene, scene_of
from travaux.procedure.rights import Right
from travaux.record.registry import Kind, Occasion, register

Function = TypeVar("Function", bound=Callable[..., object])


def act(name: str, right: Right, *, version: int = 1) -> Callable[[Function], Function]:
    """Register a function as the act ``noun.verb`` that needs a right.

    The function takes the payload, a frozen dataclass, and the scene; it reads, judges,
    changes, and returns what whoever acts should know, or nothing.
    """

    def registering(function: Function) -> Function:
        @wraps(function)
        def judged(payload: Any, occasion: Occasion) -> object:  # noqa: ANN401 -- any payload
            return function(payload, scene_of(occasion, right))

        register(Kind(name, version, _payload(function), judged, right=right))
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


def _payload(function: Callable[..., object]) -> type:
    """The class of the payload: what the first parameter is annotated with."""
    hints = get_type_hints(function)
    payload: type = hints[next(iter(hints))]
    return payload


__all__ = ["Scene", "act", "opening"]
