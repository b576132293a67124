"""No page asks the database more often the more there is."""

import pytest
from django.test.utils import CaptureQueriesContext

from tests.record.tampering import COLUMNS, sql, unnoticed
from tests.web.inside import got, multiplied, visitor
from tests.web.sites import SPACE
from travaux.committee.models import (
    Basis,
    Change,
    Correction,
    Delegation,
    Fulfilment,
    GroupMember,
    Holder,
    Instrument,
    Obligation,
    Proposal,
    Representative,
    Seat,
    Sponsor,
    Stance,
    Statement,
    Translation,
    Version,
)
from travaux.people.models import Person
from travaux.record.database import connection
from travaux.record.tail import head

pytestmark = pytest.mark.usefixtures("data")
TIMES = 10
PAGES = (
    "",
    "proposals",
    "proposals?state=floor",
    "proposals?state=awaiting&words=a",
    "proposals/JDR-5",
    "provisions/draft.p47",
    "record",
    "record?provision=draft.p47",
    "record?noun=stances&party=HAL&order=oldest",
    "delegations",
)
MOST = 60
"""Statements that a page takes at most."""


def _costs() -> dict[str, int]:
    """How many statements each page takes, for the Secretariat, which sees most."""
    client = visitor("secretariat-1")
    found = {}
    for page in PAGES:
        got(client, page)  # what is kept for good is kept now
        with CaptureQueriesContext(connection()) as captured:
            got(client, page)
        found[page] = len(captured)
    return found


def test_ten_times_as_much_takes_as_many_statements() -> None:
    before = _costs()
    for model in (
        *(Delegation, Representative, Person, Seat, Holder, GroupMember, Instrument, Version),
        *(Basis, Obligation, Fulfilment, Proposal, Change, Sponsor, Stance, Statement),
        *(Translation, Correction),
    ):
        multiplied(model, TIMES)
    unnoticed(_more_acts)
    after = _costs()
    assert after == before
    assert max(after.values()) <= MOST


def _more_acts() -> None:
    """Ten times the record; its chain is of no matter here."""
    number, _hash = head(SPACE)
    places = ", ".join(f"number + {number} * %s" if it == "number" else it for it in COLUMNS)
    columns = ", ".join(COLUMNS)
    for turn in range(1, TIMES):
        sql(
            f"INSERT INTO record_act ({columns}) SELECT {places} FROM record_act"  # noqa: S608 -- columns
            f" WHERE number <= {number}",
            turn,
        )
