"""Making a change of a whole provision in a rolling text, with all that others ask of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias

from travaux.text.errors import BadInput, message
from travaux.text.gathering import Spot
from travaux.text.reading import read_for
from travaux.text.structure import NEW, joined
from travaux.text.tree import quoted_span
from travaux.text.values import Lineage, Mark, Node, Plain, RollingProvision
from travaux.text.whole_asks import WholeAsk, every

_OF_ALL: Final = ("delete", "no text", "bracket", "reserve", "retain")
"""What is asked of a provision whatever it says."""

Level: TypeAlias = tuple[RollingProvision, ...]


@dataclass(frozen=True, slots=True)
class Made:
    """Provisions after a change.

    ``sources`` are the texts that a text was made of, where it was made of others; a
    proposal to one of these stands there now.
    """

    provisions: Level
    sources: Mapping[Spot, tuple[Spot, ...]] = field(default_factory=dict)


def accepted(provisions: Level, ask: WholeAsk) -> Made:
    """The provisions after what somebody asks of one as a whole.

    Raises:
        BadInput: a contested place stands where a provision would be divided.
    """
    action = ask.change.action
    if action in ("delete", "no text"):
        return Made(_rewritten(provisions, ask.change.target, lambda _: ()))
    if action in NEW:
        return Made(_brought_in(provisions, ask))
    return _ACTIONS[action](provisions, ask)


def _rewritten(
    level: Level, provision: str, by: Callable[[RollingProvision], Sequence[RollingProvision]]
) -> Level:
    """Provisions with what ``by`` makes of one of them in its place."""
    made: list[RollingProvision] = []
    for it in level:
        if it.id == provision:
            made += by(it)
        else:
            made.append(replace(it, children=_rewritten(it.children, provision, by)))
    return tuple(made)


def _brought_in(provisions: Level, ask: WholeAsk) -> Level:
    """With a provision of the text where a proposal brings one in; others stay beside it."""
    family = next(it for it in every(provisions) if ask.fresh in (own[2] for own in it.ids))
    new = RollingProvision(
        id=ask.fresh,
        kind=family.kind,
        number=family.number,
        heading=_plain(read_for(family.heading, ask.proposal)),
        words=_plain(read_for(family.words, ask.proposal)),
        lineage=family.lineage,
    )
    if ask.change.action == "alternative":
        return _rewritten(
            provisions, ask.change.target, lambda it: (replace(new, number=it.number),)
        )
    return _rewritten(provisions, family.id, lambda it: (new, it))


def _plain(text: str) -> tuple[Node, ...]:
    return (Plain(text),) if text else ()


def _move(provisions: Level, ask: WholeAsk) -> Made:
    """A provision goes to its new place, and with it whatever stands beside it by proposals."""
    change, group = ask.change, list[RollingProvision]()

    def taken(level: Level) -> Level:
        kept: list[RollingProvision] = []
        for it in level:
            goes = it.id == change.target or (
                it.lineage and it.origin == "proposed" and it.lineage[0].of == change.target
            )
            (group if goes else kept).append(
                it if goes else replace(it, children=taken(it.children))
            )
        return tuple(kept)

    left = taken(provisions)

    def beside(anchor: RollingProvision) -> Sequence[RollingProvision]:
        if change.where == "under":
            return (replace(anchor, children=(*anchor.children, *group)),)
        return (anchor, *group) if change.where == "after" else (*group, anchor)

    return Made(_rewritten(left, change.other, beside))


def _merge(provisions: Level, ask: WholeAsk) -> Made:
    """Two provisions become the first of them; the second one's heading is gone."""
    pair = (ask.change.target, ask.change.other)
    first, second = (it for it in every(provisions) if it.id in pair)
    wording = ask.change.wording
    words = _joined(first.words, second.words) if wording is None else _plain(wording)
    merged = replace(
        first,
        words=words,
        children=(*first.children, *second.children),
        closing=_joined(first.closing, second.closing),
        notes=(*first.notes, *second.notes),
        lineage=(*first.lineage, Lineage("merged_from", second.id)),
    )
    left = _rewritten(provisions, second.id, lambda _: ())
    sources: dict[Spot, tuple[Spot, ...]] = {
        (first.id, "words"): ((first.id, "words"), (second.id, "words")),
        (first.id, "closing"): ((first.id, "closing"), (second.id, "closing")),
    }
    return Made(_rewritten(left, first.id, lambda _: (merged,)), sources)


def _joined(one: tuple[Node, ...], other: tuple[Node, ...]) -> tuple[Node, ...]:
    said, more = read_for(one), read_for(other)
    between = joined(said, more)[len(said) : len(joined(said, more)) - len(more)]
    return (*one, *_plain(between), *other)


def _split(provisions: Level, ask: WholeAsk) -> Made:
    """One provision becomes two; what stands under it goes with the second."""
    target, fresh = ask.change.target, ask.fresh

    def divided(it: RollingProvision) -> Sequence[RollingProvision]:
        at, _ = quoted_span(read_for(it.words), ask.change.quoted or "")
        before, behind = _cut(it.words, at)
        second = replace(
            it,
            id=fresh,
            number="",
            heading=(),
            words=behind,
            marks=tuple(_on(mark, fresh) for mark in it.marks if mark.action in _OF_ALL),
            notes=(),
            lineage=(Lineage("split_from", target),),
        )
        return replace(it, words=before, children=(), closing=()), second

    sources: dict[Spot, tuple[Spot, ...]] = {
        (target, "words"): ((target, "words"),),
        (fresh, "words"): ((target, "words"),),
        (fresh, "closing"): ((target, "closing"),),
    }
    return Made(_rewritten(provisions, target, divided), sources)


def _on(mark: Mark, provision: str) -> Mark:
    """A mark on another provision: whoever would have all of one gone means both halves."""
    change = None if mark.change is None else replace(mark.change, target=provision)
    return replace(mark, change=change)


def _cut(nodes: Sequence[Node], at: int) -> tuple[tuple[Node, ...], tuple[Node, ...]]:
    """Nodes before and behind a code point of the base, without the space before it."""
    before: list[Node] = []
    behind: list[Node] = []
    for node in nodes:
        length = len(read_for([node]))
        if at >= length:
            before.append(node)
        elif at <= 0:
            behind.append(node)
        elif isinstance(node, Plain):
            before.append(Plain(node.text[:at]))
            behind.append(Plain(node.text[at:]))
        else:
            raise BadInput(
                message(
                    "A contested place stands where the provision would be divided: settle that "
                    "place first."
                )
            )
        at -= length
    if before and isinstance(before[-1], Plain):
        before[-1] = Plain(before[-1].text.rstrip(" "))
    return tuple(before), tuple(behind)


_ACTIONS: Final = {"move": _move, "merge with": _merge, "split at": _split}
