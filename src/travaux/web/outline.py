"""The outline of a text: its articles, and how each of them stands."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from travaux.committee.queries.progress import Progress
from travaux.formats.html.contents import short
from travaux.formats.html.markup import NOTHING, Html, join, tag, text
from travaux.formats.html.outline import is_headed, label_of, places
from travaux.text.errors import Message, message
from travaux.text.values import RollingProvision
from travaux.web.rolling import Text
from travaux.web.shelf import Shelf
from travaux.web.visits import Visit


class Mark(NamedTuple):
    """How an article stands: a sign, and what it says."""

    sign: str
    said: Message


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an outline: a headed provision; ``contested`` is None for what holds articles.

    ``ids`` are those of the provision and, if it holds no articles, of all under it.
    """

    id: str
    label: str
    heading: str
    contested: int | None
    ids: frozenset[str]
    under: tuple["Line", ...] = ()


_OUTLINES: Final = Shelf[tuple[Line, ...]](16)


def outline_of(text: Text) -> tuple[Line, ...]:
    """The outline of a text in its own language, made once."""
    rolling = text.rolling
    return _OUTLINES.get(text.serial, lambda: outline(rolling.provisions, rolling.language))


def outline(provisions: Iterable[RollingProvision], language: str) -> tuple[Line, ...]:
    """The outline of a rolling text in a language."""
    return tuple(_line(one, language) for one in provisions if is_headed(one))


def _line(one: RollingProvision, language: str) -> Line:
    holds = any(map(is_headed, one.children))
    return Line(
        one.id,
        label_of(one, language),
        short(one.heading),
        None if holds else places(one),
        frozenset([one.id] if holds else _ids(one)),
        outline(one.children, language) if holds else (),
    )


def _ids(one: RollingProvision) -> list[str]:
    return [one.id, *(id_ for child in one.children for id_ in _ids(child))]


def listed(
    lines: Iterable[Line],
    visit: Visit,
    *,
    at: str,
    address: Callable[[str], str],
    standing: Progress,
) -> Html:
    """An outline as a list of links, the article of the provision ``at`` marked."""
    items = [
        tag(
            "li",
            _linked(it, visit, at=at, address=address, standing=standing),
            listed(it.under, visit, at=at, address=address, standing=standing),
        )
        for it in lines
    ]
    return tag("ol", *items) if items else NOTHING


def _linked(
    line: Line, visit: Visit, *, at: str, address: Callable[[str], str], standing: Progress
) -> Html:
    parts = [tag("span", text(line.label), class_="number")] if line.label else []
    parts += [tag("span", text(line.heading), class_="title")] if line.heading else []
    here = "true" if at in line.ids and line.contested is not None else None
    mark = mark_of(line, standing)
    return tag(
        "a",
        join(parts, " "),
        marked(mark, visit) if mark else NOTHING,
        href=address(line.id),
        aria_current=here,
    )


def marked(mark: Mark, visit: Visit) -> Html:
    """How an article stands, as a sign with its name."""
    kind = "state open" if mark.sign.startswith("○") else "state"
    return tag("span", mark.sign, class_=kind, role="img", aria_label=visit.say(mark.said))


def marks(lines: Iterable[Line], standing: Progress) -> Iterator[tuple[str, Mark]]:
    """Each article of an outline with how it stands, in order."""
    for line in lines:
        mark = mark_of(line, standing)
        if mark:
            yield line.id, mark
        yield from marks(line.under, standing)


_AGREED: Final = message("agreed")
_REFERENDUM: Final = message("agreed ad referendum")
_HELD: Final = (
    ("to be reconfirmed", Mark("◌", message("to be reconfirmed"))),
    ("reopened", Mark("◌", message("reopened"))),
    ("conditional", Mark("◐", message("conditional"))),
)
"""What is said of an agreement that does not stand; one that stands is said of all words of it."""


def mark_of(line: Line, standing: Progress, *, above: Iterable[str] = ()) -> Mark | None:
    """How what a line is of stands; None for what holds articles, which say so themselves.

    ``above`` are provisions that it stands under, which may have been agreed with it.
    """
    if line.contested is None:
        return None
    held = {standing.agreements.get(it, "") for it in (*line.ids, *above)}
    if "to be reconfirmed" not in held and line.contested:
        said = message("contested places: {places}", places=line.contested)
        return Mark(f"○ {line.contested}", said)
    found = next((mark for state, mark in _HELD if state in held), None)
    if found:
        return found
    if {standing.states[it] for it in line.ids if it in standing.states} == {"agreed"}:
        provisional = standing.referendum & {*line.ids, *above}
        return Mark("●", _REFERENDUM if provisional else _AGREED)
    return Mark("◐", message("no brackets"))


def mark_at(path: Sequence[RollingProvision], standing: Progress) -> Mark | None:
    """How the last provision of a path stands, with all under it and what it is agreed with."""
    *above, one = path
    holds = any(map(is_headed, one.children))
    line = Line(one.id, "", "", None if holds else places(one), frozenset(_ids(one)))
    return mark_of(line, standing, above=[it.id for it in above])
