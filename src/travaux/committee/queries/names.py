"""How what is named by an id is called, in a reader's language."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from travaux.committee.models import (
    Agreement,
    Delegation,
    Group,
    Instrument,
    Obligation,
    Proposal,
    Provision,
    Scrub,
    Seat,
    SettledPlace,
)
from travaux.committee.queries.provisions import cited
from travaux.sentences import Message, message

_OFFICES: Final[Mapping[str, Message]] = {
    "secretariat": message("the Secretariat"),
    "chair": message("the Chair"),
    "facilitator": message("the facilitator"),
}
_SEATS: Final[Mapping[str, Message]] = {
    "chair": message("Chair"),
    "vice-chair": message("Vice-Chair"),
    "rapporteur": message("Rapporteur"),
}
_STANCES: Final[Mapping[str, Message]] = {
    "support": message("support"),
    "oppose": message("opposition"),
    "retain": message("to be retained"),
    "delete": message("to be deleted"),
    "bracket": message("to be put in brackets"),
    "reserve": message("reservation"),
    "flexible": message("flexible"),
    "pending": message("awaiting instructions"),
}
_LEVELS: Final[Mapping[str, Message]] = {
    "informal": message("informal meeting"),
    "committee": message("committee"),
    "plenary": message("plenary"),
}
_PLACES: Final[Mapping[str, Message]] = {
    "preamble": message("the preamble"),
    "preambular": message("preambular paragraph {number}"),
    "part": message("part {number}"),
    "chapter": message("chapter {number}"),
    "section": message("section {number}"),
    "article": message("article {number}"),
    "paragraph": message("paragraph {number}"),
    "subparagraph": message("subparagraph {number}"),
    "item": message("item {number}"),
    "annex": message("annex {number}"),
    "operative": message("operative paragraph {number}"),
    "testimonium": message("the testimonium"),
}

_COUNTED: Final = frozenset({"preambular", "operative"})
"""What is cited by its place where it is printed without a number."""

_TITLE: Final = message("the title")
"""What else has words: it is no provision, and has no number."""


@dataclass(frozen=True)
class CommitteeNames:
    """The names of what a committee has, in one language; ended rows are called too.

    ``say`` renders a sentence in that language. What has no name is called by its id.

    Cost: one query a noun, when it is first asked for; names are those of that moment.
    """

    space: str
    language: str
    say: Callable[[Message], str] = field(default=str)

    def choose(self, names: Mapping[str, str]) -> str:
        """The name in the reader's language, else in English, else in any."""
        return names.get(self.language) or names.get("en") or next(iter(names.values()), "")

    def party(self, id: str) -> str:  # noqa: A002 -- the room says id
        """A delegation, a group or an office."""
        if id in _OFFICES:
            return self.say(_OFFICES[id])
        return self.choose(self._parties.get(id, {})) or id

    def instrument(self, id: str) -> str:  # noqa: A002
        """The title of an instrument."""
        return self._instruments.get(id, id)

    def provision(self, id: str) -> str:  # noqa: A002
        """A provision as it is cited: ``article 5, 2 (a)``."""
        if id not in self._provisions:
            return id
        return self.proposed(*cited(id, self._provisions))

    def upwards(self, id: str) -> list[str]:  # noqa: A002
        """The ids of a provision and of what it stands under, from itself up."""
        found = [id]
        while above := self._provisions.get(found[-1], ("", "", ""))[0]:
            found.append(above)
        return found

    def proposed(self, kind: str, number: str) -> str:
        """A provision by its kind and the number it has, or would have: ``article 9 bis``."""
        named = _PLACES.get(kind, _TITLE)
        return self.say(Message(named.key, {"number": number})).strip()

    def subject(self, id: str) -> str:  # noqa: A002
        """A proposal or a provision, whichever has the id."""
        return self.proposal(id) if id in self._proposals else self.provision(id)

    def number(self, id: str) -> str:  # noqa: A002
        """A proposal by its number on its instrument: ``P3``."""
        found = self._proposals.get(id)
        return f"P{found[0]}" if found else id

    def proposal(self, id: str) -> str:  # noqa: A002
        """A proposal by its number, and its instrument where several have proposals."""
        found = self._proposals.get(id)
        several = len({instrument for _ordinal, instrument in self._proposals.values()}) > 1
        if found is None or not several:
            return self.number(id)
        return f"{self.number(id)} (“{self.instrument(found[1])}”)"

    def seat(self, id: str) -> str:  # noqa: A002
        """The delegation that holds a seat of the bureau."""
        return self.party(self._seats[id]) if id in self._seats else id

    def obligation(self, id: str) -> str:  # noqa: A002
        """An obligation by its resolution and paragraph."""
        if id not in self._obligations:
            return id
        resolution, paragraph = self._obligations[id]
        return self.say(
            message(
                "{resolution}, paragraph {paragraph}", resolution=resolution, paragraph=paragraph
            )
        )

    def office(self, id: str) -> str:  # noqa: A002
        """An office of the bureau."""
        return self.say(_SEATS[id]) if id in _SEATS else id

    def stance(self, id: str) -> str:  # noqa: A002
        """What a delegation says of words: support, reservation."""
        return self.say(_STANCES[id]) if id in _STANCES else id

    def settled(self, id: str) -> str:  # noqa: A002
        """The provision of a place that was settled; the text's title for its title."""
        if id not in self._settled:
            return id
        provision, instrument = self._settled[id]
        return self.provision(provision) if provision else self.instrument(instrument)

    def agreed(self, id: str) -> str:  # noqa: A002
        """The provision of an agreement."""
        return self.provision(self._agreed[id]) if id in self._agreed else id

    def scrubbed(self, id: str) -> str:  # noqa: A002
        """The provision of a correction that was listed; the text's title for its title."""
        if id not in self._scrubbed:
            return id
        provision, instrument = self._scrubbed[id]
        return self.provision(provision) if provision else self.instrument(instrument)

    def level(self, id: str) -> str:  # noqa: A002
        """At which level something was decided: plenary."""
        return self.say(_LEVELS[id]) if id in _LEVELS else id

    @cached_property
    def _settled(self) -> dict[str, tuple[str, str]]:
        rows = SettledPlace.objects.filter(instrument__committee_id=self.space)
        columns = rows.values_list("id", "provision", "instrument_id")
        return {id_: (provision, instrument) for id_, provision, instrument in columns}

    @cached_property
    def _scrubbed(self) -> dict[str, tuple[str, str]]:
        rows = Scrub.objects.filter(instrument__committee_id=self.space)
        columns = rows.values_list("id", "provision", "instrument_id")
        return {id_: (provision, instrument) for id_, provision, instrument in columns}

    @cached_property
    def _agreed(self) -> dict[str, str]:
        rows = Agreement.objects.filter(instrument__committee_id=self.space)
        return dict(rows.values_list("id", "provision"))

    @cached_property
    def _parties(self) -> dict[str, dict[str, str]]:
        delegations = Delegation.objects.filter(committee_id=self.space)
        groups = Group.objects.filter(committee_id=self.space)
        return dict([*groups.values_list("id", "names"), *delegations.values_list("id", "names")])

    @cached_property
    def _instruments(self) -> dict[str, str]:
        rows = Instrument.objects.filter(committee_id=self.space)
        return {
            id_: title or symbol or id_
            for id_, title, symbol in rows.values_list("id", "title", "symbol")
        }

    @cached_property
    def _provisions(self) -> dict[str, tuple[str, str, str]]:
        rows = Provision.objects.filter(instrument__committee_id=self.space)
        columns = rows.order_by("position").values_list(
            "id", "instrument_id", "parent", "kind", "number", "until"
        )
        seen: Counter[tuple[str, str, str]] = Counter()
        found = {}
        for id_, text, parent, kind, number, until in columns:
            seen[text, parent, kind] += until is None
            counted = kind in _COUNTED and until is None and not number
            found[id_] = parent, kind, str(seen[text, parent, kind]) if counted else number
        return found

    @cached_property
    def _proposals(self) -> dict[str, tuple[int, str]]:
        rows = Proposal.objects.filter(instrument__committee_id=self.space)
        columns = rows.values_list("id", "ordinal", "instrument_id")
        return {id_: (ordinal, instrument) for id_, ordinal, instrument in columns}

    @cached_property
    def _seats(self) -> dict[str, str]:
        rows = Seat.objects.filter(committee_id=self.space)
        return dict(rows.values_list("id", "delegation_id"))

    @cached_property
    def _obligations(self) -> dict[str, tuple[str, int]]:
        rows = Obligation.objects.filter(mandate__committee_id=self.space)
        columns = rows.values_list("id", "mandate__symbol", "paragraph")
        return {id_: (symbol, paragraph) for id_, symbol, paragraph in columns}
