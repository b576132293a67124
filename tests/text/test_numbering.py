"""Renumbering keeps every reference at its provision, in six languages."""

from hypothesis import given
from hypothesis import strategies as st

from tests.text.phrasebook import WORDS, Made, ids, made
from travaux.text.labels import next_label
from travaux.text.numbering import renumber
from travaux.text.numerals import numerals
from travaux.text.references import references
from travaux.text.tree import find, put, walk
from travaux.text.values import Instrument, Lineage, Provision, Where

WHERE: tuple[Where, ...] = ("after", "before")


def pointed(instrument: Instrument, *, but: str = "") -> list[tuple[str, str, tuple[str, ...]]]:
    """Where each reference stands, its status, and what it points at."""
    return [
        (it.provision, it.status, tuple(target for target in it.targets if target != but))
        for it in references(instrument)
    ]


@given(made())
def test_references_point_where_they_were_made_to(treaty: Made) -> None:
    found: dict[str, tuple[str, ...]] = {}
    for it in references(treaty.instrument):
        outside = it.status == "outside"
        assert it.status != "nowhere", it.text
        assert outside == any(one[0] == it.provision and one[2] for one in treaty.expected)
        found[it.provision] = (*found.get(it.provision, ()), *it.targets)
    for provision, targets, _ in treaty.expected:
        assert found[provision] == targets, find(treaty.instrument, provision).words


@given(made(), st.data())
def test_an_article_put_in_anywhere_moves_no_reference(treaty: Made, data: st.DataObject) -> None:
    articles = [it for it in walk(treaty.instrument.provisions) if it.kind == "article"]
    beside = data.draw(st.sampled_from(articles))
    where = data.draw(st.sampled_from(WHERE))
    numbered = data.draw(st.booleans())
    number = next_label(beside.number, set()) if numbered and where == "after" else ""
    lineage = () if number else (Lineage(f"inserted_{where}", beside.id),)
    words = WORDS[treaty.instrument.language]
    new = Provision("new", "article", number, words=words, lineage=lineage)
    text = put(treaty.instrument, new, where=where, other=beside.id)
    clean = renumber(text)
    assert pointed(clean.instrument, but="new") == pointed(treaty.instrument, but="new")
    assert ids(clean.instrument) == ids(text)
    values = [
        numerals(it.number)[0].value
        for it in walk(clean.instrument.provisions)
        if it.kind == "article"
    ]
    assert values == list(range(1, len(values) + 1))
    assert renumber(clean.instrument).instrument == clean.instrument


@given(made(), st.data())
def test_a_paragraph_put_in_anywhere_moves_no_reference(treaty: Made, data: st.DataObject) -> None:
    low = [
        it for it in walk(treaty.instrument.provisions) if it.kind in ("paragraph", "subparagraph")
    ]
    beside = data.draw(st.sampled_from(low))
    where = data.draw(st.sampled_from(WHERE))
    new = Provision("new", beside.kind, lineage=(Lineage(f"inserted_{where}", beside.id),))
    clean = renumber(put(treaty.instrument, new, where=where, other=beside.id))
    assert pointed(clean.instrument) == pointed(treaty.instrument)


@given(made())
def test_what_is_clean_stays(treaty: Made) -> None:
    clean = renumber(treaty.instrument)
    assert clean.instrument == treaty.instrument
    assert (clean.numbers, clean.references) == ((), ())
