"""What a bracketed file shows, as the act that opens it says it: made by the interface."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from travaux.acts.typed import (
    NAMES_OF_ENDS,
    Backer,
    OtherEnd,
    Passage,
    Sentence,
    Typed,
    TypedMark,
    TypedProposal,
    TypedStance,
    Unsaid,
)
from travaux.procedure.stances import Stance
from travaux.sentences import Message, message
from travaux.text.brackets.line_ends import Ends, in_text
from travaux.text.brackets.opened import Opened
from travaux.text.brackets.typed_values import Lines
from travaux.text.values import Provision

_AGREED: Final = ("agreed", "convenu", "acordado", "согласован", "متفق", "商定")
_NOT: Final = ("not ", "non ", "no ", "не ", "غير", "未", "to be ")
_REFERENDUM: Final = ("ad ref",)
_VERBS: Final = frozenset(Stance)


def typed(
    opened: Opened, fresh: Callable[[str], str], delegations: Mapping[str, str]
) -> tuple[tuple[Provision, ...], Typed]:
    """The tree and all else that a preview shows, under permanent ids.

    Args:
        opened: what reading the file gave.
        fresh: makes of an id of the preview (``p3``, ``o7``) a permanent one.
        delegations: the id of each delegation at the table, by the names it may have in the
            file; whoever is not there stays a printed name.
    """
    ends = Ends.of(opened.source)
    showing = _Showing(opened, fresh, delegations, ends.longer())
    said = Typed(
        source=ends.text,
        line_end=NAMES_OF_ENDS[ends.end],
        other_ends=tuple(OtherEnd(at=at, end=NAMES_OF_ENDS[it]) for at, it in ends.others),
        passages=tuple(showing.passages()),
        proposals=tuple(showing.proposals()),
        stances=tuple(showing.stances()),
        marks=tuple(showing.marks()),
        unknown=tuple(showing.unknown()),
    )
    return tuple(_renamed(it, fresh) for it in opened.instrument.provisions), said


@dataclass(frozen=True, slots=True)
class _Showing:
    """What was read, and how to call what is in it."""

    opened: Opened
    fresh: Callable[[str], str]
    delegations: Mapping[str, str]
    longer: Sequence[int]

    def passages(self) -> Iterator[Passage]:
        """The file, stretch by stretch."""
        for it in self.opened.passages:
            start, end, begin, stop = (in_text(at, self.longer) for at in (*it.at, *it.words))
            yield Passage(
                start=start,
                end=end,
                words_start=begin,
                words_end=stop,
                provision=self._id(it.provision),
            )

    def proposals(self) -> Iterator[TypedProposal]:
        """What stands in brackets, and whose it is."""
        for it in self.opened.proposals:
            asked = it.proposal
            yield TypedProposal(
                proposal=self._id(asked.id),
                provision=self._id(it.provision),
                action=asked.action,  # type: ignore[arg-type]  # the reader makes no other
                wording=asked.wording if asked.action == "amend" else None,
                start=asked.start,
                end=asked.end,
                backers=tuple(map(self._backer, asked.sponsors)),
            )

    def stances(self) -> Iterator[TypedStance]:
        """What is said of it, as far as that is a stance of ours."""
        for it in self.opened.stances:
            if it.verb in _VERBS:
                yield TypedStance(
                    provision=self._id(it.provision),
                    proposal=self._id(it.proposal),
                    by=self._backer(it.party),
                    stance=Stance(it.verb),
                )

    def marks(self) -> Iterator[TypedMark]:
        """The marks of status."""
        for it in self.opened.marks:
            said = it.text.casefold()
            yield TypedMark(
                provision=self._id(it.provision),
                words=it.text,
                agreed=_has(said, _AGREED) and not _has(said, _NOT),
                ad_referendum=_has(said, _REFERENDUM),
            )

    def unknown(self) -> Iterator[Unsaid]:
        """What the file does not say, and each stance that is none of ours."""
        for it in self.opened.unknown:
            place = self._id(it.provision), it.line, it.column
            yield _unsaid(*place, what=it.what, done=it.done)
        at = {it.provision: it.at.start for it in self.opened.passages}
        for one in self.opened.stances:
            if one.verb not in _VERBS:
                line, column = Lines(self.opened.source).place(at[one.provision])
                what = message(
                    "{party} says “{verb}”, which is no stance.", party=one.party, verb=one.verb
                )
                done = message("It is kept as it was typed, and is no word of the text.")
                yield _unsaid(self._id(one.provision), line, column, what=what, done=done)

    def _id(self, given: str) -> str:
        """The permanent id of what the preview calls so; nothing stays nothing."""
        return self.fresh(given) if given else ""

    def _backer(self, name: str) -> Backer:
        known = self.delegations.get(name, "")
        return Backer(delegation=known, name="" if known else name)


def _unsaid(provision: str, line: int, column: int, *, what: Message, done: Message) -> Unsaid:
    return Unsaid(
        provision=provision,
        line=line,
        column=column,
        what=_sentence(what),
        done=_sentence(done),
    )


def _has(said: str, words: Iterable[str]) -> bool:
    return any(word in said for word in words)


def _sentence(said: Message) -> Sentence:
    return Sentence(key=said.key, parameters=dict(said.parameters))


def _renamed(provision: Provision, fresh: Callable[[str], str]) -> Provision:
    children = tuple(_renamed(it, fresh) for it in provision.children)
    return replace(provision, id=fresh(provision.id), children=children)
