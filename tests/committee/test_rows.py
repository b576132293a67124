"""Single rows are read and written as Django's own queries would."""

import pytest
from django.db import IntegrityError, transaction

from tests.acts.room import negotiating
from tests.databases import Place
from travaux.committee.models import Committee, Delegation, Proposal, Provision
from travaux.committee.rows import add, change, every, highest, one, put
from travaux.record.database import alias

pytestmark = pytest.mark.database


@pytest.fixture(autouse=True)
def _room(database: Place) -> None:
    assert database.data.is_dir()
    negotiating()


def row(id_: str = "p1", **columns: object) -> Proposal:
    return Proposal(id=id_, instrument_id="draft", delegation_id="ARV", since=11, **columns)


def same(one_row: object, other: object) -> bool:
    """Whether two rows are equal in every column."""
    names = [field.attname for field in type(one_row)._meta.concrete_fields]  # type: ignore[attr-defined]
    return [getattr(one_row, name) for name in names] == [getattr(other, name) for name in names]


def test_a_row_is_read_as_a_query_reads_it() -> None:
    found = one(Committee, pk="lagoon")
    assert found is not None
    assert same(found, Committee.objects.get())
    assert isinstance(found.names, dict)
    assert one(Committee, pk="sea") is None
    joined = one(Provision, instrument__committee_id="lagoon", pk="a2", until=None)
    assert same(joined, Provision.objects.get(pk="a2"))
    assert one(Provision, instrument__committee_id="sea", pk="a2", until=None) is None


def test_rows_are_read_by_text_number_and_null() -> None:
    assert {it.id for it in every(Delegation, committee_id="lagoon", until=None)} == {
        "ARV",
        "BMR",
        "CSD",
        "DRN",
    }
    assert every(Delegation, committee_id="lagoon", until=7) == []
    assert [it.id for it in every(Provision, instrument_id="draft", parent="", position=2)] == [
        "a2"
    ]


def test_a_row_is_written_as_django_writes_it() -> None:
    written = add(row(ordinal=3, severable=True, note="ملاحظة", language="zh"))
    state = written._state  # noqa: SLF001 -- as Django leaves a row that it has written
    assert (state.adding, state.db) == (False, alias())
    found = one(Proposal, pk="p1")
    assert same(found, Proposal.objects.get())
    assert found is not None
    assert (found.severable, found.floor, found.until) == (True, False, None)
    change(written, floor=True, until=12)
    assert Proposal.objects.filter(floor=True, until=12, note="ملاحظة").exists()
    put(row(ordinal=4))
    assert Proposal.objects.get().ordinal == 4


def test_a_key_is_given_once() -> None:
    add(row(ordinal=1))
    with pytest.raises(IntegrityError), transaction.atomic(using=alias()):
        add(row(ordinal=2))


def test_the_highest_number_of_none_is_nought() -> None:
    assert highest(Proposal, "ordinal", where="instrument", has="draft") == 0
    add(row("p1", ordinal=1))
    add(row("p2", ordinal=7))
    assert highest(Proposal, "ordinal", where="instrument", has="draft") == 7
    assert highest(Proposal, "ordinal", where="instrument", has="other") == 0
