"""Keeping what is costly to make: once for all who ask at the same time, within a bound."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Shelf(Generic[Value]):
    """Values under keys; beyond the bound the least lately used are thrown away.

    Args:
        bound: the weight of all values together.
        weigh: the weight of one; by default each weighs 1.

    Guarantees:
        1. Threads that ask for the same key at once have one value made.
        2. The values kept weigh no more than the bound, or are one.
    """

    def __init__(self, bound: int, weigh: Callable[[Value], int] = lambda _: 1) -> None:
        self._bound = bound
        self._weigh = weigh
        self._kept: OrderedDict[Hashable, Value] = OrderedDict()
        self._weight = 0
        self._making: dict[Hashable, Lock] = {}
        self._lock = Lock()

    def get(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """The value under a key, made where it is not there."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
            making = self._making.setdefault(key, Lock())
        with making:
            with self._lock:
                if key in self._kept:
                    return self._kept[key]
            try:
                value = make()
                self._keep(key, value)
            finally:
                with self._lock:
                    self._making.pop(key, None)
        return value

    def __len__(self) -> int:
        return len(self._kept)

    def _keep(self, key: Hashable, value: Value) -> None:
        with self._lock:
            self._kept[key] = value
            self._weight += self._weigh(value)
            while self._weight > self._bound and len(self._kept) > 1:
                _key, old = self._kept.popitem(last=False)
                self._weight -= self._weigh(old)
