"""Pages that stand alone: one file, nothing from elsewhere, for the screen and for paper."""

from collections.abc import Iterable, Sequence
from itertools import chain

from travaux.formats.html.byline import Manner, Say
from travaux.formats.html.contents import contents
from travaux.formats.html.fragment import fragment
from travaux.formats.html.frame import About, manner_for, masthead, page
from travaux.formats.html.lists import (
    legend,
    occurrences_list,
    parties_list,
    problems_list,
    proposals_list,
)
from travaux.formats.html.markup import NOTHING, Html, anchor, join, tag, text
from travaux.formats.html.outline import Standing, called, choices_in, standing
from travaux.formats.html.provisions import Setting, mark_to_html, provision_to_html
from travaux.text.errors import message
from travaux.text.reading import measure, read_for
from travaux.text.values import (
    Instrument,
    Mark,
    Node,
    Plain,
    Provision,
    Rolling,
    RollingInstrument,
    RollingProvision,
)


def rolling_page(
    rolling: RollingInstrument,
    *,
    about: About | None = None,
    say: Say = str,
) -> str:
    """The rolling text of an instrument, as a delegation would be handed it.

    Args:
        rolling: what the room reads.
        about: what the page says besides the text.
        say: renders the interface's words, in the language ``about.interface``.

    Carries: every word, bracket, sponsor and structural proposal; proposal ids
        as attributes; notes; replacements throughout; problems.
    Loses: lineage, but that a provision is an alternative or a placeholder.
    """
    about = about or About()
    manner = manner_for(about, say, rolling.language)
    setting = Setting(manner, rolling.language)
    names = dict(called(rolling.provisions, rolling.language))
    main = join(
        [
            figures_list(standing(rolling), manner),
            legend(manner),
            set_out(rolling.provisions, setting),
            proposals_list(about.entries, names, manner),
            occurrences_list(rolling.occurrences, names, manner),
            problems_list(rolling.problems, manner),
            parties_list(about.parties, manner),
        ]
    )
    return page(
        masthead(fragment(rolling.title, manner), about, manner, symbol=rolling.symbol),
        contents(rolling.provisions, rolling.language, manner),
        main,
        title=f"{read_for(rolling.title)} · {say(message('Rolling text'))}".removeprefix(" · "),
        about=about,
        manner=manner,
        language=rolling.language,
    )


def places_page(
    places: Sequence[tuple[str, Rolling]],
    *,
    language: str = "",
    about: About | None = None,
    say: Say = str,
) -> str:
    """Single places, each under its id, as the room reads them.

    Carries: every word, bracket and sponsor; proposal ids as attributes; who
        asks to retain a text nobody contests; problems.
    Loses: nothing.
    """
    about = about or About()
    manner = manner_for(about, say, language)
    title = message("Rolling text")
    problems = [one for _, rolling in places for one in rolling.problems]
    nodes = [node for _, rolling in places for node in rolling.nodes]
    figures = Standing(choices_in(nodes), measure(nodes).words, 0, 0)
    main = join(
        [
            figures_list(figures, manner),
            legend(manner),
            _text(_place(name, one, manner) for name, one in places),
            proposals_list(about.entries, {name: name for name, _ in places}, manner),
            problems_list(problems, manner),
            parties_list(about.parties, manner),
        ]
    )
    return page(
        masthead(manner.said(title), about, manner),
        NOTHING,
        main,
        title=say(title),
        about=about,
        manner=manner,
        language=language,
    )


def instrument_page(instrument: Instrument, *, about: About | None = None, say: Say = str) -> str:
    """An instrument without proposals.

    Carries: every word, number and note.
    Loses: lineage.
    """
    about = about or About()
    manner = manner_for(about, say, instrument.language)
    setting = Setting(manner, instrument.language)
    provisions = tuple(map(settled, instrument.provisions))
    return page(
        masthead(text(instrument.title), about, manner, symbol=instrument.symbol),
        contents(provisions, instrument.language, manner, standing=False),
        join([set_out(provisions, setting), parties_list(about.parties, manner)]),
        title=instrument.title or say(message("Text")),
        about=about,
        manner=manner,
        language=instrument.language,
    )


def figures_list(figures: Standing, manner: Manner) -> Html:
    """How much is contested, in figures."""
    told = [
        message("contested places: {places}", places=figures.places),
        message("words in brackets: {words}", words=figures.words),
    ]
    if figures.articles:
        told.append(
            message(
                "articles without brackets: {clear} of {articles}",
                clear=figures.clear,
                articles=figures.articles,
            )
        )
    return tag("ul", *(tag("li", manner.said(one)) for one in told), class_="figures")


def _text(shown: Iterable[Html]) -> Html:
    return tag("div", *shown, id="text", class_="text")


def set_out(provisions: Iterable[RollingProvision], setting: Setting) -> Html:
    """Provisions as the text of a page."""
    return _text(provision_to_html(one, setting, level=2) for one in provisions)


def _place(name: str, rolling: Rolling, manner: Manner) -> Html:
    behind = (manner.behind.get(one, (one,)) for one in rolling.retained)
    sponsors = tuple(dict.fromkeys(chain.from_iterable(behind)))
    retain = [" ", mark_to_html(Mark("retain", rolling.retained, sponsors), manner)]
    return tag(
        "section",
        tag("h2", text(name), class_="code"),
        tag("p", fragment(rolling.nodes, manner), *(retain if sponsors else ()), class_="words"),
        id=anchor(name),
        class_="provision place",
    )


def settled(one: Provision) -> RollingProvision:
    """A provision as the room reads it when nobody proposes anything."""
    return RollingProvision(
        one.id,
        one.kind,
        number=one.number,
        heading=_plain(one.heading),
        words=_plain(one.words),
        children=tuple(map(settled, one.children)),
        closing=_plain(one.closing),
        notes=one.notes,
    )


def _plain(words: str) -> tuple[Node, ...]:
    return (Plain(words),) if words else ()
