"""The words of an element: lines without markup, and the notes that hang on them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from travaux.formats.akn.names import (
    BLOCKS,
    BREAKS,
    INLINES,
    PICTURES,
    Element,
    is_block,
    is_empty,
    local,
)

Run: TypeAlias = Sequence[str | Element]
"""Words and the elements among them, in order."""

_BREAK: Final = "\x1e"
"""Stands for a break of line; no text that came through the door holds it."""

_HAN: Final = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60"
_WRAPPED: Final = re.compile(rf"(?<=[{_HAN}])[ \r]*\n\s*(?=[{_HAN}])")
_TABS: Final = re.compile(r"[ \r\n]*\t[ \t\r\n]*")
_SPACES: Final = re.compile(r"[ \r\n]+")
EMPTY_MARK: Final = re.compile(r"^\(\s*\)\s*")
_AROUND: Final = frozenset({"(", ")"})


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: ``[^1]`` stands for it in the words."""

    marker: str
    text: str
    element: Element

    @property
    def said(self) -> str:
        """The note as texts print it."""
        return f"[^{self.marker}]: {self.text}"


@dataclass(frozen=True, slots=True)
class Words:
    """Lines that are not empty, their notes, and the elements that no line could hold."""

    lines: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    lost: tuple[Element, ...] = ()

    @property
    def text(self) -> str:
        """All lines as one, without tabs."""
        return " ".join(self.lines).replace("\t", " ")


def runs_of(element: Element) -> Iterator[list[str | Element] | Element]:
    """Cut what an element holds into runs of words and the blocks between them."""
    run: list[str | Element] = [element.text or ""]
    for it in element:
        if is_block(it):
            yield run
            yield it
            run = [it.tail or ""]
        else:
            run += [it, it.tail or ""]
    yield run


def words_of(run: Run) -> Words:
    """The words of a run.

    Carries: every character; tabs as one tab, for some texts number with them.
    Loses: emphasis and where links lead; runs of space become one; what is marked as
        deleted and pictures, which are given back as ``lost``.
    """
    collector = _Collector()
    collector.take(run)
    lines = (_tidy(line) for line in "".join(collector.parts).split(_BREAK))
    return Words(
        tuple(line for line in lines if line), tuple(collector.notes), tuple(collector.lost)
    )


def all_words(element: Element) -> Words:
    """The words of an element with all that is in it."""
    return words_of([element])


def joined(several: Iterable[Words]) -> Words:
    """The words of several elements, one after the other."""
    held = tuple(several)
    return Words(
        tuple(it.text for it in held if it.text),
        tuple(note for it in held for note in it.notes),
        tuple(one for it in held for one in it.lost),
    )


class _Collector:
    def __init__(self) -> None:
        self.parts: list[str] = []
        self.notes: list[Note] = []
        self.lost: list[Element] = []

    def take(self, run: Run) -> None:
        for it in run:
            if isinstance(it, str):
                self.parts.append(it)
            else:
                self._element(it)

    def _element(self, element: Element) -> None:
        name = local(element)
        if name == "authorialNote":
            self._note(element)
        elif name in BREAKS:
            self.parts.append(_BREAK)
        elif name in PICTURES or name == "del":
            self.lost.append(element)
        elif name == "sup" and self._frames_a_note(element):
            return
        elif is_empty(element) and name not in INLINES | BLOCKS:
            self.parts.append("\t")
        elif name != "meta":
            self._inside(element, _BREAK if is_block(element) else "")

    def _inside(self, element: Element, edge: str) -> None:
        self.parts += [edge, element.text or ""]
        for it in element:
            self._element(it)
            self.parts.append(it.tail or "")
        self.parts.append(edge)

    def _note(self, element: Element) -> None:
        inner = _Collector()
        inner.take([element.text or "", *(part for it in element for part in (it, it.tail or ""))])
        lines = (_tidy(line) for line in "".join(inner.parts).split(_BREAK))
        text = EMPTY_MARK.sub("", " ".join(line for line in lines if line).replace("\t", " "))
        marker = re.sub(r"[\s\[\]^]", "", element.get("marker") or "") or "*"
        self.parts.append(f"[^{marker}]")
        self.notes += [Note(marker, text, element), *inner.notes]
        self.lost += inner.lost

    def _frames_a_note(self, element: Element) -> bool:
        """Whether raised brackets only frame the mark of a note: ``(1)``."""
        if len(element) or (element.text or "").strip() not in _AROUND:
            return False
        following, preceding = element.getnext(), element.getprevious()
        return (
            following is not None and local(following) == "authorialNote" and not element.tail
        ) or (preceding is not None and local(preceding) == "authorialNote" and not preceding.tail)


def _tidy(line: str) -> str:
    joined = _WRAPPED.sub("", line)
    return _SPACES.sub(" ", _TABS.sub("\t", joined)).strip(" \t\r\n\u3000")
