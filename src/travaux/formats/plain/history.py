"""Where words come from, as lines that people read."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from travaux.text.errors import Message, message
from travaux.text.told import Asker, Explained, Told

Say = Callable[[Message], str]

_FORMS: Final = {
    "accept": message("a proposal was accepted"),
    "reject": message("a proposal was rejected"),
    "compromise": message("other words were found"),
    "lift": message("the brackets were lifted"),
    "delete": message("the words were deleted"),
    "keep bracketed": message("the brackets were kept"),
}
_FATES: Final = {
    "accepted": message("accepted"),
    "fulfilled": message("fulfilled"),
    "open": message("still open"),
    "replaced": message("fell: its words were settled otherwise"),
    "inside": message("fell: it went into words that were settled"),
    "rejected": message("rejected"),
    "lifted": message("fell: what it bracketed was settled"),
}


def history_to_lines(found: Iterable[tuple[str, Explained]], *, say: Say) -> Iterator[str]:
    """Each place where a phrase stands, its pieces, and what is told of each act.

    Loses: hashes and offsets.
    """
    for place, it in found:
        yield place
        for brought in it.brought:
            about = {"words": brought.words, "act": brought.act}
            yield "    " + say(message("“{words}”: act {act}", **about))
        for told in it.told:
            yield from (f"    {line}" for line in _told(told, say))


def _told(told: Told, say: Say) -> Iterator[str]:
    about = {"act": told.act, "form": say(_FORMS[told.settlement.form]), "was": told.was}
    words = told.settlement.words
    yield say(message("act {act}: {form}, “{was}” became “{words}”", words=words, **about))
    for asker in told.askers:
        yield f"    {_asker(asker, say)}"


def _asker(asker: Asker, say: Say) -> str:
    fate = say(_FATES[asker.fate]) if asker.fate in _FATES else asker.fate
    about = {"id": asker.id, "names": ", ".join(asker.sponsors), "fate": fate}
    return say(message("{id} ({names}): “{words}”, {fate}", words=asker.words, **about))
