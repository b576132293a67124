"""How things are called, in the reader's language."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, Final

from travaux.committee.models import (
    Delegation,
    Group,
    Instrument,
    Obligation,
    Proposal,
    Provision,
    Seat,
)
from travaux.committee.queries.proposals import label
from travaux.committee.queries.provisions import label_of
from travaux.sentences import Message, message


class CommitteeNames:
    """The names of one committee's things; what is not there is called by its id.

    Cost: each list is read once, when something of its kind is first named.
    """

    def __init__(self, space: str, *, language: str, say: Callable[[Message], str]) -> None:
        self._space = space
        self._language = language
        self._say = say
        self._cited: dict[str, str] = {}

    def choose(self, names: Mapping[Any, str]) -> str:
        """The name in the reader's language, else in English, else in any."""
        return names.get(self._language) or names.get("en") or next(iter(names.values()), "")

    def party(self, id: str) -> str:  # noqa: A002 -- the room says id
        """A delegation, a group or an office."""
        if id in _OFFICES:
            return self._say(_OFFICES[id])
        return self.choose(self._parties.get(id, {})) or id

    def instrument(self, id: str) -> str:  # noqa: A002
        """The title of an instrument, else its symbol."""
        return self._instruments.get(id) or id

    def provision(self, id: str) -> str:  # noqa: A002
        """A provision as it is cited by its numbers: article 5, 2 (a)."""
        if id not in self._cited:
            row = Provision.objects.filter(pk=id).first()
            cited = label_of(row) if row else id
            numbered = cited[:1].isdigit()
            self._cited[id] = self._say(
                message("article {label}", label=cited)
                if numbered
                else Message("{label}", {"label": cited})
            )
        return self._cited[id]

    def proposal(self, id: str) -> str:  # noqa: A002
        """A proposal by its number on its instrument: P12."""
        row = Proposal.objects.filter(pk=id).only("ordinal").first()
        return label(row) if row else id

    def seat(self, id: str) -> str:  # noqa: A002
        """The delegation that holds a seat of the bureau."""
        delegation = Seat.objects.filter(pk=id).values_list("delegation_id", flat=True).first()
        return self.party(delegation) if delegation else id

    def obligation(self, id: str) -> str:  # noqa: A002
        """An obligation by its resolution and paragraph."""
        row = Obligation.objects.filter(pk=id).select_related("mandate").first()
        if row is None:
            return id
        return self._say(
            message(
                "{resolution}, paragraph {paragraph}",
                resolution=row.mandate.symbol or row.mandate.title,
                paragraph=row.paragraph,
            )
        )

    def office(self, id: str) -> str:  # noqa: A002
        """An office of the bureau."""
        return self._say(_SEATS[id]) if id in _SEATS else id

    def stance(self, id: str) -> str:  # noqa: A002
        """What a delegation says of words: support, reserve."""
        return self._say(_STANCES[id]) if id in _STANCES else id

    @cached_property
    def _parties(self) -> dict[str, Mapping[str, str]]:
        here = {"committee_id": self._space}
        return {
            **dict(Group.objects.filter(**here).values_list("id", "names")),
            **dict(Delegation.objects.filter(**here).values_list("id", "names")),
        }

    @cached_property
    def _instruments(self) -> dict[str, str]:
        rows = Instrument.objects.filter(committee_id=self._space)
        return {
            id_: title or symbol for id_, title, symbol in rows.values_list("id", "title", "symbol")
        }


_OFFICES: Final = {
    "secretariat": message("the Secretariat"),
    "chair": message("the Chair"),
    "facilitator": message("the facilitator"),
}
_SEATS: Final = {
    "chair": message("Chair"),
    "vice-chair": message("Vice-Chair"),
    "rapporteur": message("Rapporteur"),
}
_STANCES: Final = {
    "support": message("supports"),
    "oppose": message("opposes"),
    "retain": message("retains"),
    "delete": message("deletes"),
    "bracket": message("brackets"),
    "reserve": message("reserves its position"),
    "flexible": message("is flexible"),
    "pending": message("awaits instructions"),
}
