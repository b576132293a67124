"""A mandate is the same in six languages, from plain text, scans and Akoma Ntoso."""

import os
from pathlib import Path

import pytest

from tests.text.mandate.cables import ALL as CABLES
from tests.text.mandate.example import ALL, ENGLISH
from travaux.formats.json.mandate import mandate_to_json
from travaux.formats.mandate import read_mandate, read_mandate_file
from travaux.formats.plain.mandate import mandate_to_text
from travaux.text.errors import BadInput
from travaux.text.mandate.later import answers
from travaux.text.mandate.values import Mandate

ROOT = Path(__file__).parents[2]
CORPUS = Path(os.environ.get("TRAVAUX_CORPUS", ROOT.parent / "shared" / "corpus"))
needs_corpus = pytest.mark.skipif(
    not (CORPUS / "mandate").is_dir(), reason="the corpus is not beside the repository"
)
RESOLUTIONS = ["75_67", "75_90", "76_121", "76_19", "76_300", "77_226", "77_280"]


def read(language: str) -> Mandate:
    return read_mandate(ALL[language].encode())


@pytest.mark.parametrize("language", ALL)
def test_the_facts_are_the_same_in_every_language(language: str) -> None:
    mandate = read(language)
    assert mandate.language == language
    assert mandate.symbol == "A/RES/80/15"
    assert (mandate.session, mandate.agenda_item, mandate.date) == (80, "12", "2025-12-03")
    assert (len(mandate.preambular), len(mandate.operative)) == (2, 3)
    assert mandate.title
    assert mandate.organ


@pytest.mark.parametrize("language", ALL)
def test_citations_are_normalised_and_dated(language: str) -> None:
    cited = [(it.symbol, it.date) for it in read(language).preambular[0].citations]
    assert cited == [
        ("A/RES/78/11", "2023-12-04"),
        ("A/RES/79/12", "2024-12-05"),
        ("A/79/300", None),
    ]


@pytest.mark.parametrize("language", ALL)
def test_a_note_stands_where_its_mark_was(language: str) -> None:
    (note,) = read(language).footnotes
    assert (note.marker, note.part, note.n) == ("1", "preambular", 1)
    assert "A/79/300" in note.text


@pytest.mark.parametrize("language", ALL)
def test_obligations_are_alike(language: str) -> None:
    first, second, third = (it.obligation for it in read(language).operative)
    assert first
    assert second
    assert third
    assert first.actor.value == "general-assembly"
    assert first.action.value == ("establish", "elaborate", "convention")
    assert second.actor.value == "ad-hoc-committee"
    assert second.action.value == ("convene", "organizational-session")
    assert second.deadline
    assert second.place
    assert second.duration
    assert (second.deadline.value, second.place.value) == ("2026-03", "Geneva")
    assert second.duration.value == "P2D"
    assert third.actor.value == "secretary-general"
    assert third.action.value == ("submit", "report")
    assert third.deadline
    assert third.deadline.value == "session 81"


def told(language: str) -> list[tuple[object, ...]]:
    """What the resolution on cables asks, without the words it rests on."""
    return [
        (
            it.actor.value,
            it.action.value,
            it.deadline and it.deadline.value,
            it.place and it.place.value,
            it.duration and it.duration.value,
            [group.value for group in it.beneficiaries],
        )
        for paragraph in read_mandate(CABLES[language].encode()).operative
        if (it := paragraph.obligation)
    ]


@pytest.mark.parametrize("language", CABLES)
def test_what_is_asked_in_other_words_is_alike(language: str) -> None:
    working_group, report = "working-group", ("submit", "report")
    gifts = ("support", "trust-fund", "voluntary-contributions")
    assistance = ("assist", "technical-assistance")
    assert told(language) == [
        ("general-assembly", ("establish", "elaborate", working_group), None, None, None, []),
        (working_group, ("convene", *report), "2027-03", "Vienna", "P5D", []),
        ("secretary-general", (*report, "present-resolution"), "P6M", None, None, []),
        ("member-states", gifts, "2028-12-31", None, None, []),
        ("unodc", assistance, None, None, None, ["developing-countries"]),
    ]


def test_a_french_participle_is_no_verb_of_hope() -> None:
    text = "L’Assemblée générale,\n\n1. Décide de siéger, compte étant tenu des faits.\n"
    (only,) = read_mandate(text.encode()).operative
    assert [it.senses for it in only.verbs] == [("decide",)]


@pytest.mark.parametrize("language", ALL)
def test_a_preambular_paragraph_may_have_two_verbs(language: str) -> None:
    senses = [set(it.senses) for it in read(language).preambular[1].verbs]
    assert len(senses) == 2
    assert "note" in senses[0]
    assert "stress" in senses[1]


@pytest.mark.parametrize("language", ALL)
def test_every_value_rests_on_words_of_its_paragraph(language: str) -> None:
    mandate = read(language)
    for paragraph in mandate.operative:
        duty = paragraph.obligation
        assert duty
        found = (duty.deadline, duty.place, duty.duration, *duty.action.rests_on)
        for one in filter(None, found):
            assert paragraph.text[slice(*one.at)] == one.words


def test_a_slip_of_a_digit_is_suspected_and_not_corrected() -> None:
    slipped = ENGLISH.replace("78/11", "73/11")
    mandate = read_mandate(slipped.encode())
    assert mandate.preambular[0].citations[0].symbol == "A/RES/73/11"
    assert [it.code for it in mandate.suspected] == ["citation-out-of-session"]


def test_a_page_break_within_a_sentence_is_closed() -> None:
    broken = ENGLISH.replace("to elaborate a", "to elaborate\n\n\n\n2/3\n\na")
    assert read_mandate(broken.encode()).operative == read("en").operative


def test_a_later_resolution_fulfils_and_postpones() -> None:
    later = (
        ENGLISH.replace("80/15. ", "81/4. ")
        .replace("2025", "2026")
        .replace("78/11 of 4 December 2023", "80/15 of 3 December 2025")
        .replace("Also decides that the ad hoc committee shall convene", "Notes with appreciation")
        .replace("eighty-first", "eighty-second")
    )
    found = answers(read("en"), read_mandate(later.encode()))
    assert {(it.n, it.how) for it in found} >= {(2, "fulfils"), (3, "postpones")}


def test_answers_are_sentences() -> None:
    later = ENGLISH.replace("80/15. ", "81/4. ").replace("2025", "2026")
    later = later.replace("78/11 of 4 December 2023", "80/15 of 3 December 2025")
    found = answers(read("en"), read_mandate(later.encode()))
    assert found
    assert all("A/RES/81/4" in str(it.sentence) for it in found)


BODIES = {
    "The Security Council,": ("Resolution 2999 (2031)", "S/RES/2999 (2031)"),
    "The Human Rights Council,": ("34/99. Lamps", "A/HRC/RES/34/99"),
    "The Economic and Social Council,": ("2031/20. Lamps", "E/RES/2031/20"),
    "The Board of Lighthouses of Varda,": ("3/2. Lamps", "3/2"),
}


@pytest.mark.parametrize("opening", BODIES)
def test_bodies_give_their_symbols(opening: str) -> None:
    head, symbol = BODIES[opening]
    text = f"{head}\n\n{opening}\n\nNoting that lamps are dark,\n\n1. Decides to meet.\n"
    mandate = read_mandate(text.encode())
    assert mandate.symbol == symbol
    assert mandate.organ == opening.removeprefix("The ").rstrip(",")


def test_json_has_the_shape_of_the_page() -> None:
    value = mandate_to_json(read("en"))
    assert list(value) == [
        "format",
        "symbol",
        "organ",
        "session",
        "agenda_item",
        "title",
        "date",
        "preambular",
        "operative",
        "footnotes",
        "suspected",
    ]
    assert list(value["operative"][0]) == ["n", "verbs", "text", "obligation", "citations"]
    assert "A/RES/80/15" in mandate_to_text(read("en"))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x89PNG\r\n\x1a\n\x00\x00",
        b"<akomaNtoso",
        b"<html/>",
        b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
        b'<akomaNtoso xmlns="http://www.akomantoso.org/2.0"/>',
        b'<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"/>',
        b"Dear all, the meeting is on Monday.",
    ],
)
def test_bad_input_is_one_error(data: bytes) -> None:
    with pytest.raises(BadInput):
        read_mandate(data, source="file")


@needs_corpus
def test_the_mandate_is_read_in_six_languages_and_from_the_scan() -> None:
    paths = sorted((CORPUS / "mandate").glob("A_RES_74_247*"))
    for mandate in map(read_mandate_file, paths):
        assert (len(mandate.preambular), len(mandate.operative)) == (17, 6)
        assert all(it.n is not None for it in mandate.footnotes)
        assert len(mandate.footnotes) == 5
        recalled = mandate.preambular[11].citations
        assert len([it for it in recalled if it.date and it.symbol]) == 24
        third = mandate.operative[2].obligation
        assert third
        assert third.duration
        assert third.duration.value == "P3D"


@needs_corpus
@pytest.mark.parametrize("name", RESOLUTIONS)
def test_resolutions_have_the_same_paragraphs_in_six_languages(name: str) -> None:
    paths = sorted((CORPUS / "resolutions" / name).glob("*.xml"))
    counts = {
        (len(it.preambular), len(it.operative), len(it.footnotes))
        for it in map(read_mandate_file, paths)
    }
    assert len(paths) == 6
    assert len(counts) == 1
