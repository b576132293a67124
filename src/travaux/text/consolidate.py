"""Consolidation: one rolling text from a base and everything proposed to it.

This is the door. ``proposals`` reads who asks for what, ``compare`` finds the
edits of each wording, ``spots`` joins equal edits and sets apart what does not
overlap, ``weave`` nests, cuts and joins, ``fold`` shows once what options share,
``legible`` keeps it within sight; here names are put to the result.
"""

from collections.abc import Sequence

from travaux.text.compare import Base
from travaux.text.names import Names, natural
from travaux.text.proposals import read_proposals
from travaux.text.values import Proposal, Rolling
from travaux.text.weave import weave
from travaux.text.woven import Contest


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
    woven = weave(prepared, gathered.spots, gathered.amends)
    names = Names(gathered.holders, proposals, order)
    retained = [] if any(isinstance(node, Contest) for node in woven) else gathered.retains
    return Rolling(
        nodes=names.nodes(woven, gathered.retains),
        retained=tuple(sorted((proposal.id for proposal in retained), key=natural)),
        problems=tuple(gathered.problems),
    )
