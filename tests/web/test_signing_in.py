"""Signing in and out: a passphrase, its limits, the sign-ins of a demonstration, what is left."""

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from tests.acts.room import negotiating
from tests.databases import Place
from tests.web.visitors import demonstrating, signed_in, visitor
from travaux.people import codes, limits, persons, sign_ins
from travaux.people.models import Attempt, Code, Person, SignIn
from travaux.sentences import BadInput

pytestmark = pytest.mark.database

WORDS = "four lagoons at low tide"


@pytest.fixture(autouse=True)
def _ama(database: Place, quick_hashes: None) -> None:  # noqa: ARG001 -- in use from here on
    persons.enter("person-1", name="Ama Reef", language="en")
    sign_ins.let_in("person-1", name="Ama Reef", passphrase=WORDS)


def send(client: Client, **fields: str) -> int:
    given = {"name": "Ama Reef", "passphrase": WORDS, **fields}
    return client.post("/sign-in", given, secure=True).status_code


def test_the_hash_is_argon2_and_the_passphrase_nowhere() -> None:
    row = SignIn.objects.get()
    assert row.secret.startswith("argon2$argon2id$")
    assert WORDS not in repr(SignIn.objects.values())


def test_a_name_is_known_however_it_is_spelled() -> None:
    client = visitor()
    assert send(client, name="  ama   REEF ") == 302
    assert signed_in(client) == "person-1"


def test_a_wrong_passphrase_and_an_unknown_name_get_the_same_answer() -> None:
    answers = [
        visitor().post("/sign-in", {"name": name, "passphrase": "x" * 20}, secure=True)
        for name in ("Ama Reef", "Nobody")
    ]
    assert [it.status_code for it in answers] == [403, 403]
    said = [
        it.content.decode().partition('id="trouble">')[2].partition("</p>")[0] for it in answers
    ]
    assert said[0] == said[1] != ""


def test_as_much_is_computed_for_a_name_that_nobody_has(monkeypatch: pytest.MonkeyPatch) -> None:
    checked: list[str] = []

    def check(_given: str, secret: str) -> bool:
        checked.append(secret.partition("$p=")[0])
        return False

    monkeypatch.setattr(sign_ins, "check_password", check)
    assert (sign_ins.who("Ama Reef", "x"), sign_ins.who("Nobody", "x")) == ("", "")
    assert len(checked) == 2
    assert checked[0].split("$")[:4] == checked[1].split("$")[:4]


def test_the_session_has_a_new_key_after_signing_in_and_after_signing_out() -> None:
    client = visitor("somebody-else")
    keys = [client.session.session_key]
    send(client)
    keys.append(client.session.session_key)
    assert signed_in(client) == "person-1"
    assert client.get("/sign-out", secure=True).status_code == 405
    client.post("/sign-out", secure=True)
    keys.append(client.session.session_key)
    assert signed_in(client) == ""
    assert len(set(keys)) == 3
    assert not Session.objects.filter(pk__in=keys[:2]).exists()


@pytest.mark.parametrize(
    ("asked", "goes"),
    [
        ("/committees/lagoons/text", "/committees/lagoons/text"),
        ("https://elsewhere.example/", "/"),
        ("//elsewhere.example/", "/"),
        ("javascript:alert(1)", "/"),
    ],
)
def test_next_stays_on_this_site(asked: str, goes: str) -> None:
    given = {"name": "Ama Reef", "passphrase": WORDS, "next": asked}
    assert visitor().post("/sign-in", given, secure=True).headers["Location"] == goes


def test_a_name_is_tried_so_often_and_no_more_from_wherever() -> None:
    wrong = {"name": "Ama Reef", "passphrase": "wrong wrong"}
    answers = [
        visitor().post("/sign-in", wrong, secure=True, REMOTE_ADDR=f"10.0.0.{number}").status_code
        for number in range(limits.OF_A_NAME + 1)
    ]
    assert set(answers[:-1]) == {403}
    assert answers[-1] == 429
    assert send(visitor()) == 429


def test_an_address_is_limited_and_what_succeeds_is_not_counted() -> None:
    for number in range(limits.OF_AN_ADDRESS - 1):
        assert limits.take(("address:127.0.0.1", limits.OF_AN_ADDRESS), now=10**10 + number // 60)
    assert limits.take(("address:127.0.0.1", limits.OF_AN_ADDRESS), now=10**10 + 5)
    assert not limits.take(("address:127.0.0.1", limits.OF_AN_ADDRESS), now=10**10 + 5)
    assert limits.take(("address:127.0.0.1", 1), now=10**10 + limits.WHILE + 5)
    limits.give_back("address:127.0.0.1")
    assert limits.take(("address:127.0.0.1", 1), now=10**10 + limits.WHILE + 6)
    assert "127.0.0.1" not in repr(Attempt.objects.values())


def test_sign_ins_are_lent_in_a_demonstration_alone() -> None:
    negotiating()
    persons.enter("person-ARV", name="Mir Danet")
    with demonstrating(demo=False):
        client = visitor()
        answer = client.post("/sign-in/demonstration", {"person": "person-ARV"}, secure=True)
        assert (answer.status_code, signed_in(client)) == (403, "")
        assert b"person-ARV" not in client.get("/sign-in", secure=True).content
    with demonstrating():
        assert b"person-ARV" in client.get("/sign-in", secure=True).content
        for person, status in (("person-ARV", 302), ("person-1", 403), ("nobody", 403)):
            client = visitor()
            answer = client.post("/sign-in/demonstration", {"person": person}, secure=True)
            assert (person, answer.status_code) == (person, status)
            assert signed_in(client) == (person if status == 302 else "")


def test_who_has_a_passphrase_is_lent_to_nobody() -> None:
    negotiating()
    persons.enter("person-ARV", name="Mir Danet")
    sign_ins.let_in("person-ARV", name="Mir Danet", passphrase=WORDS)
    with demonstrating():
        client = visitor()
        answer = client.post("/sign-in/demonstration", {"person": "person-ARV"}, secure=True)
        assert (answer.status_code, signed_in(client)) == (403, "")


def test_a_form_from_elsewhere_is_refused() -> None:
    assert send(visitor(forms=True)) == 403


def test_what_is_typed_is_text() -> None:
    page = visitor().post("/sign-in", {"name": "<b>Ama</b>", "passphrase": "x"}, secure=True)
    assert b"<b>Ama" not in page.content
    assert b"&lt;b&gt;Ama" in page.content


@pytest.mark.parametrize("passphrase", ["short", "x" * 201, "", "Somebody New"])
def test_a_poor_passphrase_is_refused(passphrase: str) -> None:
    with pytest.raises(BadInput, match="passphrase"):
        sign_ins.let_in("person-2", name="Somebody  new", passphrase=passphrase)


def test_a_name_is_given_once() -> None:
    with pytest.raises(BadInput, match="already"):
        sign_ins.let_in("person-2", name="AMA reef", passphrase=WORDS)


def test_of_an_erased_person_nothing_is_left() -> None:
    client, other = visitor(), visitor("person-2")
    send(client)
    invited = codes.Invitation(issuer="person-1", expires_at="2999-01-01T00:00:00.000000Z")
    plain = codes.make("code-1", invited, now="2026-01-01T00:00:00.000000Z")
    send(client, passphrase="wrong wrong")  # noqa: S106 -- it is wrong
    persons.erase("person-1")
    assert signed_in(client) == ""
    assert signed_in(other) == "person-2"
    tables = (Person, SignIn, Code)
    assert [model._default_manager.count() for model in tables] == [0, 0, 0]
    with pytest.raises(BadInput):
        codes.use(str(plain), now="2026-01-02T00:00:00.000000Z")
    assert send(visitor()) == 403
