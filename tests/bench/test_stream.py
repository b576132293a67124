"""The readers of the bench are told by a real server, over real connections."""

import pytest

from bench.stream import deliver


@pytest.mark.slow
def test_readers_are_told_of_acts_and_of_the_same_bytes() -> None:
    found = deliver(20, rounds=3)
    assert found.readers == 20
    assert found.bytes > 200
    assert min(found.stream, found.bare, found.ratio) > 0
