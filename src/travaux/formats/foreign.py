"""What kind of file the first bytes or the outermost element show, and what to do with it.

Source: the signs that the formats' own specifications, and file(1), give.
"""

import re
from dataclasses import dataclass
from typing import Final

from travaux.text.errors import Message, message

_ADVICE: Final = {
    "document": message(
        "This looks like {kind}, which is not read: open it in its program, save it as plain "
        "text in UTF-8, and give that file."
    ),
    "printed": message(
        "This looks like {kind}, which is not read: copy its text into a plain text file in "
        "UTF-8, proofread it, and give that file."
    ),
    "picture": message(
        "This looks like {kind}, which is not read: have its text recognised or typed, "
        "proofread it, and give it as plain text in UTF-8."
    ),
    "packed": message(
        "This looks like {kind}, which is not read: unpack it and give the text that is in it."
    ),
    "other": message(
        "This looks like {kind}, and that holds no text to read: give the text itself, as "
        "plain text, Markdown or Akoma Ntoso."
    ),
    "xml": message(
        "This looks like {kind}, and of XML only Akoma Ntoso 3.0 is read: convert it, or give "
        "the text as plain text or Markdown."
    ),
}


@dataclass(frozen=True, slots=True)
class Sign:
    """A kind of file: what it is called, what is to be done with it, how it begins."""

    kind: str
    advice: str
    begins: bytes
    holds: bytes = b""
    """Bytes that stand somewhere in the first ones too."""
    at: int = 0


_SIGNS: Final = (
    Sign("Word (.docx)", "document", b"PK\x03\x04", holds=b"word/"),
    Sign("Excel (.xlsx)", "document", b"PK\x03\x04", holds=b"xl/"),
    Sign("PowerPoint (.pptx)", "document", b"PK\x03\x04", holds=b"ppt/"),
    Sign("OpenDocument (.odt)", "document", b"PK\x03\x04", holds=b"vnd.oasis.opendocument"),
    Sign("EPUB", "document", b"PK\x03\x04", holds=b"application/epub+zip"),
    Sign("Office Open XML (.docx, .xlsx)", "document", b"PK\x03\x04", holds=b"[Content_Types].xml"),
    Sign("ZIP", "packed", b"PK\x03\x04"),
    Sign("ZIP", "packed", b"PK\x05\x06"),
    Sign("Word (.doc)", "document", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    Sign("RTF", "document", b"{\\rtf"),
    Sign("PDF", "printed", b"%PDF-"),
    Sign("PostScript", "printed", b"%!PS"),
    Sign("DjVu", "printed", b"AT&TFORM"),
    Sign("PNG", "picture", b"\x89PNG"),
    Sign("JPEG", "picture", b"\xff\xd8\xff"),
    Sign("GIF", "picture", b"GIF87a"),
    Sign("GIF", "picture", b"GIF89a"),
    Sign("TIFF", "picture", b"II*\x00"),
    Sign("TIFF", "picture", b"MM\x00*"),
    Sign("WebP", "picture", b"RIFF", holds=b"WEBP"),
    Sign("JPEG 2000", "picture", b"\x00\x00\x00\x0cjP  "),
    Sign("gzip", "packed", b"\x1f\x8b"),
    Sign("bzip2", "packed", b"BZh"),
    Sign("xz", "packed", b"\xfd7zXZ\x00"),
    Sign("Zstandard", "packed", b"\x28\xb5\x2f\xfd"),
    Sign("7z", "packed", b"7z\xbc\xaf\x27\x1c"),
    Sign("RAR", "packed", b"Rar!\x1a\x07"),
    Sign("tar", "packed", b"ustar", at=257),
    Sign("ELF", "other", b"\x7fELF"),
    Sign("Mach-O", "other", b"\xcf\xfa\xed\xfe"),
    Sign("Java class", "other", b"\xca\xfe\xba\xbe"),
    Sign("Windows .exe", "other", b"MZ", holds=b"PE\x00\x00"),
    Sign("Windows .exe", "other", b"MZ\x90\x00"),
    Sign("WebAssembly", "other", b"\x00asm"),
    Sign("SQLite", "other", b"SQLite format 3\x00"),
    Sign("RIFF (WAV, AVI)", "other", b"RIFF"),
    Sign("MP3", "other", b"ID3"),
    Sign("MP4", "other", b"ftyp", at=4),
    Sign("Ogg", "other", b"OggS"),
    Sign("OpenType", "other", b"OTTO\x00"),
    Sign("TrueType", "other", b"\x00\x01\x00\x00\x00"),
)
_LOOKED_AT: Final = 4096
_BINARY: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\xff]")

_ROOTS: Final = (
    ("http://www.w3.org/1999/xhtml", "", "XHTML"),
    ("http://www.metalex.eu/", "", "CEN MetaLex"),
    ("http://docbook.org/ns/docbook", "", "DocBook"),
    ("http://schemas.microsoft.com/office/2006/xmlPackage", "", "Word XML (Flat OPC)"),
    ("http://schemas.microsoft.com/office/word/2003/wordml", "", "Word 2003 XML"),
    ("http://schemas.openxmlformats.org/wordprocessingml/", "", "Office Open XML"),
    ("http://purl.oclc.org/ooxml/", "", "Office Open XML"),
    ("urn:oasis:names:tc:opendocument:", "", "OpenDocument XML (.fodt)"),
    ("http://www.tei-c.org/ns/", "", "TEI"),
    ("http://www.w3.org/2005/Atom", "", "Atom"),
    ("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "", "RDF"),
    ("http://www.w3.org/2000/svg", "", "SVG"),
    ("http://www.legislation.gov.uk/", "", "Crown Legislation XML"),
    ("http://xml.house.gov/", "", "USLM"),
    ("", "html", "HTML"),
    ("", "rss", "RSS"),
    ("", "book", "DocBook"),
    ("", "article", "DocBook"),
    ("", "svg", "SVG"),
    ("", "TEI.2", "TEI"),
)
_HTML: Final = re.compile(
    r"\s*+(?:<!--.*?-->\s*+)*+<(?:!DOCTYPE\s++html|html[\s>])", re.IGNORECASE | re.DOTALL
)


def binary_kind(data: bytes) -> Message | None:
    """The sentence to say of a file that is no text, by its first bytes; else None.

    A sign of letters alone counts only where bytes follow that no text holds, for
    ``BZh`` or ``ID3`` may well begin a text.
    """
    head = data[:_LOOKED_AT]
    for sign in _SIGNS:
        begins = head.startswith(sign.begins, sign.at) and sign.holds in head
        if begins and (_BINARY.search(head) or sign.kind in {"RTF", "PDF", "PostScript"}):
            return _said(sign.kind, sign.advice)
    return None


def xml_kind(namespace: str, name: str) -> Message | None:
    """The sentence to say of XML of a known kind, by its outermost element; else None."""
    for known, root, kind in _ROOTS:
        if (known and namespace.startswith(known)) or (root and (namespace, name) == ("", root)):
            return _said(kind, "xml")
    return None


def is_html(text: str) -> bool:
    """Whether a text begins as a page of HTML does."""
    return bool(_HTML.match(text))


def html_refused() -> Message:
    """The sentence to say of a page of HTML."""
    return _said("HTML", "xml")


def _said(kind: str, advice: str) -> Message:
    return Message(_ADVICE[advice].key, {"kind": kind})
