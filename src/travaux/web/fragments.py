"""One change as the room would read it, were it the only one: a rolling fragment, and a caption."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.safestring import SafeString, mark_safe

from travaux.committee.models import Proposal
from travaux.committee.queries.changes import Asked
from travaux.committee.queries.names import CommitteeNames
from travaux.committee.queries.proposals import printed
from travaux.formats.html.byline import Manner
from travaux.formats.html.direction import direction
from travaux.formats.html.fragment import fragment
from travaux.formats.html.markup import NOTHING, Html, join, tag, text
from travaux.formats.html.provisions import Setting, provision_to_html
from travaux.sentences import BadInput, Message, message
from travaux.text import values
from travaux.text.instruments import consolidate_instrument
from travaux.text.values import Node, Plain, RollingInstrument, RollingProvision

_CAPTIONS: Final[Mapping[str, Message]] = {
    "amend": message("Changes {place}"),
    "amend heading": message("Changes the heading of {place}"),
    "amend closing": message("Changes the closing words of {place}"),
    "amend title": message("Changes the title"),
    "delete": message("Deletes {place}"),
    "delete words": message("Deletes words of {place}"),
    "insert after": message("A new provision after {place}"),
    "insert before": message("A new provision before {place}"),
    "insert under": message("A new provision under {place}"),
    "alternative": message("An alternative to {place}"),
    "placeholder": message("A place kept open at {place}"),
    "no text": message("No text for {place}"),
    "move after": message("Moves {place} to stand after {other}"),
    "move before": message("Moves {place} to stand before {other}"),
    "move under": message("Moves {place} to stand under {other}"),
    "merge with": message("Merges {place} with {other}"),
    "split at": message("Splits {place} at “{words}”"),
    "replace throughout": message("Replaces “{words}” by “{instead}” throughout"),
    "retain": message("Keeps {place} as it is"),
    "bracket": message("Puts {place} in brackets"),
    "reserve": message("Reserves a position on {place}"),
    "amends": message("Amends {other}"),
}
_NEW: Final = frozenset({"insert", "alternative", "placeholder"})
_AMENDED: Final = _NEW | {"amend", "amends"}
"""What proposes words, so that another proposal can amend it."""

_MOVED: Final = frozenset({"move", "merge with"})
"""What names two places is said in the caption: a fragment shows one."""

_WORDED: Final = frozenset({"words", "heading", "closing"})


@dataclass(frozen=True, slots=True)
class Shown:
    """A change on a page: what it does in a phrase, and its fragment in the text's language.

    ``target`` is the id of its provision, empty for the text as a whole; ``translations`` are
    its wordings in other languages, with their states.
    """

    caption: str
    target: str
    html: SafeString
    language: str
    direction: str
    asked: Asked

    @property
    def translations(self) -> list[tuple[str, str, str, str]]:
        """Language, its direction, the wording and its state."""
        return [
            (it.language, direction(it.language), it.wording, it.state)
            for it in self.asked.wordings
        ]


def shown(
    asked: Asked, row: Proposal, names: CommitteeNames, *, attribution: str = "names"
) -> Shown:
    """Set a change of a proposal, whose sponsors have been read, for a page.

    Args:
        asked: the change.
        row: its proposal.
        names: how the reader calls things.
        attribution: what is printed of those behind it.
    """
    language = row.language if asked.late else row.instrument.language
    spoken = names.language if names.language != language else None
    manner = Manner(names.say, language=spoken, attribution=attribution)
    html = _late(asked) if asked.late else _fragment(asked, row, manner)
    return Shown(
        caption=_caption(asked, names),
        target=_root(asked).value.target,
        html=mark_safe(html),  # noqa: S308 -- the renderer's
        language=language,
        direction=direction(language),
        asked=asked,
    )


def marked(nodes: Sequence[Node]) -> SafeString:
    """Words as a later version has them: what is new is inserted, what is gone is struck out."""
    return mark_safe(join(_marked(it) for it in nodes))  # noqa: S308 -- escaped by ``text``


def _marked(node: Node) -> Html:
    if isinstance(node, Plain):
        return text(node.text)
    said = {it.origin: join(_marked(one) for one in it.content) for it in node.options}
    gone, new = said.get("base", NOTHING), said.get("proposed", NOTHING)
    return join([tag("del", gone) if gone else NOTHING, tag("ins", new) if new else NOTHING])


def sponsors_of(row: Proposal) -> tuple[str, ...]:
    """Who stands behind a proposal, in the language of its text, as the rolling text prints it."""
    named = tuple(printed(it, row.instrument.language) for it in row.sponsors.all())
    return named or ((row.delegation.order,) if row.delegation else ())


def _caption(asked: Asked, names: CommitteeNames) -> str:
    value = asked.value
    key = value.action
    if key in {"insert", "move"}:
        key = f"{key} {value.where}"
    elif key == "amend" and value.part in {"heading", "closing", "title"}:
        key = f"{key} {value.part}"
    elif key == "delete" and value.quoted is not None:
        key = "delete words"
    other = names.number(value.other) if key == "amends" else names.provision(value.other)
    said = {
        "place": names.provision(value.target) if value.target else names.say(_WHOLE),
        "other": other,
        "words": (value.quoted or "").strip(),
        "instead": (value.words or "").strip(),
    }
    return names.say(Message(_CAPTIONS[key].key, said))


_WHOLE: Final = message("the text as a whole")


def _late(asked: Asked) -> Html:
    """The words as they were handed in, in their own language."""
    value = asked.value
    said = value.wording if value.wording is not None else value.words
    return tag("p", tag("ins", text(said or "")))


def _fragment(asked: Asked, row: Proposal, manner: Manner) -> Html:
    """The change woven into the words it is made to; its words alone where that cannot be."""
    root = _root(asked)
    value = root.value
    if value.action == "replace throughout" or (root.place is None and value.part != "title"):
        return NOTHING
    if value.action in _MOVED and root.place:
        return tag("p", text(root.place.words or root.place.heading))
    base = values.Instrument(
        title=root.title,
        language=row.instrument.language,
        provisions=(root.place,) if root.place else (),
    )
    try:
        rolling = consolidate_instrument(base, [*_before(asked), _proposal(row, asked)])
    except BadInput:
        return _late(asked)
    return _set(rolling, root, manner)


def _set(rolling: RollingInstrument, root: Asked, manner: Manner) -> Html:
    """What of the rolling text the change is about."""
    value = root.value
    if value.part == "title":
        return _paragraph(rolling.title, manner)
    setting = Setting(manner, rolling.language)
    if value.action in _NEW:
        new = (it for it in _every(rolling.provisions) if it.origin == "proposed")
        return join(provision_to_html(it, setting, level=4) for it in new)
    place = rolling.provisions[0]
    if value.part in _WORDED and value.action != "split at":
        return _paragraph(getattr(place, value.part), manner)
    return provision_to_html(place, setting, level=4)


def _paragraph(nodes: Sequence[Node], manner: Manner) -> Html:
    return tag("p", fragment(nodes, manner))


def _root(asked: Asked) -> Asked:
    """The change that is amended in the end, or the change itself."""
    amended = next((it for it in asked.amended if it.value.action in _AMENDED), None)
    return _root(amended) if amended else asked


def _before(asked: Asked) -> Iterator[values.InstrumentProposal]:
    """The proposals that a change amends, the first first."""
    for it in asked.amended:
        yield from _before(it)
    if asked.amended:
        row = asked.amended[0].change.proposal
        changes = tuple(it.value for it in asked.amended)
        yield values.InstrumentProposal(row.id, (f"P{row.ordinal}",), changes)


def _proposal(row: Proposal, asked: Asked) -> values.InstrumentProposal:
    return values.InstrumentProposal(row.id, sponsors_of(row), (asked.value,))


def _every(provisions: Sequence[RollingProvision]) -> Iterator[RollingProvision]:
    for one in provisions:
        yield one
        yield from _every(one.children)
