"""A mandate as people read it."""

from collections.abc import Iterator

from travaux.text.mandate.values import Found, Mandate, Obligation, Paragraph


def mandate_to_text(mandate: Mandate) -> str:
    """Write a mandate: its facts, its paragraphs, under each what it cites and obliges to.

    Carries: all but the offsets and the words a value rests on, which JSON has.
    """
    return "\n".join(_lines(mandate)) + "\n"


def _lines(mandate: Mandate) -> Iterator[str]:
    facts = [mandate.symbol, mandate.organ, mandate.date]
    yield " · ".join(fact for fact in facts if fact)
    if mandate.title:
        yield mandate.title
    for paragraph in mandate.preambular:
        yield ""
        yield from _paragraph(f"PP{paragraph.n}", paragraph)
    for paragraph in mandate.operative:
        yield ""
        if paragraph.heading:
            yield paragraph.heading
        yield from _paragraph(f"{paragraph.n}.", paragraph)
        if paragraph.obligation:
            yield from _obligation(paragraph.obligation)
    yield from _after(mandate)


def _after(mandate: Mandate) -> Iterator[str]:
    """The footnotes, and what is suspected."""
    if mandate.footnotes:
        yield ""
    for note in mandate.footnotes:
        yield f"[^{note.marker}] {note.text}"
    if mandate.suspected:
        yield ""
    for one in mandate.suspected:
        place = {"preambular": "PP", "operative": ""}.get(one.part or "", "")
        yield f"? {place}{one.n or ''} {one.as_written}: {one.reason}"


def _paragraph(label: str, paragraph: Paragraph) -> Iterator[str]:
    yield f"{label} {paragraph.text}"
    for citation in paragraph.citations:
        yield f"    → {citation.symbol or citation.as_written}" + (
            f" ({citation.date})" if citation.date else ""
        )


def _obligation(obligation: Obligation) -> Iterator[str]:
    action = obligation.action
    yield f"    ! {obligation.actor.value}: {', '.join(action.value) or action.words}"
    for mark, found in (
        ("⏲", obligation.deadline),
        ("⌂", obligation.place),
        ("↔", obligation.duration),
    ):
        if found:
            yield f"      {mark} {', '.join(it.value for it in _each(found))}"
    if obligation.beneficiaries:
        yield f"      ♦ {', '.join(it.value for it in obligation.beneficiaries)}"


def _each(found: Found) -> Iterator[Found]:
    yield found
    yield from found.others
