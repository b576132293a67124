"""What is done to an instrument: open it, consolidate it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Annotated, Literal

from msgspec import Meta

from travaux import __version__
from travaux.acts.acting import Scene, act
from travaux.acts.fields import Id, Language, Short
from travaux.acts.saying import Names
from travaux.acts.sights import fresh
from travaux.committee import wordings
from travaux.committee.models import Instrument, Provision, Version
from travaux.procedure.rights import Right
from travaux.record.canonical import canonical
from travaux.sentences import BadInput, Message, message
from travaux.text import values

Standing = Literal[
    "submission",
    "compilation",
    "consolidated-document",
    "draft",
    "chairs-text",
    "facilitators-text",
    "non-paper",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """A text comes before the committee.

    ``kind`` says what standing it has; ``provisions`` is the whole tree under permanent ids;
    ``presented_by`` is the id of a delegation, or empty.
    """

    instrument: Id
    kind: Standing
    title: Short = ""
    language: Language = "en"
    symbol: Short = ""
    presented_by: Short = ""
    provisions: Annotated[tuple[values.Provision, ...], Meta(min_length=1)]

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message("The text “{title}” is opened.", title=self.title or self.instrument)


@act("instruments.open", Right.ENTER)
def open_text(said: Open, scene: Scene) -> None:
    """Open a text.

    Reads: whether its ids are new.
    Writes: the instrument, its provisions, its first version, and every wording it has.
    Raises: Refused unless the secretariat enters it; BadInput for an id in use or given twice.
    """
    fresh(Instrument, said.instrument)
    instrument = Instrument.objects.create(
        id=said.instrument,
        committee=scene.committee,
        kind=said.kind,
        title=said.title,
        language=said.language,
        symbol=said.symbol,
        presented_by=said.presented_by,
        since=scene.number,
    )
    rows = list(_rows(said.provisions, "", instrument.id, scene.number))
    _check_ids([row.id for row in rows])
    Provision.objects.bulk_create(rows, batch_size=500)
    wordings.keep(
        words for row in rows for words in (row.heading, row.words, row.closing) if words
    )
    content = canonical(
        values.Instrument(said.title, said.language, said.symbol, said.provisions)
    )
    Version.objects.create(
        id=f"{instrument.id}:1",
        instrument=instrument,
        ordinal=1,
        kind="opened",
        title=said.title,
        content=content,
        hash=wordings.hash_of(content),
        engine=__version__,
        since=scene.number,
    )


def _rows(
    provisions: tuple[values.Provision, ...], parent: str, instrument: str, number: int
) -> Iterator[Provision]:
    """A row for each provision and all beneath it."""
    for position, provision in zip(count(1), provisions, strict=False):
        yield Provision(
            id=provision.id,
            instrument_id=instrument,
            parent=parent,
            position=position,
            kind=provision.kind,
            number=provision.number,
            heading=provision.heading,
            words=provision.words,
            closing=provision.closing,
            notes=list(provision.notes),
            lineage=[{"relation": of.relation, "of": of.of} for of in provision.lineage],
            since=number,
        )
        yield from _rows(provision.children, provision.id, instrument, number)


def _check_ids(ids: list[str]) -> None:
    """Refuse an id that is given twice or in use.

    Raises:
        BadInput: one is.
    """
    seen = set(Provision.objects.filter(pk__in=ids[:500]).values_list("pk", flat=True))
    for id_ in ids:
        if id_ in seen:
            raise BadInput(
                message("The id {id} is already in use: make a new one for what is new.", id=id_)
            )
        seen.add(id_)
