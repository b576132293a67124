"""Headings, fixed phrases and numbers of all six languages, in whole texts."""

import pytest

from tests.formats.shapes import each
from travaux.formats.plain.headings import heading_of
from travaux.formats.plain.phrases import is_agreed, is_preamble, is_testimonium
from travaux.formats.plain.read import read_plain
from travaux.text.number_words import BIS
from travaux.text.values import Kind


def numbered(language: str, *lines: str) -> list[tuple[Kind, str]]:
    """The kinds and numbers of what stands under an article."""
    text = "Article 1\n\n" + "\n\n".join(lines)
    (article,) = read_plain(text, language=language).instrument.provisions
    return [(one.kind, one.number) for one in each(article.children)]


@pytest.mark.parametrize("bis", BIS)
@pytest.mark.parametrize("article", ["Article 12", "Artículo 12", "Статья 12"])
def test_inserted_articles(article: str, bis: str) -> None:
    """Bis to decies stay with the number, in large letters too."""
    for line in (f"{article} {bis}", f"{article} {bis}".upper()):
        found = heading_of(line)
        assert found is not None
        assert (found.kind, found.number.lower(), found.title) == ("article", f"12 {bis}", "")


@pytest.mark.parametrize(
    ("line", "kind", "number"),
    [
        ("ARTICLE PREMIER", "article", "PREMIER"),
        ("CHAPTER XIV", "chapter", "XIV"),
        ("PART TWO", "part", "TWO"),
        ("ANNEX B", "annex", "B"),
        ("Schedule 1", "annex", "Schedule 1"),
        ("Artículo único", "article", "único"),
        ("CAPÍTULO III", "chapter", "III"),
        ("Título II", "section", "Título II"),
        ("Статья 2 бис", "article", "2 бис"),
        ("РАЗДЕЛ IV", "section", "IV"),
        ("ПРИЛОЖЕНИЕ II", "annex", "II"),
        ("المادة ١٢", "article", "١٢"),
        ("المادة 12 مكررا", "article", "12 مكررا"),
        ("المادة ٢ مكرراً", "article", "٢ مكرراً"),
        ("المادة ٢ مكرراً ثانياً", "article", "٢ مكرراً ثانياً"),
        ("المادة العاشرة", "article", "العاشرة"),
        ("الباب الأول", "part", "الباب الأول"),
        ("الفرع الثاني", "section", "الثاني"),
        ("المرفق", "annex", ""),
        ("المرفق الأول", "annex", "الأول"),
        ("第十二条", "article", "十二"),
        ("第 12 条", "article", "12"),
        ("第一百零三条", "article", "一百零三"),
        ("第二部分", "part", "二"),
        ("第三节", "section", "三"),
        ("附件", "annex", ""),
        ("第五條", "article", "五"),
    ],
)
def test_headings_in_many_forms(line: str, kind: str, number: str) -> None:
    """Large letters, words for numbers, figures of three scripts."""
    found = heading_of(line)
    assert found is not None
    assert (found.kind, found.number, found.title, found.words) == (kind, number, "", "")


@pytest.mark.parametrize(
    ("language", "lines", "found"),
    [
        ("en", ("1. A:", "(a) B:", "(i) C;", "(ii) D;", "(b) E.", "2. F."), "1 (a) (i) (ii) (b) 2"),
        ("en", ("1 - A.", "2 - B."), "1_- 2_-"),
        ("en", ("1) A:", "a) B;", "b) C."), "1) a) b)"),
        ("en", ("1. A.", "1 bis. B.", "1 ter. C.", "2. D."), "1 1_bis 1_ter 2"),
        ("fr", ("1. A :", "a) B ;", "a bis) C ;", "b) D."), "1 a) a_bis) b)"),
        ("ru", ("1. А:", "а) Б;", "б) В;", "в) Г."), "1 а) б) в)"),
        ("ar", ("١ - كل:", "(أ) كلمة؛", "(ب) كلمة؛", "(ج) كلمة."), "١ (أ) (ب) (ج)"),
        ("ar", ("١ - كل.", "١ مكرراً - كل.", "١ مكررا ثانيا - كل."), "١ ١_مكرراً ١_مكررا_ثانيا"),
        ("ar", ("1- كل:", "(أ) كل:", "‘1’ كلمة؛", "‘2’ كلمة."), "1 (أ) ‘1’ ‘2’"),
        ("zh", ("一、甲：", "（一）乙；", "（二）丙。", "二、丁。"), "一、 （一） （二） 二、"),
        ("zh", ("（一）“甲”指乙；", "（二）“丙”指丁。"), "（一） （二）"),
        ("zh", ("㈠ 甲；", "㈡ 乙。"), "㈠ ㈡"),
    ],
)
def test_numbers_in_lists(language: str, lines: tuple[str, ...], found: str) -> None:
    """The lists of each language keep their numbers as they are printed."""
    numbers = [number.replace(" ", "_") for _, number in numbered(language, *lines)]
    assert numbers == found.split()


def test_depths_of_lists_have_kinds() -> None:
    """Paragraph, subparagraph, item, and items within items."""
    kinds = [kind for kind, _ in numbered("en", "1. A:", "(a) B:", "(i) C:", "a. D;", "b. E.")]
    assert kinds == ["paragraph", "subparagraph", "item", "item", "item"]


@pytest.mark.parametrize(
    "line",
    [
        "Have agreed as follows:",
        "HAVE AGREED as follows:",
        "Hereby agree as follows:",
        "Sont convenus de ce qui suit :",
        "Han convenido en lo siguiente:",
        "Согласились о нижеследующем:",
        "договорились о следующем:",
        "اتفقت على ما يلي:",
        "قد اتفقا على ما يلي:",
        "兹协议如下：",
        "茲議定如下：",
    ],
)
def test_the_line_that_ends_a_preamble(line: str) -> None:
    """The parties have agreed as follows."""
    assert is_agreed(line)
    (preamble, article) = read_plain(
        f"Preamble\n\nThe Parties,\n\nRecalling it,\n\n{line}\n\nArticle 1\n\nWords.", language="en"
    ).instrument.provisions
    assert (preamble.words, preamble.closing) == ("The Parties,", line)
    assert len(preamble.children) == 1
    assert article.kind == "article"


@pytest.mark.parametrize(
    "line",
    [
        "IN WITNESS WHEREOF the undersigned have signed.",
        "In faith whereof, signed.",
        "DONE at the lagoon.",
        "EN FOI DE QUOI, les soussignés ont signé.",
        "En fe de lo cual, los infrascritos firman.",
        "В УДОСТОВЕРЕНИЕ ЧЕГО подписали.",
        "Совершено в городе.",
        "وإثباتا لذلك، وقع الموقعون.",
        "حرر في المدينة.",
        "为此，签署人签字。",
    ],
)
def test_the_testimonium(line: str) -> None:
    """What begins so stands after the last article, and what follows stays with it."""
    assert is_testimonium(line)
    text = f"Article 1\n\n1. Words.\n\n{line}\n\nMore words."
    article, testimonium = read_plain(text, language="en").instrument.provisions
    assert (article.kind, testimonium.kind) == ("article", "testimonium")
    assert testimonium.words == f"{line}\nMore words."


@pytest.mark.parametrize(
    "line", ["Preamble", "PREAMBLE:", "Préambule", "PREÁMBULO", "ПРЕАМБУЛА", "الديباجة", "序言"]
)
def test_the_heading_of_a_preamble(line: str) -> None:
    """It is known in every language, and stays as it is printed."""
    assert is_preamble(line)
    (preamble,) = read_plain(f"{line}\n\nRecalling it,").instrument.provisions
    assert (preamble.kind, preamble.heading) == ("preamble", line)


@pytest.mark.parametrize(
    ("body", "recital", "decides"),
    [
        ("The General Assembly,", "Recalling it,", "1. Decides to act."),
        ("L’Assemblée générale,", "Rappelant cela,", "1. Décide d’agir."),
        ("La Asamblea General,", "Recordando eso,", "1. Decide actuar."),
        ("Генеральная Ассамблея,", "ссылаясь на это,", "1. постановляет действовать."),
        ("إن الجمعية العامة،", "إذ تشير إلى ذلك،", "١ - تقرر أن تعمل."),
        ("大会，", "回顾此事，", "1. 决定行动。"),
    ],
)
def test_resolutions(body: str, recital: str, decides: str) -> None:
    """A body, what it recalls, and what it decides."""
    read = read_plain(f"LAG/RES/3/2\n\nLagoons\n\n{body}\n\n{recital}\n\n{decides}")
    assert read.instrument.symbol == "LAG/RES/3/2"
    preamble, operative = read.instrument.provisions
    assert (preamble.kind, preamble.words) == ("preamble", body)
    assert [one.words for one in preamble.children] == [recital]
    assert (operative.kind, operative.number) == ("operative", decides[0])


@pytest.mark.parametrize(
    ("text", "line", "column", "said"),
    [
        ("Article 1\n\n1. A.\n\n2. B.\n\n  2. C.", 7, 3, "out of sequence"),
        ("Article 1\n\nWords.\n\n   STRANGE HEADING\n\nWords.", 5, 4, "no form that is known"),
        ("Article 1\n\n1. A.\n\n - 2. B.", 5, 2, "bullet"),
        ("Article 1\n\ncafe\u0301", 3, 4, "NFC"),
    ],
)
def test_what_is_odd_is_listed_where_it_stands(
    text: str, line: int, column: int, said: str
) -> None:
    """The place counts lines and columns from 1."""
    (problem,) = read_plain(text, language="en").problems
    assert (problem.line, problem.column) == (line, column)
    assert said in str(problem.what)


def test_chinese_lines_without_empty_ones_between() -> None:
    """A title stays apart from the words below it; what was wrapped is joined."""
    text = (
        "第一条\n用语\n为本公约的目的：\n（一）“泻湖”指沙洲后面的浅水，以及在\n涨潮时与其相连的水。"
    )
    (article,) = read_plain(text, language="zh").instrument.provisions
    assert (article.heading, article.words) == ("用语", "为本公约的目的：")
    assert [one.words for one in article.children] == [
        "“泻湖”指沙洲后面的浅水，以及在涨潮时与其相连的水。"
    ]


def test_chinese_lines_with_figures_are_as_wide_as_others() -> None:
    """A line with figures holds more characters at the same width."""
    text = (
        "第一条\n\n缔约方应在2030年12月31日前保持其泻\n"
        "湖以及泻湖的口门与海洋之间畅通，并\n保存记录。"
    )
    (article,) = read_plain(text, language="zh").instrument.provisions
    assert "\n" not in article.words
