"""The sheet on which a delegation writes a proposal: as its form sends it, as a draft keeps it."""

import uuid
from dataclasses import dataclass, field, fields, replace
from typing import Any, Final

import msgspec
from django.http import QueryDict

from travaux.committee.models import Change, Proposal
from travaux.committee.queries.asked import as_value
from travaux.text.structure import amended
from travaux.web.typed import NEW, QUOTING, Typed, clean

MOST: Final = 50
"""The most changes one sheet has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WritingSheet:
    """A proposal as it is being written; ``revises`` is the one it gives other words to."""

    format: str = "travaux.draft/1"
    draft: str = field(default_factory=lambda: str(uuid.uuid4()))
    gesture: str = field(default_factory=lambda: str(uuid.uuid4()))
    instrument: str = ""
    language: str = ""
    severable: bool = False
    note: str = ""
    revises: str = ""
    changes: tuple[Typed, ...] = ()

    @property
    def about(self) -> str:
        """The first place it is about: a provision, or a proposal."""
        return next((it.target or it.other for it in self.changes if it.target or it.other), "")


_OWN: Final = ("draft", "gesture", "instrument", "language", "note", "revises")
_TYPED: Final = tuple(it.name for it in fields(Typed))


def sent(form: QueryDict) -> WritingSheet:
    """The sheet that a form sent."""
    count = form.get("count", "0")[:4]
    changes = (
        Typed(**{it: clean(form.get(f"{it}-{at}", "")) for it in _TYPED if f"{it}-{at}" in form})
        for at in range(min(int(count) if count.isascii() and count.isdigit() else 0, MOST))
    )
    read = {name: clean(form.get(name, "")) for name in _OWN}
    own: dict[str, Any] = {name: given for name, given in read.items() if given}
    return replace(WritingSheet(severable="severable" in form, changes=tuple(changes)), **own)


def kept(content: str) -> WritingSheet:
    """The sheet that a draft holds."""
    return msgspec.json.decode(content, type=WritingSheet)


def to_keep(sheet: WritingSheet) -> str:
    """A sheet as a draft holds it."""
    return msgspec.json.encode(sheet).decode()


def changed_by(form: QueryDict, sheet: WritingSheet) -> WritingSheet:
    """The sheet with a change more or one less, where a button asks for it."""
    do = form.get("do", "")
    if do == "add" and len(sheet.changes) < MOST:
        part, _, target = form.get("place", "").partition(":")
        new = Typed(action=form.get("action", "amend"), target=target, part=part or "words")
        return replace(sheet, changes=(*sheet.changes, new))
    if do.startswith("remove-"):
        left = (it for at, it in enumerate(sheet.changes) if do != f"remove-{at}")
        return replace(sheet, changes=tuple(left))
    return sheet


def revising(proposal: Proposal, asked: list[Change], words: dict[str, str]) -> WritingSheet:
    """A sheet with what a proposal asks for now.

    Args:
        proposal: the one to be given other words.
        asked: its changes now.
        words: what stands where each change is made, by its id.
    """
    return WritingSheet(
        instrument=proposal.instrument_id,
        language=proposal.language,
        severable=proposal.severable,
        note=proposal.note,
        revises=proposal.id,
        changes=tuple(_typed(it, words[it.id]) for it in asked),
    )


def worded(change: Change, stands: str) -> str:
    """What a change would have a place say in full."""
    if change.quoted is not None:
        return amended(stands, as_value(change))
    return change.wording or ""


def _typed(change: Change, stands: str) -> Typed:
    if change.action == "delete" and change.part == "words" and change.quoted is None:
        # Its words alone: what stands under the provision is to stay.
        return Typed(action="amend", target=change.target, on=change.on)
    part = "words" if change.part == "provision" else change.part
    brings = change.action in NEW
    return Typed(
        action=change.action,
        target=change.target,
        part=part,
        wording="" if brings or change.action in QUOTING else worded(change, stands),
        quoted=change.quoted or "" if change.action in QUOTING else "",
        heading=change.heading,
        new=change.wording or "" if brings else "",
        where=change.where,
        other=change.other if change.action == "amends" else "",
        on=change.on,
    )
