"""A whole negotiation: verified, replayed, carried elsewhere, kept and restored."""

import json
from collections.abc import Callable

import pytest

from tests.acts.negotiation import Negotiation
from tests.acts.room import Room, negotiating
from tests.databases import Place
from tests.record.command import travaux
from travaux.record.database import alias
from travaux.record.registry import latest
from travaux.record.replay import fingerprint
from travaux.record.tail import head

pytestmark = pytest.mark.database


@pytest.fixture
def negotiation(database: Place) -> Negotiation:
    assert database.alias == alias()
    return Negotiation(negotiating())


def test_a_short_negotiation_holds(
    negotiation: Negotiation, database: Place, another: Callable[[], Place]
) -> None:
    negotiation.play(120)
    holds(negotiation.room, database, another)


@pytest.mark.slow
def test_a_negotiation_of_two_thousand_acts_holds(
    negotiation: Negotiation, database: Place, another: Callable[[], Place]
) -> None:
    negotiation.play(2_000)
    stood = {kind for (kind, how), _count in negotiation.played.items() if how == "stood"}
    refused = {kind for (kind, how), _count in negotiation.played.items() if how == "refused"}
    every = {name for name, kind in latest().items() if not kind.opens}
    assert len(refused) > len(every) // 2
    assert len(stood) > len(every) // 2
    holds(negotiation.room, database, another)


def holds(room: Room, database: Place, another: Callable[[], Place]) -> None:
    """Verify, replay, export and import, back up and restore: always the same head and tables."""
    number, hash_ = head(room.space)
    reached = f"{number}:{hash_}"
    tables = fingerprint(database.alias)
    assert travaux(database, "verify") == (0, f"{number} acts, chain whole, head {reached}\n")
    equal = f"{number} acts replayed, every table and hash equal\n"
    assert travaux(database, "replay", "--check") == (0, equal)
    lines, zipped = database.data / "record.jsonl", database.data / "committee.zip"
    assert travaux(database, "export-record", "-o", str(lines)) == (0, "")
    assert json.loads(lines.read_text("utf-8").splitlines()[-1])["hash"] == hash_
    assert travaux(database, "backup", str(zipped)) == (0, f"{room.space}: head {reached}\n")
    for command, file in (("import-record", lines), ("restore", zipped)):
        elsewhere = another()
        code, told = travaux(elsewhere, command, str(file))
        assert (code, reached in told) == (0, True)
        assert fingerprint(elsewhere.alias) == tables
