"""From a step of the script to gestures: each form a line may take, and the acts it stands for.

A line is known by the first of these fields that it has:

- ``do``: any act by its kind, the other fields being its payload; ``by`` may name several;
- ``id``: a proposal, in the convention of ``travaux consolidate --proposals``;
- ``revise``: the same, for a proposal that is there;
- ``on``: stances, each verb with who takes it; ``seen_by`` says who sees them;
- ``admit``, ``form``: participants and groups of the register;
- ``open``, ``compile``, ``record``, ``translate``: texts of the folder.

In a payload ``@LABEL`` is the provision of the text that is so called, ``#GESTURE`` the
number of the first act of a gesture.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, Final

from travaux.acts.proposals import Revise, SponsorIt, Submit
from travaux.acts.proposing import Asked
from travaux.acts.sights import instrument
from travaux.acts.stances import Take
from travaux.committee.queries.instruments import as_it_stands
from travaux.demonstration import cast, texts
from travaux.demonstration.cast import SECRETARIAT, SPACE
from travaux.demonstration.script import unplayable
from travaux.formats.json.proposals import read_proposal
from travaux.procedure.stances import Stance, Subject, Visibility
from travaux.record.registry import kind_named
from travaux.text.labels import find_target
from travaux.text.values import Instrument

TEXT: Final = "draft"
"""The text that labels are looked up in and proposals are made to, unless a line says ``to``."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Acts that one party does at once; from the floor, the Secretariat enters them."""

    by: str
    acts: tuple[object, ...]
    through: str = ""
    floor: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """A line, the day on which it was done, and what is known before it.

    ``numbers`` has the number of the first act of each gesture, ``texts`` texts as they
    stand, which are read when they are first asked for.
    """

    said: Mapping[str, Any]
    day: date
    numbers: Mapping[str, int]
    texts: dict[str, Instrument]

    @property
    def text(self) -> Instrument:
        """The text that is meant, as it stands."""
        id_ = self.said.get("to", TEXT)
        if id_ not in self.texts:
            self.texts[id_] = as_it_stands(instrument(SPACE, id_))
        return self.texts[id_]

    def payload(self, *without: str) -> dict[str, Any]:
        """The line's other fields, what they refer to being looked up."""
        left = {key: it for key, it in self.said.items() if key not in {*without, *_OURS}}
        return {key: self._resolved(it) for key, it in left.items()}

    def _resolved(self, given: Any) -> Any:  # noqa: ANN401 -- any JSON value
        if isinstance(given, str) and given.startswith("@"):
            return find_target(self.text, given[1:]).provision
        if isinstance(given, str) and given.startswith("#"):
            if given[1:] not in self.numbers:
                raise unplayable(given)
            return self.numbers[given[1:]]
        return given


_OURS: Final = frozenset({"by", "through", "floor", "to", "time"})
"""Fields that say who acts, when, and in which text."""


def turns(told: Told) -> Iterator[Turn]:
    """The gestures of a line, in order.

    Raises:
        BadInput: what a line asks for cannot be read, or is not there.
    """
    form = next((it for it in _FORMS if it in told.said), None)
    if form is None:
        raise unplayable(", ".join(told.said))
    for turn in _FORMS[form](told):
        yield replace(
            turn,
            through=turn.through or told.said.get("through", ""),
            floor=turn.floor or told.said.get("floor", False),
        )


def _do(told: Told) -> Iterator[Turn]:
    kind = kind_named(told.said["do"])
    act = kind.read(json.dumps(told.payload("do")))
    for party in told.said["by"].split():
        yield Turn(party, (act,))


def _submit(told: Told) -> Iterator[Turn]:
    id_ = told.said["id"]
    first, *others = told.said["by"].split()
    submitted = Submit(
        proposal=id_,
        instrument=told.said.get("to", TEXT),
        changes=_changes(told),
        severable=told.said.get("severable", False),
        note=told.said.get("note", ""),
        language=told.said.get("language"),
    )
    yield Turn(first, (submitted,))
    for party in others:
        yield Turn(party, (SponsorIt(proposal=id_),))


def _revise(told: Told) -> Iterator[Turn]:
    revised = Revise(
        proposal=told.said["revise"],
        changes=_changes(told),
        severable=told.said.get("severable", False),
        note=told.said.get("note", ""),
    )
    yield Turn(told.said["by"], (revised,))


def _changes(told: Told) -> tuple[Asked, ...]:
    """What a proposal asks for, labels resolved as `travaux consolidate` resolves them."""
    besides = {*_OURS, *_BESIDES}
    line = {key: it for key, it in told.said.items() if key not in besides}
    read = read_proposal(json.dumps({"party": "-", **line}), 0, told.text)
    names = [it.name for it in fields(Asked) if it.name != "on"]
    return tuple(
        Asked(**{name: getattr(change, name) for name in names}) for change in read.changes
    )


_BESIDES: Final = frozenset({"revise", "severable", "note", "language"})
"""What a proposal's line has beside its changes."""


def _stances(told: Told) -> Iterator[Turn]:
    about = told.said["on"]
    on = Subject.WORDS if about.startswith("@") else Subject.PROPOSAL
    for stance in Stance:
        for party in told.said.get(stance, "").split():
            taken = Take(
                on=on,
                about=told.payload()["on"],
                stance=stance,
                seen_by=Visibility(told.said.get("seen_by", "everyone")),
                note=told.said.get("note", ""),
            )
            yield Turn(party, (taken,))


def _admit(told: Told) -> Iterator[Turn]:
    for party in told.said["admit"].split():
        yield _entered(cast.admission(party, told.day, source=told.said["source"]))
        yield Turn(party, tuple(cast.naming(party)), floor=True)


def _form(told: Told) -> Iterator[Turn]:
    for id_ in told.said["form"].split():
        yield _entered(cast.group(id_, told.day))


def _open(told: Told) -> Iterator[Turn]:
    opened = texts.opening(told.said["open"], **told.payload("open"))
    yield Turn(told.said["by"], (opened,))


def _compile(told: Told) -> Iterator[Turn]:
    yield _entered(texts.compiling(told.said["compile"], **told.payload("compile")))


def _record(told: Told) -> Iterator[Turn]:
    yield _entered(texts.mandate(told.said["record"], told.said["mandate"]))


def _translate(told: Told) -> Iterator[Turn]:
    given = told.payload()
    entered = texts.translating(
        given["translate"], told.text, within=given["within"], state=given["state"]
    )
    yield _entered(*entered)


def _entered(*acts: object) -> Turn:
    return Turn(SECRETARIAT, acts)


_FORMS: Final[Mapping[str, Callable[[Told], Iterator[Turn]]]] = {
    "do": _do,
    "id": _submit,
    "revise": _revise,
    "on": _stances,
    "admit": _admit,
    "form": _form,
    "open": _open,
    "compile": _compile,
    "record": _record,
    "translate": _translate,
}
