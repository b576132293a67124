"""Places settled and provisions agreed on pages, without JavaScript."""

import re

import pytest

from tests.databases import Place
from tests.web.rooms import House, Visitor
from travaux.acts.proposals import Submit
from travaux.acts.proposing import Asked
from travaux.committee.models import Agreement, Package, Proposal, Provision, SettledPlace
from travaux.committee.queries.touched import touched
from travaux.record.tail import head

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("database")]

BASE = "Each Party shall preserve data for ninety days, as article 1 says."
DECIDED = {"meeting": "5th meeting", "level": "plenary", "presided": "the Chair"}
SETTLE = "texts/draft/settle"


@pytest.fixture
def house(database: Place) -> House:
    assert database.alias
    made = House()
    made.room.propose("ARV", "p1", "a2", wording=BASE.replace("shall", "may"))
    made.room.propose("BMR", "p2", "a2", wording=BASE.replace("ninety", "thirty"))
    made.room.propose("CSD", "p3", "a2", wording=BASE.replace("shall", "should"))
    return made


def hidden(page: str) -> dict[str, str]:
    """What the form that puts a preview on the record holds."""
    form = re.search(r'<section class="preview".*?</section>', page, re.DOTALL)
    assert form
    fields = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form[0]))
    words = re.search(r"<textarea[^>]*>\n?(.*?)</textarea>", form[0], re.DOTALL)
    assert words
    del fields["csrfmiddlewaretoken"]
    return {**fields, "words": words[1]}


def previewed(visitor: Visitor, **said: str) -> str:
    fields = {"do": "preview", "provision": "a2", "part": "words", **DECIDED, **said}
    answer = visitor.post(SETTLE, **fields)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_what_becomes_of_every_proposal_is_shown_before_it_is_done(house: House) -> None:
    secretariat = house.visitor("secretariat")
    before = head(house.room.space)
    page = previewed(secretariat, form="accept:p1", at="4:5")
    assert head(house.room.space) == before
    assert "It changes “shall”, which was settled as “may”." in page
    sent = {**hidden(page), "do": "settle"}
    assert secretariat.post(SETTLE, **sent).status_code == 302
    assert secretariat.post(SETTLE, **sent).status_code == 302
    (place,) = SettledPlace.objects.all()
    assert (place.words, place.presided) == ("may", "the Chair")
    states = dict(Proposal.objects.values_list("id", "state"))
    assert states == {"p1": "fulfilled", "p2": "open", "p3": "fallen"}


def test_who_was_carried_is_told_and_confirms(house: House) -> None:
    secretariat = house.visitor("secretariat")
    page = previewed(secretariat, form="accept:p1", at="4:5")
    secretariat.post(SETTLE, **{**hidden(page), "do": "settle"})
    bemaria = house.visitor("BMR")
    assert "carried onto settled words" in bemaria.get("text").content.decode()
    bemaria.post("propose/confirm", proposal="p2", gesture="c1")
    assert not Proposal.objects.get(pk="p2").carried


def test_a_preview_that_no_longer_holds_is_shown_again(house: House) -> None:
    secretariat = house.visitor("secretariat")
    sent = {**hidden(previewed(secretariat, form="accept:p1", at="4:5")), "do": "settle"}
    house.room.propose("DRN", "p4", "a2", wording=BASE.replace("shall", "must"))
    answer = secretariat.post(SETTLE, **sent)
    assert "have changed meanwhile" in answer.content.decode()
    assert not SettledPlace.objects.exists()


def test_stale_shows_both_wordings_and_keeps_what_was_typed(house: House) -> None:
    secretariat = house.visitor("secretariat")
    mine = {**hidden(previewed(secretariat, form="compromise", words="ought to", at="4:5"))}
    other = hidden(previewed(secretariat, form="accept:p1", at="4:5"))
    secretariat.post(SETTLE, **{**other, "do": "settle"})
    answer = secretariat.post(SETTLE, **{**mine, "do": "settle"})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert BASE.replace("shall", "may") in page
    assert BASE.replace("shall", "ought to") in page
    assert 'value="5th meeting"' in page
    assert re.search(r'<textarea class="treaty"[^>]*>\nought to</textarea>', page)


def test_only_the_chair_and_the_secretariat_may_and_the_others_are_told_why(house: House) -> None:
    page = house.visitor("ARV").get(f"{SETTLE}?provision=a2").content.decode()
    assert 'aria-disabled="true"' in page
    assert "Only the Chair declares" in page
    sent = {**hidden(previewed(house.visitor("secretariat"), form="lift", at="4:5"))}
    assert house.visitor("ARV").post(SETTLE, **{**sent, "do": "settle"}).status_code == 403
    silent = {**sent, "presided": "", "do": "settle"}
    assert house.visitor("secretariat").post(SETTLE, **silent).status_code == 403
    assert house.visitor().get(f"{SETTLE}?provision=a2").status_code == 200


def test_what_was_settled_is_reopened_for_a_reason(house: House) -> None:
    secretariat = house.visitor("secretariat")
    page = previewed(secretariat, form="accept:p1", at="4:5")
    secretariat.post(SETTLE, **{**hidden(page), "do": "settle"})
    place = SettledPlace.objects.get().id
    form = {"place": place, "provision": "a2", "part": "words", "gesture": "r1", **DECIDED}
    assert secretariat.post("texts/draft/reopen", **form, why=" ").status_code == 400
    done = secretariat.post("texts/draft/reopen", **form, why="New facts", asked_by="CSD")
    assert done.status_code == 302
    assert SettledPlace.objects.get().asked_by == ["CSD"]
    assert Proposal.objects.get(pk="p3").state == "open"


def test_a_settled_and_a_reopened_place_are_told_to_whoever_follows(house: House) -> None:
    secretariat = house.visitor("secretariat")
    page = previewed(secretariat, form="accept:p1", at="4:5")
    secretariat.post(SETTLE, **{**hidden(page), "do": "settle"})
    place = SettledPlace.objects.get().id
    again = {"place": place, "why": "New facts", "decided": DECIDED}
    found = touched(house.room.space, [("places.reopen", again)])
    assert found.places == {"draft": ("a2",)}


def test_agreement_is_refused_in_brackets_then_reached_reopened_and_packaged(house: House) -> None:
    secretariat = house.visitor("secretariat")
    agree = {"do": "agree", "ad_referendum": "yes", **DECIDED}
    refused = secretariat.post("provisions/a2/agreement", **agree, gesture="refused")
    assert "still in brackets" in refused.content.decode()
    assert refused.status_code == 403
    assert 'value="5th meeting"' in refused.content.decode()
    for id_ in ("a1.1", "a1.2", "a1"):
        done = secretariat.post(f"provisions/{id_}/agreement", **agree, gesture=f"g-{id_}")
        assert done.status_code == 302
    page = secretariat.get("texts/draft/agreements").content.decode()
    assert page.count("agreed ad referendum") >= 2
    outline = secretariat.get("texts/draft").content.decode()
    assert re.search(r'aria-label="agreed ad referendum"[^>]*>●<', outline)
    assert Agreement.objects.filter(state="agreed").count() == 3
    form = "parts=a1.1&parts=a1.2&gesture=k1&meeting=5th&level=plenary&presided=Chair"
    answer = secretariat.client.post(
        f"/committees/{house.room.space}/texts/draft/package",
        form,
        content_type="application/x-www-form-urlencoded",
    )
    assert answer.status_code == 302
    assert Package.objects.get().parts == ["a1.1", "a1.2"]
    held = Agreement.objects.get(provision="a1.1").id
    reopen = {"do": "reopen", "agreement": held, "why": "New facts", **DECIDED}
    assert secretariat.post("provisions/a1.1/agreement", **reopen, gesture="o1").status_code == 302
    page = secretariat.get("texts/draft/agreements").content.decode()
    assert "reopened" in page
    assert "conditional" in page


def test_a_new_provision_comes_in_or_is_rejected_on_the_page_of_its_place(house: House) -> None:
    asked = Asked(action="insert", target="a2", where="after", wording="Nothing else.")
    house.room.act("DRN", Submit(proposal="p5", instrument="draft", changes=(asked,)))
    secretariat = house.visitor("secretariat")
    assert "A new provision" in secretariat.get(f"{SETTLE}?provision=a2").content.decode()
    form = {"proposal": "p5", "position": "1", "comes": "yes", "provision": "a2", **DECIDED}
    whole = f"{SETTLE}/whole"
    assert secretariat.post(whole, **form, gesture="w0").status_code == 400
    done = secretariat.post(whole, **form, form="accept", number="2 bis", gesture="w1")
    assert done.status_code == 302
    came = Provision.objects.get(pk="w1.p")
    assert (came.number, came.words) == ("2 bis", "Nothing else.")
    assert Proposal.objects.get(pk="p5").state == "fulfilled"
