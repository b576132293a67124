"""A resolution from a file, whichever of the formats it is in."""

from pathlib import Path

from travaux.formats.akn import resolution as akn
from travaux.formats.door import read_bytes
from travaux.formats.limits import LARGEST_RESOLUTION
from travaux.formats.plain import resolution as plain
from travaux.text.errors import BadInput, Place, message
from travaux.text.mandate.build import mandate_of
from travaux.text.mandate.values import Mandate


def read_mandate(data: bytes, *, source: str | None = None) -> Mandate:
    """Read a mandate from Akoma Ntoso, where the bytes begin as XML, or from plain text.

    Raises:
        BadInput: what either reader refuses, or a resolution without a paragraph.
    """
    if len(data) > LARGEST_RESOLUTION:
        raise BadInput(
            message(
                "The file has {size} bytes, and a resolution of at most {largest} is read: "
                "give the resolution without its annexes.",
                size=len(data),
                largest=LARGEST_RESOLUTION,
            ),
            Place(source),
        )
    read = akn.read_resolution if akn.is_akn(data) else plain.read_resolution
    try:
        mandate = mandate_of(read(data, source=source))
    except BadInput as error:
        raise error if error.place.source else error.at(Place(source)) from error
    if not mandate.operative and not mandate.preambular:
        raise BadInput(
            message("The resolution has no paragraph: give its whole text."), Place(source)
        )
    return mandate


def read_mandate_file(path: Path) -> Mandate:
    """Read a mandate from a file.

    Raises:
        BadInput: the file cannot be read, or as ``read_mandate``; the place names the file.
    """
    return read_mandate(read_bytes(path), source=str(path))
