"""Who stands behind an option, as it is printed after the dash: names, then what they ask."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from travaux.text.errors import Message, message
from travaux.text.values import Option

Say: TypeAlias = Callable[[Message], str]
"""Renders a message in the reader's language; ``str`` gives English."""

Sponsors: TypeAlias = Mapping[str, Sequence[str]]
"""The printed names behind each proposal id."""


ACTIONS: Final = {
    "delete": message("delete"),
    "no text": message("no text"),
    "retain": message("retain"),
    "bracket": message("bracket"),
    "reserve": message("reserve"),
    "placeholder": message("placeholder"),
    "move": message("move"),
    "move after": message("move after {detail}"),
    "move before": message("move before {detail}"),
    "move under": message("move under {detail}"),
    "merge with": message("merge with {detail}"),
    "split at": message("split at “{detail}”"),
}
"""What can be asked of a text without words of its own."""


@dataclass(frozen=True, slots=True)
class Voice:
    """How names and verbs are printed.

    ``say`` renders a verb in the reader's language; ``sponsors``, the names behind each
    proposal, is needed to say which of several parties on one option asks what.
    """

    say: Say = str
    sponsors: Sponsors | None = None

    def verb(self, action: str, detail: str = "") -> str:
        """An action in a word or two."""
        if action not in ACTIONS:
            return f"{action} {detail}".strip()
        sentence = replace(ACTIONS[action], parameters={"detail": detail})
        return self.say(sentence)


def attribution(option: Option, voice: Voice) -> str:
    """Print the parties behind an option: ``AAA, BBB; CCC retain``.

    Where the voice does not know who stands behind which proposal, differing verbs
    are listed after all the names. Of words in brackets that nobody is known to have asked
    for, the brackets alone say so.
    """
    stances = {proposal: voice.verb(verb) for proposal, verb in option.stances}
    sponsors = voice.sponsors
    if not option.sponsors:
        asked = {proposal: verb for proposal, verb in option.stances if verb != "bracket"}
        return ", ".join(dict.fromkeys(stances[it] for it in asked))
    if not stances:
        return ", ".join(option.sponsors)
    verbs = [stances.get(proposal, "") for proposal in option.proposals] or [*stances.values()]
    if len(set(verbs)) == 1:
        return f"{', '.join(option.sponsors)} {verbs[0]}".strip()
    if sponsors is None:
        return f"{', '.join(option.sponsors)} ({', '.join(_named(verbs))})"
    groups = (
        _group(option, verb, stances=stances, sponsors=sponsors)
        for verb in dict.fromkeys(sorted(verbs, key=bool))
    )
    return "; ".join(group for group in groups if group)


def _group(option: Option, verb: str, *, stances: Mapping[str, str], sponsors: Sponsors) -> str:
    """The parties that ask one thing, in the option's order of names."""
    asking = {
        name
        for proposal in option.proposals
        if stances.get(proposal, "") == verb
        for name in sponsors.get(proposal, ())
    }
    names = ", ".join(name for name in option.sponsors if name in asking)
    return f"{names} {verb}".strip() if names else ""


def _named(verbs: Iterable[str]) -> list[str]:
    return [verb for verb in dict.fromkeys(verbs) if verb]
