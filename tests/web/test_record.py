"""The record on a page: what a reader may see, the proof that it is whole, the downloads."""

import json
import re
import tracemalloc
import urllib.request

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.record.tampering import COLUMNS, sql, unnoticed
from tests.web.inside import asked, got, sent, visitor
from tests.web.sites import SPACE, Site
from travaux.committee.queries.readers import PUBLIC
from travaux.committee.queries.record import record_for
from travaux.record.chain import GENESIS
from travaux.record.tail import head, tail
from travaux.record.transfer import from_lines, to_csv, to_lines
from travaux.record.verify import Verdict, verify
from travaux.web import proofs
from travaux.web.record import nouns

inside = pytest.mark.usefixtures("data")
VEILED = "This act is not shown to everyone."


def _numbers(page: str) -> list[int]:
    return [int(it) for it in re.findall(r'<li id="act-(\d+)"', page)]


@inside
def test_acts_stand_by_number_in_either_order_page_by_page() -> None:
    client = visitor()
    last, _hash = head(SPACE)
    newest = _numbers(got(client, "record"))
    assert newest == list(range(last, last - 50, -1))
    assert _numbers(got(client, "record?order=oldest")) == list(range(1, 51))
    assert _numbers(got(client, f"record?behind={newest[-1]}"))[0] == newest[-1] - 1
    assert _numbers(got(client, "record?order=oldest&behind=50"))[0] == 51
    assert _numbers(got(client, "record?behind=99999999999999999999"))[0] == last


@inside
def test_acts_are_found_by_noun_party_provision_and_day() -> None:
    client = visitor()
    assert "Consolidates" in got(client, "record?noun=instruments")
    halmora = got(client, "record?party=HAL&noun=proposals")
    assert set(re.findall(r'<bdi class="party">([^<]+)</bdi>', halmora)) == {"Halmora"}
    assert "P115" in got(client, "record?provision=draft.p47")
    assert "P115" not in got(client, "record?provision=draft.p11")
    day = got(client, "record?from=2026-02-24&to=2026-02-24&order=oldest")
    assert set(re.findall(r"<h2>([^<]+)</h2>\s*<ol>", day)) == {"24 February 2026"}
    assert _numbers(got(client, "record?from=2031-01-01")) == []
    assert _numbers(got(client, "record?from=nonsense&noun=nonsense"))


@inside
def test_what_is_not_shown_to_everyone_is_veiled_and_found_by_nobody_else() -> None:
    hidden = next(it for it in record_for(SPACE, PUBLIC) if not it.payload)
    behind = f"record?order=oldest&behind={hidden.number - 1}"
    assert VEILED in got(visitor(), behind)
    (row,) = (it for it in tail(SPACE) if it.number == hidden.number)
    about = f"record?order=oldest&noun=stances&party={row.by}&behind={hidden.number - 1}"
    assert hidden.number not in _numbers(got(visitor(), about))
    own = visitor(f"{row.by.lower()}-1")
    assert hidden.number in _numbers(got(own, about))
    assert VEILED not in got(own, behind).split("</li>")[0]


@inside
def test_a_filter_names_every_noun_there_is() -> None:
    page = got(visitor(), "record")
    for noun, said in nouns().items():
        assert f'<option value="{noun}">{said}</option>' in page


@inside
def test_the_chain_is_checked_once_for_a_head(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    def counted(space: str) -> Verdict:
        made.append(space)
        return verify(space)

    kept = proofs.Kept(counted)
    monkeypatch.setattr("travaux.web.record.CHAINS", kept)
    for _time in range(3):
        answer = sent(visitor(), "record/check")
        assert "chain whole" in answer.content.decode()
    assert made == [SPACE]
    assert asked(visitor(), "record/check").status_code == 405


@inside
def test_an_altered_act_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("travaux.web.record.CHAINS", proofs.Kept(verify))
    altered = "UPDATE record_act SET payload = '{}' WHERE number = 7"
    unnoticed(lambda: sql(altered))
    answer = sent(visitor(), "record/check").content.decode()
    assert "Act 7 is not as it was recorded." in answer


@inside
def test_a_receipt_holds_until_something_is_altered(monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = proofs.Kept(proofs._issued)  # noqa: SLF001 -- what a new process has
    monkeypatch.setattr(proofs, "RECEIPTS", fresh)
    monkeypatch.setattr("travaux.web.record.RECEIPTS", fresh)
    taken = asked(visitor(), "record/receipt").content
    assert json.loads(taken)["number"] == head(SPACE)[0]

    def checked(given: bytes) -> tuple[int, str]:
        file = SimpleUploadedFile("receipt.json", given)
        answer = sent(visitor(), "record/compare", file=file)
        return answer.status_code, answer.content.decode()

    assert "unaltered" in checked(taken)[1]
    said = json.loads(taken)
    assert checked(json.dumps({**said, "number": 3}).encode())[0] == 400
    assert checked(b"\xff\xfe")[0] == checked(b"{}")[0] == 400
    unnoticed(_cut_off_the_last)
    assert "acts were cut off" in checked(taken)[1]


def _cut_off_the_last() -> None:
    last, _hash = head(SPACE)
    sql("DELETE FROM record_act WHERE number = %s", last)
    sql(
        "UPDATE record_space SET number = %s, head = (SELECT hash FROM record_act"
        " WHERE number = %s)",
        last - 1,
        last - 1,
    )


def test_the_record_is_downloaded_as_the_reader_may_see_it(site: Site) -> None:
    with urllib.request.urlopen(site.url("record.jsonl")) as answer:  # noqa: S310 -- our own address
        assert answer.headers["Transfer-Encoding"] == "chunked"
        assert "attachment" in answer.headers["Content-Disposition"]
        lines = answer.read().decode().splitlines(keepends=True)
    entries = list(from_lines(enumerate(lines, 1)))
    assert [it.number for it in entries] == list(range(1, len(entries) + 1))
    assert entries[0].previous == GENESIS
    assert any(not it.payload and not it.by and it.hash for it in entries)
    with urllib.request.urlopen(site.url("record.csv")) as answer:  # noqa: S310
        table = answer.read().decode()
    assert table == "".join(to_csv(entries))


@inside
def test_downloads_take_as_much_memory_for_ten_times_the_record() -> None:
    def peak() -> int:
        tracemalloc.start()
        for _line in to_lines(record_for(SPACE, PUBLIC)):
            pass
        _now, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    peak()
    before = peak()
    unnoticed(_ten_times)
    assert peak() < 1.3 * before


def _ten_times() -> None:
    last, _hash = head(SPACE)
    places = ", ".join(f"number + {last} * %s" if it == "number" else it for it in COLUMNS)
    for turn in range(1, 10):
        sql(
            f"INSERT INTO record_act ({', '.join(COLUMNS)}) SELECT {places} FROM record_act"  # noqa: S608 -- columns
            f" WHERE number <= {last}",
            turn,
        )
