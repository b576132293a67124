"""Another revision of a proposal that nobody asked for: the text under it has changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any, Final

from travaux.acts.scene import Scene
from travaux.committee.models import Change, ChangeWording, Proposal
from travaux.committee.queries.asked import amended_by, as_value
from travaux.committee.rows import add, change
from travaux.sentences import BadInput
from travaux.text import values
from travaux.text.gathering import proposes_words, resolve_amendments
from travaux.text.structure import NEW

COLUMNS: Final = (*(it.name for it in fields(values.Change)), "on")
"""What a change asks."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A change of the next revision: what it was, and what is otherwise.

    ``wording`` is what it asks in the language of the text, where that is not its own.
    """

    source: Change
    otherwise: Mapping[str, Any] = field(default_factory=dict)
    wording: str | None = None


def kept(source: Change) -> Planned:
    """A change that stays as it is."""
    return Planned(source)


def revise(row: Proposal, planned: Sequence[Planned], scene: Scene) -> None:
    """Write a revision of a proposal, to be confirmed by its sponsor; the earlier one stays.

    Translations of what stays as it is come with it. Of a proposal in another language than
    the text, what is brought onto the text is its translation; its own words stay.
    """
    Change.objects.filter(proposal=row, until=None).update(until=scene.number)
    change(row, revision=row.revision + 1, carried=True)
    foreign = row.language != row.instrument.language
    for position, one in enumerate(planned, 1):
        otherwise = dict(one.otherwise)
        if foreign and one.wording is not None:
            otherwise["wording"] = one.source.wording or one.source.words or ""
        columns = {name: getattr(one.source, name) for name in COLUMNS} | otherwise
        new = Change(
            id=f"{row.id}.{row.revision}.{position}",
            proposal=row,
            revision=row.revision,
            position=position,
            since=scene.number,
            **columns,
        )
        add(new)
        _translations(new, one, scene=scene, foreign=foreign)


def root_of(row: Proposal) -> values.Change | None:
    """The change of a proposal that is meant by who amends it: the first that has words.

    Where it amends another proposal in turn, as the change that it asks for.
    """
    rows = Change.objects.filter(proposal=row, revision=row.revision).order_by("position")
    worded = [it for it in map(as_value, rows) if proposes_words(it)]
    if not worded:
        return None
    own = values.InstrumentProposal(row.id, (), (worded[0],))
    amended = [it for it in amended_by(own.changes) if it.id != row.id]
    try:
        *_amended, resolved = resolve_amendments([*amended, own])
    except BadInput:
        return None
    return resolved.changes[0]


def at_one_place(one: values.Change | None, other: values.Change | None) -> bool:
    """Whether two changes have words at the same place, of the text or beside it."""

    def place(it: values.Change | None) -> tuple[str, ...]:
        if it is None:
            return ()
        return it.target, it.part, *((it.action, it.where) if it.action in NEW else ())

    return place(one) == place(other)


def bind(amended: Proposal, root: values.Change, scene: Scene) -> None:
    """Have what amends a proposal ask the same of the text, which its sponsors are to confirm.

    The change that was amended has ended and others go on: one of those would be read in its
    place, and words that nobody proposed there would stand at another provision.

    Args:
        amended: the proposal.
        root: the change of it that has ended, as it stood.
        scene: of the act.
    """
    columns = {name: getattr(root, name) for name in ("target", "part", "heading", "where")}
    columns |= {"action": root.action if root.action in NEW else "amend", "other": "", "on": ""}
    amending = Change.objects.filter(action="amends", other=amended.id, until=None)
    for row in Proposal.objects.filter(pk__in=amending.values("proposal"), until=None):
        rows = Change.objects.filter(proposal=row, revision=row.revision, until=None)
        planned = [
            Planned(it, columns) if (it.action, it.other) == ("amends", amended.id) else kept(it)
            for it in rows.order_by("position")
        ]
        revise(row, planned, scene)


def _translations(new: Change, planned: Planned, *, scene: Scene, foreign: bool) -> None:
    """Write the wordings of a change in other languages."""
    language = new.proposal.instrument.language
    for it in ChangeWording.objects.filter(change=planned.source).order_by("language"):
        words = it.wording
        if planned.otherwise and planned.wording is not None:
            if not foreign or it.language != language:
                continue  # it translates words that are no longer asked for
            words = planned.wording
        add(
            ChangeWording(
                id=f"{new.id}/{it.language}",
                change=new,
                language=it.language,
                wording=words,
                state=it.state,
                since=scene.number,
            )
        )
