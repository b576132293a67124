"""The register beside published data: every place where they differ, with the reason."""

import csv
import os
import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from travaux.registers import ELECTORS, LANGUAGES, Language, shipped

CORPUS = Path(
    os.environ.get("TRAVAUX_CORPUS", Path(__file__).parents[2].parent / "shared" / "corpus")
)
DATA = CORPUS / "registers"
pytestmark = pytest.mark.skipif(
    not CORPUS.is_dir(),
    reason="the corpus of real texts is neither at ../shared/corpus nor at TRAVAUX_CORPUS",
)
UN = shipped("un")
UNTERM: dict[Language, str] = {
    "ar": "Arabic",
    "zh": "Chinese",
    "en": "English",
    "fr": "French",
    "ru": "Russian",
    "es": "Spanish",
}
NAMED_OTHERWISE: dict[tuple[str, Language], str] = {
    ("CIV", "en"): "The data have “Ivory Coast”; the United Nations does not translate the name.",
    (
        "NLD",
        "en",
    ): "The data shorten it in English alone; the nameplate has the kingdom in brackets.",
}
"""Names of ours that neither of the two published lists has."""

FLAGGED_OTHERWISE = {
    ("STP", "ldc"): "One list still flags it; it graduated on 13 December 2024.",
}


def rows(name: str) -> Iterator[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file)


def statistical(language: Language) -> dict[str, list[str]]:
    """The rows of the M49 list in a language, by alpha-3; its headings are translated."""
    with (DATA / f"UNSD-{'cn' if language == 'zh' else language}.csv").open(
        encoding="utf-8-sig", newline=""
    ) as file:
        return {row[11]: row for row in csv.reader(file)}


def bare(name: str) -> str:
    """A name without the article in brackets, stars, and the shape of apostrophe and hyphen."""
    plain = re.sub(r"\s*\((the|l[ea’']s?|el|l[ao]s?)\)|\*", "", name.replace("’", "'"))
    return unicodedata.normalize("NFC", " ".join(plain.replace("_", "-").split()))


def codes(name: str) -> set[str]:
    return {row["Code"] for row in rows(f"negotiating_groups/{name}.csv")}


def ids(group: str, on: date) -> set[str]:
    return {it.id for it in UN.members(group, on)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_are_those_of_a_published_list(language: Language) -> None:
    listed = statistical(language)
    terms = {row["ISO3166-1-Alpha-3"]: row for row in rows("country-codes.csv")}
    states = [it for it in UN.participants if it.is_state]
    assert len(states) == 197
    otherwise = {
        (it.id, language): it.names[language]
        for it in states
        if bare(it.names[language])
        not in {
            bare(listed[it.id][8]),
            bare(terms[it.id][f"UNTERM {UNTERM[language]} Short"]),
        }
    }
    assert set(otherwise) == {key for key in NAMED_OTHERWISE if key[1] == language}, otherwise


def test_codes_are_those_of_the_m49_list() -> None:
    listed = statistical("en")
    for state in UN.participants:
        if state.is_state:
            assert (state.m49, state.alpha2) == (listed[state.id][9], listed[state.id][10])


def test_no_state_that_the_list_calls_independent_is_left_out() -> None:
    independent = {
        row["ISO3166-1-Alpha-3"]
        for row in rows("country-codes.csv")
        if row["is_independent"] == "Yes"
    }
    assert independent - {it.id for it in UN.participants} == {"TWN"}


@pytest.mark.parametrize(("column", "scheme"), [(12, "ldc"), (13, "lldc"), (14, "sids")])
def test_categories_are_those_flagged_in_the_m49_list(column: int, scheme: str) -> None:
    members = {it.id for it in UN.participants if it.capacity == "member"}
    flagged = {code for code, row in statistical("en").items() if row[column].strip() == "x"}
    differ = (flagged & members) ^ ids(scheme, date(2026, 5, 15))
    assert differ == {state for state, of in FLAGGED_OTHERWISE if of == scheme}


def test_electoral_groups_are_those_published_but_for_who_is_not_a_member() -> None:
    published: dict[str, set[str]] = {}
    for row in rows("negotiating_groups/un-regional-groups.csv"):
        published.setdefault(row["Region"], set()).add(row["Code"])
    on = date(2025, 6, 1)
    same = {
        "African Group": "african",
        "Eastern European Group": "eastern-european",
        "GRULAC": "grulac",
    }
    for theirs, ours in same.items():
        assert published[theirs] == ids(ours, on)
    # They list Türkiye, counted with Western European and other States, here too.
    assert published["Asia-Pacific Group"] - ids("asia-pacific", on) == {"TUR"}
    # And the United States as if it were a member.
    assert published["WEOG"] == {it.id for it in UN.members("weog", on, standings=ELECTORS)}


@pytest.mark.parametrize(
    ("name", "group"),
    [
        ("g77", "g77"),
        ("european-union", "european-union"),
        ("arab-group", "arab-group"),
        ("aosis", "aosis"),
        ("lldc", "lldc"),
        ("sids", "sids"),
    ],
)
def test_political_groups_are_those_published(name: str, group: str) -> None:
    assert codes(name) == ids(group, date(2025, 6, 1))


def test_brics_is_published_as_it_was_before_2024() -> None:
    assert codes("brics") == ids("brics", date(2023, 12, 31))


def test_days_of_the_european_union_are_those_published() -> None:
    begun = {
        it.participant: it.valid_from.isoformat()
        for it in UN.memberships
        if it.group == "european-union" and it.valid_from and it.valid_to is None
    }
    published = {
        row["Code"]: row["Member-Since"] for row in rows("negotiating_groups/european-union.csv")
    }
    assert begun == published


def test_years_of_the_least_developed_countries_are_those_published() -> None:
    years = {
        it.participant: (it.valid_from, it.valid_to) for it in UN.memberships if it.group == "ldc"
    }
    included = [*rows("negotiating_groups/ldc.csv"), *rows("negotiating_groups/graduated-ldcs.csv")]
    assert {row["Code"] for row in included} == set(years)
    differ = {
        row["Code"]: row["Year-Of-Inclusion"]
        for row in included
        if not (begun := years[row["Code"]][0]) or str(begun.year) != row["Year-Of-Inclusion"]
    }
    assert differ == {}
    for row in rows("negotiating_groups/graduated-ldcs.csv"):
        ended = years[row["Code"]][1]
        assert ended is not None
        assert str(ended.year) == row["Graduation"]
    # The published list was made before São Tomé and Príncipe graduated.
    assert codes("ldc") == ids("ldc", date(2024, 12, 12))
