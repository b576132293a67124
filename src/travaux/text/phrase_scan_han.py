"""Finding the phrases that name provisions in Chinese, where the number comes first."""

from collections.abc import Iterator
from typing import Final

import regex

from travaux.text.number_words import BIS_LATIN
from travaux.text.phrase_grammar import grammar_of
from travaux.text.phrase_scan import head_before
from travaux.text.phrases import RANK, How, Link, Mark, Phrase, Relative, Unit

_KINDS: Final = {
    "条": "article",
    "款": "paragraph",
    "段": "paragraph",
    "项": "subparagraph",
    "目": "item",
    "章": "chapter",
    "节": "section",
    "编": "part",
    "部分": "part",
    "附件": "annex",
}
_NUMBER: Final = (
    r"(?:[〇零一二三四五六七八九十百]+|\p{Nd}{1,3}|[\u2460-\u249b\u3220-\u3229]"
    r"|[a-zA-Z](?![a-zA-Z])|[ivxIVX]{1,5})"
)
_LATIN_BIS: Final = rf"\s?(?:{'|'.join(BIS_LATIN)})(?![a-z])"
_ONE: Final = rf"\s*第?\s*[(（‘’']?\s*(?P<m>{_NUMBER}(?:{_LATIN_BIS})?)\s*[)）‘’']?\s*"
_WORD: Final = r"(?P<word>条|款|段|项|目|章|节|编|部分)(?P<bis>之[二三四五六七八九十])?"
_UNIT: Final = regex.compile(
    rf"第{_ONE[8:]}(?:(?P<join>和/或|以及|、|，|和|或|及|与|至|到|[-–—]){_ONE})*{_WORD}"
)
_NEXT: Final = regex.compile(
    rf"{_ONE}(?:(?P<join>和/或|以及|、|，|和|或|及|与|至|到|[-–—]){_ONE})*{_WORD}"
)
_THIS: Final = regex.compile(r"(?P<this>本|前|上一)(?P<word>条|款|段|项|目|章|节|编|部分|附件)")
_ANNEX: Final = regex.compile(r"附件\s*(?P<m>[一二三四五六七八九十]+|[IVX]+|\p{Nd}+)?(?!\p{Nd})")
_JOIN: Final = regex.compile(
    r"\s*(?P<join>，?以及|和/或|[、，]?(?:和|或|及|与)|、|至|到|[-–—])(?:根据|按照|依照|依据)?\s*"
)
_MARKED: Final = regex.compile(r"[(（\u2460-\u249b\u3220-\u3229]")
_TO: Final = frozenset("至到-–—")


def phrases_in_han(text: str) -> Iterator[Phrase]:
    """The phrases of a Chinese text in its order, never overlapping."""
    at = 0
    while (start := _opening(text, at)) is not None:
        unit = _unit(text, start, "")
        if unit is None:
            at = start + 1
            continue
        phrase = _chain(text, unit)
        yield phrase
        at = phrase.end


def _opening(text: str, at: int) -> int | None:
    starts = [
        match.start()
        for pattern in (_UNIT, _THIS, _ANNEX)
        if (match := pattern.search(text, at)) is not None
    ]
    return min(starts, default=None)


def _unit(text: str, at: int, link: Link) -> Unit | None:
    if match := _THIS.match(text, at):
        relative: Relative = "this" if match["this"] == "本" else "last"
        return Unit(_KINDS[match["word"]], at, match.end(), relative=relative, link=link)
    if match := _UNIT.match(text, at):
        return _numbered(match, link)
    if match := _ANNEX.match(text, at):
        marks = (Mark(match["m"], match.start("m"), match.end("m")),) if match["m"] else ()
        return Unit("annex", at, match.end(), marks, link=link)
    return None


def _bare(text: str, at: int, link: Link) -> Unit | None:
    """A number without 第 that shows by its marks what it is: ``第㈠项至㈢项``."""
    match = _NEXT.match(text, at) if _MARKED.match(text, at) else None
    return _numbered(match, link) if match else None


def _numbered(match: "regex.Match[str]", link: Link) -> Unit:
    spans, joins = match.spans("m"), match.captures("join")
    marks = [Mark(match.string[start:end], start, end) for start, end in spans]
    for number, join in enumerate(joins, start=1):
        how: How = "to" if join[-1] in _TO else "and"
        marks[number] = Mark(marks[number].printed, *spans[number], how=how)
    if match["bis"]:
        last = marks[-1]
        marks[-1] = Mark(last.printed + match["bis"], last.start, match.end("bis"), how=last.how)
    return Unit(
        _KINDS[match["word"]],
        match.start(),
        match.end(),
        tuple(marks),
        link=link,
        many=len(marks) > 1,
    )


def _chain(text: str, unit: Unit) -> Phrase:
    units = [unit]
    while True:
        at = units[-1].end
        following = _unit(text, at, "next") or _bare(text, at, "next")
        if following is None and (join := _JOIN.match(text, at)):
            link: Link = "to" if join["join"][-1] in _TO else "and"
            following = _unit(text, join.end(), link) or _bare(text, join.end(), link)
        if following is None:
            break
        if following.link == "next" and RANK[following.kind] <= RANK[units[-1].kind]:
            break
        last = units[-1]
        if (
            following.kind == last.kind
            and following.marks
            and last.marks
            and following.link != "next"
        ):
            first, *rest = following.marks
            how: How = "to" if following.link == "to" else "and"
            marks = (*last.marks, Mark(first.printed, first.start, first.end, how=how), *rest)
            units[-1] = Unit(
                last.kind, last.start, following.end, marks, last.relative, last.link, many=True
            )
        else:
            units.append(following)
    return Phrase(tuple(units), None, head_before(text, units[0].start, grammar_of("zh")))
