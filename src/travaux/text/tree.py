"""Finding and moving provisions in an instrument's tree, and quoting its words."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from travaux.text.errors import BadInput, message
from travaux.text.tokens import tokenize
from travaux.text.values import Instrument, Kind, Part, Provision, Where

_UNDER: dict[str, Kind] = {
    "part": "chapter",
    "chapter": "article",
    "section": "article",
    "article": "paragraph",
    "annex": "paragraph",
    "preamble": "preambular",
    "paragraph": "subparagraph",
    "operative": "subparagraph",
    "subparagraph": "item",
}


def walk(provisions: tuple[Provision, ...]) -> Iterator[Provision]:
    """Every provision in the order of the text, each before its children."""
    for provision in provisions:
        yield provision
        yield from walk(provision.children)


def find(instrument: Instrument, provision_id: str) -> Provision:
    """The provision of an id.

    Raises:
        BadInput: if there is none.
    """
    for provision in walk(instrument.provisions):
        if provision.id == provision_id:
            return provision
    raise BadInput(
        message(
            "There is no provision {id} in the text; name one that is there, by its id "
            "or its label.",
            id=provision_id,
        )
    )


def with_ids(instrument: Instrument, ids: Mapping[str, str]) -> Instrument:
    """The same text with every provision under another id, lineage following.

    Args:
        instrument: the text.
        ids: the new id of each provision by its old one.
    """

    def renamed(provision: Provision) -> Provision:
        return replace(
            provision,
            id=ids[provision.id],
            children=tuple(map(renamed, provision.children)),
            lineage=tuple(replace(it, of=ids.get(it.of, it.of)) for it in provision.lineage),
        )

    return replace(instrument, provisions=tuple(map(renamed, instrument.provisions)))


Rewrite = Callable[[Provision], tuple[Provision, ...]]


def rewrite(instrument: Instrument, provision_id: str, by: Rewrite) -> Instrument:
    """Put what ``by`` makes of one provision in its place: none, one or several."""

    def through(provisions: tuple[Provision, ...]) -> tuple[Provision, ...]:
        made: list[Provision] = []
        for provision in provisions:
            if provision.id == provision_id:
                made.extend(by(provision))
                continue
            children = through(provision.children)
            made.append(
                provision
                if children == provision.children
                else replace(provision, children=children)
            )
        return tuple(made)

    return replace(instrument, provisions=through(instrument.provisions))


def put(instrument: Instrument, provision: Provision, *, where: Where, other: str) -> Instrument:
    """Put a provision after or before another one, or under it as its last child."""

    def beside(anchor: Provision) -> tuple[Provision, ...]:
        if where == "under":
            return (replace(anchor, children=(*anchor.children, provision)),)
        return (anchor, provision) if where == "after" else (provision, anchor)

    find(instrument, other)
    return rewrite(instrument, other, beside)


def kind_under(parent: Provision) -> Kind:
    """The kind of a new child: that of the children there are, else the next kind down."""
    if parent.children:
        return parent.children[-1].kind
    return _UNDER.get(parent.kind, "item")


def part_of(instrument: Instrument, provision_id: str, part: Part) -> str:
    """The text of one part of a provision, or the title."""
    if part == "title":
        return instrument.title
    provision = find(instrument, provision_id)
    return str(getattr(provision, "words" if part == "provision" else part))


def with_part(instrument: Instrument, spot: tuple[str, Part], text: str) -> Instrument:
    """The instrument with another text in one part of a provision, or as its title."""
    provision_id, part = spot
    if part == "title":
        return replace(instrument, title=text)

    def changed(provision: Provision) -> tuple[Provision, ...]:
        if part == "heading":
            return (replace(provision, heading=text),)
        if part == "closing":
            return (replace(provision, closing=text),)
        return (replace(provision, words=text),)

    return rewrite(instrument, provision_id, changed)


def quoted_span(text: str, quoted: str, near: int | None = None) -> tuple[int, int]:
    """Where quoted words stand in a text, in code points.

    Args:
        text: in which they are sought.
        quoted: the words.
        near: where they are meant, if they stand there more than once: the nearest to it.

    Raises:
        BadInput: they do not stand there, or more than once and nobody says where.
    """
    count = text.count(quoted) if quoted else 0
    if count and near is not None:
        start = min(_starts(text, quoted), key=lambda at: abs(at - near))
        return start, start + len(quoted)
    if count != 1:
        raise BadInput(
            message(
                "The words “{quoted}” stand {count} times in the target, so it is not clear "
                "which are meant; quote words that stand there once.",
                quoted=quoted,
                count=count,
            )
        )
    start = text.index(quoted)
    return start, start + len(quoted)


def _starts(text: str, quoted: str) -> Iterator[int]:
    """Where quoted words begin, each time they stand in a text."""
    at = text.find(quoted)
    while at >= 0:
        yield at
        at = text.find(quoted, at + 1)


def with_quoted(text: str, quoted: str, words: str) -> str:
    """A text with other words where the quoted ones stood.

    Where words are only taken out, the space they leave double, or before a mark, goes too.
    """
    start, end = quoted_span(text, quoted)
    before, after = text[:start], text[end:]
    if not words and before.endswith(" ") and (not after or not after[0].isalnum()):
        before = before[:-1]
    elif not words and not before:
        after = after.lstrip(" ")
    return before + words + after


def with_throughout(text: str, quoted: str, words: str) -> tuple[str, int]:
    """A text with other words wherever the quoted ones stand as whole tokens; how often."""
    if quoted not in text:
        return text, 0  # most places hold no such words, and need not be cut into tokens
    tokens, sought = tokenize(text), tokenize(quoted)
    out: list[str] = []
    count = at = 0
    while at < len(tokens):
        if sought and tokens[at : at + len(sought)] == sought:
            out.append(words)
            count += 1
            at += len(sought)
        else:
            out.append(tokens[at])
            at += 1
    return "".join(out), count
