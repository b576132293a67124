"""``travaux init``: a data folder with a committee."""

from pathlib import Path
from secrets import token_hex

import click

from travaux.acts.candidates import candidates
from travaux.acts.committees import Attribution, Establish, Openness
from travaux.acts.fields import Language
from travaux.acts.mandates import Record
from travaux.cli.committee.folder import folder, now
from travaux.cli.committee.said import said
from travaux.cli.data import in_folder
from travaux.cli.language import _, preferred
from travaux.formats.json.mandate import mandate_to_json
from travaux.formats.json.write import text_of_json
from travaux.formats.mandate import read_mandate_file
from travaux.locale.speaker import LANGUAGES
from travaux.record.gestures import Gesture
from travaux.record.perform import perform
from travaux.text.errors import BadInput, message
from travaux.text.mandate.values import Mandate


@click.command(
    "init",
    help=_(
        "Establish a committee in a data folder, which is made if it is not there.\n\n"
        "The obligations of a mandate stay candidates until a person confirms them."
    ),
    epilog=_("Example: travaux init --rules un --mandate resolution.xml --zone Europe/Vienna"),
)
@in_folder
@click.option(
    "--rules",
    type=click.Choice(["un", "assembly", "mun"]),
    required=True,
    help=_("The rules of procedure: United Nations, another assembly, Model UN."),
)
@click.option("--mandate", metavar="FILE", help=_("The resolution that the committee works under."))
@click.option(
    "--id", "id_", metavar="ID", default="", help=_("The committee's id; else a new one.")
)
@click.option(
    "--name",
    "names",
    metavar="[CODE=]NAME",
    multiple=True,
    help=_("Its name; for several languages give fr=NAME and so on."),
)
@click.option("--zone", default="UTC", show_default=True, help=_("Its time zone, an IANA name."))
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    default="en",
    show_default=True,
    help=_("The language it negotiates in."),
)
@click.option(
    "--openness",
    type=click.Choice(["public", "closed"]),
    default="public",
    show_default=True,
    help=_("Whether its record is public."),
)
@click.option(
    "--attribution",
    type=click.Choice(["names", "count", "none"]),
    default="names",
    show_default=True,
    help=_("How the text shows who stands behind words."),
)
@click.option(
    "--secretary",
    "secretariat",
    metavar="ID",
    multiple=True,
    default=["secretary"],
    show_default=True,
    help=_("The id of a person of the Secretariat."),
)
def init(  # noqa: PLR0913 -- click hands every option over by its name
    *,
    data: str,
    rules: str,
    mandate: str | None,
    id_: str,
    names: tuple[str, ...],
    zone: str,
    language: Language,
    openness: Openness,
    attribution: Attribution,
    secretariat: tuple[str, ...],
) -> int:
    """Establish a committee."""
    space = id_ or f"committee-{token_hex(4)}"
    read = read_mandate_file(Path(mandate)) if mandate else None
    establish = Establish(
        names=_names(names) or {language: read.organ if read and read.organ else space},
        rules=rules,  # type: ignore[arg-type]  # click took only rules there are
        zone=zone,
        language=language,
        openness=openness,
        attribution=attribution,
        secretariat=secretariat,
    )
    with folder(data, make=True):
        _put(space, [establish, *([_recorded(read)] if read else [])], secretariat[0])
    return 0


def _put(space: str, acts: list[object], person: str) -> None:
    """Perform the first acts of a committee."""
    moment = now()
    gesture = Gesture(
        id=f"init-{space}",
        space=space,
        by="secretariat",
        through=person,
        done_at=moment,
        recorded_at=moment,
    )
    for done in perform(acts, gesture):
        click.echo(said(done))


def _names(given: tuple[str, ...]) -> dict[Language, str]:
    """Names by language; one without a code is in the language of the command."""
    named: dict[Language, str] = {}
    for one in given:
        code, is_coded, name = one.partition("=")
        if not is_coded or code not in LANGUAGES:
            code, name = preferred(), one
        if code in named:
            raise BadInput(message("The name in {language} is given twice.", language=code))
        named[code] = name  # type: ignore[index]  # looked up above
    return named


def _recorded(mandate: Mandate) -> Record:
    """The act that records a mandate with its candidates."""
    id_ = f"mandate-{token_hex(4)}"
    content = text_of_json(mandate_to_json(mandate))
    return Record(
        mandate=id_,
        symbol=mandate.symbol or mandate.title or id_,
        title=mandate.title,
        date=mandate.date or "",
        language=mandate.language,  # type: ignore[arg-type]  # a mandate is in one of the six
        content=content,
        obligations=candidates(mandate, id_),
    )
