"""What is done to a proposal: submit, revise, withdraw, take over, sponsor, amend."""

from dataclasses import dataclass
from typing import Annotated, Literal

from django.db.models import Max
from msgspec import Meta

from travaux.acts.acting import Scene, act
from travaux.acts.fields import Id, Language, Note, Short, Words
from travaux.acts.saying import Names
from travaux.acts.sights import fresh, instrument
from travaux.committee.models import Change, Proposal, Sponsor
from travaux.procedure.rights import Right
from travaux.sentences import Message, message

Action = Literal[
    "amend",
    "delete",
    "insert",
    "alternative",
    "placeholder",
    "no text",
    "move",
    "merge with",
    "split at",
    "replace throughout",
    "retain",
    "bracket",
    "reserve",
    "amends",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One change that a proposal asks for; the fields of ``travaux.text.values.Change``.

    ``on`` is the hash of the wording it was written on, empty where that does not matter.
    """

    action: Action
    target: Short = ""
    part: Literal["words", "heading", "closing"] = "words"
    wording: Words | None = None
    heading: Short = ""
    quoted: Words | None = None
    words: Words | None = None
    where: Literal["after", "before", "under"] = "after"
    other: Short = ""
    on: Short = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Submit:
    """A delegation submits a proposal on a text: changes that stand together, or are severable."""

    proposal: Id
    instrument: Id
    changes: Annotated[tuple[Asked, ...], Meta(min_length=1, max_length=200)]
    severable: bool = False
    note: Note = ""
    language: Language | None = None

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message(
            "{proposal} is submitted on “{instrument}”.",
            proposal=names.proposal(self.proposal),
            instrument=names.instrument(self.instrument),
        )


@act("proposals.submit", Right.PROPOSE)
def submit(said: Submit, scene: Scene) -> dict[str, int]:
    """Submit a proposal.

    Reads: the instrument, and what stands at each place named.
    Writes: the proposal, its changes, and the delegation as its sponsor.
    Returns: the proposal's number on that text.
    Raises: Refused for whoever may not propose; BadInput for what is not there; Stale where
        the text has moved on under the words asked for.
    """
    fresh(Proposal, said.proposal)
    text = instrument(scene.committee.id, said.instrument)
    last = Proposal.objects.filter(instrument=text).aggregate(last=Max("ordinal"))["last"]
    proposal = Proposal.objects.create(
        id=said.proposal,
        instrument=text,
        ordinal=(last or 0) + 1,
        delegation=scene.speaker,
        state="open",
        severable=said.severable,
        note=said.note,
        language=said.language or text.language,
        floor=scene.floor,
        since=scene.number,
    )
    Change.objects.bulk_create(
        Change(
            id=f"{proposal.id}.1.{position}",
            proposal=proposal,
            revision=1,
            position=position,
            since=scene.number,
            **{name: getattr(asked, name) for name in _COLUMNS},
        )
        for position, asked in enumerate(said.changes, 1)
    )
    Sponsor.objects.create(
        id=f"{proposal.id}:{scene.speaker.id}",
        proposal=proposal,
        delegation=scene.speaker,
        floor=scene.floor,
        since=scene.number,
    )
    return {"ordinal": proposal.ordinal}


_COLUMNS = tuple(Asked.__dataclass_fields__)
