"""``travaux demo``: the main job on the project's own sample, in the terminal and as a page.

With ``--only-data`` it fills a data folder instead, for which Django is loaded then and not
before.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib import import_module
from importlib.resources import as_file, files
from pathlib import Path

import click

from travaux.cli.consolidate import consolidate_files
from travaux.cli.language import _, say
from travaux.cli.output import style_for
from travaux.config.environment import value
from travaux.formats.html.outline import places, standing
from travaux.text.errors import message
from travaux.text.values import RollingInstrument, RollingProvision

SHOWN = 3
"""The articles shown in the terminal; the page has them all."""


@click.command(
    help=_(
        "Consolidate an invented draft convention, 24 articles with over 100 proposals of 12 "
        "States: its most contested articles in the terminal, all of it as a page."
    ),
    epilog="\n\n".join(
        [
            _("Example: travaux demo --page lagoons.html"),
            _("Example: travaux demo --only-data --data demo"),
        ]
    ),
)
@click.option(
    "--page",
    metavar="FILE",
    default="var/demo.html",
    show_default=True,
    help=_("Where to write the page."),
)
@click.option(
    "--only-data",
    is_flag=True,
    help=_(
        "Instead, put an invented committee in mid-negotiation into a data folder: 20 States, 39 "
        "articles, nearly 200 proposals."
    ),
)
@click.option(
    "--data",
    metavar="DIR",
    default=lambda: value("TRAVAUX_DATA"),
    show_default="TRAVAUX_DATA, else var",
    help=_("The data folder: the embedded database, keys and files."),
)
def demo(*, page: str, only_data: bool, data: str) -> int:
    """Consolidate the sample, or play the demonstration."""
    if only_data:
        played: int = import_module("travaux.cli.committee.demonstrating").played_into(data)
        return played
    return _sample(page)


def _sample(page: str) -> int:
    with as_file(files("travaux.cli") / "sample") as folder:
        done = consolidate_files(
            str(folder / "convention.en.txt"),
            str(folder / "proposals.jsonl"),
            str(folder / "parties.json"),
        )
    path = Path(page)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(done.page(), encoding="utf-8")
    shown = replace(done, rolling=_most_contested(done.rolling))
    click.echo(shown.text(style_for(None)))
    figures = standing(done.rolling)
    click.echo(
        say(
            message(
                "{proposals} proposals by {parties} parties: {places} contested places, "
                "{words} words in brackets, {clear} of {articles} articles without brackets.",
                proposals=len(done.asked),
                parties=len(done.parties),
                places=figures.places,
                words=figures.words,
                clear=figures.clear,
                articles=figures.articles,
            )
        )
    )
    click.echo(say(message("The whole rolling text: {page}", page=path.resolve().as_uri())))
    return 0


def _most_contested(rolling: RollingInstrument) -> RollingInstrument:
    """The articles with the most contested places, in the order of the text."""
    articles = list(_articles(rolling.provisions))
    most = sorted(articles, key=places, reverse=True)[:SHOWN]
    return replace(rolling, provisions=tuple(it for it in articles if it in most))


def _articles(provisions: Iterable[RollingProvision]) -> Iterator[RollingProvision]:
    for it in provisions:
        if it.kind == "article":
            yield it
        else:
            yield from _articles(it.children)
