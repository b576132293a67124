"""What is done to an instrument: open it, perhaps in mid-negotiation, consolidate it, carry it."""

import re
from collections import Counter
from dataclasses import dataclass
from typing import Annotated, Final

from django.db.models import F, Max
from msgspec import Meta

from travaux import __version__
from travaux.acts import trees
from travaux.acts.acting import Scene, act
from travaux.acts.carrying import Carrying, Disposed
from travaux.acts.deciding import Decided, presiding
from travaux.acts.errors import require
from travaux.acts.fields import Id, Language, Note, Short
from travaux.acts.saying import Names
from travaux.acts.sights import fresh, instrument
from travaux.acts.typed import Typed, write_typed
from travaux.committee import wordings
from travaux.committee.models import DispositionTable, Instrument, Proposal, Provision, Version
from travaux.committee.queries.instruments import as_it_stands, rolled
from travaux.committee.rows import add
from travaux.procedure.instruments import Kind, may_present
from travaux.procedure.rights import Right
from travaux.record.canonical import canonical
from travaux.sentences import BadInput, Message, message
from travaux.text import values

_ID: Final = re.compile(r"[\w.:-]{1,64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """A text comes before the committee.

    ``kind`` says what standing it has; ``provisions`` is the whole tree under permanent ids.
    """

    instrument: Id
    kind: Kind
    title: Note = ""
    language: Language = "en"
    symbol: Short = ""
    provisions: Annotated[tuple[values.Provision, ...], Meta(min_length=1)]

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message("Opens the text “{title}”.", title=self.title or self.symbol)


@act("instruments.open", Right.SPEAK)
def open_text(said: Open, scene: Scene) -> None:
    """Open a text.

    Reads: whether its ids are new.
    Writes: the instrument, its provisions, its first version, and every wording it has.
    Raises: Refused for who may not present a text of that kind; BadInput for an id in use or
        given twice.
    """
    _open(said, scene)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenBracketed:
    """A text comes before the committee in the middle of its negotiation, brackets and all.

    ``provisions`` is the tree of its base under permanent ids; ``typed`` is what else the
    preview showed: whose words stand in brackets, who says what, what is agreed, what is not
    known, and the file as it was typed.
    """

    instrument: Id
    kind: Kind
    title: Note = ""
    language: Language = "en"
    symbol: Short = ""
    provisions: Annotated[tuple[values.Provision, ...], Meta(min_length=1)]
    typed: Typed

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message(
            "Opens the text “{title}” as it stands in brackets, with {count} proposals.",
            title=self.title or self.symbol,
            count=len(self.typed.proposals),
        )


@act("instruments.open_bracketed", Right.SPEAK)
def open_bracketed(said: OpenBracketed, scene: Scene) -> dict[str, int]:
    """Open a bracketed text.

    Reads: whether its ids are new, and who is at the table.
    Writes: as ``instruments.open``; the proposals, stances and agreements that the file shows,
        each to be confirmed by its delegation; the file, and what it does not say.
    Returns: how many proposals there are, and how many things are unknown.
    Raises: Refused for who may not present a text of that kind; BadInput for an id in use, or
        what does not fit the file.
    """
    row, tree = _open(said, scene)
    write_typed(said.typed, row, tree, scene=scene)
    return {"proposals": len(said.typed.proposals), "unknown": len(said.typed.unknown)}


def _open(said: Open | OpenBracketed, scene: Scene) -> tuple[Instrument, values.Instrument]:
    """Write a text and its first version."""
    fresh(Instrument, said.instrument)
    require(may_present(scene.rules, scene.category, said.kind))
    tree = values.Instrument(said.title, said.language, said.symbol, said.provisions)
    _check(tree)
    row = add(
        Instrument(
            id=said.instrument,
            committee=scene.committee,
            kind=said.kind,
            title=said.title,
            language=said.language,
            symbol=said.symbol,
            presented_by=scene.occasion.by,
            since=scene.number,
        )
    )
    trees.write(row, tree, scene.number)
    _keep_version(row, f"{row.id}/1", canonical(tree), kind="opened", scene=scene)
    return row, tree


@dataclass(frozen=True, slots=True, kw_only=True)
class Carry:
    """The room decides what becomes of every open proposal to a text when another comes after it.

    ``table`` is the id of the table of dispositions, which omits none.
    """

    table: Id
    old: Id
    new: Id
    dispositions: Annotated[tuple[Disposed, ...], Meta(min_length=1)]
    decided: Decided

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        counted = Counter(it.decision for it in self.dispositions)
        return message(
            "Of the proposals on “{old}”, {carried} are carried to “{new}”, {taken_up} are taken "
            "up in it, {lapsed} have lapsed and {again} are to be resubmitted ({decided}).",
            old=names.instrument(self.old),
            new=names.instrument(self.new),
            carried=counted["carried"],
            taken_up=counted["taken up"],
            lapsed=counted["lapsed"],
            again=counted["to be resubmitted"],
            decided=self.decided.minute(names),
        )


@act("instruments.carry", Right.DECLARE, Right.ENTER)
def carry(said: Carry, scene: Scene) -> dict[str, str]:
    """Carry the proposals to a text onto another one.

    Reads: both texts, and every open proposal to the old one.
    Writes: the table of dispositions with what of each proposal is in the new text; the
        proposals that are carried, to be confirmed by their sponsors; the end of all to the old.
    Returns: the hash of the table.
    Raises: Refused unless the Chair declares it or the Secretariat says who presided, and while
        it omits an open proposal; BadInput for what is not there or does not fit the new text.
    """
    presided = presiding(said.decided, scene)
    fresh(DispositionTable, said.table)
    old = instrument(scene.committee.id, said.old)
    new = instrument(scene.committee.id, said.new)
    carrying = Carrying.of(old, new, said=said.dispositions, scene=scene)
    carrying.write_carried()
    return {"hash": carrying.write_table(said.table, said.decided, presided).hash}


@dataclass(frozen=True, slots=True, kw_only=True)
class Consolidate:
    """The text with everything proposed to it becomes an immutable version with its pedigree."""

    instrument: Id
    version: Id
    title: Note = ""

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message(
            "Consolidates “{instrument}” into a version.",
            instrument=names.instrument(self.instrument),
        )


@act("instruments.consolidate", Right.ENTER)
def consolidate(said: Consolidate, scene: Scene) -> dict[str, int | str]:
    """Consolidate a text.

    Reads: the text as it stands and every open proposal to it that is in its language.
    Writes: the version, with the hash of its content, the engine that computed it, and the
        base and proposals it was computed from.
    Returns: the version's ordinal and hash.
    Raises: Refused unless the secretariat enters it; BadInput for what is not there.
    """
    row = instrument(scene.committee.id, said.instrument)
    fresh(Version, said.version)
    text, asked = rolled(row)
    shown = Proposal.objects.filter(pk__in=[it.id for it in asked]).order_by("ordinal")
    inputs: list[object] = [
        {"base": wordings.hash_of(canonical(as_it_stands(row)))},
        *shown.values("revision", proposal=F("id")),
    ]
    version = _keep_version(
        row,
        said.version,
        canonical(text),
        kind="consolidated",
        scene=scene,
        title=said.title,
        inputs=inputs,
    )
    return {"ordinal": version.ordinal, "hash": version.hash}


def _keep_version(
    row: Instrument, id_: str, content: str, *, kind: str, scene: Scene, **more: object
) -> Version:
    """Write an immutable version."""
    last = Version.objects.filter(instrument=row).aggregate(last=Max("ordinal"))["last"]
    return add(
        Version(
            id=id_,
            instrument=row,
            ordinal=(last or 0) + 1,
            kind=kind,
            content=content,
            hash=wordings.hash_of(content),
            engine=__version__,
            since=scene.number,
            **{"title": row.title, **more},
        )
    )


def _check(tree: values.Instrument) -> None:
    """Refuse a tree that is too deep, and an id that is none, is given twice or in use.

    Raises:
        BadInput: it is.
    """
    ids = []
    for place in trees.placed(tree.provisions):
        ids.append(place.value.id)
        if not _ID.fullmatch(place.value.id):
            raise BadInput(
                message(
                    "“{given}” is no id, as {name} needs: take up to 64 letters, digits, "
                    "dots, colons and hyphens.",
                    given=place.value.id[:80].strip(),
                    name="provisions",
                )
            )
    fresh(Provision, *ids)
