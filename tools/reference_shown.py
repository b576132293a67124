"""What pages of the documentation show of the program: contested places, the engine's numbers."""

import ast
import json
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import Any, Final

from tools.reference_code import SOURCE, WIDTH, cell, module_of
from travaux.cli.consolidate import consolidate_files
from travaux.formats.plain.rolling import rolling_to_text
from travaux.text.labels import find_target
from travaux.text.reading import choices, measure, read_for
from travaux.text.tokens import count_words
from travaux.text.values import (
    Instrument,
    InstrumentProposal,
    RollingInstrument,
    RollingProvision,
)

SAMPLE: Final = SOURCE / "cli" / "sample"
NUMBERS: Final = ("legible", "spots", "readable", "fold", "amendments", "weave", "tokens")
"""The modules of the engine whose numbers ``numbers`` shows."""


@cache
def _sample() -> tuple[Instrument, tuple[InstrumentProposal, ...], RollingInstrument]:
    done = consolidate_files(
        str(SAMPLE / "convention.en.txt"),
        str(SAMPLE / "proposals.jsonl"),
        str(SAMPLE / "parties.json"),
    )
    return done.read.instrument, tuple(done.asked), done.rolling


def shown(key: str) -> str:
    """What stands under a key: the engine's numbers, or a contested place of the sample."""
    return _numbers() if key == "numbers" else _place(key)


def _numbers() -> str:
    rows: list[str] = []
    for name in NUMBERS:
        body = module_of(name).body
        for node, after in pairwise(body):
            value = getattr(node, "value", None)
            if not (isinstance(node, ast.Assign) and isinstance(value, ast.Constant)):
                continue
            if isinstance(value.value, int | float) and isinstance(after, ast.Expr):
                said = cell(str(ast.literal_eval(after.value)))
                called = ast.unparse(node.targets[0])
                rows.append(f"| `{name}.{called}` | {value.value} | {said} |")
    return "| number | is | meaning |\n| --- | --- | --- |\n" + "\n".join(rows)


def _place(label: str) -> str:
    """The base of a place, the proposals to it, and what the room reads."""
    instrument, asked, rolling = _sample()
    target = find_target(instrument, label).provision
    those = [it for it in _walk(rolling.provisions) if _concerns(it, target)]
    alone = replace(rolling, title=(), symbol="", provisions=tuple(those))
    sponsors = {it.id: it.sponsors for it in asked}
    text = rolling_to_text(alone, sponsors=sponsors)
    base = read_for(next(it for it in those if it.id == target).words)
    parts = [
        "The base:",
        "\n".join(f"> {line}" for line in _wrapped(base)),
        "The proposals:",
        "\n".join(_listed(target)),
        "The rolling text:",
        "```text\n" + "\n".join(_wrapped(text.strip())) + "\n```",
        _measured(next(it for it in those if it.id == target)),
    ]
    return "\n\n".join(parts) + "\n"


def _walk(provisions: Iterable[RollingProvision]) -> Iterator[RollingProvision]:
    for it in provisions:
        yield it
        yield from _walk(it.children)


def _concerns(provision: RollingProvision, target: str) -> bool:
    """Whether a provision is the target, or comes in beside it."""
    return provision.id == target or (
        provision.origin == "proposed" and any(it.of == target for it in provision.lineage)
    )


def _wrapped(text: str) -> list[str]:
    lines: list[str] = []
    for line in text.split("\n"):
        lines += textwrap.wrap(line, WIDTH, break_long_words=False, break_on_hyphens=False) or [""]
    return lines


def _listed(target: str) -> Iterator[str]:
    """A line for each proposal of the sample that names a place, as its file has it."""
    _, asked, rolling = _sample()
    throughout = {it.proposal for it in rolling.occurrences if it.provision == target}
    places: dict[str, str] = {}
    lines = (SAMPLE / "proposals.jsonl").read_text(encoding="utf-8").splitlines()
    for line, proposal in zip(lines, asked, strict=True):
        raw = json.loads(line)
        other = proposal.changes[0].other
        places[proposal.id] = places.get(other, "") or proposal.changes[0].target
        if places[proposal.id] == target or proposal.id in throughout:
            sponsors = ", ".join(proposal.sponsors)
            yield f"- {proposal.id} ({sponsors}): {_said(raw)}"


def _said(raw: Mapping[str, Any]) -> str:
    """What a line of the sample asks, in a few words."""
    action = raw.get("action", "amend")
    if "amends" in raw:
        return f"amends {raw['amends']} to read “{raw['wording']}”"
    if action in ("amend", "replace throughout") and "words" in raw:
        throughout = ", throughout the text" if action != "amend" else ""
        return f"“{raw['words']}” becomes “{raw['with']}”{throughout}"
    if action == "amend":
        return f"in full: “{raw['wording']}”"
    given = raw.get("words") or raw.get("at") or raw.get("wording")
    return f"{action}: “{str(given).strip()}”" if given else action


def _measured(provision: RollingProvision) -> str:
    """How long the rolling text of a place is beside listing every wording."""
    every = [option for choice, _ in choices(provision.words) for option in choice.options]
    ids = {own for option in every for own in option.proposals}
    wordings = {read_for(provision.words, own) for own in (None, *ids)}
    listed = sum(map(count_words, wordings))
    found = measure(provision.words)
    return (
        f"Within the paragraph {found.words} words stand in brackets, in {found.choices} choices, "
        f"at most {found.depth} deep. Every wording in full would take {listed} words."
    )
