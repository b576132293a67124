"""What a proposal asks for in a provision, in a few words."""

from collections.abc import Iterator
from typing import Final

from travaux.formats.html.byline import ACTIONS, DETAILED
from travaux.locale.speaker import Speaker
from travaux.sentences import Message
from travaux.text.reading import choices, read_for
from travaux.text.values import Change, InstrumentProposal, Option, RollingProvision

LONG: Final = 90
"""Characters of an excerpt."""

Excerpt = tuple[str, bool]
"""Some words, and whether they are words of the text, to be quoted."""


def excerpts(
    one: RollingProvision, proposal: str, asked: InstrumentProposal | None, say: Speaker
) -> Iterator[Excerpt]:
    """What a proposal asks for in a provision and right under it.

    Args:
        one: the provision as the room reads it.
        proposal: its id.
        asked: what it asks for, where the text takes it into account.
        say: says what it does besides words.
    """
    options = list(_options(one, proposal))
    for option in options:
        words = read_for(option.content, proposal).strip()
        yield (cut(words), True) if words else (say(ACTIONS["delete"]), False)
    if not options and asked:
        for change in asked.changes:
            yield from _of_change(change, say)


def _options(one: RollingProvision, proposal: str) -> Iterator[Option]:
    """The options that a proposal brings into a provision and those right under it."""
    for it in (one, *one.children) if one.origin == "base" else (one,):
        for nodes in (it.heading, it.words, it.closing):
            for choice, _depth in choices(nodes):
                for option in choice.options:
                    if option.origin == "proposed" and proposal in option.proposals:
                        yield option


def _of_change(change: Change, say: Speaker) -> Iterator[Excerpt]:
    """What one change asks for: what it does, and the words it brings."""
    if change.quoted and change.action in DETAILED:
        yield say(Message(DETAILED[change.action].key, {"detail": cut(change.quoted)})), False
    else:
        known = ACTIONS.get(change.action)
        yield say(known) if known else change.action, False
    if change.action in {"insert", "alternative"} and change.wording:
        yield cut(change.wording), True


def cut(words: str) -> str:
    """The beginning of some words."""
    return words if len(words) <= LONG else f"{words[:LONG].rsplit(' ', 1)[0]} …"
