"""Damage to files, repeatable from a seed: to bytes, to words, to tags, to trees, to JSON."""

import json
from collections.abc import Callable, Sequence
from random import Random
from typing import Any

from lxml import etree

from tests.formats.tricky import PIECES

MOST = 40_000
"""Bytes of a mutated file: what is doubled again and again stops here."""

_ODD = (
    *("\x00", "\x0b", "\x1b", "\r", "\ufeff", "\ufffe", "\u202e", "\u2066", "\u200f", "\u00ad"),
    *("\u0301", "e\u0301", "\u0345", "\u1100", "\U0001f468\u200d", "\U000e0001", "\uffff", "ﬁ"),
    *(
        "\u2028",
        "\u0660",
        "\u06dd",
        "٣",
        "Ⅳ",
        "①",
        "²",
        "İ",
        "ß",
        "ǰ",
        "㍿",
        "\U0001d7ce",
        "९",
        "〇",
    ),
)
_PUT = (
    *("<", ">", "</p>", "<p>", "<!--", "-->", "<![CDATA[", "]]>", "<?x y?>", "&#0;", "&#xD800;"),
    *("&x;", "&lt;", "<!DOCTYPE a>", 'xmlns="urn:x"', '<xi:include href="/etc/passwd"/>'),
    *("[", "]", "(", ")", "{", "}", '"', "'", ":", ",", "\\", "\\u0000", "\\ud800", "null"),
    *("1e999", "NaN", "-0", "00", "9" * 30, "\n", "\t", "\n\n\n", "¦", "[a {=}]", "{+ A: 1}"),
)
_VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 7, 10**17, 10**40, 1.5, "", " ", "\ud800", "\u202e", "e\u0301"),
    *([], {}, [[]], [None], [{}], {"": ""}, "amend", "delete", "merge with", "split at", "move"),
    *("article 1", "article 999", "p1", "preamble", "title", "1", "words", "AAA", {"text": "x"}),
    *(
        {"options": []},
        {"options": [{"origin": "base"}]},
        "{x}",
        "{",
        "}",
        "$",
        "travaux.rolling/1",
    ),
)
_TAG = b"<"


def damaged(data: bytes, seed: str) -> bytes:
    """The bytes with one to five pieces of damage of any kind."""
    rng = Random(seed)
    if rng.random() < 0.4:
        data = _by_form(data, rng)
    for _ in range(rng.randint(0, 5)):
        data = rng.choice(_DAMAGES)(data, rng)[:MOST]
    return data


def _by_form(data: bytes, rng: Random) -> bytes:
    """Damage that leaves a file of XML or of JSON well formed, where it is one."""
    if data.lstrip().startswith(b"<"):
        return twisted(data, rng)
    if data.lstrip().startswith(b"{"):
        return b"\n".join(_json_damaged(line, rng) for line in _values(data))
    return _lines_moved(data, rng)


def _values(data: bytes) -> list[bytes]:
    try:
        json.loads(data)
    except ValueError:
        return data.split(b"\n")
    return [data]


def _span(data: bytes, rng: Random, most: int = 60) -> tuple[int, int]:
    start = rng.randrange(len(data) + 1)
    return start, min(start + rng.randint(1, most), len(data))


def _flipped(data: bytes, rng: Random) -> bytes:
    changed = bytearray(data)
    for _ in range(rng.randint(1, 4) if data else 0):
        changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
    return bytes(changed)


def _cut(data: bytes, rng: Random) -> bytes:
    start, end = _span(data, rng, 400)
    return data[:start] + data[end:]


def _repeated(data: bytes, rng: Random) -> bytes:
    start, end = _span(data, rng)
    return data[:start] + data[start:end] * rng.choice((2, 2, 3, 10, 300)) + data[end:]


def _swapped(data: bytes, rng: Random) -> bytes:
    a, b, c, d = sorted(rng.randrange(len(data) + 1) for _ in range(4))
    return data[:a] + data[c:d] + data[b:c] + data[a:b] + data[d:]


def _truncated(data: bytes, rng: Random) -> bytes:
    return data[: rng.randrange(len(data) + 1)]


def _put_in(data: bytes, rng: Random) -> bytes:
    at = rng.randrange(len(data) + 1)
    piece = rng.choice(rng.choice((_ODD, _PUT, PIECES)))
    return data[:at] + piece.encode(errors="surrogatepass") + data[at:]


def _put_unicode(data: bytes, rng: Random) -> bytes:
    text = data.decode(errors="replace")
    at = rng.randrange(len(text) + 1)
    planes = (0x80, 0x600, 0x3000, 0x10000, 0x110000)
    put = "".join(chr(rng.randrange(rng.choice(planes))) for _ in range(rng.randint(1, 8)))
    return (text[:at] + put + text[at:]).encode(errors="surrogatepass")


def _lines_moved(data: bytes, rng: Random) -> bytes:
    lines = data.split(b"\n")
    for _ in range(rng.randint(1, 4)):
        line = lines.pop(rng.randrange(len(lines)))
        for _ in range(rng.randrange(3)):
            lines.insert(rng.randrange(len(lines) + 1), line)
        lines = lines or [b""]
    return b"\n".join(lines)


def _tags_shuffled(data: bytes, rng: Random) -> bytes:
    """Two tags in each other's place; where there are none, two words."""
    between = _TAG if data.count(_TAG) > 1 else b" "
    pieces = data.split(between)
    a, b = rng.randrange(len(pieces)), rng.randrange(len(pieces))
    pieces[a], pieces[b] = pieces[b], pieces[a]
    return between.join(pieces)


def _encoded(data: bytes, rng: Random) -> bytes:
    encodings = ("utf-16", "utf-16-le", "utf-32", "latin-1", "cp1256", "gb18030", "koi8-r")
    return data.decode(errors="replace").encode(rng.choice(encodings), errors="replace")


_DAMAGES: Sequence[Callable[[bytes, Random], bytes]] = (
    *(_flipped, _cut, _cut, _repeated, _repeated, _swapped, _swapped, _put_in, _put_in, _put_in),
    *(_put_unicode, _put_unicode, _lines_moved, _lines_moved, _tags_shuffled, _tags_shuffled),
    *(_truncated, _encoded) * 1,
)


def twisted(data: bytes, rng: Random) -> bytes:
    """XML with elements dropped, moved, doubled, nested, renamed, bared or given other words."""
    root = etree.fromstring(data)
    for _ in range(rng.randint(1, 8)):
        held = [it for it in root.iter() if it is not root and isinstance(it.tag, str)]
        if not held:
            break
        rng.choice(_TWISTS)(rng.choice(held), rng.choice(held), rng)
    return etree.tostring(root, encoding="utf-8")


def _renamed(one: "etree._Element", other: "etree._Element", rng: Random) -> None:
    one.tag = rng.choice((other.tag, "p", "{urn:x}y"))


def _moved(one: "etree._Element", other: "etree._Element", rng: Random) -> None:
    if one is not other and one not in other.iterancestors():
        other.insert(rng.randrange(len(other) + 1), one)


def _dropped(one: "etree._Element", _other: "etree._Element", _rng: Random) -> None:
    parent = one.getparent()
    if parent is not None:
        parent.remove(one)


def _doubled(one: "etree._Element", other: "etree._Element", rng: Random) -> None:
    copy = etree.fromstring(etree.tostring(one, with_tail=False))
    other.insert(rng.randrange(len(other) + 1), copy)


def _nested(one: "etree._Element", _other: "etree._Element", rng: Random) -> None:
    for _ in range(rng.choice((1, 3, 130))):
        one = etree.SubElement(one, one.tag)
    one.text = "deep"


def _worded(one: "etree._Element", _other: "etree._Element", rng: Random) -> None:
    words = rng.choice((*PIECES, "", None, " \n "))
    one.text, one.tail = rng.sample((words, one.tail, one.text), 2)


def _marked(one: "etree._Element", other: "etree._Element", rng: Random) -> None:
    for name in ("marker", "eId", "name", "class", "href", "placement", "date", "value"):
        if rng.random() < 0.3:
            one.set(name, rng.choice(("", "1", "7", other.get(name) or "x", "#a", "resolution")))


_TWISTS: Sequence[Callable[["etree._Element", "etree._Element", Random], None]] = (
    *(_renamed, _moved, _moved, _dropped, _doubled, _nested, _worded, _worded, _marked),
)


def _json_damaged(line: bytes, rng: Random) -> bytes:
    """A JSON value with fields dropped, doubled, moved or given other values."""
    try:
        value = json.loads(line)
    except ValueError:
        return line
    for _ in range(rng.randint(1, 3)):
        spots = list(_spots(value))
        if spots:
            holder, key = rng.choice(spots)
            _alter(holder, key, rng.choice(spots), rng)
    return json.dumps(value, ensure_ascii=rng.random() < 0.5).encode(errors="surrogatepass")


def _spots(value: Any) -> list[tuple[Any, Any]]:  # noqa: ANN401 -- JSON
    """Each place of a value: what holds it, and its name or number there."""
    spots: list[tuple[Any, Any]] = []
    waiting = [value]
    while waiting and len(spots) < 5_000:
        one = waiting.pop()
        keys = list(one) if isinstance(one, dict) else range(len(one) if type(one) is list else 0)
        spots += [(one, key) for key in keys]
        waiting += [one[key] for key in keys]
    return spots


def _alter(holder: Any, key: Any, other: tuple[Any, Any], rng: Random) -> None:  # noqa: ANN401 -- JSON
    turn = rng.randrange(5)
    if turn == 0:
        del holder[key]
    elif turn == 1:
        there = other[0][other[1]] if _holds_key(*other) else None
        holder[key] = json.loads(json.dumps(there))
    elif turn == 2 and isinstance(holder[key], str):
        text = holder[key]
        at = rng.randrange(len(text) + 1)
        holder[key] = text[:at] + rng.choice((*_ODD, *PIECES)) + text[at:]
    elif turn == 3 and isinstance(holder, dict):
        holder[rng.choice(("text", "options", "id", "x", "action", "format"))] = holder[key]
    else:
        holder[key] = json.loads(json.dumps(rng.choice(_VALUES)))


def _holds_key(holder: Any, key: Any) -> bool:  # noqa: ANN401 -- JSON
    return key in holder if isinstance(holder, dict) else key < len(holder)
