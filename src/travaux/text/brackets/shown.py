"""Which options the room sees, and which go without saying."""

from collections.abc import Iterable
from dataclasses import replace

from travaux.text.values import Choice, Node, Option, Plain


def is_shown(option: Option, choice: Choice) -> bool:
    """Whether an option says anything beside the others.

    An empty base says nothing where nobody speaks to it: the others only add. Nor does
    doing without what others add, where there is no base to delete.
    """
    if option.content or option.stances or option.origin == "unknown":
        return True
    return option.origin != "base" and any(it.origin == "base" for it in choice.options)


def unsaid(nodes: Iterable[Node], enclosing: Option | None = None) -> tuple[Node, ...]:
    """The nodes with those options alone that the room sees, or takes to be there.

    A choice without a base has an empty one; within a proposed option, those of its
    sponsors who stand on no option do without the words.
    """
    within = enclosing if enclosing and enclosing.origin == "proposed" else None
    return tuple(
        node if isinstance(node, Plain) else Choice(_options(node, within)) for node in nodes
    )


def _options(choice: Choice, enclosing: Option | None) -> tuple[Option, ...]:
    seen = tuple(
        replace(option, content=unsaid(option.content, enclosing or option))
        for option in choice.options
        if is_shown(option, choice)
    )
    if enclosing is None:
        based = any(option.origin != "proposed" for option in seen)
        return seen if based else (Option("base"), *seen)
    named = {name for option in seen for name in option.sponsors}
    rest = tuple(name for name in enclosing.sponsors if name not in named)
    if rest or len(seen) == 1:
        return (*seen, Option("proposed", sponsors=rest, proposals=rest))
    return seen
