"""Tokens: exact joining, grapheme clusters, words and numbers kept whole."""

import unicodedata

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from travaux.text.errors import BadInput
from travaux.text.tokens import check, count_words, tokenize

ALPHABET = st.sampled_from(
    [
        *"ab 1٢9.,:/-'’\n\té数据天لم",
        "\u0301",
        "\u200d",
        "\u200f",
        "\u00a0",
        "\u00ad",
        "👨",
        "👩",
        "👍🏽",
        "🇫",
        "🇷",
        "क्षि",
        "각",
        "\u0600",
        "\u0301 ",
    ]
)
TEXTS = st.lists(ALPHABET, max_size=24).map("".join)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("the data, 1,000.5", ["the", " ", "data", ",", " ", "1,000.5"]),
        ("l'État co-operates", ["l'État", " ", "co-operates"]),
        ("resolution 74/247", ["resolution", " ", "74/247"]),
        ("90天内", ["90", "天", "内"]),
        ("المادة ١٢، نحو ١٬٠٠٠", ["المادة", " ", "١٢", "،", " ", "نحو", " ", "١٬٠٠٠"]),
        ("государство-участник", ["государство-участник"]),
        ("a  b\n\nc", ["a", "  ", "b", "\n\n", "c"]),
        ("« 1\u00a0000 »", ["«", " ", "1\u00a0000", " ", "»"]),
        ("👨‍👩‍👧👍🏽🇫🇷", ["👨‍👩‍👧", "👍🏽", "🇫🇷"]),
        ("", []),
    ],
)
def test_cuts(text: str, tokens: list[str]) -> None:
    assert tokenize(text) == tokens


@given(TEXTS)
def test_joins_exactly_and_keeps_clusters_whole(text: str) -> None:
    tokens = tokenize(text)
    assert "".join(tokens) == text
    ends = {match.end() for match in regex.finditer(r"\X", text)}
    at = 0
    for token in tokens:
        at += len(token)
        assert at in ends


def test_counts_words() -> None:
    assert count_words("Each Party shall, within 90 days,") == 6
    assert count_words("九十天") == 3
    assert count_words("… — !") == 0


@pytest.mark.parametrize(
    "kept", ["\t", "\n", "\u200c", "\u200f", "\u061c", "\u00a0", "\u00ad", "\u2060"]
)
def test_takes(kept: str) -> None:
    check(f"a{kept}b")


@pytest.mark.parametrize("refused", ["\x00", "\r", "\x85", "\u202e", "\u2066", "\ud800"])
def test_refuses_with_the_offset(refused: str) -> None:
    with pytest.raises(BadInput, match=f"U\\+{ord(refused):04X}") as caught:
        check(f"ab{refused}c")
    assert caught.value.place.offset == 2


def test_refuses_what_is_not_composed() -> None:
    with pytest.raises(BadInput, match="normalization form C") as caught:
        check("a" + unicodedata.normalize("NFD", "é"))
    assert caught.value.place.offset == 1
