"""Which acts concern which provision, told from what the acts say."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from threading import Lock
from typing import Any

from travaux.committee.queries.record import payload_of
from travaux.record.tail import tail

ELSEWHERE = frozenset({"translations.enter", "proposals.translate"})
"""Acts on other languages, which change nothing in the text that is negotiated."""

_NAMING = ("provision", "second", "other", "about")
"""The fields in which acts name the provision they are about, or a proposal to it."""

_LASTING = ("agreement", "place", "correction")
"""The fields in which acts name what an earlier act did to a provision, or would."""


class History:
    """The numbers of the acts that concern each provision of a space, in the order of the record.

    An act on a proposal concerns every provision the proposal asks something of; one that
    concerns a text as a whole stands under the id of the instrument.

    Guarantees:
        1. No act on a proposal, a stance or a provision is left out; who may see what it says
           is for the reader of it to ask.
        2. It is read from the record once, and then as far as the record has grown.

    Cost: of ``follow``, one query and what the new acts are long; memory of some numbers an act.
    """

    def __init__(self, space: str) -> None:
        self.space = space
        self.number = 0
        self._acts: defaultdict[str, list[int]] = defaultdict(list)
        self._places: defaultdict[str, dict[str, None]] = defaultdict(dict)
        self._done_to: dict[str, str] = {}
        self._lock = Lock()

    def follow(self) -> "History":
        """Read what has been added to the record."""
        with self._lock:
            for entry in tail(self.space, self.number):
                for place in dict.fromkeys(self._concerned(payload_of(entry))):
                    self._acts[place].append(entry.number)
                self.number = entry.number
        return self

    def of(self, ids: Iterable[str], *, after: int = 0) -> list[int]:
        """The acts that concern any of some provisions, from behind a number, in order."""
        return sorted(
            {number for id_ in ids for number in self._acts.get(id_, ()) if number > after}
        )

    def since(self, number: int) -> dict[str, list[int]]:
        """Every provision that acts behind a number concern, with their numbers."""
        found = {id_: [it for it in acts if it > number] for id_, acts in self._acts.items()}
        return {id_: acts for id_, acts in found.items() if acts}

    def proposals(self, provision: str) -> list[str]:
        """The ids of all proposals that ever asked something of a provision."""
        return [id_ for id_, places in self._places.items() if provision in places]

    def _concerned(self, payload: Any) -> Iterator[str]:  # noqa: ANN401 -- any act's
        """The ids of provisions, or of the instrument, that an act concerns."""
        proposal = getattr(payload, "proposal", "")
        places = self._places[proposal] if proposal else {}
        for change in getattr(payload, "changes", ()):
            there = change.target or getattr(payload, "instrument", "")
            places.update(dict.fromkeys([*self._places.get(change.other, ()), there]))
        named = [getattr(payload, field, "") for field in _NAMING]
        named += [*getattr(payload, "parts", ()), *self._lasting(payload)]
        found = [*places, *self._through([*getattr(payload, "proposals", ()), *named])]
        whole = getattr(payload, "instrument", "")
        yield from filter(None, found or [whole])

    def _lasting(self, payload: Any) -> Iterator[str]:  # noqa: ANN401 -- any act's
        """The provision of the agreement, or of the settled place, that an act names."""
        named = [getattr(payload, field, "") for field in _LASTING]
        named += getattr(payload, "corrections", ())
        for id_ in filter(None, named):
            if here := getattr(payload, "provision", ""):
                self._done_to[id_] = here
            yield self._done_to.get(id_, "")

    def _through(self, ids: Iterable[str]) -> Iterator[str]:
        """What each id stands for: the places of a proposal, or a provision itself."""
        for id_ in ids:
            yield from self._places.get(id_, (id_,)) if id_ else ()
