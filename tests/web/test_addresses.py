"""Every address to every role: nothing is shown or done beyond the rights."""

import shutil
from pathlib import Path

import pytest

from tests.web.addresses import GOLDEN, ROLES, STRANGERS, Table, walked, written

_CLOSED_TO_STRANGERS = {"302 sign-in", "403", "404", "405"}


@pytest.fixture(scope="module")
def table(demonstration: Path, tmp_path_factory: pytest.TempPathFactory) -> Table:
    """What every address answers."""
    folder = tmp_path_factory.mktemp("walked") / "data"
    shutil.copytree(demonstration, folder)
    return walked(folder)


def test_every_answer_is_the_one_that_was_agreed(table: Table) -> None:
    agreed = GOLDEN.read_text(encoding="utf-8")
    assert written(table) == agreed, "look at it, then run: python -m tests.web.golden"


def test_no_address_fails(table: Table) -> None:
    failed = {(where, role) for where, row in table.items() for role in ROLES if row[role] >= "5"}
    assert failed == set()


def test_a_closed_committee_is_closed_to_strangers(table: Table) -> None:
    inside = [
        row
        for (openness, _, route), row in table.items()
        if openness == "closed" and "<str:space>" in route
    ]
    assert len(inside) > 10
    assert {row[role] for row in inside for role in STRANGERS} <= _CLOSED_TO_STRANGERS


def test_no_stranger_writes_on_the_record(table: Table) -> None:
    assert not [where for where, row in table.items() for role in ROLES if "WRITES" in row[role]]
