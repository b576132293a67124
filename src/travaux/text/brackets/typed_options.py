"""What alternatives say as options: whose they are, and which of them is base.

Origin stays unknown where the text does not say.
"""

from collections.abc import Sequence
from dataclasses import replace

from travaux.text.brackets.alternatives import Alternative
from travaux.text.brackets.attributions import Attribution, Clause
from travaux.text.brackets.typed_values import Span, TypedChoice, TypedOption
from travaux.text.brackets.verbs import KEEPERS, REFUSALS


def choice_of(every: Sequence[Alternative], span: Span) -> TypedChoice:
    """The choice between the alternatives that stand at a place."""
    worded = [it for it in every if it.asks not in KEEPERS] or [*every]
    for it in every:
        if it.asks in KEEPERS and it is not worded[0]:
            _add(worded[0], it)
    options: list[TypedOption] = []
    for at, alternative in enumerate(worded):
        based = not at and _is_answered(alternative, worded[1:])
        options.append(_with_origin(alternative, based=based))
        options += _refusals(alternative)
    return TypedChoice(span, tuple(options))


def _add(first: Alternative, kept: Alternative) -> None:
    """Let those who ask to keep what stands say so of the first alternative."""
    said = first.behind.clauses if first.behind else ()
    parties = kept.behind.parties if kept.behind else ()
    first.behind = Attribution((*said, Clause(parties, (kept.asks or "",))))


def _is_answered(first: Alternative, rest: Sequence[Alternative]) -> bool:
    """Whether all that stands beside the first alternative answers it, so that it is base."""
    behind = first.behind or Attribution()
    refused = bool(behind.refusing)
    if behind.sponsors or any(verb not in KEEPERS for _, verb in behind.stances):
        return False
    answers = all(it.asks or (it.behind and it.behind.sponsors) for it in rest)
    return answers and (refused or bool(rest))


def _with_origin(alternative: Alternative, *, based: bool) -> TypedOption:
    option = _option(alternative)
    retained = any(verb == "retain" for _, verb in option.stances)
    if alternative.asks in REFUSALS or (option.sponsors and not retained):
        return replace(option, origin="proposed")
    says = based or (retained and not option.sponsors)
    return replace(option, origin="base") if says else option


def _refusals(alternative: Alternative) -> list[TypedOption]:
    """The option of those who would do without words that others put forward."""
    behind = alternative.behind
    if not behind or alternative.asks or not behind.refusing or not alternative.said_at:
        return []
    silent = tuple((party, verb) for party, verb in behind.asked if verb == "no text")
    return [TypedOption(alternative.said_at, "proposed", (), behind.refusing, silent)]


def _option(alternative: Alternative) -> TypedOption:
    """An alternative as an option of unknown origin."""
    behind = alternative.behind or Attribution()
    sponsors, stances = behind.sponsors, behind.stances
    if alternative.asks in REFUSALS:
        sponsors = tuple(dict.fromkeys((*sponsors, *behind.refusing)))
    if alternative.asks in KEEPERS:
        sponsors, stances = (), tuple((party, alternative.asks or "") for party in behind.parties)
    if alternative.asks == "no text":
        stances = (*stances, *((party, "no text") for party in sponsors))
    return TypedOption(
        at=alternative.at,
        content=alternative.content,
        sponsors=sponsors,
        stances=stances,
        behalf=behind.behalf,
    )
