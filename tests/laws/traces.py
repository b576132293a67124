"""Failing cases: made small, kept in ``tests/traces``, and read again."""

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import regex

from tests.laws.case import Fault, action
from tests.laws.measure import Json

FOLDER = Path(__file__).parent.parent / "traces"
MOST_TRIES = 3_000

_TOKEN = regex.compile(r"\p{Han}|[\p{L}\p{M}\p{N}]+|\s+|\X")


def files() -> list[Path]:
    """Every trace there is."""
    return sorted(FOLDER.glob("*.json"))


def read(path: Path) -> Json:
    """The input line of a trace."""
    line: Json = json.loads(path.read_text(encoding="utf-8"))["line"]
    return line


def save(line: Json, faults: Sequence[Fault]) -> Path:
    """Keep a failing line; the same line has the same name."""
    said = [f"{fault.law}: {fault.sentence}" for fault in faults]
    text = json.dumps({"faults": said, "line": line}, ensure_ascii=False, indent=1)
    digest = hashlib.sha256(json.dumps(line, sort_keys=True).encode()).hexdigest()[:12]
    path = FOLDER / f"{faults[0].law}-{digest}.json"
    path.write_text(text + "\n", encoding="utf-8")
    return path


def smallest(line: Json, judge: Callable[[Json], list[Fault]]) -> Json:
    """Leave out what a failing line does not need to break the same law.

    Proposals go first, then references, then words: everywhere at once, then from one
    text alone. Gives up looking after some thousand tries.
    """
    laws = {fault.law for fault in judge(line)}
    tries = MOST_TRIES
    again = True
    while again and tries > 0:
        again = False
        for smaller in _smaller(line):
            tries -= 1
            if tries < 0:
                break
            if laws & {fault.law for fault in judge(smaller)}:
                line, again = smaller, True
                break
    return line


def _smaller(line: Json) -> Iterator[Json]:
    proposals = line["proposals"]
    for at in range(len(proposals)):
        yield {**line, "proposals": proposals[:at] + proposals[at + 1 :]}
    for at, item in enumerate(proposals):
        if "amends" in item:
            bare = {key: value for key, value in item.items() if key != "amends"}
            yield {**line, "proposals": [*proposals[:at], bare, *proposals[at + 1 :]]}
    yield from _fewer_words(line)
    for at, item in enumerate(proposals):
        for wording in _cuts(item.get("wording", "")):
            shorter = {**item, "wording": wording}
            yield {**line, "proposals": [*proposals[:at], shorter, *proposals[at + 1 :]]}


def _fewer_words(line: Json) -> Iterator[Json]:
    """Take one token out of all texts; spans of the base move with it."""
    for token in sorted(set(_TOKEN.findall(line["base"])), key=len, reverse=True):
        proposals = [_moved(item, line["base"], token) for item in line["proposals"]]
        if all(item.get("start", 0) < item.get("end", 1) for item in proposals):
            yield {**line, "base": _drop(line["base"], token), "proposals": proposals}


def _moved(item: Json, base: str, token: str) -> Json:
    if action(item) == "amend":
        return {**item, "wording": _drop(item["wording"], token)}
    moved = dict(item)
    for key in {"start", "end"} & set(item):
        moved[key] = len(_drop(base[: item[key]], token))
    return moved


def _drop(text: str, token: str) -> str:
    return "".join(piece for piece in _TOKEN.findall(text) if piece != token)


def _cuts(text: str) -> Iterator[str]:
    tokens = _TOKEN.findall(text)
    for at in range(len(tokens)):
        yield "".join(tokens[:at] + tokens[at + 1 :])
