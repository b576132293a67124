"""References as they are printed, in six languages, found and resolved."""

import os
from pathlib import Path

import pytest

from tests.text.phrasebook import STYLES, TITLES, article
from travaux.formats.markdown.read import read_markdown
from travaux.text.references import Reference, references
from travaux.text.values import Instrument, Provision

CORPUS = Path(
    os.environ.get("TRAVAUX_CORPUS", Path(__file__).parents[2].parent / "shared" / "corpus")
)


def treaty(language: str, words: str, *, title: str = "") -> Instrument:
    """Twenty articles of three paragraphs with (a) to (d), and an annex; words in 5.2."""
    style = STYLES[language][0]
    articles = [article(n, style, language, below=(3, 4)) for n in range(1, 21)]
    fifth = articles[4]
    second = Provision(
        "5.2",
        "paragraph",
        fifth.children[1].number,
        words=words,
        children=fifth.children[1].children,
    )
    articles[4] = Provision(
        "5",
        "article",
        fifth.number,
        children=(fifth.children[0], second, fifth.children[2]),
    )
    chapter = Provision("c1", "chapter", "I", children=tuple(articles))
    return Instrument(
        title or TITLES[language], language, "", (chapter, Provision("x", "annex", words="…"))
    )


def found(language: str, words: str, *, title: str = "") -> list[Reference]:
    """The references of the words, standing in article 5, paragraph 2."""
    return [it for it in references(treaty(language, words, title=title)) if it.provision == "5.2"]


CASES = [
    ("en", "article 7", ["7"]),
    ("en", "articles 13 and 14", ["13", "14"]),
    ("en", "articles 7 to 9", ["7", "8", "9"]),
    ("en", "Articles 7 through 9 of this Convention", ["7", "8", "9"]),
    ("en", "article 7, paragraph 2 (a)", ["7.2.1"]),
    ("en", "paragraph 2 (a) of article 7", ["7.2.1"]),
    ("en", "paragraph 1 (a) or (b) or 2 (d) of article 7", ["7.1.1", "7.1.2", "7.2.4"]),
    ("en", "paragraph 1 above", ["5.1"]),
    ("en", "the present article", ["5"]),
    ("en", "the preceding article", ["4"]),
    ("en", "the preceding paragraph", ["5.1"]),
    ("en", "subparagraph (b)", ["5.2.2"]),
    ("en", "this Convention’s annex", ["x"]),
    ("en", "the annex to this Convention", ["x"]),
    ("en", "chapter I", ["c1"]),
    (
        "en",
        "Articles 2, 3, 6, paragraph 1.b, 7, 9 paragraph 3, and 12",
        ["2", "3", "6.1.2", "7", "9.3", "12"],
    ),
    (
        "en",
        "paragraphs 1, subparagraphs (a) and (b), and 3, subparagraph (c)",
        ["5.1.1", "5.1.2", "5.3.3"],
    ),
    ("en", "paragraph 1, subparagraphs (a) and (b), of article 8", ["8.1.1", "8.1.2"]),
    ("en", "subparagraphs (a)–(c) of paragraph 2", ["5.2.1", "5.2.2", "5.2.3"]),
    ("fr", "l’article premier", ["1"]),
    ("fr", "l’alinéa\u00a0b) du paragraphe\u00a02 du présent\u00a0article", ["5.2.2"]),
    ("fr", "aux articles 13 et 14", ["13", "14"]),
    ("fr", "à l’alinéa a) du paragraphe 1 du présent article", ["5.1.1"]),
    ("fr", "des alinéas b) et c) du paragraphe 1 de l’article 20", ["20.1.2", "20.1.3"]),
    ("fr", "l’article précédent", ["4"]),
    (
        "fr",
        "des alinéas b) et c) du paragraphe 1 et au paragraphe 2 de l’article 20",
        ["20.1.2", "20.1.3", "20.2"],
    ),
    ("es", "los artículos 7 a 9 de la presente Convención", ["7", "8", "9"]),
    ("es", "el apartado a) del párrafo 2 del artículo 5", ["5.2.1"]),
    ("es", "el párrafo anterior", ["5.1"]),
    ("es", "el art. 7, párr. 2, apdo. a)", ["7.2.1"]),
    ("ru", "пункт 2 статьи 5", ["5.2"]),
    ("ru", "подпунктом (a) пункта 1 настоящей статьи", ["5.1.1"]),
    ("ru", "статьями 7–9 и 12", ["7", "8", "9", "12"]),
    ("ru", "подпунктах a)–c) пункта 2 статьи 8", ["8.2.1", "8.2.2", "8.2.3"]),
    ("ru", "предыдущей статьи", ["4"]),
    ("ar", "المادتان ١٣ و١٤", ["13", "14"]),
    ("ar", "الفقرة 2 (أ) من المادة الخامسة", ["5.2.1"]),
    ("ar", "الفقرة 1 (ب) و (ج) وفي الفقرة 2 من المادة 20", ["20.1.2", "20.1.3", "20.2"]),
    ("ar", "المواد من 7 إلى 9 من هذه الاتفاقية", ["7", "8", "9"]),
    ("ar", "الفقرة\u00a0الفرعية (ب) من الفقرة 1", ["5.1.2"]),
    ("zh", "第十三条第一款", ["13.1"]),
    ("zh", "本公约第二十条第二款第㈡项和第㈢项以及第三款", ["20.2.2", "20.2.3", "20.3"]),
    ("zh", "本条第一款至第三款", ["5.1", "5.2", "5.3"]),
    ("zh", "第七至第九条", ["7", "8", "9"]),
    ("zh", "第二十条第二款第㈠项至㈢项", ["20.2.1", "20.2.2", "20.2.3"]),
    ("zh", "前款", ["5.1"]),
    ("zh", "本公约附件", ["x"]),
]


@pytest.mark.parametrize(("language", "words", "targets"), CASES)
def test_inside(language: str, words: str, targets: list[str]) -> None:
    references_found = found(language, words)
    assert [target for it in references_found for target in it.targets] == targets
    assert {it.status for it in references_found} == {"inside"}
    for it in references_found:
        assert words[it.start : it.end] == it.text


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "article 6 of the Charter"),
        ("en", "article 6 of the Charter of the United Nations"),
        ("en", "paragraph 2 of article 6 of the Vienna Convention on the Law of Treaties"),
        ("en", "Article K.3 of the Treaty on European Union"),
        ("en", "paragraph 1 of General Assembly resolution 74/247"),
        ("en", "article 6 of that Convention"),
        ("en", "article 6 of the Convention against Silting"),
        ("fr", "l’article 6 de la Charte des Nations Unies"),
        ("fr", "l’article 6 de la Convention contre l’ensablement"),
        ("es", "el artículo 6 de la Carta de las Naciones Unidas"),
        ("ru", "статьи 6 Устава Организации Объединенных Наций"),
        ("ar", "المادة 6 من ميثاق الأمم المتحدة"),
        ("zh", "《联合国宪章》第六条"),
    ],
)
def test_outside(language: str, words: str) -> None:
    assert [it.status for it in found(language, words)] == ["outside"]
    assert found(language, words)[0].instrument


def test_its_own_title_is_inside() -> None:
    assert found("en", "article 6 of the Convention on Lagoons")[0].targets == ("6",)


def test_the_convention_of_a_protocol_is_another_instrument() -> None:
    words = "This Protocol adds to article 6 of the Convention; see article 7 of this Protocol."
    title = "Protocol to the Convention on Lagoons"
    assert [it.status for it in found("en", words, title=title)] == ["outside", "inside"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "article 99"),
        ("en", "paragraph 9 of article 5"),
        ("fr", "l’article 99"),
        ("es", "el artículo 99"),
        ("ru", "статья 99"),
        ("ar", "المادة 99"),
        ("zh", "第九十九条"),
    ],
)
def test_nowhere(language: str, words: str) -> None:
    assert [it.status for it in found(language, words)] == ["nowhere"]


@pytest.mark.parametrize(
    "words",
    [
        "The part of the State.",
        "in 30 days",
        "an article of clothing",
        "take part in it",
        "annexed",
    ],
)
def test_what_is_no_reference(words: str) -> None:
    assert found("en", words) == []


def test_numbers_of_other_things_end_a_list() -> None:
    assert [it.targets for it in found("en", "under article 7 and 30 days later")] == [("7",)]


@pytest.mark.skipif(
    not CORPUS.is_dir(),
    reason="the corpus of real texts is neither at ../shared/corpus nor at TRAVAUX_CORPUS",
)
@pytest.mark.parametrize(
    ("name", "least", "outside"),
    [
        ("uncac", 130, 1),
        ("untoc", 115, 0),
        ("budapest_ets185", 115, 1),
        ("budapest_protocol1_ets189", 20, 4),
    ],
)
def test_real_instruments(name: str, least: int, outside: int) -> None:
    """At least 99 in 100 references are resolved, or rightly marked outside."""
    source = (CORPUS / "instruments" / f"{name}.md").read_bytes()
    found_there = references(read_markdown(source).instrument)
    lost = [it.text for it in found_there if it.status == "nowhere"]
    assert len(found_there) >= least
    assert len(lost) <= len(found_there) // 100, lost
    assert sum(it.status == "outside" for it in found_there) == outside


NEARBY = [
    ("en", "2", "(a)", "(i)", "(ii)", "See paragraph 2 and item (i)."),
    ("ar", "٢", "(أ)", "’١‘", "’٢‘", "انظر الفقرة ٢ والبند ’١‘."),
    ("zh", "二", "(a)", "1", "2", "见第二款和第1目。"),
]


@pytest.mark.parametrize(("language", "second", "letter", "one", "two", "words"), NEARBY)
def test_the_kind_named_comes_before_the_nearest_number(
    language: str, second: str, letter: str, one: str, two: str, words: str
) -> None:
    """*Paragraph 2* said in a list 1, 2 is the paragraph; *item 1* is in the list."""
    items = (
        Provision("i1", "item", one, words=words),
        Provision("i2", "item", two, words="…"),
    )
    listed = Provision("a", "subparagraph", letter, words="…", children=items)
    paragraphs = (
        Provision("p1", "paragraph", numerals_like(second), words="…", children=(listed,)),
        Provision("p2", "paragraph", second, words="…"),
    )
    text = Instrument("", language, "", (Provision("x", "article", "", children=paragraphs),))
    assert [target for it in references(text) for target in it.targets] == ["p2", "i1"]


def numerals_like(second: str) -> str:
    """The number before a second one, as it is printed there."""
    return {"2": "1", "٢": "١", "二": "一"}[second]


@pytest.mark.parametrize("words", ["见第一款(a)项。", "见第一款第(a)项。", "见第一款(a)至(b)项。"])
def test_letters_in_chinese(words: str) -> None:
    letters = tuple(Provision(it, "subparagraph", f"({it})", words="…") for it in "ab")
    paragraph = Provision("p1", "paragraph", "一", words="…", children=letters)
    article = Provision(
        "x", "article", "一", children=(paragraph, Provision("p2", "paragraph", "二", words=words))
    )
    found = references(Instrument("", "zh", "", (article,)))
    assert found[0].targets == (("a", "b") if "至" in words else ("a",))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ar", "تعتمد النص المرفق بهذا القرار."),
        ("es", "Aprueba el texto anexo a la presente resolución."),
    ],
)
def test_what_is_annexed_is_no_annex(language: str, words: str) -> None:
    assert not found(language, words)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("See paragraph 2.", "paragraph 2"),
        ("See subparagraph (b) of paragraph 2.", "subparagraph (b) of paragraph 2"),
        ("Vide 2, paragraph 2 (b).", "paragraph 2 (b)"),
    ],
)
def test_a_phrase_outside_every_article_meets_articles_of_its_number(words: str, text: str) -> None:
    """Words at the top of the text, where only articles have the number that is sought."""
    provisions = (
        Provision("p1", "article", "1", words="A."),
        Provision("p2", "article", "2", words="B."),
        Provision("p3", "testimonium", words=words),
    )
    (only,) = references(Instrument("", "en", "", provisions))
    assert (only.text, only.provision) == (text, "p3")
