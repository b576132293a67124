"""The notice that every page of a delegation has: what was read from the floor in its name."""

import uuid
from typing import Any

from django import template
from django.template import Context

from travaux.committee.queries.delegations import OFFICES
from travaux.committee.queries.places import read_from_the_floor

register = template.Library()


@register.inclusion_tag("web/parts/floor.html", takes_context=True)
def read_from_floor(context: Context) -> dict[str, Any]:
    """The proposals that await the confirmation of the delegation one speaks for.

    Cost: one query for a delegation, none for anyone else.
    """
    room = context.get("room")
    if room is None or not room.party or room.party in OFFICES:
        return {"awaiting": ()}
    awaiting = [
        {"proposal": row, "own": row.delegation_id == room.party, "gesture": uuid.uuid4()}
        for row in read_from_the_floor(room.space, room.party)
    ]
    carried = ("request", "visit", "csrf_token")
    return {"awaiting": awaiting, "room": room} | {name: context.get(name) for name in carried}
