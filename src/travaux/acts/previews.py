"""What a bracketed file shows, as the act that opens it says it: made by the interface."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from travaux.acts.typed import (
    Backer,
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
from travaux.text.brackets.opened import Opened
from travaux.text.brackets.typed_values import Lines
from travaux.text.values import Provision

_AGREED: Final = ("agreed", "convenu", "acordado", "согласован", "متفق", "商定")
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

    def backer(name: str) -> Backer:
        known = delegations.get(name, "")
        return Backer(delegation=known, name="" if known else name)

    said = Typed(
        source=opened.source,
        passages=tuple(
            Passage(
                start=it.at.start,
                end=it.at.end,
                words_start=it.words.start,
                words_end=it.words.end,
                provision=fresh(it.provision) if it.provision else "",
            )
            for it in opened.passages
        ),
        proposals=tuple(
            TypedProposal(
                proposal=fresh(it.proposal.id),
                provision=fresh(it.provision),
                action=it.proposal.action,  # type: ignore[arg-type]  # the reader makes no other
                wording=it.proposal.wording if it.proposal.action == "amend" else None,
                start=it.proposal.start,
                end=it.proposal.end,
                backers=tuple(backer(name) for name in it.proposal.sponsors),
            )
            for it in opened.proposals
        ),
        stances=tuple(
            TypedStance(
                provision=fresh(it.provision),
                proposal=fresh(it.proposal) if it.proposal else "",
                by=backer(it.party),
                stance=Stance(it.verb),
            )
            for it in opened.stances
            if it.verb in _VERBS
        ),
        marks=tuple(
            TypedMark(
                provision=fresh(it.provision),
                words=it.text,
                agreed=any(word in it.text.casefold() for word in _AGREED),
                ad_referendum=any(word in it.text.casefold() for word in _REFERENDUM),
            )
            for it in opened.marks
        ),
        unknown=_unknown(opened, fresh),
    )
    return tuple(_renamed(it, fresh) for it in opened.instrument.provisions), said


def _unknown(opened: Opened, fresh: Callable[[str], str]) -> tuple[Unsaid, ...]:
    """What the file does not say, and each stance that is none of ours."""
    listed = [
        Unsaid(
            provision=fresh(it.provision) if it.provision else "",
            line=it.line,
            column=it.column,
            what=_sentence(it.what),
            done=_sentence(it.done),
        )
        for it in opened.unknown
    ]
    places = {it.provision: it.at.start for it in opened.passages}
    for it in opened.stances:
        if it.verb not in _VERBS:
            line, column = Lines(opened.source).place(places[it.provision])
            what = message(
                "{party} says “{verb}”, which is no stance.", party=it.party, verb=it.verb
            )
            done = message("It is kept as it was typed, and is no word of the text.")
            listed.append(
                Unsaid(
                    provision=fresh(it.provision),
                    line=line,
                    column=column,
                    what=_sentence(what),
                    done=_sentence(done),
                )
            )
    return tuple(listed)


def _sentence(said: Message) -> Sentence:
    return Sentence(key=said.key, parameters=dict(said.parameters))


def _renamed(provision: Provision, fresh: Callable[[str], str]) -> Provision:
    children = tuple(_renamed(it, fresh) for it in provision.children)
    return replace(provision, id=fresh(provision.id), children=children)
