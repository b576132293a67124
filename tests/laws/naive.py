"""An engine too simple to be wrong: the base and every whole wording, in one choice.

It shows that the checker accepts what is right and that the generator makes what can be
answered. With ``trim`` what all wordings begin and end with stands outside the choice.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from tests.laws.case import BRACKETERS, KEEPERS, STANCES, action, parties
from tests.laws.measure import Json, choices, contested, inside_word
from tests.laws.shape import FORMAT


def consolidate(line: Json, *, trim: bool = False) -> Json:
    """Answer an input line with a line of ``travaux.rolling/1``."""
    nodes = list(_merged(_nodes(line, trim=trim)))
    keeping = [item["id"] for item in line["proposals"] if action(item) == "retain"]
    return {
        "id": line.get("id"),
        "format": FORMAT,
        "rolling": nodes,
        "retained": [] if choices(nodes) else keeping,
        "words": contested(nodes),
        "choices": choices(nodes),
        "problems": [],
    }


def _nodes(line: Json, *, trim: bool) -> Iterator[Json]:
    """Cut the base where a bracket begins or ends, outside the one contested stretch."""
    base = line["base"]
    wordings = _wordings(line)
    low, high = _stretch(base, list(wordings), trim=trim)
    asked = _asked(line)
    cuts = {0, len(base), low, high}
    for _, start, end in asked:
        cuts |= {cut for cut in (start, end) if not low < cut < high}
    spans = sorted({*pairwise(sorted(cuts)), *([(low, high)] if wordings else [])})
    for start, end in spans or [(0, 0)]:
        contested = bool(wordings) and (start, end) == (low, high)
        holders = [name for name, first, last in asked if _meets(first, last, start, end)]
        if contested:
            yield {"options": [*_options(line, base[start:end], holders, wordings, (low, high))]}
        elif holders:
            yield {"options": [*_options(line, base[start:end], holders, {}, (0, 0))]}
        else:
            yield {"text": base[start:end]}


def _meets(first: int, last: int, start: int, end: int) -> bool:
    return (first < end and start < last) or first == start == end == last


def _wordings(line: Json) -> dict[str, list[str]]:
    """Every distinct wording but the base, with its proposals in order."""
    found: dict[str, list[str]] = {}
    for item in line["proposals"]:
        if action(item) not in KEEPERS:
            found.setdefault(item.get("wording", ""), []).append(item["id"])
    found.pop(line["base"], None)
    return found


def _stretch(base: str, wordings: list[str], *, trim: bool) -> tuple[int, int]:
    """The code points of the base that some wording changes."""
    if not wordings:
        return 0, 0
    if not trim:
        return 0, len(base)
    everything = [base, *wordings]
    low = _alike(everything)
    while any(inside_word(text, low) for text in everything):
        low -= 1
    rest = [text[low:][::-1] for text in everything]
    back = _alike(rest)
    while any(inside_word(text, len(text) - back) for text in everything):
        back -= 1
    return low, len(base) - back


def _alike(texts: list[str]) -> int:
    """How many code points all texts begin with."""
    low, high = min(texts), max(texts)
    differ = (at for at, letter in enumerate(low) if letter != high[at])
    return next(differ, len(low))


def _asked(line: Json) -> list[tuple[str, int, int]]:
    """Who brackets or reserves what: id, start, end, moved outwards to whole words."""
    base = line["base"]
    found = []
    for item in line["proposals"]:
        if action(item) in BRACKETERS:
            start, end = item.get("start"), item.get("end")
            start, end = start or 0, len(base) if end is None else end
            while inside_word(base, start):
                start -= 1
            while inside_word(base, end):
                end += 1
            found.append((item["id"], start, end))
    return found


def _options(
    line: Json,
    base: str,
    holders: list[str],
    wordings: dict[str, list[str]],
    stretch: tuple[int, int],
) -> Iterator[Json]:
    items = {item["id"]: item for item in line["proposals"]}
    keeping = [name for name, item in items.items() if action(item) == "retain"]
    standing = [name for name in items if name in {*holders, *keeping}]
    yield _option("base", base, standing, items)
    low, back = stretch[0], len(line["base"]) - stretch[1]
    for wording, names in wordings.items():
        yield _option("proposed", wording[low : len(wording) - back], names, items)


def _option(origin: str, text: str, names: list[str], items: dict[str, Json]) -> Json:
    kinds = {name: action(items[name]) for name in names}
    return {
        "origin": origin,
        "content": [{"text": text}] if text else [],
        "sponsors": sorted({party for name in names for party in parties(items[name])}),
        "proposals": list(names),
        "stances": {name: kind for name, kind in kinds.items() if kind in STANCES},
    }


def _merged(nodes: Iterable[Json]) -> Iterator[Json]:
    text = ""
    for node in nodes:
        if "text" in node:
            text += node["text"]
            continue
        if text:
            yield {"text": text}
        text = ""
        yield node
    if text:
        yield {"text": text}
