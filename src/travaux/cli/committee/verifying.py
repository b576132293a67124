"""``travaux verify`` and ``travaux receipt``: whether the record is whole, and the proof of it."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from travaux.cli.committee.folder import chosen, folder, now, of_committee
from travaux.cli.data import in_folder
from travaux.cli.language import _, say
from travaux.cli.output import writing
from travaux.cli.progress import counting
from travaux.formats.door import admit_file
from travaux.record.chain import Head, head_of
from travaux.record.keys import key_in
from travaux.record.receipts import Receipt, issue, read
from travaux.record.tail import head, spaces
from travaux.record.verify import Verdict
from travaux.record.verify import verify as verify_space
from travaux.text.errors import BadInput, Place, message

SHOWN = 20
"""The faults that are printed; a broken chain may have thousands."""


@click.command(
    "verify",
    help=_(
        "Read the whole record and compute its chain again.\n\n"
        "The exit code is 1 where an act is not as it was recorded; its number is named."
    ),
    epilog=_("Example: travaux verify --receipt receipt.json"),
)
@in_folder
@of_committee
@click.option(
    "--expect", metavar="HEAD", help=_("A head, NUMBER:HASH, that must be on the record.")
)
@click.option(
    "--receipt",
    "receipts",
    metavar="FILE",
    multiple=True,
    help=_("A receipt that was given earlier; may be given several times."),
)
@click.option("--key", metavar="HEX", default="", help=_("The public key that signed receipts."))
def verify(
    *, data: str, committee: str, expect: str | None, receipts: tuple[str, ...], key: str
) -> int:
    """Verify the record."""
    held = [_receipt(file, key) for file in receipts]
    expected = _head(expect) if expect else None
    with folder(data):
        if expected or committee:
            named = [chosen(committee)]
        else:
            named = sorted({*spaces(), *(it.space for it in held)}) or [chosen("")]
        verdicts = [_verified(space, expected, held) for space in named]
    for verdict in verdicts:
        for line in _lines(verdict):
            click.echo(f"{verdict.space}: {line}" if len(verdicts) > 1 else line)
    return int(not all(verdict.whole for verdict in verdicts))


def _verified(space: str, expected: Head | None, held: Iterable[Receipt]) -> Verdict:
    """One space, with a bar while it is read."""
    number, _hash = head(space)
    with counting(number, _("Verifying")) as bar:
        return verify_space(
            space,
            expect=expected,
            receipts=[receipt for receipt in held if receipt.space == space],
            done=lambda _acts: bar.update(1),
        )


def _lines(verdict: Verdict) -> Iterator[str]:
    """What is to be said of one space."""
    if verdict.whole:
        yield say(
            message(
                "{acts} acts, chain whole, head {head}",
                acts=verdict.acts,
                head=str(verdict.head),
            )
        )
        return
    for broken in verdict.broken[:SHOWN]:
        yield say(broken.sentence)
    if len(verdict.broken) > SHOWN:
        yield say(message("And {count} more.", count=len(verdict.broken) - SHOWN))


def _head(given: str) -> Head:
    found = head_of(given)
    if found is None:
        raise BadInput(
            message("“{given}” is no head: a head is NUMBER:HASH, as it was printed.", given=given)
        )
    return found


def _receipt(file: str, key: str) -> Receipt:
    text = admit_file(Path(file)).text
    try:
        return read(text, key=key)
    except BadInput as error:
        raise error.at(Place(file)) from error


@click.command(
    "receipt",
    help=_(
        "Give a receipt: the head of the record, signed, with the trail that leads to it.\n\n"
        "Whoever holds it can prove any later alteration with `travaux verify --receipt`."
    ),
    epilog=_("Example: travaux receipt -o receipt.json"),
)
@in_folder
@of_committee
@click.option("-o", "--output", metavar="FILE", help=_("Write to a file, whole or not at all."))
def receipt(*, data: str, committee: str, output: str | None) -> int:
    """Issue a receipt."""
    with folder(data) as path:
        text = issue(chosen(committee), key=key_in(path), issued_at=now())
    with writing(output) as stream:
        stream.write(text)
    return 0
