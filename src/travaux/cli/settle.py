"""``travaux settle``: settle one place of a rolling text."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

import click

from travaux.cli.language import _, say
from travaux.cli.lines import each_line, placed, source
from travaux.cli.output import writing
from travaux.cli.proposals import read_proposals
from travaux.cli.texts import admitted
from travaux.formats.json.fields import convert, parse
from travaux.formats.json.places import read_place
from travaux.formats.json.settled import (
    SettledText,
    Spot,
    place_of,
    settled_from_json,
    settled_to_json,
)
from travaux.formats.json.values import RollingLine
from travaux.formats.json.write import text_of_json
from travaux.text.consolidate import consolidate
from travaux.text.errors import BadInput, Place, message
from travaux.text.instrument_reading import instrument_for, nodes_at, with_nodes
from travaux.text.labels import find_target
from travaux.text.open_places import open_places, proposals_in
from travaux.text.provenance import begun, settled_by
from travaux.text.reading import measure, read_for
from travaux.text.settled_values import Form, Settled, Settlement, hash_of
from travaux.text.settlements import decide
from travaux.text.settling import settle as settle_place
from travaux.text.told import told_of
from travaux.text.values import Mark, Node, Part, Proposal, Rolling, RollingInstrument

BASE_ACT: Final = "base"
"""The act of what stood before anything was settled."""


def _span(
    _ctx: click.Context, _option: click.Parameter, value: str | None
) -> tuple[int, int] | None:
    """Read tokens ``START:END``, half-open."""
    if value is None:
        return None
    start, _colon, end = value.partition(":")
    if not (start.isdecimal() and end.isdecimal()):
        raise click.BadParameter(_("A span is two numbers of tokens, START:END, such as 4:7."))
    return int(start), int(end)


@click.command(
    help=_(
        "Settle one place of a rolling text: new words stand there, and every proposal to the "
        "place is fulfilled, carried onto the new text, or a casualty with its reason.\n\n"
        "ROLLING is what `travaux consolidate --to json` or this command printed; “-” is "
        "standard input. START:END are tokens of the base, half-open; without --at the only "
        "open place of the provision is settled."
    ),
    epilog=_("Example: travaux settle rolling.json --provision p7 --at 4:5 --accept A12"),
)
@click.argument("rolling", metavar="ROLLING")
@click.option(
    "--provision",
    required=True,
    metavar="ID",
    help=_("The provision, by its id or label; of lines of places, the id of the line."),
)
@click.option(
    "--part",
    type=click.Choice(["title", "heading", "words", "closing"]),
    help=_("The part of the provision; its words if not given."),
)
@click.option("--at", callback=_span, metavar="START:END", help=_("The tokens that are settled."))
@click.option("--accept", metavar="ID", help=_("As this proposal would have it."))
@click.option("--reject", metavar="ID", help=_("Without this proposal; others stay open."))
@click.option("--words", metavar="TEXT", help=_("In these words."))
@click.option("--lift", is_flag=True, help=_("As the base has it, without brackets."))
@click.option("--delete", is_flag=True, help=_("Without any words."))
@click.option(
    "--proposals",
    metavar="FILE",
    help=_("What was consolidated, for whose each proposal is; else names stand jointly."),
)
@click.option("--act", metavar="ID", help=_("What to call the act; the next number if not given."))
@click.option("-o", "--output", metavar="FILE", help=_("Write to a file, whole or not at all."))
def settle(  # noqa: PLR0913 -- the options of the command
    *,
    rolling: str,
    provision: str,
    part: Part | None,
    at: tuple[int, int] | None,
    accept: str | None,
    reject: str | None,
    words: str | None,
    lift: bool,
    delete: bool,
    proposals: str | None,
    act: str | None,
    output: str | None,
) -> int:
    """Settle a place of a file."""
    named: list[tuple[bool, Form, str]] = [
        (accept is not None, "accept", accept or ""),
        (reject is not None, "reject", reject or ""),
        (words is not None, "compromise", words or ""),
        (lift, "lift", ""),
        (delete, "delete", ""),
    ]
    given = [(form, value) for there, form, value in named if there]
    if len(given) != 1:
        raise click.UsageError(
            _("Give one of --accept, --reject, --words, --lift and --delete, and only one.")
        )
    text = read_settled(rolling, provision)
    if proposals is not None:
        text = replace(text, sponsors={**text.sponsors, **_sponsors(text, proposals)})
    try:
        spot = _spot(text, provision, part)
        form, value = given[0]
        after, settled = settled_place(text, spot, at=at, form=form, value=value, act=act)
    except BadInput as error:
        raise error.at(replace(error.place, source=source(rolling))) from error
    with writing(output) as stream:
        stream.write(text_of_json(settled_to_json(after, settled, say), indent=2) + "\n")
    return 0


def settled_place(
    text: SettledText,
    spot: Spot,
    *,
    at: tuple[int, int] | None,
    form: Form,
    value: str,
    act: str | None = None,
) -> tuple[SettledText, Settled]:
    """A text with one of its places settled, and what became of the proposals to it.

    Args:
        text: the text so far.
        spot: the part of a provision.
        at: tokens of its base, half-open; None for its only open place.
        form: what was decided.
        value: the id of a proposal, or the words.
        act: the id of the act; the next number if not given.

    Raises:
        BadInput: there is no such place, or it cannot be settled so.
    """
    place = _Place.of(text, spot)
    settlement = place.settlement(at, form, value)
    return place.settled(settlement, act or str(len(text.acts) + 1))


def read_settled(path: str, line: str = "") -> SettledText:
    """A rolling text with what was settled in it so far.

    Of several lines of places the one of that id.

    Raises:
        BadInput: it is neither, or there is no such line.
    """
    text = admitted(path).text
    lines = [it for it in enumerate(text.splitlines(), 1) if it[1].strip()]
    try:
        if len(lines) > 1 and lines[0][1].rstrip().endswith("}"):
            return _line(path, lines, wanted=line)
        return convert(settled_from_json, parse(text, source=source(path)))
    except BadInput as error:
        raise error.at(replace(error.place, source=error.place.source or source(path))) from error


def _line(path: str, lines: Iterable[tuple[int, str]], *, wanted: str) -> SettledText:
    """The place of an id among JSON lines."""
    found: list[str] = []
    for number, text in lines:
        with placed(path, number):
            read = convert(settled_from_json, parse(text))
        if not isinstance(read.rolling, RollingLine) or read.rolling.id == wanted:
            return read
        found.append(read.rolling.id)
    raise BadInput(
        message(
            "There is no place {id} in the file; name one that is there, such as {known}.",
            id=wanted,
            known=", ".join(found[:5]),
        ),
        Place(source(path)),
    )


def _sponsors(text: SettledText, path: str) -> dict[str, tuple[str, ...]]:
    """Whose each proposal is, from the file that was consolidated."""
    if not isinstance(text.rolling, RollingLine):
        asked, _lines = read_proposals(path, instrument_for(text.rolling))
        return {it.id: it.sponsors for it in asked}
    for position, (number, line) in enumerate(each_line(path, _("Reading"))):
        with placed(path, number):
            place = read_place(line, position)
        if place.id == text.rolling.id:
            return {it.id: it.sponsors for it in place.proposals}
    return {}


def _spot(text: SettledText, provision: str, part: Part | None) -> Spot:
    if isinstance(text.rolling, RollingLine):
        if text.rolling.id != provision:
            raise BadInput(
                message(
                    "There is no place {id} in the file; name one that is there, such as {known}.",
                    id=provision,
                    known=text.rolling.id,
                )
            )
        return provision, "words"
    if part == "title":
        return "", "title"
    target = find_target(instrument_for(text.rolling), provision)
    of = part or ("words" if target.part == "provision" else target.part)
    return target.provision, of


@dataclass(frozen=True, slots=True)
class _Place:
    """One part of a provision in a text, with its rolling text."""

    text: SettledText
    spot: Spot
    nodes: tuple[Node, ...]
    proposals: tuple[Proposal, ...]

    @classmethod
    def of(cls, text: SettledText, spot: Spot) -> "_Place":
        if isinstance(text.rolling, RollingLine):
            rolling = text.rolling.rolling
            nodes, retained = rolling.nodes, rolling.retained
        else:
            nodes, retained = nodes_at(text.rolling, *spot), ()
        asked = proposals_in(nodes, retained)
        named = (replace(it, sponsors=text.sponsors.get(it.id, it.sponsors)) for it in asked)
        return cls(text, spot, nodes, tuple(named))

    def settlement(self, at: tuple[int, int] | None, form: Form, value: str) -> Settlement:
        """What was decided, its words in full."""
        base = read_for(self.nodes)
        span = self._only() if at is None else at
        named = (value,) if form in ("accept", "reject") else ()
        words = value if form == "compromise" else ""
        asked = Settlement(place_of(*self.spot), hash_of(base), *span, words, form, named)
        return decide(base, self.proposals, asked, nodes=self.nodes)

    def _only(self) -> tuple[int, int]:
        places = open_places(self.nodes)
        if len(places) != 1:
            raise BadInput(
                message(
                    "There are {count} open places in {id}; name one by its tokens: {known}.",
                    count=len(places),
                    id=self.spot[0],
                    known=", ".join(f"{it.start}:{it.end}" for it in places) or "—",
                )
            )
        return places[0].start, places[0].end

    def settled(self, settlement: Settlement, act: str) -> tuple[SettledText, Settled]:
        """The text afterwards, and what became of the proposals to the place."""
        base = read_for(self.nodes)
        done = settle_place(base, self.proposals, settlement)
        before = self.text.provenance.get(self.spot) or begun(base, BASE_ACT)
        span = settlement.start, settlement.end
        after = settled_by(before, act, span=span, words=settlement.words)
        told = told_of(act, settlement, done, nodes=self.nodes, asked=self.proposals)
        text = SettledText(
            rolling=self._rolled(consolidate(done.base, done.proposals)),
            acts=(*self.text.acts, told),
            provenance={**self.text.provenance, self.spot: after},
            sponsors=self.text.sponsors,
        )
        return text, done

    def _rolled(self, rolling: Rolling) -> RollingLine | RollingInstrument:
        if isinstance(self.text.rolling, RollingLine):
            size = measure(rolling.nodes)
            return RollingLine(self.text.rolling.id, rolling, size.words, size.choices)
        names = {name for it in self.proposals if it.id in rolling.retained for name in it.sponsors}
        kept = Mark("retain", rolling.retained, tuple(sorted(names)))
        mark = kept if rolling.retained else None
        return with_nodes(self.text.rolling, self.spot, rolling.nodes, mark=mark)
