"""The readers of the bench are told by a real server, over real connections."""

import pytest

from bench.stream import deliver


@pytest.mark.slow
@pytest.mark.parametrize("vendor", ["sqlite", "postgresql"])
def test_readers_are_told_of_acts_and_of_the_same_bytes(vendor: str) -> None:
    found = deliver(20, rounds=3, text="40 articles", vendor=vendor)
    assert found.readers == 20
    assert found.of.keys() == {"propose", "settle", "settle_on_the_page"}
    for told in found.of.values():
        assert told.bytes > 200
        assert min(told.stream, told.bare, told.ratio) > 0
