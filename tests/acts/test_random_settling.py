"""Negotiations made up: what one settlement does to all that everyone asks, everywhere.

At the place each proposal reads as the engine has it there; at every other it reads as before.
"""

from random import Random

import pytest

from tests.acts.deciding import draft, settling
from tests.acts.room import STATES, Room, negotiating
from tests.strategies import vocabulary
from travaux.acts.errors import Refused, Stale
from travaux.acts.proposals import Submit
from travaux.acts.proposing import Asked
from travaux.committee.models import Fate, Proposal
from travaux.committee.queries.instruments import as_it_stands, rolled
from travaux.committee.queries.settled import standing_at
from travaux.sentences import BadInput
from travaux.text import values
from travaux.text.gathering import Spot
from travaux.text.instrument_reading import instrument_for
from travaux.text.open_places import open_places
from travaux.text.references import parts_of
from travaux.text.settled_values import Settled, Settlement
from travaux.text.settling import settle as as_the_engine_has_it
from travaux.text.tokens import tokenize
from travaux.text.tree import walk

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("database")]

Readings = dict[Spot, str]
SEEDS = (*range(10), 53)
"""In the last one a wording ends that others amend, while its proposal goes on elsewhere."""


def texts(tree: values.Instrument) -> Readings:
    """Every part that holds words."""
    held: Readings = {("", "title"): tree.title}
    return held | {
        (it.id, part): text for it in walk(tree.provisions) for part, text in parts_of(it)
    }


def everyone() -> tuple[Readings, dict[str, Readings]]:
    """The text, and the text as each proposal would have it; nobody is left out of it."""
    rolling, asked = rolled(draft())
    assert rolling.problems == ()
    return texts(as_it_stands(draft())), {
        it.id: texts(instrument_for(rolling, it.id)) for it in asked
    }


class Negotiation:
    """Proposals at random, many of them to several places or to one another."""

    def __init__(self, room: Room, seed: int) -> None:
        self.room, self.rng = room, Random(f"negotiation {seed}")
        self.ids: list[str] = []

    def submit(self) -> None:
        """Submit a proposal; what cannot be asked is not."""
        id_ = f"p{len(self.ids) + 1}"
        changes = tuple(self._asked() for _ in range(self.rng.choice((1, 2, 3))))
        try:
            party = self.rng.choice(list(STATES))
            self.room.act(party, Submit(proposal=id_, instrument="draft", changes=changes))
        except (BadInput, Refused, Stale):
            return
        self.ids.append(id_)

    def _asked(self) -> Asked:
        (target, part), text = self.rng.choice([*texts(as_it_stands(draft())).items()])
        word = self.rng.choice([it for it in tokenize(text) if it.strip()] or ["x"])
        new, chance = self.rng.choice(vocabulary("en")), self.rng.random()
        if chance < 0.4 and self.ids:
            return Asked(action="amends", other=self.rng.choice(self.ids), wording=f"{text} {new}")
        if chance < 0.5:
            return Asked(action="replace throughout", quoted=word, words=new)
        if chance < 0.6:
            return Asked(action="bracket", target=target, part=part, quoted=word)
        wording = self.rng.choice((text.replace(word, new), f"{new} {text}", f"{text} {new}", new))
        return Asked(action="amend", target=target, part=part, wording=wording)

    def settle(self, place: str) -> tuple[Spot, Settled] | None:
        """Settle an open place; gives it, and what the engine makes of it."""
        rng = self.rng
        (target, part), _text = rng.choice([*texts(as_it_stands(draft())).items()])
        standing = standing_at(draft(), target, part)
        if not (open_ := open_places(standing.nodes)):
            return None
        one = rng.choice(open_)
        names = [name for option in one.choice.options[1:] for name in option.proposals]
        forms = ("accept", "accept", "reject") if names else ("lift",)
        form = rng.choice((*forms, "lift", "compromise"))
        named = (rng.choice(names),) if form in ("accept", "reject") else ()
        words = rng.choice(vocabulary("en")) if form == "compromise" else ""
        said = {"span": (one.start, one.end), "proposals": named, "words": words}
        act = settling(place, target, form, part=part, **said)
        asked = Settlement(
            "x", act.on, act.start, act.end, act.words, act.form, proposals=act.proposals
        )
        self.room.act("secretariat", act)
        return (target, part), as_the_engine_has_it(standing.text, standing.proposals, asked)


def due(settled: Settled, id_: str) -> str:
    """What a proposal says at the place now; who asks for no words there says what stands."""
    it = next((it for it in settled.proposals if it.id == id_), None)
    return it.wording if it is not None and it.action == "amend" else settled.base


@pytest.mark.parametrize("seed", SEEDS)
def test_a_settlement_changes_no_reading_elsewhere(database: object, seed: int) -> None:
    assert database
    negotiation = Negotiation(negotiating(), seed)
    for number in range(14):
        if number < 6 or number % 4 == 0:
            negotiation.submit()
            continue
        base, before = everyone()
        if (done := negotiation.settle(f"s{number}")) is None:
            continue
        spot, settled = done
        stands, now = everyone()
        assert stands == base | {spot: settled.base}
        for id_, reads in now.items():
            assert reads == before[id_] | {spot: due(settled, id_)}, id_
        ended = {*settled.fulfilled, *(it.id for it in settled.casualties)}
        closed = Proposal.objects.filter(until__isnull=False).values_list("id", flat=True)
        assert {*before} - {*now} == {*closed} & {*before}
        assert {*before} - {*now} <= ended
        reasons = Fate.objects.filter(place=f"s{number}").exclude(reason={})
        assert {*reasons.values_list("proposal", flat=True)} == {it.id for it in settled.casualties}
