"""Where every word of a text comes from: the act that brought it in.

Values only; an act is an opaque id, so that whoever keeps acts can look up who asked for
the words, who objected and what else was on the table.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from travaux.text.compare import Base, applied, exact_edits
from travaux.text.errors import BadInput, message
from travaux.text.values import Edit


class Run(NamedTuple):
    """So many code points in a row that one act brought in."""

    length: int
    act: str


class Brought(NamedTuple):
    """Code points ``[start, end)`` of a text, their words, and the act that brought them in."""

    start: int
    end: int
    words: str
    act: str


@dataclass(frozen=True, slots=True)
class Provenance:
    """A text and who brought in each part of it; the runs are as long as the text.

    Runs count code points, not tokens, because words that come to touch make other tokens.
    """

    text: str
    runs: tuple[Run, ...] = ()

    def __post_init__(self) -> None:
        if sum(run.length for run in self.runs) != len(self.text):
            raise BadInput(
                message(
                    "The history accounts for {told} code points and the text has {length}; "
                    "take the history that was written with this text.",
                    told=sum(run.length for run in self.runs),
                    length=len(self.text),
                )
            )


def begun(text: str, act: str) -> Provenance:
    """A text of which one act brought in every word."""
    return Provenance(text, (Run(len(text), act),) if text else ())


def settled_by(
    provenance: Provenance, act: str, *, span: tuple[int, int], words: str
) -> Provenance:
    """The provenance after words were settled on a span of tokens, half-open.

    Words of the span that the settlement keeps stay with the act that brought them in.

    Guarantees:
        1. The text is the old one with the words instead of the tokens of the span.
        2. What was brought in by no earlier act was brought in by this one.
    """
    base = Base(provenance.text)
    start, end = span
    held = base.tokens[start:end]
    inner = exact_edits(Base("".join(held), held), words)
    return _changed(provenance, act, base=base, edits=[_moved(edit, start) for edit in inner])


def changed_by(provenance: Provenance, act: str, text: str) -> Provenance:
    """The provenance after an act made another text of it, whatever it changed."""
    base = Base(provenance.text)
    return _changed(provenance, act, base=base, edits=exact_edits(base, text))


def _moved(edit: Edit, by: int) -> Edit:
    return Edit(edit.start + by, edit.end + by, edit.words)


def _changed(provenance: Provenance, act: str, *, base: Base, edits: Iterable[Edit]) -> Provenance:
    acts = [run.act for run in provenance.runs for _ in range(run.length)]
    text: list[str] = []
    by: list[str] = []
    for token, kept in applied(base, edits):
        text.append(token)
        at = base.length(0, kept) if kept is not None else 0
        by += [act] * len(token) if kept is None else acts[at : at + len(token)]
    runs = (Run(len(list(those)), one) for one, those in groupby(by))
    return Provenance("".join(text), tuple(runs))


def within(provenance: Provenance, span: tuple[int, int]) -> tuple[Brought, ...]:
    """What brought in the code points ``[start, end)``, in order; the spans join."""
    found: list[Brought] = []
    at = 0
    for length, act in provenance.runs:
        start, end = max(at, span[0]), min(at + length, span[1])
        if start < end:
            found.append(Brought(start, end, provenance.text[start:end], act))
        at += length
    return tuple(found)


def where(provenance: Provenance, phrase: str) -> Iterator[tuple[Brought, ...]]:
    """Ask of a phrase where it comes from: once for each time it stands in the text."""
    at = provenance.text.find(phrase) if phrase else -1
    while at >= 0:
        yield within(provenance, (at, at + len(phrase)))
        at = provenance.text.find(phrase, at + 1)
