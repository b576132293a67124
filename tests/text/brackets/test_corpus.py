"""Bracketed texts of a real negotiation, where the corpus lies beside the project."""

import os
from pathlib import Path
from random import Random

import pytest

from tests.text.brackets.typed import PARTIES, faults, mutated
from travaux.text.brackets.typed import read_typed

BESIDE = Path(__file__).parents[3].parent / "shared" / "corpus"
CORPUS = Path(os.environ.get("TRAVAUX_CORPUS") or BESIDE) / "bracketed"

pytestmark = pytest.mark.skipif(
    not CORPUS.is_dir(),
    reason="the corpus of real texts is neither at ../shared/corpus nor at TRAVAUX_CORPUS",
)

TEXTS = (
    ("adp_compilation_4dec15_10am.extracted.txt", 1685, 1685),
    ("agreement_4-dec-2015.md", 1055, 1058),
    ("agreement_9-dec-2015.md", 222, 223),
    ("agreement_12-dec-2015.md", 6, 6),
)


@pytest.mark.parametrize(("name", "opening", "closing"), TEXTS)
def test_every_bracket_is_accounted_for(name: str, opening: int, closing: int) -> None:
    """Each is one of a pair or listed; the pieces give the source back."""
    source = (CORPUS / name).read_text(encoding="utf-8")
    typed = read_typed(source, PARTIES)
    assert faults(typed) == []
    assert "".join(source[start:end] for _, (start, end) in typed.pieces) == source
    roles = [piece.role for piece in typed.pieces]
    strays = [source[piece.at.start] for piece in typed.pieces if piece.role == "stray"]
    assert roles.count("open") + strays.count("[") == opening
    assert roles.count("close") + strays.count("]") == closing
    lines = source.split("\n")
    listed = [lines[it.line - 1][it.column - 1] for it in typed.oddities]
    assert sorted(listed) == sorted(strays)


@pytest.mark.slow
def test_three_thousand_mutated_texts_are_read() -> None:
    """Pieces of the real texts with signs put in, taken out and moved."""
    chance = Random(5)
    sources = [(CORPUS / name).read_text(encoding="utf-8") for name, _, _ in TEXTS]
    for at in range(3_000):
        source = sources[at % len(sources)]
        start = chance.randrange(len(source))
        assert faults(read_typed(mutated(source[start : start + 8_000], chance), PARTIES)) == []
