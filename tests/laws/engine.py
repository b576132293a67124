"""The program's engine behind the plain dicts that the checker takes."""

from typing import Any

from tests.laws import sidebyside
from tests.laws.case import Fault, parties
from tests.laws.checker import check
from tests.laws.measure import Json, choices, contested
from tests.laws.shape import FORMAT
from travaux.text.consolidate import consolidate
from travaux.text.provenance import Provenance, within
from travaux.text.tokens import tokenize
from travaux.text.values import Choice, Node, Proposal, Rolling


def answer(line: Json) -> Json:
    """Consolidate one input line into a line of ``travaux.rolling/1``."""
    rolling = rolling_of(line)
    nodes = [_node(node) for node in rolling.nodes]
    return {
        "id": line["id"],
        "format": FORMAT,
        "rolling": nodes,
        "retained": list(rolling.retained),
        "words": contested(nodes),
        "choices": choices(nodes),
        "problems": [{"what": str(problem)} for problem in rolling.problems],
    }


def tokens_brought(provenance: Provenance) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Every token with the acts that brought it in: one, unless it was joined of two."""
    made: list[tuple[str, tuple[str, ...]]] = []
    start = 0
    for token in tokenize(provenance.text):
        parts = within(provenance, (start, start + len(token)))
        made.append((token, tuple(dict.fromkeys(it.act for it in parts))))
        start += len(token)
    return tuple(made)


def rolling_of(line: Json) -> Rolling:
    """Consolidate one input line into the program's own value."""
    return consolidate(line["base"], [proposal_of(item) for item in line["proposals"]])


def proposal_of(item: Json) -> Proposal:
    """One proposal of a line as the program's value."""
    rest: dict[str, Any] = {
        key: item[key] for key in ("action", "wording", "start", "end", "amends") if key in item
    }
    return Proposal(id=item["id"], sponsors=tuple(parties(item)), **rest)


def _node(node: Node) -> Json:
    if not isinstance(node, Choice):
        return {"text": node.text}
    return {
        "options": [
            {
                "origin": option.origin,
                "content": [_node(inner) for inner in option.content],
                "sponsors": list(option.sponsors),
                "proposals": list(option.proposals),
                "stances": dict(option.stances),
            }
            for option in node.options
        ]
    }


def faults(line: Json) -> list[Fault]:
    """Everything the laws find wrong with what the engine makes of a line."""
    out = answer(line)
    found = check(line, out)
    backwards = {**line, "proposals": line["proposals"][::-1]}
    found += sidebyside.check_order(line, [out, answer(backwards)])
    for _, name in sidebyside.twins(line)[:1]:
        after = answer(sidebyside.without(line, name))
        found += sidebyside.check_withdrawal(line, out, name, after)
    return found


def faults_or_fall(line: Json) -> list[Fault]:
    """The same; an engine that falls over is a fault too."""
    try:
        return faults(line)
    except Exception as error:  # noqa: BLE001 -- whatever it is, it is what we look for
        return [Fault("fall", f"{type(error).__name__}: {error}")]
