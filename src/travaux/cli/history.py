"""``travaux history``: where a phrase of a settled text comes from."""

from collections.abc import Iterable, Iterator

import click

from travaux.cli.language import _, say
from travaux.cli.output import writing
from travaux.cli.settle import read_settled
from travaux.cli.settled_wholes import BASE_ACT
from travaux.cli.texts import typed_in
from travaux.formats.json.settled import SettledText, Spot, history_to_json, part_of
from travaux.formats.json.values import RollingLine
from travaux.formats.json.write import text_of_json
from travaux.formats.plain.history import history_to_lines
from travaux.text.instrument_reading import instrument_for
from travaux.text.places import place_of
from travaux.text.provenance import begun
from travaux.text.references import parts_of
from travaux.text.told import Explained, explained
from travaux.text.tree import walk


@click.command(
    help=_(
        "Say where a phrase comes from: which act brought in each of its words, who proposed "
        "them, who had asked for other words, and what became of that.\n\n"
        "FILE is what `travaux settle` printed, which keeps the history of its text; “-” is "
        "standard input. The exit code is 1 where the phrase does not stand in the text."
    ),
    epilog=_("Example: travaux history settled.json --phrase “shall take effective measures”"),
)
@click.argument("file", metavar="FILE")
@click.option("--phrase", required=True, metavar="TEXT", help=_("The words, as they stand."))
@click.option(
    "--to",
    type=click.Choice(["text", "json"]),
    default="json",
    help=_("The format of the output."),
)
@click.option("-o", "--output", metavar="FILE", help=_("Write to a file, whole or not at all."))
def history(*, file: str, phrase: str, to: str, output: str | None) -> int:
    """Ask a file of a phrase."""
    text = read_settled(file)
    phrase = typed_in(phrase, "--phrase")
    found = list(_found(text, phrase))
    with writing(output) as stream:
        if to == "json":
            stream.write(text_of_json(history_to_json(phrase, found), indent=2) + "\n")
        else:
            named = [(_named(text, spot), it) for spot, it in found]
            stream.writelines(f"{line}\n" for line in history_to_lines(named, say=say))
    return int(not found)


def _found(text: SettledText, phrase: str) -> Iterator[tuple[Spot, Explained]]:
    told = {it.act: it for it in text.acts}
    for spot in _spots(text):
        provenance = text.provenance.get(spot) or begun(part_of(text.rolling, spot), BASE_ACT)
        yield from ((spot, it) for it in explained(provenance, told, phrase))


def _spots(text: SettledText) -> Iterable[Spot]:
    """Every part of the text that holds words, in its order."""
    if isinstance(text.rolling, RollingLine):
        return [(text.rolling.id, "words")]
    instrument = instrument_for(text.rolling)
    parts: list[Spot] = [("", "title")]
    parts += [(it.id, part) for it in walk(instrument.provisions) for part, _text in parts_of(it)]
    return parts


def _named(text: SettledText, spot: Spot) -> str:
    """A place as people call it."""
    if isinstance(text.rolling, RollingLine) or not spot[0]:
        return spot[0] or _("title")
    return place_of(instrument_for(text.rolling), spot[0])
