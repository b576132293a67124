"""``travaux diff``: what one text changes in another."""

from pathlib import Path

import click

from travaux.cli.language import _, say
from travaux.cli.output import FORMATS, style_for, writing
from travaux.cli.texts import plain_text
from travaux.formats.html.frame import About
from travaux.formats.html.page import places_page
from travaux.formats.json.values import RollingLine
from travaux.formats.json.write import line_to_json, text_of_json
from travaux.formats.plain.rolling import nodes_to_room
from travaux.text.differences import differences
from travaux.text.reading import measure


@click.command(
    help=_(
        "Show what text B changes in text A, word by word.\n\n"
        "The nodes read as A where the base option is taken, and as B where B's is."
    ),
    epilog=_("Example: travaux diff draft-1.txt draft-2.txt --to text"),
)
@click.argument("a", metavar="A")
@click.argument("b", metavar="B")
@click.option("--to", type=FORMATS, default="json", help=_("The format of the output."))
@click.option("-o", "--output", metavar="FILE", help=_("Write to a file, whole or not at all."))
def diff(*, a: str, b: str, to: str, output: str | None) -> int:
    """Compare two files."""
    one, other = plain_text(a), plain_text(b)
    name = Path(b).stem
    rolling = differences(one.text, other.text, name=name)
    measured = measure(rolling.nodes)
    with writing(output) as stream:
        if to == "json":
            line = RollingLine(name, rolling, measured.words, measured.choices)
            stream.write(text_of_json(line_to_json(line)) + "\n")
        elif to == "html":
            stream.write(
                places_page(
                    [(name, rolling)],
                    language=one.language,
                    about=About(interface=say.language),
                    say=say,
                )
            )
        else:
            style = style_for(output) if to == "text" else None
            stream.write(nodes_to_room(rolling.nodes, style=style) + "\n")
    return 0
