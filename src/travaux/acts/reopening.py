"""What is before the room again when it opens a place that it had settled."""

from collections.abc import Mapping
from typing import Any

from travaux.acts.fates import restored
from travaux.acts.revising import COLUMNS
from travaux.acts.scene import Scene
from travaux.committee import wordings
from travaux.committee.models import (
    Change,
    Fate,
    Instrument,
    Proposal,
    Provision,
    SettledPlace,
)
from travaux.committee.queries.provisions import label_of
from travaux.committee.rows import add, change
from travaux.text.rebase import rebase


def place_label(place: SettledPlace) -> str:
    """The provision of a place as it is cited, or the title of the text."""
    row = Provision.objects.filter(pk=place.provision).first()
    return label_of(row) if row else str(place.instrument)


def back(place: SettledPlace, scene: Scene) -> list[str]:
    """Put what fell with the settlement before the room again; gives the ids."""
    stands = _text_of(place)
    after = wordings.wording(place.after) or stands
    returned = []
    for fate in Fate.objects.filter(place=place).exclude(reason={}).select_related("proposal"):
        row = fate.proposal
        if place.part == "provision":
            columns = _whole_again(fate, place)
        else:
            columns = restored(fate, stands, rebase(after, stands, fate.wording))
        if columns is None or row.state not in {"open", "considered", "fallen"}:
            continue
        if row.state == "fallen":
            Change.objects.filter(proposal=row, until=None).update(until=scene.number)
            row.revision += 1
        elif _asks_there(row, place):
            continue  # its sponsor has said since what it wants there
        position = Change.objects.filter(proposal=row, revision=row.revision).count() + 1
        given = {name: columns[name] for name in COLUMNS if name in columns}
        add(
            Change(
                id=f"{row.id}.{row.revision}.{position}",
                proposal=row,
                revision=row.revision,
                position=position,
                since=scene.number,
                **given,
            )
        )
        state = "open" if row.state == "fallen" else row.state
        change(row, state=state, until=None, carried=True, revision=row.revision)
        returned.append(row.id)
    return returned


def _asks_there(row: Proposal, place: SettledPlace) -> bool:
    """Whether a proposal asks something at the place now."""
    asked = Change.objects.filter(proposal=row, revision=row.revision, until=None)
    return asked.filter(target=place.provision, part=place.part).exists()


def _whole_again(fate: Fate, place: SettledPlace) -> Mapping[str, Any] | None:
    """What fell of a provision as a whole, if that is still in the text."""
    first: Mapping[str, Any] = fate.changes[0]
    there = Provision.objects.filter(instrument=place.instrument, until=None)
    return first if there.filter(pk=first.get("target", "")).exists() else None


def _text_of(place: SettledPlace) -> str:
    """What stands at the place now; nothing where its provision is gone."""
    if place.part == "provision":
        return ""
    if not place.provision:
        return str(Instrument.objects.get(pk=place.instrument_id).title)
    row = Provision.objects.filter(pk=place.provision, until=None).first()
    return str(getattr(row, place.part)) if row else ""
