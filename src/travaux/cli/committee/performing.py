"""``travaux perform``: put acts on the record."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import click
import msgspec

from travaux.cli.committee.folder import chosen, folder, now, of_committee
from travaux.cli.committee.said import said
from travaux.cli.data import in_folder
from travaux.cli.language import _, say
from travaux.cli.lines import each_line, placed, source
from travaux.cli.texts import admitted
from travaux.committee.queries.committees import zone_of
from travaux.committee.queries.delegations import party_called, secretary_of
from travaux.record.gestures import Gesture
from travaux.record.perform import perform as put
from travaux.record.registry import kind_named
from travaux.record.times import written
from travaux.text.errors import BadInput, Place, message


@dataclass(frozen=True, slots=True)
class Sent:
    """Who sends an act, for whom, when, and under which id; empty is what the command says."""

    by: str = ""
    through: str = ""
    at: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One act of a file, with the line it stands on."""

    number: int
    act: object
    sent: Sent


@click.command(
    "perform",
    help=_(
        "Put an act on the record.\n\n"
        "KIND is the kind of act (proposals.submit) and FILE its payload as JSON (“-” is "
        "standard input). Without KIND, FILE holds JSON lines, each an act: "
        '{"kind": …, "payload": …}, and if it has its own "as", "through", "at", "id". '
        "Each act that stands is a line of output."
    ),
    epilog=_("Example: travaux perform proposals.submit proposal.json --as ARV"),
)
@in_folder
@of_committee
@click.argument("acts", metavar="[KIND] FILE", nargs=-1, required=True)
@click.option("--as", "by", metavar="DELEGATION", default="", help=_("On whose behalf."))
@click.option(
    "--through", metavar="PERSON", default="", help=_("Who acts; else the Secretariat enters it.")
)
@click.option("--at", metavar="TIME", default="", help=_("When it was done; else now."))
@click.option(
    "--id",
    "id_",
    metavar="ID",
    default="",
    help=_("The id under which it is sent: sent again, it gives its first result."),
)
@click.option(
    "--together", is_flag=True, help=_("Take all acts of a file as one gesture: all or none.")
)
def perform(
    *, data: str, committee: str, acts: tuple[str, ...], together: bool, **sent: str
) -> int:
    """Perform one act, or those of a file."""
    if len(acts) > 2:  # noqa: PLR2004 -- KIND and FILE
        raise click.UsageError(_("Give KIND and FILE, or FILE alone."))
    general = Sent(sent["by"], sent["through"], sent["at"], sent["id_"])
    *kind, file = acts
    with folder(data):
        space = chosen(committee)
        if kind:
            _put(space, [_one(kind[0], file)], general, file=file)
        elif together:
            _put(space, list(_lines(file)), general, file=file)
        else:
            for line in _lines(file):
                id_ = f"{general.id}.{line.number}" if general.id else ""
                _put(space, [line], replace(general, id=id_), file=file)
    return 0


def _put(space: str, lines: list[Line], general: Sent, *, file: str) -> None:
    """Perform acts as one gesture and print each that stands."""
    if not lines:
        raise BadInput(message("There is no act to perform."), Place(source(file)))
    first = lines[0].sent
    recorded = now()
    with placed(file, lines[0].number):
        gesture = Gesture(
            id=first.id or general.id or uuid4().hex,
            space=space,
            by=party_called(space, first.by or general.by or "secretariat"),
            through=first.through or general.through or secretary_of(space),
            done_at=_moment(first.at or general.at, space) or recorded,
            recorded_at=recorded,
        )
        done = put([line.act for line in lines], gesture)
    for one in done:
        click.echo(said(one))


def _one(kind: str, file: str) -> Line:
    """The act whose payload a file holds."""
    known = kind_named(kind)
    with placed(file, 1):
        entered = admitted(file)
        for problem in entered.problems:
            place = f"{source(file)}:{problem.line}:{problem.column}"
            click.echo(f"{place}: {say(problem.what)} — {say(problem.done)}", err=True)
        return Line(1, known.read(entered.text), Sent())


def _lines(file: str) -> Iterator[Line]:
    """The acts of a file of JSON lines."""
    for number, text in each_line(file):
        with placed(file, number):
            yield _line(number, text)


def _line(number: int, text: str) -> Line:
    try:
        given = msgspec.json.decode(text, type=dict[str, Any])
    except msgspec.MsgspecError as error:
        raise BadInput(
            message(
                "The JSON is broken here ({reason}): mend it and give it again.", reason=str(error)
            )
        ) from error
    kind, payload = given.pop("kind", None), given.pop("payload", None)
    own = {"by" if name == "as" else name: value for name, value in given.items()}
    strings = all(isinstance(value, str) for value in (kind, *own.values()))
    if not strings or not own.keys() <= set(Sent.__dataclass_fields__):
        raise BadInput(
            message(
                "The line is no act: give “kind” and “payload”, and perhaps “as”, “through”, "
                "“at” and “id”, all texts but the payload."
            )
        )
    return Line(number, kind_named(kind).read(msgspec.json.encode(payload)), Sent(**own))


def _moment(given: str, space: str) -> str:
    """A moment as the record writes it; without a zone it is the committee's local time."""
    if not given:
        return ""
    try:
        moment = datetime.fromisoformat(given)
        zone = moment.tzinfo or ZoneInfo(zone_of(space))
        return written(moment.replace(tzinfo=zone))
    except (ValueError, OverflowError) as error:
        raise BadInput(
            message(
                "“{given}” is no moment: write it as {example}.",
                given=given,
                example="2026-05-12T09:30",
            )
        ) from error
