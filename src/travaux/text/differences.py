"""The differences of two whole texts, line by line and then word by word."""

from rapidfuzz.distance import Indel

from travaux.text.consolidate import consolidate
from travaux.text.values import Node, Plain, Proposal, Rolling


def differences(base: str, other: str, *, name: str) -> Rolling:
    """Show what another text changes, as if a party called ``name`` had proposed it.

    Lines that are the same are left aside first, so that a whole treaty can be
    compared; a stretch of lines that differ is one place.

    Raises:
        BadInput: as ``consolidate``, for a stretch over its limit too.

    Guarantees:
        1. Reading the nodes for ``name`` gives ``other``, for None ``base``.
    """
    ours, theirs = base.splitlines(keepends=True), other.splitlines(keepends=True)
    nodes: list[Node] = []
    old: list[str] = []
    new: list[str] = []
    for code in Indel.opcodes(ours, theirs):
        if code.tag == "equal":
            nodes += _changed(old, new, name)
            old, new = [], []
            nodes.append(Plain("".join(ours[code.src_start : code.src_end])))
        else:
            old += ours[code.src_start : code.src_end]
            new += theirs[code.dest_start : code.dest_end]
    nodes += _changed(old, new, name)
    return Rolling(tuple(_run_together(nodes)))


def _changed(old: list[str], new: list[str], name: str) -> tuple[Node, ...]:
    if not old and not new:
        return ()
    proposal = Proposal(name, (name,), wording="".join(new))
    return consolidate("".join(old), [proposal]).nodes


def _run_together(nodes: list[Node]) -> list[Node]:
    """Neighbouring plain texts as one."""
    out: list[Node] = []
    for node in nodes:
        if out and isinstance(node, Plain) and isinstance(out[-1], Plain):
            out[-1] = Plain(out[-1].text + node.text)
        else:
            out.append(node)
    return out
