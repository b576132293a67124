"""Finding what an act names, or saying plainly that it is not there."""

from typing import TypeVar

from django.db.models import Model

from travaux.committee.models import Instrument, Proposal, Provision
from travaux.sentences import BadInput, message

Row = TypeVar("Row", bound=Model)


def fresh(model: type[Model], id: str) -> None:  # noqa: A002 -- the room says id
    """Refuse an id that is already in use.

    Raises:
        BadInput: it is.
    """
    if model._default_manager.filter(pk=id).exists():
        raise BadInput(
            message("The id {id} is already in use: make a new one for what is new.", id=id)
        )


def instrument(space: str, id: str) -> Instrument:  # noqa: A002
    """An instrument of a committee.

    Raises:
        BadInput: it has none of that id.
    """
    found = Instrument.objects.filter(committee_id=space, pk=id).first()
    if found is None:
        raise BadInput(message("There is no instrument {id} before this committee.", id=id))
    return found


def provision(space: str, id: str) -> Provision:  # noqa: A002
    """A provision of a committee's instruments that has not been taken out.

    Raises:
        BadInput: there is none of that id.
    """
    found = Provision.objects.filter(instrument__committee_id=space, pk=id, until=None).first()
    if found is None:
        raise BadInput(message("There is no provision {id} before this committee.", id=id))
    return found


def proposal(space: str, id: str) -> Proposal:  # noqa: A002
    """A proposal before a committee, whatever its state.

    Raises:
        BadInput: there is none of that id.
    """
    found = Proposal.objects.filter(instrument__committee_id=space, pk=id).first()
    if found is None:
        raise BadInput(message("There is no proposal {id} before this committee.", id=id))
    return found
