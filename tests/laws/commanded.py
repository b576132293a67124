"""What ``travaux settle`` printed, judged by the definition of law 11 on its JSON alone.

Nothing of the engine is asked but how a text is cut into tokens.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tests.laws.alignments import Change, Script, scripts, written
from tests.laws.measure import Json, ids_in, reading
from travaux.text.tokens import tokenize

ENDS = {
    "open": {"open", "accepted"},
    "fulfilled": {"fulfilled", "accepted"},
    "casualty": {"replaced", "inside", "rejected", "lifted"},
}
SILENT = {"bracket", "reserve", "retain"}


@dataclass(frozen=True, slots=True)
class Step:
    """One settlement: the line of ``travaux.rolling/1`` before it, what was asked, the answer."""

    before: Json
    form: str
    value: str
    after: Json

    @property
    def base(self) -> str:
        """The text before."""
        return reading(self.before["rolling"])

    @property
    def span(self) -> Change:
        """What was settled: tokens of the base, and the words that stand there now."""
        start, end = self.after["settled"]["at"]
        return start, end, self.after["settled"]["words"]

    @property
    def fates(self) -> dict[str, str]:
        """What became of each proposal: open, fulfilled or casualty."""
        fates = {it["id"]: "open" for it in self.after["proposals"]}
        fates |= dict.fromkeys(self.after["fulfilled"], "fulfilled")
        return fates | {it["id"]: "casualty" for it in self.after["casualties"]}


def faults(step: Step) -> Iterator[str]:
    """Everything that is wrong with a settlement."""
    yield from _text(step)
    yield from _table(step)
    yield from _standing(step)
    yield from _told(step)
    for it in _worded(step.before["rolling"]):
        yield from _fate(step, it)


def _text(step: Step) -> Iterator[str]:
    tokens, (start, end, words) = tokenize(step.base), step.span
    if step.after["settled"]["was"] != "".join(tokens[start:end]):
        yield f"{step.after['settled']['was']!r} did not stand there"
    if step.after["base"] != written(tokens, (step.span,)):
        yield f"the new text is {step.after['base']!r}"
    if step.form == "compromise" and words not in _apart(step.value):
        yield f"{step.value!r} was asked for and {words!r} was settled"


def _apart(words: str) -> set[str]:
    return {before + words + behind for before in ("", " ") for behind in ("", " ")}


def _table(step: Step) -> Iterator[str]:
    named = [it["id"] for it in (*step.after["proposals"], *step.after["casualties"])]
    named += step.after["fulfilled"]
    there = {*ids_in(step.before["rolling"]), *step.before["retained"]}
    if sorted(named) != sorted(there):
        yield f"of {sorted(there)} the table has {sorted(named)}"
    if not all(it["reason"].strip() and it["why"] for it in step.after["casualties"]):
        yield "a casualty has no reason"


def _standing(step: Step) -> Iterator[str]:
    """The rolling text shows just those who are open, as the table has them."""
    rolling = step.after["rolling"]
    open_ = {it["id"]: it for it in step.after["proposals"]}
    if {*ids_in(rolling["rolling"]), *rolling["retained"]} != {*open_}:
        yield "the rolling text shows others than those who are open"
    if reading(rolling["rolling"]) != step.after["base"]:
        yield "the rolling text is of another base"
    for id_, it in open_.items():
        if "wording" in it and reading(rolling["rolling"], id_) != it["wording"]:
            yield f"{id_} reads otherwise in the rolling text"


def _told(step: Step) -> Iterator[str]:
    fates = step.fates
    for it in step.after["settled"]["askers"]:
        if it["fate"] not in ENDS[fates[it["id"]]]:
            yield f"{it['id']} is {fates[it['id']]}, and {it['fate']} is told"
    told = {it["id"] for it in step.after["settled"]["askers"]}
    if untold := {it for it, fate in fates.items() if fate != "open"} - told:
        yield f"of {sorted(untold)} nothing is told"
    for it in step.after["provenance"]:
        if sum(length for length, _ in it["runs"]) != len(step.after["base"]):
            yield "the history is not as long as the text"


def _worded(nodes: Sequence[Json]) -> list[str]:
    """Those who propose words somewhere."""
    found: dict[str, set[str]] = {}
    for node in nodes:
        for option in node.get("options", ()):
            for it in option["proposals"]:
                found.setdefault(it, set()).add(option["stances"].get(it, "amend"))
            for it in _worded(option["content"]):
                found.setdefault(it, set()).add("amend")
    return sorted(it for it, verbs in found.items() if not verbs <= SILENT)


def _fate(step: Step, id_: str) -> Iterator[str]:
    was, fate = reading(step.before["rolling"], id_), step.fates[id_]
    now = next((it.get("wording", "") for it in step.after["proposals"] if it["id"] == id_), None)
    named = id_ in step.after["settled"]["proposals"]
    if step.form in ("reject", "keep bracketed"):
        falls = named and step.form == "reject"
        right = fate == "casualty" if falls else (fate, now) == ("open", was)
    elif step.form == "accept" and named:
        right = was == step.after["base"] if fate == "fulfilled" else now == was
    else:
        right = was == step.base or _lawful(step, was, (fate, now))
    if not right:
        yield f"{id_} ({was!r}) is {fate} and reads {now!r}"


def _lawful(step: Step, was: str, became: tuple[str, str | None]) -> bool:
    """Whether a fate follows from some shortest way from the base to a wording."""
    asked, made = scripts(step.base, was), scripts(step.base, step.after["base"])
    if asked is None or made is None:
        return True
    return any(
        _follows(step, was, became, left=tuple(it for it in script if it not in done))
        for script in asked
        for done in _done(step, script, made)
    )


def _done(step: Step, script: Script, made: frozenset[Script]) -> Iterator[Script]:
    """The edits of a script that the settled words make, too."""
    start, end, words = step.span
    inside = [it for it in script if start <= it[0] and it[1] <= end]
    agreeing: set[Change] = set()
    for some in (inside, [it for it in inside if falls(it, step.span)]):
        moved = tuple((first - start, last - start, said) for first, last, said in some)
        if some and written(tokenize(step.base)[start:end], moved) == words:
            agreeing |= {*some}
    for other in made:
        yield tuple({it for it in script if it in other} | agreeing)


def falls(edit: Change, span: Change) -> bool:
    """Law 11: shares a base token with the span, or is inserted strictly inside it."""
    if edit[0] == edit[1]:
        return span[0] < edit[0] < span[1]
    return max(edit[0], span[0]) < min(edit[1], span[1])


def _follows(step: Step, was: str, became: tuple[str, str | None], *, left: Script) -> bool:
    fate, now = became
    if any(falls(it, step.span) for it in left):
        return fate == "casualty"
    if not left:
        return fate == "fulfilled"
    if fate == "fulfilled":  # what is left of it has come about by other edits
        return _reads(step, was, left, now=step.after["base"])
    return fate == "open" and now is not None and _reads(step, was, left, now=now)


def _reads(step: Step, was: str, left: Script, *, now: str) -> bool:
    """As before with the settled words in it; a space may keep words apart that come to touch."""
    start, end, words = step.span
    if not was and not now:
        return True
    if any(first < start == end < last for first, last, _ in left):
        within = (was[:at] + it + was[at:] for at in range(len(was) + 1) for it in _apart(words))
        return now in within
    tokens, at = tokenize(step.base), 0
    pattern = ""
    edits = [(start, end, 0, words), *((first, last, 1, said) for first, last, said in left)]
    for first, last, _, said in sorted(edits):
        pattern += re.escape("".join(tokens[at:first])) + f" ?{re.escape(said)} ?"
        at = last
    return re.fullmatch(pattern + re.escape("".join(tokens[at:])), now) is not None
