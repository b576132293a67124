"""What stands around every page: its head, its style sheet, its masthead and its foot."""

from dataclasses import dataclass
from importlib.resources import files

from travaux.formats.html.byline import Manner, Say
from travaux.formats.html.direction import direction, primary
from travaux.formats.html.lists import Entry
from travaux.formats.html.markup import NOTHING, Html, join, tag, text
from travaux.text.errors import message
from travaux.text.values import Party

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


def manner_for(about: About, say: Say, language: str) -> Manner:
    """How the renderer speaks on a page whose text is in ``language``."""
    behind = {one.id: one.sponsors for one in about.entries}
    spoken = about.interface if primary(about.interface) != primary(language) else None
    return Manner(say, behind, spoken)


def page(
    top: Html,
    beside: Html,
    main: Html,
    *,
    title: str,
    about: About,
    manner: Manner,
    language: str,
) -> str:
    """A whole page: one file, in the direction of its text, loading nothing.

    ``title`` is plain text for the window; the other parts are HTML.
    """
    style = "\n".join(map(_sheet, ("static/fragment.css", "page.css")))
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
    body = tag("body", skip, top, beside, tag("main", main), _footer(about, manner))
    language = language or about.interface
    html = tag("html", head, "\n", body, lang=language, dir=direction(language))
    return f"<!doctype html>\n{html}\n"


def _sheet(name: str) -> str:
    return files("travaux.formats.html").joinpath(name).read_text(encoding="utf-8")


def masthead(title: Html, about: About, manner: Manner, *, symbol: str = "") -> Html:
    """Committee, symbol, title and basis."""
    return tag(
        "header",
        _line(text(about.committee), "committee"),
        _line(text(symbol), "symbol"),
        tag("h1", title or manner.said(message("Rolling text"))),
        _line(_basis(about, manner), "basis"),
        class_="masthead",
    )


def _footer(about: About, manner: Manner) -> Html:
    said = join(
        [part for part in (text(about.committee), _basis(about, manner)) if part],
        "\N{NO-BREAK SPACE}· ",
    )
    return tag("footer", tag("p", said)) if said else NOTHING


def _basis(about: About, manner: Manner) -> Html:
    basis = manner.said(message("Basis: {basis}", basis=about.basis)) if about.basis else NOTHING
    head = tag("bdi", text(about.head), class_="code") if about.head else NOTHING
    return join([part for part in (basis, head) if part], "\N{NO-BREAK SPACE}· ")


def _line(content: Html, name: str) -> Html:
    return tag("p", content, class_=name) if content else NOTHING
