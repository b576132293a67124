"""Typed texts as JSON objects: ``travaux.brackets/1``."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, Final, TypeAlias

from travaux.formats.json.write import problem_to_json
from travaux.formats.reading import Problem
from travaux.text.brackets.typed_values import Typed, TypedNode, TypedOption, Words

BRACKETS_FORMAT: Final = "travaux.brackets/1"

Json: TypeAlias = dict[str, Any]


def typed_to_json(typed: Typed, problems: Sequence[Problem] = ()) -> Json:
    """A typed text: its source, what it says as a tree, and every piece of it.

    ``parties`` are the ids that were looked for, given or found.

    Each ``at`` is ``[start, end]`` in code points of ``source``, half-open; the spans of
    ``nodes`` join, and so do those of ``pieces``.

    Carries: everything; of a problem, its English sentences.
    """
    return {
        "format": BRACKETS_FORMAT,
        "parties": list(typed.parties),
        "source": typed.source,
        "nodes": [_node(node) for node in typed.nodes],
        "pieces": [{"role": role, "at": list(at)} for role, at in typed.pieces],
        "problems": [problem_to_json(problem) for problem in problems],
    }


def _node(node: TypedNode) -> Json:
    if not isinstance(node, Words):
        return {"options": [_option(it) for it in node.options], "at": list(node.at)}
    value: Json = {"text": node.text, "at": list(node.at)}
    if node.role != "text":
        value["role"] = node.role
    if node.label:
        value["label"] = {name: said for name, said in asdict(node.label).items() if said}
    if node.parties:
        value["parties"] = list(node.parties)
    return value


def _option(option: TypedOption) -> Json:
    value: Json = {
        "origin": option.origin,
        "content": [_node(node) for node in option.content],
        "sponsors": list(option.sponsors),
        "stances": dict(option.stances),
        "at": list(option.at),
    }
    if option.behalf:
        value["behalf"] = dict(option.behalf)
    return value
