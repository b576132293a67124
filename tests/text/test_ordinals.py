"""*The first paragraph of article 2*: ordinals in words before a paragraph, in six languages."""

import pytest

from travaux.text.numbering import renumber
from travaux.text.references import references
from travaux.text.structure import apply
from travaux.text.values import Change, Instrument, InstrumentProposal, Provision

SENTENCES = {
    "en": (
        "The first paragraph of article 2 and article 2, second paragraph, apply.",
        "The second paragraph of article 2 and article 2, third paragraph, apply.",
    ),
    "fr": (
        "Le premier paragraphe de l’article 2 et le deuxième paragraphe de l’article 2.",
        "Le deuxième paragraphe de l’article 2 et le troisième paragraphe de l’article 2.",
    ),
    "es": (
        "El primer párrafo del artículo 2; el segundo párrafo del artículo 2.",
        "El segundo párrafo del artículo 2; el tercer párrafo del artículo 2.",
    ),
    "ru": (
        "Положения первого пункта статьи 2; в соответствии со вторым пунктом статьи 2.",
        "Положения второго пункта статьи 2; в соответствии со третьим пунктом статьи 2.",
    ),
    "ar": (
        "الفقرة الأولى من المادة 2؛ الفقرة الثانية من المادة 2.",
        "الفقرة الثانية من المادة 2؛ الفقرة الثالثة من المادة 2.",
    ),
    "zh": ("第二条第一款；第二条第二款。", "第二条第二款；第二条第三款。"),
}


def treaty(language: str, words: str) -> Instrument:
    """Two articles, the second of two paragraphs."""
    below = tuple(Provision(f"p{n}", "paragraph", f"{n}.", words="…") for n in (1, 2))
    articles = (
        Provision("a1", "article", "1", words=words),
        Provision("a2", "article", "2", children=below),
    )
    return Instrument("", language, "", articles)


@pytest.mark.parametrize("language", SENTENCES)
def test_a_paragraph_named_by_an_ordinal_is_found_and_follows(language: str) -> None:
    before, after = SENTENCES[language]
    given = treaty(language, before)
    targets = [target for it in references(given) for target in it.targets]
    assert targets == ["p1", "p2"]
    change = Change("insert", "p1", "provision", wording="…", where="before")
    done = renumber(apply(given, InstrumentProposal("n", ("A",), (change,))))
    assert done.instrument.provisions[0].words == after
    assert done.doubtful == ()


@pytest.mark.parametrize("words", ["The first part of the day.", "In the first article we read."])
def test_an_ordinal_before_another_word_names_nothing(words: str) -> None:
    assert references(treaty("en", words)) == ()


def test_a_spanish_ordinal_behind_its_word_is_found() -> None:
    found = references(treaty("es", "Véase el párrafo segundo del artículo 2."))
    assert [it.targets for it in found] == [("p2",)]
