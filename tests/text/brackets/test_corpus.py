"""Real bracketed texts and real amendments, where the corpus lies beside the project."""

import os
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from tests.text.brackets.typed import PARTIES, faults, mutated
from travaux.formats.json.places import read_place
from travaux.formats.plain.room import nodes_to_room
from travaux.text.brackets.exact import read_exact, write_exact
from travaux.text.brackets.room import read_room
from travaux.text.brackets.typed import read_typed
from travaux.text.consolidate import consolidate
from travaux.text.reading import read_for

BESIDE = Path(__file__).parents[3].parent / "shared" / "corpus"
ALL = Path(os.environ.get("TRAVAUX_CORPUS") or BESIDE)
CORPUS = ALL / "bracketed"

pytestmark = pytest.mark.skipif(
    not ALL.is_dir(),
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


def unlike(line: str, number: int) -> list[str]:
    """What a real line loses in either dialect; each proposal as one of a party of its own."""
    place = read_place(line, number)
    proposals = [
        replace(one, sponsors=(f"{', '.join(one.sponsors)} ({at})",))
        for at, one in enumerate(place.proposals)
    ]
    nodes = consolidate(place.base or "", proposals).nodes
    found = [] if read_exact(write_exact(nodes)) == nodes else ["exact"]
    back = read_room(nodes_to_room(nodes), [one.sponsors[0] for one in proposals])
    found += [] if read_for(back) == read_for(nodes) else ["base"]
    return found + [
        one.id for one in proposals if read_for(back, one.sponsors[0]) != read_for(nodes, one.id)
    ]


@pytest.mark.slow
@pytest.mark.parametrize("name", ["gdpr-parliament.jsonl", "gdpr-stakeholders.jsonl"])
def test_real_amendments_come_back(name: str) -> None:
    """From the exact dialect equal, from that of the room every reading."""
    with (ALL / "amendments" / name).open(encoding="utf-8") as lines:
        assert [it for it in (unlike(line, at) for at, line in enumerate(lines)) if it] == []
