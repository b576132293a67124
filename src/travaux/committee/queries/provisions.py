"""Questions about provisions."""

from collections.abc import Iterator, Mapping, Sequence

from travaux.committee.models import Instrument, Provision

_ABOVE = frozenset({"preamble", "part", "chapter", "section"})
"""What a citation leaves out: articles are counted through."""


def provision_of(space: str, id: str) -> Provision | None:  # noqa: A002 -- the room says id
    """A provision of a committee's texts that stands, or did, with its instrument.

    Cost: one query.
    """
    rows = Provision.objects.filter(instrument__committee_id=space, pk=id)
    return rows.select_related("instrument").first()


def provisions_of(instrument: Instrument, ids: Sequence[str]) -> list[Provision]:
    """Provisions of a text, standing or not, in the order of some ids.

    Cost: one query.
    """
    rows = Provision.objects.filter(instrument=instrument).in_bulk(list(ids))
    return [rows[it] for it in ids if it in rows]


def label_of(provision: Provision) -> str:
    """A provision as it is cited by its numbers, the same in every language: ``5, 2 (a)``.

    Cost: one query.
    """
    rows = Provision.objects.filter(instrument_id=provision.instrument_id)
    columns = rows.values_list("id", "parent", "kind", "number")
    tree = {id_: (parent, kind, number) for id_, parent, kind, number in columns}
    kind, number = cited(provision.id, tree)
    return number or kind


def subtree(provision: Provision) -> list[tuple[Provision, int]]:
    """A provision and all that stands under it, in order, each with its depth from 0.

    Cost: one query.
    """
    rows = Provision.objects.filter(instrument_id=provision.instrument_id, until=None)
    under: dict[str, list[Provision]] = {}
    for row in rows.order_by("position"):
        under.setdefault(row.parent, []).append(row)

    def listed(one: Provision, depth: int) -> Iterator[tuple[Provision, int]]:
        yield one, depth
        for child in under.get(one.id, ()):
            yield from listed(child, depth + 1)

    return list(listed(provision, 0))


def outline(instrument: str) -> list[str]:
    """The ids of what a text is cited by: its preamble, articles and annexes, in order.

    Cost: one query.
    """
    rows = Provision.objects.filter(instrument_id=instrument, until=None).order_by("position")
    under: dict[str, list[tuple[str, str]]] = {}
    for id_, parent, kind in rows.values_list("id", "parent", "kind"):
        under.setdefault(parent, []).append((id_, kind))

    def listed(parent: str) -> Iterator[str]:
        for id_, kind in under.get(parent, ()):
            if kind in _ABOVE - {"preamble"}:
                yield from listed(id_)
            else:
                yield id_

    return list(listed(""))


def beneath(id: str) -> list[str]:  # noqa: A002 -- the room says id
    """The ids of a provision and of all that stand under it; none if there is no such provision.

    Cost: one query.
    """
    of = Provision.objects.filter(pk=id).values("instrument")
    rows = Provision.objects.filter(instrument__in=of, until=None).order_by()
    under: dict[str, list[str]] = {}
    for child, parent in rows.values_list("id", "parent"):
        under.setdefault(parent, []).append(child)
    found = [id] if any(id in children for children in under.values()) else []
    for one in found:
        found += under.get(one, [])
    return found


def cited(id: str, tree: Mapping[str, tuple[str, str, str]]) -> tuple[str, str]:  # noqa: A002 -- the room says id
    """A provision by the kind of the highest it is cited with, and the numbers from there down.

    Args:
        id: of a provision in the tree.
        tree: parent, kind and number of every provision, by id.
    """
    parent, highest, number = tree[id]
    numbers = [number]
    while parent and tree[parent][1] not in _ABOVE:
        parent, highest, number = tree[parent]
        numbers.append(number)
    joined = ""
    for one in reversed([one for one in numbers if one]):
        close = one.startswith("(") or not joined
        joined += one if close else f", {one}"
    return highest, joined
