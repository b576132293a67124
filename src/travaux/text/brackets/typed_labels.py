"""Labels before paragraphs: ``3 bis.``, ``3 alt.``, ``Option 1:``, ``Alt 2 PP12 (AAA)``.

Source: resolutions and rolling texts of the United Nations, where spaces and dots vary.
"""

from collections.abc import Iterator
from typing import Final

import regex

from travaux.text.brackets.attributions import read_attribution, read_clauses
from travaux.text.brackets.parties import Known
from travaux.text.brackets.typed_values import Label, Role, Span, Words

_ORDINAL: Final = "bis|ter|quater|quinquies|sexies|septies|octies|novies|nonies|decies|مكررا?ً?"
_FIND: Final = regex.compile(
    rf"""(?xmi)
    (?<foot> ^ [ \t]* (?: \d{{1,3}} | \*{{1,3}} )\s (?= proposals?\s(?:by|of|from)\s ) )
    | (?<label> (?: ^ | (?<=[\[［【]) ) [ \t]* [*_]{{0,3}}
      (?: (?<option> option|alternative|opción|variante|вариант|الخيار|备选案文|选项 )
            \s? (?<choice> \d{{1,2}} | [ivx]{{1,4}} | [a-h] )\b
        | alt\.? [ ]? (?<first> \d{{1,2}}(?=[ ]) )? [ ]? (?<akind> pp|op )? [ ]?
            (?<anumber> \d{{1,3}} ) (?:[ .]{{0,2}}(?<aordinal> {_ORDINAL} ))?\b
        | (?<kind> article\b|art\.|pp|op )? [ ]? (?<number> \d{{1,3}}(?:\.\d{{1,2}}){{0,3}} )
            (?: [ .]{{0,2}}(?<ordinal> {_ORDINAL} )\b )?
            (?: [ .]{{0,2}}(?<alt> alt )\b\.? (?:[ ]?(?<nth> \d{{1,2}} )\b)? )?
        | \( (?<letter> \p{{L}}{{1,4}} | \d{{1,2}} ) \)
      )
      (?<names> [ ]?\([^()\n]{{2,80}}\) )?
      (?<stop> [.:)] )? [*_]{{0,3}} (?<colon> : )? (?= \s | $ | [\[［【] )
    )
    | (?<note> \{{ [^{{}}\n]{{1,400}} \}} )
    """
)
_ESCAPED: Final = regex.compile(r"\\([\[\]［］【】\\])")
_KINDS: Final = {"article": "article", "art.": "article", "pp": "preambular", "op": "operative"}
_AFTER_NOTE: Final = regex.compile(r":?\s*(?=proposals?\s(?:by|of|from)\s)", regex.IGNORECASE)


def read_words(source: str, span: Span, known: Known) -> Iterator[Words]:
    """Cut words that nobody contests at labels, notes and footnotes; the spans join."""
    at = span.start
    for found in _FIND.finditer(source, *span):
        made = _made(found, known)
        if made is None or made.at.start < at:
            continue
        if at < made.at.start:
            yield _text(source, Span(at, made.at.start))
        yield made
        at = made.at.end
    if at < span.end:
        yield _text(source, Span(at, span.end))


def footnote_parties(text: str, known: Known) -> tuple[str, ...]:
    """Those whom the words behind a footnote's sign name: ``: Proposal by AAA, BBB``."""
    by = _AFTER_NOTE.match(text)
    clauses, _ = read_clauses(text[by.end() : by.end() + 500], known) if by else ((), 0)
    return clauses[0].parties if clauses else ()


def _text(source: str, span: Span) -> Words:
    return Words(span, _ESCAPED.sub(r"\1", source[span.start : span.end]))


def _made(found: "regex.Match[str]", known: Known) -> Words | None:
    span = Span(*found.span())
    if found["note"]:
        return Words(span, found["note"][1:-1].strip(), "note")
    if found["foot"]:
        after = found.string[span.end : span.end + 500]
        parties = footnote_parties(after, known)
        return Words(span, found["foot"].strip(), "footnote", parties=parties) if parties else None
    return _labelled(found, known)


def _labelled(found: "regex.Match[str]", known: Known) -> Words | None:
    names = found["names"]
    said = read_attribution(names.strip(" ()"), known) if names else None
    end = found.end() if said or not names else found.start("names")
    label = _label(found, said.parties if said else ())
    bare = label.kind == "paragraph" and not label.ordinal and not label.alternative
    if bare and not found["stop"] and not label.parties:
        return None
    if names and not said and bare:
        return None
    role: Role = "label"
    return Words(Span(found.start(), end), found.string[found.start() : end].strip(), role, label)


def _label(found: "regex.Match[str]", parties: tuple[str, ...]) -> Label:
    if found["choice"]:
        word = found["option"].casefold()
        kind = "alternative" if word.startswith(("alt", "var", "вар")) else "option"
        return Label(kind, found["choice"], parties=parties)
    if found["letter"]:
        return Label("subparagraph", found["letter"], parties=parties)
    if found["anumber"]:
        kind = _KINDS.get((found["akind"] or "").casefold(), "paragraph")
        ordinal = (found["aordinal"] or "").casefold()
        return Label(kind, found["anumber"], ordinal, found["first"] or "1", parties=parties)
    kind = _KINDS.get((found["kind"] or "").casefold(), "paragraph")
    ordinal = (found["ordinal"] or "").casefold()
    alternative = (found["nth"] or "1") if found["alt"] else ""
    return Label(kind, found["number"], ordinal, alternative, parties=parties)
