"""Questions about texts that were opened in mid-negotiation: what was typed, what moved on."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from django.db.models import Q

from travaux.committee.models import Bracketed, Change, Instrument, Proposal, Sponsor, Version
from travaux.committee.queries.instruments import as_it_stands
from travaux.text import values
from travaux.text.brackets.opened import Now, Opened, Passage
from travaux.text.brackets.opening import written_back as written
from travaux.text.brackets.typed_values import Span
from travaux.text.reading import choices
from travaux.text.tree import walk

_OWN: Final = ("kind", "number", "heading", "words", "closing")


def typed_of(instrument: Instrument) -> Bracketed | None:
    """The file that a text was opened from, with what it does not say; None for any other text."""
    return Bracketed.objects.filter(instrument=instrument).first()


def reworded(instrument: Instrument) -> list[str]:
    """The provisions that say, or are called, other than when the text was opened, in order.

    Those that came since are none of them.
    """
    before = {it["id"]: _said(it) for it in _first(instrument)}
    now = walk(as_it_stands(instrument).provisions)
    return [it.id for it in now if it.id in before and before[it.id] != _own(it)]


def moved_on(bracketed: Bracketed, now: values.RollingInstrument) -> set[str]:
    """The provisions of which the file no longer says what stands and whose it is.

    Their words or numbers are others, a proposal to them has ended, was revised or came since,
    or somebody came to stand behind one or left it.

    Args:
        bracketed: the file.
        now: the text as the room reads it.

    Cost: some six queries.
    """
    row, opened = bracketed.instrument, bracketed.since
    typed = Proposal.objects.filter(instrument=row, since=opened)
    first = Change.objects.filter(revision=1, proposal__in=typed)
    stirred = typed.filter(Q(until__isnull=False) | Q(revision__gt=1))
    behind = Sponsor.objects.filter(Q(since__gt=opened) | Q(until__isnull=False))
    later = Proposal.objects.filter(instrument=row, since__gt=opened, until=None)
    asked = {
        *later.values_list("id", flat=True),
        *stirred.values_list("id", flat=True),
        *behind.filter(proposal__in=typed).values_list("proposal", flat=True),
    }
    there = {it.id for it in _each(now.provisions) if not asked.isdisjoint(_asking(it))}
    left = first.filter(proposal__in=stirred).values_list("target", flat=True)
    return there.union(reworded(row), left)


def _each(provisions: Iterable[values.RollingProvision]) -> Iterator[values.RollingProvision]:
    for it in provisions:
        yield it
        yield from _each(it.children)


def _asking(it: values.RollingProvision) -> Iterator[str]:
    """The proposals that ask anything of a provision, apart from what stands under it."""
    for nodes in (it.heading, it.words, it.closing):
        for choice, _depth in choices(nodes):
            for option in choice.options:
                yield from option.proposals
    for mark in it.marks:
        yield from mark.proposals


def written_back(
    bracketed: Bracketed,
    words: Mapping[str, str] | None = None,
    *,
    now: Iterable[Now] | None = None,
) -> str:
    """The text as it was typed, but for what is given as it stands now.

    Args:
        bracketed: the file.
        words: of some of its provisions.
        now: or all its provisions as they stand, in order.

    Guarantees:
        1. Without either, it is the file that was opened.
    """
    passages = tuple(
        Passage(Span(start, end), Span(begin, stop), provision)
        for start, end, begin, stop, provision in bracketed.passages
    )
    opened = Opened(bracketed.source, values.Instrument(), passages=passages)
    return written(opened, words, now=now)


def typed_kinds(bracketed: Bracketed) -> dict[str, tuple[str, str]]:
    """The kind and the number that each provision of the file had, by id."""
    return {it["id"]: (it["kind"], it["number"]) for it in _first(bracketed.instrument)}


def _first(instrument: Instrument) -> Iterator[dict[str, Any]]:
    """Each provision of a text as it was opened."""
    waiting = list(
        json.loads(Version.objects.get(instrument=instrument, ordinal=1).content)["provisions"]
    )
    while waiting:
        it = waiting.pop()
        yield it
        waiting += it["children"]


def _said(it: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(it[name] for name in _OWN)


def _own(it: values.Provision) -> tuple[str, ...]:
    return tuple(getattr(it, name) for name in _OWN)
