"""Real amendments settled place after place, until no bracket is left."""

import json
from functools import cache
from pathlib import Path
from random import Random

import pytest

from tests.laws.engine import tokens_brought
from travaux.text.compare import Base
from travaux.text.consolidate import consolidate
from travaux.text.open_places import OpenPlace, asking, open_places
from travaux.text.provenance import Provenance, begun, settled_by, where
from travaux.text.reading import read_for
from travaux.text.settled_values import Form, Settled, Settlement, hash_of
from travaux.text.settlements import decide
from travaux.text.settling import settle
from travaux.text.tokens import is_word, tokenize
from travaux.text.told import Told, explained, told_of
from travaux.text.values import Node, Proposal

AMENDMENTS = Path(__file__).parents[3] / "shared" / "corpus" / "amendments"
needs_corpus = pytest.mark.skipif(
    not AMENDMENTS.is_dir(), reason="../shared/corpus/amendments is absent"
)
RUNS = 200
CHAIR = "words the chair found"
MOST = 400
"""Settlements that no negotiation of one place needs."""


@cache
def lines() -> list[tuple[str, tuple[Proposal, ...]]]:
    every = [
        json.loads(line)
        for name in ("gdpr-parliament", "gdpr-stakeholders")
        for line in (AMENDMENTS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    return [
        (
            it["base"],
            tuple(
                Proposal(f"p{at}", (one["party"],), wording=one["wording"])
                for at, one in enumerate(it["proposals"], 1)
            ),
        )
        for it in every
        if len(it["proposals"]) > 1
    ]


def asked_at(rng: Random, text: str, it: OpenPlace) -> Settlement:
    """What a chair might declare of a place: a proposal taken, one refused, or other words."""
    names = sorted({name for option in it.choice.options[1:] for name in option.proposals})
    form: Form = rng.choice(("accept", "accept", "accept", "reject", "compromise", "delete"))
    if form in ("compromise", "delete") and it.start == it.end:
        form = "reject"
    named = (rng.choice(names),) if form in ("accept", "reject") else ()
    words = CHAIR if form == "compromise" else ""
    return Settlement("p1", hash_of(text), it.start, it.end, words, form, named)


class Negotiation:
    """One place from its first brackets to its last, and what is known of every word."""

    def __init__(self, base: str, proposals: tuple[Proposal, ...], rng: Random) -> None:
        self.rng = rng
        self.text = base
        self.proposals = proposals
        self.provenance = begun(base, "base")
        self.told: dict[str, Told] = {}
        self.said = {
            *_words(CHAIR),
            *_words(base),
            *(w for it in proposals for w in _words(it.wording)),
        }

    def run(self) -> None:
        """Settle one open place after another."""
        for number in range(1, MOST):
            nodes = consolidate(self.text, self.proposals).nodes
            places = open_places(nodes)
            if not places:
                return
            self.step(str(number), nodes, self.rng.choice(places))
        pytest.fail(f"brackets are left after {MOST} settlements")

    def step(self, act: str, nodes: tuple[Node, ...], it: OpenPlace) -> None:
        """Settle one place, and see that no word is lost, doubled or blamed on another act."""
        base = Base(self.text)
        settlement = decide(base, self.proposals, asked_at(self.rng, self.text, it), nodes=nodes)
        span = settlement.start, settlement.end
        assert asking(nodes, (base.length(0, span[0]), base.length(0, span[1])))
        done = settle(base, self.proposals, settlement)
        after = settled_by(self.provenance, act, span=span, words=settlement.words)
        before, behind = base.tokens[: span[0]], base.tokens[span[1] :]
        assert done.base == "".join([*before, settlement.words, *behind]) == after.text
        self.see_words(done)
        self.see_provenance(after, span=span, words=settlement.words)
        self.see_readings(nodes, settlement, done)
        self.told[act] = told_of(act, settlement, done, nodes=nodes, asked=self.proposals)
        self.text, self.proposals, self.provenance = done.base, done.proposals, after

    def see_words(self, done: Settled) -> None:
        """No word that nobody said: none is cut, and none is made of two that came to touch."""
        for text in (done.base, *(it.wording for it in done.proposals)):
            assert self.said.issuperset(_words(text)), text

    def see_provenance(self, after: Provenance, *, span: tuple[int, int], words: str) -> None:
        """Outside the span each code point keeps its act; within, what is old stood in it."""
        tokens = Base(self.text).tokens
        start = len("".join(tokens[: span[0]]))
        end = len("".join(tokens[: span[1]]))
        old, new = _by_code_point(self.provenance), _by_code_point(after)
        stop = start + len(words)
        assert new[:start] == old[:start]
        assert new[stop:] == old[end:]
        stood = iter(old[start:end])
        kept = [it for it in new[start:stop] if it[1] in self.told or it[1] == "base"]
        assert all(it in stood for it in kept)

    def see_readings(self, nodes: tuple[Node, ...], settlement: Settlement, done: Settled) -> None:
        """Who was accepted reads as before; the rolling text of the rest reads as they ask."""
        now = consolidate(done.base, done.proposals).nodes
        assert read_for(now) == done.base
        for it in done.proposals:
            assert read_for(now, it.id) == it.wording
            if settlement.form == "accept" and it.id in settlement.proposals:
                assert it.wording == read_for(nodes, it.id)
        if settlement.form == "reject":
            assert done.base == self.text
        fates = {*done.fulfilled, *(it.id for it in done.casualties)}
        assert fates.isdisjoint(it.id for it in done.proposals)
        assert len(fates) + len(done.proposals) == len(self.proposals)


def _words(text: str) -> list[str]:
    return [it for it in tokenize(text) if is_word(it)]


def _by_code_point(provenance: Provenance) -> list[tuple[str, str]]:
    acts = (run.act for run in provenance.runs for _ in range(run.length))
    return list(zip(provenance.text, acts, strict=True))


def see_explained(provenance: Provenance, told: dict[str, Told]) -> None:
    """Every token has its act, and every word an act brought in is in what it decided."""
    assert all(acts for _, acts in tokens_brought(provenance))
    at = 0
    for length, act in provenance.runs:
        words = provenance.text[at : at + length]
        assert act == "base" or words in told[act].settlement.words
        (here,) = [
            it for it in where(provenance, words) if (it[0].start, it[-1].end) == (at, at + length)
        ]
        assert [it.act for it in here] == [act]
        at += length
    assert at == len(provenance.text)
    for it in explained(provenance, told, provenance.text):
        assert {one.act for one in it.told} == {run.act for run in provenance.runs} - {"base"}
        for one in it.told:
            accepted = [asker for asker in one.askers if asker.fate == "accepted"]
            assert accepted or one.settlement.form != "accept"
            said = one.settlement.words.strip()
            assert all(asker.words.strip() == said for asker in accepted)


@needs_corpus
@pytest.mark.parametrize("seed", range(RUNS))
def test_real_amendments_settle_until_no_bracket_is_left(seed: int) -> None:
    rng = Random(f"negotiation {seed}")
    base, proposals = rng.choice(lines())
    negotiation = Negotiation(base, proposals, rng)
    negotiation.run()
    see_explained(negotiation.provenance, negotiation.told)


def test_an_invented_negotiation_settles_until_no_bracket_is_left() -> None:
    """The same on six invented wordings, wherever the corpus is absent."""
    wordings = (
        "Each Party should keep buoys in its waters.",
        "Each Party shall keep lit buoys in its waters at night.",
        "Each Party may keep marks in its lagoons.",
        "",
        "Parties shall not keep buoys.",
        "Each Party shall keep lit buoys, where it can, in its waters.",
    )
    for seed in range(100):
        proposals = tuple(
            Proposal(f"p{at}", (f"P{at}",), wording=it) for at, it in enumerate(wordings)
        )
        base = "Each Party shall keep buoys in its waters."
        negotiation = Negotiation(base, proposals, Random(seed))
        negotiation.run()
        see_explained(negotiation.provenance, negotiation.told)
