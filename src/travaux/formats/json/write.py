"""Rolling texts and instruments as JSON objects: ``travaux.rolling/1``, ``travaux.instrument/1``.

The functions give plain dictionaries and lists, in a fixed order of fields;
``text_of_json`` prints them.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, fields
from typing import Any, Final, TypeAlias

from travaux.formats.json.values import RollingLine
from travaux.formats.reading import Problem
from travaux.text.errors import Message
from travaux.text.values import (
    Change,
    Choice,
    Instrument,
    Lineage,
    Mark,
    Node,
    Option,
    Provision,
    RollingInstrument,
    RollingProvision,
)

ROLLING_FORMAT: Final = "travaux.rolling/1"
INSTRUMENT_FORMAT: Final = "travaux.instrument/1"

CHANGE_DEFAULTS: Final = {
    field.name: field.default for field in fields(Change) if field.name not in ("action", "places")
}
"""What a change says where its JSON says nothing; one beside a provision has no places."""

Json: TypeAlias = dict[str, Any]


def text_of_json(value: Json, *, indent: int | None = None) -> str:
    """Print a JSON object: one line without ``indent``, no newline at the end."""
    return json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)


def nodes_to_json(nodes: Iterable[Node]) -> list[Json]:
    """A place's nodes, in order.

    Cost: linear in the nodes; no text is copied.
    """
    return [node_to_json(node) for node in nodes]


def node_to_json(node: Node) -> Json:
    """``{"text"}`` or ``{"options"}``.

    Carries: everything.
    """
    if isinstance(node, Choice):
        return {"options": [_option(option) for option in node.options]}
    return {"text": node.text}


def line_to_json(line: RollingLine) -> Json:
    """What consolidation prints of one place."""
    return {
        "id": line.id,
        "format": ROLLING_FORMAT,
        "rolling": nodes_to_json(line.rolling.nodes),
        "retained": list(line.rolling.retained),
        "words": line.words,
        "choices": line.choices,
        "problems": [dict(problem) for problem in line.problems],
    }


def rolling_to_json(rolling: RollingInstrument) -> Json:
    """The rolling text of a whole instrument.

    Carries: everything.
    """
    value = {
        "format": ROLLING_FORMAT,
        "title": nodes_to_json(rolling.title),
        "language": rolling.language,
        "symbol": rolling.symbol,
        "provisions": [_rolling_provision(provision) for provision in rolling.provisions],
    }
    if rolling.occurrences:
        value["occurrences"] = [asdict(occurrence) for occurrence in rolling.occurrences]
    if rolling.problems:
        value["problems"] = [sentence_to_json(sentence) for sentence in rolling.problems]
    return value


def instrument_to_json(instrument: Instrument, problems: Sequence[Problem] = ()) -> Json:
    """An instrument with what its reader found odd.

    Carries: everything of the instrument; of a problem, its English sentences.
    Loses: the named parameters of a problem's sentences.
    """
    return {
        "format": INSTRUMENT_FORMAT,
        "title": instrument.title,
        "language": instrument.language,
        "symbol": instrument.symbol,
        "provisions": [provision_to_json(provision) for provision in instrument.provisions],
        "problems": [problem_to_json(problem) for problem in problems],
    }


def provision_to_json(provision: Provision) -> Json:
    """One provision with its children; ``notes`` and ``lineage`` only where there are any."""
    value: Json = {
        "id": provision.id,
        "kind": provision.kind,
        "number": provision.number,
        "heading": provision.heading,
        "words": provision.words,
        "children": [provision_to_json(child) for child in provision.children],
        "closing": provision.closing,
    }
    if provision.notes:
        value["notes"] = list(provision.notes)
    if provision.lineage:
        value["lineage"] = [_edge(edge) for edge in provision.lineage]
    return value


def problem_to_json(problem: Problem) -> Json:
    """A problem with its sentences in English."""
    return {
        "line": problem.line,
        "column": problem.column,
        "what": str(problem.what),
        "done": str(problem.done),
    }


def _option(option: Option) -> Json:
    return {
        "origin": option.origin,
        "content": [node_to_json(node) for node in option.content],
        "sponsors": list(option.sponsors),
        "proposals": list(option.proposals),
        "stances": dict(option.stances),
    }


def _rolling_provision(provision: RollingProvision) -> Json:
    value: Json = {
        "id": provision.id,
        "kind": provision.kind,
        "number": provision.number,
        "origin": provision.origin,
        "heading": nodes_to_json(provision.heading),
        "words": nodes_to_json(provision.words),
        "children": [_rolling_provision(child) for child in provision.children],
        "closing": nodes_to_json(provision.closing),
        "marks": [_mark(mark) for mark in provision.marks],
        "proposals": list(provision.proposals),
        "sponsors": list(provision.sponsors),
        "lineage": [_edge(edge) for edge in provision.lineage],
    }
    if provision.notes:
        value["notes"] = list(provision.notes)
    if provision.ids:
        value["ids"] = [
            {"proposal": proposal, "change": change, "id": new}
            for proposal, change, new in provision.ids
        ]
    return value


def _mark(mark: Mark) -> Json:
    value: Json = {
        "action": mark.action,
        "proposals": list(mark.proposals),
        "sponsors": list(mark.sponsors),
        "detail": mark.detail,
    }
    if mark.change is not None:
        value["change"] = change_to_json(mark.change)
    if mark.numbers:
        value["numbers"] = list(mark.numbers)
    return value


def change_to_json(change: Change) -> Json:
    """A change to an instrument, without the fields that say nothing.

    Carries: everything.
    """
    given = {name: getattr(change, name) for name in CHANGE_DEFAULTS}
    return {"action": change.action} | {
        name: value for name, value in given.items() if value != CHANGE_DEFAULTS[name]
    }


def sentence_to_json(sentence: Message) -> Json:
    """A sentence in English as ``what``, with its key and parameters where it has any.

    Carries: everything.
    """
    value: Json = {"what": str(sentence)}
    if sentence.parameters or sentence.key != value["what"]:
        value |= {"key": sentence.key, "parameters": dict(sentence.parameters)}
    return value


def _edge(edge: Lineage) -> Json:
    return {"relation": edge.relation, "of": edge.of}
