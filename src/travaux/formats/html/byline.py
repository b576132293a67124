"""Who stands behind an option, in the words of the room: ``– AAA, BBB: retain; CCC``."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from travaux.formats.html.markup import NOTHING, Html, join, tag, text
from travaux.text.errors import Message, message
from travaux.text.values import Option

Say: TypeAlias = Callable[[Message], str]
"""Renders a message in the reader's language; ``str`` gives English."""

ACTIONS: dict[str, Message] = {
    "amend": message("amend"),
    "delete": message("delete"),
    "insert": message("insert"),
    "no text": message("no text"),
    "move": message("move"),
    "merge with": message("merge"),
    "split at": message("split"),
    "retain": message("retain"),
    "bracket": message("bracket"),
    "reserve": message("reserve"),
    "placeholder": message("placeholder"),
    "alternative": message("alternative"),
    "replace throughout": message("replace throughout"),
    "none": message("no addition"),
}
"""What can be asked of a text, in a word; ``none`` is to do without what others add."""

DETAILED: dict[str, Message] = {
    "move": message("move {detail}"),
    "move after": message("move after {detail}"),
    "move before": message("move before {detail}"),
    "move under": message("move under {detail}"),
    "merge with": message("merge with {detail}"),
    "split at": message("split at “{detail}”"),
    "bracket": message("bracket “{detail}”"),
    "delete": message("delete “{detail}”"),
    "alternative": message("alternative to {detail}"),
}
"""The same with where to, with what or at which words."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How the renderer speaks its own words.

    ``behind`` gives the printed names behind a proposal, by its id; it is asked
    only where the proposals behind one option do not all ask for the same.
    ``language`` is the code ``say`` speaks, or None where the text is in it too.
    ``attribution`` is what the body has printed behind an option: ``names``, a ``count`` of
    them, or ``none``. ``recent`` are the proposals whose options are marked as changed.
    ``terse`` leaves out what programs take from a fragment and no reader sees: origins, ids,
    stances, the name of each contested place; it halves what a page weighs.
    """

    say: Say = str
    behind: Mapping[str, Sequence[str]] = field(default_factory=dict)
    language: str | None = None
    attribution: str = "names"
    recent: frozenset[str] = frozenset()
    terse: bool = False

    def said(self, sentence: Message) -> Html:
        """A sentence as HTML, told apart where the text around it is in another language."""
        words = text(self.say(sentence))
        return tag("bdi", words, lang=self.language) if self.language else words

    def names(self, sponsors: Sequence[str]) -> Html:
        """Who stands behind something, as far as the body has it printed."""
        if self.attribution == "none" or not sponsors:
            return NOTHING
        if self.attribution == "count":
            told = self.say(message("delegations: {count}", count=len(sponsors)))
            return tag("bdi", str(len(sponsors)), title=told)
        return names(sponsors)

    def recently(self, name: str, proposals: Sequence[str]) -> str:
        """A class, and that what has it is marked as changed."""
        return f"{name} recent" if not self.recent.isdisjoint(proposals) else name

    def action(self, action: str, detail: str = "") -> Html:
        """An action in the reader's language, and where to, with what or at which words."""
        if detail and action in DETAILED:
            sentence = self.say(replace(DETAILED[action], parameters={"detail": detail}))
        else:
            word = self.say(ACTIONS[action]) if action in ACTIONS else action
            sentence = f"{word} {detail}" if detail else word
        return tag("bdi", text(sentence), class_="verb", lang=self.language)


def asked(option: Option, *, deletes: bool) -> str | None:
    """What an option without words asks for; ``deletes`` says that there are words to delete.

    None means that it only does without what the others add.
    """
    stances = dict(option.stances)
    if option.proposals and all(stances.get(one) == "no text" for one in option.proposals):
        return "no text"
    return "delete" if deletes else None


def byline(option: Option, manner: Manner, *, said: str | None = None) -> Html:
    """The names behind an option, with a verb where they are not simply for its words.

    ``said`` is the action that already stands in place of words. Of words in brackets that
    nobody is known to have asked for, the brackets alone say so. Where the
    proposals ask for different things and it is not known whose is which, the
    verbs stand in brackets after all names: nobody is blamed wrongly.
    """
    stances = dict(option.stances)
    if not option.sponsors and {stances.get(it) for it in option.proposals} == {"bracket"}:
        return NOTHING
    behind: dict[str | None, set[str]] = {}
    for proposal in option.proposals:
        verb = stances.get(proposal)
        named = behind.setdefault(None if verb == said else verb, set())
        named.update(manner.behind.get(proposal, ()))
    if len(behind) <= 1:
        return dash(group(option.sponsors, next(iter(behind), None), manner))
    if all(behind.values()) and set().union(*behind.values()) == set(option.sponsors):
        groups = (
            group([name for name in option.sponsors if name in named], verb, manner)
            for verb, named in behind.items()
        )
        return dash(join(groups, "; "))
    verbs = join((manner.action(verb) for verb in behind if verb), ", ")
    return dash(join([manner.names(option.sponsors), " (", verbs, ")"]))


def group(sponsors: Sequence[str], verb: str | None, manner: Manner) -> Html:
    """Names and what they ask for: ``AAA, BBB: retain``; the verb alone without names."""
    named = manner.names(sponsors)
    if verb is None:
        return named
    return join([named, ": ", manner.action(verb)]) if named else manner.action(verb)


def dash(said: Html) -> Html:
    """An attribution: a no-break space and a dash before the names, nothing before nobody."""
    return tag("span", "\N{NO-BREAK SPACE}– ", said, class_="by") if said else NOTHING


def names(sponsors: Iterable[str]) -> Html:
    """Printed names, each running in its own direction."""
    return join((tag("bdi", text(name)) for name in sponsors), ", ")
