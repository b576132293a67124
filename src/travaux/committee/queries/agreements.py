"""Questions about what is agreed, on which words, and in which packages."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import cast

from travaux.committee.models import (
    Agreement,
    AgreementStep,
    Instrument,
    Package,
    Provision,
)
from travaux.text import agreement as engine
from travaux.text import packages as engines
from travaux.text import values
from travaux.text.gathering import Sorted
from travaux.text.proposals import WORDLESS
from travaux.text.settled_values import hash_of
from travaux.text.tree import find, walk

_ASIDE = frozenset({"retain", "reserve"})
"""What is asked of words and contests none of them."""


@dataclass(frozen=True, slots=True)
class Agreed:
    """An agreement as it stands, packages and conditions considered.

    ``state`` may be conditional for them; ``waits`` are the provisions that it waits for then.
    """

    row: Agreement
    state: engine.State
    packages: tuple[Package, ...]
    waits: tuple[str, ...] = ()

    @property
    def partners(self) -> tuple[str, ...]:
        """The other parts of the packages that it is in, each once."""
        parts = (it for package in self.packages for it in package.parts)
        return tuple(it for it in dict.fromkeys(parts) if it != self.row.provision)


def agreements_in(instrument: Instrument) -> dict[str, Agreed]:
    """What is agreed in a text by provision, each as it stands with the packages it is in.

    Steps are read with ``row.steps.all()``.

    Cost: three queries, and one where something is agreed on a condition or in a package.
    """
    rows = Agreement.objects.filter(instrument=instrument, until=None).prefetch_related("steps")
    current = {row.provision: row for row in rows}
    packages = list(Package.objects.filter(instrument=instrument, until=None))
    alone = Alone.of(instrument, current.values(), packages)
    now = engines.in_force(alone.agreements, alone.packages, alone.above)
    return {
        provision: Agreed(
            row,
            now[provision].state,
            tuple(it for it in packages if provision in it.parts),
            alone.missing((provision,)) if now[provision].state == "conditional" else (),
        )
        for provision, row in current.items()
    }


def steps_on(provision: str) -> list[AgreementStep]:
    """Every step of every agreement there was on a provision, the first first.

    Cost: one query.
    """
    rows = AgreementStep.objects.filter(agreement__provision=provision)
    return list(rows.select_related("agreement").order_by("since", "id"))


@dataclass(frozen=True, slots=True)
class Alone:
    """What is agreed in a text as each would stand alone, and what it may depend on."""

    agreements: dict[str, engine.Agreement]
    packages: list[engines.Package]
    above: dict[str, str]

    @classmethod
    def of(
        cls, instrument: Instrument, rows: Collection[Agreement], packages: Iterable[Package]
    ) -> "Alone":
        """The agreements of a text that hold, with its packages.

        Cost: one query where something is agreed on a condition.
        """
        above: dict[str, str] = {}
        together = [package_value(it) for it in packages]
        if together or any(row.conditional_on for row in rows):
            places = Provision.objects.filter(instrument=instrument)
            above = dict(places.values_list("id", "parent"))
        values_ = {row.provision: as_value(row) for row in rows}
        return cls(values_, together, above)

    def missing(self, parts: Sequence[str]) -> tuple[str, ...]:
        """What stands in the way of agreements taking effect together, by provision."""
        return engines.missing(self.agreements, parts, self.packages, self.above)


def alone_in(instrument: Instrument) -> Alone:
    """What is agreed in a text as each would stand alone, and its packages.

    Cost: two queries, and one where something is agreed on a condition or in a package.
    """
    rows = Agreement.objects.filter(instrument=instrument, until=None)
    packages = Package.objects.filter(instrument=instrument, until=None)
    return Alone.of(instrument, list(rows), packages)


def as_value(row: Agreement) -> engine.Agreement:
    """An agreement as the engine takes it."""
    return engine.Agreement(
        row.provision,
        row.language,
        cast("engine.Level", row.level),
        row.hash,
        cast("engine.State", row.state),
        tuple(row.before),
        tuple(row.conditional_on),
    )


def package_value(row: Package) -> engines.Package:
    """A package as the engine takes it."""
    return engines.Package(row.id, tuple(row.parts))


def words_of(tree: values.Instrument, provision: str) -> str:
    """All words of a provision and what stands under it: what the room had before it.

    An agreement names their hash, ``hash_of(words_of(…))``, so that it is on no others.
    """
    texts = ((it.heading, it.words, it.closing) for it in walk((find(tree, provision),)))
    return "\n".join(text for those in texts for text in those if text)


def words_hash(tree: values.Instrument, provision: str) -> str:
    """The hash of all words of a provision and what stands under it."""
    return hash_of(words_of(tree, provision))


def contested(tree: values.Instrument, asked: Sorted) -> set[str]:
    """The ids of the provisions that are contested: other words, brackets, others beside them.

    Who retains or reserves contests no words. A new provision contests what it comes under;
    beside the top of the text, nothing.
    """
    every = {it.id: it for it in walk(tree.provisions)}
    above = {child.id: it.id for it in every.values() for child in it.children}
    found = {
        provision
        for (provision, part), those in asked.places.items()
        for text in (getattr(every[provision], part) if provision else tree.title,)
        if any(contests(it, text) for it in those)
    }
    found |= {
        target
        for target, those in asked.marks.items()
        if any(it.change.action not in _ASIDE for it in those)
    }
    for target, action, where in asked.newcomers:
        own = action == "alternative" or where == "under"
        found.add(target if own else above.get(target, ""))
    return found


def contests(asked: values.Proposal, text: str) -> bool:
    """Whether a proposal to a place asks for other words there, or for brackets."""
    if asked.action in WORDLESS:
        return asked.action not in _ASIDE
    return asked.wording != text if asked.action == "amend" else bool(text)
