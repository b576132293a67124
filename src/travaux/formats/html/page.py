"""Pages that stand alone: one file, nothing from elsewhere, for the screen and for paper."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.resources import files

from travaux.formats.html.byline import Manner, Say, dash, group
from travaux.formats.html.direction import direction, primary
from travaux.formats.html.fragment import fragment
from travaux.formats.html.lists import Entry, contents, legend, parties_list, proposals_list
from travaux.formats.html.markup import NOTHING, Html, anchor, ids, join, tag, text
from travaux.formats.html.outline import Standing, called, choices_in, standing
from travaux.formats.html.provisions import Setting, provision_to_html
from travaux.text.errors import message
from travaux.text.reading import measure, read_for
from travaux.text.values import (
    Instrument,
    Node,
    Party,
    Plain,
    Provision,
    Rolling,
    RollingInstrument,
    RollingProvision,
)

POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""What the page may load: its own style sheet and nothing else."""


@dataclass(frozen=True, slots=True)
class About:
    """What a page says besides the text.

    ``committee`` and ``basis`` are printed lines, ``head`` is ``number:hash`` of
    the record, ``entries`` the list of proposals; what is empty is left out.
    ``interface`` is the code of the language that the page's own words are in.
    """

    committee: str = ""
    basis: str = ""
    head: str = ""
    parties: tuple[Party, ...] = ()
    entries: tuple[Entry, ...] = ()
    interface: str = "en"


def rolling_page(
    rolling: RollingInstrument,
    *,
    instrument: Instrument | None = None,
    about: About | None = None,
    say: Say = str,
) -> str:
    """The rolling text of an instrument, as a delegation would be handed it.

    Args:
        rolling: what the room reads.
        instrument: the instrument it was made from, for its notes.
        about: what the page says besides the text.
        say: renders the interface's words, in the language ``about.interface``.

    Carries: every word, bracket, sponsor and structural proposal; proposal ids
        as attributes; the instrument's notes.
    Loses: lineage.
    """
    about = about or About()
    manner = _manner(about, say, rolling.language)
    setting = Setting(manner, rolling.language, _notes(instrument.provisions if instrument else ()))
    names = dict(called(rolling.provisions, rolling.language))
    main = join(
        [
            _figures(standing(rolling), manner),
            legend(manner),
            _text(rolling.provisions, setting),
            proposals_list(about.entries, names, manner),
            parties_list(about.parties, manner),
        ]
    )
    return _page(
        _masthead(fragment(rolling.title, manner), about, manner, symbol=rolling.symbol),
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
        asks to retain a text nobody contests.
    Loses: problems, which are for whoever made the rolling text.
    """
    about = about or About()
    manner = _manner(about, say, language)
    title = message("Rolling text")
    nodes = [node for _, rolling in places for node in rolling.nodes]
    figures = Standing(choices_in(nodes), measure(nodes).words, 0, 0)
    main = join(
        [
            _figures(figures, manner),
            legend(manner),
            tag(
                "div",
                *(_place(name, one, manner) for name, one in places),
                id="text",
                class_="text",
            ),
            proposals_list(about.entries, {name: name for name, _ in places}, manner),
            parties_list(about.parties, manner),
        ]
    )
    return _page(
        _masthead(manner.said(title), about, manner),
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
    manner = _manner(about, say, instrument.language)
    setting = Setting(manner, instrument.language, _notes(instrument.provisions))
    provisions = tuple(map(_settled, instrument.provisions))
    return _page(
        _masthead(text(instrument.title), about, manner, symbol=instrument.symbol),
        contents(provisions, instrument.language, manner, standing=False),
        join([_text(provisions, setting), parties_list(about.parties, manner)]),
        title=instrument.title or say(message("Text")),
        about=about,
        manner=manner,
        language=instrument.language,
    )


def _manner(about: About, say: Say, language: str) -> Manner:
    behind = {one.id: one.sponsors for one in about.entries}
    spoken = about.interface if primary(about.interface) != primary(language) else None
    return Manner(say, behind, spoken)


def _page(  # noqa: PLR0913 -- the parts of a page, each named
    masthead: Html,
    aside: Html,
    main: Html,
    *,
    title: str,
    about: About,
    manner: Manner,
    language: str,
) -> str:
    style = files("travaux.formats.html").joinpath("page.css").read_text(encoding="utf-8")
    head = tag(
        "head",
        Html('<meta charset="utf-8">'),
        Html('<meta name="viewport" content="width=device-width, initial-scale=1">'),
        Html('<meta name="color-scheme" content="light dark">'),
        Html(f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'),
        tag("title", text(title)),
        tag("style", style),
    )
    skip = tag("a", manner.said(message("Skip to the text")), href="#text", class_="skip")
    body = tag("body", skip, masthead, aside, tag("main", main), _footer(about, manner))
    language = language or about.interface
    page = tag("html", head, "\n", body, lang=language, dir=direction(language))
    return f"<!doctype html>\n{page}\n"


def _masthead(title: Html, about: About, manner: Manner, *, symbol: str = "") -> Html:
    return tag(
        "header",
        _line(text(about.committee), "committee"),
        _line(text(symbol), "symbol"),
        tag("h1", title or manner.said(message("Rolling text"))),
        _line(_basis(about, manner), "basis"),
        class_="masthead",
    )


def _footer(about: About, manner: Manner) -> Html:
    said = join([part for part in (text(about.committee), _basis(about, manner)) if part], " · ")
    return tag("footer", tag("p", said)) if said else NOTHING


def _basis(about: About, manner: Manner) -> Html:
    basis = manner.said(message("Basis: {basis}", basis=about.basis)) if about.basis else NOTHING
    head = tag("bdi", text(about.head), class_="code") if about.head else NOTHING
    return join([part for part in (basis, head) if part], " · ")


def _line(content: Html, name: str) -> Html:
    return tag("p", content, class_=name) if content else NOTHING


def _figures(figures: Standing, manner: Manner) -> Html:
    """How much is contested, in figures."""
    told = [
        message("contested places: {places}", places=figures.places),
        message("words in brackets: {words}", words=figures.words),
    ]
    if figures.articles:
        clear = "articles without brackets: {clear} of {articles}"
        told.append(message(clear, clear=figures.clear, articles=figures.articles))
    return tag("ul", *(tag("li", manner.said(one)) for one in told), class_="figures")


def _text(provisions: Sequence[RollingProvision], setting: Setting) -> Html:
    shown = (provision_to_html(one, setting, level=2) for one in provisions)
    return tag("div", *shown, id="text", class_="text")


def _place(name: str, rolling: Rolling, manner: Manner) -> Html:
    retained = NOTHING
    if rolling.retained:
        behind = dict.fromkeys(
            sponsor for one in rolling.retained for sponsor in manner.behind.get(one, (one,))
        )
        retained = tag("span", dash(group(tuple(behind), "retain", manner)))
    return tag(
        "section",
        tag("h2", text(name), class_="code"),
        tag("p", fragment(rolling.nodes, manner), retained, class_="words"),
        id=anchor(name),
        class_="provision place",
        data_retained=ids(rolling.retained),
    )


def _notes(provisions: Iterable[Provision]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for one in provisions:
        found[one.id] = one.notes
        found.update(_notes(one.children))
    return found


def _settled(one: Provision) -> RollingProvision:
    """A provision as the room reads it when nobody proposes anything."""
    return RollingProvision(
        one.id,
        one.kind,
        number=one.number,
        heading=_plain(one.heading),
        words=_plain(one.words),
        children=tuple(map(_settled, one.children)),
        closing=_plain(one.closing),
    )


def _plain(words: str) -> tuple[Node, ...]:
    return (Plain(words),) if words else ()
