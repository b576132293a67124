"""Runs a command on bytes in this process: what came of it, how much work it was, no hanging."""

import cProfile
import hashlib
import io
import signal
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import FrameType

from tests.formats.mutation import damaged
from tests.formats.readers import FORMATS, PROPOSALS_FILE
from travaux.cli.main import run

TRACES = Path(__file__).parents[1] / "traces" / "files"
_GUARD = 20
"""Seconds after which a case is said to hang; nothing is measured by the clock."""


class Hangs(BaseException):
    """A case that does not end; no ``except Exception`` takes it for its own."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a command ended, and what it said on standard error."""

    code: int
    said: str
    calls: int = 0


def outcome(form: str, data: bytes, turn: int, folder: Path, *, counted: bool = False) -> Outcome:
    """Give bytes as a file of a format to one of the commands that take it, by turns."""
    given = FORMATS[form]
    path = folder / f"given{given.ending}"
    path.write_bytes(data)
    words = given.commands[turn % len(given.commands)]
    some = {"FILE": str(path), "SOME": str(PROPOSALS_FILE)}
    arguments = [some.get(word, word) for word in words]
    profile = cProfile.Profile() if counted else None
    out, err = io.StringIO(), io.StringIO()
    with _guarded(), redirect_stdout(out), redirect_stderr(err):
        code = profile.runcall(run, arguments) if profile else run(arguments)
    calls = sum(it.callcount for it in profile.getstats()) if profile else 0
    return Outcome(code, err.getvalue(), calls)


def case(form: str, seed: int) -> bytes:
    """A sound file of a format, damaged as the seed says."""
    sound = _sound(form)
    return damaged(sound[seed % len(sound)], f"{form} {seed}")


@cache
def _sound(form: str) -> list[bytes]:
    return FORMATS[form].sound()


def keep(form: str, data: bytes) -> str:
    """Keep a file that failed as a trace; its name."""
    folder = TRACES / form
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{hashlib.sha256(data).hexdigest()[:12]}.bin"
    path.write_bytes(data)
    return path.name


@contextmanager
def _guarded() -> Iterator[None]:
    def hangs(_number: int, _frame: FrameType | None) -> None:
        raise Hangs

    before = signal.signal(signal.SIGALRM, hangs)
    signal.alarm(_GUARD)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
