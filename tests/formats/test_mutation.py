"""Damaged files of every format, given to every command: done or refused with a place, always.

What fails is kept under ``tests/traces/files`` and tried again ever after.
"""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from tests.formats.readers import FORMATS
from tests.formats.running import TRACES, Hangs, Outcome, case, keep, outcome

SOME = 60
ALL = 10_000
COUNTED = 50
"""One case in so many has its work counted, which doubles its time."""
OTHERS = 4
"""One case in so many goes to the other commands, the rest to the first, which reads."""
CALLS_A_BYTE = 600
CALLS_AT_ALL = 400_000
"""Function calls, of Python and of C, that a command may make; a sound file makes a third."""


def fault(found: Outcome, size: int) -> str:
    """What is wrong with an outcome, or nothing."""
    if found.code not in {0, 1, 2}:
        return f"exit {found.code}"
    if found.code == 2 and found.said.count("\n") != 1:
        return f"not one sentence: {found.said[:300]}"
    if found.code == 2 and "given" not in found.said.split(": ")[0]:
        return f"no place: {found.said[:300]}"
    if found.calls > CALLS_AT_ALL + CALLS_A_BYTE * size:
        return f"{found.calls} calls for {size} bytes"
    return ""


def tried(form: str, data: bytes, turn: int, folder: Path, *, counted: bool) -> str:
    """The fault of one case, or nothing."""
    try:
        return fault(outcome(form, data, turn, folder, counted=counted), len(data))
    except (Exception, Hangs) as error:  # noqa: BLE001 -- whatever it is, it is a fault
        return f"{type(error).__name__}: {error}"[:300]


def faults(form: str, seeds: range, folder: Path) -> dict[str, str]:
    """What fails among the cases of some seeds; each is kept as a trace."""
    found: dict[str, str] = {}
    for seed in seeds:
        data = case(form, seed)
        turn = seed // OTHERS if seed % OTHERS == 0 else 0
        wrong = tried(form, data, turn, folder, counted=seed % COUNTED == 0)
        if wrong:
            found[f"seed {seed}, {keep(form, data)}"] = wrong
        if len(found) == 10:
            break
    return found


@pytest.mark.parametrize("form", FORMATS)
def test_sound_files_are_read(form: str, tmp_path: Path) -> None:
    """What is damaged below is sound before: a command does not refuse it."""
    for data in FORMATS[form].sound():
        for turn in range(len(FORMATS[form].commands)):
            found = outcome(form, data, turn, tmp_path, counted=True)
            assert (found.code in {0, 1}, fault(found, len(data))) == (True, "")


@pytest.mark.parametrize("form", FORMATS)
def test_some_damaged_files_are_read_or_refused(form: str, tmp_path: Path) -> None:
    assert faults(form, range(ALL, ALL + SOME), tmp_path) == {}


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMATS)
def test_ten_thousand_damaged_files_are_read_or_refused(form: str, tmp_path: Path) -> None:
    """In a process for each of two processors."""
    halves = (range(0, ALL, 2), range(1, ALL, 2))
    folders = [tmp_path / "0", tmp_path / "1"]
    for folder in folders:
        folder.mkdir()
    with ProcessPoolExecutor(len(halves), mp_context=get_context("spawn")) as pool:
        for found in pool.map(faults, [form] * len(halves), halves, folders):
            assert found == {}


@pytest.mark.parametrize("form", FORMATS)
def test_kept_files_are_read_or_refused(form: str, tmp_path: Path) -> None:
    """Each by every command that takes its format."""
    for path in sorted((TRACES / form).glob("*")):
        for turn in range(len(FORMATS[form].commands)):
            assert tried(form, path.read_bytes(), turn, tmp_path, counted=True) == "", path.name
