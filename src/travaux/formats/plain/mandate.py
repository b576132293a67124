"""A mandate as people read it."""

from collections.abc import Callable, Iterable, Iterator

from travaux.text.errors import Message, message
from travaux.text.mandate.later import Answer
from travaux.text.mandate.obligations import UNSPECIFIED
from travaux.text.mandate.values import Found, Mandate, Obligation, Paragraph, Suspicion

Say = Callable[[Message], str]
"""Renders a sentence in the reader's language."""


def mandate_to_text(mandate: Mandate, say: Say = str) -> str:
    """Write a mandate: its facts, its paragraphs, under each what it cites and obliges to.

    Carries: all but the offsets and the normal forms of acts, which JSON has.
    """
    return "\n".join(_lines(mandate, say)) + "\n"


def answers_to_text(answers: Iterable[Answer], say: Say = str) -> str:
    """Write what a later resolution makes of each obligation, a line each."""
    lines = [say(it.sentence) for it in answers]
    return "\n".join(["", *lines, ""]) if lines else ""


def _lines(mandate: Mandate, say: Say) -> Iterator[str]:
    yield from _facts(mandate, say)
    for paragraph in mandate.preambular:
        yield ""
        yield from _paragraph(f"PP{paragraph.n}", paragraph, say)
    for paragraph in mandate.operative:
        yield ""
        if paragraph.heading:
            yield paragraph.heading
        yield from _paragraph(f"{paragraph.n}.", paragraph, say)
        if paragraph.obligation:
            yield from _obligation(paragraph.obligation, mandate, say)
    yield from _after(mandate, say)


def _facts(mandate: Mandate, say: Say) -> Iterator[str]:
    """What the resolution says of itself, above its paragraphs."""
    yield " · ".join(fact for fact in (mandate.symbol, mandate.organ, mandate.date) if fact)
    where = []
    if mandate.session is not None:
        where.append(say(message("session {number}", number=mandate.session)))
    if mandate.agenda_item:
        where.append(say(message("agenda item {number}", number=mandate.agenda_item)))
    yield from filter(None, (" · ".join(where), mandate.title))


def _after(mandate: Mandate, say: Say) -> Iterator[str]:
    """The footnotes, and what is suspected."""
    if mandate.footnotes:
        yield ""
    for note in mandate.footnotes:
        yield f"[^{note.marker}] {note.text}"
    if mandate.suspected:
        yield ""
        yield say(message("Perhaps slips, left as they are:"))
    for one in mandate.suspected:
        yield f"    {_where(one)}{one.as_written}: {say(one.reason)}"


def _where(one: Suspicion) -> str:
    if one.n is None:
        return ""
    return f"PP{one.n} " if one.part == "preambular" else f"{one.n}. "


def _paragraph(label: str, paragraph: Paragraph, say: Say) -> Iterator[str]:
    yield f"{label} {paragraph.text}"
    cited = [
        (citation.symbol or citation.as_written) + (f" ({citation.date})" if citation.date else "")
        for citation in paragraph.citations
    ]
    if cited:
        yield "    " + say(message("cites: {documents}", documents=", ".join(dict.fromkeys(cited))))


def _obligation(obligation: Obligation, mandate: Mandate, say: Say) -> Iterator[str]:
    yield "    " + say(message("who: {words}", words=_actor(obligation.actor, mandate, say)))
    action = obligation.action.words
    if action:
        yield "    " + say(message("what: {words}", words=action))
    if obligation.deadline:
        yield "    " + say(message("by when: {words}", words=_told(obligation.deadline)))
    if obligation.place:
        yield "    " + say(message("where: {words}", words=_told(obligation.place)))
    if obligation.duration:
        yield "    " + say(message("for how long: {words}", words=_told(obligation.duration)))
    if obligation.beneficiaries:
        whom = ", ".join(it.words for it in obligation.beneficiaries)
        yield "    " + say(message("for whom: {words}", words=whom))


def _actor(actor: Found, mandate: Mandate, say: Say) -> str:
    if actor.value == UNSPECIFIED:
        return say(message("nobody is named"))
    own = actor.value == mandate.speaker
    return mandate.organ if own and mandate.organ else ", ".join(it.words for it in _each(actor))


def _told(found: Found) -> str:
    """Words with their normal form."""
    return ", ".join(f"{it.words.strip()} ({it.value})" for it in _each(found))


def _each(found: Found) -> Iterator[Found]:
    yield found
    yield from found.others
