"""An independent judge of ``travaux.rolling/1``: the laws, checked on the JSON shape alone.

It takes the line that was given (a base and its proposals) and the line that came
back, as plain dicts, and shares no code with the program it judges. Each check is a
generator of sentences; no sentence means the law holds. ``check`` runs them all.

Where the laws leave room the checks are cautious: what they report is wrong, and some
of what is wrong they do not see.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import TypeAlias

from tests.laws import shape
from tests.laws.case import BRACKETERS, Case, Fault, Spot
from tests.laws.measure import (
    HAN,
    Json,
    canonical_nodes,
    choices,
    depth,
    ids_in,
    inside_word,
    pieces,
    reading,
    word_spans,
    words,
)

Check: TypeAlias = Callable[[Case], Iterator[str]]

DEEPEST = 3
MOST_OPTIONS = 12
RUN = 6  # words in a row that no join of neighbours may swallow
RUN_HAN = 10


def check_lost(case: Case) -> Iterator[str]:
    """Law 1: reading for a proposal gives its wording, code point for code point."""
    for name in case.proposals:
        due = case.wanted.get(name, case.base)
        try:
            got = reading(case.nodes, name)
        except LookupError:
            yield f"{name} cannot be read"
            continue
        if got != due:
            yield f"{name} reads {got!r}, not {due!r}"


def check_refusal(case: Case) -> Iterator[str]:
    """Law 2: refusing everything gives the base."""
    got = reading(case.nodes)
    if got != case.base:
        yield f"refusing everything gives {got!r}, not {case.base!r}"


def check_joint(case: Case) -> Iterator[str]:
    """Law 4: what is the same stands once, in all its names."""
    seen: dict[tuple[int, int, str], str] = {}
    for spot in case.spots:
        owner: dict[str, int] = {}
        contents: dict[str, int] = {}
        for at, option in enumerate(spot.options):
            if contents.setdefault(repr(canonical_nodes(option["content"])), at) != at:
                yield f"{spot.path} has equal content in two options"
            for text in sorted(_readings(option)):
                if owner.setdefault(text, at) != at:
                    yield f"{spot.path} offers {text!r} in options {owner[text]} and {at}"
                key = (spot.start, spot.end, text)
                if (
                    spot.inside is None
                    and option["origin"] == "proposed"
                    and seen.setdefault(key, spot.path) != spot.path
                ):
                    yield f"{spot.path} and {seen[key]} both offer {text!r} for the same words"
    yield from _twins_apart(case)


def _readings(option: Json) -> set[str]:
    """The ways an option is read: base as base, a proposed one by those who stand on it."""
    content = option["content"]
    if option["origin"] == "base" or not any("options" in node for node in content):
        return {reading(content)}
    return {reading(content, name) for name in option["proposals"]}


def check_twofold(case: Case) -> Iterator[str]:
    """A hint: through edits within the base option somebody reads what an option offers too.

    The laws allow it where the two came to the same words by different edits.
    """
    for spot in case.spots:
        within = _readings_within(spot.options[0])
        for at, option in enumerate(spot.options[1:], 1):
            for text in sorted(within & _readings(option)):
                yield f"{spot.path} offers {text!r} within the base option and in option {at}"


def _readings_within(option: Json) -> set[str]:
    """The ways a base option is read, also by those who stand within it."""
    if option["origin"] != "base":
        return set()
    content = option["content"]
    return {reading(content), *(reading(content, name) for name in ids_in(content))}


def _twins_apart(case: Case) -> Iterator[str]:
    first: dict[str, str] = {}
    for name, wording in case.wanted.items():
        twin = first.setdefault(wording, name)
        if wording != case.base and case.standing(twin) != case.standing(name):
            yield f"{twin} and {name} ask for the same and stand on different options"


def check_earned(case: Case) -> Iterator[str]:
    """Law 5: brackets are earned.

    A choice holds something proposed, or a bracket or reservation that covers its words.
    Words at the edge of a choice that nobody reads otherwise are not contested; nor is
    a long run of them within a choice between two plain wordings. A word that occurs once
    in every reading is matched by every shortest comparison, so edges that are reported
    lie in no exact edit and between none.
    """
    for spot in case.spots:
        if spot.inside is not None:
            continue
        if len(spot.options) == 1:
            yield from _unasked(case, spot)
        elif not _rewritten(case, spot):
            yield from _idle_edges(case, spot)
            yield from _idle_run(case, spot)


def _unasked(case: Case, spot: Spot) -> Iterator[str]:
    base = spot.options[0]
    if not any(base["stances"].get(name) in BRACKETERS for name in base["proposals"]):
        yield f"{spot.path} is bracketed though nobody asked"
        return
    at = spot.start
    for node in base["content"]:
        if "options" in node:
            at += len(reading([node]))
            continue
        for start, end in word_spans(node["text"]):
            if not case.asked(at + start, at + end):
                yield f"{spot.path} brackets {node['text'][start:end]!r} though nobody asked"
        at += len(node["text"])


def _rewritten(case: Case, spot: Spot) -> bool:
    """Whether all the base is in this choice and whole wordings may rightly stand there."""
    outside = word_spans(case.base[: spot.start]) or word_spans(case.base[spot.end :])
    if outside or spot.depth > 1:
        return False
    wordings = {wording for wording in case.wanted.values() if wording != case.base}
    return len(wordings) > 3 or any(likeness(case.base, wording) < 0.8 for wording in wordings)


def likeness(one: str, other: str) -> float:
    """Words in common, as a share of both texts: 0 to 1; order is not looked at."""
    left, right = Counter(_words_of(one)), Counter(_words_of(other))
    both = left.total() + right.total()
    return 2 * (left & right).total() / both if both else 1.0


def _words_of(text: str) -> list[str]:
    return [text[start:end] for start, end in word_spans(text)]


def _idle_edges(case: Case, spot: Spot) -> Iterator[str]:
    """Words at an edge that faces plain text; where choices touch, a join may have been cut."""
    within = _readings_within(spot.options[0])
    readings = sorted(within.union(*(_readings(option) for option in spot.options)))
    base = reading(spot.options[0]["content"])
    for start, end in _edge_words(base, readings, spot.touched):
        word = base[start:end]
        once = all(_words_of(text).count(word) == 1 for text in readings)
        if once and not case.asked(spot.start + start, spot.start + end):
            yield f"{spot.path} brackets {word!r} at its edge though every option keeps it"


def _edge_words(
    base: str, readings: list[str], touched: tuple[bool, bool]
) -> Iterator[tuple[int, int]]:
    spans = word_spans(base)
    if not spans:
        return
    (start, end), (last, stop) = spans[0], spans[-1]
    if not touched[0] and all(_leads(text, base[:end]) for text in readings):
        yield start, end
    if not touched[1] and all(_trails(text, base[last:]) for text in readings):
        yield last, stop


def _leads(text: str, outer: str) -> bool:
    spans = word_spans(text)
    return text.startswith(outer) and bool(spans) and spans[0][1] == len(outer)


def _trails(text: str, outer: str) -> bool:
    spans = word_spans(text)
    return text.endswith(outer) and bool(spans) and spans[-1][0] == len(text) - len(outer)


def _idle_run(case: Case, spot: Spot) -> Iterator[str]:
    contents = [option["content"] for option in spot.options]
    if len(contents) != 2 or case.asked(spot.start, spot.end):
        return
    if any("options" in node for node in chain.from_iterable(contents)):
        return
    left, right = (_words_of(reading(content)) for content in contents)
    counts, others = Counter(left), Counter(right)
    where = {word: at for at, word in enumerate(right)}
    run = 0
    for before, word in zip([None, *left], left, strict=False):
        alone = counts[word] == 1 and others[word] == 1
        follows = before in where and alone and where[word] == where[before] + 1
        run = (run + 1 if follows else 1) if alone else 0
        if run >= (RUN_HAN if HAN.match(word) else RUN):
            yield f"{spot.path} brackets {run} words in a row that both options keep"
            return


def check_length(case: Case) -> Iterator[str]:
    """Law 6: never longer than the base and every other distinct wording in full."""
    listing = {case.base, *case.wanted.values()}
    most = sum(len(word_spans(wording)) for wording in listing)
    printed = words(case.nodes)
    if printed > most:
        yield f"{printed} words are printed where listing every wording takes {most}"


def check_legible(case: Case) -> Iterator[str]:
    """Rule 9: at most 3 deep; more than 12 options only as whole wordings, side by side."""
    if (deep := depth(case.nodes)) > DEEPEST:
        yield f"choices nest {deep} deep"
    for spot in case.spots:
        many = len(spot.options) > MOST_OPTIONS
        if many and (spot.depth > 1 or choices([{"options": spot.options}]) > 1):
            yield f"{spot.path} shows {len(spot.options)} options"


def check_cuts(case: Case) -> Iterator[str]:
    """No bracket falls inside a word or a grapheme cluster of anybody's reading."""
    for name in [None, *case.wanted]:
        parts = list(pieces(case.nodes, name))
        text = "".join(parts)
        at = 0
        for part in parts:
            at += len(part)
            if inside_word(text, at):
                yield f"the reading of {name or 'the base'} is cut in {text[at - 5 : at + 5]!r}"
                break


CHECKS: dict[str, Check] = {
    "shape": shape.check_shape,
    "origins": shape.check_origins,
    "standing": shape.check_standing,
    "sponsors": shape.check_sponsors,
    "submission": shape.check_submission,
    "stances": shape.check_stances,
    "retained": shape.check_retained,
    "bracketed": shape.check_bracketed,
    "lost": check_lost,
    "refusal": check_refusal,
    "joint": check_joint,
    "earned": check_earned,
    "length": check_length,
    "legible": check_legible,
    "cuts": check_cuts,
    "counts": shape.check_counts,
}
# Worth a look, no law: asked only by name.
HINTS: dict[str, Check] = {"twofold": check_twofold}
# What the others build on, step by step: where these fail the others are not asked.
GROUND = (("shape",), ("origins",), ("lost", "refusal"))


def check(line: Json, out: Json, *names: str) -> list[Fault]:
    """Every fault found in what came back for a line; only the named checks or hints, if any.

    ``line`` must give every proposal its id.
    """
    case = Case(line, out)
    for ground in GROUND:
        if faults := _faults(case, ground):
            return faults
    return _faults(case, [name for name in names or CHECKS if (name,) not in GROUND[:2]])


def _faults(case: Case, names: Iterable[str]) -> list[Fault]:
    return [Fault(name, sentence) for name in names for sentence in (CHECKS | HINTS)[name](case)]
