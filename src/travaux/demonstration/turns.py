"""From a step of the script to gestures: each form a line may take, and the acts it stands for.

A line is known by the first of these fields that it has:

- ``do``: any act by its kind, the other fields being its payload; ``by`` may name several;
- ``id``: a proposal, in the convention of ``travaux consolidate --proposals``;
- ``revise``: the same, for a proposal that is there;
- ``on``: stances, each verb with who takes it; ``seen_by`` says who sees them;
- ``admit``, ``form``: participants and groups of the register;
- ``open``, ``compile``, ``record``, ``translate``: texts of the folder;
- ``settle``, ``keep``, ``close``, ``agree``, ``carry``, ``confirm``, and of a provision as a whole
  ``accept``, ``reject``: what the room decides, see ``decisions``.

In a payload ``@LABEL`` is the provision of the text that is so called, ``#GESTURE`` the
number of the first act of a gesture, ``decided`` the decision of the meeting.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, replace
from typing import Final

from travaux.acts.proposals import Revise, SponsorIt, Submit
from travaux.acts.proposing import Asked
from travaux.acts.stances import Take
from travaux.demonstration import cast, decisions, texts
from travaux.demonstration.cast import SECRETARIAT
from travaux.demonstration.script import unplayable
from travaux.demonstration.told import OURS, Told, Turn
from travaux.formats.json.proposals import read_proposal
from travaux.procedure.stances import Stance, Subject, Visibility
from travaux.record.registry import kind_named


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
    for party in told.said.get("by", told.declaring).split():
        yield Turn(party, (act,))


def _submit(told: Told) -> Iterator[Turn]:
    id_ = told.said["id"]
    first, *others = told.said["by"].split()
    submitted = Submit(
        proposal=id_,
        instrument=told.of,
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
    besides = {*OURS, *_BESIDES}
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
        yield _entered(
            cast.admission(party, told.meeting.opened.date(), source=told.said["source"])
        )
        yield Turn(party, tuple(cast.naming(party)), floor=True)


def _form(told: Told) -> Iterator[Turn]:
    for id_ in told.said["form"].split():
        yield _entered(cast.group(id_, told.meeting.opened.date()))


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
    "settle": decisions.settle,
    "keep": decisions.keep,
    "close": decisions.close,
    "agree": decisions.agree,
    "carry": decisions.carry,
    "confirm": decisions.confirm,
    "accept": decisions.accept,
    "reject": decisions.reject,
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
