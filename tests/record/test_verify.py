"""Whoever alters the record is found out, and the act is named."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.acts.room import Room, negotiating
from tests.databases import Place
from tests.record import tampering
from tests.record.command import travaux
from tests.record.tampering import COLUMNS, unnoticed
from travaux.record.tail import head
from travaux.record.verify import verify

pytestmark = pytest.mark.database

WRONG = 6
"""The act that is altered, of ten."""


@pytest.fixture
def room(database: Place) -> Room:
    """A committee with ten acts on record."""
    assert database.address is not None
    room = negotiating()
    assert head(room.space)[0] == 10
    return room


def named(database: Place) -> str:
    """What ``verify`` says of a record that is not whole."""
    code, told = travaux(database, "verify", "--committee", "lagoon")
    assert code == 1
    return told


@pytest.mark.parametrize("column", COLUMNS)
def test_one_byte_changed_is_named(database: Place, room: Room, column: str) -> None:
    unnoticed(lambda: tampering.change(room.space, WRONG, column))
    assert f"Act {WRONG} is " in named(database)
    assert verify(room.space).broken[0].number == WRONG


def test_an_act_deleted_is_named(database: Place, room: Room) -> None:
    unnoticed(lambda: tampering.delete(room.space, WRONG))
    assert named(database).startswith(f"Act {WRONG} is missing from the record.\n")


def test_the_last_act_deleted_is_named(database: Place, room: Room) -> None:
    unnoticed(lambda: tampering.delete(room.space, 10))
    assert named(database).startswith("The record ends at act 9, but its head says 10:")


def test_every_act_deleted_is_said(database: Place, room: Room) -> None:
    unnoticed(lambda: tampering.delete_from(room.space, 1))
    assert named(database).startswith("The record ends at act 0, but its head says 10:")


def test_an_act_inserted_is_named(database: Place, room: Room) -> None:
    unnoticed(lambda: tampering.insert(room.space, WRONG))
    assert f"Act {WRONG + 1} does not follow the act before it." in named(database)
    assert verify(room.space).broken[0].number == WRONG + 1


def test_two_acts_swapped_are_named(database: Place, room: Room) -> None:
    unnoticed(lambda: tampering.swap(room.space, WRONG, WRONG + 1))
    told = named(database)
    assert told.startswith(f"Act {WRONG} does not follow the act before it.\n")
    assert f"Act {WRONG + 1} is not as it was recorded.\n" in told


def test_a_head_altered_is_said(database: Place, room: Room) -> None:
    moved = "UPDATE record_space SET number = 12 WHERE id = %s"
    unnoticed(lambda: tampering.sql(moved, room.space))
    assert named(database).startswith("The record ends at act 10, but its head says 12:")


def test_a_space_without_its_head_is_found(database: Place, room: Room) -> None:
    if database.vendor == "postgresql":
        tampering.sql("ALTER TABLE record_act DISABLE TRIGGER ALL")
    unnoticed(lambda: behead(room.space, database))
    code, told = travaux(database, "verify")
    assert code == 1
    assert "The record ends at act 10, but its head says 0:" in told


def behead(space: str, database: Place) -> None:
    """Delete the row of a space, whatever refers to it."""
    if database.vendor == "postgresql":
        tampering.sql("SET session_replication_role = replica")
    tampering.sql("DELETE FROM record_space WHERE id = %s", space)
    if database.vendor == "postgresql":
        tampering.sql("SET session_replication_role = DEFAULT")
        tampering.sql("ALTER TABLE record_act ENABLE TRIGGER ALL")


@pytest.fixture
def receipt(database: Place, room: Room) -> str:
    """A receipt that somebody took home."""
    assert room.space == "lagoon"
    file = database.data / "receipt.json"
    assert travaux(database, "receipt", "-o", str(file)) == (0, "")
    return str(file)


def test_a_receipt_holds_while_the_record_goes_on(
    database: Place, room: Room, receipt: str
) -> None:
    room.propose("ARV", "p1", "a2", wording="Each Party may preserve data.")
    code, told = travaux(database, "verify", "--receipt", receipt)
    assert (code, told[:29]) == (0, "11 acts, chain whole, head 11")


def test_a_chain_computed_anew_is_whole_but_differs_from_a_receipt(
    database: Place, room: Room, receipt: str
) -> None:
    before = head(room.space)
    unnoticed(lambda: tampering.compute_anew(room.space, WRONG))
    assert travaux(database, "verify")[0] == 0
    assert travaux(database, "verify", "--receipt", receipt) == (
        1,
        f"Act {WRONG} is the first that differs from the receipt.\n",
    )
    expected = f"{before[0]}:{before[1]}"
    assert travaux(database, "verify", "--expect", expected) == (
        1,
        f"The expected head {expected} is not on the record.\n",
    )


def test_a_tail_cut_off_is_whole_but_shorter_than_a_receipt(
    database: Place, room: Room, receipt: str
) -> None:
    before = head(room.space)
    unnoticed(lambda: tampering.cut(room.space, WRONG))
    assert travaux(database, "verify")[0] == 0
    assert travaux(database, "verify", "--receipt", receipt) == (
        1,
        f"The record ends at act {WRONG}, but the receipt is for act 10: acts were cut off.\n",
    )
    assert travaux(database, "verify", "--expect", f"{before[0]}:{before[1]}")[0] == 1


def test_an_earlier_head_is_expected_and_found(database: Place, room: Room) -> None:
    number, hash_ = head(room.space)
    room.propose("ARV", "p1", "a2", wording="Each Party may preserve data.")
    assert travaux(database, "verify", "--expect", f"{number}:{hash_}")[0] == 0
    assert travaux(database, "verify", "--expect", f"{number}:{hash_[::-1]}")[0] == 1
    assert travaux(database, "verify", "--expect", "10")[0] == 2


@pytest.mark.parametrize(
    ("old", "new"),
    [('"number": 10', '"number": 9'), ('"space": "lagoon"', '"space": "laguna"')],
)
def test_an_altered_receipt_is_none(database: Place, receipt: str, old: str, new: str) -> None:
    text = Path(receipt).read_text("utf-8")
    assert old in text
    Path(receipt).write_text(text.replace(old, new), "utf-8")
    code, told = travaux(database, "verify", "--receipt", receipt)
    assert code == 2
    assert "signature does not hold" in told


def test_a_receipt_of_another_key_is_known(
    database: Place, room: Room, receipt: str, another: Callable[[], Place]
) -> None:
    assert room.space == "lagoon"
    code, told = travaux(database, "verify", "--receipt", receipt, "--key", "ab" * 32)
    assert code == 2
    assert "signed with another key" in told
    code, told = travaux(another(), "verify", "--receipt", receipt)
    assert code == 1
    assert "The record ends at act 0, but the receipt is for act 10" in told


def test_no_receipt_is_given_for_a_broken_record(database: Place, room: Room) -> None:
    unnoticed(lambda: tampering.change(room.space, WRONG, "payload"))
    code, told = travaux(database, "receipt")
    assert code == 2
    assert told.startswith(f"Act {WRONG} is not as it was recorded, so that no receipt is given")


def test_only_its_owner_reads_the_key(database: Place, receipt: str) -> None:
    key = database.data / "receipts.key"
    assert Path(receipt).exists()
    assert key.stat().st_mode & 0o777 == 0o600
    key.chmod(0o640)
    code, told = travaux(database, "receipt")
    assert code == 2
    assert "Others may read the key" in told
