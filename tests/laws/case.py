"""A line that was given and the line that came back, made ready for the checks."""

from dataclasses import dataclass
from functools import cached_property

from tests.laws.measure import Json

KEEPERS = {"retain", "bracket", "reserve"}
BRACKETERS = {"bracket", "reserve"}
STANCES = KEEPERS | {"no text"}


@dataclass(frozen=True)
class Fault:
    """One law broken: the name of the check and a sentence with the place."""

    law: str
    sentence: str


@dataclass(frozen=True)
class Spot:
    """A choice with where it stands.

    ``inside`` is the nearest proposed option around it; ``start`` and ``end`` are code
    points of the base, half-open, and mean something only outside proposed options.
    """

    path: str
    options: list[Json]
    depth: int
    inside: Json | None
    start: int
    end: int
    touched: tuple[bool, bool] = (False, False)


class Case:
    """A line that was given and the line that came back, with what every check needs."""

    def __init__(self, line: Json, out: Json) -> None:
        self.line = line
        self.out = out
        self.base: str = line["base"]
        self.proposals = {proposal["id"]: proposal for proposal in line["proposals"]}
        self.submitted = {name: at for at, name in enumerate(self.proposals)}

    @cached_property
    def nodes(self) -> list[Json]:
        """The rolling text."""
        nodes: list[Json] = self.out["rolling"]
        return nodes

    @cached_property
    def spots(self) -> list[Spot]:
        """Every choice, in document order."""
        found: list[Spot] = []
        _spots(self.nodes, found, "rolling", (1, None, 0))
        return found

    @cached_property
    def outermost(self) -> list[Spot]:
        """The choices that stand in no other."""
        return [spot for spot in self.spots if spot.depth == 1]

    @cached_property
    def wanted(self) -> dict[str, str]:
        """What each proposal that changes words asks for, in full."""
        return {
            name: proposal.get("wording", "")
            for name, proposal in self.proposals.items()
            if action(proposal) not in KEEPERS
        }

    def standing(self, name: str) -> set[str]:
        """The paths of the options an id stands on."""
        return self._standing.get(name, set())

    @cached_property
    def _standing(self) -> dict[str, set[str]]:
        stands: dict[str, set[str]] = {}
        for spot in self.spots:
            for at, option in enumerate(spot.options):
                for name in option["proposals"]:
                    stands.setdefault(name, set()).add(f"{spot.path}[{at}]")
        return stands

    def span(self, name: str) -> tuple[int, int]:
        """The code points of the base a bracket or reservation is about."""
        proposal = self.proposals[name]
        start, end = proposal.get("start"), proposal.get("end")
        return (0 if start is None else start, len(self.base) if end is None else end)

    def asked(self, start: int, end: int) -> bool:
        """Whether some party asked to bracket or reserve any of these code points."""
        return any(low < end and start < high for low, high in self._asked)

    @cached_property
    def _asked(self) -> list[tuple[int, int]]:
        return [
            self.span(name)
            for name, proposal in self.proposals.items()
            if action(proposal) in BRACKETERS
        ]


def action(proposal: Json) -> str:
    """The action of a proposal; a wording is an amendment."""
    name: str = proposal.get("action", "amend")
    return name


def parties(proposal: Json) -> list[str]:
    """Who makes a proposal."""
    party = proposal["party"]
    return [party] if isinstance(party, str) else list(party)


def _spots(
    nodes: list[Json], found: list[Spot], path: str, state: tuple[int, Json | None, int]
) -> int:
    """List the choices in document order; gives the length of the base reading so far."""
    level, inside, at = state
    for number, node in enumerate(nodes):
        if "text" in node:
            at += len(node["text"])
            continue
        here = f"{path}.{number}"
        place = len(found)
        found.append(Spot(here, node["options"], level, inside, at, at))
        start = end = at
        for index, option in enumerate(node["options"]):
            around = option if option["origin"] == "proposed" else inside
            below = (level + 1, around, start)
            reached = _spots(option["content"], found, f"{here}[{index}]", below)
            end = reached if option["origin"] == "base" else end
        touched = (_touches(nodes, number - 1, level), _touches(nodes, number + 1, level))
        found[place] = Spot(here, node["options"], level, inside, start, end, touched)
        at = end
    return at


def _touches(nodes: list[Json], at: int, level: int) -> bool:
    """Whether a choice stands there; at the end of an option, the choice around it."""
    return "options" in nodes[at] if 0 <= at < len(nodes) else level > 1
