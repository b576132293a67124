"""Rulings written out as tables for people: `python -m tests.procedure.shown` makes them anew.

A table shows every combination, so that a change of one cell shows in a review.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import product
from pathlib import Path
from typing import Final, TypeAlias

from travaux.procedure import instruments, mandates, proposals, stances, translations
from travaux.procedure.delegations import Candidate, may_admit
from travaux.procedure.rights import Category, Right, RuleSet, may
from travaux.procedure.rules import RULE_SETS
from travaux.procedure.rulings import Matter, Ruling

GOLDEN: Final = Path(__file__).parents[1] / "golden"
Rows: TypeAlias = Iterable[tuple[str, Iterable[Ruling]]]


def cell(ruling: Ruling) -> str:
    """Say a ruling in a word: yes, if (on a condition), or -."""
    if not ruling.allowed:
        return "-"
    return "if" if ruling.reason else "yes"


def table(title: str, heads: Iterable[str], rows: Rows) -> Iterator[str]:
    """Lay rulings out under their heads, and what they say, numbered, below."""
    said: dict[str, int] = {}
    lines = [["", *heads]]
    for name, rulings in rows:
        noted = []
        for ruling in rulings:
            number = said.setdefault(str(ruling.reason), len(said) + 1) if ruling.reason else ""
            noted.append(f"{cell(ruling)} {number}".rstrip())
        lines.append([name, *noted])
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    yield title
    yield ""
    for line in lines:
        cells = (text.ljust(width) for text, width in zip(line, widths, strict=True))
        yield "  ".join(cells).rstrip()
    yield ""
    yield from (f"  {number:>2} {sentence}" for sentence, number in said.items())
    yield ""


def rights(rules: RuleSet) -> str:
    """Show who has which right, then under which rule, cell by cell."""
    lines = [
        *table(
            f"Rights: {rules.id}",
            Right,
            ((who, [may(rules, who, right) for right in Right]) for who in Category),
        )
    ]
    for who in Category:
        lines += [who, ""]
        for right in Right:
            ruling = may(rules, who, right)
            lines.append(f"  {right:<13} {cell(ruling):<4} {ruling.rule.citation}")
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def rulebook(rules: RuleSet) -> str:
    """Show the rule of every matter, and what the nouns' own functions rule."""
    lines = [f"Rules: {rules.id}", ""]
    for matter in Matter:
        rule = rules.matters[matter]
        mark = "verified" if rule.verified else "to be checked"
        lines += [f"  {matter}: {rule.citation} ({mark}). {rule.summary}", f"    {rule.source}"]
    parts = (_admission, _proposals, _submission, _stances, _visibility, _kinds, _obligations)
    for part in (*parts, _versions):
        lines += ["", *part(rules)]
    return "\n".join(lines).replace("\n\n\n", "\n\n").rstrip() + "\n"


def _admission(rules: RuleSet) -> Iterator[str]:
    yield "Admission: what must be on record, and what is said without it"
    yield ""
    for who in Category:
        needs = rules.admissions[who].needs
        missing = may_admit(rules, Candidate(name="Isla", category=who))
        yield f"  {who}: {', '.join(needs)}: {missing.reason}"


STATES: Final = ("fresh", "considered", "amended", "voting", "settled", "withdrawn", "adopted")
WHO: Final = ("proposer", "sponsor", "another")
JUDGE: TypeAlias = Callable[[RuleSet, proposals.Standing, proposals.Proposal], Ruling]


def _amend(rules: RuleSet, who: proposals.Standing, proposal: proposals.Proposal) -> Ruling:
    return proposals.may_amend(rules, who.category, proposal)


JUDGES: Final[dict[str, JUDGE]] = {
    "revise": proposals.may_revise,
    "withdraw": proposals.may_withdraw,
    "sponsor": proposals.may_sponsor,
    "leave": proposals.may_leave,
    "take over": proposals.may_take_over,
    "amend": _amend,
}


def proposal(state: str, *, sponsors: int = 2) -> proposals.Proposal:
    """A proposal in one of the states."""
    flags = {} if state == "fresh" else {state: True}
    return proposals.Proposal(number="P-1", sponsors=sponsors, **flags)


def standing(who: str) -> proposals.Standing:
    """A member that is the proposal's proposer, a sponsor of it, or neither."""
    return proposals.Standing(
        category=Category.MEMBER, proposer=who == "proposer", sponsor=who == "sponsor"
    )


def _proposals(rules: RuleSet) -> Iterator[str]:
    rows = [
        (
            f"{who} may {name}",
            [judge(rules, standing(who), proposal(state)) for state in STATES],
        )
        for name, judge in JUDGES.items()
        for who in WHO
    ]
    alone = [
        proposals.may_leave(rules, standing("sponsor"), proposal(it, sponsors=1)) for it in STATES
    ]
    left = [
        proposals.may_take_over(rules, standing("another"), proposal(it, sponsors=0))
        for it in STATES
    ]
    extra = [("last sponsor may leave", alone), ("another may take over, no sponsor left", left)]
    yield from table("Proposals of members", STATES, [*rows, *extra])


def _submission(rules: RuleSet) -> Iterator[str]:
    heads = ("open", "agreed", "closed", "adopted")
    rows = [
        (
            who,
            [
                proposals.may_submit(
                    rules,
                    who,
                    proposals.Target(label="Article 1", **({} if it == "open" else {it: True})),
                )
                for it in heads
            ],
        )
        for who in Category
    ]
    yield from table("Proposals to a provision that is", heads, rows)


def _stances(rules: RuleSet) -> Iterator[str]:
    rows = [
        (
            f"{subject}, {'own' if own else 'of others'}",
            [
                stances.may_take(
                    rules,
                    Category.MEMBER,
                    it,
                    on=stances.On(subject=subject, label="P-1", own=own),
                )
                for it in stances.Stance
            ],
        )
        for subject, own in product(stances.Subject, (True, False))
    ]
    yield from table("Stances of members", stances.Stance, rows)


def _visibility(rules: RuleSet) -> Iterator[str]:
    viewers = {
        "its own delegation": stances.Viewer(own=True),
        "a member of the group": stances.Viewer(in_group=True),
        "a member of the Bureau": stances.Viewer(in_bureau=True),
        "anybody else": stances.Viewer(),
    }
    seen = [
        (name, [stances.may_see(rules, it, viewer) for it in stances.Visibility])
        for name, viewer in viewers.items()
    ]
    yield from table("Who sees what is shown to", stances.Visibility, seen)
    yield ""
    shown = [
        (
            old,
            [
                stances.may_show(rules, Category.MEMBER, old=old, new=it, own=True)
                for it in stances.Visibility
            ],
        )
        for old in stances.Visibility
    ]
    yield from table("What was shown to (row) may be shown to (column)", stances.Visibility, shown)


def _kinds(rules: RuleSet) -> Iterator[str]:
    rows = [
        (who, [instruments.may_present(rules, who, it) for it in instruments.Kind])
        for who in Category
    ]
    yield from table("Who presents which kind of text", instruments.Kind, rows)
    yield ""
    basis = [
        (
            "decided" if decided else "not decided",
            [instruments.may_become_basis(rules, it, decided=decided) for it in instruments.Kind],
        )
        for decided in (True, False)
    ]
    yield from table("What becomes the basis of negotiation", instruments.Kind, basis)


def _obligations(rules: RuleSet) -> Iterator[str]:
    rows = [
        (
            old,
            [
                mandates.may_step(
                    rules, mandates.Step(label="O-1", old=old, new=new, source="A/RES/1/1, 1")
                )
                for new in mandates.Obligation
            ],
        )
        for old in mandates.Obligation
    ]
    yield from table("Obligations, from (row) to (column)", mandates.Obligation, rows)


def _versions(rules: RuleSet) -> Iterator[str]:
    rows = [
        (
            f"{old}{', source changed' if changed else ''}",
            [
                translations.may_step(
                    rules,
                    Category.SECRETARIAT,
                    translations.Step(language="fr", old=old, new=new, changed=changed),
                )
                for new in translations.Translation
            ],
        )
        for changed, old in product((False, True), translations.Translation)
    ]
    yield from table("Language versions, from (row) to (column)", translations.Translation, rows)


PAGES: Final[dict[str, Callable[[RuleSet], str]]] = {"rights": rights, "rulebook": rulebook}


if __name__ == "__main__":
    for (name, page), rules in product(PAGES.items(), RULE_SETS.values()):
        (GOLDEN / f"{name}.{rules.id}.txt").write_text(page(rules), encoding="utf-8")
