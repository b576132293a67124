"""Labels find provisions in six languages, and new provisions get the next *bis*."""

import pytest

from tests.text.convention import CONVENTION
from travaux.text.errors import BadInput
from travaux.text.labels import canonical, find_target, next_label, path
from travaux.text.values import Instrument, Provision


@pytest.mark.parametrize(
    ("label", "provision", "part"),
    [
        ("p7", "p7", "provision"),
        ("article 2, paragraph 1", "p7", "provision"),
        ("Article 2 (1)", "p7", "provision"),
        ("article 2, paragraph 2 (b)", "p10", "provision"),
        ("article 2.2(b)", "p10", "provision"),
        ("article 2, heading", "p6", "heading"),
        ("article 2, paragraph 2, closing words", "p8", "closing"),
        ("article 2, paragraph 2, chapeau", "p8", "words"),
        ("preamble, paragraph 2", "p3", "provision"),
        ("preamble", "p1", "provision"),
        ("chapter I", "p4", "provision"),
        ("chapter 1", "p4", "provision"),
        ("annex", "p11", "provision"),
        ("annex I", "p11", "provision"),
        ("annex, paragraph 1", "p12", "provision"),
        ("title", "", "title"),
        ("l'article 2, paragraphe 1", "p7", "provision"),
        ("artículo 2, párrafo 2 b)", "p10", "provision"),
        ("статья 2, пункт 1", "p7", "provision"),
        ("المادة ٢، الفقرة ١", "p7", "provision"),
        ("第二条第一款", "p7", "provision"),
        ("第2条", "p6", "provision"),
        ("article premier", "p5", "provision"),
    ],
)
def test_finds(label: str, provision: str, part: str) -> None:
    target = find_target(CONVENTION, label)
    assert (target.provision, target.part) == (provision, part)


@pytest.mark.parametrize("label", ["article 9", "", "paragraph", "the second one", "article 2 (z)"])
def test_refuses_what_names_nothing_or_several(label: str) -> None:
    with pytest.raises(BadInput, match="name exactly one"):
        find_target(CONVENTION, label)


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("Article 5.", "5"),
        ("٥", "5"),
        ("第十二条", "12"),
        ("第一百零三条", "103"),
        ("(a)", "a"),
        ("5 bis", "5 bis"),
        ("premier", "1"),
        ("IV", "iv"),
        ("", ""),
    ],
)
def test_numbers_as_they_count(printed: str, number: str) -> None:
    assert canonical(printed) == number


@pytest.mark.parametrize(
    ("number", "taken", "label"),
    [
        ("5.", set(), "5 bis."),
        ("5 bis.", set(), "5 ter."),
        ("(a)", set(), "(a) bis"),
        ("5", {"5 bis", "5 ter"}, "5 quater"),
        ("", set(), ""),
    ],
)
def test_next_label(number: str, taken: set[str], label: str) -> None:
    assert next_label(number, taken) == label


def test_paths_from_the_article_down() -> None:
    assert path(CONVENTION, "p10") == "2.2(b)"
    assert path(CONVENTION, "p6") == "2"


@pytest.mark.parametrize(
    ("label", "provision"),
    [
        ("article 1", "a"),
        ("annex I, article 1", "b"),
        ("annex II, article 1", "c"),
        ("第一条", "a"),
    ],
)
def test_an_article_of_the_text_comes_before_those_of_annexes(label: str, provision: str) -> None:
    def annex(number: str, article: str) -> Provision:
        return Provision(number, "annex", number, children=(Provision(article, "article", "1"),))

    provisions = (Provision("a", "article", "1"), annex("I", "b"), annex("II", "c"))
    assert find_target(Instrument(provisions=provisions), label).provision == provision
