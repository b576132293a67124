"""The places of a rolling text that are still open, and what stands where in its base."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from travaux.text.compare import Base
from travaux.text.names import natural
from travaux.text.reading import read_for
from travaux.text.values import Choice, Node, Option, Plain, Proposal

_SILENT = ("retain", "bracket", "reserve")


@dataclass(frozen=True, slots=True)
class OpenPlace:
    """An outermost choice, and the tokens ``[start, end)`` of the base that it is about."""

    start: int
    end: int
    choice: Choice


def open_places(nodes: Iterable[Node]) -> tuple[OpenPlace, ...]:
    """Every open place, in the order of the text."""
    every = tuple(nodes)
    base = Base(read_for(every))
    return tuple(
        OpenPlace(*base.token_span(start, start + len(read_for([node]))), node)
        for start, node in _placed(every, 0)
        if isinstance(node, Choice)
    )


def words_at(nodes: Iterable[Node], proposal: str, span: tuple[int, int]) -> str | None:
    """What stands at a span of the base as a proposal would have it.

    Args:
        nodes: the rolling text of one place.
        proposal: its id.
        span: code points of the base, half-open; an empty span is an insertion.

    Returns:
        The words; None where a choice that the proposal stands on goes beyond the span.
    """
    start, end = span
    said: list[str] = []
    for begin, node in _placed(nodes, 0):
        stop = begin + len(read_for([node]))
        if isinstance(node, Plain):
            said.append(node.text[max(start - begin, 0) : max(end - begin, 0)])
        elif _covers(span, begin, stop):
            said.append(read_for([node], proposal))
        elif (begin <= start and end <= stop) or max(begin, start) < min(stop, end):
            within = _within(node, proposal, (start - begin, end - begin))
            if within is None and not (start == end and start in (begin, stop)):
                return None
            said.append(within or "")
    return "".join(said)


def _within(choice: Choice, proposal: str, span: tuple[int, int]) -> str | None:
    """The words at a span within the base option of a choice."""
    if any(it.origin != "base" and proposal in it.proposals for it in choice.options):
        return None
    content = next((it.content for it in choice.options if it.origin == "base"), ())
    length = len(read_for(content))
    return words_at(content, proposal, (max(span[0], 0), min(span[1], length)))


def asking(nodes: Iterable[Node], span: tuple[int, int]) -> tuple[str, ...]:
    """The proposals on proposed options within a span of the base, in code points, by id."""
    found: set[str] = set()
    for begin, node in _placed(nodes, 0):
        stop = begin + len(read_for([node]))
        if not isinstance(node, Choice):
            continue
        if _covers(span, begin, stop):
            found |= set(_proposing(node))
        elif begin <= span[0] and span[1] <= stop:
            content = next((it.content for it in node.options if it.origin == "base"), ())
            found |= set(asking(content, (span[0] - begin, span[1] - begin)))
    return tuple(sorted(found, key=natural))


def _covers(span: tuple[int, int], begin: int, stop: int) -> bool:
    """Whether a choice at ``[begin, stop)`` lies in a span; an insertion not at its edge."""
    if begin == stop:
        return span == (begin, stop) or span[0] < begin < span[1]
    return span[0] <= begin and stop <= span[1]


def _proposing(choice: Choice) -> Iterator[str]:
    for option in choice.options:
        if option.origin == "proposed":
            yield from option.proposals
        for node in option.content:
            if isinstance(node, Choice):
                yield from _proposing(node)


def proposals_in(nodes: Iterable[Node], retained: Sequence[str] = ()) -> tuple[Proposal, ...]:
    """The proposals that a rolling text shows, each with its wording in full.

    They come in the order in which they are first seen, which is that of submission within
    each choice. ``retained`` are the ids of those who keep what nobody contests.

    Loses: which proposal another one amends; of a bracket of the whole place, that it was
    of the whole; and where several stand together on every option, whose name is whose:
    each has all their names.
    """
    every = tuple(nodes)
    stands: dict[str, list[tuple[int, int, Option]]] = {}
    _stands(every, 0, stands)
    made = [_proposal(every, it, on) for it, on in stands.items()]
    return (*made, *(Proposal(it, (), "retain") for it in retained if it not in stands))


def _proposal(
    nodes: tuple[Node, ...], proposal: str, on: Sequence[tuple[int, int, Option]]
) -> Proposal:
    names = [option.sponsors for _, _, option in on]
    shared = tuple(it for it in names[0] if all(it in others for others in names))
    verbs = {dict(option.stances).get(proposal, "amend") for _, _, option in on}
    silent = next((it for it in _SILENT if verbs == {it}), None)
    if silent in ("bracket", "reserve"):
        start, end = min(it[0] for it in on), max(it[1] for it in on)
        span = (start, end) if start < end else (None, None)
        return Proposal(proposal, shared, silent, start=span[0], end=span[1])
    if silent is not None:
        return Proposal(proposal, shared, silent)
    if "no text" in verbs:
        return Proposal(proposal, shared, "no text")
    return Proposal(proposal, shared, wording=read_for(nodes, proposal))


def _stands(
    nodes: Iterable[Node], at: int, found: dict[str, list[tuple[int, int, Option]]]
) -> None:
    """Gather where each proposal stands, with the code points of the base around it."""
    for begin, node in _placed(nodes, at):
        if not isinstance(node, Choice):
            continue
        stop = begin + len(read_for([node]))
        for option in node.options:
            for proposal in option.proposals:
                found.setdefault(proposal, []).append((begin, stop, option))
            _stands(option.content, begin, found)


def _placed(nodes: Iterable[Node], at: int) -> Iterator[tuple[int, Node]]:
    """Each node with the offset in the base at which it begins, in code points."""
    for node in nodes:
        yield at, node
        at += len(read_for([node]))
