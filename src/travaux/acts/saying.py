"""Turning an act into a sentence: what is named by an id is said by its name."""

from collections.abc import Mapping
from typing import Protocol

from travaux.acts.fields import Language


class Names(Protocol):
    """Who can say how things are called, in the reader's language."""

    def choose(self, names: Mapping[Language, str]) -> str:
        """The name in the reader's language, else in English, else in any."""

    def party(self, id: str) -> str:  # noqa: A002 -- the room says id
        """A delegation, a group or an office."""

    def instrument(self, id: str) -> str:  # noqa: A002
        """The title of an instrument."""

    def provision(self, id: str) -> str:  # noqa: A002
        """A provision as it is cited: article 5, paragraph 2."""

    def proposal(self, id: str) -> str:  # noqa: A002
        """A proposal by its number and its instrument."""

    def number(self, id: str) -> str:  # noqa: A002
        """A proposal by its number alone."""

    def subject(self, id: str) -> str:  # noqa: A002
        """A proposal or a provision, whichever has the id."""

    def seat(self, id: str) -> str:  # noqa: A002
        """The delegation that holds a seat of the bureau."""

    def obligation(self, id: str) -> str:  # noqa: A002
        """An obligation by its resolution and paragraph."""

    def office(self, id: str) -> str:  # noqa: A002
        """An office of the bureau."""

    def stance(self, id: str) -> str:  # noqa: A002
        """What a delegation says of words: support, reserve."""

    def settled(self, id: str) -> str:  # noqa: A002
        """The provision of a place that was settled."""

    def agreed(self, id: str) -> str:  # noqa: A002
        """The provision of an agreement."""

    def scrubbed(self, id: str) -> str:  # noqa: A002
        """The provision of a correction that was listed."""

    def level(self, id: str) -> str:  # noqa: A002
        """At which level something was decided: plenary."""
