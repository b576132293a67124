"""Slips in a text: whether one may be listed, and the words once it is approved."""

from collections.abc import Sequence
from typing import Final, cast

from travaux.acts import tracing, trees
from travaux.acts.agreeing import correct
from travaux.acts.deciding import Decided
from travaux.acts.errors import Stale, require
from travaux.acts.scene import Scene
from travaux.committee import wordings
from travaux.committee.models import Instrument, Provision, Scrub
from travaux.committee.queries.corrections import onto
from travaux.committee.queries.instruments import as_it_stands
from travaux.committee.queries.provenance import provenance_of
from travaux.committee.queries.provisions import label_of
from travaux.committee.rows import change
from travaux.procedure import places as rulings
from travaux.sentences import message
from travaux.text import values
from travaux.text.editorial import Correction, Edited, why_not_listed
from travaux.text.numbering import Numbering, Renumbered, Rewritten
from travaux.text.proposals import check_place
from travaux.text.provenance import changed_by
from travaux.text.tree import part_of, walk, with_part
from travaux.text.values import Part

MOVED: Final = message(
    "The words have changed since the correction was read from them, at the same place: compare "
    "both and list it again."
)


def label(row: Scrub) -> str:
    """The provision of a correction as it is cited, or the title of the text."""
    here = Provision.objects.filter(pk=row.provision).first()
    return label_of(here) if here else str(row.instrument)


def check(row: Scrub, tree: values.Instrument, scene: Scene) -> None:
    """Refuse a correction that is none of the editorial class.

    Raises:
        Refused: it is none.
        BadInput: its words are too long for one place, or cannot be taken.
    """
    check_place(row.after, "$.words")
    reason = why_not_listed(tree, _value(row))
    ruling = rulings.may_list(
        scene.rules,
        label=label(row),
        why=reason.kind if reason else "",
        before=reason.before if reason else "",
        after=reason.after if reason else "",
    )
    require(ruling)


def make(rows: Sequence[Scrub], decided: Decided, scene: Scene, *, presided: str) -> None:
    """Have texts read as corrections say, on the words that stand today.

    Raises:
        Stale: they have changed at the same place, or a provision is gone.
        Refused: on the words of today one is no slip.
    """
    for text in Instrument.objects.filter(pk__in={it.instrument_id for it in rows}):
        before = now = as_it_stands(text)
        made: list[Correction] = []
        for row in rows:
            if row.instrument_id == text.id and _onto(row, now):
                check(row, now, scene)
                made.append(_value(row))
                now = with_part(now, (row.provision, _part(row)), row.after)
        correct(
            text,
            before,
            Edited(now, tuple(made)),
            number=scene.number,
            meeting=decided.meeting,
            level=decided.level,
            presided=presided,
            why=decided.note,
        )
        trees.write(text, now, scene.number)
        if now.title != before.title:
            _write_title(text, now.title, was=before.title, number=scene.number)


def keep_numbers(text: Instrument, clean: Numbering, number: int, *, note: str) -> None:
    """List for the committee every number, and every reference, that reads otherwise now."""
    changed: list[tuple[str, str, str, Renumbered | Rewritten]]
    changed = [("number", it.provision, "number", it) for it in clean.numbers]
    changed += [("reference", it.provision, it.part, it) for it in clean.references]
    rows = (
        Scrub(
            id=f"{text.id}/{number}/{at}",
            instrument=text,
            provision=provision,
            part=part,
            kind=kind,
            before=it.before,
            after=it.after,
            note=note,
            state="made",
            since=number,
            until=number,
        )
        for at, (kind, provision, part, it) in enumerate(changed, 1)
    )
    Scrub.objects.bulk_create(rows, batch_size=500)


def _onto(row: Scrub, now: values.Instrument) -> bool:
    """Bring a correction onto the words that stand; False where they read so already.

    Raises:
        Stale: they have changed at the same place, or its provision is gone.
    """
    made = onto(row, now)
    if made is None:
        there = not row.provision or any(it.id == row.provision for it in walk(now.provisions))
        stands = part_of(now, row.provision, _part(row)) if there else ""
        raise Stale(MOVED, stands=stands, asked=row.after)
    if made.before == made.after:
        return False
    change(row, before=made.before, after=made.after)
    return True


def _value(row: Scrub) -> Correction:
    return Correction(row.provision, _part(row), row.before, row.after)


def _part(row: Scrub) -> Part:
    return cast("Part", row.part)


def _write_title(text: Instrument, words: str, *, was: str, number: int) -> None:
    """Write a title, and whose each of its words is."""
    spot: tuple[str, Part] = ("", "title")
    wordings.keep((was, words))
    traced = provenance_of(text, [(spot, was)])[spot]
    change(text, title=words)
    tracing.keep(text, {spot: changed_by(traced, str(number), words)}, number)
