"""Checks of the shape: every bullet of the schema ``travaux.rolling/1``."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, pairwise

from tests.laws.case import BRACKETERS, STANCES, Case, Spot, action, parties
from tests.laws.measure import Json, choices, contested, ids_in, word_spans

FORMAT = "travaux.rolling/1"
LINE_KEYS = {"id", "format", "rolling", "retained", "words", "choices", "problems"}
OPTION_KEYS = {"origin", "content", "sponsors", "proposals", "stances"}


def check_shape(case: Case) -> Iterator[str]:
    """Names, types and canonical form of everything in the line."""
    out, line = case.out, case.line
    if set(out) != LINE_KEYS:
        yield f"the line has the keys {sorted(out)}"
        return
    if out["format"] != FORMAT:
        yield f"the format is {out['format']!r}"
    if out["id"] != line.get("id", out["id"]):
        yield f"the id is {out['id']!r}"
    if not isinstance(out["problems"], list):
        yield "problems is no list"
    if not _strings(out["retained"]):
        yield "retained is no list of distinct ids"
    yield from _shape_of_nodes(out["rolling"], "rolling", set(case.proposals))


def _shape_of_nodes(nodes: object, path: str, known: set[str]) -> Iterator[str]:
    if not isinstance(nodes, list):
        yield f"{path} is no list"
        return
    for before, after in pairwise(nodes):
        if "text" in before and "text" in after:
            yield f"{path} has two texts side by side: {before!r}, {after!r}"
    for at, node in enumerate(nodes):
        yield from _shape_of_node(node, f"{path}.{at}", known)


def _shape_of_node(node: Json, path: str, known: set[str]) -> Iterator[str]:
    if set(node) == {"text"}:
        if not (isinstance(node["text"], str) and node["text"]):
            yield f"{path} is an empty text"
    elif set(node) == {"options"} and node["options"]:
        for index, option in enumerate(node["options"]):
            yield from _shape_of_option(option, f"{path}[{index}]", known)
    else:
        yield f"{path} is neither text nor options: {node!r}"


def _shape_of_option(option: Json, path: str, known: set[str]) -> Iterator[str]:
    if set(option) != OPTION_KEYS:
        yield f"{path} has the keys {sorted(option)}"
        return
    if option["origin"] not in {"base", "proposed"}:
        yield f"{path} has the origin {option['origin']!r}"
    if not (_strings(option["sponsors"]) and _strings(option["proposals"])):
        yield f"{path} has sponsors or proposals that are not distinct names"
    elif unknown := set(option["proposals"]) - known:
        yield f"{path} lists {sorted(unknown)}, which nobody submitted"
    if not isinstance(option["stances"], dict):
        yield f"{path} has stances that are no mapping"
    elif stray := set(option["stances"]) - set(option["proposals"]):
        yield f"{path} has stances of {sorted(stray)}, who do not stand there"
    yield from _shape_of_nodes(option["content"], path, known)


def _strings(value: object) -> bool:
    return (
        isinstance(value, list)
        and all(isinstance(item, str) for item in value)
        and len(set(value)) == len(value)
    )


def check_origins(case: Case) -> Iterator[str]:
    """One base option, first, outside proposed options; none inside; nothing to choose is none."""
    for spot in case.spots:
        origins = [option["origin"] for option in spot.options]
        if spot.inside is None and (origins[0] != "base" or origins.count("base") != 1):
            yield f"{spot.path} has the origins {origins}"
        if spot.inside is not None and "base" in origins:
            yield f"{spot.path} is inside a proposed option and has a base option"
        if spot.inside is not None and len(origins) == 1:
            yield f"{spot.path} is inside a proposed option and offers one option"


def check_standing(case: Case) -> Iterator[str]:
    """Who stands where: once in a choice, exactly once inside one's own option, never in vain."""
    for spot in case.spots:
        listed = Counter(chain.from_iterable(option["proposals"] for option in spot.options))
        for name, times in listed.items():
            if times > 1:
                yield f"{spot.path} lists {name} {times} times"
        if spot.inside is not None and set(listed) != set(spot.inside["proposals"]):
            yield f"{spot.path} lists {sorted(listed)} inside {sorted(spot.inside['proposals'])}"
        yield from _standing_in_vain(spot)
        for at, option in enumerate(spot.options):
            yield from _right_origin(case, option, f"{spot.path}[{at}]")
    for name, wording in case.wanted.items():
        if wording != case.base and not case.standing(name):
            yield f"{name} stands nowhere"


def _standing_in_vain(spot: Spot) -> Iterator[str]:
    """An id on a proposed option never reads the base option, so may not stand within it."""
    taken = {
        name
        for option in spot.options
        if option["origin"] == "proposed"
        for name in option["proposals"]
    }
    for option in spot.options:
        if option["origin"] == "base":
            for name in sorted(taken & set(ids_in(option["content"]))):
                yield f"{spot.path} has {name} on a proposed option and within the base option"


def _right_origin(case: Case, option: Json, path: str) -> Iterator[str]:
    if option["origin"] == "proposed" and not option["proposals"]:
        yield f"{path} is proposed by nobody"
    for name in option["proposals"]:
        keeps = name not in case.wanted or case.wanted[name] == case.base
        if (option["origin"] == "base") != keeps:
            yield f"{path} ({option['origin']}) lists {name} ({action(case.proposals[name])})"


def check_sponsors(case: Case) -> Iterator[str]:
    """Sponsors are the distinct parties of the proposals, in English alphabetical order."""
    for spot in case.spots:
        for at, option in enumerate(spot.options):
            due = {party for name in option["proposals"] for party in parties(case.proposals[name])}
            if set(option["sponsors"]) != due:
                yield f"{spot.path}[{at}] names {option['sponsors']}, not {sorted(due)}"
            elif _plain_names(due) and option["sponsors"] != sorted(due):
                yield f"{spot.path}[{at}] names {option['sponsors']} out of order"


def _plain_names(names: set[str]) -> bool:
    return all(name.isascii() and name.isalpha() and name.isupper() for name in names)


def check_submission(case: Case) -> Iterator[str]:
    """Options stand in the order of their first submission, base first."""
    for spot in case.spots:
        first = [
            min(case.submitted[name] for name in option["proposals"])
            for option in spot.options
            if option["origin"] == "proposed" and option["proposals"]
        ]
        if first != sorted(first):
            yield f"{spot.path} has options first submitted in the order {first}"


def check_stances(case: Case) -> Iterator[str]:
    """Retain, bracket, reserve and no text keep their names; nobody else has one."""
    for spot in case.spots:
        for at, option in enumerate(spot.options):
            for name in option["proposals"]:
                kind = action(case.proposals[name])
                due = kind if kind in STANCES else None
                if option["stances"].get(name) != due:
                    yield f"{spot.path}[{at}] gives {name} ({kind}) {option['stances'].get(name)!r}"


def check_retained(case: Case) -> Iterator[str]:
    """Retain stands on the base option of every outermost choice; retained, if there is none."""
    keeping = {name for name in case.proposals if action(case.proposals[name]) == "retain"}
    same = {name for name, wording in case.wanted.items() if wording == case.base}
    listed = set(case.out["retained"])
    if case.spots and listed & keeping:
        yield f"retained lists {sorted(listed & keeping)} though something is contested"
    if not case.spots and not keeping <= listed:
        yield f"retained leaves out {sorted(keeping - listed)}"
    if not listed <= keeping | same:
        yield f"retained lists {sorted(listed - keeping - same)}, who do not ask to retain"
    bases = {f"{spot.path}[0]" for spot in case.outermost}
    for name in sorted(keeping):
        if case.standing(name) != bases:
            yield f"{name} retains but stands on {sorted(case.standing(name))}, not {sorted(bases)}"


def check_bracketed(case: Case) -> Iterator[str]:
    """Every word somebody asks to bracket or reserve is bracketed in that name."""
    grounds = list(_grounds(case.nodes, frozenset()))
    for name, proposal in case.proposals.items():
        if action(proposal) not in BRACKETERS:
            continue
        low, high = case.span(name)
        if case.base[low:high].strip() and not case.standing(name):
            yield f"{name} ({action(proposal)}) stands nowhere"
        for start, end in word_spans(case.base):
            if low <= start and end <= high and not _covered(grounds, start, end, name):
                yield f"{name} ({action(proposal)}) does not bracket {case.base[start:end]!r}"
                break


def _grounds(nodes: Iterable[Json], names: frozenset[str]) -> Iterator[tuple[str, frozenset[str]]]:
    """The texts of the base reading, each with the ids on the base options around it."""
    for node in nodes:
        if "text" in node:
            yield node["text"], names
        else:
            for option in node["options"][:1]:
                yield from _grounds(option["content"], names | set(option["proposals"]))


def _covered(grounds: list[tuple[str, frozenset[str]]], start: int, end: int, name: str) -> bool:
    at = 0
    for text, names in grounds:
        if at < end and start < at + len(text) and name not in names:
            return False
        at += len(text)
    return True


def check_counts(case: Case) -> Iterator[str]:
    """The line counts the words in its brackets and its choices rightly."""
    if case.out["words"] != contested(case.nodes):
        yield f"words is {case.out['words']}, not {contested(case.nodes)}"
    if case.out["choices"] != choices(case.nodes):
        yield f"choices is {case.out['choices']}, not {choices(case.nodes)}"
