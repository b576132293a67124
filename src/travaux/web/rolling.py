"""The rolling text as the pages have it: consolidated once for a head, rendered once a language.

A process keeps the texts last asked for. When the record has moved on, a text is read anew; only
the places that somebody asks something else of are consolidated again (a proposal changes no
place it does not name), and if nothing was asked anew, all that was rendered stays.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import count
from threading import Lock
from typing import Final
from urllib.parse import quote

from travaux.committee.models import Instrument
from travaux.committee.queries.agreements import contested
from travaux.committee.queries.asked import asked_of, asked_since
from travaux.committee.queries.committees import committee_of
from travaux.committee.queries.delegations import printed_in
from travaux.committee.queries.instruments import as_it_stands, changed_since, fitting
from travaux.formats.html.byline import Manner
from travaux.formats.html.markup import Html, anchor
from travaux.formats.html.provisions import Setting, provision_within
from travaux.locale.speaker import speaker
from travaux.record.database import alias
from travaux.record.tail import entry, head
from travaux.text import values
from travaux.text.gathering import Sorted, sort_proposals
from travaux.text.instruments import consolidate_instrument, weave_place
from travaux.web.shelf import Shelf

LEVEL: Final = 2
"""Of the headings that stand highest in a text on a page."""

_Place = tuple[str, tuple[values.Proposal, ...], tuple[str, ...]]
_Path = tuple[values.RollingProvision, ...]
_SERIALS: Final = count(1)


@dataclass(frozen=True)
class Text:
    """An instrument with all that is asked of it, and what the room reads of it.

    ``asked`` is in the order of submission, ``fit`` what of it fits the text, ``sorted`` that by
    where it is asked. ``serial`` tells the
    text from every other of this process; ``woven`` holds what each contested place came to,
    ``names`` how delegations are printed in it.
    """

    base: values.Instrument
    asked: tuple[values.InstrumentProposal, ...]
    fit: tuple[values.InstrumentProposal, ...]
    sorted: Sorted
    rolling: values.RollingInstrument
    woven: dict[_Place, values.Rolling]
    attribution: str
    names: Mapping[str, str]
    serial: int = field(default_factory=lambda: next(_SERIALS))

    @cached_property
    def paths(self) -> dict[str, _Path]:
        """Each provision's id with those it stands under, the highest first, and itself."""
        return dict(_paths(self.rolling.provisions, ()))

    @cached_property
    def contested(self) -> frozenset[str]:
        """The ids of the provisions of the base that are contested."""
        return frozenset(contested(self.base, self.sorted))

    def manner(self, language: str, *, recent: frozenset[str] = frozenset()) -> Manner:
        """How it is rendered for readers of a language."""
        return Manner(
            say=speaker(language),
            behind={one.id: one.sponsors for one in self.asked},
            language=None if language == self.rolling.language else language,
            attribution=self.attribution,
            recent=recent,
            terse=True,
        )

    def setting(self, language: str, *, recent: frozenset[str] = frozenset()) -> Setting:
        """What its provisions are set with on The text."""
        return Setting(self.manner(language, recent=recent), self.rolling.language, address=address)


def address(provision: str) -> str:
    """Where the number of a provision leads on The text."""
    return f"?at={quote(provision, safe='')}#{anchor(provision)}"


def shown(
    instrument: Instrument,
    ids: Iterable[str],
    *,
    language: str,
    at: tuple[int, str] | None = None,
) -> dict[str, Html]:
    """The HTML of provisions as The text shows them, with all that stands under each.

    Args:
        instrument: the text they are of.
        ids: of provisions, proposed ones among them; those that are not there are left out.
        language: of the interface's words.
        at: the head, where it has been read already.

    Returns:
        Under each id an element whose id is ``at-`` and that id.
    """
    text = text_of(instrument, at)
    setting = text.setting(language)

    def rendered(id_: str) -> Html:
        path = text.paths[id_]
        return kept(text, (language, id_), lambda: provision_within(path, setting, level=LEVEL))

    return {id_: rendered(id_) for id_ in ids if id_ in text.paths}


# --- what a process keeps ----------------------------------------------------


@dataclass(slots=True)
class _Kept:
    """The text of one instrument, and the head at which it was last looked at."""

    at: tuple[int, str] = (-1, "")
    text: Text | None = None
    lock: Lock = field(default_factory=Lock)


_TEXTS: Final = Shelf[_Kept](16)
_RENDERED: Final = Shelf[Html](16_000_000, len)


def text_of(instrument: Instrument, at: tuple[int, str] | None = None) -> Text:
    """The text of an instrument at the head of its record, or as it has moved on since.

    Args:
        instrument: the text.
        at: the head, where it has been read already.

    Guarantees:
        1. Threads that ask at once have it consolidated once.

    Cost: one query while the record stays; else some fifteen, and what ``rolling`` costs for
        the places that changed.
    """
    space: str = instrument.committee_id
    here = _TEXTS.get((alias(), instrument.id), _Kept)
    at = at or head(space)
    with here.lock:
        if here.text is None or (here.at != at and here.at[0] <= at[0]):
            here.text = _read(instrument, here)
            here.at = at
        return here.text


def kept(text: Text, what: Sequence[object], render: Callable[[], Html]) -> Html:
    """What was rendered of a text, under whatever tells it apart."""
    return _RENDERED.get((text.serial, *what), render)


def _read(instrument: Instrument, here: _Kept) -> Text:
    """The text as it is now; the one before where nothing in it has changed."""
    space: str = instrument.committee_id
    committee = committee_of(space)
    attribution = committee.attribution if committee else ""
    names = printed_in(space, instrument.language)
    before = here.text
    if before and before.names == names and _goes_on(space, here.at):
        number = here.at[0]
        moved = changed_since(instrument, number) or before.base.title != instrument.title
        base = as_it_stands(instrument) if moved else before.base
        asked = asked_since(instrument, before.asked, number, names=names)
    else:
        base, asked = as_it_stands(instrument), asked_of(instrument)
    known = (before.base, before.asked, before.attribution) if before else None
    if before and known == (base, asked, attribution):
        return before
    return _consolidated(base, asked, before=before, attribution=attribution, names=names)


def _goes_on(space: str, at: tuple[int, str]) -> bool:
    """Whether the record has gone on from a head, and is no other one that was put in its place."""
    last = entry(space, at[0])
    return last is not None and last.hash == at[1]


def _consolidated(
    base: values.Instrument,
    asked: tuple[values.InstrumentProposal, ...],
    *,
    before: Text | None,
    attribution: str,
    names: Mapping[str, str],
) -> Text:
    remembered = before.woven if before else {}
    woven: dict[_Place, values.Rolling] = {}

    def weave(
        words: str, proposals: Sequence[values.Proposal], order: Sequence[str]
    ) -> values.Rolling:
        place = (words, tuple(proposals), tuple(order))
        found = remembered.get(place)
        woven[place] = found if found is not None else weave_place(words, proposals, order)
        return woven[place]

    sorted_, fit, _problems = fitting(base, asked, sort_proposals)
    rolling = consolidate_instrument(base, asked, weave=weave, asked=sorted_)
    return Text(base, asked, fit, sorted_, rolling, woven, attribution, names)


def _paths(
    provisions: Iterable[values.RollingProvision], above: _Path
) -> Iterator[tuple[str, _Path]]:
    for one in provisions:
        path = (*above, one)
        yield one.id, path
        yield from _paths(one.children, path)
