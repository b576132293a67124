"""Questions about what became of a provision: which acts on the record concern it."""

import json
from collections.abc import Iterable
from typing import Any, Final

from django.db.models import Q, QuerySet

from travaux.committee.models import (
    AgreementStep,
    Basis,
    Change,
    ChangeWording,
    Correction,
    Proposal,
    Provision,
    Scrub,
    SettledPlace,
    Sponsor,
    Stance,
    Statement,
    Translation,
)
from travaux.committee.queries.provisions import beneath
from travaux.record.search import Search, found

_NAMED: Final = Search(kinds=("provisions", "proposals.consider"))
"""Acts that leave no number of theirs on a row, or only the last: they are read for their ids."""


def acts_on(space: str, provision: str) -> frozenset[int]:
    """The numbers of the acts that concern a provision, what stands under it, and proposals to it.

    Cost: sixteen queries, whatever their number; acts on the structure of texts are read.
    """
    places = beneath(provision) or [provision]
    asked = Change.objects.filter(target__in=places).values_list("proposal", flat=True)
    return _numbers(space, places, set(asked))


def acts_on_proposal(space: str, proposal: str) -> frozenset[int]:
    """The numbers of the acts that concern a proposal.

    Cost: fifteen queries; acts on the structure of texts are read.
    """
    return _numbers(space, [], {proposal})


def _numbers(space: str, places: list[str], asked: set[str]) -> frozenset[int]:
    numbers = {*_rows(places, asked), *_read(space, {*places, *asked})}
    corrected = Correction.objects.filter(committee_id=space, act__in=numbers)
    return frozenset(numbers) | set(corrected.values_list("since", flat=True))


def _rows(places: list[str], asked: set[str]) -> set[int]:
    """The numbers that rows on these places and proposals bear."""
    about = Q(about__in=[*places, *asked])
    lasting: tuple[QuerySet[Any], ...] = (
        Proposal.objects.filter(pk__in=asked),
        Sponsor.objects.filter(proposal__in=asked),
        Stance.objects.filter(about),
        Statement.objects.filter(about),
        SettledPlace.objects.filter(provision__in=places),
        Scrub.objects.filter(provision__in=places),
    )
    once: tuple[QuerySet[Any], ...] = (
        Provision.objects.filter(pk__in=places),
        Change.objects.filter(proposal__in=asked),
        ChangeWording.objects.filter(change__proposal__in=asked),
        Translation.objects.filter(provision__in=places),
        Basis.objects.filter(provision__in=places),
        AgreementStep.objects.filter(agreement__provision__in=places),
    )
    numbers = {it for rows in once for it in rows.values_list("since", flat=True)}
    for rows in lasting:
        for pair in rows.values_list("since", "until"):
            numbers |= {it for it in pair if it is not None}
    return numbers


def _read(space: str, ids: set[str]) -> set[int]:
    """The numbers of the acts on structure, and on consideration, that name one of the ids."""
    return {
        entry.number
        for entry in found(space, _NAMED)
        if not ids.isdisjoint(_strings(json.loads(entry.payload)))
    }


def _strings(said: Any) -> Iterable[str]:  # noqa: ANN401 -- whatever a payload holds
    """Every text in a payload."""
    if isinstance(said, str):
        yield said
    elif isinstance(said, dict):
        for value in said.values():
            yield from _strings(value)
    elif isinstance(said, list):
        for value in said:
            yield from _strings(value)
