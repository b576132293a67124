"""Finding by name or code: all who may be meant, in any language, and never a guess."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from travaux.registers import LANGUAGES, SHIPPED, Language, fold, shipped

UN = shipped("un")


def found(text: str) -> list[tuple[str, str]]:
    return [(it.participant.id, it.how) for it in UN.find(text)]


@pytest.mark.parametrize("name", SHIPPED)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_finds_its_own_however_it_is_typed(name: str, language: Language) -> None:
    register = shipped(name)
    for participant in register.participants:
        written = participant.names[language]
        bare = "".join(
            it for it in unicodedata.normalize("NFD", written) if unicodedata.category(it) != "Mn"
        )
        for typed in (written, written.upper(), f"  {bare.lower()} ", written.replace("'", "’")):
            assert [it.participant for it in register.find(typed)] == [participant]


@pytest.mark.parametrize("name", SHIPPED)
def test_every_code_finds_its_own(name: str) -> None:
    register = shipped(name)
    for participant in register.participants:
        for code in filter(None, (participant.id, participant.alpha2, participant.m49)):
            assert [it.participant for it in register.find(code.lower())] == [participant]


@pytest.mark.parametrize(
    ("typed", "state", "how"),
    [
        ("US", "USA", "code"),
        ("U.S.A.", "USA", "code"),
        ("United States", "USA", "short"),
        ("EE. UU.", "USA", "abbreviation"),
        ("США", "USA", "abbreviation"),
        ("美国", "USA", "short"),
        ("UK", "GBR", "abbreviation"),
        ("Iran", "IRN", "short"),
        ("Islamic Republic of Iran", "IRN", "short"),
        ("جمهورية إيران الإسلامية", "IRN", "short"),
        ("伊朗", "IRN", "short"),
        ("bolivie", "BOL", "short"),
        ("Estado Plurinacional de Bolivia", "BOL", "short"),
        ("République islamique d’Iran", "IRN", "short"),
        ("Многонациональное Государство Боливия", "BOL", "short"),
        ("Kingdom of the Netherlands", "NLD", "short"),
        ("DRC", "COD", "abbreviation"),
        ("RDC", "COD", "abbreviation"),
        ("刚果（金）", "COD", "short"),
        ("刚果（布）", "COG", "short"),
        ("Congo", "COG", "name"),
        ("Republic of the Congo", "COG", "common"),
        ("Turkey", "TUR", "former"),
        ("Swaziland", "SWZ", "former"),
        ("Costa de Marfil", "CIV", "common"),
        ("COTE D'IVOIRE", "CIV", "name"),
        ("la France", "FRA", "name"),
        ("L'Allemagne", "DEU", "name"),
        ("The Gambia", "GMB", "name"),
        ("St. Kitts & Nevis", "KNA", "name"),
        ("4", "AFG", "code"),
        ("سورية", "SYR", "short"),
        ("Corée du Nord", "PRK", "common"),
        ("Guinea", "GIN", "name"),
        ("Dominica", "DMA", "name"),
        ("Niger", "NER", "name"),
        ("几内亚", "GIN", "name"),
        ("Sudan", "SDN", "name"),
        ("Democratic Republic of Congo", "COD", "name"),
        ("Congo, Democratic Republic of the", "COD", "name"),
        ("Congo DR", "COD", "short"),
        ("Republic of Congo", "COG", "common"),
        ("Korea, Republic of", "KOR", "name"),
        ("Korea (Democratic People's Republic of)", "PRK", "name"),
        ("Tanzania, United Republic of", "TZA", "name"),
        ("Venezuela, Bolivarian Republic of", "VEN", "name"),
        ("Gambia, The", "GMB", "name"),
        ("Antigua & Barbuda", "ATG", "name"),
        ("Босния-Герцеговина", "BIH", "name"),
        ("Republic of Kenya", "KEN", "part"),
        ("Republic of Guinea-Bissau", "GNB", "part"),
        ("America", "USA", "part"),
    ],
)
def test_common_forms_find_one(typed: str, state: str, how: str) -> None:
    assert found(typed) == [(state, how)]


@pytest.mark.parametrize(
    ("typed", "states"),
    [
        ("Korea", {"KOR", "PRK"}),
        ("Corea", {"KOR", "PRK"}),
        ("Корея", {"KOR", "PRK"}),
        ("كوريا", {"KOR", "PRK"}),
        ("Saint", {"KNA", "LCA", "VCT", "SMR", "VAT"}),
        ("united", {"ARE", "GBR", "TZA", "USA"}),
        ("共和国", {"PRK", "COD", "CAF", "DOM", "IRN", "LAO", "MDA", "SYR", "TZA", "VEN"}),
        ("Georgia and Armenia", {"GEO", "ARM"}),
        ("Democratic Congo", {"COG", "COD"}),
        ("Republic of Sudan", {"SDN", "SSD"}),
    ],
)
def test_what_may_mean_several_finds_them_all(typed: str, states: set[str]) -> None:
    assert states <= {state for state, _how in found(typed)}
    assert len(found(typed)) > 1


def test_korea_is_exactly_two() -> None:
    assert found("korea") == [("PRK", "common"), ("KOR", "common")]


@pytest.mark.parametrize(
    "typed", ["", " ", "…", "Atlantis", "亚特兰蒂斯", "أطلانتس", "French Guiana"]
)
def test_nobody_is_found_where_nobody_is_meant(typed: str) -> None:
    assert found(typed) == []


def test_only_korea_is_one_name_for_two() -> None:
    assert {frozenset(it) for it in UN.ambiguous().values()} == {frozenset({"KOR", "PRK"})}
    assert not shipped("demo").ambiguous()


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=30))
def test_whatever_is_typed_gives_candidates_in_the_order_of_seats(text: str) -> None:
    order = [it.id for it in UN.participants]
    places = [order.index(it.participant.id) for it in UN.find(text)]
    assert places == sorted(set(places))
