"""What the page of the text costs: its first byte beside its consolidation, its weight, memory."""

import gzip
import resource
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http import HTTPStatus
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from time import perf_counter

from django.core.handlers.base import BaseHandler
from django.core.management import call_command
from django.http import HttpResponse
from django.test import RequestFactory

from bench.drafts import ARTICLES, SPACE, lay
from travaux.committee.models import Instrument
from travaux.committee.queries.asked import asked_of
from travaux.committee.queries.instruments import as_it_stands
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


def cost(views: int, *, articles: int = ARTICLES) -> Cost:
    """Lay the draft on SQLite and view it so often, sheet by sheet in every language."""
    with (
        tempfile.TemporaryDirectory(prefix="travaux-") as folder,
        attached(sqlite(Path(folder) / "pages.sqlite3")) as alias,
        using(alias),
    ):
        call_command("migrate", verbosity=0, database=alias)
        proposals = lay(articles)
        row = Instrument.objects.get(pk="draft")
        base, asked = as_it_stands(row), asked_of(row)
        consolidation = _seconds(lambda: consolidate_instrument(base, asked))
        middle = f"a{articles // 2}p0"
        server = BaseHandler()
        server.load_middleware()
        first = _seconds(lambda: _view(server, middle, "en"))
        again = median(_seconds(lambda: _view(server, middle, "en")) for _ in range(20))
        view = view_of(row, text_of(row), Lens())
        sheets = view.sheets if view else ()
        weights = [(*_view(server, it.first, "en"), len(it.ids)) for it in sheets]
        weight, sent, provisions = max(weights)
        asking = cycle((it.first, language) for it in sheets for language in LANGUAGES)
        grown = _grown(server, islice(asking, views))
    return Cost(proposals, consolidation, first, again, weight, sent, provisions, views, grown)


def _view(server: BaseHandler, at: str, language: str) -> tuple[int, int]:
    """View a sheet; gives the bytes of the page as written and as sent."""
    asked = {"at": at, "lang": language}
    headers = {"Accept-Encoding": "gzip", "Host": "localhost"}
    # Not the test client: it registers something anew with each request.
    request = RequestFactory(headers=headers).get(f"/committees/{SPACE}/text", asked, secure=True)
    answer = server.get_response(request)
    answer.close()
    if not isinstance(answer, HttpResponse) or answer.status_code != HTTPStatus.OK:
        raise RuntimeError(f"the page answered {answer.status_code}")
    return len(gzip.decompress(answer.content)), len(answer.content)


def _grown(server: BaseHandler, asking: Iterator[tuple[str, str]]) -> float:
    before = 0.0
    for number, (at, language) in enumerate(asking):
        if number == WARM:
            before = _resident()
        _view(server, at, language)
    return _resident() - before if before else 0.0


def _seconds(work: Callable[[], object]) -> float:
    began = perf_counter()
    work()
    return perf_counter() - began


def _resident() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**10
