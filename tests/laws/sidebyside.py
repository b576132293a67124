"""Several results side by side: what the order, a withdrawal or a dead reference may change."""

from collections.abc import Iterable, Sequence
from typing import Any

from tests.laws.case import Fault, action, parties
from tests.laws.measure import Json, canonical_nodes


def canonical(out: Json) -> list[Any]:
    """What a result says apart from the order of options, and apart from its problems."""
    return [canonical_nodes(out["rolling"]), sorted(out["retained"])]


def check_order(line: Json, outs: Sequence[Json]) -> list[Fault]:
    """Law 3: the results of the same proposals in several orders differ in order alone."""
    first = canonical(outs[0])
    return [
        Fault("order", f"{line.get('id')}: order {at} gives another text")
        for at, out in enumerate(outs)
        if canonical(out) != first
    ]


def without(line: Json, name: str) -> Json:
    """The line had this proposal never been made."""
    left = [proposal for proposal in line["proposals"] if proposal["id"] != name]
    return {**line, "proposals": left}


def twins(line: Json) -> list[tuple[str, str]]:
    """Pairs of proposals that ask for the same and that no other refers to."""
    free = [
        proposal
        for proposal in line["proposals"]
        if action(proposal) == "amend"
        and "amends" not in proposal
        and not any(other.get("amends") == proposal["id"] for other in line["proposals"])
    ]
    first: dict[str, str] = {}
    pairs = ((first.setdefault(item["wording"], item["id"]), item["id"]) for item in free)
    return [(one, other) for one, other in pairs if one != other]


def check_withdrawal(line: Json, out: Json, name: str, after: Json) -> list[Fault]:
    """Law 9 for one of two twins: its name goes, and nothing else changes."""
    kept = without(line, name)
    due = [
        _struck(out["rolling"], name, {item["id"]: item for item in kept["proposals"]}),
        sorted(set(out["retained"]) - {name}),
    ]
    due[0] = canonical_nodes(due[0])
    if due == canonical(after):
        return []
    return [Fault("withdrawal", f"withdrawing {name} changes more than its names")]


def _struck(nodes: Iterable[Json], name: str, left: dict[str, Json]) -> list[Json]:
    return [node if "text" in node else {"options": _less(node, name, left)} for node in nodes]


def _less(node: Json, name: str, left: dict[str, Json]) -> list[Json]:
    return [
        {
            "origin": option["origin"],
            "content": _struck(option["content"], name, left),
            "proposals": (ids := [item for item in option["proposals"] if item != name]),
            "sponsors": sorted({party for item in ids for party in parties(left[item])}),
            "stances": {who: verb for who, verb in option["stances"].items() if who != name},
        }
        for option in node["options"]
    ]


def check_same(line: Json, one: Json, other: Json, why: str) -> list[Fault]:
    """Two results that must say the same, apart from the order of options."""
    if canonical(one) == canonical(other):
        return []
    return [Fault("same", f"{line.get('id')}: {why}")]
