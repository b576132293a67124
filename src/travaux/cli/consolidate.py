"""``travaux consolidate``: one rolling text from a base and everyone's proposals."""

from collections.abc import Iterator
from dataclasses import dataclass

import click

from travaux.cli.language import _, say
from travaux.cli.lines import each_line, placed, source
from travaux.cli.output import FORMATS, style_for, writing
from travaux.cli.parties import read_parties
from travaux.cli.proposals import read_proposals
from travaux.cli.texts import read_text
from travaux.formats.html.entries import entries_of
from travaux.formats.html.frame import About
from travaux.formats.html.page import places_page, rolling_page
from travaux.formats.json.places import PlaceLine, read_place
from travaux.formats.json.values import RollingLine
from travaux.formats.json.write import line_to_json, rolling_to_json, text_of_json
from travaux.formats.markdown.rolling import rolling_to_markdown
from travaux.formats.plain.attribution import Sponsors, Voice
from travaux.formats.plain.rolling import mark_pieces, rolling_to_text
from travaux.formats.plain.room import Style, dressed, nodes_to_room
from travaux.formats.reading import ReadText
from travaux.text.compile import Submission
from travaux.text.compile import compile as compile_submissions
from travaux.text.consolidate import consolidate as consolidate_place
from travaux.text.errors import BadInput, Place, message
from travaux.text.instruments import consolidate_instrument
from travaux.text.reading import measure
from travaux.text.values import (
    InstrumentProposal,
    Mark,
    Party,
    Rolling,
    RollingInstrument,
)


@click.command(
    help=_(
        "Consolidate proposals into one rolling text.\n\n"
        "FILE holds JSON lines, each a place: a base and the proposals to it (“-” is "
        "standard input); one line of output for each. With --base, the proposals are to "
        "a whole instrument."
    ),
    epilog=_(
        "Example: travaux consolidate --base convention.txt --proposals proposals.jsonl "
        "--to html -o rolling.html"
    ),
)
@click.argument("file", required=False)
@click.option("--base", metavar="FILE", help=_("The instrument that the proposals amend."))
@click.option("--proposals", metavar="FILE", help=_("Proposals to it, as JSON lines."))
@click.option("--parties", metavar="FILE", help=_("Names of the parties, as JSON."))
@click.option(
    "--to",
    type=FORMATS,
    help=_("The format of the output; json for places, text for an instrument if not given."),
)
@click.option("-o", "--output", metavar="FILE", help=_("Write to a file, whole or not at all."))
def consolidate(
    *,
    file: str | None,
    base: str | None,
    proposals: str | None,
    parties: str | None,
    to: str | None,
    output: str | None,
) -> int:
    """Consolidate places or an instrument, as the arguments say."""
    whole = base is not None or proposals is not None
    if (file is None) != whole:
        raise click.UsageError(_("Give either one FILE of places, or --base and --proposals."))
    if file is not None:
        return _places(file, to=to or "json", output=output)
    if base is None or proposals is None:
        raise click.UsageError(_("Give --base and --proposals together."))
    if base == proposals == "-":
        raise click.UsageError(_("Only one of --base and --proposals can be standard input."))
    return _instrument(base, proposals, to=to or "text", output=output, parties=parties or "")


def _places(file: str, *, to: str, output: str | None) -> int:
    """Consolidate line by line; memory stays flat, but for a page."""
    problems = False
    shown: list[tuple[str, Rolling]] = []
    language = ""
    with writing(output) as stream:
        for place, rolling in _each_place(file):
            line = _line(place, rolling)
            problems = problems or bool(line.problems)
            if to == "html":
                shown.append((place.id, rolling))
                language = language or place.language
            else:
                behind = {it.id: it.sponsors for it in place.proposals}
                stream.write(_printed(line, behind, to=to, style=style_for(output)))
        if to == "html":
            stream.write(
                places_page(shown, language=language, about=About(interface=say.language), say=say)
            )
    return int(problems)


def _each_place(file: str) -> Iterator[tuple[PlaceLine, Rolling]]:
    seen: set[str] = set()
    for position, (number, text) in enumerate(each_line(file)):
        with placed(file, number):
            place = read_place(text, position)
            if place.id in seen:
                raise BadInput(
                    message("The id {id} stands on two lines; give each an id.", id=place.id)
                )
            seen.add(place.id)
            yield place, _rolling(place)


def _rolling(place: PlaceLine) -> Rolling:
    if place.base is not None:
        return consolidate_place(place.base, place.proposals)
    submissions = [Submission(it.id, it.sponsors, "", it.wording) for it in place.proposals]
    return Rolling(compile_submissions([""], submissions)[0].nodes)


def _line(place: PlaceLine, rolling: Rolling) -> RollingLine:
    measured = measure(rolling.nodes)
    told: list[dict[str, str | int]] = [
        {
            "line": problem.line,
            "column": problem.column,
            "what": say(problem.what),
            "done": say(problem.done),
        }
        for problem in place.problems
    ]
    told += [{"what": say(problem)} for problem in rolling.problems]
    return RollingLine(place.id, rolling, measured.words, measured.choices, tuple(told))


def _printed(line: RollingLine, behind: Sponsors, *, to: str, style: Style | None) -> str:
    """One place as a line of JSON, or in the notation of the room under its id."""
    if to == "json":
        return text_of_json(line_to_json(line)) + "\n"
    style = style if to == "text" else None
    heading = f"## {line.id}" if to == "md" else style("heading", line.id) if style else line.id
    text = nodes_to_room(line.rolling.nodes, style=style, sponsors=behind, say=say)
    if line.rolling.retained:
        names = {name: None for it in line.rolling.retained for name in behind.get(it, ())}
        mark = Mark("retain", line.rolling.retained, tuple(names))
        text += " " + dressed(mark_pieces(mark, Voice(say)), style)
    problems = "".join(f"! {problem['what']}\n\n" for problem in line.problems)
    return f"{heading}\n\n{text}\n\n{problems}"


def _instrument(base: str, proposals: str, *, to: str, output: str | None, parties: str) -> int:
    """Consolidate a whole instrument; nothing is written before all of it is done."""
    done = consolidate_files(base, proposals, parties)
    with writing(output) as stream:
        if to == "json":
            stream.write(text_of_json(rolling_to_json(done.rolling), indent=2) + "\n")
        elif to == "html":
            stream.write(done.page())
        elif to == "md":
            stream.write(rolling_to_markdown(done.rolling, say=say, sponsors=done.behind()))
        else:
            stream.write(done.text(style_for(output)))
    return int(bool(done.read.lost or done.rolling.problems))


@dataclass(frozen=True, slots=True)
class Consolidated:
    """A base as it was read, what was asked of it, and what the room reads."""

    read: ReadText
    asked: list[InstrumentProposal]
    parties: tuple[Party, ...]
    rolling: RollingInstrument

    def behind(self) -> dict[str, tuple[str, ...]]:
        """The sponsors of each proposal."""
        return {proposal.id: proposal.sponsors for proposal in self.asked}

    def text(self, style: Style | None) -> str:
        """The rolling text in the notation of the room."""
        return rolling_to_text(self.rolling, say=say, style=style, sponsors=self.behind())

    def page(self) -> str:
        """The page a delegation would be handed."""
        about = About(
            parties=self.parties,
            entries=entries_of(self.asked, self.read.instrument),
            interface=say.language,
        )
        return rolling_page(self.rolling, about=about, say=say)


def consolidate_files(base: str, proposals: str, parties: str = "") -> Consolidated:
    """Consolidate the proposals of one file to the instrument of another.

    Raises:
        BadInput: with the file and the line.
    """
    read = read_text(base)
    named = read_parties(parties, say.language) if parties else ()
    asked, lines = read_proposals(proposals, read.instrument)
    try:
        rolling = consolidate_instrument(read.instrument, asked, order=[it.id for it in named])
    except BadInput as error:
        raise error.at(_line_of(error.place, proposals, lines)) from error
    return Consolidated(read, asked, named, rolling)


def _line_of(place: Place, path: str, lines: dict[str, int]) -> Place:
    """The line of the proposal that an error names."""
    if place.source in lines:
        return Place(source(path), lines[place.source])
    return Place(f"{source(path)}: {place.source}" if place.source else source(path))
