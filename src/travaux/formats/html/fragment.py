"""The rolling fragment: what the room reads of one place, for page, export and stream alike.

Brackets, attributions and the words for what is asked are text, so that they
are copied, printed and read aloud, with a style sheet or without one. Proposed
words are ``<ins>``; base words are never ``<del>``, for nothing is struck out
before the room decides. A choice that holds choices has bold brackets.

Within a choice, what one proposal reads is found by its id: it takes every
``.option`` and ``.edge`` whose ``data-proposals`` lists the id; if none
does, those with ``data-origin="base"``; text outside both belongs to all.
``.sign``, ``.by`` and ``.verb`` are the renderer's words, all others the text's.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from travaux.formats.html.byline import Manner, Say, asked, byline
from travaux.formats.html.edges import Hung, hang, sharing
from travaux.formats.html.markup import NOTHING, Html, ids, join, tag, text
from travaux.text.errors import message
from travaux.text.reading import choices, retaining_once
from travaux.text.values import Choice, Node, Option, Plain

HOLDING = 2
"""The weight of a bracket that holds brackets, which hold none."""


def nodes_to_html(
    nodes: Iterable[Node],
    *,
    say: Say = str,
    behind: Mapping[str, Sequence[str]] | None = None,
) -> Html:
    """The nodes of a place as inline HTML, for the inside of a paragraph or a heading.

    Args:
        nodes: what the room reads.
        say: renders the interface's words in the reader's language.
        behind: the printed names behind each proposal id; asked only where one
            option unites proposals that ask for different things.

    Carries: every word and white space of every option, origins, sponsors,
        proposals, stances.
    Loses: nothing.

    Guarantees:
        1. The reading for a proposal, and the base, can be taken from the fragment.
        2. User text is text: no markup of it is markup here.
    """
    return fragment(nodes, Manner(say, behind or {}))


def fragment(nodes: Iterable[Node], manner: Manner) -> Html:
    """As ``nodes_to_html``, for those who have a manner already."""
    named = {"role": "group", "aria_label": manner.say(message("contested place"))}
    return _run(retaining_once(tuple(nodes)), manner, text, **({} if manner.terse else named))


def _run(
    nodes: Iterable[Node], manner: Manner, words: Callable[[str], Html], **attributes: str
) -> Html:
    """Nodes in a row; of two choices that touch, the second is set a little apart.

    Else its options would look like further options of the first; white space
    between them sets them apart already.
    """
    parts: list[Html] = []
    touching = False
    for node in nodes:
        if isinstance(node, Plain):
            parts.append(words(node.text))
            touching = False
        else:
            hung = hang(node)
            touching = touching and not any(one.before for one in hung)
            name = "choice touching" if touching else "choice"
            parts.append(tag("span", _choice(node, hung, manner), class_=name, **attributes))
            touching = not any(one.after for one in hung)
    return join(parts)


def sign(character: str, weight: int = 1, *, terse: bool = False) -> Html:
    """A bracket of ours; one that holds brackets is bold, one that holds those is larger."""
    if weight == 1:
        return tag("i", character) if terse else tag("span", character, class_="sign")
    return tag("b", character, class_="sign" if weight == HOLDING else "sign outer")


def _choice(choice: Choice, hung: Sequence[Hung], manner: Manner) -> Html:
    weight = max(depth for _, depth in choices([choice]))
    first = hung[0].content if choice.options[0].origin != "proposed" else ()
    shown = (
        _option(option, one, weight=weight, deletes=bool(first), manner=manner)
        for option, one in zip(choice.options, hung, strict=True)
    )
    before = _edge(choice.options, [one.before for one in hung], terse=manner.terse)
    after = _edge(choice.options, [one.after for one in hung], terse=manner.terse)
    return join([before, *shown, after])


def _option(option: Option, hung: Hung, *, weight: int, deletes: bool, manner: Manner) -> Html:
    action = None if hung.content else asked(option, deletes=deletes)
    if not (hung.content or action or says_something(option)):
        return NOTHING
    said = _inserted if option.origin == "proposed" else text
    words = _run(hung.content, manner, said) if hung.content else manner.action(action or "none")
    said_of = {} if manner.terse else _told(option)
    return tag(
        "span",
        sign("[", weight, terse=manner.terse),
        words,
        byline(option, manner, said=action),
        sign("]", weight, terse=manner.terse),
        class_=manner.recently("option", option.proposals),
        **said_of,
    )


def _told(option: Option) -> dict[str, str | None]:
    """What programs find of an option."""
    return {
        "data_origin": option.origin,
        "data_proposals": ids(option.proposals),
        "data_stances": ids(f"{proposal}:{verb}" for proposal, verb in option.stances),
    }


def _inserted(words: str) -> Html:
    """Proposed words; the brackets and names of a choice among them are not inserted."""
    return tag("ins", text(words))


def says_something(option: Option) -> bool:
    """Whether an option without words, where none are deleted, says anything beside the others.

    It does where somebody speaks to it, or its origin is unknown; to do without what
    others add goes without saying.
    """
    return option.origin == "unknown" or bool(option.stances)


def _edge(options: Sequence[Option], edges: Sequence[str], *, terse: bool) -> Html:
    """White space at one edge of a choice; to a reader it is the same whose it is."""
    based = any(option.origin == "base" for option in options)
    if terse:
        return text("".join(space for space, _having in sharing(options, edges)[:1]))
    return join(
        text(space) if based and len(having) == len(options) else _owned(space, having)
        for space, having in sharing(options, edges)
    )


def _owned(space: str, options: Sequence[Option]) -> Html:
    """White space that only some options have."""
    origins = {option.origin for option in options}
    origin = next((name for name in ("base", "unknown", "proposed") if name in origins), None)
    proposals = ids(proposal for option in options for proposal in option.proposals)
    return tag("span", text(space), class_="edge", data_origin=origin, data_proposals=proposals)
