"""``travaux settle``: settle one place of a rolling text."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

import click

from travaux.cli.language import _, say
from travaux.cli.lines import each_line, placed, source
from travaux.cli.output import writing
from travaux.cli.proposals import read_proposals
from travaux.cli.settled_wholes import BASE_ACT, act_of, asked_of_whole, brought_in, settled_whole
from travaux.cli.texts import admitted, typed_in
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
from travaux.text.open_places import OpenPlace, asking, open_places, proposals_in
from travaux.text.provenance import begun, settled_by
from travaux.text.reading import choices, measure, read_for
from travaux.text.settled_values import Form, Settled, Settlement, hash_of
from travaux.text.settlements import decide
from travaux.text.settling import settle as settle_place
from travaux.text.told import told_of
from travaux.text.values import Mark, Node, Part, Proposal, Rolling, RollingInstrument

_PARTS: Final = ("title", "heading", "words", "closing", "provision")


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
        "open place of the provision is settled.\n\n"
        "A provision as a whole is settled, too: what would delete, move, divide or merge it, or "
        "bring another one in beside it, is accepted or rejected by its id; with --part "
        "provision the others settle it whole."
    ),
    epilog=_("Example: travaux settle rolling.json --provision p7 --at 4:5 --accept A12"),
)
@click.argument("rolling", metavar="ROLLING")
@click.option(
    "--provision",
    metavar="ID",
    help=_(
        "The provision, by its id or label, also one that is only proposed; of lines of places, "
        "the id of the line. The title needs none."
    ),
)
@click.option(
    "--part",
    type=click.Choice(_PARTS),
    help=_("The part of the provision, or all of it; its words if not given."),
)
@click.option("--at", callback=_span, metavar="START:END", help=_("The tokens that are settled."))
@click.option("--accept", metavar="ID", help=_("As this proposal would have it."))
@click.option("--reject", metavar="ID", help=_("Without this proposal; others stay open."))
@click.option("--words", metavar="TEXT", help=_("In these words."))
@click.option("--lift", is_flag=True, help=_("As the base has it, without brackets."))
@click.option("--delete", is_flag=True, help=_("Without any words."))
@click.option("--keep", is_flag=True, help=_("Not yet: the brackets are kept."))
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
    provision: str | None,
    part: Part | None,
    at: tuple[int, int] | None,
    accept: str | None,
    reject: str | None,
    words: str | None,
    lift: bool,
    delete: bool,
    keep: bool,
    proposals: str | None,
    act: str | None,
    output: str | None,
) -> int:
    """Settle a place of a file."""
    forms: dict[Form, str | None] = {
        "accept": accept,
        "reject": reject,
        "compromise": words and typed_in(words, "--words"),
        "lift": "" if lift else None,
        "delete": "" if delete else None,
        "keep bracketed": "" if keep else None,
    }
    decided = Decided.of(forms, at=at, act=act)
    if provision is None and part != "title":
        raise click.UsageError(_("Give the provision to settle with --provision ID."))
    text = read_settled(rolling, provision or "")
    if proposals is not None:
        text = replace(text, sponsors={**text.sponsors, **_sponsors(text, proposals)})
    try:
        after, settled = settled_as(text, provision or "", part, decided=decided)
    except BadInput as error:
        raise error.at(replace(error.place, source=source(rolling))) from error
    with writing(output) as stream:
        stream.write(text_of_json(settled_to_json(after, settled, say), indent=2) + "\n")
    return 0


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided: ``value`` is the id of a proposal, or the words of a compromise.

    ``at`` are tokens of the base, half-open, or None for the only open place; ``act`` is the
    id of the act, or None for the next number.
    """

    at: tuple[int, int] | None
    form: Form
    value: str = ""
    act: str | None = None

    @classmethod
    def of(
        cls, forms: Mapping[Form, str | None], *, at: tuple[int, int] | None, act: str | None
    ) -> "Decided":
        """The one form that was given, by what it was given.

        Raises:
            UsageError: none was given, or several.
        """
        decided = [cls(at, form, it, act) for form, it in forms.items() if it is not None]
        if len(decided) != 1:
            raise click.UsageError(
                _(
                    "Give one of --accept, --reject, --words, --lift, --delete and --keep, and "
                    "only one."
                )
            )
        return decided[0]


def settled_as(
    text: SettledText, provision: str, part: Part | None, *, decided: Decided
) -> tuple[SettledText, Settled]:
    """A text with a place or a whole provision settled, and what became of the proposals to it.

    Args:
        text: the text so far.
        provision: its id or label, or that of one that is only proposed; empty for the title.
        part: of the provision; None for its words, or for all of it where only that is asked.
        decided: what was.

    Raises:
        BadInput: there is no such place, or it cannot be settled so.
    """
    target = brought_in(text, provision)
    if target is None:
        spot = _spot(text, provision, part)
        if not _is_whole(text, spot, decided, part=part):
            return settled_place(text, spot, decided)
        target = spot[0]
    return settled_whole(text, target, form=decided.form, value=decided.value, act=decided.act)


def _is_whole(text: SettledText, spot: Spot, decided: Decided, *, part: Part | None) -> bool:
    """Whether what is decided concerns a provision as a whole, and not only its words."""
    if part is not None or decided.at is not None:
        return part == "provision"
    if spot[1] != "words":
        return False
    asks = {it.proposal for it in asked_of_whole(text, spot[0])}
    place = _Place.of(text, spot)
    if decided.form in ("accept", "reject"):
        return decided.value in asks - {it.id for it in place.proposals}
    return bool(asks) and decided.form != "compromise" and not open_places(place.nodes)


def settled_place(text: SettledText, spot: Spot, decided: Decided) -> tuple[SettledText, Settled]:
    """A text with words of one of its places settled, and what became of the proposals to it.

    Raises:
        BadInput: it cannot be settled so.
    """
    place = _Place.of(text, spot)
    settlement = place.settlement(decided)
    return place.settled(settlement, act_of(text, decided.act))


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
    part = None if part == "provision" else part
    of = part or ("words" if target.part == "provision" else target.part)
    return target.provision, of


def _all(place: OpenPlace) -> tuple[int, int]:
    """A place by itself, in code points."""
    return 0, len(read_for([place.choice]))


def _check_known(nodes: Iterable[Node]) -> None:
    """Refuse a place that does not say what stands there: its words would be lost.

    Raises:
        BadInput: an option of it is of unknown origin, as in a text that was typed.
    """
    if any(it.origin == "unknown" for choice, _ in choices(nodes) for it in choice.options):
        raise BadInput(
            message(
                "The text does not say which words in brackets stand at this place and which are "
                "proposed: consolidate a base and proposals that do."
            )
        )


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
        _check_known(nodes)
        asked = proposals_in(nodes, retained)
        named = (replace(it, sponsors=text.sponsors.get(it.id, it.sponsors)) for it in asked)
        return cls(text, spot, nodes, tuple(named))

    def settlement(self, decided: Decided) -> Settlement:
        """What was decided, its words in full."""
        base, form = read_for(self.nodes), decided.form
        named = (decided.value,) if form in ("accept", "reject") else ()
        self._check_there(named)
        span = self._only(named) if decided.at is None else decided.at
        words = decided.value if form == "compromise" else ""
        asked = Settlement(place_of(*self.spot), hash_of(base), *span, words, form, named)
        return decide(base, self.proposals, asked, nodes=self.nodes)

    def _check_there(self, named: tuple[str, ...]) -> None:
        there = [it.id for it in self.proposals]
        for it in named:
            if it not in there:
                raise BadInput(
                    message(
                        "There is no open proposal {id} at this place; name one that is.", id=it
                    )
                )

    def _only(self, named: tuple[str, ...]) -> tuple[int, int]:
        """The only open place, or the only one at which the named proposal asks for words."""
        places = open_places(self.nodes)
        if named:
            places = tuple(it for it in places if named[0] in asking([it.choice], _all(it)))
        if len(places) != 1:
            raise BadInput(
                message(
                    "There are {count} open places in {id}; name one by its tokens: {known}.",
                    count=len(places),
                    id=self.spot[0] or _("title"),
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
