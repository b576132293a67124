"""The Desk: for the Secretariat alone, in pencil until it is entered; the Screen follows."""

import uuid

import psycopg
import pytest

from tests.acts.deciding import settle
from tests.databases import Place
from tests.web.rooms import Answer, House, Visitor
from travaux.acts.committees import Arrange, Granted
from travaux.acts.provisions import Correct
from travaux.committee.models import Proposal, Sponsor, Stance
from travaux.committee.wordings import hash_of
from travaux.people.pencil import LIMIT, pencil_of
from travaux.procedure.rights import Category, Right
from travaux.record.tail import head, tail

pytestmark = pytest.mark.database
A2 = "Each Party shall preserve data for ninety days, as article 1 says."
MAY = A2.replace("shall", "may")


@pytest.fixture
def house(database: Place) -> House:
    assert database.alias
    return House()


def typed(desk: Visitor, page: str = "desk", **changed: str) -> Answer:
    """What the Desk's form sends at article 2."""
    form = {"gesture": str(uuid.uuid4()), "target": "a2", "part": "words", "action": "amend"}
    return desk.post(page, **{**form, "on": hash_of(A2), "wording": A2, "by": "ARV", **changed})


def test_the_desk_is_the_secretariats(house: House) -> None:
    for party in ("ARV", "BMR"):
        visitor = house.visitor(party)
        assert visitor.get("desk").status_code == 403
        for page in ("desk", "desk/pencil", "desk/call"):
            assert typed(visitor, page, wording=MAY).status_code == 403
    assert house.visitor().get("desk").status_code == 302
    assert typed(house.visitor(), "desk/pencil", wording=MAY).status_code == 302
    assert pencil_of(house.room.space) is None
    assert house.visitor("secretariat").get("desk").status_code == 200


def test_pencil_is_on_the_screen_and_on_no_record(house: House) -> None:
    desk, public = house.visitor("secretariat"), house.visitor()
    before = head(house.room.space)
    shown = typed(desk, "desk/pencil", wording=MAY, supporters="BMR, csd").content.decode()
    assert "<ins>may</ins>" in shown
    screen = public.get("screen").content.decode()
    assert 'data-proposals="pencil"' in screen
    assert all(name in screen for name in ("Arvenia", "Bemaria", "Casdin"))
    assert public.get("screen/shown").content.decode() in screen
    assert "<ins>may</ins>" not in public.get("text").content.decode()
    assert head(house.room.space) == before
    typed(desk, "desk/pencil", wording=A2)
    assert "pencil" not in public.get("screen/shown").content.decode()


def test_the_screen_follows_where_the_desk_goes(house: House) -> None:
    desk, public = house.visitor("secretariat"), house.visitor()
    assert "Terms are used" in public.get("screen").content.decode()
    for said in ("2", "article 2", "المادة ٢"):
        typed(desk, "desk/call", place="1.2")
        assert "may add terms" in public.get("screen").content.decode()
        assert typed(desk, "desk/call", place=said).status_code == 302
        assert "ninety days" in public.get("screen").content.decode()
    lost = typed(desk, "desk/call", place="99")
    assert lost.status_code == 400
    assert "name exactly one" in lost.content.decode()


def test_entered_it_is_the_delegations_read_from_the_floor(house: House) -> None:
    desk = house.visitor("secretariat")
    house.room.admit("FFN", "stakeholder")
    house.room.admit("SNT", "observer-state")
    before = head(house.room.space)[0]
    answer = typed(desk, wording=MAY, supporters="BMR CSD")
    assert answer.status_code == 302
    row = Proposal.objects.get()
    assert (row.delegation_id, row.floor) == ("ARV", True)
    behind = Sponsor.objects.filter(proposal=row).values_list("delegation_id", "floor")
    assert sorted(behind) == [("ARV", True), ("BMR", True), ("CSD", True)]
    acts = [(it.kind, it.by, it.through) for it in tail(house.room.space, before)]
    assert acts == [
        ("proposals.submit", "ARV", "person-secretariat"),
        ("proposals.sponsor", "BMR", "person-secretariat"),
        ("proposals.sponsor", "CSD", "person-secretariat"),
    ]
    assert "pencil" not in desk.get("screen/shown").content.decode()
    page = desk.get("desk").content.decode()
    assert "Sponsors P1." in page
    assert "entered by the Secretariat" in page


def test_sent_twice_it_is_entered_once(house: House) -> None:
    desk = house.visitor("secretariat")
    for _twice in range(2):
        assert typed(desk, gesture="once", wording=MAY, supporters="BMR").status_code == 302
    assert Proposal.objects.count() == 1


def test_pencil_that_comes_late_is_not_held_once_it_is_entered(house: House) -> None:
    desk = house.visitor("secretariat")
    assert typed(desk, gesture="once", wording=MAY).status_code == 302
    assert typed(desk, "desk/pencil", gesture="once", wording=MAY).status_code == 200
    assert "pencil" not in desk.get("screen/shown").content.decode()


@pytest.mark.parametrize(
    ("asked", "action", "part"),
    [
        ({"action": "bracket", "quoted": "ninety days"}, "bracket", "words"),
        ({"action": "bracket"}, "bracket", "provision"),
        ({"action": "retain"}, "retain", "provision"),
        ({"action": "delete"}, "delete", "provision"),
    ],
)
def test_each_key_is_an_act(house: House, asked: dict[str, str], action: str, part: str) -> None:
    desk = house.visitor("secretariat")
    assert typed(desk, "desk/pencil", **asked).status_code == 200
    assert "pencil" in desk.get("screen/shown").content.decode()
    assert typed(desk, **asked).status_code == 302
    change = Proposal.objects.get().changes.get()
    assert (change.action, change.part) == (action, part)


def test_who_may_not_sponsor_supports_by_a_stance_and_who_may_neither_stops_it_all(
    house: House,
) -> None:
    desk = house.visitor("secretariat")
    house.room.admit("FFN", "stakeholder")
    before = head(house.room.space)
    refused = typed(desk, wording=MAY, supporters="BMR FFN")
    assert refused.status_code == 403
    assert head(house.room.space) == before
    assert MAY in refused.content.decode()
    assert "BMR FFN" in refused.content.decode()
    granted = Granted(
        category=Category.OBSERVER_STATE, right=Right.POSITION, allowed=True, source="A/1"
    )
    house.room.act("secretariat", Arrange(grants=(granted,)))
    house.room.admit("SNT", "observer-state")
    assert typed(desk, wording=MAY, supporters="SNT").status_code == 302
    assert Stance.objects.get().verb == "support"
    assert Stance.objects.get().floor


def test_on_a_text_that_moved_on_both_wordings_are_shown(house: House) -> None:
    desk = house.visitor("secretariat")
    moved = A2.replace("shall", "must")
    house.room.act("secretariat", Correct(provision="a2", words=moved, decision="A/1"))
    answer = typed(desk, wording=MAY, supporters="BMR")
    assert answer.status_code == 409
    page = answer.content.decode()
    assert moved in page
    assert MAY in page
    assert hash_of(moved) in page


@pytest.mark.parametrize("wording", ["Each \u202eParty.", "x" * (LIMIT + 1)])
def test_pencil_is_checked_like_all_that_people_write(house: House, wording: str) -> None:
    desk = house.visitor("secretariat")
    typed(desk, "desk/pencil", wording=MAY)
    assert typed(desk, "desk/pencil", wording=wording).status_code == 400
    held = pencil_of(house.room.space)
    assert held is not None
    assert held.changes == 1
    script = typed(desk, "desk/pencil", wording="<script>").content.decode()
    assert "<script>" not in script + desk.get("screen").content.decode()


def test_without_a_speaker_nothing_is_entered(house: House) -> None:
    desk = house.visitor("secretariat")
    answer = typed(desk, wording=MAY, by="")
    assert answer.status_code == 400
    assert "who has the floor" in answer.content.decode()
    assert not Proposal.objects.exists()


def test_who_follows_on_postgresql_is_told_of_pencil(house: House, database: Place) -> None:
    if database.vendor != "postgresql":
        typed(house.visitor("secretariat"), "desk/pencil", wording=MAY)
        assert pencil_of(house.room.space)
        return
    with psycopg.connect(database.address, autocommit=True) as ear:
        ear.execute("LISTEN travaux")
        typed(house.visitor("secretariat"), "desk/pencil", wording=MAY)
        heard = [it.payload for it in ear.notifies(timeout=5, stop_after=1)]
    assert heard == [house.room.space]


def test_words_that_nobody_touched_are_those_that_were_settled_since(house: House) -> None:
    """They were held in pencil as the Desk opened the place, and would ask for the old words."""
    desk, public = house.visitor("secretariat"), house.visitor()
    typed(desk, "desk/pencil", wording=A2)
    house.room.propose("BMR", "p1", "a2", wording=MAY)
    settle(house.room, "s1", "a2", "accept", proposals=("p1",))
    screen = public.get("screen/shown").content.decode()
    assert "pencil" not in screen
    assert "may preserve" in screen
    page = desk.get("desk").content.decode()
    assert f'data-stands="{MAY}" data-on="{hash_of(MAY)}"' in page
    assert f"\n{MAY}</textarea>" in page
    assert f'name="on" value="{hash_of(MAY)}"' in page
    # What somebody has typed is kept, whatever was settled meanwhile.
    other = A2.replace("ninety", "sixty")
    typed(desk, "desk/pencil", wording=other)
    assert f"\n{other}</textarea>" in desk.get("desk").content.decode()
