"""A negotiation played at random: lawful and unlawful acts of every kind that is registered.

Payloads are made from the fields of each kind, so that a kind which is added is played too.
The same seed gives the same negotiation.
"""

import random
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Final, get_args

import msgspec
from msgspec import inspect

from tests.acts.room import Room
from travaux.acts.errors import Refused, Stale
from travaux.committee.models import Instrument
from travaux.committee.queries.settled import Decision, asked_at, in_full, standing_at
from travaux.procedure.rights import Right
from travaux.record.perform import Gesture, perform
from travaux.record.registry import Kind, latest
from travaux.record.times import written
from travaux.sentences import BadInput
from travaux.text.settled_values import Form

DEEPEST: Final = 3
"""Storeys of a payload; a text has no more of them."""

BEGINS: Final = datetime(2031, 3, 15, 9, tzinfo=UTC)
SENTENCES: Final = (
    "Each Party shall preserve data for ninety days.",
    "Each Party may preserve data for thirty days, as article 1 says.",
    "تحفظ كل دولة طرف البيانات لمدة تسعين يوماً.",
    "各缔约国应当保存数据九十天。",
    "Chaque Partie conserve les données pendant trente jours.",
    "Каждое государство-участник сохраняет данные.",
    "Cada Parte podrá conservar los datos.",
)
OFTEN: Final = {
    "proposals.submit": 12,
    "stances.take": 8,
    "proposals.sponsor": 4,
    "proposals.revise": 3,
    "committees.arrange": 0.1,
    "delegations.depart": 0.01,
    "provisions.delete": 0.1,
    "places.settle": 6,
    "places.reopen": 2,
    "agreements.agree": 2,
}
"""How often a kind is tried beside one that is not named here."""

MAKING: Final = frozenset(
    {"submit", "open", "record", "admit", "form", "state", "elect", "insert"}
    | {"settle", "agree", "package", "carry", "open_bracketed"}
)
"""Verbs whose first field is the id of something new."""

POOLS: Final = {
    "about": ("proposal", "provision"),
    "other": ("provision",),
    "target": ("provision",),
    "second": ("provision",),
    "id": ("provision",),
    "of": ("provision",),
    "party": ("delegation",),
    "proposals": ("proposal",),
    "parts": ("provision",),
    "conditional_on": ("provision",),
    "asked_by": ("delegation",),
    "old": ("instrument",),
    "new": ("instrument",),
}
"""Of what an id is, where its field is not called so."""

NEW: Final = frozenset({"id", "second", "version"})
"""Fields that hold the id of something new."""

IDS: Final = frozenset({"target", "other", "about", "provision", "instrument", "id", "of"})
"""Fields that hold an id without saying so, since they may be empty."""


@dataclass(slots=True)
class Negotiation:
    """One committee at work; ``played`` counts what stood and what was refused, by kind."""

    room: Room
    seed: int = 1
    played: Counter[tuple[str, str]] = field(default_factory=Counter)
    refusals: list[Exception] = field(default_factory=list)
    _random: random.Random = field(init=False)
    _ids: defaultdict[str, list[str]] = field(init=False)
    _made: list[tuple[str, str]] = field(default_factory=list)
    _gestures: int = 0

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)
        self._ids = defaultdict(list)
        self._ids["delegation"] += ["ARV", "BMR", "CSD", "DRN"]
        self._ids["instrument"].append("draft")
        self._ids["provision"] += ["a1", "a1.1", "a1.2", "a2"]

    def play(self, acts: int) -> None:
        """Go on until so many acts more stand on the record."""
        stood = 0
        while stood < acts:
            stood += self._attempt()

    def _attempt(self) -> int:
        """Try one gesture; gives how many acts stood."""
        kinds = [kind for kind in latest().values() if not kind.opens]
        weights = [OFTEN.get(kind.name, 1) for kind in kinds]
        count = self._random.choices([1, 2, 3], [18, 1, 1])[0]
        chosen = self._random.choices(kinds, weights, k=count)
        self._made = []
        payloads = [self._payload(kind) for kind in chosen]
        try:
            perform(payloads, self._gesture(chosen[0]))
        except (Refused, Stale, BadInput) as error:
            self.refusals.append(error)
            self.played.update((kind.name, "refused") for kind in chosen)
            return 0
        for pool, id_ in self._made:
            self._ids[pool].append(id_)
        self.played.update((kind.name, "stood") for kind in chosen)
        return count

    def _gesture(self, kind: Kind) -> Gesture:
        """Whose it is: mostly of one who has the right, entered by the Secretariat."""
        self._gestures += 1
        office = 0.9 if Right.ENTER in kind.right.split(" | ") else 0.05
        by = self._random.choice(self._ids["delegation"])
        if self._random.random() < office:
            by = self._random.choice(["secretariat"] * 9 + ["chair"])
        own = self._random.random() < 0.2
        at = BEGINS + timedelta(seconds=self._gestures)
        return Gesture(
            id=f"n{self.seed}-{self._gestures}",
            space=self.room.space,
            by=by,
            through=f"person-{by}" if own else "person-secretariat",
            done_at=written(at),
            recorded_at=written(at + timedelta(milliseconds=1)),
        )

    def _payload(self, kind: Kind) -> Any:  # noqa: ANN401 -- the dataclass of the kind
        value = self._value("", inspect.type_info(kind.payload))
        if kind.name.partition(".")[2] in MAKING and self._random.random() < 0.9:
            first = next(iter(value))
            value[first] = self._fresh(first)
        if kind.name == "places.settle":
            value |= self._settlement()
        return msgspec.convert(value, kind.payload)

    def _settlement(self) -> dict[str, Any]:
        """What a page would send of a place that is open now; nothing if there is none."""
        draft = Instrument.objects.get(pk="draft")
        _tree, asked, _proposals = asked_at(draft)
        spots = sorted(asked.places)
        if not spots or self._random.random() < 0.1:
            return {}
        provision, part = self._random.choice(spots)
        place = standing_at(draft, provision, part)
        if not place.open:
            return {}
        found = self._random.choice(place.open)
        form = self._random.choice(get_args(Form))
        said = Decision(
            form=form,
            span=(found.start, found.end),
            proposals=place.asking((found.start, found.end))[:1],
            words=self._text("") if form == "compromise" else "",
        )
        try:
            settlement = in_full(place, said)
        except BadInput:
            return {}
        names = ("on", "start", "end", "words", "proposals")
        of = {"instrument": "draft", "provision": provision, "part": part, "form": form}
        return of | {name: getattr(settlement, name) for name in names}

    def _value(self, name: str, of: inspect.Type, depth: int = 0) -> Any:  # noqa: ANN401
        """A value of a type of field, as JSON has it."""
        listed = isinstance(of, inspect.VarTupleType)
        if name == "changes" and listed and self._random.random() < 0.8:
            return [{"action": "amend", "target": self._id("target"), "wording": self._text("")}]
        match of:
            case inspect.VarTupleType(item_type=item, min_length=fewest):
                count = self._random.randint(1, 2) if depth < DEEPEST else 0
                count = max(count, fewest or 0)
                return [self._value(name, item, depth) for _ in range(count)]
            case inspect.UnionType(types=types):
                return self._value(name, self._random.choice(types), depth)
            case inspect.DataclassType(fields=fields):
                return {
                    it.encode_name: self._value(it.encode_name, it.type, depth + 1) for it in fields
                }
        return self._scalar(name, of)

    def _scalar(self, name: str, of: inspect.Type) -> Any:  # noqa: ANN401, PLR0911 -- a table
        """A value that holds no other."""
        match of:
            case inspect.StrType(pattern=pattern, max_length=longest):
                return self._text(name, pattern)[:longest]
            case inspect.BoolType():
                return self._random.random() < 0.5
            case inspect.IntType():
                return self._random.randint(1, 30)
            case inspect.LiteralType(values=values):
                return self._random.choice(values)
            case inspect.EnumType(cls=cls):
                return self._random.choice(list(cls)).value
            case inspect.DictType():
                return {"en": f"Name {self._random.randint(1, 99)}", "ar": "اسم", "zh": "名称"}
        return None

    def _text(self, name: str, pattern: str | None = None) -> str:
        if name == "on" and self._random.random() < 0.8:
            return ""
        if pattern and "{4}" in pattern:
            return self._random.choice(["", "2031-04-01"])
        if pattern or name in IDS:
            return self._id(name)
        return self._random.choice(SENTENCES)

    def _id(self, name: str) -> str:
        """An id that is known, or a new one."""
        pools = POOLS.get(name, (name,))
        known = [id_ for pool in pools for id_ in self._ids[pool]]
        if name not in NEW and known and self._random.random() < 0.9:
            return self._random.choice(known[-40:])
        return self._fresh(name)

    def _fresh(self, name: str) -> str:
        """A new id."""
        id_ = f"{name}-{self._gestures}-{len(self._made)}"
        self._made.append((POOLS.get(name, (name,))[0], id_))
        return id_
