"""Who is named in a text for which no list of parties is given."""

import pytest

from tests.text.brackets.typed import faults, told
from travaux.text.brackets.found import find_parties
from travaux.text.brackets.typed import read_typed


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[text – AAA] [words – BBB, AAA]", ("AAA", "BBB")),
        ("[text – AAA delete]", ("AAA",)),
        ("[text][delete - AAA]", ("AAA",)),
        ("[AAA/BBB propose: text]", ("AAA", "BBB")),
        ("[Isles propose: text] [words – Isles]", ("Isles",)),
        ("[texte – Îles du Nord supprimer]", ("Îles du Nord",)),
        ("[текст – Порт-Штат исключить]", ("Порт-Штат",)),
        ("[text – Group of Lagoon States, AAA; BBB retain]", ("BBB",)),
        ("[text][words – AAA]", ("AAA",)),
        ("[words – AAA, BBB][text]", ("AAA", "BBB")),
        ("[text – AAA]", ()),
        ("[text – as AAA] [words – as AAA]", ()),
        ("[text – TBC] [words – TBC]", ()),
        ("[text – the rest of it delete]", ()),
        ("text – AAA, words – AAA", ()),
        ("[可以 – 视情况删除]", ()),
        ("", ()),
    ],
)
def test_only_what_the_text_shows_to_be_a_party_is_found(text: str, found: tuple[str, ...]) -> None:
    """By a verb, by a code that comes again, or in a list with one of these."""
    assert find_parties(text) == found


def test_what_is_given_is_all_that_counts() -> None:
    """Whoever gives parties is not second-guessed."""
    text = "[text – AAA delete] [words – AAA]"
    assert read_typed(text, ("BBB",)).parties == ("BBB",)
    assert told(read_typed(text, ("BBB",)).nodes, text)[0] == ["unknown: text – AAA delete"]
    assert read_typed(text).parties == ("AAA",)
    assert told(read_typed(text).nodes, text)[0] == ["base: text", "proposed:  – AAA"]


CHAIN = "".join(f"[x – A{at}, A{at + 1}] " for at in range(9_000, 1, -1)) + "[x – A2 delete]"


@pytest.mark.parametrize(
    "text", ["[ - " * 20_000, "[A" * 20_000, "[x – A, " * 9_000, "–A" * 40_000, CHAIN]
)
def test_nothing_takes_long(text: str) -> None:
    """A hang would show."""
    assert faults(read_typed(text)) == []
