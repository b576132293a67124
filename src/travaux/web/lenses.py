"""The lenses of The text: rolling, the base, as one delegation would have it, contested places."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Final
from urllib.parse import urlencode

from travaux.committee.models import Instrument, Version
from travaux.committee.queries.snapshots import consolidated, opened
from travaux.committee.queries.stances import behind
from travaux.committee.queries.versions import version_at
from travaux.formats.html.byline import Manner
from travaux.formats.html.fragment import fragment
from travaux.formats.html.markup import Html, anchor
from travaux.formats.html.outline import places
from travaux.formats.html.page import settled
from travaux.formats.html.reading import as_read, reading
from travaux.text.instruments import consolidate_instrument
from travaux.text.values import InstrumentProposal, Node, RollingProvision
from travaux.web.rolling import Text
from travaux.web.sheets import FULL, Sheet, sheets
from travaux.web.shelf import Shelf

Words = Callable[[Iterable[Node], Manner], Html]
LENSES: Final = ("rolling", "base", "party", "contested")
"""What may be asked for as ``lens``; the first is shown where nothing is."""

_WHOLE: Final = 1_000_000
_SERIALS: Final = count(1)


@dataclass(frozen=True, slots=True)
class Lens:
    """How a reader looks at the text; ``party`` is the id of the delegation it is read as.

    ``version`` is the ordinal of an earlier version to read instead of the text that stands;
    ``whole`` asks for all of it on one page.
    """

    name: str = "rolling"
    party: str = ""
    version: int = 0
    whole: bool = False

    @property
    def query(self) -> dict[str, str]:
        """What the address says of it."""
        asked = {
            "lens": self.name if self.name != LENSES[0] else "",
            "party": self.party,
            "version": str(self.version or ""),
            "sheet": "all" if self.whole else "",
        }
        return {name: value for name, value in asked.items() if value}

    def address(self, provision: str) -> str:
        """Where the number of a provision leads."""
        return f"?{urlencode({**self.query, 'at': provision})}#{anchor(provision)}"


@dataclass(frozen=True, slots=True)
class View:
    """A text seen through a lens: cut into sheets, and how the words of a place are rendered."""

    sheets: tuple[Sheet, ...]
    words: Words = fragment
    serial: int = field(default_factory=lambda: next(_SERIALS))

    def sheet_of(self, provision: str) -> int:
        """The number of the sheet a provision is on, from 0; the first for one that is nowhere."""
        found = (at for at, sheet in enumerate(self.sheets) if provision in sheet.ids)
        return next(found, 0)


def lens_of(query: Mapping[str, str]) -> Lens:
    """The lens that an address asks for."""
    name, party = query.get("lens", ""), query.get("party", "")
    version, whole = query.get("version", ""), query.get("sheet") == "all"
    if version.isdecimal() and version.isascii():
        return Lens(version=int(version[:9]), whole=whole)
    if name == "party" and party:
        return Lens(name, party, whole=whole)
    return Lens(name if name in LENSES and name != "party" else LENSES[0], whole=whole)


_VIEWS: Final = Shelf[View](24)


def view_of(instrument: Instrument, text: Text, lens: Lens) -> View | None:
    """The text through a lens, cut once; None for a version that is not there."""
    if lens.version:
        key = ("version", instrument.id, lens)
        version = version_at(instrument.id, lens.version)
        return _VIEWS.get(key, lambda: _of_version(version, lens)) if version else None
    if lens.name == "party":
        asked = positions(text, lens.party)
        return _VIEWS.get((text.serial, lens, asked), lambda: _made(text, lens, asked))
    return _VIEWS.get((text.serial, lens), lambda: _made(text, lens, ()))


def positions(text: Text, party: str) -> tuple[str, ...]:
    """The proposals that a delegation stands behind: its own, and those it supports openly.

    Cost: two queries.
    """
    ids = behind(party)
    return tuple(one.id for one in text.asked if one.id in ids)


def own_text(text: Text, proposals: Iterable[str]) -> tuple[RollingProvision, ...]:
    """The text as whoever stands behind some proposals would have it."""
    chosen = set(proposals)
    asked = [one for one in text.asked if one.id in chosen]
    there = [one for one in asked if _stands(one, chosen)]
    return as_read(consolidate_instrument(text.base, there).provisions)


def _stands(one: InstrumentProposal, chosen: set[str]) -> bool:
    """Whether what a proposal amends is there to be amended."""
    return all(it.action != "amends" or it.other in chosen for it in one.changes)


def _of_version(version: Version, lens: Lens) -> View:
    """An immutable version, as it was kept."""
    base = opened(version)
    provisions = tuple(map(settled, base.provisions)) if base else consolidated(version).provisions
    return View(sheets(provisions, full=_WHOLE if lens.whole else FULL))


def _made(text: Text, lens: Lens, asked: tuple[str, ...]) -> View:
    full = _WHOLE if lens.whole else FULL
    if lens.name == "base":
        return View(sheets(tuple(map(settled, text.base.provisions)), full=full))
    if lens.name == "party":
        return View(sheets(own_text(text, asked), full=full), reading)
    provisions = text.rolling.provisions
    if lens.name == "contested":
        provisions = contested(provisions)
    return View(sheets(provisions, full=full))


def contested(provisions: Iterable[RollingProvision]) -> tuple[RollingProvision, ...]:
    """The provisions with something to decide, and the headings they stand under."""
    return tuple(
        replace(one, children=contested(one.children)) for one in provisions if places(one)
    )
