"""Cutting Markdown into paragraphs: headings, links, emphasis, escapes, and marks in comments."""

import html
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from travaux.formats.door import refused_at
from travaux.formats.plain.apparatus import left_out, listed
from travaux.formats.plain.headings import heading_of
from travaux.formats.plain.marks import mark_of
from travaux.formats.plain.phrases import is_preamble
from travaux.formats.plain.roles import Block
from travaux.formats.plain.surface import (
    SPACE,
    Line,
    begins_something,
    closed_up,
    is_row,
    join_lines,
    lines_of,
    width_of,
)
from travaux.formats.reading import Problem
from travaux.text.errors import Message, message

_HEADING: Final = re.compile(r"(#{1,6})\s*(.*?)(?:\s+#+)?")
_RULE: Final = re.compile(r"([-*_])(?:\s*\1){2,}")
_UNDERLINE: Final = re.compile(r"=+|-{2,}")
_COMMENT: Final = re.compile(r"<!--\s?(.*?)\s?-->")
_TAGS: Final = re.compile(r"(?:</?[A-Za-z!][^<>]*>\s*)+")
_INLINE: Final = re.compile(
    r"""\\(?P<escaped>[!-/:-@\[-`{-~])
      | !?\[(?P<link>[^\[\]]*)\]\((?P<target>(?:[^()\s]|\([^()\s]*\))*)(?:\s"[^"]*")?\)
      | <(?P<url>https?://[^<>\s]+)>
      | (?P<tag></?[A-Za-z][^<>]*>)
      | (?P<entity>&(?:\#\d{1,7}|\#x[0-9A-Fa-f]{1,6}|[A-Za-z]\w{1,30});)""",
    re.VERBOSE,
)
_STRONG: Final = re.compile(
    r"(\*{1,3})(?=[^\s*])((?:(?!(?<=\s)\1[^\s*]).){1,2000}?)(?<=[^\s*])\1(?!\*)"
)
_UNDER: Final = re.compile(
    r"(?<!\w)(_{1,3})(?=[^\s_])((?:(?!(?<=\s)\1[^\s_]).){1,2000}?)(?<=[^\s_])\1(?!\w)"
)
"""Emphasis ends where it begins anew, so that openings without end cost no more than words."""
_DATA: Final = re.compile(r"[\w-]+\s*[:=]|\s+\S|- |#")
_LINK: Final = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
_INWARD: Final = re.compile(r"(?:(?:[-*+]|\d{1,3}[.)])\s+)?\[[^\[\]]*\]\(#[^()\s]*\)")
_MARKUP: Final = re.compile(r"(?:[-*+]|\d{1,3}[.)])\s+(?=\S)|>\s*")
_BEGINNING: Final = 300
_STAR, _LINE = "\x02", "\x03"
"""Stand for escaped marks of emphasis; no text that came through the door holds them."""


@dataclass(slots=True)
class Cutting:
    """Blocks and problems while a text is cut."""

    blocks: list[Block] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    last: Line | None = None
    waiting: Block | None = None

    def problem(self, line: Line, what: Message, done: Message) -> None:
        """List something odd of a line."""
        column = len(line.text) - len(line.text.lstrip()) + 1
        self.problems.append(Problem(line.number, column, what, done))

    def add(self, block: Block) -> None:
        """Add a block; a comment that only marks what follows takes its words."""
        if self.waiting and self.waiting.mark and not block.mark:
            role = replace(self.waiting.mark, text=block.text)
            block = replace(self.waiting, mark=role, text="")
        self.waiting = None
        self.blocks.append(block)


def blocks_of_markdown(text: str) -> tuple[list[Block], list[Problem]]:
    """Cut Markdown into paragraphs without its marks.

    What carries no words (rules, tags, comments) or is not carried (where links lead,
    emphasis, bullets before a number) is listed.
    """
    cutting = Cutting()
    lines = list(lines_of(text))
    start = _front_matter(lines, cutting)
    lines = lines[start:]
    links = frozenset(at for at, line in enumerate(lines) if _INWARD.fullmatch(line.words))
    out = left_out(lines, [_bare(line.words) for line in lines], links=links)
    for line in closed_up(lines, out, width=width_of(lines, out)):
        _take(line, cutting)
        cutting.last = line
    cutting.problems += listed(lines, out.all)
    cutting.problems.sort(key=lambda problem: (problem.line, problem.column))
    return cutting.blocks, cutting.problems


def _front_matter(lines: Sequence[Line], cutting: Cutting) -> int:
    """How many lines hold data about the file between two rules at its head; they are listed."""
    if not lines or lines[0].number != 1 or lines[0].text not in {"---", "+++"}:
        return 0
    ends = {lines[0].text, "..."}
    end = next((at for at, line in enumerate(lines[1:], start=1) if line.text in ends), 0)
    if not end or not all(_DATA.match(line.text) for line in lines[1:end]):
        return 0
    for line in lines[: end + 1]:
        what = message("The line is data about the file: {line}", line=line.text)
        cutting.problem(line, what, message("It was left out."))
    return end + 1


def _bare(words: str) -> str:
    """The words of a line as far as needed to tell an entry of a table of contents."""
    text = _LINK.sub(r"\1", words)
    return _MARKUP.sub("", text).strip("#*_ ").replace("\\", "")


def _take(line: Line, cutting: Cutting) -> None:
    words = line.words
    heading = _HEADING.fullmatch(words)
    comment = _COMMENT.fullmatch(words)
    if heading and heading[2]:
        _add(_block(line, heading[2], cutting, level=len(heading[1])), line, cutting)
    elif comment:
        _comment(line, comment[1], cutting)
    elif _TAGS.fullmatch(words):
        what = message("The line holds only tags: {tags}", tags=words)
        cutting.problem(line, what, message("They were left out."))
    elif line.adjacent and cutting.blocks and _UNDERLINE.fullmatch(words):
        level = 1 if words[0] == "=" else 2
        cutting.blocks[-1] = replace(cutting.blocks[-1], level=level)
    elif _RULE.fullmatch(words) or not words.strip("#"):
        _without_words(line, cutting)
    else:
        _paragraph(line, cutting)


def _comment(line: Line, inside: str, cutting: Cutting) -> None:
    follows = inside.endswith(":") and not inside.endswith("\\:")
    mark = mark_of("\\" + (inside[:-1] if follows else inside), number=line.number)
    if mark is None:
        what = message("The line is a comment: {comment}", comment=inside)
        cutting.problem(line, what, message("It was left out."))
    elif follows:
        cutting.waiting = Block("", line.number, 1, adjacent=line.adjacent, mark=mark)
    else:
        cutting.add(Block("", line.number, 1, adjacent=line.adjacent, mark=mark))


def _paragraph(line: Line, cutting: Cutting) -> None:
    words = line.words
    if words.startswith(">"):
        what = message("The line is quoted.")
        cutting.problem(line, what, message("Its words were kept without the mark."))
        words = words.lstrip("> ")
    block = _block(line, words, cutting)
    if block.text and _goes_on(line, words, cutting):
        joined = join_lines(cutting.blocks[-1].text, block.text)
        cutting.blocks[-1] = replace(cutting.blocks[-1], text=joined)
    else:
        _add(block, line, cutting)


def _add(block: Block, line: Line, cutting: Cutting) -> None:
    """Add a block, unless all there was of it were marks."""
    if block.text:
        cutting.add(block)
    else:
        _without_words(line, cutting)


def _without_words(line: Line, cutting: Cutting) -> None:
    what = message("The line is a rule without words: {rule}", rule=line.words)
    cutting.problem(line, what, message("It was left out."))


def _goes_on(line: Line, words: str, cutting: Cutting) -> bool:
    """Whether a line goes on with the paragraph of the line before."""
    last = cutting.last
    if not (line.adjacent and last and cutting.blocks) or cutting.waiting:
        return False
    block = cutting.blocks[-1]
    if is_row(last.text) or is_row(line.text):
        return False
    broken = last.text.endswith(("  ", "\\"))
    begins = block.text[:_BEGINNING]
    closed = block.mark or block.level or heading_of(begins) or is_preamble(begins)
    return not (broken or closed or begins_something(_plain(words)))


def _block(line: Line, words: str, cutting: Cutting, *, level: int = 0) -> Block:
    text = inline(words, line, cutting)
    text = text.strip(SPACE) if text.strip() else ""
    column = len(line.text) - len(line.text.lstrip()) + 1
    return Block(text, line.number, column, level=level, adjacent=line.adjacent)


def inline(words: str, line: Line, cutting: Cutting) -> str:
    """The words of a line without links, tags, escapes and emphasis."""

    def meant(match: re.Match[str]) -> str:
        if match["escaped"]:
            return {"*": _STAR, "_": _LINE}.get(match["escaped"], match["escaped"])
        if match["link"] is not None:
            what = message("A link leads to {target}", target=match["target"])
            cutting.problem(line, what, message("Its words were kept without the link."))
            return match["link"]
        if match["tag"]:
            what = message("There is a tag: {tag}", tag=match["tag"])
            cutting.problem(line, what, message("It was left out; words within it were kept."))
            return ""
        return match["url"] or _character(match["entity"])

    text = _INLINE.sub(meant, words.removesuffix("\\") if not words.endswith("\\\\") else words)
    bare = text
    for _ in range(2):
        for emphasis in (_STRONG, _UNDER):
            bare = emphasis.sub(r"\2", bare)
    if bare != text:
        what = message("Words are emphasized.")
        cutting.problem(line, what, message("They were kept without emphasis."))
    return bare.replace(_STAR, "*").replace(_LINE, "_")


def _plain(words: str) -> str:
    """The words as far as needed to see a number or heading at their beginning."""
    return words.replace("\\", "").lstrip("*_")


def _character(entity: str) -> str:
    meant = html.unescape(entity)
    if refused_at(meant) or not unicodedata.is_normalized("NFC", meant) or meant == "\n":
        return entity
    return meant


def spelled_out(role_line: str, text: str) -> Iterator[str]:
    """The lines of a comment that marks a role, and of the words it marks."""
    safe = role_line.replace("--", "-\\-")
    if safe.endswith(":"):
        safe = safe[:-1] + "\\:"
    yield f"<!-- {safe}{':' if text else ''} -->"
    if text:
        yield text
