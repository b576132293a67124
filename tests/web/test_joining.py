"""Joining by a code: who makes one, what entering it does, and when it no longer serves."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from tests.acts.room import Room, negotiating
from tests.databases import Place
from tests.web.visitors import signed_in, visitor
from travaux.acts.delegations import Relieve
from travaux.committee.models import Representative
from travaux.committee.queries.delegations import parties_of
from travaux.people.models import Attempt, Code, Person, SignIn
from travaux.record.tail import entry, head
from travaux.web import joining

pytestmark = pytest.mark.database

PAGE = "/committees/lagoon/codes"
NEWCOMER = {"name": "Noor Abbas", "language": "ar", "passphrase": "four lagoons at low tide"}


@pytest.fixture
def room(database: Place, quick_hashes: None) -> Room:  # noqa: ARG001 -- in use from here on
    """A committee of four States."""
    return negotiating()


def made(client: Client, **fields: object) -> list[str]:
    """The codes that a form makes, as its answer shows them."""
    given = {"party": "ARV", "capacity": "adviser", "uses": "1", "days": "7", **fields}
    answer = client.post(PAGE, given, secure=True)
    assert answer.status_code == 200
    return re.findall(r'class="code">([A-Z0-9-]{19})<', answer.content.decode())


def enter(code: str, client: Client | None = None, **fields: str) -> tuple[int, str]:
    """Enter a code; the status, and who is signed in then."""
    client = client or visitor()
    status = client.post("/join", {"code": code, **NEWCOMER, **fields}, secure=True).status_code
    return status, signed_in(client)


def test_a_code_makes_a_representative_by_an_act_through_who_issued_it(room: Room) -> None:
    (code,) = made(visitor("person-ARV"))
    status, person = enter(code.lower().replace("-", " "))
    assert status == 302
    assert parties_of(room.space, person) == ("ARV",)
    act = entry(room.space, head(room.space)[0])
    assert act is not None
    assert (act.kind, act.by, act.through) == ("delegations.name", "ARV", "person-ARV")
    assert act.gesture.startswith(f"code-{Code.objects.get().id}")
    assert "Noor" not in act.payload
    assert Person.objects.get(pk=person).language == "ar"
    again = visitor()
    again.post("/sign-in", {**NEWCOMER, "name": "noor abbas"}, secure=True)
    assert signed_in(again) == person


def test_the_secretariat_enters_it_for_any_party_and_names_its_own(room: Room) -> None:
    for party, by in (("BMR", "BMR"), ("chair", "secretariat"), ("secretariat", "secretariat")):
        (code,) = made(visitor("person-secretariat"), party=party, capacity="head")
        status, person = enter(code, name=f"Of {party}")
        assert (status, parties_of(room.space, person)) == (302, (party,))
        act = entry(room.space, head(room.space)[0])
        assert act is not None
        assert (act.by, act.through) == (by, "person-secretariat")


def test_every_delegation_gets_a_code_on_one_page_shown_once(room: Room) -> None:
    client, gesture = visitor("person-secretariat"), "0" * 32
    assert len(set(made(client, party="every", capacity="head", gesture=gesture))) == 4
    stored = repr(list(Code.objects.values()))
    again = client.post(
        PAGE, {"party": "every", "capacity": "head", "gesture": gesture}, secure=True
    )
    assert again.status_code == 400
    assert Code.objects.count() == 4
    (code,) = made(visitor("person-ARV"))
    assert code not in stored + repr(list(Code.objects.values()))
    assert code.replace("-", "") not in repr(list(Code.objects.values()))
    assert Representative.objects.filter(committee_id=room.space).count() == 5


def test_the_link_enters_the_code_by_itself(room: Room) -> None:  # noqa: ARG001 -- there is one
    answer = visitor("person-ARV").post(PAGE, {"party": "ARV", "capacity": "adviser"}, secure=True)
    found = re.search(r'class="link">([^<]+)<', answer.content.decode())
    assert found
    link = urlsplit(found[1])
    assert (link.scheme, link.path) == ("https", "/join")
    page = visitor().get(f"{link.path}?{link.query}", secure=True).content.decode()
    assert f'value="{parse_qs(link.query)["code"][0]}"' in page


@pytest.mark.usefixtures("room")
def test_only_the_secretariat_and_heads_make_codes_and_heads_for_their_own() -> None:
    (code,) = made(visitor("person-ARV"))
    adviser = visitor(enter(code)[1])
    assert adviser.get(PAGE, secure=True).status_code == 403
    assert visitor("nobody").get(PAGE, secure=True).status_code == 403
    assert visitor().get(PAGE, secure=True).status_code == 302
    given = {"party": "BMR", "capacity": "head"}
    assert visitor("person-ARV").post(PAGE, given, secure=True).status_code == 400
    assert Code.objects.count() == 1


@pytest.mark.parametrize("fields", [{"uses": "0"}, {"uses": "51"}, {"days": "x"}, {"days": "91"}])
def test_numbers_have_bounds(room: Room, fields: dict[str, str]) -> None:  # noqa: ARG001
    given = {"party": "ARV", "capacity": "adviser", **fields}
    assert visitor("person-ARV").post(PAGE, given, secure=True).status_code == 400
    assert not Code.objects.exists()


@pytest.mark.usefixtures("room")
def test_a_code_serves_as_often_as_it_says_and_not_when_expired_or_revoked() -> None:
    client = visitor("person-ARV")
    (twice,) = made(client, uses="2")
    assert [enter(twice, name=f"Person {n}")[0] for n in range(3)] == [302, 302, 400]
    (expired,) = made(client)
    Code.objects.filter(used=0).update(expires_at="2026-01-01T00:00:00.000000Z")
    assert enter(expired, name="Late")[0] == 400
    (revoked,) = made(client)
    id_ = Code.objects.get(used=0, expires_at__gt="2026-06").id
    assert visitor("person-BMR").post(f"{PAGE}/{id_}/revoke", secure=True).status_code == 404
    assert client.post(f"{PAGE}/{id_}/revoke", secure=True).status_code == 302
    assert enter(revoked, name="Late")[0] == 400
    assert SignIn.objects.count() == 2


def test_a_code_dies_with_the_right_of_who_issued_it_and_is_not_used_up_in_vain(room: Room) -> None:
    (code,) = made(visitor("person-ARV"))
    room.act("ARV", Relieve(party="ARV", person="person-ARV"))
    before = head(room.space)
    status, person = enter(code)
    assert (status, person, head(room.space)) == (403, "", before)
    assert (Code.objects.get().used, SignIn.objects.count(), Person.objects.count()) == (0, 0, 0)


def test_nothing_is_used_up_where_the_newcomer_is_refused(room: Room) -> None:  # noqa: ARG001
    (code,) = made(visitor("person-ARV"))
    assert enter(code, passphrase="short")[0] == 400  # noqa: S106 -- that is the matter
    assert Code.objects.get().used == 0
    assert not Person.objects.exists()
    assert enter(code)[0] == 302


def test_who_is_signed_in_joins_as_the_person_they_are_and_switches(room: Room) -> None:
    (first,), (second,) = made(visitor("person-ARV")), made(visitor("person-BMR"), party="BMR")
    client = visitor()
    _, person = enter(first, client)
    assert enter(second, client) == (302, person)
    assert parties_of(room.space, person) == ("ARV", "BMR")
    page = f"/committees/{room.space}/delegations"
    assert 'value="ARV" aria-current="true"' in client.get(page, secure=True).content.decode()
    speaking = f"/committees/{room.space}/speaking"
    given = {"party": "BMR", "next": page}
    assert client.post(speaking, given, secure=True).headers["Location"] == page
    assert 'value="BMR" aria-current="true"' in client.get(page, secure=True).content.decode()
    assert client.post(speaking, {"party": "CSD"}, secure=True).status_code == 404


def test_guessing_is_limited(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001
    monkeypatch.setattr(joining, "OF_A_CODE", 3)
    assert [enter("AAAA-AAAA-AAAA-AAAA")[0] for _try in range(4)] == [400, 400, 400, 429]
    Attempt.objects.all().delete()
    (code,) = made(visitor("person-ARV"), uses="9")
    assert [enter(code, name=f"N {n}")[0] for n in range(5)] == [302] * 5
