"""Every format a command reads: sound files of it, and the commands that take them."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Final

from tests.formats.akn.files import akn
from tests.formats.tricky import GOLDEN, LANGUAGES
from tests.text.mandate.example import ALL
from travaux.cli.offered import OFFERED
from travaux.formats.json.proposals import read_proposal
from travaux.formats.json.values import RollingLine
from travaux.formats.json.write import line_to_json, rolling_to_json, text_of_json
from travaux.formats.plain.read import read_plain
from travaux.text.consolidate import consolidate
from travaux.text.instruments import consolidate_instrument
from travaux.text.values import Proposal

BASE: Final = GOLDEN / "lagoons.en.txt"
PROPOSALS_FILE: Final = GOLDEN / "lagoons.proposals.jsonl"
_OUTPUTS: Final = ("json", "text", "html", "md")


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its files' ending, how sound ones are made, the commands; FILE stands for it."""

    ending: str
    sound: Callable[[], list[bytes]]
    commands: tuple[tuple[str, ...], ...]


def _golden(form: str) -> Callable[[], list[bytes]]:
    return lambda: [(GOLDEN / f"lagoons.{it}.{form}").read_bytes() for it in LANGUAGES]


def _resolutions() -> list[bytes]:
    return [text.encode() for text in ALL.values()]


def _resolutions_in_xml() -> list[bytes]:
    return [_in_xml(text).encode() for text in ALL.values()]


def _in_xml(text: str) -> str:
    """A resolution as a flat file: what stands before the first number is its preamble."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    body = "".join(
        f"<paragraph><num>{n}.</num><content><p>{line}</p></content></paragraph>"
        for n, line in enumerate(lines)
    )
    cover = f"<preface><p><docTitle>{lines[0]}</docTitle></p></preface>"
    preamble = f"<preamble><container><p>{'</p><p>'.join(lines[:8])}</p></container></preamble>"
    inside = f"{cover}{preamble}<mainBody>{body}</mainBody>"
    return akn(inside, kind="statement", name="resolution")


PROPOSALS: Final[tuple[dict[str, Any], ...]] = (
    {"target": "article 3", "action": "amend", "wording": "No reservation shall be made."},
    {"target": "article 2, paragraph 2", "words": "shall tell", "with": "should tell"},
    {"amends": "0", "wording": "No reservation shall be made to this Convention."},
    {"target": "article 1 (b)", "action": "delete"},
    {"target": "article 2, paragraph 2", "action": "bracket", "words": "without delay"},
    {"target": "article 2", "action": "insert", "wording": "3. Paragraph.", "heading": "New"},
    {"action": "insert", "after": "article 2", "wording": "Article 2 ter\n\nNew words."},
    {"target": "article 3", "action": "insert", "words": " whatever", "after": "reservation"},
    {"target": "article 2 bis", "action": "insert", "words": "x ", "at": 0},
    {"target": "article 2 bis", "action": "alternative", "wording": "Another article."},
    {"target": "article 1", "action": "move", "after": "article 2 bis"},
    {"target": "article 2 bis", "action": "merge with", "with": "article 3"},
    {"target": "article 2, paragraph 2", "action": "split at", "at": 8},
    {"action": "replace throughout", "words": "inlet", "with": "mouth"},
    {"target": "title", "action": "amend", "wording": "Another title"},
    {"changes": [{"target": "article 1", "action": "retain"}]},
)


def _proposals() -> list[bytes]:
    """Four files of a quarter of the proposals each."""
    given = [{"id": str(n), "party": "ABC"[n % 3] * 3, **it} for n, it in enumerate(PROPOSALS)]
    return ["\n".join(json.dumps(it) for it in given[n : n + 4]).encode() for n in (0, 4, 8, 12)]


def _places() -> list[bytes]:
    """The shortest place of the sample in each language."""
    folder = files("travaux.cli") / "sample"
    texts = [(folder / f"places.{it}.jsonl").read_text(encoding="utf-8") for it in LANGUAGES]
    return [min(text.strip().split("\n"), key=len).encode() for text in texts]


_SMALL: Final[tuple[dict[str, Any], ...]] = (
    {"party": "AAA", "target": "article 1 (a)", "words": "inlets", "with": "lagoons"},
    {"party": "BBB", "target": "article 1 (a)", "action": "delete"},
    {"party": "CCC", "action": "insert", "after": "article 1", "wording": "New words."},
    {"party": "AAA", "target": "article 1 (b)", "action": "move", "before": "article 1 (a)"},
    {"party": "BBB", "target": "article 1 (b)", "action": "alternative", "wording": "Look."},
    {"party": "CCC", "target": "article 1", "action": "reserve"},
)


def _rolling() -> list[bytes]:
    text = "Article 1\nDuties\n\nEach Party shall:\n\n(a) Keep its inlets;\n\n(b) Measure them."
    instrument = read_plain(text, language="en").instrument
    found = []
    for start in (0, 3):
        lines = [json.dumps(it) for it in _SMALL[start : start + 3]]
        asked = [read_proposal(line, n, instrument) for n, line in enumerate(lines)]
        rolling = consolidate_instrument(instrument, asked)
        found.append(text_of_json(rolling_to_json(rolling)).encode())
    return found


def _line() -> list[bytes]:
    asked = [
        Proposal("1", ("AAA",), wording="Each Party should keep its lagoons open."),
        Proposal("2", ("BBB",), wording="Each Party may keep its own lagoons."),
        Proposal("3", ("CCC",), action="delete"),
    ]
    rolling = consolidate("Each Party shall keep its lagoons.", asked)
    return [text_of_json(line_to_json(RollingLine("1", rolling, 3, 2))).encode()]


def _parties() -> list[bytes]:
    named = {"code": "AAA", "name": "Astoria", "names": {"ar": "أستوريا", "zh": "阿斯托里亚"}}
    return [json.dumps({"parties": [named, {"code": "BBB", "name": "Borea"}]}).encode()]


def _typed() -> list[bytes]:
    texts = (
        "1. The Parties [shall][should – AAA, BBB] [not] keep their [lagoons – CCC][inlets].",
        "3 alt. [AAA: delete] [The Parties / Each Party] may[, where needed,] [agreed] (CCC).",
        "٢ - [تلتزم][ينبغي – AAA] الأطراف بصون [بحيراتها – حذف].",
        "第三条 [各缔约方应当][可以 – AAA] 保护其潟湖。[删除 – BBB]",
        "Chaque Partie [doit – AAA][peut – BBB] [ou] [retain] garder ses [lagunes].",
        "Каждая Сторона [должна – AAA, BBB][может] сохранять [свои лагуны [и] устья].",
        "Cada Parte [deberá][podrá – AAA] conservar sus [lagunas][delete – BBB]. [x] Option 1:",
    )
    return ["\n\n".join(texts[n:] + texts[:n]).encode() for n in range(len(texts))]


def _convert(*outputs: str) -> tuple[tuple[str, ...], ...]:
    return tuple(("convert", "FILE", "--to", it) for it in outputs)


_TEXT: Final = (("read", "FILE"), *_convert("text", "html", "md"), ("check", "FILE"))
_BASED: Final = ("consolidate", "--base", str(BASE), "--proposals")

FORMATS: Final[dict[str, Format]] = {
    "akn-nested": Format(".akn", _golden("akn"), _TEXT),
    "akn-flat": Format(".xml", _golden("flat.xml"), _TEXT),
    "plain-treaty": Format(".txt", _golden("txt"), (*_TEXT, ("diff", str(BASE), "FILE"))),
    "plain-resolution": Format(".txt", _resolutions, _TEXT),
    "markdown": Format(".md", _golden("md"), _TEXT),
    "json-instrument": Format(".json", _golden("json"), _TEXT),
    "json-rolling": Format(".json", _rolling, _convert(*_OUTPUTS)),
    "json-line": Format(".json", _line, _convert(*_OUTPUTS)),
    "json-places": Format(
        ".jsonl", _places, tuple(("consolidate", "FILE", "--to", it) for it in _OUTPUTS)
    ),
    "json-proposals": Format(
        ".jsonl", _proposals, tuple((*_BASED, "FILE", "--to", it) for it in _OUTPUTS)
    ),
    "json-parties": Format(
        ".json", _parties, ((*_BASED, "SOME", "--parties", "FILE", "--to", "text"),)
    ),
    "mandate-plain": Format(".txt", _resolutions, (("mandate", "FILE"),)),
    "mandate-akn": Format(".xml", _resolutions_in_xml, (("mandate", "FILE"), ("read", "FILE"))),
}
if "brackets" in OFFERED:
    FORMATS["brackets"] = Format(
        ".txt", _typed, (("brackets", "FILE"), ("brackets", "FILE", "--to", "text"))
    )
