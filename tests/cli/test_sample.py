"""The sample that ships with the project is whole: its counts, its names, its quotations."""

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest

SAMPLE = Path(__file__).parents[2] / "src" / "travaux" / "cli" / "sample"
LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")
ANCHORS = ("target", "after", "before", "under")


def lines(name: str) -> list[dict[str, Any]]:
    """Read the objects of a file of JSON lines."""
    text = (SAMPLE / name).read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def provisions() -> dict[str, str]:
    """Read the words of each provision by its label: enough of a reader for this draft."""
    title, *rest = (SAMPLE / "convention.en.txt").read_text(encoding="utf-8").split("\n\n")
    words = {"title": title}
    where = paragraph = ""
    recitals = 0
    for block in rest:
        first, _, second = block.rstrip("\n").partition("\n")
        numbered = re.match(r"(\d+)\. (.+)", first)
        lettered = re.match(r"\(([a-z])\) (.+)", first)
        if re.fullmatch(r"Preamble|Article \d+|Annex", first):
            where, paragraph = first.lower(), ""
            words[f"{where}, heading"] = second
        elif where == "preamble" and first.endswith(",") and not first.startswith("The Parties"):
            recitals += 1
            words[f"preamble, paragraph {recitals}"] = first
        elif numbered:
            paragraph = f"{where}, paragraph {numbered[1]}"
            words[paragraph] = numbered[2]
        elif lettered:
            words[f"{paragraph or where} ({lettered[1]})"] = lettered[2]
        elif not second and not paragraph:
            words.setdefault(where, first)
    return words


def test_the_draft_is_a_treaty() -> None:
    """It has preamble, chapters, articles, testimonium and annex, at a treaty's length."""
    text = (SAMPLE / "convention.en.txt").read_text(encoding="utf-8")
    assert len(re.findall(r"^Article \d+$", text, re.MULTILINE)) >= 14
    assert len(re.findall(r"^Chapter [IV]+$", text, re.MULTILINE)) == 4
    assert text.count("\nHave agreed as follows:\n") == 1
    assert text.count("\nIn witness whereof,") == 1
    assert len(re.findall(r"^Annex$", text, re.MULTILINE)) == 1
    assert 2000 <= len(text.split()) <= 3000


def test_twelve_states_in_five_groups() -> None:
    """Every State has its group and its name in six languages."""
    table = json.loads((SAMPLE / "parties.json").read_text(encoding="utf-8"))
    groups = {group["name"] for group in table["groups"]}
    parties = table["parties"]
    assert len(parties) == len({party["code"] for party in parties}) == 12
    assert len(groups) == 5
    assert {party["group"] for party in parties} == groups
    for entry in [*parties, *table["groups"]]:
        assert tuple(entry["names"]) == LANGUAGES
        assert all(entry["names"].values())
        assert entry["names"]["en"] == entry["name"]


def test_proposals_come_from_the_parties_and_name_what_is_there() -> None:
    """Sponsors, targets and amended proposals all exist, and ids are unique."""
    codes = {p["code"] for p in json.loads((SAMPLE / "parties.json").read_text("utf-8"))["parties"]}
    labels = {label.removesuffix(", heading") for label in provisions()} | provisions().keys()
    seen: set[str] = set()
    for proposal in lines("proposals.jsonl"):
        assert proposal["id"] not in seen
        sponsors = proposal.get("sponsors") or [proposal["party"]]
        assert set(sponsors) <= codes
        assert proposal["id"].startswith(sponsors[0])
        if "amends" in proposal:
            assert proposal["amends"] in seen
        elif proposal["action"] != "replace throughout":
            named = {proposal[key] for key in ANCHORS if key in proposal}
            if proposal["action"] == "merge with":
                named.add(proposal["with"])
            assert named
            assert named <= labels, proposal["id"]
        seen.add(proposal["id"])
    assert len(seen) >= 40


def test_quoted_words_stand_once_in_their_provision() -> None:
    """Nobody has to guess which words a proposal means."""
    words = provisions()
    text = (SAMPLE / "convention.en.txt").read_text(encoding="utf-8")
    for proposal in lines("proposals.jsonl"):
        if proposal.get("action") == "replace throughout":
            assert text.count(proposal["words"]) > 1
            continue
        for key in ("words", "at"):
            if key in proposal:
                assert words[proposal["target"]].count(proposal[key]) == 1, proposal["id"]


def test_every_action_is_shown() -> None:
    """Whatever can be proposed is proposed by someone."""
    proposals = lines("proposals.jsonl")
    assert {p["action"] for p in proposals if "action" in p} == {
        *("amend", "delete", "insert", "alternative", "placeholder", "no text", "move"),
        *("merge with", "split at", "replace throughout", "retain", "bracket", "reserve"),
    }
    assert any("amends" in proposal for proposal in proposals)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_places_in_six_languages(language: str) -> None:
    """Each language version has the same proposals to the same places."""
    places = lines(f"places.{language}.jsonl")
    english = lines("places.en.jsonl")
    submitted = {proposal["id"] for proposal in lines("proposals.jsonl")}
    assert [place["id"] for place in places] == [place["id"] for place in english]
    for place, source in zip(places, english, strict=True):
        assert place["language"] == language
        ids = [proposal["id"] for proposal in place["proposals"]]
        assert ids == [proposal["id"] for proposal in source["proposals"]]
        assert len(set(ids)) == len(ids)
        assert set(ids) <= submitted
        for proposal in place["proposals"]:
            if "start" in proposal:
                assert 0 <= proposal["start"] < proposal["end"] <= len(place["base"])
            if "amends" in proposal:
                assert proposal["amends"] in ids
            if "wording" in proposal:
                assert proposal["wording"] != place["base"]


def test_english_places_are_the_draft_s_own() -> None:
    """The places are words of the draft, unchanged."""
    words = provisions()
    for place in lines("places.en.jsonl"):
        label = re.sub(r"article-(\d+)-paragraph-(\d+)", r"article \1, paragraph \2", place["id"])
        assert place["base"] == words[label]


def test_everything_is_normalised() -> None:
    """The engine refuses what is not in NFC, so the sample is."""
    for path in SAMPLE.iterdir():
        if path.is_file():
            assert unicodedata.is_normalized("NFC", path.read_text(encoding="utf-8")), path.name
