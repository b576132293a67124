"""``travaux read`` and ``travaux convert``: an instrument from one format into another."""

from typing import Any

import click

from travaux.cli.language import _, say
from travaux.cli.lines import source
from travaux.cli.output import FORMATS, style_for, writing
from travaux.cli.problems import told
from travaux.cli.texts import admitted, json_in, read_text
from travaux.formats.html.frame import About
from travaux.formats.html.page import instrument_page, places_page, rolling_page
from travaux.formats.json.settled import settled_from_json
from travaux.formats.json.values import RollingLine
from travaux.formats.json.write import (
    instrument_to_json,
    line_to_json,
    rolling_to_json,
    text_of_json,
)
from travaux.formats.markdown.rolling import rolling_to_markdown
from travaux.formats.markdown.write import write_markdown
from travaux.formats.plain.rolling import rolling_to_text
from travaux.formats.plain.room import nodes_to_room
from travaux.formats.plain.write import write_plain
from travaux.formats.reading import ReadText
from travaux.text.errors import BadInput, Place
from travaux.text.values import RollingInstrument

_LANGUAGE = click.option(
    "--language",
    metavar="CODE",
    default="",
    help=_("ar, zh, en, fr, ru or es; else it is found out."),
)
_ANNEX = click.option(
    "--annex",
    metavar="N",
    type=click.IntRange(min=1),
    help=_("Take the treaty in the Nth annex of a resolution, as a text of its own."),
)
_OUTPUT = click.option(
    "-o", "--output", metavar="FILE", help=_("Write to a file, whole or not at all.")
)


@click.command(
    help=_(
        "Read a treaty or resolution into a tree of provisions, and say what was odd.\n\n"
        "FILE is plain text, Markdown, Akoma Ntoso 3.0 or travaux.instrument/1; “-” is "
        "standard input. The exit code is 1 where something of FILE was left out."
    ),
    epilog=_("Example: travaux read convention.txt --to json"),
)
@click.argument("file")
@click.option("--to", type=FORMATS, default="json", help=_("The format of the output."))
@_LANGUAGE
@_ANNEX
@_OUTPUT
def read(*, file: str, to: str, language: str, annex: int | None, output: str | None) -> int:
    """Read one file."""
    return _give(read_text(file, language=language, annex=annex), to=to, output=output)


@click.command(
    help=_(
        "Convert a text from one format into another.\n\n"
        "FILE is plain text, Markdown, Akoma Ntoso 3.0, travaux.instrument/1, "
        "travaux.rolling/1 or travaux.settled/1; “-” is standard input."
    ),
    epilog=_("Example: travaux convert convention.txt --to html -o convention.html"),
)
@click.argument("file")
@click.option("--to", type=FORMATS, required=True, help=_("The format of the output."))
@_LANGUAGE
@_ANNEX
@_OUTPUT
def convert(*, file: str, to: str, language: str, annex: int | None, output: str | None) -> int:
    """Convert one file."""
    entered = admitted(file)
    value = json_in(file, entered.text)
    given = str(value.get("format", "")) if isinstance(value, dict) else ""
    if given.startswith(("travaux.rolling/", "travaux.settled/")):
        return _give_rolling(file, value, to=to, output=output)
    read = read_text(file, language=language, annex=annex, entered=entered)
    return _give(read, to=to, output=output)


def _give(read: ReadText, *, to: str, output: str | None) -> int:
    instrument = read.instrument
    with writing(output) as stream:
        if to == "json":
            stream.write(text_of_json(instrument_to_json(instrument, read.problems), indent=2))
            stream.write("\n")
        elif to == "html":
            stream.write(instrument_page(instrument, about=About(interface=say.language), say=say))
        elif to == "md":
            stream.write(write_markdown(instrument))
        else:
            stream.write(write_plain(instrument))
    if to != "json":
        for line in told(read.problems):
            click.echo(line, err=True)
    return int(read.lost)


def _give_rolling(file: str, value: dict[str, Any], *, to: str, output: str | None) -> int:
    """A rolling text, of a whole instrument or of one place; of a settled one without its past."""
    try:
        rolling = settled_from_json(value).rolling
    except BadInput as error:
        raise error.at(Place(source(file))) from error
    with writing(output) as stream:
        if isinstance(rolling, RollingLine):
            stream.write(_place(rolling, to=to, output=output))
        else:
            stream.write(_whole(rolling, to=to, output=output))
    return int(bool(rolling.problems))


def _whole(rolling: RollingInstrument, *, to: str, output: str | None) -> str:
    if to == "json":
        return text_of_json(rolling_to_json(rolling), indent=2) + "\n"
    if to == "html":
        return rolling_page(rolling, about=About(interface=say.language), say=say)
    if to == "md":
        return rolling_to_markdown(rolling, say=say)
    return rolling_to_text(rolling, say=say, style=style_for(output))


def _place(line: RollingLine, *, to: str, output: str | None) -> str:
    if to == "json":
        return text_of_json(line_to_json(line)) + "\n"
    if to == "html":
        return places_page([(line.id, line.rolling)], about=About(interface=say.language), say=say)
    style = style_for(output) if to == "text" else None
    return nodes_to_room(line.rolling.nodes, style=style, say=say) + "\n"
