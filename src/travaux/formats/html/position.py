"""A text with one party's position, for those at home who instruct it: one file, no network."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from travaux.formats.html.byline import Manner, Say
from travaux.formats.html.contents import contents
from travaux.formats.html.fragment import fragment
from travaux.formats.html.frame import About, manner_for, masthead, page
from travaux.formats.html.lists import legend, proposals_list
from travaux.formats.html.markup import NOTHING, Html, anchor, join, tag, text
from travaux.formats.html.outline import called, standing
from travaux.formats.html.page import figures_list, set_out
from travaux.formats.html.provisions import Setting
from travaux.formats.html.reading import reading
from travaux.text.errors import Message, message
from travaux.text.reading import read_for
from travaux.text.values import RollingInstrument, RollingProvision

OWN = "own:"
"""Before the ids of provisions where the text stands as the party would have it."""


@dataclass(frozen=True, slots=True)
class Stand:
    """Where the party stands on something: a provision by its id, what it says, of what."""

    provision: str
    said: str
    of: str = ""


@dataclass(frozen=True, slots=True)
class Position:
    """One party's position: its name, the text as it would have it, its proposals and stances.

    ``proposals`` are the ids of those it stands behind; their entries are in ``About``.
    ``behind`` gives the printed names behind each proposal of anybody, ``attribution`` what of
    them the body has printed.
    """

    party: str
    own: tuple[RollingProvision, ...]
    proposals: frozenset[str] = frozenset()
    stands: tuple[Stand, ...] = ()
    behind: Mapping[str, Sequence[str]] = field(default_factory=dict)
    attribution: str = "names"


def position_page(
    rolling: RollingInstrument, position: Position, *, about: About, say: Say = str
) -> str:
    """The rolling text with a party's own options marked, and the text as it would have it.

    Args:
        rolling: what the room reads.
        position: the party's.
        about: what the page says besides; ``entries`` are the party's proposals.
        say: renders the interface's words, in the language ``about.interface``.

    Carries: as ``rolling_page``; the party's reading, proposals and stances.
    Loses: the proposals of others in a list: they stand in the text.
    """
    manner = replace(
        manner_for(about, say, rolling.language),
        behind=position.behind,
        attribution=position.attribution,
        recent=position.proposals,
    )
    names = dict(called(rolling.provisions, rolling.language))
    main = join(
        [
            figures_list(standing(rolling), manner),
            _stands(position.stands, names, manner),
            proposals_list(about.entries, names, manner),
            _part("rolling", message("The rolling text"), manner),
            _title(rolling, manner),
            legend(manner),
            set_out(rolling.provisions, Setting(manner, rolling.language)),
            _own(position, rolling.language, manner),
        ]
    )
    title = say(message("Position of {party}", party=position.party))
    return page(
        masthead(tag("bdi", text(title), lang=manner.language), about, manner),
        contents(rolling.provisions, rolling.language, manner),
        main,
        title=f"{title} · {read_for(rolling.title)}".removesuffix(" · "),
        about=about,
        manner=manner,
        language=rolling.language,
    )


def _title(rolling: RollingInstrument, manner: Manner) -> Html:
    title = fragment(rolling.title, manner)
    return tag("p", title, class_="title-of-text") if title else NOTHING


def _own(position: Position, language: str, manner: Manner) -> Html:
    """The text as the party would have it, under ids of its own."""
    sentence = message("The text as {party} would have it", party=position.party)
    setting = Setting(replace(manner, recent=frozenset()), language, words=reading)
    html = set_out(_renamed(position.own), setting).replace(' id="text"', "", 1)
    return join([_part("own", sentence, manner), Html(html)])


def _renamed(provisions: Iterable[RollingProvision]) -> tuple[RollingProvision, ...]:
    return tuple(
        replace(one, id=f"{OWN}{one.id}", children=_renamed(one.children)) for one in provisions
    )


def _part(name: str, heading: Message, manner: Manner) -> Html:
    return tag("h2", manner.said(heading), id=name, class_="part-of-page")


def _linked(provision: str, names: Mapping[str, str]) -> Html:
    """A provision by its name; one that is no longer there, by its id."""
    if provision not in names:
        return text(provision)
    return tag("a", text(names[provision]), href=f"#{anchor(provision)}")


def _stands(stands: Sequence[Stand], names: dict[str, str], manner: Manner) -> Html:
    if not stands:
        return NOTHING
    items = (
        tag(
            "li",
            _linked(one.provision, names),
            *([" ", tag("bdi", text(one.of), class_="code")] if one.of else []),
            ": ",
            tag("bdi", text(one.said), lang=manner.language),
        )
        for one in stands
    )
    heading = tag("h2", manner.said(message("Stances")), id="stances")
    return tag("section", heading, tag("ul", *items), class_="stands", aria_labelledby="stances")
