"""What is contested where: the figures of a rolling instrument, and a name for each provision."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from travaux.formats.html.labels import alternative, label, within
from travaux.formats.plain.headings import HEADED
from travaux.text.reading import measure, read_for
from travaux.text.tokens import count_words
from travaux.text.values import Choice, Node, Plain, RollingInstrument, RollingProvision

WHOLE = frozenset({"delete", "no text", "bracket", "reserve"})
"""What, asked of a whole provision, puts all of it in brackets."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a text stands.

    ``places`` are what the room has to decide: outermost choices, proposed
    provisions, and structural proposals other than to retain; ``words`` are
    those printed in brackets; ``clear`` of ``articles`` have nothing contested.
    """

    places: int
    words: int
    articles: int
    clear: int


def standing(instrument: RollingInstrument) -> Standing:
    """The figures of a rolling instrument."""
    articles = [one for one in every(instrument.provisions) if one.kind == "article"]
    return Standing(
        places=choices_in(instrument.title) + sum(map(places, instrument.provisions)),
        words=measure(instrument.title).words + sum(map(_words, instrument.provisions)),
        articles=len(articles),
        clear=sum(not places(one) for one in articles),
    )


def places(provision: RollingProvision) -> int:
    """How many things the room has to decide in a provision and under it."""
    return (
        sum(map(choices_in, _texts(provision)))
        + sum(mark.action != "retain" for mark in provision.marks)
        + (provision.origin == "proposed")
        + sum(map(places, provision.children))
    )


def enclosed(provision: RollingProvision) -> bool:
    """Whether the whole of a provision stands in brackets."""
    return provision.origin == "proposed" or any(
        mark.action in WHOLE and not mark.detail for mark in provision.marks
    )


def choices_in(nodes: Iterable[Node]) -> int:
    """The number of outermost choices."""
    return sum(isinstance(node, Choice) for node in nodes)


def every(provisions: Iterable[RollingProvision]) -> Iterator[RollingProvision]:
    """Each provision, before what stands under it."""
    for one in provisions:
        yield one
        yield from every(one.children)


def called(
    provisions: Iterable[RollingProvision], language: str, above: str = ""
) -> Iterator[tuple[str, str]]:
    """Each provision's id with a name for it: ``Article 5, 2 (a)``, ``Preamble, 3``.

    Preambular paragraphs without numbers are counted, as the room does.
    """
    unnumbered = 0
    for one in provisions:
        number = number_of(one)
        if one.kind == "preambular" and not number:
            unnumbered += 1
            number = str(unnumbered)
        if one.kind in HEADED:
            name = label(one.kind, number, language) or above
        else:
            name = within(above, number, language)
        yield one.id, name
        yield from called(one.children, language, name)


def label_of(one: RollingProvision, language: str) -> str:
    """What stands above the heading of a headed provision, or nothing."""
    return label(one.kind, number_of(one), language, heading=read_for(one.heading))


def number_of(one: RollingProvision) -> str:
    """A provision's number as printed, an alternative's told apart."""
    return alternative(one.number) if stands_as(one, "alternative") else one.number


def stands_as(one: RollingProvision, relation: str) -> bool:
    """Whether a proposed provision stands there as an ``alternative`` or a ``placeholder``."""
    return one.origin == "proposed" and any(it.relation.startswith(relation) for it in one.lineage)


def is_headed(one: RollingProvision) -> bool:
    """Whether a provision has a heading of its own to stand under."""
    return one.kind in HEADED and bool(one.number or one.heading or one.kind == "annex")


def _texts(provision: RollingProvision) -> tuple[tuple[Node, ...], ...]:
    return provision.heading, provision.words, provision.closing


def _words(provision: RollingProvision, *, inside: bool = False) -> int:
    inside = inside or enclosed(provision)
    own = sum(measure(nodes).words for nodes in _texts(provision))
    if inside:
        own += sum(
            count_words(node.text)
            for nodes in _texts(provision)
            for node in nodes
            if isinstance(node, Plain)
        )
    return own + sum(_words(child, inside=inside) for child in provision.children)
