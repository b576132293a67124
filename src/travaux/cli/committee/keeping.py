"""``travaux backup``, ``restore`` and ``upgrade``: keeping what must not be lost."""

import os
import tempfile
from pathlib import Path

import click
from django.core.management import call_command

from travaux.cli.committee.archive import Manifest, acts_in, pack, unpack
from travaux.cli.committee.folder import folder, now
from travaux.cli.data import in_folder
from travaux.cli.language import _, say
from travaux.cli.progress import counting
from travaux.record.database import alias
from travaux.record.tail import head, spaces
from travaux.record.verify import Verdict, verify
from travaux.text.errors import BadInput, Place, message


@click.command(
    "backup",
    help=_(
        "Write everything into one zip: the record, the people with their drafts, and files.\n\n"
        "It holds what is not public, so keep it as you keep the data folder. The key that "
        "signs receipts is not in it: keep it apart."
    ),
    epilog=_("Example: travaux backup committee.zip"),
)
@in_folder
@click.argument("file", metavar="FILE.zip")
def backup(*, data: str, file: str) -> int:
    """Back the data folder up."""
    with folder(data) as path:
        manifest = _packed(Path(file), path)
    click.echo(_told(manifest))
    return 0


@click.command(
    "restore",
    help=_(
        "Take a backup into an empty data folder: the record is performed again and verified.\n\n"
        "Either all of it stands or nothing."
    ),
    epilog=_("Example: travaux restore committee.zip --data var-2"),
)
@in_folder
@click.argument("file", metavar="FILE.zip")
def restore(*, data: str, file: str) -> int:
    """Restore a backup."""
    if not Path(file).is_file():
        raise BadInput(
            message("There is no file of this name: check it and give it again."), Place(file)
        )
    with folder(data, make=True) as path:
        with counting(acts_in(Path(file)), _("Restoring"), long=200) as bar:
            manifest = unpack(Path(file), path, lines=lambda _number: bar.update(1))
        verdicts = [verify(space) for space in spaces()]
    return _ended(verdicts, manifest)


@click.command(
    "upgrade",
    help=_(
        "Bring the tables up to this version: back up, migrate, lay the triggers, verify.\n\n"
        "The backup stays in the data folder."
    ),
    epilog=_("Example: travaux upgrade"),
)
@in_folder
def upgrade(*, data: str) -> int:
    """Upgrade a data folder."""
    with folder(data, current=False) as path:
        file = path / f"before-upgrade-{now()[:19].replace(':', '')}.zip"
        manifest = _packed(file, path)
        call_command("migrate", verbosity=0, database=alias())
        verdicts = [verify(space) for space in spaces()]
    return _ended(verdicts, manifest)


def _packed(file: Path, data: Path) -> Manifest:
    """Write a backup beside the file named, and put it in its place in one step."""
    total = sum(head(space)[0] for space in spaces())
    part = ""
    try:
        with (
            tempfile.NamedTemporaryFile(dir=file.parent, prefix=".", delete=False) as stream,
            counting(total, _("Backing up")) as bar,
        ):
            part = stream.name
            manifest = pack(stream, data, made_at=now(), done=lambda _entry: bar.update(1))
            stream.flush()
            os.fsync(stream.fileno())
        Path(part).replace(file)
    except OSError as error:
        Path(part).unlink(missing_ok=True) if part else None
        raise BadInput(
            message(
                "{name} cannot be written ({reason}): name another file or folder.",
                name=file.name,
                reason=error.strerror or type(error).__name__,
            ),
            Place(str(file)),
        ) from error
    return manifest


def _told(manifest: Manifest) -> str:
    """The heads of a backup, a line a committee."""
    return "\n".join(
        say(message("{space}: head {head}", space=space, head=reached))
        for space, reached in manifest.heads.items()
    )


def _ended(verdicts: list[Verdict], manifest: Manifest) -> int:
    """Say how it ended; 1 where a record is not whole."""
    for verdict in verdicts:
        for broken in verdict.broken:
            click.echo(say(broken.sentence))
    if all(verdict.whole for verdict in verdicts):
        click.echo(_told(manifest))
        return 0
    return 1
