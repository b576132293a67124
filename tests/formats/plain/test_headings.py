"""Headings in six languages: known, taken apart, and printed again."""

import pytest

from travaux.formats.plain.headings import Heading, heading_of, printed_heading


@pytest.mark.parametrize(
    ("line", "language", "kind", "number"),
    [
        ("Article 1", "en", "article", "1"),
        ("Article 5 bis", "en", "article", "5 bis"),
        ("Chapter II", "en", "chapter", "II"),
        ("Part One", "en", "part", "One"),
        ("Second part", "en", "part", "Second"),
        ("Section A", "en", "section", "A"),
        ("Annex", "en", "annex", ""),
        ("Appendix II", "en", "annex", "Appendix II"),
        ("TITLE 1", "en", "section", "TITLE 1"),
        ("Article premier", "fr", "article", "premier"),
        ("Article 1er", "fr", "article", "1er"),
        ("Chapitre premier", "fr", "chapter", "premier"),
        ("Première partie", "fr", "part", "Première"),
        ("Annexe II", "fr", "annex", "II"),
        ("Artículo 1", "es", "article", "1"),
        ("Capítulo II", "es", "chapter", "II"),
        ("Segunda parte", "es", "part", "Segunda"),
        ("Статья 1", "ru", "article", "1"),
        ("Глава II", "ru", "chapter", "II"),
        ("Часть первая", "ru", "part", "первая"),
        ("Приложение", "ru", "annex", ""),
        ("المادة ١", "ar", "article", "١"),
        ("المادة الأولى", "ar", "article", "الأولى"),
        ("المادة الحادية عشرة", "ar", "article", "الحادية عشرة"),
        ("المادة الحادية والعشرون", "ar", "article", "الحادية والعشرون"),
        ("المادة ٥ مكررا", "ar", "article", "٥ مكررا"),
        ("الفصل الثاني", "ar", "chapter", "الثاني"),
        ("第一条", "zh", "article", "一"),
        ("第1条", "zh", "article", "1"),
        ("第十二条", "zh", "article", "十二"),
        ("第五条之二", "zh", "article", "五之二"),
        ("第二章", "zh", "chapter", "二"),
        ("第一编", "zh", "part", "第一编"),
        ("附件一", "zh", "annex", "一"),
        ("附录二", "zh", "annex", "附录二"),
    ],
)
def test_headings_are_known_and_printed(line: str, language: str, kind: str, number: str) -> None:
    """A heading gives its kind and number, and they give it back."""
    found = heading_of(line)
    assert found is not None
    assert (found.kind, found.number, found.title) == (kind, number, "")
    assert printed_heading(kind, number, language) == line


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Article 1. Use of terms", Heading("article", "1", "Use of terms")),
        ("ARTICLE 1 – USE OF TERMS", Heading("article", "1", "USE OF TERMS")),
        ("Section 2 Procedural law", Heading("section", "2", "Procedural law")),
        ("Article 3. The Parties act.", Heading("article", "3", words="The Parties act.")),
        ("第三条 定义", Heading("article", "三", "定义")),
        ("第三条 缔约方应当合作。", Heading("article", "三", words="缔约方应当合作。")),
        ("第一章总则", Heading("chapter", "一", "总则")),
        ("المادة 4: التعاون", Heading("article", "4", "التعاون")),
    ],
)
def test_what_follows_the_number(line: str, found: Heading) -> None:
    """What follows the number on the line is the title or the first words."""
    assert heading_of(line) == found


@pytest.mark.parametrize(
    "line",
    [
        "Article 5 of the Convention applies.",
        "article 12.",
        "Part of it",
        "Annexes to the treaty",
        "第五条第二款规定",
        "المادة 5 من الاتفاقية",
        "Artikel 1",
        "Sections",
    ],
)
def test_lines_that_only_speak_of_an_article(line: str) -> None:
    """A line that speaks of an article is no heading of one."""
    assert heading_of(line) is None
