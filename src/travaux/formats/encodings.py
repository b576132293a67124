"""In which encoding bytes seem to be that are not UTF-8: a guess to help, never to read by."""

import codecs
from typing import Final

_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "UTF-32LE"),
    (codecs.BOM_UTF32_BE, "UTF-32BE"),
    (codecs.BOM_UTF16_LE, "UTF-16LE"),
    (codecs.BOM_UTF16_BE, "UTF-16BE"),
)
_COMMON: Final = {
    "WINDOWS-1256": "اليمنرتوةدبعسأفكحقلإى",
    "ISO-8859-6": "اليمنرتوةدبعسأفكحقلإى",
    "WINDOWS-1251": "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэф",
    "KOI8-R": "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэф",
    "ISO-8859-5": "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэф",
    "CP866": "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэф",
    "WINDOWS-1252": "éèêàâùûçîïôëüáíóúñÉÈÀÁÓÍÑ«»“”‘’–—…°º\u00a0",
    "CP850": "éèêàâùûçîïôëüáíóúñÉ«»",
    "GB18030": "的一国和在是条约缔方员会各应或有任该人公第与为于以本其所对不法，。、；：（）“”《》",
    "BIG5": "的一國和在是條約締方員會各應或有任該人公第與為於以本其所對不法，。、；：（）",
    "SHIFT_JIS": "のにをはたるとがでいしすなれさ一、。",
    "EUC-KR": "이의는을에다한을하고가로",
}
"""Each encoding with the commonest letters of the languages that were written in it."""

_LATIN: Final = frozenset({"WINDOWS-1252", "CP850"})
"""Encodings of languages most of whose letters are ASCII."""
_DOUBLE: Final = frozenset({"GB18030", "BIG5", "SHIFT_JIS", "EUC-KR"})
"""Encodings of thousands of characters, of which the commonest make a smaller share."""
_RARER: Final = 4

_LOOKED_AT: Final = 20_000
_HALF: Final = 0.5
_FEW: Final = 0.02
_FIFTH: Final = 0.2


def wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a mark or UTF-32, told by marks and zeros or by how it decodes; else None."""
    head = data[:_LOOKED_AT]
    for mark, name in _MARKS[:2]:
        if head.startswith(mark) and len(data) % 4 == 0:
            return name
    if len(head) < 4 or head[:2] in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE}:  # noqa: PLR2004
        return None
    if not _has_many_controls(head) and _is_utf8(head):
        return None
    for _, name in _MARKS:
        if _reads_as(head, name):
            return name
    return None


def likely_encoding(data: bytes, at: int) -> str | None:
    """The old encoding that bytes seem to be in, judged around ``at``; None if none is likely.

    An encoding is likely where more than half of what is not ASCII (an eighth, where there
    are thousands of characters) decodes to the commonest letters of its languages, and the
    likeliest is the one with most of them.
    """
    start = max(0, at - 2)
    window = data[start : start + _LOOKED_AT]
    others = sum(byte > ord("~") for byte in window)
    latin = sum(byte < ord("~") and chr(byte).isalpha() for byte in window) > others
    scores = {name: _score(window, name) for name in _COMMON if (name in _LATIN) == latin}
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] > _HALF else None


def _score(window: bytes, name: str) -> float:
    """The share of common letters among the characters that are not ASCII."""
    double = name in _DOUBLE
    text = window.decode(name, errors="ignore" if double else "replace")
    letters = [char for char in text if not char.isascii()]
    if not letters:
        return 0.0
    common = _COMMON[name]
    share = sum(char in common for char in letters) / len(letters)
    return min(1.0, share * _RARER) if double else share


def _has_many_controls(head: bytes) -> bool:
    """Whether control characters are as many as in UTF-16: one in five bytes, not a stray one."""
    return sum(byte < ord("\t") for byte in head) > _FIFTH * len(head)


def _is_utf8(head: bytes) -> bool:
    """Whether bytes are UTF-8, but for a character cut at their end."""
    try:
        head.decode()
    except UnicodeDecodeError as error:
        return error.start > len(head) - 4
    return True


def _reads_as(head: bytes, name: str) -> bool:
    """Whether bytes read as text in an encoding of two or four bytes, and hold its zeros or Han.

    Text in such an encoding has spaces, line ends or Han in nearly every line; in
    another one the same bytes are zeros or rare signs.
    """
    width = 4 if "32" in name else 2
    text = head[: len(head) // width * width].decode(name, errors="replace")
    told = [char for char in text if char in " \n\r\t，。、；：" or "0" <= char <= "z"]
    han = sum("\u4e00" <= char <= "\u9fff" for char in text)
    odd = sum(char in "\ufffd\x00" or not (char.isprintable() or char.isspace()) for char in text)
    spaces = sum(char in " \n，。、；：" for char in text)
    zeros = head.count(0) > _FEW * len(head)
    signs = len(told) + han > _HALF * len(text) or spaces > _FEW * len(text)
    return odd <= _FEW * len(text) and signs and (zeros or spaces > 0)
