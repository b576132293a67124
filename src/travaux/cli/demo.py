"""``travaux demo``: the invented committee in a browser; the main job on a sample with ``--page``.

Django is loaded for the committee alone, and not before.
"""

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib import import_module
from importlib.resources import as_file, files
from pathlib import Path

import click

from travaux.cli.consolidate import consolidate_files
from travaux.cli.data import in_folder
from travaux.cli.language import _, say
from travaux.cli.output import style_for
from travaux.formats.html.outline import places, standing
from travaux.text.errors import message
from travaux.text.values import RollingInstrument, RollingProvision

SHOWN = 3
"""The articles shown in the terminal; the page has them all."""


@click.command(
    help=_(
        "Serve an invented committee in mid-negotiation: 20 States, 39 articles, nearly 200 "
        "proposals, and sign-ins for anyone.\n\n"
        "It is put into the data folder first, and goes on from where it stands when called "
        "again; in the browser it is played on, step by step, to its final text. With --page, "
        "instead, an invented draft convention is consolidated, 24 articles with over 100 "
        "proposals of 12 States: its most contested articles in the terminal, all of it as a page."
    ),
    epilog="\n\n".join(
        [
            _("Example: travaux demo --port 8000"),
            _("Example: travaux demo --page lagoons.html"),
            _("Example: travaux demo --only-data --data demo"),
            _("Example: travaux demo --only-data --until 21.004"),
            _("Example: travaux demo --whole"),
        ]
    ),
)
@click.option(
    "--page",
    metavar="FILE",
    help=_("Where to write the page of the consolidated draft; nothing is served then."),
)
@click.option(
    "--only-data",
    is_flag=True,
    help=_("Put the committee into the data folder, and serve nothing."),
)
@click.option(
    "--until",
    metavar="STEP",
    help=_(
        "Play up to this step, as 21.004, or the end of this meeting, as 21; to the close of the "
        "first session (20) if not given."
    ),
)
@click.option(
    "--whole",
    is_flag=True,
    help=_("Play the whole negotiation, to the final text."),
)
@in_folder
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help=_("The port; 0 for any that is free."),
)
def demo(
    *, page: str | None, only_data: bool, until: str | None, whole: bool, data: str, port: int
) -> int:
    """Serve the demonstration, play it alone, or consolidate the sample."""
    if page is not None:
        return _sample(page)
    if not only_data:  # the settings are read once, when Django is loaded
        os.environ.update(TRAVAUX_DATA=data, TRAVAUX_DEMO="1")
    demonstrating = import_module("travaux.cli.committee.demonstrating")
    played: int = demonstrating.played_into(data, "" if whole else until)
    if only_data:
        return played
    served: int = demonstrating.served(data, port)
    return served


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
