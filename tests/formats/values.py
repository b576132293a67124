"""Text values made up by Hypothesis, as any reader or engine could give them."""

import unicodedata
from typing import get_args

from hypothesis import strategies as st

from travaux.formats.door import refused_at
from travaux.text.errors import Message
from travaux.text.values import (
    Change,
    Choice,
    Instrument,
    Kind,
    Lineage,
    Mark,
    Node,
    Occurrence,
    Option,
    Origin,
    Part,
    Plain,
    Provision,
    Rolling,
    RollingInstrument,
    RollingProvision,
)


def _admitted(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFC", text) if not refused_at(c))


texts = st.text(max_size=12).map(_admitted)
names = st.sampled_from(("AAA", "BBB", "Côte d’Ivoire", "中国"))
ids = st.sampled_from(("1", "2", "3.1", "é"))
some_names = st.lists(names, max_size=2, unique=True).map(tuple)
some_ids = st.lists(ids, max_size=2, unique=True).map(tuple)
kinds = st.sampled_from(get_args(Kind))
parts = st.sampled_from(get_args(Part))
origins = st.sampled_from(get_args(Origin))
edges = st.lists(st.builds(Lineage, texts, texts), max_size=1).map(tuple)
sentences = st.one_of(
    st.builds(Message, texts.map(lambda text: text.replace("{", "{{").replace("}", "}}"))),
    st.builds(
        lambda name, n: Message("{name} has {n}.", {"name": name, "n": n}), texts, st.integers()
    ),
)
some_sentences = st.lists(sentences, max_size=2).map(tuple)


def _nodes(inner: st.SearchStrategy[tuple[Node, ...]]) -> st.SearchStrategy[tuple[Node, ...]]:
    stances = st.dictionaries(ids, st.sampled_from(("retain", "bracket")), max_size=2)
    options = st.builds(
        Option,
        origins,
        inner,
        some_names,
        some_ids,
        stances.map(lambda given: tuple(given.items())),
    )
    choices = st.builds(Choice, st.lists(options, min_size=1, max_size=3).map(tuple))
    return st.lists(st.builds(Plain, texts) | choices, max_size=3).map(tuple)


flat: st.SearchStrategy[tuple[Node, ...]] = st.lists(st.builds(Plain, texts), max_size=2).map(tuple)
nodes = st.recursive(flat, _nodes, max_leaves=8)
rollings = st.builds(Rolling, nodes, some_ids)

changes = st.builds(
    Change,
    action=st.sampled_from(("delete", "move", "split at")),
    target=ids,
    part=parts,
    quoted=st.none() | texts,
    wording=st.none() | texts,
)
marks = st.builds(
    Mark,
    st.sampled_from(("delete", "split at")),
    some_ids,
    some_names,
    texts,
    st.none() | changes,
    st.lists(st.integers(1, 3), max_size=2).map(tuple),
)


@st.composite
def instruments(draw: st.DrawFn) -> Instrument:
    """Any tree at all, its ids unique."""
    count = iter(range(1000))

    def provision(depth: int) -> Provision:
        below = draw(st.integers(0, 2)) if depth else 0
        return Provision(
            id=f"p{next(count)}",
            kind=draw(kinds),
            number=draw(texts),
            heading=draw(texts),
            words=draw(texts),
            children=tuple(provision(depth - 1) for _ in range(below)),
            closing=draw(texts),
            notes=draw(st.lists(texts, max_size=1).map(tuple)),
            lineage=draw(edges),
        )

    provisions = tuple(provision(2) for _ in range(draw(st.integers(0, 2))))
    return Instrument(draw(texts), draw(texts), draw(texts), provisions)


@st.composite
def rolling_instruments(draw: st.DrawFn) -> RollingInstrument:
    """Any rolling tree at all, its ids unique."""
    count = iter(range(1000))

    def provision(depth: int) -> RollingProvision:
        below = draw(st.integers(0, 2)) if depth else 0
        return RollingProvision(
            id=f"p{next(count)}",
            kind=draw(kinds),
            number=draw(texts),
            origin=draw(origins),
            heading=draw(nodes),
            words=draw(nodes),
            children=tuple(provision(depth - 1) for _ in range(below)),
            closing=draw(nodes),
            marks=draw(st.lists(marks, max_size=1).map(tuple)),
            proposals=draw(some_ids),
            sponsors=draw(some_names),
            lineage=draw(edges),
            notes=draw(st.lists(texts, max_size=1).map(tuple)),
            ids=draw(st.lists(st.tuples(ids, st.integers(1, 3), ids), max_size=1).map(tuple)),
        )

    provisions = tuple(provision(1) for _ in range(draw(st.integers(0, 2))))
    places = st.lists(st.builds(Occurrence, ids, ids, parts, st.integers(1, 9)), max_size=1)
    return RollingInstrument(
        draw(nodes), draw(texts), draw(texts), provisions, tuple(draw(places)), draw(some_sentences)
    )
