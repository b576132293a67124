"""Who stands behind an option, as it is printed after the dash: names, then what they ask."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from travaux.text.values import Option

Sponsors: TypeAlias = Mapping[str, Sequence[str]]
"""The printed names behind each proposal id."""


def attribution(option: Option, sponsors: Sponsors | None = None) -> str:
    """Print the parties behind an option: ``AAA, BBB; CCC retain``.

    Args:
        option: any option.
        sponsors: needed to say which of several parties asks what; without it,
            differing verbs are listed after all the names.
    """
    stances = dict(option.stances)
    if not option.sponsors:
        return ", ".join(dict.fromkeys(stances.values()))
    if not stances:
        return ", ".join(option.sponsors)
    verbs = [stances.get(proposal, "") for proposal in option.proposals] or [*stances.values()]
    if len(set(verbs)) == 1:
        return f"{', '.join(option.sponsors)} {verbs[0]}".strip()
    if sponsors is None:
        return f"{', '.join(option.sponsors)} ({', '.join(_named(verbs))})"
    groups = (_group(option, verb, sponsors) for verb in dict.fromkeys(sorted(verbs, key=bool)))
    return "; ".join(group for group in groups if group)


def _group(option: Option, verb: str, sponsors: Sponsors) -> str:
    """The parties that ask one thing, in the option's order of names."""
    stances = dict(option.stances)
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
