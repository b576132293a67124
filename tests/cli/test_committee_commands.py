"""The commands that work in a data folder: what they take, what they print, how they refuse."""

import csv
import io
import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.acts.room import Room, negotiating
from tests.databases import Place
from tests.record.command import travaux
from travaux.cli.main import run
from travaux.committee.models import Obligation, Provision
from travaux.committee.queries.minutes import minutes
from travaux.committee.queries.names import CommitteeNames
from travaux.locale.speaker import LANGUAGES, Speaker
from travaux.people.models import Draft, Person
from travaux.people.persons import erase
from travaux.record.tail import head, tail

pytestmark = pytest.mark.database

MANDATE = """General Assembly
Resolution 75/999
Lagoon data

The General Assembly,

Recalling its resolution 74/998 of 1 May 2030,

1. Decides to establish a Committee on Lagoon Data;

2. Requests the Secretary-General to submit a report to the Committee by 1 March 2032.
"""
TEXT = "Convention\n\nArticle 1\n\nEach Party shall keep data.\n\nArticle 2\n\nEach Party may go.\n"


@pytest.fixture
def room(database: Place) -> Room:
    assert database.data.is_dir()
    return negotiating()


def file(place: Place, name: str, value: object) -> str:
    """A file in the data folder, for a command to read."""
    path = place.data / name
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    path.write_text(text, encoding="utf-8")
    return str(path)


def performed(place: Place, *arguments: str) -> list[dict[str, Any]]:
    """What stands on the record by a command that goes well."""
    code, told = travaux(place, *arguments)
    assert code == 0, told
    return [json.loads(line) for line in told.splitlines()]


def submit(wording: str, proposal: str = "p1", on: str = "") -> dict[str, Any]:
    asked = {"action": "amend", "target": "a2", "wording": wording, "on": on}
    return {"proposal": proposal, "instrument": "draft", "changes": [asked]}


def test_a_committee_is_established_with_its_mandate(database: Place) -> None:
    mandate = file(database, "mandate.txt", MANDATE)
    names = ("--name", "en=Lagoon Committee", "--name", "ar=لجنة البحيرة")
    done = performed(database, "init", "--rules", "un", "--mandate", mandate, *names)
    assert [it["kind"] for it in done] == ["committees.establish", "mandates.record"]
    assert set(Obligation.objects.values_list("state", flat=True)) == {"candidate"}
    code, told = travaux(database, "init", "--rules", "un", "--id", str(done[0]["space"]))
    assert (code, "already stands on the record for another act" in told) == (2, True)
    assert travaux(database, "init", "--rules", "un", "--zone", "Europe/Atlantis")[0] == 2


@pytest.mark.usefixtures("room")
def test_a_text_is_opened_under_permanent_ids(database: Place) -> None:
    (done,) = performed(database, "open", file(database, "base.txt", TEXT), "--id", "text")
    assert done["kind"] == "instruments.open"
    ids = set(Provision.objects.filter(instrument_id="text").values_list("id", flat=True))
    assert ids
    assert all(id_.startswith("text.") for id_ in ids)
    (again,) = performed(database, "open", file(database, "base.txt", TEXT))
    assert again["number"] == done["number"] + 1
    (last,) = tail("lagoon", done["number"])
    assert not ids & {it["id"] for it in json.loads(last.payload)["provisions"]}


@pytest.mark.usefixtures("room")
def test_an_act_sent_twice_gives_its_first_result(database: Place) -> None:
    path = file(database, "submit.json", submit("Each Party may keep data."))
    command = ("perform", "proposals.submit", path, "--as", "ARV", "--id", "first")
    first = performed(database, *command)
    assert first[0]["outcome"] == {"ordinal": 1}
    assert performed(database, *command) == first
    other = file(database, "submit.json", submit("Each Party keeps data."))
    assert "The id first already stands" in travaux(database, *command[:2], other, *command[3:])[1]


@pytest.mark.usefixtures("room")
@pytest.mark.parametrize("together", [True, False])
def test_acts_of_a_file_stand_each_alone_or_all_together(
    database: Place, *, together: bool
) -> None:
    lines = [
        {"kind": "proposals.submit", "payload": submit("各缔约国可以保存数据。"), "as": "ARV"},
        {"kind": "proposals.submit", "payload": submit("يجوز لكل طرف.", "p2"), "as": "ARV"},
        {"kind": "proposals.withdraw", "payload": {"proposal": "p3"}, "as": "ARV"},
    ]
    path = file(database, "acts.jsonl", "\n".join(map(json.dumps, lines)))
    before, _hash = head("lagoon")
    code, told = travaux(database, "perform", path, *(["--together"] if together else []))
    assert code == 2
    assert "There is no proposal p3 before this committee" in told
    assert head("lagoon")[0] == before + (0 if together else 2)


@pytest.mark.usefixtures("room")
@pytest.mark.parametrize(
    ("payload", "options", "code", "why"),
    [
        ("{", (), 2, "cannot be read"),
        ('{"proposal": ' * 100_000, (), 2, "cannot be read"),
        ({"proposal": "p1"}, (), 2, "Object missing required field `instrument`"),
        ({**submit("x"), "votes": 3}, (), 2, "Object has no field `votes`"),
        (submit("a\u202eb"), (), 2, "U+202E"),
        (json.dumps(submit("e\u0301")), (), 2, "normalization form C"),
        (submit("x" * 500_001), (), 2, "500000"),
        (submit("x"), ("--as", "XXX"), 1, "There is no delegation XXX"),
        (submit("x"), ("--as", "secretariat"), 1, "enters and never decides"),
        (submit("x"), ("--through", "person-BMR"), 1, "does not act for"),
        (submit("x"), ("--at", "yesterday"), 2, "is no moment"),
        (submit("x"), ("--at", "2999-01-01T00:00"), 2, "cannot have been done"),
        (submit("x"), ("--id", "a b"), 2, "is no id"),
        (submit("x"), ("--committee", "sea"), 2, "there are: lagoon"),
        (submit("x", on="0" * 64), (), 2, ""),
    ],
)
def test_what_is_not_lawful_is_one_sentence_and_writes_nothing(
    database: Place, payload: object, options: tuple[str, ...], code: int, why: str
) -> None:
    before = head("lagoon")
    path = file(database, "payload.json", payload)
    ended, told = travaux(database, "perform", "proposals.submit", path, "--as", "ARV", *options)
    assert (ended, why in told, len(told.splitlines())) == (code, True, 1), told
    assert head("lagoon") == before


def test_a_text_that_has_moved_on_shows_both_wordings(database: Place, room: Room) -> None:
    from travaux.acts.provisions import Correct  # noqa: PLC0415
    from travaux.committee.wordings import hash_of  # noqa: PLC0415

    stood = Provision.objects.get(pk="a2").words
    moved = stood.replace("ninety", "thirty")
    room.act("secretariat", Correct(provision="a2", words=moved, decision="a slip"))
    asked = submit(stood.replace("ninety", "sixty"), on=hash_of(stood))
    path = file(database, "payload.json", asked)
    code, told = travaux(database, "perform", "proposals.submit", path, "--as", "ARV")
    assert code == 1
    assert f"It stands: {moved}\n" in told
    assert f"Asked for: {stood.replace('ninety', 'sixty')}\n" in told


@pytest.mark.usefixtures("room")
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_minutes_say_who_did_what_in_every_language(language: str) -> None:
    said = list(
        minutes("lagoon", CommitteeNames("lagoon", language=language, say=Speaker(language)))
    )
    assert [it.number for it in said] == list(range(1, 11))
    assert {it.at.tzname() for it in said} <= {"CET", "CEST"}
    assert all(it.by and str(it.sentence) for it in said)
    assert "Arvenia" in str(said[1].sentence)


@pytest.mark.usefixtures("room")
def test_the_minutes_are_lines_with_number_local_time_and_party(database: Place) -> None:
    path = file(database, "submit.json", submit("Each Party may keep data."))
    at = ("--at", "2026-03-01T09:30")
    performed(database, "perform", "proposals.submit", path, "--as", "ARV", *at)
    code, told = travaux(database, "minutes", "--after", "10")
    by = "Arvenia (entered by the Secretariat)"
    line = f"11. 2026-03-01 09:30 Europe/Vienna — {by}: Submits P1 on “Draft”.\n"
    assert (code, told) == (0, line)
    (minute,) = performed(database, "minutes", "--after", "10", "--to", "json")
    assert minute["at"] == "2026-03-01T09:30:00+01:00"


@pytest.mark.usefixtures("room")
def test_a_spreadsheet_runs_no_cell(database: Place) -> None:
    asked = submit("=SUM(A1)")
    path = file(database, "submit.json", asked)
    performed(database, "perform", "proposals.submit", path, "--as", "ARV", "--id", "--1")
    code, told = travaux(database, "export-record", "--to", "csv")
    rows = list(csv.DictReader(io.StringIO(told)))
    assert (code, rows[-1]["number"], rows[-1]["gesture"]) == (0, "11", "'--1")


@pytest.mark.usefixtures("room")
def test_a_backup_brings_people_and_drafts_back(database: Place, another: Any) -> None:  # noqa: ANN401
    Person.objects.create(id="person-ARV", name="أمينة", language="ar")
    Draft.objects.create(id="d1", space="lagoon", delegation="ARV", content="草案")
    zipped = str(database.data / "all.zip")
    assert travaux(database, "backup", zipped)[0] == 0
    elsewhere = another()
    assert travaux(elsewhere, "restore", zipped)[0] == 0
    assert Person.objects.using(elsewhere.alias).get().name == "أمينة"
    assert Draft.objects.using(elsewhere.alias).get().content == "草案"
    assert "already" in travaux(elsewhere, "restore", zipped)[1]


@pytest.mark.usefixtures("room")
@pytest.mark.parametrize("at", [40, -300, -30])
def test_a_damaged_backup_restores_nothing(database: Place, another: Any, at: int) -> None:  # noqa: ANN401
    zipped = database.data / "all.zip"
    assert travaux(database, "backup", str(zipped))[0] == 0
    damaged = bytearray(zipped.read_bytes())
    damaged[at] ^= 0xFF
    zipped.write_bytes(damaged)
    elsewhere = another()
    code, told = travaux(elsewhere, "restore", str(zipped))
    assert (code, "damaged" in told) == (2, True), told
    assert not Person.objects.using(elsewhere.alias).exists()
    assert "There is no committee here yet" in travaux(elsewhere, "verify")[1]


@pytest.mark.usefixtures("room")
def test_an_altered_export_is_not_imported(database: Place, another: Any) -> None:  # noqa: ANN401
    lines = database.data / "record.jsonl"
    assert travaux(database, "export-record", "-o", str(lines))[0] == 0
    lines.write_text(lines.read_text("utf-8").replace("Bemaria", "Bemarya"), "utf-8")
    elsewhere = another()
    code, told = travaux(elsewhere, "import-record", str(lines))
    assert (code, "is not as it was recorded" in told) == (2, True)
    assert "There is no committee here yet" in travaux(elsewhere, "verify")[1]
    lines.write_text('{"format": "travaux.record/2"}\n', "utf-8")
    code, told = travaux(elsewhere, "import-record", str(lines))
    assert (code, "record.jsonl:1: The line is no act" in told) == (2, True)


def test_a_folder_without_a_committee_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TRAVAUX_DATABASE", raising=False)
    assert run(["verify", "--data", str(tmp_path)]) == 2
    assert "There is no committee in this folder" in capsys.readouterr().err


def test_no_secret_is_printed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRAVAUX_SECRET", "fish-and-lagoon")
    monkeypatch.setenv("TRAVAUX_DATABASE", "postgresql://me:tide@host/name")
    assert run(["config"]) == 0
    told = capsys.readouterr().out
    assert "fish" not in told
    assert "tide" not in told
    assert told.count("(set, not shown)") == 2


def test_a_draft_is_on_no_record_and_a_person_can_be_erased(database: Place, room: Room) -> None:
    words = {"en": "quokkaberry", "ar": "كوكابيري", "zh": "短尾矮袋鼠莓"}
    Person.objects.create(id="person-ARV", name="Amina Quokka", email="amina@example.org")
    for language, word in words.items():
        content = f"Each Party shall plant {word}."
        Draft.objects.create(
            id=language, space="lagoon", delegation="ARV", person="person-ARV", content=content
        )
    room.propose("ARV", "p1", "a2", wording="Each Party may preserve data.")
    before = head("lagoon")
    shown = "".join(
        travaux(database, *command)[1]
        for command in (
            ("minutes",),
            ("minutes", "--to", "json"),
            ("export-record",),
            ("export-record", "--to", "csv"),
            ("receipt",),
            ("verify",),
            ("replay", "--check"),
        )
    )
    assert "Submits P1" in shown
    assert not [word for word in (*words.values(), "Amina", "amina@") if word in shown]
    erase("person-ARV")
    assert not Person.objects.exists()
    assert head("lagoon") == before
    assert travaux(database, "verify")[0] == 0


@pytest.mark.usefixtures("room")
def test_whichever_byte_of_a_backup_is_changed_it_is_said_or_does_no_harm(
    database: Place, another: Callable[[], Place]
) -> None:
    zipped, chance = database.data / "all.zip", random.Random(3)
    assert travaux(database, "backup", str(zipped))[0] == 0
    whole, head = zipped.read_bytes(), travaux(database, "verify")[1]
    elsewhere, said = another(), 0
    for at in chance.sample(range(len(whole)), 100):
        damaged = bytearray(whole)
        damaged[at] ^= 1 << chance.randrange(8)
        zipped.write_bytes(damaged)
        code, told = travaux(elsewhere, "restore", str(zipped))
        if code:
            assert (code, "damaged" in told, told.count("\n")) == (2, True, 1), told
            said += 1
        else:
            assert travaux(elsewhere, "verify") == (0, head)
            elsewhere = another()
    assert said > 50
