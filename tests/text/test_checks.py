"""What the checks find in one text, and between its language versions."""

from dataclasses import replace

import pytest
from hypothesis import given

from tests.text.phrasebook import TITLES, Made, made
from travaux.text.checks import check
from travaux.text.figures import said
from travaux.text.parallel import compare_versions
from travaux.text.terms import terms
from travaux.text.values import Instrument, Provision


def text(language: str, *words: str) -> Instrument:
    """A treaty of articles with these words."""
    articles = tuple(
        Provision(f"p{n}", "article", str(n), words=said) for n, said in enumerate(words, start=1)
    )
    return Instrument(TITLES[language], language, "", articles)


def codes(instrument: Instrument) -> list[tuple[str, str]]:
    return [(it.code, it.provision) for it in check(instrument)]


def test_references_to_nothing() -> None:
    found = check(text("en", "See article 2.", "See article 9."))
    assert [(it.code, it.provision, it.start, it.end) for it in found] == [
        ("reference-to-nothing", "p2", 4, 13)
    ]


def test_gaps_and_doubles() -> None:
    numbers = ("1", "2", "2 bis", "4", "4", "5")
    articles = tuple(Provision(f"p{n}", "article", it) for n, it in enumerate(numbers, start=1))
    found = codes(Instrument("", "en", "", articles))
    assert found == [("number-gap", "p4"), ("number-twice", "p5")]


def test_letters_and_roman_numbers_have_no_gaps() -> None:
    items = tuple(
        Provision(f"i{n}", "item", f"({it})") for n, it in enumerate(("i", "ii", "iii", "iv", "v"))
    )
    letters = tuple(
        Provision(f"s{it}", "subparagraph", f"({it})", children=items if it == "a" else ())
        for it in "abcdefghij"
    )
    letters = tuple(
        replace(it, children=tuple(replace(c, id=it.id + c.id) for c in it.children))
        for it in letters
    )
    article = Provision("p1", "article", "1", children=letters)
    assert codes(Instrument("", "en", "", (article,))) == []


def test_brackets() -> None:
    found = codes(
        text("en", "Each [Party.", "Each] Party [shall [not]].", "As in a) and 1 b) here")
    )
    assert found == [("bracket-unclosed", "p1"), ("bracket-unopened", "p2")]


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        ("en", "“Lagoon” means shallow water.", ["Lagoon"]),
        ("en", "“Tide” or “ebb” shall mean a flow.", ["Tide", "ebb"]),
        ("fr", "On entend par « lagune » une eau peu profonde.", ["lagune"]),
        ("es", "Por “laguna” se entenderá un agua poco profunda.", ["laguna"]),
        ("ru", "«Лагуна» означает мелкие воды.", ["Лагуна"]),
        ("ar", "يُقصد بتعبير ”البحيرة“ المياه الضحلة.", ["البحيرة"]),
        ("zh", "“潟湖”系指浅水。", ["潟湖"]),
    ],
)
def test_terms(language: str, words: str, expected: list[str]) -> None:
    assert [it.term for it in terms(text(language, words))] == expected


def test_terms_twice_and_unused() -> None:
    words = (
        "“Lagoon” means water. “Ebb” means a flow.",
        "Lagoons are kept. “Lagoon” means a lake.",
    )
    assert codes(text("en", *words)) == [("term-unused", "p1"), ("term-twice", "p2")]


@given(made())
def test_sound_treaties_have_no_findings(treaty: Made) -> None:
    assert check(treaty.instrument) == ()
    assert compare_versions(treaty.instrument, (treaty.instrument,)) == ()


@pytest.mark.parametrize(
    ("language", "words", "dates", "figures"),
    [
        ("en", "On 24 December 2024, within 30 days of article 7", ["2024-12-24"], ["30"]),
        ("fr", "Le 1er août 2024, dans les 30 jours", ["2024-08-01"], ["30"]),
        ("es", "El 24 de diciembre de 2024, en 30 días", ["2024-12-24"], ["30"]),
        ("ru", "24 декабря 2024 года, в течение 30 дней", ["2024-12-24"], ["30"]),
        ("ar", "في ٢٤ كانون الأول/ديسمبر ٢٠٢٤ خلال ٣٠ يوما", ["2024-12-24"], ["30"]),
        ("zh", "2024年12月24日，30天内", ["2024-12-24"], ["30"]),
    ],
)
def test_dates_and_figures(language: str, words: str, dates: list[str], figures: list[str]) -> None:
    found = said(words, language)
    assert (sorted(found.dates), sorted(found.figures)) == (dates, figures)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "on the ninetieth day, in ninety days, 90 days"),
        ("fr", "le quatre-vingt-dixième jour, quatre-vingt-dix jours, 90 jours"),
        ("es", "el nonagésimo día, noventa días, 90 días"),
        ("ru", "на девяностый день, девяноста дней, 90 дней"),
        ("ar", "في اليوم التسعين، تسعون يوما، ٩٠ يوما"),
        ("zh", "第九十天，九十日，90天"),
    ],
)
def test_figures_in_words_are_those_in_digits(language: str, words: str) -> None:
    assert said(words, language).figures == {"90"}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "$5 million at its seventy-fifth session (COVID-19), decades"),
        ("fr", "5 millions de dollars à sa soixante-quinzième session (COVID-19)"),
        ("es", "5 millones de dólares en su septuagésimo quinto período de sesiones"),
        ("ru", "5 млн долл. на семьдесят пятой сессии"),
        ("ar", "٥ ملايين دولار في دورتها الخامسة والسبعين"),
        ("zh", "第七十五届会议，500万美元，2019冠状病毒病，数十年"),
    ],
)
def test_figures_are_one_in_six_languages(language: str, words: str) -> None:
    assert said(words, language).figures == {"75", "5000000"}


DECISIONS = {
    "en": ("Decides to examine the question", "Decides to include in the provisional agenda"),
    "fr": ("Décide d’examiner la question", "Décide d’inscrire à l’ordre du jour provisoire"),
    "es": ("Decide examinar la cuestión", "Decide incluir en el programa provisional"),
    "ru": ("постановляет рассмотреть вопрос", "постановляет включить в предварительную повестку"),
    "ar": ("تقرر أن تنظر في المسألة", "تقرر أن تدرج في جدول الأعمال المؤقت"),
    "zh": ("决定审议该问题", "决定列入临时议程"),
}


@pytest.mark.parametrize("language", DECISIONS)
def test_what_is_decided_is_compared(language: str) -> None:
    english, (take_up, enter) = text("en", f"{DECISIONS['en'][0]}."), DECISIONS[language]
    assert compare_versions(english, (text(language, f"{take_up}."),)) == ()
    (finding,) = compare_versions(english, (text(language, f"{enter}."),))
    assert (finding.code, finding.language) == ("version-decision", language)


def test_documents_cited_are_compared() -> None:
    english = text("en", "Recalling its resolution 74/247 of 27 December 2019,")
    arabic = text("ar", "إذ تشير إلى قرارها ٢٤٨/٧٤ المؤرخ ٢٧ كانون الأول/ديسمبر ٢٠١٩،")
    (finding,) = compare_versions(english, (arabic,))
    assert finding.code == "version-citations"
    assert finding.sentence.parameters["theirs"] == "A/RES/74/248"


def test_versions_that_agree() -> None:
    english = text("en", "See article 2.", "In [30] days from 24 December 2024.")
    french = text("fr", "Voir l’article 2.", "Dans les [30] jours du 24 décembre 2024.")
    assert compare_versions(english, (french,)) == ()


def test_versions_that_differ() -> None:
    english = text("en", "See article 2.", "In 30 days from 24 December 2024.", "It acts.")
    french = text("fr", "Voir l’article 1.", "Dans les [60] jours du 25 décembre 2024.")
    found = [(it.code, it.provision, it.language) for it in compare_versions(english, (french,))]
    assert found == [
        ("version-references", "p1", "fr"),
        ("version-brackets", "p2", "fr"),
        ("version-dates", "p2", "fr"),
        ("version-figures", "p2", "fr"),
        ("version-structure", "p3", "fr"),
    ]
