"""Where a text stands, where its words come from, texts opened mid-stream, and new bases."""

import csv
import io
import json
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.acts.deciding import settle
from tests.acts.test_mid_stream import SECOND, SOURCE
from tests.browsers import Browser
from tests.web.journeys import WIDTHS, scrolls_sideways, shut_out, visiting
from tests.web.rooms import SAFE, Answer, House, Visitor
from tests.web.sites import Site
from travaux.acts.instruments import Open
from travaux.acts.proposals import Submit
from travaux.acts.proposing import Asked
from travaux.acts.stances import Take
from travaux.committee.models import Basis, Disposition, DispositionTable, Instrument, Proposal
from travaux.committee.queries.instruments import as_it_stands
from travaux.people.drafts import drafts_of
from travaux.people.models import Draft
from travaux.procedure.instruments import Kind
from travaux.procedure.stances import Stance, Subject, Visibility
from travaux.text.brackets.opening import open_typed
from travaux.text.tree import walk

UNFOLDED = "document.querySelectorAll('main details').forEach((it) => { it.open = true; })"
quick = pytest.mark.database


@pytest.fixture
def house(database: object) -> House:
    assert database
    return House()


def _page(house: House, address: str, party: str = "", *, status: int = 200) -> str:
    answer = house.visitor(party).get(address)
    assert answer.status_code == status, (address, answer.status_code)
    said: str = answer.content.decode()
    return said


@quick
def test_the_pictures_have_their_numbers_beside_them(house: House) -> None:
    wording = "Each Party shall preserve data for sixty days, as article 1 says."
    house.room.propose("BMR", "p1", "a2", wording=wording)
    page = _page(house, "standing")
    assert page.count("<svg") >= 2
    assert " style=" not in page
    row = re.search(r'<th scope="row">article 2 .*?</tr>', page, re.DOTALL)
    assert row
    assert re.findall(r"<td>(\d+)</td>", row[0])[-1] == "2"
    assert "open since" in page
    assert "Settled and agreed, day after day" in page
    assert "?at=a2" in page


@quick
def test_a_phrase_tells_who_proposed_it_who_objected_and_what_else_there_was(house: House) -> None:
    room = house.room
    text = "Each Party shall preserve data for {} days, as article 1 says."
    room.propose("BMR", "p1", "a2", wording=text.format("sixty"))
    room.propose("DRN", "p2", "a2", wording=text.format("thirty"))
    room.act("CSD", Take(on=Subject.PROPOSAL, about="p1", stance=Stance.OPPOSE))
    hidden = Take(
        on=Subject.PROPOSAL, about="p1", stance=Stance.OPPOSE, seen_by=Visibility.DELEGATION
    )
    room.act("ARV", hidden)
    settle(room, "s1", "a2", "accept", proposals=("p1",))
    page = _page(house, "texts/draft/origin?phrase=for+sixty+days&at=a2")
    assert all(it in page for it in ("Bemaria", "Casdin", "Dorune", "thirty"))
    assert "Arvenia" not in page
    assert "Arvenia" in _page(house, "texts/draft/origin?phrase=for+sixty+days", "ARV")
    assert "do not stand so" in _page(house, "texts/draft/origin?phrase=ninety")
    for address in ("provisions/a2", "proposals", "proposals/p2"):
        assert "fallen" in _page(house, address), address


@quick
def test_the_final_text_waits_until_nothing_is_contested(house: House) -> None:
    assert "shall preserve data" in _page(house, "texts/draft/final")
    assert house.visitor().get("texts/draft/final.txt").status_code == 200
    house.room.propose("BMR", "p1", "a2", wording="Nothing.")
    assert "Places still open: 1" in _page(house, "texts/draft/final")
    _page(house, "texts/draft/final.txt", status=404)


@quick
def test_the_final_text_waits_for_the_title_too(house: House) -> None:
    asked = (Asked(action="amend", part="title", wording="Draft convention"),)
    house.room.act("BMR", Submit(proposal="p1", instrument="draft", changes=asked))
    assert "Places still open: 1" in _page(house, "texts/draft/final")
    page = _page(house, "standing", "secretariat")
    assert "texts/draft/settle?provision=&amp;" not in page
    assert 'texts/draft/settle?provision="' in page
    assert "draft/settle" not in _page(house, "standing", "BMR")


def _sent(house: House, party: str, **fields: object) -> Answer:
    """Send the form that opens a bracketed file."""
    client = house.visitor(party).client
    said = {
        "title": "Buoys",
        "kind": "draft",
        "language": "en",
        "gesture": "g-open",
        "names": "ZZZ",
        **fields,
    }
    return client.post(f"/committees/{house.room.space}/open-bracketed", said, **SAFE)  # type: ignore[arg-type]


def _given(house: House, party: str, source: str = SOURCE, **fields: object) -> tuple[str, str]:
    """The preview of a file, and what tells it from any other."""
    page = _sent(house, party, file=SimpleUploadedFile("buoys.txt", source.encode()), **fields)
    text: str = page.content.decode()
    found = re.search(r'name="confirm" value="([^"]+)"', text)
    return text, found[1] if found else ""


def _opened(house: House) -> Instrument:
    """The text of the file, opened as it was seen."""
    _page, seen = _given(house, "secretariat")
    assert _sent(house, "secretariat", confirm=seen).status_code == 302
    return Instrument.objects.get(title="Buoys")


@quick
def test_a_bracketed_file_is_seen_before_it_is_opened_and_written_back(house: House) -> None:
    page, seen = _given(house, "secretariat")
    assert all(it in page for it in ("Arvenia", "ZZZ", "not at the table", "nobody known"))
    assert not Instrument.objects.filter(title="Buoys").exists()
    assert Draft.objects.get().content == SOURCE
    assert drafts_of(house.room.space, "secretariat") == []
    for _twice in range(2):
        assert _sent(house, "secretariat", confirm=seen).status_code == 302
    assert not Draft.objects.exists()
    row = Instrument.objects.get(title="Buoys")
    assert "ZZZ" in _page(house, f"texts/{row.id}")
    answer = house.visitor().get(f"texts/{row.id}/as-typed.txt")
    assert answer.content.decode() == SOURCE
    other = _sent(house, "secretariat", gesture="g-other")
    assert (other.status_code, "Choose a file" in other.content.decode()) == (400, True)


LONGER = SOURCE.replace(" keep", "\nkeep").rstrip()


@quick
@pytest.mark.parametrize(
    "data",
    [
        LONGER.replace("\n", "\r\n").encode(),
        LONGER.replace("\n", "\r\n").encode("utf-8-sig"),
        LONGER.replace("\n", "\r").encode(),
        LONGER.replace("\nkeep", "\u2028keep").encode(),
    ],
)
def test_a_file_is_written_back_byte_for_byte(house: House, data: bytes) -> None:
    file = SimpleUploadedFile("buoys.txt", data)
    page = _sent(house, "secretariat", file=file).content.decode()
    seen = re.findall(r'name="confirm" value="([^"]+)"', page)
    assert seen, page
    assert _sent(house, "secretariat", confirm=seen[0]).status_code == 302
    row = Instrument.objects.get(title="Buoys")
    assert house.visitor().get(f"texts/{row.id}/as-typed.txt").content == data
    named = ("Arvenia", "Bemaria", "Casdin", "ZZZ")
    assert [it.words for it in walk(as_it_stands(row).provisions)] == [
        it.words for it in walk(open_typed(LONGER, named).instrument.provisions)
    ]


@quick
def test_a_file_is_opened_as_it_was_seen_or_seen_again(house: House) -> None:
    _page, seen = _given(house, "secretariat")
    again = _sent(house, "secretariat", confirm=seen, names="")
    assert "has changed since you saw it" in again.content.decode()
    assert not Instrument.objects.filter(title="Buoys").exists()
    _page, seen = _given(house, "ARV")
    assert _sent(house, "ARV", confirm=seen).status_code == 403
    assert not Instrument.objects.filter(title="Buoys").exists()


@quick
def test_a_large_file_is_looked_at_and_opened(house: House) -> None:
    more = (f"{at}. {'Ships pass buoys by night and by day. ' * 150}" for at in range(4, 504))
    large = "\n\n".join((SOURCE.rstrip(), *more, ""))
    assert len(large) > 2_500_000
    _page, seen = _given(house, "secretariat", large)
    assert _sent(house, "secretariat", confirm=seen).status_code == 302
    assert Instrument.objects.filter(title="Buoys").exists()
    page, _seen = _given(house, "secretariat", "x" * 10_000_001, gesture="g-larger")
    assert "over 10,000,000 bytes" in page


@quick
def test_a_new_basis_is_entered_with_a_table_that_omits_none(house: House) -> None:
    old = _opened(house).id
    house.room.act(
        "secretariat", Open(instrument="second", kind=Kind.DRAFT, title="Two", provisions=SECOND)
    )
    secretary = house.visitor("secretariat")
    page = secretary.get(f"new-basis?old={old}&new=second").content.decode()
    chosen = dict(re.findall(r'name="(decision-[^"]+)".*?value="([^"]+)" selected', page))
    assert "Ships pass buoys, as far as they can, at night." in page
    rows = Proposal.objects.filter(instrument=old)
    assert {f"decision-{it.id}" for it in rows} == set(chosen)
    said = {
        "gesture": "g-basis",
        "old": old,
        "new": "second",
        "level": "plenary",
        "meeting": "5th meeting",
        "presided": "the Chair",
    }
    assert secretary.post("new-basis", **said).status_code == 400
    assert not DispositionTable.objects.exists()
    done = secretary.post("new-basis", **said, **chosen)
    assert done.status_code == 302, done.content
    assert Basis.objects.get(until=None).instrument_id == "second"
    assert Disposition.objects.count() == len(chosen)
    table = secretary.get(done["Location"].split(f"{house.room.space}/")[1]).content.decode()
    assert table.count('<tr><th scope="row">') == len(chosen)
    address = done["Location"].split(f"{house.room.space}/")[1]
    assert "Ships pass buoys, as far as they can, at night." in table
    assert "nobody known" in table
    _see_files(secretary, address, table, count=len(chosen))
    became = secretary.get("proposals?instrument=second").content.decode()
    assert "to be confirmed by its sponsor" in became
    for address in re.findall(r"proposals/([^\"#/?]+)\"", became + table):
        assert secretary.get(f"proposals/{address}").status_code == 200


def _see_files(secretary: Visitor, address: str, table: str, *, count: int) -> None:
    """The table as files: a line a proposal."""
    csv_lines = secretary.get(f"{address}.csv").content.decode("utf-8-sig")
    cells = list(csv.reader(io.StringIO(csv_lines)))
    assert [it[0] for it in cells[1:]] == [f"P{at}" for at in range(1, count + 1)]
    assert {len(it) for it in cells} == {10}
    assert cells[5][3:5] == ["amend", "Ships pass buoys, as far as they can, at night."]
    file = json.loads(secretary.get(f"{address}.json").content)
    assert (file["format"], len(file["dispositions"])) == ("travaux.dispositions/1", count)
    for ending in ("json", "csv"):
        assert f'/{address}.{ending}" download' in table


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_hinders_anyone_on_the_way(
    browser: Browser, site: Site, language: str, theme: str
) -> None:
    with visiting(browser, site, "secretariat-1", language=language, theme=theme) as page:
        addresses = ["standing", "open-bracketed", "new-basis?old=draft&new=non-paper"]
        for address in [*addresses, "texts/draft/final"]:
            page.goto(site.url(address))
            page.evaluate(UNFOLDED)
            assert shut_out(page) == [], address
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 900})
                assert not scrolls_sideways(page), (address, width)


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "ar"])
def test_words_that_are_selected_are_asked_for(browser: Browser, site: Site, language: str) -> None:
    with visiting(browser, site, language=language) as page:
        page.goto(site.url("text?at=draft.p2"))
        page.locator("#at-draft\\.p2 .words").first.select_text()
        page.locator("#origin[href*='phrase=']").click()
        page.wait_for_url("**/origin?*")
        assert page.locator("input[name=phrase]").input_value()
        assert shut_out(page) == []
