"""A small invented convention for tests, and random ones with random proposals."""

import random

from travaux.text.errors import BadInput
from travaux.text.gathering import resolve_amendments
from travaux.text.structure import apply
from travaux.text.tree import walk
from travaux.text.values import Change, Instrument, InstrumentProposal, Part, Provision, Where

CONVENTION = Instrument(
    title="Lagoon Convention",
    language="en",
    provisions=(
        Provision(
            "p1",
            "preamble",
            words="The Parties,",
            children=(
                Provision("p2", "preambular", words="Aware of the tides,"),
                Provision("p3", "preambular", words="Mindful of the data,"),
            ),
            closing="Have agreed as follows:",
        ),
        Provision(
            "p4",
            "chapter",
            "I",
            heading="General",
            children=(
                Provision(
                    "p5", "article", "1", heading="Use of terms", words="A lagoon is shallow."
                ),
                Provision(
                    "p6",
                    "article",
                    "2",
                    heading="Duties",
                    children=(
                        Provision(
                            "p7", "paragraph", "1.", words="Each Party shall keep its lagoons."
                        ),
                        Provision(
                            "p8",
                            "paragraph",
                            "2.",
                            words="Each Party shall:",
                            children=(
                                Provision("p9", "subparagraph", "(a)", words="Measure the tides;"),
                                Provision("p10", "subparagraph", "(b)", words="Keep lagoon data,"),
                            ),
                            closing="in good time.",
                        ),
                    ),
                ),
            ),
        ),
        Provision(
            "p11",
            "annex",
            "I",
            words="Standards.",
            children=(Provision("p12", "paragraph", "1.", words="Gauges are level."),),
        ),
    ),
)

_WORDS = (
    "the",
    "Party",
    "shall",
    "may",
    "lagoon",
    "data",
    "protect",
    "not",
    "by",
    "of",
    "湖",
    "بحيرة",
)


def random_instrument(chance: random.Random) -> Instrument:
    """Some articles with paragraphs and subparagraphs, their ids in document order."""
    number = 0

    def fresh() -> str:
        nonlocal number
        number += 1
        return f"p{number}"

    articles = []
    for article in range(chance.randint(1, 5)):
        own = fresh()
        paragraphs = []
        for paragraph in range(chance.randint(0, 3)):
            above = fresh()
            below = tuple(
                Provision(fresh(), "subparagraph", f"({letter})", words=text(chance, 5))
                for letter in "abc"[: chance.randint(0, 3)]
            )
            closing = text(chance, 3) if below and chance.random() < 0.4 else ""
            paragraphs.append(
                Provision(
                    above,
                    "paragraph",
                    f"{paragraph + 1}.",
                    words=text(chance, 12),
                    children=below,
                    closing=closing,
                )
            )
        articles.append(
            Provision(
                own,
                "article",
                str(article + 1),
                heading=text(chance, 2),
                words="" if paragraphs else text(chance, 8),
                children=tuple(paragraphs),
            )
        )
    return Instrument("The Convention", "en", "", tuple(articles))


def text(chance: random.Random, words: int) -> str:
    """So many words of a small vocabulary."""
    return " ".join(chance.choice(_WORDS) for _ in range(words))


def random_proposals(chance: random.Random, instrument: Instrument) -> list[InstrumentProposal]:
    """Proposals of every action that the instrument can take."""
    proposals: list[InstrumentProposal] = []
    for number in range(chance.randint(1, 14)):
        changes = tuple(
            change
            for _ in range(chance.choice([1, 1, 2, 3]))
            if (change := _change(chance, instrument, proposals))
        )
        proposal = InstrumentProposal(f"A-{number}", (f"P{number % 5}",), changes)
        if (
            changes
            and _stand_together(changes)
            and _can_be_done(instrument, [*proposals, proposal])
        ):
            proposals.append(proposal)
    return proposals


def _can_be_done(instrument: Instrument, proposals: list[InstrumentProposal]) -> bool:
    """Whether the last of some proposals can be applied: its changes may undo each other."""
    try:
        apply(instrument, resolve_amendments(proposals)[-1])
    except BadInput:
        return False
    return True


def _stand_together(changes: tuple[Change, ...]) -> bool:
    """Whether no structural change takes away what another one of them needs."""
    whole = [it for it in changes if it.part == "provision" and it.target]
    return len(whole) <= 1 and (not whole or len(changes) == 1 or whole[0].action == "insert")


def _change(
    chance: random.Random, instrument: Instrument, before: list[InstrumentProposal]
) -> Change | None:
    makers = [_worded, _quoted, _incoming, _whole, _standing, _throughout]
    if before and chance.random() < 0.1:
        return Change("amends", other=chance.choice(before).id, wording=text(chance, 8))
    provisions = list(walk(instrument.provisions))
    return chance.choice(makers)(chance, provisions)


def _worded(chance: random.Random, provisions: list[Provision]) -> Change:
    target = chance.choice(provisions).id
    return chance.choice(
        [
            Change("amend", target, wording=text(chance, 8)),
            Change("amend", target, "heading", wording=text(chance, 3)),
            Change("amend", "", "title", wording=text(chance, 3)),
        ]
    )


def _quoted(chance: random.Random, provisions: list[Provision]) -> Change | None:
    target = chance.choice(provisions)
    once = [word for word in target.words.split(" ") if word and target.words.count(word) == 1]
    if not once:
        return None
    return chance.choice(
        [
            Change("amend", target.id, quoted=once[0], words=text(chance, 2)),
            Change("delete", target.id, quoted=once[-1]),
            Change("split at", target.id, "provision", quoted=once[-1]),
        ]
    )


def _incoming(chance: random.Random, provisions: list[Provision]) -> Change:
    target = chance.choice(provisions).id
    where: Where = chance.choice(["after", "before", "under"])
    wording = text(chance, chance.choice([3, 12]))
    return chance.choice(
        [
            Change("insert", target, "provision", wording=wording, heading="H", where=where),
            Change("insert", target, "provision", wording=wording, where=where),
            Change("placeholder", target, "provision", where=where),
            Change("alternative", target, "provision", wording=wording),
        ]
    )


def _whole(chance: random.Random, provisions: list[Provision]) -> Change:
    target, other = chance.choice(provisions).id, chance.choice(provisions).id
    where: Where = chance.choice(["after", "before", "under"])
    return chance.choice(
        [
            Change("delete", target, "provision"),
            Change("no text", target, "provision"),
            Change("move", target, "provision", other=other, where=where),
            Change("merge with", target, "provision", other=other),
        ]
    )


def _standing(chance: random.Random, provisions: list[Provision]) -> Change:
    target = chance.choice(provisions).id
    part: Part = chance.choice(["provision", "heading"])
    return Change(chance.choice(["retain", "bracket", "reserve"]), target, part)


def _throughout(_: random.Random, __: list[Provision]) -> Change:
    return Change("replace throughout", quoted="lagoon", words="lake bed")
