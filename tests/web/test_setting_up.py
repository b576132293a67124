"""Setting up a committee in the browser: who may, what becomes of the form, what is refused."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.databases import Place
from tests.web.visitors import demonstrating, signed_in, visitor
from travaux.committee.models import Basis, Committee, Delegation, Mandate, Obligation, Provision
from travaux.committee.queries.delegations import parties_of
from travaux.people import codes
from travaux.record.tail import spaces, tail
from travaux.record.times import written
from travaux.record.verify import verify

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("database")]

FORM = {
    "name-en": "Committee on Reefs & Tides",
    "name-fr": "Comité des récifs",
    "rules": "mun",
    "register": "un",
    "zone": "Europe/Vienna",
    "language": "en",
    "openness": "closed",
    "attribution": "count",
    "parties": "FRA\nCôte d’Ivoire\n\n  肯尼亚 ",
    "admitted_by": "Decision 1/1",
    "gesture": "0a1b2c3d-0000-4000-8000-000000000001",
}
BASE = b"# Convention on Reefs\n\nArticle 1\nUse of terms\n\nTerms are used as they are here.\n"
MANDATE = b"""Resolution adopted by the General Assembly

80/300. Reefs

The General Assembly,

Recalling its resolution 79/1,

1. Requests the Secretary-General to submit a report at its eighty-first session;
2. Decides to convene the committee in Vienna.
"""


@pytest.fixture
def client(database: Place) -> Client:  # noqa: ARG001 -- in use from here on
    """Somebody who entered a set-up code."""
    expires_at = written(datetime.now(UTC) + timedelta(days=1))
    code = codes.make("first", codes.Invitation(expires_at=expires_at), now="")
    newcomer = {"name": "Ines Vala", "language": "en", "passphrase": "seven reefs at dawn"}
    visiting = visitor()
    answer = visiting.post("/join", {"code": code, **newcomer}, secure=True)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/new")
    return visiting


def send(client: Client, **fields: object) -> tuple[int, str]:
    """Send the form; the status, and where it leads or what is refused."""
    answer = client.post("/new", {**FORM, **fields}, secure=True)
    trouble = re.search(r'id="trouble">([^<]+)', answer.content.decode())
    return answer.status_code, answer.headers.get("Location", "") or (trouble[1] if trouble else "")


def test_the_form_becomes_the_first_acts_of_a_committee(client: Client) -> None:
    files = {
        "base": SimpleUploadedFile("base.md", BASE),
        "mandate": SimpleUploadedFile("m.txt", MANDATE),
    }
    status, page = send(client, **files, decision="Decision 1/2")
    assert status == 302
    (space,) = spaces()
    assert page == f"/committees/{space}/"
    assert space.startswith("committee-on-reefs-tides-")
    row = Committee.objects.get()
    assert row.names == {"en": "Committee on Reefs & Tides", "fr": "Comité des récifs"}
    assert (row.rules, row.zone, row.openness, row.attribution) == (
        "mun",
        "Europe/Vienna",
        "closed",
        "count",
    )
    assert sorted(Delegation.objects.values_list("code", flat=True)) == ["CIV", "FRA", "KEN"]
    assert Basis.objects.get().decision == "Decision 1/2"
    assert Provision.objects.filter(words__contains="Terms are used").exists()
    assert Mandate.objects.count() == 1
    assert {it.state for it in Obligation.objects.all()} == {"candidate"}
    assert {it.gesture for it in tail(space)} == {FORM["gesture"]}
    assert verify(space).whole
    person = signed_in(client)
    assert parties_of(space, person) == ("secretariat",)
    shown = client.get(page, secure=True).content.decode()
    assert "Committee on Reefs &amp; Tides" in shown
    assert visitor().get(page, secure=True).status_code == 302


def test_sent_twice_it_is_done_once(client: Client) -> None:
    first, second = send(client), send(client)
    assert first == second
    assert Committee.objects.count() == 1


def test_a_name_is_enough(client: Client) -> None:
    assert send(client, parties="", admitted_by="")[0] == 302
    assert not Delegation.objects.exists()


def test_every_member_of_the_register_is_admitted(client: Client) -> None:
    assert send(client, all="on", parties="FRA\nPSE")[0] == 302
    assert Delegation.objects.count() == 194


def test_a_body_without_a_register_names_its_own(client: Client) -> None:
    lines = "Blue Team\nRED = Red Team\nBlue Sky\nشباب البحر"
    assert send(client, register="", parties=lines)[0] == 302
    found = dict(Delegation.objects.values_list("code", "names"))
    assert set(found) == {"BLU", "RED", "BLU2", "شبا"}
    assert found["RED"] == {"en": "Red Team"}


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"parties": "FRA\nAtlantis"}, "Line 2: Nobody in this register"),
        ({"parties": "Korea"}, "Line 1: “Korea” may mean several"),
        ({"zone": "Mars/Olympus"}, "There is no time zone"),
        ({"rules": "war"}, "There is no choice"),
        ({"name-en": "", "name-fr": " "}, "The committee has no name"),
        ({"name-en": "x\u202ey"}, "U+202E"),
        ({"register": "", "parties": "A = One\nA = Two"}, "Line 2: The code A is given twice"),
        ({"base": SimpleUploadedFile("base.docx", b"PK\3\4")}, "In base.docx: A file of this kind"),
        ({"base": SimpleUploadedFile("base.txt", b"PK\3\4" + b"\0" * 90)}, "In base.txt, line 1:"),
        ({"base": SimpleUploadedFile("b.json", b'{"format": "x"')}, "In b.json"),
        ({"base": SimpleUploadedFile("b.xml", b"<a><b></a>")}, "In b.xml, line 1:"),
        ({"mandate": SimpleUploadedFile("m.txt", b"x" * 2_000_001)}, "over 2,000,000 bytes"),
    ],
)
def test_what_cannot_be_taken_is_refused_with_its_place_and_nothing_is_lost(
    client: Client, fields: dict[str, object], said: str
) -> None:
    for file in fields.values():
        if isinstance(file, SimpleUploadedFile):
            file.seek(0)
    answer = client.post("/new", {**FORM, **fields}, secure=True)
    page = answer.content.decode()
    trouble = re.search(r'id="trouble">([^<]+)', page)
    assert trouble
    assert (answer.status_code, said in trouble[1]) == (400, True), trouble[1]
    assert not Committee.objects.exists()
    assert 'value="Europe/Vienna"' in page or "zone" in fields


def test_who_may() -> None:
    assert visitor().get("/new", secure=True).headers["Location"] == "/sign-in?next=%2Fnew"
    with demonstrating(demo=False):
        assert visitor("somebody").get("/new", secure=True).status_code == 403
        assert send(visitor("somebody"))[0] == 403
    with demonstrating():
        assert send(visitor("somebody"))[0] == 302
    with demonstrating(demo=False):
        assert visitor("somebody").get("/new", secure=True).status_code == 200


def test_a_bare_text_and_invented_states(client: Client) -> None:
    file = SimpleUploadedFile("reefs.txt", b"Article 1\n\nReefs stand.\n")
    assert send(client, register="demo", parties="Arvenia\nBMR", base=file)[0] == 302
    assert Provision.objects.filter(words="Reefs stand.").exists()
