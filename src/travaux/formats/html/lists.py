"""What stands around the text: how to read it, its contents, the parties, the proposals."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from travaux.formats.html.byline import Manner, Say
from travaux.formats.html.direction import direction
from travaux.formats.html.fragment import fragment
from travaux.formats.html.markup import NOTHING, Html, anchor, tag, text
from travaux.text.errors import Message, message
from travaux.text.values import Choice, Node, Occurrence, Option, Party, Plain


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list of proposals; ``sponsors`` are printed names.

    ``provision`` is an id, or empty for the title and for the text throughout;
    ``action`` is one of ``byline.ACTIONS``; ``detail`` as printed. ``label`` is what the proposal
    is called where its id says nothing to a reader.
    """

    id: str
    sponsors: tuple[str, ...]
    action: str
    provision: str = ""
    detail: str = ""
    label: str = ""


def occurrences_list(
    occurrences: Sequence[Occurrence], called: Mapping[str, str], manner: Manner
) -> Html:
    """The places that a proposal to replace words throughout would change."""
    if not occurrences:
        return NOTHING
    items = (
        tag(
            "li", _code(one.proposal), " ", _named(one.provision, called, manner), f" × {one.count}"
        )
        for one in occurrences
    )
    heading = message("Replacements throughout, to be confirmed place by place")
    return _section("occurrences", heading, tag("ul", *items), manner=manner)


def problems_list(problems: Sequence[Message], manner: Manner) -> Html:
    """What could not be read as it was meant."""
    if not problems:
        return NOTHING
    items = (tag("li", manner.said(one)) for one in problems)
    heading = message("What could not be read as it was meant")
    return _section("problems", heading, tag("ul", *items), manner=manner)


def legend(manner: Manner) -> Html:
    """How to read the brackets, shown by the renderer that sets the text."""
    rows = (
        tag("div", tag("dt", fragment(nodes, manner)), tag("dd", text(manner.say(sentence))))
        for nodes, sentence in _examples(manner.say)
    )
    turned = direction(manner.language) if manner.language else None
    listed = tag("dl", *rows, lang=manner.language, dir=turned)
    return _section("legend", message("How to read the brackets"), listed, manner=manner)


def parties_list(parties: Sequence[Party], manner: Manner) -> Html:
    """Who speaks, by name, with the short form where it is another."""
    if not parties:
        return NOTHING
    items = (
        tag("li", tag("bdi", text(one.name)), *([] if one.id == one.name else [" ", _code(one.id)]))
        for one in parties
    )
    return _section("parties", message("Parties"), tag("ul", *items), manner=manner)


def proposals_list(entries: Sequence[Entry], called: Mapping[str, str], manner: Manner) -> Html:
    """Every proposal, under its provision, in the order of the provisions."""
    if not entries:
        return NOTHING
    order = {provision: at for at, provision in enumerate(("", *called))}
    ranked = sorted(entries, key=lambda one: order.get(one.provision, len(order)))
    columns = (message("Proposal"), message("Sponsors"), message("What is proposed"))
    head = tag("tr", *(tag("th", manner.said(one), scope="col") for one in columns))
    bodies = [
        _body(provision, list(group), called=called, manner=manner)
        for provision, group in groupby(ranked, key=lambda one: one.provision)
    ]
    table = tag("table", tag("thead", head), *bodies)
    return _section("proposals", message("Proposals by provision"), table, manner=manner)


def _examples(say: Say) -> list[tuple[tuple[Node, ...], Message]]:
    def words(one: Message) -> tuple[Node, ...]:
        return (Plain(say(one)),)

    base = Option("base", words(message("these words")))
    other = Option("proposed", words(message("other words")), sponsors=("AAA", "BBB"))
    more = Option("proposed", words(message("more words")), sponsors=("AAA",))
    gone = Option("proposed", sponsors=("AAA",))
    new = Option("unknown", words(message("2 bis. A new provision.")), sponsors=("AAA",))
    kept = Option("base", base.content, ("AAA",), ("1",), (("1", "retain"),))
    inner = Choice((Option("base"), more))
    outer = Option("base", (*base.content, Plain(" "), inner))
    return [
        (
            (Choice((base, other)),),
            message("The words of the basis, not agreed; underlined what is proposed instead."),
        ),
        ((Choice((Option("base"), more)),), message("An addition is proposed.")),
        ((Choice((base, gone)),), message("It is proposed to delete these words.")),
        ((Choice((new,)),), message("A new provision is proposed.")),
        (
            (Choice((kept,)),),
            message("It is asked to retain, to bracket or to reserve these words."),
        ),
        (
            (Choice((outer, other)),),
            message("A place within a place: the outer brackets are bold."),
        ),
    ]


def _body(
    provision: str, entries: Sequence[Entry], *, called: Mapping[str, str], manner: Manner
) -> Html:
    rows = (
        tag(
            "tr",
            tag("th", _code(one.label or one.id), scope="row"),
            tag("td", manner.names(one.sponsors)),
            tag("td", manner.action(one.action, one.detail)),
        )
        for one in entries
    )
    head = tag(
        "tr",
        tag("th", _named(provision, called, manner), colspan="3", scope="rowgroup"),
        class_="provision",
    )
    return tag("tbody", head, *rows)


def _named(provision: str, called: Mapping[str, str], manner: Manner) -> Html:
    if provision in called:
        return tag("a", text(called[provision] or provision), href=f"#{anchor(provision)}")
    return text(provision) if provision else manner.said(message("The text as a whole"))


def _code(given: str) -> Html:
    return tag("bdi", text(given), class_="code")


def _section(name: str, heading: Message, content: Html, *, manner: Manner) -> Html:
    titled = tag("h2", manner.said(heading), id=name)
    return tag("section", titled, content, class_=name, aria_labelledby=name)
