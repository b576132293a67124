"""The rolling text as the pages show it, provision by provision."""

from collections.abc import Iterable, Iterator

from travaux.committee.models import Instrument
from travaux.committee.queries.instruments import rolling
from travaux.formats.html.byline import Manner
from travaux.formats.html.markup import Html
from travaux.formats.html.outline import enclosed
from travaux.formats.html.provisions import Setting, provision_to_html
from travaux.locale.speaker import speaker
from travaux.text.values import RollingProvision


def shown(instrument: Instrument, ids: Iterable[str], *, language: str) -> dict[str, Html]:
    """Provisions as The text shows them, by id; interface words in ``language``.

    One that stands within a bracket around more is shown with all that the bracket holds.
    """
    setting = Setting(Manner(speaker(language), language=language), instrument.language)
    asked = set(ids)
    found = _found(rolling(instrument).provisions, asked, 2)
    return {it.id: provision_to_html(it, setting, level=level) for it, level in found}


def _found(
    provisions: Iterable[RollingProvision], asked: set[str], level: int
) -> Iterator[tuple[RollingProvision, int]]:
    """The provisions asked for, or what encloses them, each with the level of its heading."""
    for one in provisions:
        if one.id in asked or (enclosed(one) and asked & set(_ids(one))):
            yield one, level
        else:
            yield from _found(one.children, asked, level + 1)


def _ids(one: RollingProvision) -> Iterator[str]:
    yield one.id
    for child in one.children:
        yield from _ids(child)
