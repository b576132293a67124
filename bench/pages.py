"""What the page of the text costs: its first byte beside its consolidation, its weight, memory."""

import gzip
import resource
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from time import perf_counter

from django.conf import settings
from django.core.management import call_command
from django.test import Client

from bench.drafts import SPACE, lay
from travaux.committee.models import Instrument
from travaux.committee.queries.instruments import as_it_stands
from travaux.committee.queries.proposals import asked_of
from travaux.config.databases import sqlite
from travaux.locale.speaker import LANGUAGES
from travaux.record.database import attached, using
from travaux.text.instruments import consolidate_instrument
from travaux.web.lenses import Lens, view_of
from travaux.web.rolling import text_of

WARM = 1_000
"""Views after which what a process keeps is as much as it will be."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of one consolidation, of the first view in a process and of one after it.

    ``weight`` and ``sent`` are bytes of the heaviest sheet as it is written and as it is sent;
    ``provisions`` are those on it; ``grown`` is by how many MB the peak of memory rose over all
    views but the first thousand.
    """

    proposals: int
    consolidation: float
    first: float
    again: float
    weight: int
    sent: int
    provisions: int
    views: int
    grown: float


def cost(views: int) -> Cost:
    """Lay the draft on SQLite and view it so often, sheet by sheet in every language."""
    with (
        tempfile.TemporaryDirectory(prefix="travaux-") as folder,
        attached(sqlite(Path(folder) / "pages.sqlite3")) as alias,
        using(alias),
    ):
        call_command("migrate", verbosity=0, database=alias)
        proposals = lay()
        row = Instrument.objects.get(pk="draft")
        base, asked = as_it_stands(row), asked_of(row)
        consolidation = _seconds(lambda: consolidate_instrument(base, asked))
        client = Client(headers={"Accept-Encoding": "gzip", "Host": "localhost"})
        first = _seconds(lambda: _view(client, "a30p0", "en"))
        again = median(_seconds(lambda: _view(client, "a30p0", "en")) for _ in range(20))
        view = view_of(row, text_of(row), Lens())
        sheets = view.sheets if view else ()
        weights = [(*_view(client, it.first, "en"), len(it.ids)) for it in sheets]
        weight, sent, provisions = max(weights)
        asking = cycle((it.first, language) for it in sheets for language in LANGUAGES)
        grown = _grown(client, islice(asking, views))
    return Cost(proposals, consolidation, first, again, weight, sent, provisions, views, grown)


def _view(client: Client, at: str, language: str) -> tuple[int, int]:
    """View a sheet; gives the bytes of the page as written and as sent."""
    answer = client.get(f"/committees/{SPACE}/text", {"at": at, "lang": language})
    if answer.status_code != 200:  # noqa: PLR2004 -- HTTP's own
        raise RuntimeError(f"the page answered {answer.status_code}")
    return len(gzip.decompress(answer.content)), len(answer.content)


def _grown(client: Client, asking: Iterator[tuple[str, str]]) -> float:
    before = 0.0
    for number, (at, language) in enumerate(asking):
        if number == WARM:
            before = _resident()
        _view(client, at, language)
    return _resident() - before if before else 0.0


def _seconds(work: Callable[[], object]) -> float:
    began = perf_counter()
    work()
    return perf_counter() - began


def _resident() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**10


settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "localhost"]
