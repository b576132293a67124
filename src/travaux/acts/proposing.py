"""What a proposal asks for: its changes as acts carry them, and as they are taken and written."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Annotated, Final, Literal

from msgspec import Meta

from travaux.acts.bases import on_what_stands
from travaux.acts.errors import require
from travaux.acts.fields import Place, Short, Words
from travaux.acts.scene import Scene
from travaux.acts.sights import proposal, provision
from travaux.committee.models import Change, Proposal
from travaux.committee.queries.asked import amended_by, as_value
from travaux.committee.queries.instruments import as_it_stands
from travaux.committee.queries.proposals import as_it_is
from travaux.committee.queries.provisions import label_of
from travaux.committee.rows import add
from travaux.procedure import proposals as rulings
from travaux.sentences import BadInput, message
from travaux.text.gathering import sort_proposals
from travaux.text.proposals import check_place
from travaux.text.values import InstrumentProposal

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

    ``on`` is the hash of the wording it was written on; empty: the one that stands. A
    provision asked about as a whole is taken as its words stand.
    """

    action: Action
    target: Place = ""
    part: Literal["words", "heading", "closing", "provision", "title"] = "words"
    wording: Words | None = None
    heading: Short = ""
    quoted: Words | None = None
    words: Words | None = None
    where: Literal["after", "before", "under"] = "after"
    other: Place = ""
    on: Place = ""


Changes = Annotated[tuple[Asked, ...], Meta(min_length=1, max_length=200)]

_COLUMNS: Final = tuple(Asked.__dataclass_fields__)
_NEEDS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "insert": ("target",),
        "alternative": ("target",),
        "placeholder": ("target",),
        "move": ("target", "other"),
        "merge with": ("target", "other"),
        "split at": ("target", "quoted"),
        "replace throughout": ("quoted", "words"),
        "amends": ("other", "wording"),
    }
)
"""What a change of each action must say, besides what those of words need."""

THROUGHOUT: Final = "replace throughout"
_OF_THE_WHOLE: Final = frozenset({"amends", "merge with", "move", THROUGHOUT, "split at"})
"""Actions of which only the text as a whole tells whether they can be done."""

_NOTHING: Final[Mapping[str, tuple[str | None, ...]]] = MappingProxyType(
    {
        "target": ("",),
        "other": ("",),
        "quoted": (None, ""),
        "words": (None,),
        "wording": (None,),
    }
)
"""With what a field says nothing; empty words are a deletion."""


def taken(changes: Iterable[Asked], row: Proposal, scene: Scene) -> list[Asked]:
    """The changes as they are to be made on what stands now; each place is there and open.

    Raises:
        BadInput: a change lacks what its action needs, names what is not there, or cannot be made
            of the text; words are too long for one place.
        Refused: its place is closed to proposals, or what it amends is withdrawn.
        Stale: the words it changes have been changed meanwhile.
    """
    asked = [_taken(one, number, row, scene=scene) for number, one in enumerate(changes, 1)]
    _check_words(asked)
    if len(asked) > 1 or asked[0].action in _OF_THE_WHOLE:
        _check_fits(asked, row)
    return asked


def write(asked: Iterable[Asked], row: Proposal, scene: Scene) -> None:
    """Write the changes of the present revision.

    What replaces words throughout is pinned to the places at which they stand now, and which
    whoever asked has seen listed: nothing that comes in later is drawn into it.
    """
    changes = list(_rows(asked, row, scene.number))
    for change, places in zip(changes, _pinned(changes, row), strict=True):
        change.places = places
        add(change)


def _pinned(changes: Sequence[Change], row: Proposal) -> list[list[list[str]]]:
    """For each change the places at which it replaces words throughout; none for any other."""
    asked = tuple(as_value(change) for change in changes)
    if row.language != row.instrument.language or not any(it.action == THROUGHOUT for it in asked):
        return [[] for _ in asked]
    tree = as_it_stands(row.instrument)
    amended = [it for it in amended_by(asked) if it.id != row.id]
    pinned: list[list[list[str]]] = []
    before = 0
    for number, change in enumerate(asked, 1):
        own = InstrumentProposal(row.id, (), asked[:number])
        found = [
            [it.provision, it.part]
            for it in sort_proposals(tree, [*amended, own]).occurrences
            if it.proposal == row.id
        ]
        pinned.append(found[before:] if change.action == THROUGHOUT else [])
        before = len(found)
    return pinned


def _rows(asked: Iterable[Asked], row: Proposal, number: int = 0) -> Iterator[Change]:
    """The changes of the present revision as rows that hold from an act on, not yet written."""
    for position, one in enumerate(asked, 1):
        yield Change(
            id=f"{row.id}.{row.revision}.{position}",
            proposal=row,
            revision=row.revision,
            position=position,
            since=number,
            **{name: getattr(one, name) for name in _COLUMNS},
        )


def _taken(asked: Asked, number: int, row: Proposal, *, scene: Scene) -> Asked:
    """One change, by its number in the proposal."""
    _check_whole(asked, number)
    text = row.instrument
    if asked.action == "amends":
        other = proposal(scene.committee.id, asked.other, of=text.id)
        require(rulings.may_amend(scene.rules, scene.category, as_it_is(other)))
        return asked
    if asked.other:
        provision(scene.committee.id, asked.other, of=text.id)
    if not asked.target:
        same = asked.part == "title" and row.language == text.language
        return on_what_stands(asked, text.title, lambda: text.title) if same else asked
    if asked.part == "title":
        raise BadInput(
            message("The title is of the text as a whole: name no provision with it, or a heading.")
        )
    place = provision(scene.committee.id, asked.target, of=text.id)
    target = rulings.Target(label=place.number or place.kind)
    require(rulings.may_submit(scene.rules, scene.category, target))
    if row.language != text.language:
        return asked
    part = "words" if asked.part == "provision" else asked.part
    return on_what_stands(asked, getattr(place, part), partial(label_of, place))


def _check_words(asked: Iterable[Asked]) -> None:
    """Refuse words that the engine does not take at one place: nobody could read the text.

    Raises:
        BadInput: there are too many; the place names the change.
    """
    for number, one in enumerate(asked, 1):
        for words in (one.wording, one.words, one.quoted):
            check_place(words or "", f"$.changes[{number - 1}]")


def _check_fits(asked: Iterable[Asked], row: Proposal) -> None:
    """Refuse changes that cannot be made of the text together, or amend one another in a ring.

    Raises:
        BadInput: the engine says which.
    """
    if row.language != row.instrument.language:
        return  # what they quote is not to be looked for in another language
    changes = tuple(as_value(change) for change in _rows(asked, row))
    own = InstrumentProposal(row.id, (), changes)
    amended = [it for it in amended_by(changes) if it.id != row.id]
    try:
        sort_proposals(as_it_stands(row.instrument), [*amended, own])
    except BadInput as error:
        raise BadInput(error.sentence) from None


def _check_whole(asked: Asked, number: int) -> None:
    """Refuse a change that does not say what its action needs."""
    needs = _NEEDS.get(asked.action, ())
    if asked.action in {"amend", "delete"} and asked.part != "title":
        needs = ("target",)
    missing = [name for name in needs if getattr(asked, name) in _NOTHING[name]]
    if asked.action == "amend" and asked.wording is None and asked.quoted is None:
        missing.append("wording")
    if missing:
        raise BadInput(
            message(
                "Change {number} ({action}) does not say all that it needs: give {fields}.",
                number=number,
                action=asked.action,
                fields=", ".join(missing),
            )
        )
