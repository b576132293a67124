"""Receipts: a signed head with the trail that leads to it, for whoever wants proof later.

A receipt says: on this record, at this moment, act ``number`` had this hash. The trail
holds the first six bytes of each act's hash, so that a receipt names the first act that
was altered, even when the whole chain was computed anew.

Source: Ed25519, RFC 8032.
"""

import base64
import binascii
import json
from dataclasses import dataclass
from typing import Any, ClassVar, Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from travaux.record.canonical import canonical
from travaux.record.chain import START, Head, slips
from travaux.record.tail import tail
from travaux.text.errors import BadInput, message

FORMAT: Final = "travaux.receipt/1"
_FIELDS: Final = {
    "space": str,
    "number": int,
    "hash": str,
    "issued_at": str,
    "key": str,
    "trail": str,
    "signature": str,
}


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a receipt says, its signature checked.

    ``trail`` holds ``STEP`` bytes for each act from 1 to the head's number; ``key`` is the
    public key in 64 hexadecimal digits, ``issued_at`` ISO 8601 in UTC.
    """

    STEP: ClassVar[int] = 6

    space: str
    head: Head
    issued_at: str
    key: str
    trail: bytes

    def step(self, number: int) -> bytes:
        """What the trail has for one act; empty behind its end."""
        return self.trail[(number - 1) * self.STEP : number * self.STEP]


def issue(space: str, *, key: Ed25519PrivateKey, issued_at: str) -> str:
    """Sign the head of a space; gives the receipt as a JSON text.

    Raises:
        BadInput: the space has no act, or its chain is broken: that is never signed.
    """
    trail, head = bytearray(), START
    for entry in tail(space):
        if any(slips(entry, head)):
            raise BadInput(
                message(
                    "Act {number} is not as it was recorded, so that no receipt is given: "
                    "look into it with `travaux verify` first.",
                    number=head.number + 1,
                )
            )
        trail += bytes.fromhex(entry.hash)[: Receipt.STEP]
        head = entry.head
    if head == START:
        raise BadInput(message("There is nothing on the record yet to give a receipt for."))
    said = {
        "format": FORMAT,
        "space": space,
        "number": head.number,
        "hash": head.hash,
        "issued_at": issued_at,
        "key": key.public_key().public_bytes_raw().hex(),
        "trail": base64.b64encode(bytes(trail)).decode(),
    }
    signature = key.sign(canonical(said).encode()).hex()
    return json.dumps({**said, "signature": signature}, ensure_ascii=False, indent=1) + "\n"


def read(text: str, *, key: str = "") -> Receipt:
    """Read a receipt and check its signature.

    Args:
        text: the receipt's JSON.
        key: the public key that must have signed it, if the holder knows it.

    Raises:
        BadInput: it is no receipt, its signature does not hold, or another key signed it.
    """
    said = _fields(text)
    try:
        signature = bytes.fromhex(said.pop("signature"))
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(said["key"])).verify(
            signature, canonical(said).encode()
        )
        trail = base64.b64decode(said["trail"], validate=True)
    except (InvalidSignature, ValueError, TypeError, binascii.Error) as error:
        raise BadInput(
            message("The receipt's signature does not hold: it was altered after it was issued.")
        ) from error
    head = Head(said["number"], said["hash"])
    receipt = Receipt(said["space"], head, said["issued_at"], said["key"], trail)
    if key and key != receipt.key:
        raise BadInput(message("The receipt was signed with another key, {key}.", key=receipt.key))
    if not _closes(receipt):
        raise BadInput(message("The receipt's trail does not lead to the head it names."))
    return receipt


def departs(receipt: Receipt, record: Receipt) -> int:
    """The first act at which a record departs from a receipt; 0 if it holds all that it says.

    Args:
        receipt: an earlier receipt of the same space.
        record: a receipt of the record as it stands.
    """
    last = receipt.head.number
    for number in range(1, last + 1):
        if receipt.step(number) != record.step(number):
            return number
    same = last < record.head.number or receipt.head == record.head
    return 0 if same else last


def _closes(receipt: Receipt) -> bool:
    """Whether the trail has one step an act and ends at the head."""
    number, hash_ = receipt.head
    whole = number > 0 and len(receipt.trail) == number * Receipt.STEP
    return whole and hash_.startswith(receipt.step(number).hex())


def _fields(text: str) -> dict[str, Any]:
    """The fields of a receipt; any other JSON is refused."""
    try:
        said = json.loads(text)
    except ValueError:
        said = None
    if (
        not isinstance(said, dict)
        or said.get("format") != FORMAT
        or said.keys() != {"format", *_FIELDS}
        or any(type(said[name]) is not of for name, of in _FIELDS.items())
    ):
        raise BadInput(
            message("This is no receipt: a receipt is a JSON file of {format}.", format=FORMAT)
        )
    return said
