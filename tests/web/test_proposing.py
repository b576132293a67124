"""Proposing: the sheet, its preview, its drafts, and what it becomes on the record."""

import re
from html import unescape

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext

from tests.databases import Place
from tests.web.rooms import Answer, House, Visitor
from travaux.acts.delegations import Name
from travaux.acts.proposals import SponsorIt, Submit
from travaux.acts.proposing import Asked
from travaux.acts.provisions import Correct
from travaux.committee.models import Proposal, Sponsor
from travaux.committee.queries.instruments import rolling
from travaux.people.drafts import drafts_of
from travaux.record.database import alias
from travaux.record.tail import head

pytestmark = pytest.mark.database
UNIQUE = "quicksilverine"
A2 = "Each Party shall preserve data for ninety days, as article 1 says."


@pytest.fixture
def house(database: Place) -> House:
    assert database.alias
    return House()


def fields(answer: Answer) -> dict[str, str]:
    """What the sheet's form holds, as a browser would send it."""
    page = answer.content.decode()
    form = page[page.index('id="sheet"') : page.index("</form>", page.index('id="sheet"'))]
    inputs = re.findall(r'<input[^>]* name="([^"]+)" value="([^"]*)"', form)
    areas = re.findall(r'<textarea[^>]* name="([^"]+)"[^>]*>\n(.*?)</textarea>', form, re.DOTALL)
    chosen = re.findall(r'<select[^>]* name="([^"]+)".*?</select>', form, re.DOTALL)
    selects = {
        name: re.search(rf'name="{name}".*?<option value="([^"]*)"[^>]* selected', form, re.DOTALL)
        for name in chosen
    }
    held = {name: unescape(value) for name, value in [*inputs, *areas]}
    held |= {name: found[1] for name, found in selects.items() if found}
    return held


def sent(who: Visitor, answer: Answer, page: str = "propose", **changed: str) -> Answer:
    """The form sent back with some fields changed."""
    changed = {name.replace("__", "-"): value for name, value in changed.items()}
    return who.post(page, **(fields(answer) | changed))


def test_what_is_typed_is_submitted_and_stands_in_the_text(house: House) -> None:
    arvenia = house.visitor("ARV")
    page = arvenia.get("propose?at=a2")
    assert fields(page)["wording-0"] == A2
    wording = A2.replace("ninety", "sixty")
    shown = sent(arvenia, page, "propose/preview", wording__0=wording, show="0").content.decode()
    assert "<ins>sixty</ins>" in shown
    assert "Arvenia" in shown
    answer = sent(arvenia, page, wording__0=wording, do="submit")
    assert answer.status_code == 302
    assert answer.url.endswith("#at-a2")
    (row,) = Proposal.objects.all()
    assert (row.delegation_id, row.floor, row.state) == ("ARV", False, "open")
    again = sent(arvenia, page, wording__0=wording, do="submit")
    assert again.status_code == 302
    assert Proposal.objects.count() == 1


def test_several_changes_are_one_proposal_which_may_be_severable(house: House) -> None:
    arvenia = house.visitor("ARV")
    page = arvenia.get("propose?at=a2")
    page = sent(
        arvenia, page, wording__0=A2 + " So be it.", do="add", place="words:a1.2", action="delete"
    )
    held = fields(page)
    assert held["wording-0"] == A2 + " So be it."
    assert (held["target-1"], held["action-1"]) == ("a1.2", "delete")
    page = sent(arvenia, page, do="add", place="words:a1.1", action="insert")
    answer = sent(
        arvenia, page, new__2="A new paragraph.", do="submit", severable="on", note="For all."
    )
    assert answer.status_code == 302
    row = Proposal.objects.get()
    asked = [(it.action, it.target, it.part) for it in row.changes.order_by("position")]
    assert asked == [
        ("amend", "a2", "words"),
        ("delete", "a1.2", "provision"),
        ("insert", "a1.1", "words"),
    ]
    assert (row.severable, row.note) == (True, "For all.")
    assert rolling(row.instrument).problems == ()


@pytest.mark.parametrize("action", ["bracket", "reserve", "retain", "alternative", "delete"])
def test_each_act_offered_is_taken(house: House, action: str) -> None:
    arvenia = house.visitor("ARV")
    page = sent(arvenia, arvenia.get("propose"), do="add", place="words:a2", action=action)
    answer = sent(
        arvenia,
        page,
        new__0="Another article.",
        quoted__0="ninety days" if action == "bracket" else "",
        do="submit",
    )
    assert answer.status_code == 302, answer.content.decode()
    assert rolling(Proposal.objects.get().instrument).problems == ()


def test_a_proposal_that_changes_nothing_is_not_sent(house: House) -> None:
    arvenia = house.visitor("ARV")
    before = head(house.room.space)
    answer = sent(arvenia, arvenia.get("propose?at=a2"), do="submit")
    assert answer.status_code == 400
    assert "is the one that stands" in answer.content.decode()
    assert head(house.room.space) == before


@pytest.mark.parametrize("party", ["secretariat", "chair"])
def test_who_may_not_propose_is_told_why(house: House, party: str) -> None:
    if party == "chair":
        house.room.act(
            "secretariat", Name(party="chair", person="person-chair", capacity="officer")
        )
    page = house.visitor(party).get("propose?at=a2").content.decode()
    assert 'id="sheet"' not in page
    assert "enter it on behalf" in page or "takes no side" in page
    answer = house.visitor(party).post(
        "propose", count="1", target__0="a2", action__0="amend", part__0="words", wording__0="No."
    )
    assert answer.status_code == 403


def test_on_a_text_that_moved_on_both_wordings_are_shown_and_nothing_is_lost(house: House) -> None:
    arvenia = house.visitor("ARV")
    page = arvenia.get("propose?at=a2")
    moved = A2.replace("ninety", "thirty")
    house.room.act(
        "secretariat",
        Correct(provision="a2", words=moved, decision="A/1"),
    )
    answer = sent(
        arvenia,
        page,
        wording__0=A2.replace("ninety", f"sixty {UNIQUE}"),
        note="My note.",
        do="submit",
    )
    shown = answer.content.decode()
    assert answer.status_code == 409
    assert moved in shown
    assert A2 in shown
    held = fields(answer)
    assert UNIQUE in held["wording-0"]
    assert held["note"] == "My note."
    assert sent(arvenia, answer, do="submit").status_code == 302


def test_a_draft_moved_elsewhere_is_brought_onto_what_stands(house: House) -> None:
    arvenia = house.visitor("ARV")
    page = arvenia.get("propose?at=a2")
    kept = sent(arvenia, page, wording__0=A2.replace("ninety", "sixty"), do="keep")
    moved = A2.replace("data", "all data")
    house.room.act("secretariat", Correct(provision="a2", words=moved, decision="A/1"))
    assert fields(arvenia.client.get(kept.url))["wording-0"] == moved.replace("ninety", "sixty")


def test_a_draft_is_its_delegations_alone_until_it_is_submitted(house: House) -> None:
    arvenia, bemaria = house.visitor("ARV"), house.visitor("BMR")
    page = arvenia.get("propose?at=a2")
    assert sent(arvenia, page, "propose/keep", wording__0=f"{A2} {UNIQUE}").status_code == 200
    (draft,) = drafts_of(house.room.space, "ARV")
    assert UNIQUE in draft.content
    assert UNIQUE in arvenia.get(f"propose?draft={draft.id}").content.decode()
    for who in (bemaria, house.visitor("secretariat"), house.visitor()):
        for where in (
            f"propose?draft={draft.id}",
            "propose",
            "",
            "text",
            "record",
            "screen",
            "proposals",
        ):
            assert UNIQUE not in who.get(where).content.decode()
    assert bemaria.get(f"propose?draft={draft.id}").status_code == 404
    assert sent(bemaria, page, "propose/keep", wording__0="Mine.").status_code == 403
    bemaria.post("propose/throw-away", draft=draft.id)
    assert len(drafts_of(house.room.space, "ARV")) == 1
    assert sent(arvenia, page, wording__0=f"{A2} {UNIQUE}", do="submit").status_code == 302
    assert drafts_of(house.room.space, "ARV") == []
    late = sent(arvenia, page, "propose/keep", wording__0=f"{A2} {UNIQUE}")
    assert late.status_code == 200
    assert drafts_of(house.room.space, "ARV") == []


def test_a_draft_can_be_thrown_away(house: House) -> None:
    arvenia = house.visitor("ARV")
    sent(arvenia, arvenia.get("propose?at=a2"), "propose/keep", wording__0="No.")
    (draft,) = drafts_of(house.room.space, "ARV")
    arvenia.post("propose/throw-away", draft=draft.id)
    assert drafts_of(house.room.space, "ARV") == []


def test_ones_own_is_revised_and_withdrawn_and_nobody_elses(house: House) -> None:
    house.room.propose("ARV", "p1", "a2", wording=A2.replace("ninety", "sixty"))
    arvenia, bemaria = house.visitor("ARV"), house.visitor("BMR")
    page = arvenia.get("propose?revise=p1")
    assert fields(page)["wording-0"] == A2.replace("ninety", "sixty")
    assert bemaria.get("propose?revise=p1").status_code == 404
    assert (
        sent(arvenia, page, wording__0=A2.replace("ninety", "forty"), do="submit").status_code
        == 302
    )
    assert Proposal.objects.get().revision == 2
    assert bemaria.post("propose/withdraw", proposal="p1").status_code == 404
    assert arvenia.post("propose/withdraw", proposal="p1").status_code == 302
    assert Proposal.objects.get().state == "withdrawn"


def test_anothers_is_amended_and_the_change_shown_against_its_words(house: House) -> None:
    theirs = A2.replace("ninety", "sixty")
    house.room.propose("ARV", "p1", "a2", wording=theirs)
    bemaria = house.visitor("BMR")
    page = bemaria.get("propose?amends=p1")
    assert fields(page)["wording-0"] == theirs
    mine = theirs.replace("sixty", "sixty-five")
    shown = sent(bemaria, page, "propose/preview", wording__0=mine, show="0").content.decode()
    assert "<ins>sixty-five</ins>" in shown
    assert "ninety" not in shown
    answer = sent(bemaria, page, wording__0=mine, do="submit")
    assert answer.status_code == 302
    change = Proposal.objects.get(delegation="BMR").changes.get()
    assert (change.action, change.other, change.wording) == ("amends", "p1", mine)


def test_what_was_read_from_the_floor_is_confirmed_by_the_delegation(house: House) -> None:
    asked = Asked(action="amend", target="a2", wording="No.")
    submitted = Submit(proposal="p1", instrument="draft", changes=(asked,))
    house.room.act("ARV", submitted, through="person-secretariat")
    house.room.act("BMR", SponsorIt(proposal="p1"), through="person-secretariat")
    for party in ("ARV", "BMR"):
        visitor = house.visitor(party)
        assert "To be confirmed by you" in visitor.get("propose").content.decode()
        assert visitor.post("propose/confirm", proposal="p1").status_code == 302
        assert "To be confirmed by you" not in visitor.get("propose").content.decode()
    assert not Proposal.objects.get().floor
    assert not Sponsor.objects.filter(floor=True).exists()
    assert "Read from the floor" not in house.visitor("CSD").get("propose").content.decode()


def test_words_that_hide_or_reorder_are_refused_in_a_sentence(house: House) -> None:
    arvenia = house.visitor("ARV")
    page = arvenia.get("propose?at=a2")
    answer = sent(arvenia, page, wording__0="Each \u202eParty.", do="submit")
    assert answer.status_code == 400
    assert "U+202E" in answer.content.decode()


def test_user_text_is_text_everywhere(house: House) -> None:
    arvenia = house.visitor("ARV")
    page = arvenia.get("propose?at=a2")
    wording = "<script>alert(1)</script>"
    for answer in (
        sent(arvenia, page, "propose/preview", wording__0=wording, show="0"),
        sent(arvenia, page, wording__0=wording, do="show"),
    ):
        assert "<script>alert" not in answer.content.decode()


def test_a_preview_asks_few_questions_and_reads_no_whole_text(house: House) -> None:
    """So it is shown within 100 ms: what it costs does not grow with the text or its proposals."""
    for number in range(12):
        house.room.propose("BMR", f"p{number}", "a2", wording=f"{A2} {number}.")
    arvenia = house.visitor("ARV")
    page = arvenia.get("propose?at=a2")
    wording = " ".join(["preserve"] * 500)
    with CaptureQueriesContext(connections[alias()]) as asked:
        sent(arvenia, page, "propose/preview", wording__0=wording, show="0")
    assert len(asked) <= 12, [it["sql"] for it in asked.captured_queries]
    words = [it["sql"] for it in asked.captured_queries if "proposal" in it["sql"]]
    assert words == []
