"""Rolling nodes in one line, for tests to compare by eye: ``the [shall][may –A]``."""

from collections.abc import Iterable

from travaux.text.values import Node, Plain


def sketch(nodes: Iterable[Node]) -> str:
    """Every option in brackets, its proposal ids after a dash, stances after a colon."""
    out: list[str] = []
    for node in nodes:
        if isinstance(node, Plain):
            out.append(node.text)
            continue
        for option in node.options:
            stances = dict(option.stances)
            ids = ",".join(
                it + (f":{stances[it]}" if it in stances else "") for it in option.proposals
            )
            out.append(f"[{sketch(option.content)}{f' –{ids}' if ids else ''}]")
    return "".join(out)
