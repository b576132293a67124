"""How long the command takes to start, against an interpreter that does nothing."""

import shutil
import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

NOTHING = [sys.executable, "-c", "pass"]


def startup(*, rounds: int) -> tuple[float, float] | str:
    """Median seconds of ``travaux --help`` and of ``python -c pass``, run in turn.

    Returns:
        The two times, or a sentence that says why there is no command to time.
    """
    beside = Path(sys.executable).with_name("travaux")
    found = str(beside) if beside.exists() else shutil.which("travaux")
    if found is None:
        return "startup: skipped, there is no `travaux` command beside this interpreter"
    help_ = [found, "--help"]
    if _run(help_)[1]:
        return "startup: skipped, `travaux --help` fails"
    times = [(_run(help_)[0], _run(NOTHING)[0]) for _ in range(rounds)]
    return median(it[0] for it in times), median(it[1] for it in times)


def _run(command: list[str]) -> tuple[float, int]:
    began = perf_counter()
    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 -- our own command
    return perf_counter() - began, done.returncode
