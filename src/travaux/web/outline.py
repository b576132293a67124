"""The outline of a text: its articles, and how each of them stands."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from travaux.formats.html.contents import short
from travaux.formats.html.markup import NOTHING, Html, join, tag, text
from travaux.formats.html.outline import is_headed, label_of, places
from travaux.text.errors import Message, message
from travaux.text.values import RollingProvision
from travaux.web.visits import Visit


@dataclass(frozen=True, slots=True)
class Standing:
    """How provisions stand by id, and which of them are to be reconfirmed."""

    states: Mapping[str, str]
    reconfirm: frozenset[str]


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
    standing: Standing,
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
    line: Line, visit: Visit, *, at: str, address: Callable[[str], str], standing: Standing
) -> Html:
    parts = [tag("span", text(line.label), class_="number")] if line.label else []
    parts += [tag("span", text(line.heading), class_="title")] if line.heading else []
    here = "true" if at in line.ids and line.contested is not None else None
    return tag(
        "a",
        join(parts, " "),
        state(line, visit, standing),
        href=address(line.id),
        aria_current=here,
    )


def state(line: Line, visit: Visit, standing: Standing) -> Html:
    """How an article stands, as a sign with its name."""
    if line.contested is None:
        return NOTHING
    sign, told = _state(line, standing)
    kind = "state open" if sign.startswith("○") else "state"
    return tag("span", sign, class_=kind, role="img", aria_label=visit.say(told))


def _state(line: Line, standing: Standing) -> tuple[str, Message]:
    own = {it: how for it, how in standing.states.items() if it in line.ids}
    if line.ids & standing.reconfirm:
        return "◌", message("to be reconfirmed")
    if line.contested:
        return f"○ {line.contested}", message("contested places: {places}", places=line.contested)
    if own and set(own.values()) == {"agreed"}:
        return "●", message("agreed ad referendum")
    return "◐", message("no brackets")
