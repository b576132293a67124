"""A bracketed text as the preview showed it: what its act says, and how it is written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Final, Literal, TypeAlias

import msgspec
from msgspec import Meta

from travaux.acts.agreeing import bound, step
from travaux.acts.fields import Id, Note, Place, Short, Words
from travaux.acts.scene import Scene
from travaux.acts.sights import delegations, fresh
from travaux.committee.models import (
    Agreement,
    Bracketed,
    Change,
    Delegation,
    Instrument,
    Proposal,
    Sponsor,
    Stance,
)
from travaux.committee.rows import add
from travaux.committee.wordings import hash_of
from travaux.procedure.stances import Stance as Verb
from travaux.procedure.stances import Subject, Visibility
from travaux.sentences import BadInput, message
from travaux.text import values
from travaux.text.agreement import agreed_hashes
from travaux.text.brackets.line_ends import Ends, in_source
from travaux.text.gathering import sort_proposals
from travaux.text.proposals import check_place
from travaux.text.tree import walk

CodePoint = Annotated[int, Meta(ge=0, le=10_000_000)]
LineEnd: TypeAlias = Literal["lf", "crlf", "cr", "ff"]

ENDS: Final[dict[LineEnd, str]] = {"lf": "\n", "crlf": "\r\n", "cr": "\r", "ff": "\f"}
NAMES_OF_ENDS: Final[dict[str, LineEnd]] = {end: name for name, end in ENDS.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Backer:
    """Who is named in a typed text: a delegation at the table, or else what is printed."""

    delegation: Place = ""
    name: Short = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedProposal:
    """A proposal to the words of a provision; without ``backers`` nobody knows whose it is.

    ``start`` and ``end`` are code points of the words, for a bracket or a reservation.
    """

    proposal: Id
    provision: Id
    action: Literal["amend", "delete", "no text", "retain", "bracket", "reserve"]
    wording: Words | None = None
    start: CodePoint | None = None
    end: CodePoint | None = None
    backers: tuple[Backer, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedStance:
    """What somebody says of a proposal, or where that is empty of a provision."""

    provision: Id
    proposal: Place = ""
    by: Backer
    stance: Verb


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedMark:
    """A mark of status on a provision, as typed; ``agreed`` says that it is one of agreement."""

    provision: Id
    words: Note
    agreed: bool = False
    ad_referendum: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence as data, to be said in the reader's language."""

    key: Note
    parameters: dict[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsaid:
    """What a typed text does not say, where, and what was made of it; lines from 1."""

    provision: Place = ""
    line: CodePoint = 1
    column: CodePoint = 1
    what: Sentence
    done: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch ``[start, end)`` of the source, and where in it the words of a provision stand."""

    start: CodePoint
    end: CodePoint
    words_start: CodePoint
    words_end: CodePoint
    provision: Place = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherEnd:
    """A newline of the source that was typed as another end of a line than most."""

    at: CodePoint
    end: LineEnd


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """A bracketed text as the preview showed it, beside the tree of its base.

    ``passages`` are all of ``source``, one behind the other. The record takes neither CR nor
    form feeds: for them ``source`` has newlines, and ``line_end`` and ``other_ends`` say what
    was typed.
    """

    source: Annotated[str, Meta(min_length=1, max_length=4_000_000)]
    line_end: LineEnd = "lf"
    other_ends: tuple[OtherEnd, ...] = ()
    passages: tuple[Passage, ...]
    proposals: tuple[TypedProposal, ...] = ()
    stances: tuple[TypedStance, ...] = ()
    marks: tuple[TypedMark, ...] = ()
    unknown: tuple[Unsaid, ...] = ()


def write_typed(typed: Typed, row: Instrument, tree: values.Instrument, *, scene: Scene) -> None:
    """Write what a typed text shows besides its base: proposals, stances, agreements.

    Raises:
        BadInput: the passages are not the source, something is said of a provision or a
            proposal that is not there, or of a delegation that is not at the table.
    """
    _check_passages(typed)
    fresh(Proposal, *(it.proposal for it in typed.proposals))
    parties = _parties(typed, scene)
    there = {it.id: it.words for it in walk(tree.provisions)}
    _check_places(typed, there)
    changes = [_change(it, there[it.provision]) for it in typed.proposals]
    asked = [
        values.InstrumentProposal(it.proposal, (), (change,))
        for it, change in zip(typed.proposals, changes, strict=True)
    ]
    sort_proposals(tree, asked)
    for ordinal, (it, change) in enumerate(zip(typed.proposals, changes, strict=True), 1):
        written = _proposal(it, row, parties, scene=scene, ordinal=ordinal)
        add(written)
        add(_asked(written, change, there[it.provision], scene=scene))
        for sponsor in _sponsors(it, written, parties, scene=scene):
            add(sponsor)
    said = dict.fromkeys(typed.stances)
    absent = [it for it in said if not _write_stance(it, parties, scene)]
    _write_agreements(typed, row, tree, scene=scene)
    columns: dict[str, list[Any]] = msgspec.to_builtins(
        {"marks": typed.marks, "stances": absent, "unknown": typed.unknown}
    )
    source, passages = _as_typed(typed)
    add(
        Bracketed(
            id=row.id,
            instrument=row,
            source=source,
            passages=passages,
            since=scene.number,
            **columns,
        )
    )


def _as_typed(typed: Typed) -> tuple[str, list[list[int | str]]]:
    """The file with its own ends of lines, and its passages in code points of it.

    Raises:
        BadInput: another end is said of what is no newline.
    """
    others = tuple((it.at, ENDS[it.end]) for it in typed.other_ends)
    wrong = [at for at, _end in others if typed.source[at : at + 1] != "\n"]
    if wrong:
        raise BadInput(
            message(
                "No line ends at code point {at} of the source: open the file again and send "
                "what the preview shows.",
                at=wrong[0],
            )
        )
    ends = Ends(typed.source, ENDS[typed.line_end], others)
    longer = ends.longer()
    spans = ((it.start, it.end, it.words_start, it.words_end) for it in typed.passages)
    moved = ([in_source(at, longer) for at in span] for span in spans)
    of = (it.provision for it in typed.passages)
    return ends.source, [[*span, provision] for span, provision in zip(moved, of, strict=True)]


def _check_passages(typed: Typed) -> None:
    """Refuse passages that are not the whole source, one behind the other."""
    at = 0
    for it in typed.passages:
        if not (it.start == at and it.start <= it.words_start <= it.words_end <= it.end):
            break
        at = it.end
    if at != len(typed.source):
        raise BadInput(
            message(
                "The passages leave the source at code point {at}: open the file again and send "
                "what the preview shows.",
                at=at,
            )
        )


def _parties(typed: Typed, scene: Scene) -> dict[str, Delegation]:
    """The delegations that are named."""
    backers = [one for it in typed.proposals for one in it.backers]
    named = [*backers, *(it.by for it in typed.stances)]
    ids = dict.fromkeys(it.delegation for it in named if it.delegation)
    return delegations(scene.committee.id, ids)


def _check_places(typed: Typed, there: Mapping[str, str]) -> None:
    """Refuse what is said of a provision or a proposal that the text does not have.

    Raises:
        BadInput: it is.
    """
    proposals = {it.proposal for it in typed.proposals}
    said = [it.provision for it in typed.proposals]
    said += [it.provision for it in typed.stances]
    said += [it.provision for it in typed.marks]
    missing = [it for it in said if it not in there]
    missing += [it.proposal for it in typed.stances if it.proposal not in {"", *proposals}]
    if missing:
        raise BadInput(
            message(
                "The preview has no {id}: open the file again and send what the preview shows.",
                id=missing[0],
            )
        )


def _change(it: TypedProposal, words: str) -> values.Change:
    """What a proposal asks, as the engine takes it."""
    check_place(it.wording or "", it.proposal)
    if it.start is None or it.end is None:
        return values.Change(it.action, it.provision, wording=it.wording)
    quoted = words[it.start : it.end]
    if not quoted:
        raise BadInput(
            message(
                "Proposal {id} is about code points {start} to {end}, and there are no words "
                "there: open the file again and send what the preview shows.",
                id=it.proposal,
                start=it.start,
                end=it.end,
            )
        )
    return values.Change(it.action, it.provision, quoted=quoted, at=it.start)


def _proposal(
    it: TypedProposal,
    row: Instrument,
    parties: Mapping[str, Delegation],
    *,
    scene: Scene,
    ordinal: int,
) -> Proposal:
    known = [parties[one.delegation] for one in it.backers if one.delegation]
    return Proposal(
        id=it.proposal,
        instrument=row,
        ordinal=ordinal,
        delegation=known[0] if known else None,
        state="open",
        language=row.language,
        floor=bool(known),
        since=scene.number,
    )


def _asked(row: Proposal, asked: values.Change, words: str, *, scene: Scene) -> Change:
    return Change(
        id=f"{row.id}.1.1",
        proposal=row,
        revision=1,
        position=1,
        action=asked.action,
        target=asked.target,
        part=asked.part,
        wording=asked.wording,
        quoted=asked.quoted,
        where=asked.where,
        at=asked.at,
        on=hash_of(words),
        since=scene.number,
    )


def _sponsors(
    it: TypedProposal, row: Proposal, parties: Mapping[str, Delegation], *, scene: Scene
) -> Iterator[Sponsor]:
    """Who is behind a proposal: delegations are to confirm it, printed names stay names."""
    for one in dict.fromkeys(it.backers):
        yield Sponsor(
            id=f"{row.id}/{one.delegation or one.name}",
            proposal=row,
            delegation=parties.get(one.delegation),
            name="" if one.delegation else one.name,
            floor=bool(one.delegation),
            since=scene.number,
        )


def _write_stance(it: TypedStance, parties: Mapping[str, Delegation], scene: Scene) -> bool:
    """Write a stance of a delegation at the table; nothing, and False, for another."""
    here = parties.get(it.by.delegation)
    if here is None:
        return False
    noun, about = (Subject.PROPOSAL if it.proposal else Subject.WORDS), it.proposal or it.provision
    mine = Stance.objects.filter(delegation=here, noun=noun, about=about, until=None)
    mine.update(until=scene.number)
    add(
        Stance(
            id=f"{noun}/{about}/{here.id}/{scene.number}/{it.stance}",
            committee=scene.committee,
            delegation=here,
            noun=noun,
            about=about,
            verb=it.stance,
            seen_by=Visibility.EVERYONE,
            floor=True,
            since=scene.number,
        )
    )
    return True


def _write_agreements(
    typed: Typed, row: Instrument, tree: values.Instrument, *, scene: Scene
) -> None:
    """Write what is marked as agreed; at which level the text does not say."""
    marked = {it.provision: it for it in typed.marks if it.agreed}
    for provision, hash_ in agreed_hashes(tree, marked).items():
        agreed = add(
            Agreement(
                id=f"{row.id}/{provision}",
                instrument=row,
                provision=provision,
                language=row.language,
                hash=hash_,
                state="",
                ad_referendum=marked[provision].ad_referendum,
                since=scene.number,
            )
        )
        step(agreed, scene.number, "agreed", bound=bound(tree, provision))
