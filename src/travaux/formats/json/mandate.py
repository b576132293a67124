"""A mandate as JSON, ``travaux.mandate/1``."""

from collections.abc import Callable, Iterable
from typing import Any, Final

from travaux.text.errors import Message
from travaux.text.mandate.later import Answer
from travaux.text.mandate.values import (
    Citation,
    Footnote,
    Found,
    Mandate,
    Obligation,
    Paragraph,
    Suspicion,
    Verb,
)

FORMAT: Final = "travaux.mandate/1"
Say = Callable[[Message], str]
"""Renders a sentence in the reader's language; codes stay the same in every language."""


def mandate_to_json(mandate: Mandate, say: Say = str) -> dict[str, Any]:
    """The value of a mandate; ``at`` is half-open, in code points of the paragraph's text.

    Carries: everything of the mandate but the headings between operative paragraphs.
    """
    return {
        "format": FORMAT,
        "symbol": mandate.symbol,
        "organ": mandate.organ,
        "session": mandate.session,
        "agenda_item": mandate.agenda_item,
        "title": mandate.title,
        "date": mandate.date,
        "preambular": [_paragraph(it) for it in mandate.preambular],
        "operative": [_operative(it) for it in mandate.operative],
        "footnotes": [_footnote(it) for it in mandate.footnotes],
        "suspected": [_suspicion(it, say) for it in mandate.suspected],
    }


def answers_to_json(answers: Iterable[Answer], say: Say = str) -> list[dict[str, Any]]:
    """What a later resolution makes of each obligation."""
    return [
        {
            "n": it.n,
            "how": it.how,
            "by": it.by,
            "by_n": it.by_n,
            "shared": list(it.shared),
            "late": it.late,
            "what": say(it.sentence),
        }
        for it in answers
    ]


def _paragraph(paragraph: Paragraph) -> dict[str, Any]:
    return {
        "n": paragraph.n,
        "verbs": [_verb(it) for it in paragraph.verbs],
        "text": paragraph.text,
        "citations": [_citation(it) for it in paragraph.citations],
    }


def _operative(paragraph: Paragraph) -> dict[str, Any]:
    return {
        "n": paragraph.n,
        "verbs": [_verb(it) for it in paragraph.verbs],
        "text": paragraph.text,
        "obligation": paragraph.obligation and _obligation(paragraph.obligation),
        "citations": [_citation(it) for it in paragraph.citations],
    }


def _verb(verb: Verb) -> dict[str, Any]:
    return {
        "verb": verb.verb,
        "modifiers": list(verb.modifiers),
        "senses": list(verb.senses),
        "as_written": verb.as_written,
        "at": list(verb.at),
    }


def _citation(citation: Citation) -> dict[str, Any]:
    return {
        "symbol": citation.symbol,
        "date": citation.date,
        "as_written": citation.as_written,
        "at": list(citation.at),
    }


def _obligation(obligation: Obligation) -> dict[str, Any]:
    action = obligation.action
    return {
        "actor": _found(obligation.actor),
        "action": {
            "value": list(action.value),
            "words": action.words,
            "at": list(action.at),
            "rests_on": [_found(it) for it in action.rests_on],
        },
        "deadline": obligation.deadline and _found(obligation.deadline),
        "place": obligation.place and _found(obligation.place),
        "duration": obligation.duration and _found(obligation.duration),
        "beneficiaries": [_found(it) for it in obligation.beneficiaries],
    }


def _found(found: Found) -> dict[str, Any]:
    value: dict[str, Any] = {"value": found.value, "words": found.words, "at": list(found.at)}
    if found.others:
        value["others"] = [_found(it) for it in found.others]
    return value


def _footnote(note: Footnote) -> dict[str, Any]:
    attached = None if note.n is None else {"part": note.part, "n": note.n, "at": note.at}
    return {"marker": note.marker, "text": note.text, "attached_to": attached}


def _suspicion(suspicion: Suspicion, say: Say) -> dict[str, Any]:
    return {
        "code": suspicion.code,
        "as_written": suspicion.as_written,
        "reason": say(suspicion.reason),
        "part": suspicion.part,
        "n": suspicion.n,
        "at": None if suspicion.at is None else list(suspicion.at),
    }
