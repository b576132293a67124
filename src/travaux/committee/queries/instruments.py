"""Questions about instruments: the text as it stands, and what the room reads."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any, Final, TypeAlias, TypeVar

from django.db.models import Prefetch, Q

from travaux.committee.models import Instrument, Proposal, Provision, Version
from travaux.committee.queries.asked import asked_of
from travaux.sentences import BadInput, Message
from travaux.text import values
from travaux.text.instruments import consolidate_instrument

Found = TypeVar("Found")
Ask: TypeAlias = Callable[[values.Instrument, Sequence[values.InstrumentProposal]], Found]


def as_it_stands(instrument: Instrument) -> values.Instrument:
    """The text of an instrument as it stands now, its provisions under their permanent ids."""
    rows = Provision.objects.filter(instrument=instrument, until=None).order_by("position")
    # Rows are made into models at several times their cost, and a text has hundreds.
    read = rows.values_list(*_READ, named=True)
    return values.Instrument(
        title=instrument.title,
        language=instrument.language,
        symbol=instrument.symbol,
        provisions=_tree(read),
    )


def texts(space: str) -> list[Instrument]:
    """The texts before a committee, the last one opened first.

    Cost: one query.
    """
    return list(Instrument.objects.filter(committee_id=space).order_by("-since"))


def proposed_to(space: str) -> list[Instrument]:
    """The texts of a committee to which anything was ever proposed, in order.

    Cost: one query.
    """
    asked = Proposal.objects.filter(instrument__committee_id=space).values("instrument")
    return list(Instrument.objects.filter(pk__in=asked).order_by("since"))


def changed_since(instrument: Instrument, number: int) -> bool:
    """Whether a provision of an instrument was changed, came or went by an act behind a number.

    Cost: one query.
    """
    behind = Q(since__gt=number) | Q(until__gt=number)
    return Provision.objects.filter(behind, instrument=instrument).exists()


def documents(space: str) -> list[Instrument]:
    """Every text before a committee with its versions, without their content, in order.

    Cost: two queries.
    """
    bare = Prefetch("versions", Version.objects.defer("content"))
    return list(
        Instrument.objects.filter(committee_id=space).prefetch_related(bare).order_by("since")
    )


def rolling(instrument: Instrument) -> values.RollingInstrument:
    """What the room reads: the text with everything that is asked of it."""
    return rolled(instrument)[0]


def rolled(
    instrument: Instrument,
) -> tuple[values.RollingInstrument, tuple[values.InstrumentProposal, ...]]:
    """What the room reads, and the proposals that it was computed from.

    Guarantees: those of ``fitted``.
    """
    return fitted(as_it_stands(instrument), asked_of(instrument))


def fitted(
    tree: values.Instrument, asked: tuple[values.InstrumentProposal, ...]
) -> tuple[values.RollingInstrument, tuple[values.InstrumentProposal, ...]]:
    """What the room reads of a text and what is asked of it, and the proposals that fit it.

    Guarantees:
        1. No proposal keeps the room from its text: one that no longer fits what stands,
           since the words it quotes are gone or it amends what proposes no words any more,
           is left out, and why is the first of the text's problems.
    """
    text, kept, problems = fitting(tree, asked, consolidate_instrument)
    return replace(text, problems=(*problems, *text.problems)), kept


def fitting(
    tree: values.Instrument, asked: tuple[values.InstrumentProposal, ...], ask: Ask[Found]
) -> tuple[Found, tuple[values.InstrumentProposal, ...], list[Message]]:
    """What is found of a text with the proposals that fit it; these, and why others do not.

    Args:
        tree: the text.
        asked: what is asked of it.
        ask: a function of the engine that takes both.
    """
    problems: list[Message] = []
    while True:
        try:
            return ask(tree, asked), asked, problems
        except BadInput as error:
            unfit = (error.place.source or "").rpartition(", ")[2]
            kept = tuple(it for it in asked if it.id != unfit)
            if len(kept) == len(asked):
                raise
            asked = kept
            problems.append(error.sentence)


_READ: Final = ("id", "parent", "kind", "number", "heading", "words", "closing", "notes", "lineage")


def _tree(rows: Iterable[Any]) -> tuple[values.Provision, ...]:
    """Provisions under one another, from rows in the order of their positions."""
    children: defaultdict[str, list[Any]] = defaultdict(list)
    for row in rows:
        children[row.parent].append(row)

    def under(parent: str) -> tuple[values.Provision, ...]:
        return tuple(_provision(row, under(row.id)) for row in children[parent])

    return under("")


def _provision(
    row: Any,  # noqa: ANN401 -- what was read of a row
    children: tuple[values.Provision, ...],
) -> values.Provision:
    """One provision as a value."""
    return values.Provision(
        id=row.id,
        kind=row.kind,
        number=row.number,
        heading=row.heading,
        words=row.words,
        children=children,
        closing=row.closing,
        notes=tuple(row.notes),
        lineage=tuple(values.Lineage(**of) for of in row.lineage),
    )
