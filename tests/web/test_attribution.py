"""Who stands behind words is told on every page as the committee decided."""

import re
from http.cookies import SimpleCookie
from typing import Final

import pytest
from django.test import Client

from tests.acts.deciding import settle
from tests.acts.room import Room, negotiating
from travaux.acts.committees import Arrange, DecideBasis
from travaux.acts.proposals import SponsorIt
from travaux.acts.stances import Take
from travaux.procedure.stances import Stance, Subject

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("room")]

PARTS: Final = re.compile(
    r'<ul class="who".*?</ul>|<span class="by">.*?</span>|<table class="grid.*?</table>'
    r'|<p class="stance">.*?</p>|<select name="sponsor">.*?</select>',
    re.DOTALL,
)
"""What of a page says who stands behind something; minutes are of the record, and say who acted."""

OWN: Final = {
    "proposals": "proposals",
    "a proposal": "proposals/P1",
    "a provision": "provisions/a2",
    "where words come from": "texts/draft/origin?at=a1.1&phrase=as+there",
    "beside the text": "texts/draft/beside?at=a2",
}
"""Pages that show a sponsor its own, and the Secretariat everything."""

PRINTED: Final = {
    "the text": "texts/draft?at=a2",
    "the Screen": "screen",
}
"""Pages that show everyone the same."""

SETTLING: Final = {"settling": "texts/draft/settle?provision=a2"}


@pytest.fixture
def room(database: object) -> Room:
    """Arvenia and Bemaria stand behind P1 and P3, Casdin against P1; P2 was accepted."""
    assert database
    made = negotiating()
    made.act("secretariat", DecideBasis(instrument="draft", decision="2nd meeting"))
    made.propose("ARV", "P1", "a2", wording="Each Party may preserve data.")
    made.act("BMR", SponsorIt(proposal="P1"))
    made.act("CSD", Take(on=Subject.PROPOSAL, about="P1", stance=Stance.OPPOSE))
    made.propose("ARV", "P2", "a1.1", wording="Terms are used as there.")
    settle(made, "s1", "a1.1", "accept", proposals=("P2",))
    made.propose("ARV", "P3", "a1.1", wording="Terms have their usual sense.")
    made.act("BMR", SponsorIt(proposal="P3"))
    return made


def said(page: str, person: str = "") -> str:
    """What a page says to somebody of who stands behind words."""
    client = Client(headers={"Host": "localhost"})
    if person:
        session = client.session
        session["person"] = f"person-{person}"
        session.save()
        client.cookies = SimpleCookie({"sessionid": str(session.session_key)})
    answer = client.get(f"/committees/lagoon/{page}", secure=True)
    assert answer.status_code == 200, (page, answer.status_code)
    return "\n".join(PARTS.findall(answer.content.decode()))


@pytest.mark.parametrize("page", [*OWN.values(), *PRINTED.values(), *SETTLING.values()])
def test_names_are_printed_where_the_committee_has_them_printed(page: str) -> None:
    for person in ("", "DRN", "secretariat"):
        assert "Arvenia" in said(page, person)


@pytest.mark.parametrize("attribution", ["count", "none"])
@pytest.mark.parametrize("page", [*OWN.values(), *PRINTED.values(), *SETTLING.values()])
def test_nobody_else_is_told_a_name(room: Room, page: str, attribution: str) -> None:
    room.act("secretariat", Arrange(attribution=attribution))  # type: ignore[arg-type]
    for person in ("", "DRN"):
        told = said(page, person)
        assert not re.search("Arvenia|Bemaria|Casdin", told), told


@pytest.mark.parametrize("attribution", ["count", "none"])
def test_the_chair_the_secretariat_and_the_sponsors_have_the_names(
    room: Room, attribution: str
) -> None:
    room.act("secretariat", Arrange(attribution=attribution))  # type: ignore[arg-type]
    for page in (*OWN.values(), *SETTLING.values()):
        assert "Arvenia" in said(page, "secretariat"), page
    for page in OWN.values():
        assert "Arvenia" in said(page, "ARV"), page
    # A sponsor has those of its own proposal, and not who is against it.
    card = said(OWN["a proposal"], "BMR")
    assert "Arvenia" in card
    assert "Casdin" not in card


def test_a_count_stands_in_place_of_the_names(room: Room) -> None:
    room.act("secretariat", Arrange(attribution="count"))
    for page in ("proposals", "proposals/P1", "provisions/a2"):
        assert "<li>delegations: 2</li>" in said(page)
    assert "proposed: 2" in said(OWN["beside the text"])
    assert "<li>delegations: 1</li>" in said(OWN["where words come from"])
    for page in (*PRINTED.values(), *SETTLING.values()):
        assert '<bdi title="delegations: 2">2</bdi>' in said(page)


def test_nothing_is_said_where_the_committee_has_nothing_printed(room: Room) -> None:
    room.act("secretariat", Arrange(attribution="none"))
    for page in (*OWN.values(), *PRINTED.values(), *SETTLING.values()):
        told = re.sub('<table.*</table>|<select.*</select>|<p class="stance">', "", said(page))
        assert not re.search("delegations: |nobody|proposed: ", told), (page, told)
    assert "Arvenia" not in said("proposals?sponsor=ARV", "DRN")


def test_a_table_of_who_stands_where_says_that_names_are_withheld(room: Room) -> None:
    told = "As the committee decided, delegations are not named here."
    client = Client(headers={"Host": "localhost"})

    def page() -> str:
        return client.get("/committees/lagoon/provisions/a2", secure=True).content.decode()

    assert told not in page()
    room.act("secretariat", Arrange(attribution="none"))
    assert told in page()
    assert "Delegations that have said nothing" not in page()
