"""What is put in after a number: *bis* to *decies* in labels and references, six languages."""

from dataclasses import replace

import pytest

from travaux.text.labels import Target, find_target
from travaux.text.number_words import BIS
from travaux.text.numbering import renumber
from travaux.text.numerals import numerals
from travaux.text.references import references
from travaux.text.values import Instrument, Provision

BIS_RUSSIAN = "бис тер кватер квинквиес сексиес септиес октиес новиес дециес".split()  # noqa: SIM905
HAN = "二三四五六七八九十"
ARABIC = (
    "",
    *(f" {it}ا" for it in ["ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع"]),
)
TEXTS = {
    "en": "See article 5 {b}; paragraph 2 {b} (a) of article 5 {b}; articles 4, 5 {b} and 6.",
    "fr": "Voir l’article 5 {b} ; l’alinéa a) du paragraphe 2 {b} de l’article 5 {b} ; les "
    "articles 4, 5 {b} et 6.",
    "es": "Véanse el artículo 5 {b}; el apartado a) del párrafo 2 {b} del artículo 5 {b}; y los "
    "artículos 4, 5 {b} y 6.",
    "ru": "См. статью 5 {b}; подпункт a) пункта 2 {b} статьи 5 {b}; статьи 4, 5 {b} и 6.",
    "ar": "انظر المادة ٥ {b}؛ الفقرة ٢ {b} (أ) من المادة ٥ {b}؛ والمواد ٤ و٥ {b} و٦.",
    "zh": "见第五条之{b}；第五条之{b}第二款之{b}第㈠项；第四条、第五条之{b}和第六条。",
}
CLEAN = {
    "en": "See article 6; paragraph 3 (a) of article 6; articles 4, 6 and 7.",
    "fr": "Voir l’article 6 ; l’alinéa a) du paragraphe 3 de l’article 6 ; les articles 4, 6 et 7.",
    "es": "Véanse el artículo 6; el apartado a) del párrafo 3 del artículo 6; y los artículos 4, 6 "
    "y 7.",
    "ru": "См. статью 6; подпункт a) пункта 3 статьи 6; статьи 4, 6 и 7.",
    "ar": "انظر المادة ٦؛ الفقرة ٣ (أ) من المادة ٦؛ والمواد ٤ و٦ و٧.",
    "zh": "见第六条；第六条第三款第㈠项；第四条、第六条和第七条。",
}
WORDS = {"en": "article", "fr": "article", "es": "artículo", "ru": "статья", "ar": "المادة"}
LETTERS = {"en": "(a)", "fr": "a)", "es": "a)", "ru": "a)", "ar": "(أ)", "zh": "㈠"}


def digits(language: str, value: int) -> str:
    """A number as the language prints it."""
    if language == "ar":
        return chr(ord("٠") + value)
    return "〇一二三四五六七八九"[value] if language == "zh" else str(value)


def again(language: str, bis: int) -> str:
    """The word for the time, from 2."""
    if language == "zh":
        return HAN[bis - 2]
    if language == "ar":
        return f"مكررا{ARABIC[bis - 2]}"
    return (BIS_RUSSIAN if language == "ru" else BIS)[bis - 2]


def treaty(language: str, bis: int) -> Instrument:
    """Articles 1 to 6, with one put in after 5, in which a paragraph is put in after 2."""

    def put_in(value: int) -> str:
        between = "之" if language == "zh" else " "
        return f"{digits(language, value)}{between}{again(language, bis)}"

    letter = Provision("letter", "subparagraph", LETTERS[language], words="…")
    paragraphs = (
        Provision("one", "paragraph", digits(language, 1), words="…"),
        Provision("two", "paragraph", digits(language, 2), words="…"),
        Provision("three", "paragraph", put_in(2), words="…", children=(letter,)),
    )
    words = TEXTS[language].format(b=again(language, bis))
    return Instrument(
        "",
        language,
        "",
        (
            *(Provision(f"a{n}", "article", digits(language, n), words="…") for n in range(1, 6)),
            Provision("new", "article", put_in(5), children=paragraphs),
            Provision("a6", "article", digits(language, 6), words=words),
        ),
    )


@pytest.mark.parametrize("language", ["en", "fr", "es", "ru"])
def test_the_other_spelling_of_the_ninth(language: str) -> None:
    assert numerals("5 nonies") == numerals("5 novies")
    words = TEXTS[language].format(b="nonies")
    *before, last = treaty(language, 9).provisions
    given = Instrument("", language, "", (*before, replace(last, words=words)))
    targets = [target for it in references(given) for target in it.targets]
    assert targets == ["new", "letter", "a4", "new", "a6"]


@pytest.mark.parametrize("bis", range(2, 11))
@pytest.mark.parametrize("language", TEXTS)
def test_a_label_may_say_it(language: str, bis: int) -> None:
    given = treaty(language, bis)
    number = given.provisions[5].number
    label = (
        f"第{number.replace('之', '条之')}" if language == "zh" else f"{WORDS[language]} {number}"
    )
    assert find_target(given, label) == Target("new", "provision")


@pytest.mark.parametrize(
    ("language", "number", "numbers"),
    [
        ("ar", "2 مكررا", ["١", "٢", "3", "٤", "٥"]),
        ("zh", "第二条之二", ["一", "二", "第三条", "四", "五"]),
        ("ru", "2-бис", ["1", "2", "3", "4", "5"]),
    ],
)
def test_a_number_printed_otherwise_is_counted_with_the_others(
    language: str, number: str, numbers: list[str]
) -> None:
    articles = [Provision(f"a{n}", "article", digits(language, n)) for n in range(1, 5)]
    articles.insert(2, Provision("new", "article", number))
    clean = renumber(Instrument("", language, "", tuple(articles))).instrument
    assert [it.number for it in clean.provisions] == numbers


@pytest.mark.parametrize("bis", range(2, 11))
@pytest.mark.parametrize("language", TEXTS)
def test_found_resolved_and_folded_in(language: str, bis: int) -> None:
    given = treaty(language, bis)
    assert numerals(given.provisions[5].number)[0].bis == bis
    found = references(given)
    targets = [target for it in found for target in it.targets]
    assert targets == ["new", "letter", "a4", "new", "a6"]
    assert all(it.status == "inside" for it in found)
    clean = renumber(given).instrument
    assert clean.provisions[6].words == CLEAN[language]
