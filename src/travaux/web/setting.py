"""How the pages set the text of a treaty: its renderer is `formats.html` alone."""

from collections.abc import Callable, Iterable

from travaux.formats.html.byline import Manner
from travaux.formats.html.fragment import nodes_to_html
from travaux.formats.html.markup import Html, join, tag
from travaux.formats.html.provisions import Setting, provision_to_html
from travaux.text.instruments import consolidate_instrument
from travaux.text.values import (
    Change,
    Instrument,
    InstrumentProposal,
    Provision,
    RollingProvision,
)
from travaux.web.visits import Visit

PENCIL = "pencil"
"""The id, in what is shown, of what is asked for and is on no record."""


def manner_in(visit: Visit, language: str, *, attribution: str = "names") -> Manner:
    """How the renderer speaks to a visitor, of a text in a language.

    Args:
        visit: who reads.
        language: of the text.
        attribution: what is printed of those behind an option.
    """
    other = visit.language if visit.language != language else None
    return Manner(visit.say, {}, other, attribution)


def set_provisions(
    rolling: Iterable[RollingProvision],
    visit: Visit,
    *,
    language: str,
    address: Callable[[str], str] | None = None,
    attribution: str = "names",
) -> Html:
    """Provisions as the room reads them.

    Args:
        rolling: the provisions.
        visit: who reads.
        language: of the text.
        address: where the number of one leads.
        attribution: what is printed of those behind an option.
    """
    manner = manner_in(visit, language, attribution=attribution)
    setting = Setting(manner, language, address=address)
    return join(provision_to_html(it, setting, level=2) for it in rolling)


def set_place(place: Provision | str, *, visit: Visit, language: str) -> Html:
    """A place as it stands: a provision without what stands under it, or the words of the title."""
    return _set(place, (), visit=visit, language=language)


def set_change(
    place: Provision | str, change: Change, *, by: str, visit: Visit, language: str
) -> Html:
    """One change to a place, and nothing else that is asked there.

    Args:
        place: as for ``set_place``.
        change: what is asked.
        by: the printed name of who asks.
        visit: who reads.
        language: of the words.

    Raises:
        BadInput: the change cannot be read on that place, or has a refused character.

    Cost: about that of tokenizing and comparing the wording.
    """
    proposal = InstrumentProposal(PENCIL, (by,) if by else (), (change,))
    return _set(place, (proposal,), visit=visit, language=language)


def _set(
    place: Provision | str,
    asked: tuple[InstrumentProposal, ...],
    *,
    visit: Visit,
    language: str,
) -> Html:
    if isinstance(place, str):
        title = consolidate_instrument(Instrument(title=place, language=language), asked).title
        return tag("p", nodes_to_html(title, say=visit.say), class_="words")
    alone = Instrument(language=language, provisions=(place,))
    return set_provisions(consolidate_instrument(alone, asked).provisions, visit, language=language)
