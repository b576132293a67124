"""Finding what an act names, or saying plainly that it is not there."""

from collections.abc import Iterable

from django.db.models import Model

from travaux.acts.scene import OFFICES
from travaux.committee.models import (
    Agreement,
    Delegation,
    Group,
    Instrument,
    Obligation,
    Package,
    Proposal,
    Provision,
    Scrub,
    Seat,
    SettledPlace,
    Statement,
)
from travaux.committee.rows import one
from travaux.sentences import BadInput, message

_AT_ONCE = 500


def fresh(model: type[Model], *ids: str) -> None:
    """Refuse an id that is already in use, in any committee, or given twice.

    Cost: one query for up to 500 ids.

    Raises:
        BadInput: it is.
    """
    if len(ids) == 1 and one(model, pk=ids[0]) is None:
        return
    seen: set[str] = set()
    for start in range(0, len(ids), _AT_ONCE):
        rows = model._default_manager.filter(pk__in=ids[start : start + _AT_ONCE])
        seen |= set(rows.order_by().values_list("pk", flat=True))
    for id_ in ids:
        if id_ in seen:
            raise used(id_)
        seen.add(id_)


def used(id: str) -> BadInput:  # noqa: A002 -- the room says id
    """What is said of an id that stands for something already."""
    return BadInput(
        message("The id {id} is already in use: make a new one for what is new.", id=id)
    )


def new_party(id: str) -> None:  # noqa: A002
    """Refuse an id for a delegation or a group that one of them, or an office, has.

    Raises:
        BadInput: it is in use.
    """
    if id in OFFICES:
        raise used(id)
    fresh(Delegation, id)
    fresh(Group, id)


def instrument(space: str, id: str) -> Instrument:  # noqa: A002
    """An instrument of a committee.

    Raises:
        BadInput: it has none of that id.
    """
    found = one(Instrument, committee_id=space, pk=id)
    if found is None:
        raise BadInput(
            message(
                "There is no instrument {id} before this committee: "
                "open it first, or name another.",
                id=id,
            )
        )
    return found


def provision(space: str, id: str, *, of: str = "") -> Provision:  # noqa: A002
    """A provision of a committee's instruments, or of one of them, that has not been taken out.

    Raises:
        BadInput: there is none of that id.
    """
    there = one(Provision, instrument__committee_id=space, pk=id, until=None)
    found = there if there and of in {"", there.instrument_id} else None
    if found is None:
        raise BadInput(
            message(
                "There is no provision {id} before this committee: "
                "name one that stands in its texts.",
                id=id,
            )
        )
    return found


def proposal(space: str, id: str, *, of: str = "") -> Proposal:  # noqa: A002
    """A proposal to a committee's instruments, or to one of them, whatever its state.

    Raises:
        BadInput: there is none of that id.
    """
    there = one(Proposal, instrument__committee_id=space, pk=id)
    found = there if there and of in {"", there.instrument_id} else None
    if found is None:
        raise BadInput(
            message(
                "There is no proposal {id} before this committee: name one that was submitted.",
                id=id,
            )
        )
    return found


def settled_place(space: str, id: str) -> SettledPlace:  # noqa: A002
    """A place of a committee's texts that was settled, whether or not it was reopened.

    Raises:
        BadInput: there is none of that id.
    """
    found = one(SettledPlace, instrument__committee_id=space, pk=id)
    if found is None:
        raise BadInput(
            message(
                "There is no settled place {id} before this committee: name one that was settled.",
                id=id,
            )
        )
    return found


def agreement(space: str, id: str) -> Agreement:  # noqa: A002
    """An agreement of a committee, whatever its state.

    Raises:
        BadInput: there is none of that id.
    """
    found = one(Agreement, instrument__committee_id=space, pk=id)
    if found is None:
        raise BadInput(
            message(
                "There is no agreement {id} before this committee: name one that was reached.",
                id=id,
            )
        )
    return found


def package(space: str, id: str) -> Package:  # noqa: A002
    """A package of a committee, whether or not it was taken apart.

    Raises:
        BadInput: there is none of that id.
    """
    found = one(Package, instrument__committee_id=space, pk=id)
    if found is None:
        raise BadInput(
            message(
                "There is no package {id} before this committee: name one that took effect.",
                id=id,
            )
        )
    return found


def scrub(space: str, id: str) -> Scrub:  # noqa: A002
    """A correction that was listed for a committee, whatever its state.

    Raises:
        BadInput: there is none of that id.
    """
    found = one(Scrub, instrument__committee_id=space, pk=id)
    if found is None:
        raise BadInput(
            message(
                "There is no correction {id} before this committee: name one that was listed.",
                id=id,
            )
        )
    return found


def delegation(space: str, id: str) -> Delegation:  # noqa: A002
    """A delegation that takes part in a committee.

    Raises:
        BadInput: there is none of that id.
    """
    return delegations(space, (id,))[id]


def delegations(space: str, ids: Iterable[str]) -> dict[str, Delegation]:
    """Delegations that take part in a committee, by id.

    Raises:
        BadInput: there is none of one of the ids.
    """
    asked = tuple(ids)
    found = Delegation.objects.filter(committee_id=space, until=None).in_bulk(asked)
    for id_ in asked:
        if id_ not in found:
            raise BadInput(
                message(
                    "There is no delegation {id} in this committee: "
                    "have it admitted first, or name another.",
                    id=id_,
                )
            )
    return found


def group(space: str, id: str) -> Group:  # noqa: A002
    """A group of a committee's delegations.

    Raises:
        BadInput: there is none of that id.
    """
    found = one(Group, committee_id=space, pk=id)
    if found is None:
        raise BadInput(
            message(
                "There is no group {id} in this committee: enter it first, or name another.", id=id
            )
        )
    return found


def statement(space: str, id: str) -> Statement:  # noqa: A002
    """A statement for a group.

    Raises:
        BadInput: there is none of that id.
    """
    found = one(Statement, group__committee_id=space, pk=id)
    if found is None:
        raise BadInput(
            message(
                "There is no group statement {id} on the record: name one that was made.", id=id
            )
        )
    return found


def seat(space: str, id: str) -> Seat:  # noqa: A002
    """A seat of the bureau that is held by a delegation.

    Raises:
        BadInput: there is none of that id.
    """
    found = one(Seat, committee_id=space, pk=id, until=None)
    if found is None:
        raise BadInput(
            message(
                "There is no seat {id} in the bureau: enter the election first, or name another.",
                id=id,
            )
        )
    return found


def obligation(space: str, id: str) -> Obligation:  # noqa: A002
    """An obligation of a committee's mandates.

    Raises:
        BadInput: there is none of that id.
    """
    found = one(Obligation, mandate__committee_id=space, pk=id)
    if found is None:
        raise BadInput(
            message(
                "There is no obligation {id} in the mandates: name one that a mandate has.", id=id
            )
        )
    return found
