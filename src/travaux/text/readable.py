"""The edits a person would have typed: neighbouring exact edits joined."""

from collections.abc import Mapping

from travaux.text.compare import trimmed
from travaux.text.pairs import HALVES
from travaux.text.tokens import is_word, words_in
from travaux.text.values import Edit

_SHORT = 3
"""The letters of a short word."""

_FEW = 2
"""The words that are lost between changes of more words than that."""

_NARROW = 7
"""The tokens, space and marks among them, of a gap that can be slight or lost."""


def readable_edits(
    tokens: list[str], edits: tuple[Edit, ...], carriers: Mapping[Edit, int]
) -> list[Edit]:
    """Join neighbouring exact edits that a person would have typed as one.

    ``carriers`` tells for each exact edit which wordings make it, as a bit mask;
    neighbours that other wordings do not always make together stay apart, so that
    what two parties share is shown once.

    Returns:
        Edits in order, never touching; applied to the base they give the same wording.
    """
    joined = [edits[0]]
    previous = edits[0]
    for edit in edits[1:]:
        last = joined[-1]
        gap = tokens[previous.end : edit.start]
        if carriers[previous] == carriers[edit] and (
            _is_slight(gap) or (len(gap) <= _NARROW and _lost(tokens, (previous, edit), gap))
        ):
            joined[-1] = Edit(last.start, edit.end, (*last.words, *gap, *edit.words))
        else:
            joined.append(edit)
        previous = edit
    if len(joined) == len(edits):
        return joined
    return [Edit(*trimmed(tokens, edit)) for edit in joined]


def _is_slight(gap: list[str]) -> bool:
    """Whether only a short word, space and marks stand in a gap."""
    if len(gap) > _NARROW:
        return False
    words = [token for token in gap if is_word(token)]
    if not words:
        return True
    return len(words) == 1 and len(words[0]) <= (1 if words[0] >= "\u3400" else _SHORT)


def _lost(tokens: list[str], around: tuple[Edit, Edit], gap: list[str]) -> bool:
    """Whether a narrow gap would be lost between what stands around it.

    So it is where larger changes stand on both sides, and where the two edits touch
    the two halves of a negation or an auxiliary.
    """
    one, other = around
    kept = words_in(gap)
    if kept <= _FEW and min(_size(tokens, one), _size(tokens, other)) > _FEW:
        return True
    first = {t.casefold() for t in (*tokens[one.start : one.end], *one.words)}
    second = {t.casefold() for t in (*tokens[other.start : other.end], *other.words)}
    return any(a in first and b in second for a, b in HALVES)


def _size(tokens: list[str], edit: Edit) -> int:
    """The words an edit changes: those it takes out or those it brings in, whichever are more."""
    return max(words_in(tokens[edit.start : edit.end]), words_in(edit.words))
