"""Finding the phrases that name provisions, in the languages whose word comes first."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

import regex

from travaux.text.phrase_grammar import Grammar, grammar_of
from travaux.text.phrases import RANK, How, Link, Mark, Phrase, Says, Tail, Unit

_SPACES: Final = regex.compile(r"[\s\u00a0\u200e\u200f]+")
_DOT: Final = regex.compile(r"\.(?=\s+(?:\p{Ll}|and|et|y|и))|\.(?=,)")


def phrases_in_words(text: str, language: str) -> Iterator[Phrase]:
    """The phrases of a text in its order, never overlapping."""
    scan = _Scan(text, grammar_of(language[:2]))
    at = 0
    while match := scan.grammar.opening.search(text, at):
        unit = scan.unit(match, "", outer=False)
        if unit is None:
            at = match.end()
            continue
        phrase = scan.chain(unit)
        yield phrase
        at = max(phrase.end, phrase.tail.end if phrase.tail else 0)


class _Scan:
    """One text and the grammar of its language."""

    def __init__(self, text: str, grammar: Grammar) -> None:
        self.text = text
        self.grammar = grammar

    # --- one unit

    def unit(self, match: "regex.Match[str]", link: Link, *, outer: bool) -> Unit | None:
        """The unit that a word for a kind opens, or None where it names nothing."""
        kind, single, many = self.grammar.kind_of(match["word"])
        bare = Unit(kind, match.start(), match.end(), link=link, many=many)
        if match["this"] or match["last"]:
            return (
                None if not single else replace(bare, relative="this" if match["this"] else "last")
            )
        marks, end = self.marks(match.end(), bare, outer=outer)
        if marks:
            return replace(bare, marks=marks, end=end, start=match.start("word"))
        if match["nth"]:
            first = Mark(match["nth"], *match.span("nth"))
            return replace(bare, marks=(first,)) if single and _tier(kind) == "low" else None
        if after := self.grammar.last_after.match(self.text, match.end()):
            return None if not single else replace(bare, relative="last", end=after.end())
        annexed = self.grammar.annexed.search(self.text, max(0, match.start() - 40), match.start())
        return bare if kind == "annex" and single and not annexed else None

    def marks(self, at: int, unit: Unit, *, outer: bool) -> tuple[tuple[Mark, ...], int]:
        """The numbers behind a word, and where they end; ``outer``: a list goes on around."""
        first = self.grammar.number[_tier(unit.kind)].match(self.text, at)
        if first is None or (unit.kind == "item" and first[0].strip().isdecimal()):
            return (), at
        if _tier(unit.kind) == "high" and self.grammar.measures.match(self.text, first.end()):
            return (), at
        marks = [_mark(first)]
        at = self.nested(first.end(), marks)
        single = outer and not unit.many
        while join := self.grammar.join.match(self.text, at):
            how: How = "to" if join["to"] else "and"
            comma = not join["to"] and not join["both"]
            found = None if unit.link == "of" else self._again(join.end(), unit.kind)
            if found is None:
                found = self._sub(join.end(), marks)
            if found is None and not single and not (comma and not unit.many):
                found = self._listed(join.end(), unit.kind, marks, outer=outer)
            if found is None:
                break
            mark, end = found
            marks.append(replace(mark, how=how))
            at = self.nested(end, marks)
        return tuple(marks), at

    def nested(self, at: int, marks: list[Mark]) -> int:
        """Take what hangs from the last number; where it ends."""
        while match := self.grammar.nested.match(self.text, at):
            marks.append(replace(_mark(match), how="under", top=False))
            at = match.end()
        dot = _DOT.match(self.text, at)
        letter = marks[-1].printed.isalpha()
        return dot.end() if dot and letter and self.text[at - 1] != ")" else at

    def _again(self, at: int, kind: str) -> tuple[Mark, int] | None:
        """The same word again: ``article 5 and article 6``."""
        match = self._opening(at)
        if match is None or match["this"] or match["last"] or match["nth"]:
            return None
        if self.grammar.kind_of(match["word"])[0] != kind:
            return None
        number = self.grammar.number[_tier(kind)].match(self.text, match.end())
        return (_mark(number), number.end()) if number else None

    def _sub(self, at: int, marks: list[Mark]) -> tuple[Mark, int] | None:
        """The next of a list in brackets, after one in brackets."""
        match = self.grammar.sub.match(self.text, at)
        bracketed = any(it.printed.isalpha() or not it.top for it in marks)
        if match is None or not bracketed:
            return None
        return replace(_mark(match), top=False), match.end()

    def _bare(self, at: int, kind: str) -> tuple[Mark, int] | None:
        match = self.grammar.number[_tier(kind)].match(self.text, at)
        if match is None or self.grammar.measures.match(self.text, match.end()):
            return None
        return _mark(match), match.end()

    def _listed(
        self, at: int, kind: str, marks: list[Mark], *, outer: bool
    ) -> tuple[Mark, int] | None:
        """The next bare number of a list; a letter goes on with the letters before it."""
        found = self._bare(at, kind)
        if found is None:
            return None
        mark, end = found
        if outer and not _alike(mark, marks[0]):
            return None
        nested = not mark.printed[0].isdigit() and any(it.how == "under" for it in marks)
        return replace(mark, top=not nested), end

    def _opening(self, at: int) -> "regex.Match[str] | None":
        """A word for a kind, perhaps after a preposition and an article."""
        if match := self.grammar.opening.match(self.text, at):
            return match
        lead = self.grammar.lead.match(self.text, at)
        return self.grammar.opening.match(self.text, lead.end()) if lead else None

    def _plainly(self, at: int) -> "regex.Match[str] | None":
        return self.grammar.opening.match(self.text, at)

    # --- a chain of units

    def chain(self, unit: Unit) -> Phrase:
        """The phrase that begins with a unit."""
        units, tail = [unit], None
        while True:
            at = self._beside(units[-1].end)
            tail = self.tail(at)
            following = None if tail else self._following(at, units)
            if following is None:
                return Phrase(tuple(units), tail, self.head(units[0].start))
            units.append(following)

    def _beside(self, at: int) -> int:
        match = self.grammar.beside.match(self.text, at)
        return match.end() if match else at

    def _following(self, at: int, units: list[Unit]) -> Unit | None:
        outer = any(it.many and RANK[it.kind] < RANK[units[-1].kind] for it in units)
        if of := self.grammar.of.match(self.text, at):
            match = self.grammar.opening.match(self.text, of.end())
            if match and (unit := self.unit(match, "of", outer=False)):
                return unit
        if join := self.grammar.join.match(self.text, at):
            return self._joined(join, units, outer=outer)
        space = _SPACES.match(self.text, at)
        if space is None:
            return None
        joined = self.text.startswith("و", space.end())
        opened = self._opening if joined else self._plainly
        match = opened(space.end())
        if match is None:
            return None
        link: Link = "and" if joined else "next"
        many = units[-1].many or outer
        unit = self.unit(match, link, outer=many)
        if unit and unit.relative and link == "next" and RANK[unit.kind] >= RANK[units[-1].kind]:
            return None
        return unit

    def _joined(self, join: "regex.Match[str]", units: list[Unit], *, outer: bool) -> Unit | None:
        link: Link = "to" if join["to"] else "and" if join["both"] else "comma"
        around = outer or units[-1].many
        if match := self._opening(join.end()):
            unit = self.unit(match, link, outer=around)
            apart = link == "comma" and unit is not None and unit.relative
            return None if apart else unit
        lists = [it for it in units if it.many and RANK[it.kind] <= RANK[units[-1].kind]]
        for open_list in reversed(lists):
            found = self._bare(join.end(), open_list.kind)
            if found is None or not _alike(found[0], open_list.marks[0]):
                continue
            marks = [found[0]]
            end = self.nested(found[1], marks)
            return Unit(open_list.kind, marks[0].start, end, tuple(marks), link="and", many=True)
        return None

    # --- instruments

    def tail(self, at: int) -> Tail | None:
        """The instrument named behind a phrase."""
        if match := self.grammar.ours.match(self.text, at):
            return Tail("ours", "", match.start(), match.end())
        if match := self.grammar.the.match(self.text, at):
            says: Says = "other" if self.grammar.goes_on.match(self.text, match.end()) else "noun"
            return Tail(says, match["noun"], match.start("noun"), match.end())
        if match := self.grammar.named.match(self.text, at):
            return Tail("other", match["name"], match.start("name"), match.end())
        return None

    def head(self, start: int) -> Tail | None:
        """The instrument named before a phrase: ``this Convention's``."""
        return head_before(self.text, start, self.grammar)


def head_before(text: str, start: int, grammar: Grammar) -> Tail | None:
    """The instrument named just before an offset."""
    for match in grammar.before.finditer(text, max(0, start - 80), start):
        if match.end() != start:
            continue
        found = match.groupdict()
        if found.get("ours"):
            return Tail("ours", "", match.start(), match.end())
        if found.get("noun"):
            return Tail("noun", match["noun"], match.start(), match.end())
        name = found.get("name") or match[0]
        plain = grammar.noun.fullmatch(name) is not None
        return Tail("noun" if plain else "other", name, match.start(), match.end())
    return None


def _tier(kind: str) -> str:
    return "article" if kind == "article" else "low" if RANK[kind] > RANK["article"] else "high"


def _mark(match: "regex.Match[str]") -> Mark:
    return Mark(match["m"], match.start("m"), match.end("m"))


def _alike(one: Mark, other: Mark) -> bool:
    """Whether two numbers are both digits, or neither is."""
    return one.printed[0].isdigit() == other.printed[0].isdigit()
