"""An agreement is bound to words: a comma drops it, a number does not."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.text.phrasebook import WORDS, Made, made
from travaux.text.agreement import (
    after_change,
    agreed,
    agreed_hash,
    agreed_hashes,
    stands,
)
from travaux.text.editorial import Correction, Edited, after_editing, edited
from travaux.text.errors import BadInput
from travaux.text.numbering import renumber
from travaux.text.references import references
from travaux.text.tree import find, part_of, put, walk, with_part
from travaux.text.values import Instrument, Lineage, Provision


def treaty(*words: str) -> Instrument:
    articles = tuple(
        Provision(f"a{at}", "article", number=str(at), words=it) for at, it in enumerate(words, 1)
    )
    return Instrument("Convention on Buoys", "en", provisions=articles)


BUOYS = treaty(
    "Each Party shall keep buoys, as set out in article 3.",
    "Buoys are lit at night.",
    "A buoy is red or green.",
)


def with_a_new_first_article(text: Instrument) -> Instrument:
    new = Provision("new", "article", words="Terms.", lineage=(Lineage("inserted_before", "a1"),))
    return put(text, new, where="before", other="a1")


def test_renumbering_drops_nothing() -> None:
    agreement = agreed(BUOYS, "a1", "committee")
    clean = edited(with_a_new_first_article(BUOYS))
    now = find(clean.instrument, "a1")
    assert (now.number, now.words) == ("2", BUOYS.provisions[0].words.replace("3", "4"))
    assert after_change(agreement, clean.instrument) == agreement
    assert [it.provision for it in clean.references] == ["a1"]


@pytest.mark.parametrize("words", [
    "Each Party shall keep buoys as set out in article 3.",
    "Each Party shall keep buoys,  as set out in article 3.",
    "Each Party shall keep buoys, as set out in article 2.",
    "Each Party shall keep Buoys, as set out in article 3.",
    "",
])  # fmt: skip
def test_one_comma_drops_it(words: str) -> None:
    agreement = agreed(BUOYS, "a1", "committee")
    now = after_change(agreement, with_part(BUOYS, ("a1", "words"), words))
    assert now == replace(agreement, state="to be reconfirmed")


def test_it_is_bound_to_language_and_provision_too() -> None:
    agreement = agreed(BUOYS, "a1", "committee")
    assert not stands(agreement, replace(BUOYS, language="fr"))
    assert not stands(agreement, replace(BUOYS, provisions=BUOYS.provisions[1:]))
    assert agreed_hash(BUOYS, "a1") != agreed_hash(replace(BUOYS, language="fr"), "a1")
    with pytest.raises(BadInput, match="no provision a9"):
        agreed(BUOYS, "a9", "plenary")


def test_what_stands_under_it_is_agreed_with_it() -> None:
    child = Provision("c1", "paragraph", number="1", words="Red to port.")
    article = replace(BUOYS.provisions[2], children=(child,))
    text = replace(BUOYS, provisions=(*BUOYS.provisions[:2], article))
    agreement = agreed(text, "a3", "informal", conditional=True)
    assert agreement.state == "conditional"
    assert stands(agreement, text)
    assert not stands(agreement, with_part(text, ("c1", "words"), "Red to starboard."))
    assert not stands(agreement, BUOYS)


def test_a_listed_correction_drops_nothing_and_is_kept() -> None:
    agreement = agreed(BUOYS, "a2", "committee")
    scrub = Correction("a2", "words", "Buoys are lit at night.", "Buoys shall be lit at night.")
    text = with_a_new_first_article(BUOYS)
    (now,) = after_editing([agreement], BUOYS, edited(text, [scrub]))
    assert now == replace(
        agreement,
        text=agreed_hash(edited(BUOYS, [scrub]).instrument, "a2"),
        before=(agreement.text,),
    )
    (other,) = after_editing([agreed(BUOYS, "a1", "committee")], BUOYS, edited(text, [scrub]))
    assert other.before == ()
    with pytest.raises(BadInput, match="list it again"):
        edited(text, [replace(scrub, before="Buoys are dark.")])


def test_a_reference_to_what_is_gone_is_listed_and_drops_the_agreement() -> None:
    """With clean numbers it would name another article without anybody noticing."""
    text = treaty(*(it.words for it in BUOYS.provisions), "A buoy has a bell.")
    agreement = agreed(text, "a1", "committee")
    gone = replace(text, provisions=(*text.provisions[:2], text.provisions[3]))
    final = edited(gone)
    assert [it.number for it in final.instrument.provisions] == ["1", "2", "3"]
    assert [(it.provision, it.text) for it in final.nowhere] == [("a1", "article 3")]
    assert after_change(agreement, final.instrument).state == "to be reconfirmed"
    assert edited(text).nowhere == ()


def test_what_is_not_listed_is_to_be_reconfirmed() -> None:
    agreement = agreed(BUOYS, "a2", "committee")
    sly = Edited(with_part(BUOYS, ("a2", "words"), "Buoys may be lit at night."))
    (now,) = after_editing([agreement], BUOYS, sly)
    assert now.state == "to be reconfirmed"
    gone = Edited(replace(BUOYS, provisions=BUOYS.provisions[:1]))
    (now,) = after_editing([agreement], BUOYS, gone)
    assert now.state == "to be reconfirmed"
    elsewhere = with_part(BUOYS, ("a2", "words"), "Buoys may be lit at night.")
    (now,) = after_editing([agreement], elsewhere, edited(elsewhere))
    assert now.state == "to be reconfirmed"


@settings(max_examples=50)
@given(made(), st.data())
def test_in_six_languages_renumbering_drops_no_agreement(treaty: Made, data: st.DataObject) -> None:
    """What was agreed before an article came in is agreed after the final renumbering."""
    text = treaty.instrument
    articles = [it for it in walk(text.provisions) if it.kind == "article"]
    beside = data.draw(st.sampled_from(articles))
    every = [it.id for it in walk(text.provisions)]
    before = agreed_hashes(text, every)
    new = Provision(
        "new",
        "article",
        words=WORDS[text.language],
        lineage=(Lineage("inserted_before", beside.id),),
    )
    clean = edited(put(text, new, where="before", other=beside.id)).instrument
    held = {above.id for above in walk(text.provisions) if beside in walk(above.children)}
    after = agreed_hashes(clean, every)
    assert {it for it in every if before[it] != after[it]} == held
    renumbered = renumber(text).instrument
    assert agreed_hashes(renumbered, every) == before


@settings(max_examples=50)
@given(made(), st.data())
def test_in_six_languages_one_mark_drops_it(treaty: Made, data: st.DataObject) -> None:
    text = treaty.instrument
    worded = [it for it in walk(text.provisions) if it.words]
    it = data.draw(st.sampled_from(worded))
    cited = [one for one in references(text) if one.provision == it.id and one.part == "words"]
    at = data.draw(st.integers(0, len(it.words)))
    if any(one.start < at < one.end for one in cited):
        at = len(it.words)
    changed = with_part(text, (it.id, "words"), it.words[:at] + ";" + it.words[at:])
    assert part_of(changed, it.id, "words") != it.words
    assert agreed_hash(changed, it.id) != agreed_hash(text, it.id)
