"""Who is in the register of the United Nations, under which names and codes, in which order."""

import re
import unicodedata

import pytest

from travaux.registers import LANGUAGES, SHIPPED, Capacity, Language, Register, shipped

UN = shipped("un")
SCRIPT = {
    "ar": re.compile(r"[\u0600-\u06ff]"),
    "zh": re.compile(r"[\u4e00-\u9fff]"),
    "ru": re.compile(r"[а-яё]", re.IGNORECASE),
}


def test_there_are_193_members_two_observer_states_and_who_sits_with_them() -> None:
    assert len(UN.acting_as(Capacity.MEMBER)) == 193
    others = {it.id for it in UN.participants} - {it.id for it in UN.acting_as(Capacity.MEMBER)}
    assert others == {"VAT", "PSE", "EU", "COK", "NIU"}
    assert [it.id for it in UN.participants if not it.is_state] == ["EU"]


@pytest.mark.parametrize("register", [shipped(name) for name in SHIPPED], ids=SHIPPED)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_is_in_its_language_and_nobody_elses(
    register: Register, language: Language
) -> None:
    own = [it.names[language] for it in register.participants]
    names = [*own, *(it.names[language] for it in register.groups)]
    assert all(unicodedata.is_normalized("NFC", name) and name == name.strip() for name in names)
    if language in SCRIPT:
        unlike = [name for name in names if not SCRIPT[language].search(name)]
        assert not unlike
    assert len(set(own)) == len(own)


def test_names_are_those_on_the_nameplate() -> None:
    names = {it.id: it.names for it in UN.participants}
    assert names["IRN"].en == "Iran (Islamic Republic of)"
    assert names["TUR"].en == names["TUR"].fr == names["TUR"].es == "Türkiye"
    assert {names["CIV"].en, names["CIV"].fr, names["CIV"].es} == {"Côte d'Ivoire"}
    assert names["BOL"].zh == "多民族玻利维亚国"
    assert names["IRN"].ar == "إيران (جمهورية - الإسلامية)"


def test_codes_are_two_letters_three_letters_and_three_digits() -> None:
    for state in UN.participants:
        if state.is_state:
            assert re.fullmatch("[A-Z]{3}", state.id)
            assert re.fullmatch("[A-Z]{2}", state.alpha2)
            assert re.fullmatch("[0-9]{3}", state.m49)
    assert UN.state("AFG").m49 == "004"
    for code in ("id", "alpha2", "m49"):
        given = [getattr(it, code) for it in UN.participants if getattr(it, code)]
        assert len(set(given)) == len(given)


def test_seats_are_in_english_alphabetical_order_word_by_word() -> None:
    order = [it.id for it in UN.participants]
    for run in (
        ["CRI", "CIV", "HRV", "CUB", "CYP", "CZE", "PRK", "COD", "DNK"],
        ["GIN", "GNB", "GUY", "HTI", "VAT", "HND"],
        ["IDN", "IRN", "IRQ", "IRL"],
        ["NIC", "NER", "NGA", "NIU", "MKD", "NOR"],
        ["TUN", "TUR", "TKM", "TUV"],
        ["UKR", "ARE", "GBR", "TZA", "USA", "URY"],
    ):
        at = order.index(run[0])
        assert order[at : at + len(run)] == run
