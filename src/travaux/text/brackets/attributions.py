"""Who stands behind words in brackets: ``AAA, BBB (on behalf of Group One) retain; CCC delete``."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import regex

from travaux.text.brackets.parties import Known
from travaux.text.brackets.verbs import BACKERS, KEEPERS, REFUSALS, verb_at

LONGEST: Final = 2_000
"""Code points; a longer text is no list of names."""

_BETWEEN: Final = regex.compile(
    r"\s*(?:[,،]\s*(?:and|et|y|e|и|و)\b|[,،、，/&+]|(?:and|et|y|e|и)\b|(?<=\s)و|[和及与])\s*"
)
_ENDING: Final = regex.compile(r"[\s;؛；,،，.。()（）]*")
_VERB_GAP: Final = regex.compile(r"\s*[:：,]?\s*(?:would like to |(?:wants?|asks?|prefers?) to )?")
_BEHALF: Final = regex.compile(
    r"""(?xi)
    \s*[,،，]?\s*[(（]?\s*
    (?: on\ behalf\ of\ (?:the\ )? | au\ nom\ (?:de\ la\ |de\ l[’']|des\ |du\ |de\ )
      | en\ nombre\ de(?:l|\ las?|\ los)?\s
      | от\ имени\  | (?:باسم|بالنيابة\ عن|نيابة\ عن)\  | 代表 )
    (?P<group> [^;；؛,،()（）\]:：]+? ) \s* (?: [)）] | (?=[;；؛,،:：)）]|$) )
    """
)
_BY: Final = regex.compile(
    r"""(?xi)
    (?: (?P<support> supported\ by | (?:appuyée?|soutenue?)s?\ par | apoyad[oa]s?\ por
          | при\ поддержке | поддержано | بدعم\ من | بتأييد\ من )
      | (?P<oppose> opposed\ by | rejetée?s?\ par | rechazad[oa]s?\ por )
      | (?P<propose> proposed\ by | proposals?\ (?:by|of|from) | proposée?s?\ par
          | propuest[oa]s?\ por | предложено | предложение | اقتراح\ من | مقترح\ من )
    ) \s*[:：]?\s*
    """
)
_LISTED_VERBS: Final = regex.compile(r"\s*\((?P<verbs>[^()]+)\)")


@dataclass(frozen=True, slots=True)
class Clause:
    """Some parties and what they ask: no verb for those who put the words forward.

    ``verbs`` has several where the text does not say which of the parties asks which;
    ``behalf`` pairs a party with those it speaks for.
    """

    parties: tuple[str, ...]
    verbs: tuple[str, ...] = ()
    behalf: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Attribution:
    """All that is said of who stands behind words."""

    clauses: tuple[Clause, ...] = ()

    @property
    def sponsors(self) -> tuple[str, ...]:
        """Those who put the words forward, once each."""
        return self._distinct(BACKERS)

    @property
    def refusing(self) -> tuple[str, ...]:
        """Those who would do without the words, once each."""
        return self._distinct(REFUSALS)

    def _distinct(self, verbs: frozenset[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(party for party, verb in self.asked if verb in verbs))

    @property
    def parties(self) -> tuple[str, ...]:
        """Everyone named, once each."""
        return tuple(dict.fromkeys(party for it in self.clauses for party in it.parties))

    @property
    def asked(self) -> tuple[tuple[str, str], ...]:
        """Each party with its verb, empty for none; none for those of whom it is not clear."""
        return tuple(
            (party, it.verbs[0] if it.verbs else "")
            for it in self.clauses
            if len(it.verbs) <= 1
            for party in it.parties
        )

    @property
    def stances(self) -> tuple[tuple[str, str], ...]:
        """Each party with a verb that neither proposes words nor refuses them."""
        silent = BACKERS | REFUSALS
        return tuple((party, verb) for party, verb in self.asked if verb not in silent)

    @property
    def keeps(self) -> bool:
        """Whether nothing is asked but to keep, bracket or reserve what stands."""
        return all(it.verbs and KEEPERS.issuperset(it.verbs) for it in self.clauses)

    @property
    def behalf(self) -> tuple[tuple[str, str], ...]:
        """Each party that speaks for others, with those."""
        return tuple(pair for it in self.clauses for pair in it.behalf)


def read_attribution(text: str, known: Known) -> Attribution | None:
    """Read a text that is nothing but an attribution.

    Returns:
        None where a word of it is neither a known party, a verb nor what joins them.
    """
    if not known or len(text) > LONGEST:
        return None
    clauses, at = read_clauses(text, known)
    return Attribution(clauses) if clauses and at == len(text) else None


def read_clauses(text: str, known: Known) -> tuple[tuple[Clause, ...], int]:
    """Read clauses from the beginning of a text as far as there are any.

    Returns:
        The clauses, and the code point behind them and the marks that follow.
    """
    cursor = _Cursor(text, known)
    clauses = tuple(cursor.clauses())
    return clauses, cursor.at


@dataclass(slots=True)
class _Cursor:
    """Reads on in a text; ``at`` is where it stands."""

    text: str
    known: Known
    at: int = 0
    behalf: list[tuple[str, str]] = field(default_factory=list)

    def clauses(self) -> Iterator[Clause]:
        self._skip(_ENDING)
        while self.at < len(self.text):
            clause = self._clause()
            if clause is None:
                return
            yield clause
            self._skip(_ENDING)

    def _clause(self) -> Clause | None:
        start = self.at
        self.behalf = []
        by = _BY.match(self.text, self.at)
        self.at = by.end() if by else self.at
        parties = tuple(self._parties())
        if not parties:
            self.at = start
            return None
        verbs = (by.lastgroup or "",) if by else self._verbs()
        return Clause(parties, verbs, tuple(self.behalf))

    def _parties(self) -> Iterator[str]:
        found = self.known.at(self.text, self.at)
        while found:
            party, self.at = found
            yield party
            group = _BEHALF.match(self.text, self.at)
            if group:
                self.behalf.append((party, group["group"]))
                self.at = group.end()
            between = _BETWEEN.match(self.text, self.at)
            found = self.known.at(self.text, between.end()) if between else None

    def _verbs(self) -> tuple[str, ...]:
        listed = _LISTED_VERBS.match(self.text, self.at)
        if listed and (verbs := _all_verbs(listed["verbs"])):
            self.at = listed.end()
            return verbs
        gap = _VERB_GAP.match(self.text, self.at)
        if gap and _BY.match(self.text, gap.end()):
            return ()
        apart = gap and (gap.end() > self.at or not self.text[self.at - 1].isascii())
        found = verb_at(self.text, gap.end()) if gap and apart else None
        if found is None:
            return ()
        self.at = found[1]
        return (found[0],)

    def _skip(self, pattern: "regex.Pattern[str]") -> None:
        found = pattern.match(self.text, self.at)
        self.at = found.end() if found else self.at


def _all_verbs(text: str) -> tuple[str, ...]:
    """The verbs of a list; nothing where anything else stands in it."""
    verbs: list[str] = []
    for said in text.split(", "):
        found = verb_at(said)
        if found is None or found[1] != len(said):
            return ()
        verbs.append(found[0])
    return tuple(verbs)
