"""Questions about the words that were agreed: what they were, and what has changed since."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from travaux.committee.models import Agreement, AgreementStep, Wording
from travaux.text import values
from travaux.text.agreement import bound_texts
from travaux.text.differences import differences
from travaux.text.settled_values import hash_of
from travaux.text.tree import walk
from travaux.text.values import Rolling

NOW = "now"
"""The name, in what is shown, of what the words are now."""


@dataclass(frozen=True, slots=True)
class AgreedText:
    """A heading, words or closing words under an agreement, as agreed and as they stand.

    ``was`` is None where there was no such text, ``now`` where there is none any more;
    ``changed`` says whether it is other words, numbers of provisions aside; ``words`` shows
    what is otherwise.
    """

    provision: str
    number: str
    part: str
    was: str | None
    now: str | None
    changed: bool

    @property
    def words(self) -> Rolling:
        """What stands now, as a change of what was agreed."""
        return differences(self.was or "", self.now or "", name=NOW)


@dataclass(frozen=True, slots=True)
class AgreedWords:
    """What an agreement was bound to by its last step that bound it, beside what stands."""

    step: AgreementStep
    texts: tuple[AgreedText, ...]

    @property
    def changed(self) -> tuple[AgreedText, ...]:
        """The texts that are not as they were agreed."""
        return tuple(it for it in self.texts if it.changed)


class _Held(NamedTuple):
    """A text as a step keeps it; words and form by their hashes."""

    provision: str
    kind: str
    number: str
    depth: int
    part: str
    words: str
    form: str


def agreed_words(row: Agreement, tree: values.Instrument) -> AgreedWords | None:
    """The words of an agreement as they were agreed, and as they stand in a text.

    None where they were not kept, as by earlier versions of the program.

    Cost: two queries, one if steps are prefetched; the text is read for its references.
    """
    bound = [it for it in row.steps.all() if it.bound]
    if not bound:
        return None
    held = {(it[0], it[4]): _Held(*it) for it in bound[-1].bound}
    keys = {it.words for it in held.values()}
    wordings = dict(Wording.objects.filter(pk__in=keys).values_list("id", "words"))
    there = any(it.id == row.provision for it in walk(tree.provisions))
    now: dict[tuple[str, str], _Held] = {
        (it.provision, it.part): _Held(
            it.provision, it.kind, it.number, it.depth, it.part, it.words, hash_of(it.form)
        )
        for it in (bound_texts(tree, (row.provision,))[row.provision] if there else ())
    }
    texts = _texts({key: it._replace(words=wordings[it.words]) for key, it in held.items()}, now)
    return AgreedWords(bound[-1], tuple(texts))


def _texts(
    was: dict[tuple[str, str], _Held], now: dict[tuple[str, str], _Held]
) -> Iterator[AgreedText]:
    """Each text of one side or the other, in the order of what stands, else as it was agreed."""
    for key in _in_order(list(was), list(now)):
        old, new = was.get(key), now.get(key)
        yield AgreedText(
            *(key[0], new.number if new else old.number if old else "", key[1]),
            was=old.words if old else None,
            now=new.words if new else None,
            changed=(old and old.form) != (new and new.form),
        )


def _in_order(was: list[tuple[str, str]], now: list[tuple[str, str]]) -> Iterable[tuple[str, str]]:
    """All keys: those that are gone stand behind what they stood behind."""
    placed = list(now)
    for at, key in enumerate(was):
        if key not in placed:
            placed.insert(placed.index(was[at - 1]) + 1 if at else 0, key)
    return placed
