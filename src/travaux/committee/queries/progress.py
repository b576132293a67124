"""Questions about how far a text has come: what is agreed, what is contested, since when."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal, TypeAlias

import msgspec

from travaux.committee.models import Instrument, Proposal, Version
from travaux.committee.queries.agreements import agreements_in, contested, contests
from travaux.committee.queries.corrections import pending_in
from travaux.committee.queries.instruments import as_it_stands, rolling
from travaux.committee.queries.settled import asked_at
from travaux.text import values
from travaux.text.editorial import Edited, edited
from travaux.text.gathering import Sorted
from travaux.text.tokens import count_words
from travaux.text.tree import part_of, walk

State: TypeAlias = Literal["agreed", "clean", "contested"]
PARTS = ("heading", "words", "closing")
Json: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Share:
    """So many provisions that have words of their own, and how many words."""

    provisions: int = 0
    words: int = 0


@dataclass(frozen=True, slots=True)
class Progress:
    """How much of a text is agreed, stands without brackets, or is contested.

    What is contested counts as that also where an agreement still stands. ``states`` is by
    provision, for those with words of their own; ``agreements`` is the state of each agreement
    by the provision it is on, packages and conditions considered; ``referendum`` are those
    provisions of them that are agreed ad referendum.
    """

    agreed: Share
    clean: Share
    contested: Share
    states: Mapping[str, State]
    agreements: Mapping[str, str]
    referendum: frozenset[str] = frozenset()


def progress_of(instrument: Instrument) -> Progress:
    """How far a text has come: the three parts of the bar.

    Cost: the text is read with its proposals, not consolidated; three queries for agreements.
    """
    tree, asked, _proposals = asked_at(instrument)
    return progress_in(instrument, tree, contested(tree, asked))


def progress_in(
    instrument: Instrument, tree: values.Instrument, disputed: Collection[str]
) -> Progress:
    """How far a text has come that is read already; ``disputed`` are its contested provisions.

    Cost: three queries for agreements.
    """
    found = agreements_in(instrument)
    agreements = {id_: it.state for id_, it in found.items()}
    referendum = frozenset(id_ for id_, it in found.items() if it.row.ad_referendum)
    standing = {id_ for id_, state in agreements.items() if state == "agreed"}
    agreed = {
        below.id for it in walk(tree.provisions) if it.id in standing for below in walk((it,))
    }
    states: dict[str, State] = {}
    words = {}
    for it in walk(tree.provisions):
        words[it.id] = sum(_words(getattr(it, part)) for part in PARTS)
        if words[it.id]:
            clean: State = "agreed" if it.id in agreed else "clean"
            states[it.id] = "contested" if it.id in disputed else clean

    def share(state: State) -> Share:
        those = [it for it, how in states.items() if how == state]
        return Share(len(those), sum(words[it] for it in those))

    shares = share("agreed"), share("clean"), share("contested")
    return Progress(*shares, states, agreements, referendum)


_words = lru_cache(maxsize=8192)(count_words)
"""Nearly all that is counted after an act was counted before it."""


# --- the heat map -----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Row:
    """One article of the heat map: its words, and those in brackets in each column, in order."""

    provision: str
    kind: str
    number: str
    heading: str
    words: int
    contested: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A moment of the heat map: a consolidated version, or the text as it stands.

    ``act`` is the number of the act that made the version; 0 for what stands now.
    """

    title: str
    ordinal: int
    act: int


@dataclass(frozen=True, slots=True)
class HeatMap:
    """Articles by contested words, over time."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    @property
    def totals(self) -> tuple[int, ...]:
        """The contested words of the whole text in each column."""
        return tuple(sum(row.contested[at] for row in self.rows) for at in range(len(self.columns)))


def heat_map(instrument: Instrument) -> HeatMap:
    """Contested words article by article, in each consolidated version and as the text stands.

    A word counts wherever it is printed in brackets. What stands outside any article has a row
    of its own; so has an article that is no longer there.

    Cost: one consolidation, and the content of every consolidated version.
    """
    versions = Version.objects.filter(instrument=instrument, kind="consolidated")
    now: Json = msgspec.to_builtins(rolling(instrument))
    texts = [*(json.loads(it.content) for it in versions), now]
    columns = [*(Column(it.title, it.ordinal, it.since) for it in versions), Column("", 0, 0)]
    units = [_units(it) for it in texts]
    last = {id_: unit for those in units for id_, unit in those.items()}
    order = _in_place([list(those) for those in units])
    rows = (
        Row(
            id_,
            last[id_].kind,
            last[id_].number,
            last[id_].heading,
            last[id_].words,
            tuple(those[id_].contested if id_ in those else 0 for those in units),
        )
        for id_ in order
    )
    return HeatMap(tuple(columns), tuple(rows))


def _in_place(orders: Sequence[Sequence[str]]) -> list[str]:
    """All ids in the last order; one that is gone stands behind what it stood behind."""
    *earlier, placed = [list(it) for it in orders]
    for order in reversed(earlier):
        for at, id_ in enumerate(order):
            if id_ not in placed:
                placed.insert(placed.index(order[at - 1]) + 1 if at else 0, id_)
    return placed


@dataclass(slots=True)
class _Unit:
    """An article with all beneath it, or what stands outside of any."""

    kind: str
    number: str
    heading: str
    words: int = 0
    contested: int = 0

    def add(self, provision: Json) -> None:
        """Count the own texts of a provision; all words of one that is only proposed."""
        printed = [_count(provision[part]) for part in PARTS]
        base, brackets = (sum(it[at] for it in printed) for at in (0, 1))
        proposed = provision.get("origin", "base") != "base"
        self.words += 0 if proposed else base
        self.contested += base + brackets if proposed else brackets


def _units(text: Json) -> dict[str, _Unit]:
    """The rows of one text, by the id of their provision."""
    found: dict[str, _Unit] = {}
    for it in text["provisions"]:
        _gather(it, found, None)
    title = _Unit("title", "", "")
    title.words, title.contested = _count(text["title"])
    return ({"": title} if title.contested else {}) | found


def _gather(provision: Json, found: dict[str, _Unit], into: _Unit | None) -> None:
    """Count a provision and all beneath it, each under its article."""
    if into is None or provision["kind"] == "article":
        heading = _base(provision["heading"])
        into = found[provision["id"]] = _Unit(provision["kind"], provision["number"], heading)
    into.add(provision)
    articles = any(_holds(it) for it in provision["children"])
    for child in provision["children"]:
        _gather(child, found, None if articles else into)


def _holds(provision: Json) -> bool:
    """Whether a provision is an article, or holds one."""
    return provision["kind"] == "article" or any(map(_holds, provision["children"]))


def _count(nodes: Sequence[Json] | str) -> tuple[int, int]:
    """The words of a text that are base, in brackets or not, and those printed in brackets."""
    if isinstance(nodes, str):
        return count_words(nodes), 0
    brackets = sum(count_words(text) for it in nodes if "options" in it for text in _printed(it))
    return count_words(_base(nodes)), brackets


def _printed(node: Json) -> Iterator[str]:
    """Every text that a node prints."""
    if "text" in node:
        yield node["text"]
    for option in node.get("options", ()):
        for inner in option["content"]:
            yield from _printed(inner)


def _base(nodes: Sequence[Json] | str) -> str:
    """A text as its base has it."""
    if isinstance(nodes, str):
        return nodes
    said = []
    for node in nodes:
        said.append(node.get("text", ""))
        options = (it for it in node.get("options", ()) if it["origin"] == "base")
        said.extend(_base(it["content"]) for it in options)
    return "".join(said)


# --- since when -------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Waiting:
    """A contested place, and the act since which it is; its proposals in order.

    ``part`` is provision for what is asked of it as a whole, or beside it.
    """

    provision: str
    part: values.Part
    since: int
    proposals: tuple[str, ...]


def oldest_open(instrument: Instrument, limit: int | None = None) -> list[Waiting]:
    """The contested places of a text, the oldest first.

    A place is contested since the first of the proposals that still contest it was submitted.

    Cost: two queries beyond those for the text and its proposals.
    """
    tree, asked, _proposals = asked_at(instrument)
    since = dict(Proposal.objects.filter(instrument=instrument).values_list("id", "since"))
    found = [
        Waiting(provision, part, min(since[it] for it in ids), tuple(ids))
        for (provision, part), ids in _open(tree, asked)
    ]
    return sorted(found, key=lambda it: it.since)[:limit]


def _open(
    tree: values.Instrument, asked: Sorted
) -> Iterable[tuple[tuple[str, values.Part], list[str]]]:
    """Each contested place with the proposals that contest it."""
    places: dict[tuple[str, values.Part], list[str]] = {}
    for spot, those in asked.places.items():
        text = part_of(tree, *spot)
        places.setdefault(spot, []).extend(it.id for it in those if contests(it, text))
    for target, marks in asked.marks.items():
        ids = [it.proposal.id for it in marks if it.change.action not in {"retain", "reserve"}]
        places.setdefault((target, "provision"), []).extend(ids)
    for (target, _action, _where), newcomers in asked.newcomers.items():
        places.setdefault((target, "provision"), []).extend(it.proposal.id for it in newcomers)
    return [(spot, list(dict.fromkeys(ids))) for spot, ids in places.items() if ids]


def final_text(instrument: Instrument) -> Edited:
    """The text as it stands in clean numbers, and the list of all that changes for it.

    Corrections that are before the committee are made in it, and are in the list.
    """
    tree = as_it_stands(instrument)
    listed = [it.now for it in pending_in(instrument, tree)]
    return edited(tree, [it for it in listed if it is not None and it.before != it.after])
