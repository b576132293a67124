"""What comes next, in one sentence: a line of the script before it is played."""

from collections.abc import Callable, Mapping
from typing import Final

from travaux.committee.queries.names import CommitteeNames
from travaux.demonstration.told import Told
from travaux.demonstration.turns import turns
from travaux.sentences import BadInput, Message, message

Announced = tuple[str, Message]
"""The party that acts, empty for several, and what it does."""


def announced(told: Told, names: CommitteeNames) -> Announced:
    """Who does what next, as far as a line says it; it may be refused all the same."""
    form = next((it for it in told.said if it in _SAID), "do" if "do" in told.said else "")
    try:
        return _acts(told, names) if form == "do" else _SAID[form](told, names)
    except (BadInput, KeyError, StopIteration):
        return "", message("The next step of the script: {step}.", step=told.id)


def _acts(told: Told, names: CommitteeNames) -> Announced:
    """An act says itself what it is."""
    turn = next(turns(told))
    said: Message = turn.acts[0].minute(names)  # type: ignore[attr-defined]  # every act has it
    return turn.by, said


def _place(told: Told, names: CommitteeNames, form: str) -> str:
    """The provision that a line is about, as it is cited in the reader's language."""
    label = told.said[form]
    if label == "all":
        return names.instrument(told.of)
    target = told.target(label)
    return names.provision(target.provision) if target.provision else names.instrument(told.of)


def _first(told: Told) -> str:
    return str(told.said["by"]).split()[0]


def _submit(told: Told, names: CommitteeNames) -> Announced:
    return _first(told), message(
        "Proposes a change in {place}.", place=_place(told, names, "target")
    )


def _revise(told: Told, names: CommitteeNames) -> Announced:
    return _first(told), message(
        "Gives proposal {proposal} other words.", proposal=names.number(told.said["revise"])
    )


def _stances(told: Told, names: CommitteeNames) -> Announced:
    about = str(told.said["on"])
    if about.startswith("@"):
        where = names.provision(told.target(about[1:]).provision)
        return "", message("Delegations say where they stand on {place}.", place=where)
    return "", message(
        "Delegations say where they stand on proposal {proposal}.", proposal=names.number(about)
    )


def _settle(told: Told, names: CommitteeNames) -> Announced:
    return told.declaring, message(
        "Settles what is open in {place}.", place=_place(told, names, "settle")
    )


def _keep(told: Told, names: CommitteeNames) -> Announced:
    return told.declaring, message(
        "Keeps what is open in {place} in brackets.", place=_place(told, names, "keep")
    )


def _close(told: Told, names: CommitteeNames) -> Announced:
    return told.declaring, message(
        "Settles all that is open in {place}: what stands there stays.",
        place=_place(told, names, "close"),
    )


def _accept(told: Told, names: CommitteeNames) -> Announced:
    return told.declaring, message(
        "Declares proposal {proposal} accepted.", proposal=names.number(told.said["accept"])
    )


def _reject(told: Told, names: CommitteeNames) -> Announced:
    ids = ", ".join(names.number(it) for it in str(told.said["reject"]).split())
    return told.declaring, message("Declares proposals not accepted: {proposals}.", proposals=ids)


def _agree(told: Told, names: CommitteeNames) -> Announced:
    place = _place(told, names, "agree")
    if "each" not in told.said:
        return told.declaring, message("Declares {place} agreed.", place=place)
    return told.declaring, message(
        "Declares agreed, one by one, what has no brackets in {place}.", place=place
    )


def _carry(told: Told, names: CommitteeNames) -> Announced:
    return told.declaring, message(
        "Decides what becomes of every proposal on “{old}” in “{new}”.",
        old=names.instrument(told.said["carry"]),
        new=names.instrument(told.said["onto"]),
    )


def _confirm(_told: Told, _names: CommitteeNames) -> Announced:
    return "", message("Sponsors confirm the proposals that were carried in their name.")


def _admit(told: Told, _names: CommitteeNames) -> Announced:
    return "secretariat", message(
        "Enters the participants {names} and who acts for them.", names=_listed(told.said["admit"])
    )


def _form(told: Told, _names: CommitteeNames) -> Announced:
    return "secretariat", message("Enters the groups {names}.", names=_listed(told.said["form"]))


def _listed(ids: object) -> str:
    return ", ".join(str(ids).split())


def _open(told: Told, _names: CommitteeNames) -> Announced:
    return _first(told), message("Brings a text before the committee.")


def _compile(_told: Told, _names: CommitteeNames) -> Announced:
    return "secretariat", message("Compiles the submissions into one document.")


def _record(_told: Told, _names: CommitteeNames) -> Announced:
    return "secretariat", message("Enters the resolution that gives the committee its mandate.")


def _translate(_told: Told, _names: CommitteeNames) -> Announced:
    return "secretariat", message("Enters a translation of a part of the text.")


_SAID: Final[Mapping[str, Callable[[Told, CommitteeNames], Announced]]] = {
    "settle": _settle,
    "keep": _keep,
    "close": _close,
    "agree": _agree,
    "carry": _carry,
    "confirm": _confirm,
    "accept": _accept,
    "reject": _reject,
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
