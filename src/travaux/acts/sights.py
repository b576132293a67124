"""Finding what an act names, or saying plainly that it is not there."""

from typing import TypeVar

from django.db.models import Model

from travaux.committee.models import (
    Delegation,
    Group,
    Instrument,
    Obligation,
    Proposal,
    Provision,
    Seat,
    Statement,
)
from travaux.committee.rows import one
from travaux.sentences import BadInput, message

Row = TypeVar("Row", bound=Model)


def fresh(model: type[Model], id: str) -> None:  # noqa: A002 -- the room says id
    """Refuse an id that is already in use.

    Raises:
        BadInput: it is.
    """
    if one(model, pk=id):
        raise BadInput(
            message("The id {id} is already in use: make a new one for what is new.", id=id)
        )


def instrument(space: str, id: str) -> Instrument:  # noqa: A002
    """An instrument of a committee.

    Raises:
        BadInput: it has none of that id.
    """
    found = one(Instrument, committee_id=space, pk=id)
    if found is None:
        raise BadInput(message("There is no instrument {id} before this committee.", id=id))
    return found


def provision(space: str, id: str, *, of: str = "") -> Provision:  # noqa: A002
    """A provision of a committee's instruments, or of one of them, that has not been taken out.

    Raises:
        BadInput: there is none of that id.
    """
    there = one(Provision, instrument__committee_id=space, pk=id, until=None)
    found = there if there and of in ("", there.instrument_id) else None
    if found is None:
        raise BadInput(message("There is no provision {id} before this committee.", id=id))
    return found


def proposal(space: str, id: str) -> Proposal:  # noqa: A002
    """A proposal before a committee, whatever its state.

    Raises:
        BadInput: there is none of that id.
    """
    found = one(Proposal, instrument__committee_id=space, pk=id)
    if found is None:
        raise BadInput(message("There is no proposal {id} before this committee.", id=id))
    return found


def delegation(space: str, id: str) -> Delegation:  # noqa: A002
    """A delegation that takes part in a committee.

    Raises:
        BadInput: there is none of that id.
    """
    found = one(Delegation, committee_id=space, pk=id, until=None)
    if found is None:
        raise BadInput(message("There is no delegation {id} in this committee.", id=id))
    return found


def group(space: str, id: str) -> Group:  # noqa: A002
    """A group of a committee's delegations.

    Raises:
        BadInput: there is none of that id.
    """
    found = one(Group, committee_id=space, pk=id)
    if found is None:
        raise BadInput(message("There is no group {id} in this committee.", id=id))
    return found


def statement(space: str, id: str) -> Statement:  # noqa: A002
    """A statement for a group.

    Raises:
        BadInput: there is none of that id.
    """
    found = one(Statement, group__committee_id=space, pk=id)
    if found is None:
        raise BadInput(message("There is no group statement {id} on the record.", id=id))
    return found


def seat(space: str, id: str) -> Seat:  # noqa: A002
    """A seat of the bureau that is held by a delegation.

    Raises:
        BadInput: there is none of that id.
    """
    found = one(Seat, committee_id=space, pk=id, until=None)
    if found is None:
        raise BadInput(message("There is no seat {id} in the bureau.", id=id))
    return found


def obligation(space: str, id: str) -> Obligation:  # noqa: A002
    """An obligation of a committee's mandates.

    Raises:
        BadInput: there is none of that id.
    """
    found = one(Obligation, mandate__committee_id=space, pk=id)
    if found is None:
        raise BadInput(message("There is no obligation {id} in the mandates.", id=id))
    return found
