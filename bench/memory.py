"""Peak memory of consolidating a set of places, in a process of its own."""

import os
import resource
import sys
import traceback
from collections.abc import Iterable

from bench.texts import Place
from travaux.text.consolidate import consolidate

_UNIT = 2**20 if sys.platform == "darwin" else 2**10
"""What ``ru_maxrss`` counts to a megabyte: kilobytes on Linux, bytes on macOS."""


def peak(places: Iterable[Place]) -> tuple[float, float] | None:
    """Consolidate places in turn in a forked child.

    Returns:
        The peak of resident memory in MB, and by how much it rose over what the child
        began with (the interpreter and all texts); None where a process cannot fork.
    """
    if not hasattr(os, "fork"):
        return None
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _measure(places, writing)
    os.close(writing)
    with os.fdopen(reading) as stream:
        told = stream.read().split()
    os.waitpid(child, 0)
    if not told:
        raise RuntimeError("The child that measures memory failed; see its traceback above.")
    before, after = told
    return int(after) / _UNIT, (int(after) - int(before)) / _UNIT


def _measure(places: Iterable[Place], writing: int) -> None:
    """Run in the child; never returns."""
    try:
        before = _resident()
        for place in places:
            consolidate(place.base, place.proposals)
        os.write(writing, f"{before} {_resident()}".encode())
    except BaseException:  # noqa: BLE001 -- the child may not go on as a second bench
        traceback.print_exc()
    finally:
        os._exit(0)


def _resident() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
