"""Renumbering keeps every reference at its provision, in six languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.text.damaged import damaged_treaty
from tests.text.phrasebook import WORDS, Made, ids, made
from travaux.text.labels import next_label
from travaux.text.numbering import Doubtful, renumber
from travaux.text.numerals import numerals
from travaux.text.references import Reference, references
from travaux.text.standing import LOW, Standing, counts, standing_of
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


def _is_one(reference: Reference, standing: Standing) -> bool:
    """Whether each number of a reference is printed on one provision of the whole text."""
    for pin in reference.pins:
        printed = counts(reference.text[pin.start - reference.start : pin.end - reference.start])
        kind = standing.by_id[pin.target].kind if pin.target else ""
        alike = LOW if kind in LOW else (kind,)
        on = [it for it in standing.by_id.values() if it.kind in alike]
        if sum(standing.same(it, printed) for it in on) != 1:
            return False
    return True


def _unkept(given: Instrument) -> list[Doubtful]:
    """What renumbering says is doubtful, after a look that nothing else points elsewhere."""
    done = renumber(given)
    before, after = references(given), references(done.instrument)
    assert [(it.provision, it.part) for it in before] == [(it.provision, it.part) for it in after]
    standing = standing_of(done.instrument)
    wrong = []
    for one, other in zip(before, after, strict=True):
        place = (one.provision, one.part, one.text, other.text, one.targets, other.targets)
        if one.status == "nowhere":
            wrong.append(Doubtful(*place))
        elif (one.status, one.targets) != (other.status, other.targets):
            wrong.append(Doubtful(*place))
            assert not _is_one(other, standing), (one.text, other.text)
        if one.status == "outside" or not any(pin.target for pin in one.pins):
            assert one.text == other.text
    assert wrong == list(done.doubtful)
    assert ids(done.instrument) == ids(given)
    assert renumber(done.instrument).instrument == done.instrument
    return wrong


@pytest.mark.parametrize("part", range(6))
def test_numbers_missing_doubled_or_odd_lead_no_reference_astray(part: int) -> None:
    """A reference points where it did, or is said to be doubtful."""
    found = [one for seed in range(part, 90, 6) for one in _unkept(damaged_treaty(seed))]
    assert any(not it.targets for it in found)


@pytest.mark.slow
def test_a_thousand_damaged_treaties_lead_no_reference_astray() -> None:
    for seed in range(1_000):
        _unkept(damaged_treaty(seed))


def test_a_reference_to_nothing_is_kept_and_told() -> None:
    articles = tuple(
        Provision(f"a{n}", "article", str(n), words=words)
        for n, words in ((1, "See article 2."), (3, "See articles 1 and 3."), (4, "Article 4."))
    )
    done = renumber(Instrument("Convention on Lagoons", "en", "", articles))
    assert [it.words for it in done.instrument.provisions] == [
        "See article 2.",
        "See articles 1 and 2.",
        "Article 3.",
    ]
    assert done.doubtful == (Doubtful("a1", "words", "article 2", "article 2", (), ("a3",)),)
