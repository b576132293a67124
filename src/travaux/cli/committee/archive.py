"""A backup: one zip with a manifest, the record, the people, and files by their hash.

``manifest.json`` (``travaux.backup/1``) names the head of each committee and the SHA-256 of
each member. The key that signs receipts is not in it: it is kept apart, as keys are.
"""

import hashlib
import io
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO, Final

import msgspec
from django.db import transaction

from travaux import __version__
from travaux.people.transfer import enter_lines, people_lines
from travaux.record.chain import Entry, head_of
from travaux.record.database import alias, snapshot
from travaux.record.replay import bring_in, everything
from travaux.record.transfer import from_lines, to_lines
from travaux.text.errors import BadInput, Place, message

FORMAT: Final = "travaux.backup/1"
_MANIFEST, _RECORD, _PEOPLE = "manifest.json", "record.jsonl", "people.jsonl"
_UNREADABLE: Final = (
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    RuntimeError,
    UnicodeDecodeError,
    zipfile.BadZipFile,
    zlib.error,
)
"""What reading a damaged zip raises: a byte changed may name a password or another method."""


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a backup says of itself."""

    format: str
    version: str
    made_at: str
    heads: dict[str, str]
    members: dict[str, str]


def pack(
    stream: IO[bytes], data: Path, *, made_at: str, done: Callable[[Entry], object]
) -> Manifest:
    """Write a backup of the database in use at one moment, and of the data folder's files."""
    heads: dict[str, str] = {}
    members: dict[str, str] = {}

    def counted() -> Iterator[Entry]:
        for entry in everything():
            heads[entry.space] = str(entry.head)
            yield entry
            done(entry)

    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        with snapshot():
            members[_RECORD] = _put(archive, _RECORD, to_lines(counted()))
            members[_PEOPLE] = _put(archive, _PEOPLE, people_lines())
        for file in sorted((data / "files").glob("*")):
            name = f"files/{file.name}"
            archive.write(file, name)
            members[name] = _hash(archive, name)
        manifest = Manifest(FORMAT, __version__, made_at, heads, members)
        archive.writestr(_MANIFEST, msgspec.json.encode(manifest))
    return manifest


def acts_in(file: Path) -> int:
    """How many acts a backup says it holds; 0 where it says nothing that can be read."""
    try:
        with zipfile.ZipFile(file) as archive:
            manifest = msgspec.json.decode(archive.read(_MANIFEST), type=Manifest)
    except (*_UNREADABLE, msgspec.MsgspecError):
        return 0
    reached = map(head_of, manifest.heads.values())
    return sum(head.number for head in reached if head)


def unpack(file: Path, data: Path, *, lines: Callable[[int], object]) -> Manifest:
    """Take a backup into the database in use and a data folder: all of it or nothing.

    Raises:
        BadInput: it is no backup, it is damaged, or there is a record already.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            manifest = _checked(archive, file)
            with transaction.atomic(using=alias()):
                with archive.open(_RECORD) as record:
                    reached = bring_in(from_lines(_numbered(record, lines), _RECORD))
                if {space: str(head) for space, head in reached.items()} != manifest.heads:
                    raise _damaged(file, _RECORD)
                with archive.open(_PEOPLE) as people:
                    enter_lines(people)
            for name in manifest.members:
                if name.startswith("files/"):
                    archive.extract(name, data)
    except (OSError, zipfile.BadZipFile, KeyError, UnicodeDecodeError) as error:
        raise _damaged(file, type(error).__name__) from error
    return manifest


def _put(archive: zipfile.ZipFile, name: str, lines: Iterable[str]) -> str:
    """Write a member line by line; gives its hash."""
    hashed = hashlib.sha256()
    with archive.open(name, "w", force_zip64=True) as member:
        for line in lines:
            written = line.encode()
            member.write(written)
            hashed.update(written)
    return hashed.hexdigest()


def _checked(archive: zipfile.ZipFile, file: Path) -> Manifest:
    """The manifest, every member being there and as it was packed."""
    try:
        manifest = msgspec.json.decode(archive.read(_MANIFEST), type=Manifest)
        hashes = {name: _hash(archive, name) for name in manifest.members}
    except (*_UNREADABLE, msgspec.MsgspecError) as error:
        raise _damaged(file, type(error).__name__) from error
    if manifest.format != FORMAT or {*manifest.members, _MANIFEST} != set(archive.namelist()):
        raise _damaged(file, _MANIFEST)
    for name, hash_ in manifest.members.items():
        if hashes[name] != hash_:
            raise _damaged(file, name)
    return manifest


def _hash(archive: zipfile.ZipFile, name: str) -> str:
    hashed = hashlib.sha256()
    with archive.open(name) as member:
        while block := member.read(1 << 20):
            hashed.update(block)
    return hashed.hexdigest()


def _damaged(file: Path, what: str) -> BadInput:
    sentence = message(
        "The backup is damaged or is none ({what}): take another, nothing was restored.", what=what
    )
    return BadInput(sentence, Place(str(file)))


def _numbered(member: IO[bytes], lines: Callable[[int], object]) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(io.TextIOWrapper(member, "utf-8", newline="\n"), 1):
        yield number, line
        lines(number)
