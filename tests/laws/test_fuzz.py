"""Random places without end in sight; what fails is made small and kept as a trace.

``TRAVAUX_FUZZ_COUNT`` says how many places, ``TRAVAUX_FUZZ_SEED`` which; without a
seed the clock gives one, and it is printed.
"""

import os
import time

import pytest
from hypothesis import given

from tests.laws import traces
from tests.laws.case import Fault
from tests.laws.engine import faults, faults_or_fall
from tests.laws.measure import Json
from tests.strategies import lines, places

MOST_FOUND = 10


@pytest.mark.fuzz
def test_all_laws_hold_for_random_places(capsys: pytest.CaptureFixture[str]) -> None:
    """As many as asked for; stops at the tenth that fails."""
    count = int(os.environ.get("TRAVAUX_FUZZ_COUNT", "50000"))
    seed = int(os.environ.get("TRAVAUX_FUZZ_SEED") or time.time_ns() // 1_000_000)
    with capsys.disabled():
        print(f"\n{count} places from TRAVAUX_FUZZ_SEED={seed}")  # noqa: T201 -- to run it again
    kept: dict[str, list[Fault]] = {}
    for line in places(seed, count):
        if faults_or_fall(line):
            small = traces.smallest(line, faults_or_fall)
            found = faults_or_fall(small)
            kept[traces.save(small, found).name] = found
            if len(kept) >= MOST_FOUND:
                break
    assert kept == {}


@pytest.mark.fuzz
@given(lines(most=12))
def test_all_laws_hold_for_whatever_hypothesis_thinks_of(line: Json) -> None:
    """As many as the profile says; Hypothesis makes what fails small itself."""
    assert faults(line) == []


def test_a_failing_line_is_made_small() -> None:
    """The smaller line still breaks the law, and little is left that does not matter."""

    def judge(line: Json) -> list[Fault]:
        broken = any("должно" in item.get("wording", "") for item in line["proposals"])
        return [Fault("lost", "")] if broken else []

    line = next(line for line in places(7, 1_000, ["ru"]) if judge(line))
    small = traces.smallest(line, judge)
    assert len(small["base"]) < 10
    (item,) = small["proposals"]
    assert len(item["wording"]) < 20
