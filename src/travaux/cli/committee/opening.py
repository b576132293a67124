"""``travaux open``: a text from a file comes before the committee."""

from pathlib import Path
from secrets import token_hex

import click

from travaux.acts.instruments import Open
from travaux.cli.committee.folder import chosen, folder, now, of_committee
from travaux.cli.committee.said import said
from travaux.cli.data import in_folder
from travaux.cli.language import _, say
from travaux.cli.lines import source
from travaux.cli.texts import read_text
from travaux.committee.queries.delegations import party_called, secretary_of
from travaux.procedure.instruments import Kind
from travaux.record.gestures import Gesture
from travaux.record.perform import perform
from travaux.text.tree import walk, with_ids
from travaux.text.values import Instrument


@click.command(
    "open",
    help=_(
        "Bring a text before the committee, from any format that `travaux read` reads.\n\n"
        "Its provisions get permanent ids, which are never made of their numbers. The exit "
        "code is 1 where something odd was read; the text is open all the same."
    ),
    epilog=_("Example: travaux open draft.docx --kind draft --title 'Draft convention'"),
)
@in_folder
@of_committee
@click.argument("base", metavar="BASE")
@click.option(
    "--kind",
    type=click.Choice([kind.value for kind in Kind]),
    default=Kind.DRAFT.value,
    show_default=True,
    help=_("What standing the text has."),
)
@click.option("--title", default="", help=_("Its title; else the one it has."))
@click.option("--symbol", default="", help=_("Its document symbol; else the one it has."))
@click.option(
    "--as",
    "by",
    metavar="DELEGATION",
    default="secretariat",
    show_default=True,
    help=_("On whose behalf."),
)
@click.option(
    "--through", metavar="PERSON", default="", help=_("Who acts; else the Secretariat enters it.")
)
@click.option("--id", "id_", metavar="ID", default="", help=_("The text's id; else a new one."))
def open_text(*, data: str, committee: str, base: str, id_: str, **given: str) -> int:
    """Open a text."""
    read = read_text(base)
    id_ = id_ or f"text-{token_hex(4)}"
    instrument = with_permanent_ids(read.instrument, id_)
    for problem in read.problems:
        place = f"{source(base)}:{problem.line}:{problem.column}"
        click.echo(f"{place}: {say(problem.what)} — {say(problem.done)}", err=True)
    with folder(data):
        space = chosen(committee)
        moment = now()
        act = Open(
            instrument=id_,
            kind=Kind(given["kind"]),
            title=given["title"] or instrument.title or Path(base).stem,
            language=instrument.language,  # type: ignore[arg-type]  # read in one of the six
            symbol=given["symbol"] or instrument.symbol,
            provisions=instrument.provisions,
        )
        gesture = Gesture(
            id=f"open-{id_}",
            space=space,
            by=party_called(space, given["by"]),
            through=given["through"] or secretary_of(space),
            done_at=moment,
            recorded_at=moment,
        )
        (done,) = perform([act], gesture)
        click.echo(said(done))
    return int(bool(read.problems))


def with_permanent_ids(instrument: Instrument, id_: str) -> Instrument:
    """The same text, each provision under an id of its own for good, lineage following."""
    return with_ids(
        instrument, {it.id: f"{id_}.{token_hex(5)}" for it in walk(instrument.provisions)}
    )
