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
    if option.origin == "base":
        return bool(option.sponsors)
    return any(it.origin == "base" for it in choice.options)


def said(nodes: Iterable[Node], enclosing: Option | None = None) -> tuple[Node, ...]:
    """The nodes with those options alone that are printed, or are plain from what is printed.

    Within a proposed option those of its sponsors who stand on no option do without the
    words; ``enclosing`` is such an option.
    """
    return tuple(
        node if isinstance(node, Plain) else Choice(_options(node, enclosing))
        for node in nodes
        if isinstance(node, Choice) or node.text
    )


def based(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """The nodes as they are read: a choice without a base has an empty one."""
    return tuple(node if isinstance(node, Plain) else Choice(_with_base(node)) for node in nodes)


def _with_base(choice: Choice) -> tuple[Option, ...]:
    options = tuple(
        replace(it, content=based(it.content)) if it.origin == "base" else it
        for it in choice.options
    )
    return options if options[0].origin == "base" else (Option("base"), *options)


def _options(choice: Choice, enclosing: Option | None) -> tuple[Option, ...]:
    seen = tuple(
        replace(
            it, content=said(it.content, enclosing or (it if it.origin == "proposed" else None))
        )
        for it in choice.options
        if is_shown(it, choice)
    )
    if enclosing is None:
        silent = any(it.origin == "base" and not is_shown(it, choice) for it in choice.options)
        return (Option("base"), *seen) if silent else seen
    named = {name for option in seen for name in option.sponsors}
    rest = tuple(name for name in enclosing.sponsors if name not in named)
    if rest or len(seen) == 1:
        return (*seen, Option("proposed", sponsors=rest, proposals=rest))
    return seen
