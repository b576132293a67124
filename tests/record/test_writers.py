"""Many write at once and some are killed: no gap, no loss, no half act."""

import random
import time
from collections.abc import Iterable

import pytest

from tests.acts.room import Room, negotiating
from tests.databases import Place
from tests.record.command import travaux
from tests.record.writers import writing
from travaux.committee.models import Change, Proposal, Sponsor
from travaux.record.models import Outcome
from travaux.record.tail import tail

pytestmark = pytest.mark.database

BEFORE = 10
"""Acts on record before anybody writes."""


@pytest.fixture
def room(database: Place) -> Room:
    assert database.data.is_dir()
    return negotiating()


def together(database: Place, acts: int) -> None:
    """Eight write so many acts each; all stand, in one row."""
    names = [f"w{number}" for number in range(8)]
    with writing(database, names, acts) as writers:
        told = [head for writer in writers for head in writer.told()]
        assert [writer.process.exitcode for writer in writers] == [0] * 8
    entries = list(tail("lagoon"))
    assert [entry.number for entry in entries] == list(range(1, BEFORE + 8 * acts + 1))
    assert sorted(told) == sorted(str(entry.head) for entry in entries[BEFORE:])
    sent = {f"{name}-{number}" for name in names for number in range(acts)}
    assert {entry.gesture for entry in entries[BEFORE:]} == sent
    assert travaux(database, "verify")[0] == 0
    ordinals = Proposal.objects.order_by("ordinal").values_list("ordinal", flat=True)
    assert list(ordinals) == list(range(1, 8 * acts + 1))


@pytest.mark.usefixtures("room")
def test_eight_write_at_once(database: Place) -> None:
    together(database, 10)


@pytest.mark.slow
@pytest.mark.usefixtures("room")
def test_eight_write_two_hundred_and_fifty_acts_each(database: Place) -> None:
    together(database, 250)


def killed(database: Place, times: int) -> None:
    """Kill writers in the midst of it, so many times; what was acknowledged stands."""
    chance = random.Random(7)
    acknowledged: set[str] = set()
    for number in range(times):
        names = [f"k{number}-{one}" for one in range(3)]
        with writing(database, names, 10_000) as writers:
            assert writers[0].heard.poll(60)
            time.sleep(chance.random() * 0.2)
            for writer in writers:
                writer.kill()
            acknowledged |= {head for writer in writers for head in writer.told()}
        whole(acknowledged)
    assert len(acknowledged) >= times
    assert travaux(database, "verify")[0] == 0
    assert travaux(database, "replay", "--check")[0] == 0


def whole(acknowledged: Iterable[str]) -> None:
    """See that every acknowledged act stands, and each act that stands has all its rows."""
    entries = list(tail("lagoon"))
    assert set(acknowledged) <= {str(entry.head) for entry in entries}
    submitted = [it for it in entries if it.kind == "proposals.submit"]
    assert [it.number for it in entries] == list(range(1, len(entries) + 1))
    for model in (Proposal, Change, Sponsor, Outcome):
        assert model._default_manager.count() == len(submitted)


@pytest.mark.usefixtures("room")
def test_what_was_acknowledged_survives_a_kill(database: Place) -> None:
    killed(database, 3)


@pytest.mark.slow
@pytest.mark.usefixtures("room")
def test_what_was_acknowledged_survives_fifty_kills(database: Place) -> None:
    killed(database, 50)
