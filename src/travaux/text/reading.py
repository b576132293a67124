"""Reading a rolling text for one proposal or for none, and measuring what it shows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from travaux.text.tokens import count_words
from travaux.text.values import Choice, Node, Option, Plain


def read_for(nodes: Iterable[Node], proposal: str | None = None) -> str:
    """The text as one proposal would have it; for None, the base.

    At each choice the option that lists the proposal is taken, else the base
    option; a choice with neither (in a compilation) reads as nothing.
    """
    return "".join(
        node.text if isinstance(node, Plain) else _taken(node, proposal) for node in nodes
    )


def _taken(choice: Choice, proposal: str | None) -> str:
    taken: Option | None = None
    for option in choice.options:
        if proposal is not None and proposal in option.proposals:
            taken = option
            break
        if option.origin == "base":
            taken = option
    return read_for(taken.content, proposal) if taken else ""


@dataclass(frozen=True, slots=True)
class Measure:
    """What a rolling text shows.

    ``words`` are those printed in brackets, ``depth`` is the deepest nesting, from 1,
    ``options`` the most in one choice.
    """

    words: int = 0
    choices: int = 0
    depth: int = 0
    options: int = 0

    @property
    def cost(self) -> int:
        """Words in brackets, plus 2 for each choice."""
        return self.words + 2 * self.choices


def measure(nodes: Iterable[Node]) -> Measure:
    """Measure what a rolling text shows; a word counts wherever it is printed in brackets."""
    words = sum(_bracketed(node) for node in nodes if isinstance(node, Choice))
    every = list(choices(nodes))
    return Measure(
        words=words,
        choices=len(every),
        depth=max((depth for _, depth in every), default=0),
        options=max((len(choice.options) for choice, _ in every), default=0),
    )


def retaining_once(nodes: Sequence[Node]) -> tuple[Node, ...]:
    """The nodes as they are printed: who asks to retain a text stands where it is contested.

    Where others only add words there is nothing to retain, so those who retain are left
    out there; but for the first such place, if no words of the base are contested.
    """
    idle = [node for node in nodes if isinstance(node, Choice) and not node.options[0].content]
    contested = any(isinstance(node, Choice) and node.options[0].content for node in nodes)
    kept = None if contested or not idle else idle[0]
    return tuple(
        _not_retaining(node)
        if isinstance(node, Choice) and node in idle and node is not kept
        else node
        for node in nodes
    )


def _not_retaining(choice: Choice) -> Choice:
    """A choice whose base option nobody speaks to, if all who do ask to retain it."""
    base, *others = choice.options
    if base.origin != "base" or any(verb != "retain" for _, verb in base.stances):
        return choice
    return Choice((replace(base, proposals=(), stances=(), sponsors=()), *others))


def choices(nodes: Iterable[Node], depth: int = 1) -> Iterator[tuple[Choice, int]]:
    """Every choice with its depth, from 1, outer before inner."""
    for node in nodes:
        if isinstance(node, Choice):
            yield node, depth
            for option in node.options:
                yield from choices(option.content, depth + 1)


def _bracketed(choice: Choice) -> int:
    return sum(
        count_words(node.text) if isinstance(node, Plain) else _bracketed(node)
        for option in choice.options
        for node in option.content
    )
