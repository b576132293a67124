"""Consolidation: one rolling text from a base and everything proposed to it.

This is the door. ``proposals`` reads who asks for what, ``compare`` finds the
edits of each wording, ``spots`` joins equal edits and sets apart what does not
overlap, ``weave`` nests, cuts and joins, ``fold`` shows once what options share,
``legible`` keeps it within sight; here names are put to the result.
"""

import re
from collections.abc import Iterable, Sequence

from travaux.text.compare import Base
from travaux.text.proposals import Gathered, read_proposals
from travaux.text.values import Choice, Node, Option, Plain, Proposal, Rolling
from travaux.text.weave import weave
from travaux.text.woven import Contest, Way, Woven


def consolidate(
    base: str | Base, proposals: Sequence[Proposal], *, order: Sequence[str] = ()
) -> Rolling:
    """Make the rolling text of one place.

    Args:
        base: the text all proposals amend; a ``Base`` that is kept remembers the
            wordings it has compared, so that one changed proposal costs little.
        proposals: in the order of their submission.
        order: the committee's order of names; names not in it follow, by alphabet.

    Returns:
        What the room reads: base option first, then options by first submission.

    Raises:
        BadInput: for an id twice, an unknown action, a span outside the base, a
            refused character, a text that is not NFC, a place over 20,000 tokens.

    Guarantees:
        1. Reading for a proposal gives its wording, code point for code point.
        2. Refusing everything gives the base.
        3. The order of proposals changes the order of options, and nothing else.
        4. No two options of a choice have equal content.
        5. Nothing is bracketed that nobody contests, but for kept words between joined edits.
        6. No more words than the base and every distinct wording in full.

    Cost: about that of tokenizing and comparing every distinct wording, thrice.

    Source: the field's practice of bracketed text, see docs/explanation/rolling-text.md.
    """
    prepared = base if isinstance(base, Base) else Base(base)
    gathered = read_proposals(prepared, proposals)
    woven = weave(prepared, gathered.spots)
    names = _Names(gathered, proposals, order)
    retained = [] if any(isinstance(node, Contest) for node in woven) else gathered.retains
    return Rolling(
        nodes=names.nodes(woven, gathered.retains),
        retained=tuple(sorted((proposal.id for proposal in retained), key=natural)),
        problems=tuple(gathered.problems),
    )


def natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """A key that sorts ids as people do, 2 before 10."""
    return tuple(
        (0, int(part), "") if part.isdecimal() else (1, 0, part)
        for part in re.split(r"(\d+)", text)
        if part
    )


class _Names:
    """Puts proposals and sponsors to the masks of a weaving."""

    def __init__(
        self, gathered: Gathered, proposals: Sequence[Proposal], order: Sequence[str]
    ) -> None:
        self._holders = gathered.holders
        self._place = {name: place for place, name in enumerate(order)}
        self._submitted = {proposal.id: at for at, proposal in enumerate(proposals)}
        self._behind: dict[int, list[Proposal]] = {}

    def nodes(self, woven: Woven, retains: Iterable[Proposal] = ()) -> tuple[Node, ...]:
        """Nodes of a weaving; those who retain stand on the base option of its choices."""
        made: list[Node] = []
        plain: list[str] = []
        for piece in woven:
            if isinstance(piece, str):
                plain.append(piece)
                continue
            if plain:
                made.append(Plain("".join(plain)))
                plain = []
            made.append(self._choice(piece, retains))
        if plain:
            made.append(Plain("".join(plain)))
        return tuple(made)

    def _choice(self, contest: Contest, retains: Iterable[Proposal]) -> Choice:
        based = [way for way in contest.ways if way.is_base]
        proposed = [way for way in contest.ways if not way.is_base]
        proposed.sort(key=self._first)
        options = [self._option(way, [*self.behind(way.mask), *retains]) for way in based]
        options += [self._option(way, self.behind(way.mask)) for way in proposed]
        return Choice(tuple(options))

    def _first(self, way: Way) -> int:
        return min(self._submitted[proposal.id] for proposal in self.behind(way.mask))

    def behind(self, mask: int) -> list[Proposal]:
        """The proposals behind a mask."""
        known = self._behind.get(mask)
        if known is None:
            known = []
            for bit in range(mask.bit_length()):
                if mask >> bit & 1:
                    known += self._holders[bit]
            self._behind[mask] = known
        return known

    def _option(self, way: Way, behind: list[Proposal]) -> Option:
        sponsors = {name for proposal in behind for name in proposal.sponsors}
        return Option(
            origin="base" if way.is_base else "proposed",
            content=self.nodes(way.content),
            sponsors=tuple(sorted(sponsors, key=self._order)),
            proposals=tuple(sorted((proposal.id for proposal in behind), key=natural)),
            stances=tuple(
                sorted((p.id, p.action) for p in behind if p.action not in ("amend", "delete"))
            ),
        )

    def _order(self, name: str) -> tuple[int, str, str]:
        return self._place.get(name, len(self._place)), name.casefold(), name
