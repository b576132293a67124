"""Questions about texts that were opened in mid-negotiation: what was typed, what is unknown."""

import json
from collections.abc import Mapping

from travaux.committee.models import Bracketed, Instrument, Version
from travaux.committee.queries.instruments import as_it_stands
from travaux.text import values
from travaux.text.brackets.opened import Opened, Passage
from travaux.text.brackets.opening import written_back as written
from travaux.text.brackets.typed_values import Span
from travaux.text.tree import walk


def typed_of(instrument: Instrument) -> Bracketed | None:
    """The file that a text was opened from, with what it does not say; None for any other text."""
    return Bracketed.objects.filter(instrument=instrument).first()


def reworded(instrument: Instrument) -> list[str]:
    """The provisions whose own words are others than when the text was opened, in order."""
    content = json.loads(Version.objects.get(instrument=instrument, ordinal=1).content)
    before: dict[str, str] = {}
    waiting = list(content["provisions"])
    while waiting:
        it = waiting.pop()
        before[it["id"]] = it["words"]
        waiting += it["children"]
    now = walk(as_it_stands(instrument).provisions)
    return [it.id for it in now if before.get(it.id, it.words) != it.words]


def written_back(bracketed: Bracketed, words: Mapping[str, str] | None = None) -> str:
    """The text as it was typed, but for provisions whose words are given as they stand now.

    Guarantees:
        1. Without ``words``, it is the file that was opened.
    """
    passages = tuple(
        Passage(Span(start, end), Span(begin, stop), provision)
        for start, end, begin, stop, provision in bracketed.passages
    )
    opened = Opened(bracketed.source, values.Instrument(), passages=passages)
    return written(opened, words)
