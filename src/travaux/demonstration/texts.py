"""The texts of the demonstration: under permanent ids, and in other languages."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files

from travaux.acts.candidates import candidates
from travaux.acts.instruments import Open
from travaux.acts.mandates import Record
from travaux.acts.translations import Enter
from travaux.formats.json.mandate import mandate_to_json
from travaux.formats.json.write import text_of_json
from travaux.formats.mandate import read_mandate
from travaux.formats.plain.read import read_plain
from travaux.procedure.instruments import Kind
from travaux.procedure.translations import Translation
from travaux.text.labels import canonical
from travaux.text.tree import walk
from travaux.text.values import Instrument, Lineage, Part, Provision

PARTS: tuple[Part, ...] = ("heading", "words", "closing")


@cache
def text(name: str) -> Instrument:
    """A text of the folder, as it is read: ``draft.en``."""
    return read_plain(_source(name)).instrument


def opening(name: str, *, instrument: str, kind: str, symbol: str = "") -> Open:
    """The act that brings a text before the committee, its provisions ``INSTRUMENT.p1`` and on."""
    return _open(under(text(name), f"{instrument}."), instrument, kind=kind, symbol=symbol)


def compiling(names: Mapping[str, str], *, instrument: str, title: str, symbol: str) -> Open:
    """The act that brings a compilation: a part for each submission, copied from it.

    Args:
        names: the text of each submission by the id under which it was opened.
        instrument: the compilation's own id.
        title: its title.
        symbol: its symbol.
    """
    parts = tuple(
        _copied(f"{instrument}.{number}", str(number), (of, text(name)))
        for number, (of, name) in enumerate(names.items(), 1)
    )
    whole = Instrument(title, "en", symbol, parts)
    return _open(whole, instrument, kind=Kind.COMPILATION, symbol=symbol)


def _copied(id_: str, number: str, source: tuple[str, Instrument]) -> Provision:
    """A submission as a part of a compilation: each article says where it was copied from."""
    of, submission = source
    articles = tuple(
        replace(it, lineage=(Lineage("copied_from", f"{of}, article {it.number}"),))
        for it in under(submission, f"{id_}.").provisions
    )
    return Provision(id_, "part", number, submission.title, children=articles)


def _open(instrument: Instrument, id_: str, *, kind: str, symbol: str) -> Open:
    return Open(
        instrument=id_,
        kind=Kind(kind),
        title=instrument.title,
        language="en",
        symbol=symbol,
        provisions=instrument.provisions,
    )


def under(instrument: Instrument, prefix: str) -> Instrument:
    """The same text, each id behind a prefix: made from its position when it was opened."""

    def renamed(it: Provision) -> Provision:
        return replace(it, id=prefix + it.id, children=tuple(map(renamed, it.children)))

    return replace(instrument, provisions=tuple(map(renamed, instrument.provisions)))


def translating(name: str, of: Instrument, *, within: str, state: str) -> Iterator[Enter]:
    """The acts that enter a text in another language, part by part.

    Args:
        name: the text in the other language, or as much of it as there is.
        of: the text as it stands; provisions are paired by their kinds and numbers.
        within: the id of the provision that is entered with all beneath it.
        state: how far the translation has come.
    """
    other = text(name)
    there = dict(_paths(other.provisions, other.language))
    root = next(it for it in walk(of.provisions) if it.id == within)
    inside = {it.id for it in walk((root,))}
    for path, it in _paths(of.provisions, of.language):
        mine = there.get(path)
        if it.id not in inside or mine is None:
            continue
        for part in PARTS:
            if words := getattr(mine, part):
                yield Enter(
                    provision=it.id,
                    part=part,  # type: ignore[arg-type]  # a provision has these three
                    language=other.language,  # type: ignore[arg-type]  # one of the six
                    words=words,
                    state=Translation(state),
                )


def _paths(
    provisions: tuple[Provision, ...], language: str, above: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], Provision]]:
    """Each provision by the kinds and positions that lead to it; articles by number alone.

    Letters are another in each language, so what stands under an article is counted.
    """
    for position, it in enumerate(provisions, 1):
        if it.kind == "article":
            here: tuple[str, ...] = ("article", canonical(it.number))
        else:
            here = (*above, it.kind, str(position))
        yield here, it
        yield from _paths(it.children, language, here)


def mandate(name: str, id_: str) -> Record:
    """The act that records a resolution, with what each paragraph may oblige to."""
    read = read_mandate(_source(name).encode())
    return Record(
        mandate=id_,
        symbol=read.symbol or "",
        title=read.title,
        date=read.date or "",
        language="en",
        content=text_of_json(mandate_to_json(read)),
        obligations=candidates(read, id_),
    )


def _source(name: str) -> str:
    return (files("travaux.demonstration") / "data" / "texts" / f"{name}.txt").read_text("utf-8")
