"""Every token remembers the act that brought it in."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws.engine import tokens_brought
from travaux.text.errors import BadInput
from travaux.text.provenance import (
    Brought,
    Provenance,
    Run,
    begun,
    changed_by,
    settled_by,
    where,
    within,
)
from travaux.text.tokens import tokenize

OLD = "Each Party shall adopt measures."


def test_kept_words_stay_with_the_act_that_brought_them_in() -> None:
    first = begun(OLD, "1")
    second = settled_by(first, "7", span=(4, 7), words="should promptly adopt")
    assert second.text == "Each Party should promptly adopt measures."
    assert second.runs == (
        Run(len("Each Party "), "1"),
        Run(len("should promptly"), "7"),
        Run(len(" adopt measures."), "1"),
    )


def test_a_phrase_tells_its_spans() -> None:
    text = settled_by(begun(OLD, "1"), "7", span=(4, 5), words="may")
    text = settled_by(text, "9", span=(7, 7), words=" effective")
    assert text.text == "Each Party may adopt effective measures."
    (told,) = where(text, "may adopt effective")
    assert told == (
        Brought(11, 14, "may", "7"),
        Brought(14, 20, " adopt", "1"),
        Brought(20, 30, " effective", "9"),
    )
    assert [len(it) for it in where(text, "e")] == [1] * 5
    assert list(where(text, "nowhere")) == []
    assert list(where(text, "")) == []


def test_a_token_joined_of_two_names_both() -> None:
    text = settled_by(begun("co operate", "1"), "2", span=(1, 2), words="-")
    assert tokens_brought(text) == (("co-operate", ("1", "2")),)


def test_a_new_text_brings_in_what_was_not_there() -> None:
    text = changed_by(begun(OLD, "1"), "8", "Each State Party shall adopt measures.")
    assert [it for it, acts in tokens_brought(text) if acts == ("8",)] == ["State", " "]


def test_a_history_of_another_text_is_refused() -> None:
    with pytest.raises(BadInput, match="accounts for 3 code points"):
        Provenance("four", (Run(3, "1"),))


@given(st.integers(0, 10_000), st.lists(st.sampled_from(["", "a", " b", "非", "س "]), max_size=8))
def test_after_any_series_every_code_point_is_accounted_for(seed: int, series: list[str]) -> None:
    """A token stays with its act as long as no settlement takes it out."""
    rng = Random(seed)
    text = begun("各缔约国 shall تتخذ the measures", "0")
    for number, words in enumerate(series, 1):
        tokens = tokenize(text.text)
        start = rng.randint(0, len(tokens))
        end = rng.randint(start, len(tokens))
        before = len("".join(tokens[:start]))
        after = len(text.text) - len("".join(tokens[:end]))
        old, text = text, settled_by(text, str(number), span=(start, end), words=words)
        assert text.text == "".join(tokens[:start]) + words + "".join(tokens[end:])
        assert within(text, (0, before)) == within(old, (0, before))
        kept = [it.act for it in within(text, (len(text.text) - after, len(text.text)))]
        assert kept == [it.act for it in within(old, (len(old.text) - after, len(old.text)))]
        assert "".join(it.words for it in within(text, (before, before + len(words)))) == words
    assert "".join(token for token, _ in tokens_brought(text)) == text.text
    assert all(acts for _, acts in tokens_brought(text))
