"""What is known of a person, changed and erased by that person alone."""

import pytest

from tests.databases import Place
from tests.web.visitors import demonstrating, signed_in, visitor
from travaux.people import limits, persons, sign_ins
from travaux.people.models import Person, SignIn

pytestmark = pytest.mark.database

WORDS = "four lagoons at low tide"


@pytest.fixture(autouse=True)
def _ama(database: Place, quick_hashes: None) -> None:  # noqa: ARG001 -- in use from here on
    persons.enter("person-1", name="Ama Reef", language="fr")
    sign_ins.let_in("person-1", name="Ama Reef", passphrase=WORDS, sets_up=True)


def test_a_name_a_language_and_a_passphrase_are_changed_and_other_sessions_end() -> None:
    here, there = visitor("person-1"), visitor("person-1")
    given = {"name": "Ama R.", "language": "ar", "new": "seven reefs at dawn", "passphrase": WORDS}
    assert here.post("/me", given, secure=True).status_code == 302
    assert (signed_in(here), signed_in(there)) == ("person-1", "")
    row = Person.objects.get()
    assert (row.name, row.language, sign_ins.may_set_up("person-1")) == ("Ama R.", "ar", True)
    assert sign_ins.who("ama r.", "seven reefs at dawn") == "person-1"
    assert sign_ins.who("Ama Reef", WORDS) == ""


@pytest.mark.parametrize("page", ["/me", "/me/erase"])
def test_nothing_is_changed_without_the_passphrase(page: str) -> None:
    client = visitor("person-1")
    given = {"name": "X", "language": "ar", "passphrase": "wrong wrong"}
    answers = [client.post(page, given, secure=True).status_code for _ in range(3)]
    assert answers == [403] * 3
    assert visitor().post(page, given, secure=True).headers["Location"].startswith("/sign-in")
    assert Person.objects.get().name == "Ama Reef"


def test_guessing_the_passphrase_of_an_open_session_is_limited() -> None:
    client = visitor("person-1")
    for _try in range(limits.OF_A_NAME):
        client.post("/me/erase", {"passphrase": "wrong wrong"}, secure=True)
    right = client.post("/me/erase", {"passphrase": WORDS}, secure=True)
    assert right.status_code == 403
    assert Person.objects.exists()


def test_a_person_erases_all_that_is_known() -> None:
    client = visitor("person-1")
    assert client.post("/me/erase", {"passphrase": WORDS}, secure=True).status_code == 302
    assert signed_in(client) == ""
    assert not Person.objects.exists()
    assert not SignIn.objects.exists()


def test_a_lent_sign_in_is_nobodys_to_change() -> None:
    persons.enter("lent-1", name="Mir Danet")
    with demonstrating():
        client = visitor("lent-1")
        assert client.get("/me", secure=True).status_code == 200
        assert client.post("/me", {"name": "X"}, secure=True).status_code == 403
        assert client.post("/me/erase", {}, secure=True).status_code == 403
    assert persons.name_of("lent-1") == "Mir Danet"


def test_a_new_browser_speaks_the_persons_language() -> None:
    client = visitor()
    client.post("/sign-in", {"name": "Ama Reef", "passphrase": WORDS}, secure=True)
    assert client.cookies["language"].value == "fr"
