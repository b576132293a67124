"""The text as a page: what each visitor is shown of it, and what it may do there."""

import re
from http.cookies import SimpleCookie
from zoneinfo import ZoneInfo

import pytest
from django.test import Client

from tests.acts.room import Room, negotiating
from travaux.acts.committees import Arrange, DecideBasis, Establish
from travaux.acts.instruments import Consolidate
from travaux.acts.stances import Take
from travaux.acts.translations import Enter
from travaux.committee.models import Sponsor, Stance
from travaux.procedure import stances
from travaux.procedure.stances import Subject, Visibility
from travaux.procedure.translations import Translation
from travaux.record.tail import entry, head
from travaux.record.times import read
from travaux.web.absences import IDLE, cookie_of

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("room")]


@pytest.fixture
def room(database: object) -> Room:
    assert database
    made = negotiating()
    made.act("secretariat", DecideBasis(instrument="draft", decision="2nd meeting"))
    made.propose("ARV", "P1", "a2", wording="Each Party may preserve data.")
    made.propose("BMR", "P2", "a1.1", wording="Terms are used as there.")
    return made


def _client(person: str = "") -> Client:
    client = Client(headers={"Host": "localhost"})
    if person:
        session = client.session
        session["person"] = f"person-{person}"
        session.save()
        client.cookies = SimpleCookie({"sessionid": str(session.session_key)})
    return client


def _page(client: Client, page: str = "text", **query: str) -> str:
    answer = client.get(f"/committees/lagoon/{page}", query, secure=True)
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


def _stand(client: Client, **said: str) -> int:
    given = {"gesture": "g-1", "at": "a2", "on": "proposal", **said}
    answer = client.post("/committees/lagoon/texts/draft/stand", given, secure=True)
    return answer.status_code


def test_it_shows_the_basis_with_its_brackets_and_an_outline_that_counts_them() -> None:
    page = _page(_client(), at="a2")
    assert re.search(r'<section id="at-a2" class="focus provision article"', page)
    assert "may" in page
    assert "Arvenia" in page
    assert page.count('aria-current="true"><span class="number">Article 2') == 1
    assert 'aria-label="contested places: ' in page
    assert "no brackets: 50 %" in page


@pytest.mark.parametrize(
    ("query", "there", "gone"),
    [
        ({"lens": "base"}, "Each Party shall preserve data", "Arvenia –"),
        ({"lens": "party", "party": "ARV"}, '<ins class="read">may</ins>', "shall"),
        ({"lens": "contested"}, 'id="at-a1.1"', 'id="at-a1.2"'),
        ({"version": "1"}, "Each Party shall preserve data", "<ins>"),
        ({"sheet": "all"}, 'id="at-a1.2"', "Next articles"),
        ({"q": "ninety"}, "<mark>ninety</mark>", "These words do not stand"),
        ({"q": "nowhere at all"}, "These words do not stand in the text.", "<mark>"),
    ],
)
def test_each_lens_shows_what_it_says(query: dict[str, str], there: str, gone: str) -> None:
    page = _page(_client(), at="a2", **query)
    text = page[page.index("<main") : page.index("</main>")]
    assert there in text
    assert gone not in text


def test_what_an_address_asks_for_in_vain_is_not_there_and_never_a_fault() -> None:
    for page, query, status in (
        ("text", {"version": "99"}, 404),
        ("text", {"version": "²"}, 200),
        ("text", {"lens": "x", "at": "<script>"}, 200),
        ("text", {"lens": "party", "party": "nobody"}, 200),
        ("texts/gone", {}, 404),
        ("texts/draft/beside", {"at": "gone"}, 404),
        ("texts/draft/missed", {"since": "yesterday", "from": "x"}, 200),
        ("texts/draft/missed", {"since": "v99"}, 200),
        ("texts/draft/compare", {"one": "1", "other": "x"}, 200),
    ):
        answer = _client().get(f"/committees/lagoon/{page}", query, secure=True)
        assert answer.status_code == status, (page, query)
        assert b"<script>" not in answer.content


def test_a_committee_without_a_text_says_so(room: Room) -> None:
    room.space = "empty"
    there = ("person-secretariat",)
    room.act("secretariat", Establish(names={"en": "Empty"}, rules="un", secretariat=there))
    answer = _client().get("/committees/empty/text", secure=True)
    assert b"There is no text before the committee yet" in answer.content


# --- beside a provision ------------------------------------------------------


def test_a_delegation_takes_a_stance_and_drops_it() -> None:
    client = _client("CSD")
    assert 'value="support"' in _page(client, at="a2")
    assert _stand(client, about="P1", do="support") == 302
    assert Stance.objects.filter(delegation_id="CSD", about="P1", verb="support", until=None)
    page = _page(client, at="a2")
    assert re.search(r'value="drop" aria-pressed="true"', page)
    assert "supported: Casdin" in page
    _stand(client, about="P1", do="drop", gesture="g-2")
    assert not Stance.objects.filter(delegation_id="CSD", until=None).exists()


def test_a_delegation_sponsors_a_proposal_and_leaves_it() -> None:
    client = _client("CSD")
    _stand(client, about="P1", do="sponsor")
    assert Sponsor.objects.filter(delegation_id="CSD", proposal="P1", until=None).exists()
    _stand(client, about="P1", do="leave", gesture="g-2")
    assert not Sponsor.objects.filter(delegation_id="CSD", proposal="P1", until=None).exists()


def test_a_form_sent_twice_is_done_once() -> None:
    client = _client("CSD")
    _stand(client, about="P1", do="support")
    number = head("lagoon")
    _stand(client, about="P1", do="support")
    assert head("lagoon") == number


def test_the_same_ruling_greys_the_button_and_refuses_the_act() -> None:
    client = _client("ARV")
    page = _page(client, at="a2")
    assert re.search(r'value="oppose" disabled title="You sponsor P1 \([^"]+"', page)
    number = head("lagoon")
    assert _stand(client, about="P1", do="oppose") == 302
    assert head("lagoon") == number
    assert "You sponsor P1" in _page(client, at="a2")


def test_who_is_nobody_has_no_buttons_and_may_not_act() -> None:
    page = _page(_client(), at="a2")
    assert "Propose a change" not in page
    assert 'name="do"' not in page
    number = head("lagoon")
    _stand(_client(), about="P1", do="support")
    assert head("lagoon") == number


def test_what_has_no_button_does_nothing_and_says_so() -> None:
    client, number = _client("CSD"), head("lagoon")
    for on, do in (
        ("proposal", "adopt"),
        ("words", "support"),
        ("words", "sponsor"),
        ("x", "drop"),
    ):
        _stand(client, about="P1", on=on, do=do)
        assert "There is nothing of this kind to do" in _page(client, at="a2")
    assert head("lagoon") == number


def test_a_delegation_says_of_words_what_the_rules_let_it_say() -> None:
    client = _client("CSD")
    for at, do in enumerate(("retain", "delete", "bracket", "reserve")):
        assert f'value="{do}"' in _page(client, at="a2").split('name="on" value="words"')[1]
        _stand(client, about="a2", on="words", do=do, gesture=f"g-{at}")
        assert Stance.objects.get(delegation_id="CSD", noun="words", until=None).verb == do
    where = client.post(
        "/committees/lagoon/texts/draft/stand",
        {
            "gesture": "g-5",
            "about": "a2",
            "on": "words",
            "do": "flexible",
            "seen_by": "delegation",
            "next": "/committees/lagoon/provisions/a2",
        },
        secure=True,
    )
    assert where.headers["Location"] == "/committees/lagoon/provisions/a2"
    now = Stance.objects.get(delegation_id="CSD", noun="words", until=None)
    assert (now.verb, now.seen_by) == ("flexible", "delegation")
    assert 'value="flexible" aria-pressed="true"' in _page(client, "provisions/a2")


def test_a_stance_that_is_not_for_everyone_is_shown_to_its_own_alone(room: Room) -> None:
    secret = Take(
        on=Subject.PROPOSAL,
        about="P1",
        stance=stances.Stance.OPPOSE,
        seen_by=Visibility.DELEGATION,
    )
    room.act("CSD", secret)
    number = head("lagoon")[0]
    assert "opposed: Casdin" in _page(_client("CSD"), at="a2")
    for client in (_client(), _client("BMR")):
        page = _page(client, at="a2")
        assert "opposed" not in page
        assert f">{number}</bdi>" not in page[page.index("<aside") :]
        missed = _page(client, "texts/draft/missed", since=str(number - 1))
        assert "Nothing has changed" in missed


def test_other_languages_stand_beside_it_with_their_state(room: Room) -> None:
    entered = Enter(
        provision="a2",
        language="ar",
        words="تحفظ كل دولة طرف البيانات.",
        state=Translation.DRAFT,
    )
    room.act("secretariat", entered)
    page = _page(_client(), "texts/draft/beside", at="a2")
    assert '<p class="treaty" lang="ar" dir="rtl">تحفظ كل دولة طرف البيانات.</p>' in page
    assert "draft translation" in page
    assert page.count("awaiting translation") == 4


@pytest.mark.parametrize(
    ("attribution", "told"), [("count", "proposed: 1"), ("none", "Propose a change")]
)
def test_names_stand_nowhere_on_the_page_where_the_committee_prints_none(
    room: Room, attribution: str, told: str
) -> None:
    room.act("secretariat", Arrange(attribution=attribution))  # type: ignore[arg-type]
    page = _page(_client("CSD"), at="a2")
    assert told in page
    assert "– <bdi>Arvenia" not in page
    assert "proposed: Arvenia" not in page


# --- what did I miss? --------------------------------------------------------


def test_changes_since_a_version_an_act_or_a_moment_say_who_and_when(room: Room) -> None:
    room.act("secretariat", Consolidate(instrument="draft", version="v2", title="Second"))
    number = head("lagoon")[0]
    last = entry("lagoon", number)
    assert last
    local = read(last.recorded_at).astimezone(ZoneInfo("Europe/Vienna"))
    room.propose("CSD", "P3", "a1.2", wording="No Party may add terms.")
    for since in ("v2", str(number), local.strftime("%Y-%m-%dT%H:%M:%S")):
        page = _page(_client(), "texts/draft/missed", since=since)
        assert "Changed provisions since act" in page, since
        assert '<section class="change"><h2><a' in page
        assert "<b>Casdin</b>: Submits P3" in page
        assert 'class="option recent"' in page
        assert 'id="at-a1.2"' in page
    assert 'id="at-a2"' not in _page(_client(), "texts/draft/missed", since="v2")


def test_the_browser_keeps_when_the_last_visit_ended(room: Room) -> None:
    client = _client()
    _page(client)
    first = head("lagoon")[0]
    assert "This is your first visit" in _page(client, "texts/draft/missed")
    room.propose("CSD", "P3", "a1.2", wording="No Party may add terms.")
    name = cookie_of("lagoon")
    last, seen, at = client.cookies[name].value.split(".")
    assert (last, seen) == ("", str(first))
    client.cookies[name] = f".{seen}.{int(at) - IDLE - 1}"
    page = _page(client)
    assert re.search(r'What did I miss\? <b class="count">1</b>', page)
    assert "Submits P3" in _page(client, "texts/draft/missed", since="visit")


def test_a_cookie_that_cannot_be_read_is_none() -> None:
    client = _client()
    client.cookies[cookie_of("lagoon")] = "x.y.²"
    assert "This is your first visit" in _page(client, "texts/draft/missed")


def test_versions_are_compared(room: Room) -> None:
    room.act("secretariat", Consolidate(instrument="draft", version="v2", title="Second"))
    page = _page(_client(), "texts/draft/compare", one="1", other="2")
    assert "Article 2" in page
    assert "<ins>" in page
    same = _page(_client(), "texts/draft/compare", one="2", other="2")
    assert "These versions say the same." in same


# --- the file for the capital ------------------------------------------------


def test_the_file_for_a_capital_is_one_file_of_its_own_delegation_alone(room: Room) -> None:
    secret = Take(
        on=Subject.PROPOSAL,
        about="P2",
        stance=stances.Stance.PENDING,
        seen_by=Visibility.DELEGATION,
    )
    room.act("ARV", secret)
    answer = _client("ARV").get("/committees/lagoon/texts/draft/capital", secure=True)
    page = answer.content.decode()
    assert answer.headers["Content-Disposition"].startswith("attachment; filename=")
    assert "Position of Arvenia" in page
    assert "awaiting instructions" in page
    assert 'class="option recent"' in page
    assert '<ins class="read">may</ins>' in page
    assert "default-src 'none'" in page
    assert not re.search(r'(src|href)="(?!#)', page)
    ids = re.findall(r'\bid="([^"]*)"', page)
    assert len(ids) == len(set(ids))
    other = _client("BMR").get("/committees/lagoon/texts/draft/capital", secure=True)
    assert "awaiting instructions" not in other.content.decode()


def test_offices_and_visitors_have_no_capital() -> None:
    office = _client("secretariat").get("/committees/lagoon/texts/draft/capital", secure=True)
    assert office.status_code == 403
    visitor = _client().get("/committees/lagoon/texts/draft/capital", secure=True)
    assert visitor.status_code == 302
