"""Questions about provisions."""

from travaux.committee.models import Provision


def label_of(provision: Provision) -> str:
    """A provision as it is cited by its numbers, the same in every language: ``5, 2 (a)``.

    Cost: one query a storey of the tree.
    """
    numbers = [provision.number]
    while provision.parent:
        provision = Provision.objects.get(pk=provision.parent)
        if provision.kind in _ABOVE:
            break
        numbers.append(provision.number)
    cited = ""
    for number in reversed([number for number in numbers if number]):
        close = number.startswith("(") or not cited
        cited += number if close else f", {number}"
    return cited or provision.kind


_ABOVE = frozenset({"preamble", "part", "chapter", "section"})
"""What a citation leaves out: articles are counted through."""
