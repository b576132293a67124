"""``travaux code``: what it prints lets somebody in, once."""

import pytest

from tests.acts.room import negotiating
from tests.databases import Place
from tests.record.command import travaux
from travaux.people.models import Code
from travaux.web.joining import Newcomer, joined

pytestmark = pytest.mark.database


def code_for(database: Place, *options: str) -> str:
    ended, told = travaux(database, "code", *options)
    assert ended == 0, told
    return told.strip()


@pytest.mark.usefixtures("quick_hashes")
def test_a_code_for_a_party_is_issued_by_the_secretariat(database: Place) -> None:
    negotiating()
    for number, (party, capacity) in enumerate((("secretariat", "officer"), ("ARV", "head"))):
        newcomer = Newcomer(f"Person {number}", "en", "seven reefs at dawn")
        _person, code = joined(code_for(database, "--for", party), newcomer)
        assert (code.party, code.capacity, code.issuer) == (party, capacity, "person-secretariat")


def test_without_a_party_it_is_for_setting_up_and_needs_no_committee(database: Place) -> None:
    plain = code_for(database, "--days", "2")
    row = Code.objects.get()
    assert (row.space, row.uses) == ("", 1)
    assert len(plain) == 19
    assert plain not in repr(row.__dict__)
    assert travaux(database, "code", "--for", "secretariat")[0] == 2
