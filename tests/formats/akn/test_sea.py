"""A treaty of 320 articles and nine annexes: its tree, and every reference in six languages."""

from collections import Counter
from collections.abc import Iterable, Iterator

import pytest

from tests.formats.akn.sea import ANNEXES, ARTICLES, LONGEST, PARTS, Target, sea
from tests.formats.akn.tongues import LANGUAGES
from tests.formats.shapes import each
from travaux.formats.akn.read import read_akn
from travaux.text.numbering import renumber
from travaux.text.numerals import numerals
from travaux.text.references import references
from travaux.text.structure import apply
from travaux.text.values import Change, Instrument, InstrumentProposal, Provision


def count(number: str) -> int:
    """What a number counts, letters apart."""
    return next(it.value for it in numerals(number) if it.system != "letter")


def places(instrument: Instrument) -> dict[str, Target]:
    """Each id as annex, kind, number and paragraph."""
    return dict(_places(instrument.provisions, 0, 0))


def _places(
    provisions: Iterable[Provision], annex: int, article: int
) -> Iterator[tuple[str, Target]]:
    for it in provisions:
        value = count(it.number) if it.number else 0
        inside, around = (value, 0) if it.kind == "annex" else (annex, article)
        around = value if it.kind == "article" else around
        if it.kind == "paragraph":
            yield it.id, (annex, "article", article, value)
        else:
            yield it.id, (inside, it.kind, value, 0)
        yield from _places(it.children, inside, around)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_tree_and_every_reference(code: str) -> None:
    made = sea(code)
    read = read_akn(made.xml)
    assert not read.problems
    kinds = Counter(it.kind for it in each(read.instrument.provisions))
    assert (kinds["part"], kinds["section"], kinds["annex"]) == (PARTS, 2 * PARTS, ANNEXES)
    assert kinds["article"] == ARTICLES + ANNEXES * LONGEST
    assert kinds["paragraph"] == len(made.pointed)
    known = places(read.instrument)
    found: dict[Target, list[list[Target]]] = {}
    for it in references(read.instrument):
        found.setdefault(known[it.provision], []).append([known[to] for to in it.targets])
    for (annex, article, paragraph), target in made.pointed.items():
        assert found[annex, "article", article, paragraph] == [[target]]


@pytest.mark.parametrize("code", ["en", "ar", "zh"])
def test_renumbering_a_large_treaty(code: str) -> None:
    """An article put into the body, one into an annex, an annex between others."""
    given = read_akn(sea(code).xml).instrument
    articles = [it for it in each(given.provisions) if it.kind == "article"]
    annexes = [it for it in given.provisions if it.kind == "annex"]
    for number, it in enumerate((articles[99], articles[ARTICLES + 3], annexes[3])):
        change = Change("insert", it.id, "provision", wording="…", heading="…")
        given = apply(given, InstrumentProposal(f"n{number}", ("A",), (change,)))
    before = [(it.provision, it.targets) for it in references(given)]
    done = renumber(given)
    assert [(it.provision, it.targets) for it in references(done.instrument)] == before
    assert len(done.numbers) > ARTICLES - 100
