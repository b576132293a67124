"""Slips listed, approved and declined on pages, without JavaScript; words that were agreed."""

import re
from html import unescape

import pytest

from tests.acts.deciding import PLENARY, agreed, settle
from tests.acts.test_scrubs import listing, words
from tests.databases import Place
from tests.web.rooms import House
from travaux.acts.agreements import Reopen, TakeEffect
from travaux.acts.provisions import Insert, Renumber
from travaux.committee.models import Agreement, Package, Scrub
from travaux.text.settled_values import hash_of
from travaux.web.corrections import hunks

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("database")]

DECIDED = {"meeting": "5th meeting", "level": "plenary", "presided": "the Chair"}
PAGE = "texts/draft/corrections"


@pytest.fixture
def house(database: Place) -> House:
    assert database.alias
    return House()


def told(page: str) -> str:
    """What a page says, without its marks."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", page)))


def test_a_slip_is_listed_approved_and_told(house: House) -> None:
    house.room.act("secretariat", agreed("g1", "a2"))
    secretariat, before = house.visitor("secretariat"), words()
    page = secretariat.get(f"{PAGE}?provision=a2").content.decode()
    assert re.search(r'<textarea class="treaty"[^>]*>\nEach Party shall preserve', page)
    assert f'name="on" value="{hash_of(before)}"' in page
    form = {"do": "list", "provision": "a2", "part": "words", "on": hash_of(before)}
    said = {**form, "words": before.replace("days, as", "days as"), "note": "No comma."}
    assert secretariat.post(PAGE, **said, gesture="c1").status_code == 302
    assert secretariat.post(PAGE, **said, gesture="c1").status_code == 302
    page = secretariat.get(PAGE).content.decode()
    assert "days<del>,</del> as article" in page
    assert "<q>days, as</q> → <q>days as</q>" in page
    assert words() == before
    done = secretariat.post(PAGE, do="approve", corrections="c1", gesture="d1", **DECIDED)
    assert done.status_code == 302
    assert words() == before.replace("days,", "days")
    assert "approved 5th meeting · plenary · the Chair" in told(
        house.visitor().get(PAGE).content.decode()
    )
    steps = told(secretariat.get("provisions/a2/agreement").content.decode())
    assert "corrected, and agreed as before · 5th meeting · plenary" in steps
    assert Agreement.objects.get(pk="g1").state == "agreed"


def test_what_is_no_slip_is_refused_and_what_was_typed_is_kept(house: House) -> None:
    secretariat, before = house.visitor("secretariat"), words()
    form = {"do": "list", "provision": "a2", "part": "words", "on": hash_of(before)}
    typed = before.replace("shall", "may")
    answer = secretariat.post(PAGE, **form, words=typed, gesture="c1")
    page = answer.content.decode()
    assert answer.status_code in {403, 422}
    assert "which is another word and not another spelling" in page
    assert re.search(r'<textarea class="treaty"[^>]*>\nEach Party may preserve', page)
    settle(house.room, "s1", "a2", "compromise", span=(4, 5), words="must")
    late = secretariat.post(PAGE, **form, words=before.replace("days,", "days"), gesture="c2")
    assert late.status_code == 409
    assert "Each Party must preserve" in late.content.decode()
    assert not Scrub.objects.exists()


def test_who_may_not_is_told_why_and_reasons_are_asked_for(house: House) -> None:
    house.room.act("secretariat", listing("c1", "days, as", "days as"))
    delegate, secretariat = house.visitor("ARV"), house.visitor("secretariat")
    page = delegate.get(PAGE).content.decode()
    assert 'aria-disabled="true"' in page
    assert "Only the Chair declares" in page
    assert "List for the committee" not in page
    assert delegate.post(PAGE, do="approve", corrections="c1", **DECIDED).status_code == 403
    for form in ({"do": "approve"}, {"do": "decline", "corrections": "c1"}, {"do": "dance"}):
        assert secretariat.post(PAGE, **form, **DECIDED).status_code == 400
    assert secretariat.post(PAGE, do="withdraw", correction="c1", why=" ").status_code == 400
    done = secretariat.post(PAGE, do="decline", corrections="c1", why="It is substance.", **DECIDED)
    assert done.status_code == 302
    page = told(house.visitor().get(PAGE).content.decode())
    assert re.search(r"declined 5th meeting · plenary · the Chair · \d+ : It is substance\.", page)


def test_the_final_text_has_what_is_listed_and_numbers_are_told_afterwards(house: House) -> None:
    house.room.act("secretariat", listing("c1", "days, as", "days as"))
    insert = Insert(provision="a0", target="a1", where="before", words="Aims.", decision="5th")
    house.room.act("secretariat", insert)
    page = house.visitor().get("texts/draft/final").content.decode()
    assert "days<del>,</del> as article" in page
    file = house.visitor().get("texts/draft/final.txt").content.decode()
    assert "for ninety days as article 2 says." in re.sub(r"\s+", " ", file)
    house.room.act("secretariat", Renumber(instrument="draft", decision="5th"))
    page = told(house.visitor().get(PAGE).content.decode())
    assert "article 3 article 1 article 2" in page


def test_words_that_changed_are_shown_beside_what_was_agreed(house: House) -> None:
    house.room.act("secretariat", agreed("g1", "a2"))
    settle(house.room, "s1", "a2", "compromise", span=(4, 5), words="must")
    page = house.visitor().get("provisions/a2/agreement").content.decode()
    assert "<del>shall</del><ins>must</ins>" in page
    assert "Each Party shall preserve data for ninety days" in told(page)
    again = {"do": "reconfirm", "agreement": "g1", "gesture": "r1", **DECIDED}
    house.visitor("secretariat").post("provisions/a2/agreement", **again)
    page = house.visitor().get("provisions/a2/agreement").content.decode()
    assert "<del>" not in page


def test_a_package_says_what_it_waits_for_and_is_taken_apart(house: House) -> None:
    secretariat = house.visitor("secretariat")
    house.room.act("secretariat", agreed("g1", "a1"), agreed("g2", "a2"))
    parts = TakeEffect(package="k1", instrument="draft", parts=("a1", "a2"), decided=PLENARY)
    house.room.act("secretariat", parts)
    page = told(secretariat.get("texts/draft/agreements").content.decode())
    assert "article 1; article 2 ● in force" in page
    reopen = Reopen(agreement="g2", why="New facts.", decided=PLENARY)
    house.room.act("secretariat", reopen)
    page = told(secretariat.get("texts/draft/agreements").content.decode())
    assert "◐ waits for: article 2" in page
    assert "Waits for: article 2" in page
    form = {"do": "apart", "package": "k1", "gesture": "t1", **DECIDED}
    assert secretariat.post("texts/draft/package", **form, why=" ").status_code == 400
    assert secretariat.post("texts/draft/package", **form, why="It waits.").status_code == 302
    assert Package.objects.get(pk="k1").until is not None


def test_a_condition_is_chosen_among_all_provisions(house: House) -> None:
    page = house.visitor("secretariat").get("provisions/a2/agreement").content.decode()
    options = re.findall(r'<option value="(a[\d.]+)"', page)
    assert options == ["a1", "a1.1", "a1.2"]


def test_a_provision_and_the_side_of_the_text_tell_how_it_is_agreed(house: House) -> None:
    house.room.act("secretariat", agreed("g1", "a1"), agreed("g2", "a2", ad_referendum=True))
    house.room.act("secretariat", agreed("g3", "a1.2", conditional_on=("a2",)))
    parts = TakeEffect(package="k1", instrument="draft", parts=("a1", "a2"), decided=PLENARY)
    house.room.act("secretariat", parts)
    reader = house.visitor()
    aside = told(reader.get("texts/draft?at=a1.2").content.decode())
    assert "article 1, 2 : conditional, 5th meeting (plenary), the Chair" in aside
    assert "On condition of: article 2" in aside
    assert "article 1 : agreed, 5th meeting (plenary), the Chair" in aside
    assert "In a package with: article 2" in aside
    assert "article 2 : agreed ad referendum, 5th" in told(
        reader.get("texts/draft?at=a2").content.decode()
    )
    reopen = Reopen(agreement="g2", why="New facts.", asked_by=("ARV",), decided=PLENARY)
    house.room.act("secretariat", reopen)
    page = told(reader.get("provisions/a2").content.decode())
    assert re.search(r"reopened · 5th meeting · plenary · the Chair · Arvenia: New facts\.", page)
    aside = told(reader.get("texts/draft?at=a1.2").content.decode())
    assert "article 1 : conditional" in aside
    assert "Waits for: article 2" in aside
    house.room.act("secretariat", agreed("g4", "a2"))
    page = told(reader.get("provisions/a2").content.decode())
    steps = page[page.index("How it came to be agreed") :]
    assert re.findall(r"(agreed|reopened) · 5th meeting", steps) == ["agreed", "reopened", "agreed"]
    assert "14 March 2031" in steps
    settle(house.room, "s1", "a1.2", "compromise", span=(0, 1), words="Every")
    assert "to be reconfirmed" in told(reader.get("provisions/a1.2").content.decode())


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("Data, too.", "Data too.", [("Data, too", "Data too")]),
        ("a b,", "a b", [("b,", "b")]),
        (" a", "a", [(" a", "a")]),
        ("各国，应当", "各国应当", [("国，应", "国应")]),
        ("тот обьект", "тот объект", [("тот обьект", "тот объект")]),
        ("one", "one", []),
    ],
)
def test_what_differs_is_shown_with_the_words_around_it(
    before: str, after: str, found: list[tuple[str, str]]
) -> None:
    assert hunks(before, after) == found
