"""The convention in four languages: references checked by eye, and renumbering that keeps them."""

import os
from functools import cache
from pathlib import Path

import pytest

from travaux.formats.akn.read import read_akn
from travaux.text.annexed import annexed
from travaux.text.numbering import renumber
from travaux.text.places import place_of
from travaux.text.references import Reference, references
from travaux.text.standing import counts, standing_of
from travaux.text.structure import apply
from travaux.text.tree import walk
from travaux.text.values import Change, Instrument, InstrumentProposal, Provision

CORPUS = Path(
    os.environ.get("TRAVAUX_CORPUS", Path(__file__).parents[2].parent / "shared" / "corpus")
)
REASON = "the corpus of real texts is not at ../shared/corpus, nor where TRAVAUX_CORPUS says"
GOLDEN = Path(__file__).parents[1] / "golden" / "references"
LETTERS = {"ar": "A", "zh": "C", "en": "E", "fr": "F"}

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason=REASON)


@cache
def convention(language: str) -> Instrument:
    """The treaty that the resolution has as its annex."""
    path = CORPUS / "convention" / f"A_RES_79_243.{LETTERS[language]}.xml"
    return annexed(read_akn(path.read_bytes()).instrument, 1)


@pytest.mark.parametrize("language", LETTERS)
def test_references_read_by_eye(language: str) -> None:
    """Each line was compared with the text: where it stands, as printed, what it means."""
    given = convention(language)
    found = {
        (
            place_of(given, it.provision),
            " ".join(it.text.split()),
            "; ".join(place_of(given, target) for target in it.targets),
        )
        for it in references(given)
    }
    lines = (GOLDEN / f"convention.{language}.tsv").read_text(encoding="utf-8").splitlines()
    assert len(lines) > 50
    assert {tuple(line.split("\t")) for line in lines} <= found


@pytest.mark.parametrize("language", LETTERS)
def test_every_reference_is_resolved(language: str) -> None:
    found = references(convention(language))
    assert len(found) > 190
    assert {it.status for it in found} == {"inside"}


def insertion(after: Provision, number: int) -> Change:
    """A new provision beside another."""
    return Change("insert", after.id, "provision", wording="…", heading=f"N{number}")


def with_new(given: Instrument, beside: list[Provision]) -> Instrument:
    """The same with a new provision after each of some."""
    for number, it in enumerate(beside):
        given = apply(given, InstrumentProposal(f"n{number}", ("A",), (insertion(it, number),)))
    return given


def changed(given: Instrument, what: str) -> Instrument:
    """An article, or a paragraph or letter everywhere, put in; or an article taken out."""
    articles = [it for it in walk(given.provisions) if it.kind == "article"]
    if what == "article":
        return with_new(given, [articles[19]])
    if what == "first":
        change = Change("insert", articles[0].id, "provision", wording="…", where="before")
        return apply(given, InstrumentProposal("n", ("A",), (change,)))
    if what == "deletion":
        change = Change("delete", articles[11].id, "provision")
        return apply(given, InstrumentProposal("n", ("A",), (change,)))
    kind = {"paragraphs": "paragraph", "letters": "subparagraph"}[what]
    above = [it for it in walk(given.provisions) if it.kind in {"article", "paragraph"}]
    first = [next((one for one in it.children if one.kind == kind), None) for it in above]
    return with_new(given, [it for it in first if it])


def said(found: tuple[Reference, ...]) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """What is said where, without how it is printed."""
    return [(it.provision, it.part, it.status, it.targets) for it in found]


@pytest.mark.parametrize("what", ["article", "first", "deletion", "paragraphs", "letters"])
@pytest.mark.parametrize("language", LETTERS)
def test_renumbering_rewrites_them_all(language: str, what: str) -> None:
    """Each points where it did, and is printed with the number that now stands there."""
    given = changed(convention(language), what)
    done = renumber(given)
    after = references(done.instrument)
    assert said(after) == said(references(given))
    standing = standing_of(done.instrument)
    for it in after:
        for pin in (pin for pin in it.pins if pin.target):
            text = it.text[pin.start - it.start : pin.end - it.start]
            assert standing.same(standing.by_id[pin.target], counts(text))
    numbered = [it.number for it in walk(done.instrument.provisions) if it.kind == "article"]
    assert len(set(numbered)) == len(numbered)
    assert done.references
