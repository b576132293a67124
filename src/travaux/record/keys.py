"""The key that signs receipts: kept in the data folder, readable by its owner alone."""

import os
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from travaux.text.errors import BadInput, Place, message

FILE: Final = "receipts.key"


def key_in(data: Path) -> Ed25519PrivateKey:
    """The key of a data folder, made when it is first asked for.

    Raises:
        BadInput: the file holds no such key, cannot be used, or others may read it.
    """
    path = data / FILE
    try:
        if not path.exists():
            _make(path)
        if path.stat().st_mode & 0o077:
            raise BadInput(
                message("Others may read the key that signs receipts: take that from them."),
                Place(str(path)),
            )
        key = load_pem_private_key(path.read_bytes(), password=None)
    except (OSError, ValueError) as error:
        if isinstance(error, BadInput):
            raise
        raise _unusable(path, str(error)) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise _unusable(path, type(key).__name__)
    return key


def _make(path: Path) -> None:
    """Write a new key, for its owner alone from its first byte on."""
    made = Ed25519PrivateKey.generate()
    pem = made.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(pem)


def _unusable(path: Path, reason: str) -> BadInput:
    sentence = message(
        "The key that signs receipts cannot be used ({reason}): put it back from where it is kept.",
        reason=reason,
    )
    return BadInput(sentence, Place(str(path)))
