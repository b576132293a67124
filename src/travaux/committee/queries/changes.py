"""Questions about what proposals ask for: each change beside the words it was written on."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from django.db.models import F

from travaux.committee.models import Change, ChangeWording, Proposal, Provision, Wording
from travaux.committee.queries.asked import as_value
from travaux.committee.wordings import hash_of
from travaux.text import values
from travaux.text.rebase import rebase


@dataclass(frozen=True, slots=True)
class Asked:
    """One change, so that it can be shown against the text.

    ``value`` is as the engine takes it, in the language of the text where it has been put into
    it, else ``late``: it awaits translation; ``title`` and ``place`` are the title and the
    provision it is made to, with the words it was written on, or those that stand where it could
    be brought onto them; ``moved``: it could not. ``amended`` is what the proposal asks for that
    this change amends.
    """

    change: Change
    value: values.Change
    title: str = ""
    place: values.Provision | None = None
    moved: bool = False
    late: bool = False
    amended: tuple["Asked", ...] = ()
    wordings: tuple[ChangeWording, ...] = ()


def asked_by(
    proposals: Sequence[Proposal], *, every: bool = False, whole: bool = False
) -> dict[str, list[Asked]]:
    """What proposals ask for, by their ids, in order.

    Args:
        proposals: with their instruments.
        every: every revision there was, else the present one.
        whole: each provision with all that stands under it, else its own words.

    Cost: four queries, one more with ``whole``, and one for each link of a chain of amendments.
    """
    reading = _Reading({it.id: it for it in proposals}, whole=whole)
    reading.read(Change.objects.filter(proposal__in=proposals))
    found: defaultdict[str, list[Asked]] = defaultdict(list)
    for change in reading.changes:
        row = reading.proposals[change.proposal_id]
        if row in proposals and (every or change.revision == row.revision):
            found[row.id].append(reading.asked(change))
    return found


def changes_now(proposals: Iterable[str]) -> defaultdict[str, list[Change]]:
    """The changes that proposals ask for at present, by their ids, in order.

    Each comes with its proposal.

    Cost: one query.
    """
    rows = Change.objects.filter(
        proposal__in=list(proposals), revision=F("proposal__revision"), until=None
    )
    found: defaultdict[str, list[Change]] = defaultdict(list)
    for row in rows.select_related("proposal").order_by("position"):
        found[row.proposal_id].append(row)
    return found


def asking_of(provision: str) -> set[str]:
    """The proposals that ask something of a provision itself, and not of what is under it.

    Cost: one query.
    """
    rows = Change.objects.filter(target=provision, until=None)
    return set(rows.values_list("proposal", flat=True))


def first_places(proposals: Iterable[str]) -> dict[str, str]:
    """The first provision that each proposal asks something of, by proposal.

    Cost: one query.
    """
    rows = Change.objects.filter(proposal__in=list(proposals), until=None).exclude(target="")
    return dict(rows.order_by("-position").values_list("proposal", "target"))


@dataclass(slots=True)
class _Reading:
    """What is read for some proposals, and for those they amend."""

    proposals: dict[str, Proposal]
    whole: bool
    changes: list[Change] = field(default_factory=list)
    provisions: Mapping[str, Provision] = field(default_factory=dict)
    words: Mapping[str, Wording] = field(default_factory=dict)
    under: dict[str, list[Provision]] = field(default_factory=dict)
    translated: dict[str, list[ChangeWording]] = field(default_factory=dict)

    def read(self, rows: Iterable[Change]) -> None:
        """Read changes, those they amend, and the words all of them stand on."""
        fresh = list(rows)
        while fresh:
            self.changes += fresh
            others = {it.other for it in fresh if it.action == "amends"} - self.proposals.keys()
            fresh = []
            if others:
                fresh = list(
                    Change.objects.filter(proposal__in=others).select_related(
                        "proposal__instrument"
                    )
                )
                self.proposals |= {it.proposal_id: it.proposal for it in fresh}
        self.provisions = Provision.objects.in_bulk({it.target for it in self.changes})
        self.words = Wording.objects.in_bulk({it.on for it in self.changes if it.on})
        for row in ChangeWording.objects.filter(change__in=self.changes).order_by("language"):
            self.translated.setdefault(row.change_id, []).append(row)
        if self.whole:
            texts = {it.instrument_id for it in self.proposals.values()}
            rows_ = Provision.objects.filter(instrument__in=texts, until=None)
            for place in rows_.order_by("position"):
                self.under.setdefault(place.parent, []).append(place)

    def asked(self, change: Change, *, deep: int = 8) -> Asked:
        """One change with what it is shown against; a ring of amendments ends."""
        row = self.proposals[change.proposal_id]
        rows = tuple(self.translated.get(change.id, ()))
        value, late = _in_language(as_value(change), row, rows)
        asked = Asked(change, value, row.instrument.title, late=late, wordings=rows)
        if change.action == "amends":
            return replace(asked, amended=self._amended(change.other, deep))
        place = self.provisions.get(change.target)
        stands = _stands(change, place, row.instrument.title)
        current = row.until is None and change.revision == row.revision
        value, words, moved = _against(value, self._before(change, stands), stands, current=current)
        asked = replace(asked, value=value, moved=moved)
        if change.part == "title":
            return replace(asked, title=words)
        if place is None:
            return asked
        return replace(asked, place=self._place(place, {_part(change): words}))

    def _amended(self, proposal: str, deep: int) -> tuple[Asked, ...]:
        """What the amended proposal asks for at present."""
        row = self.proposals.get(proposal)
        if row is None or not deep:
            return ()
        return tuple(
            self.asked(it, deep=deep - 1)
            for it in self.changes
            if it.proposal_id == proposal and it.revision == row.revision
        )

    def _before(self, change: Change, stands: str) -> str:
        """The words a change was written on."""
        return self.words[change.on].words if change.on in self.words else stands

    def _place(self, row: Provision, words: Mapping[str, str]) -> values.Provision:
        """A provision as a value, some of its words as they were."""
        children = self.under.get(row.id, ()) if self.whole else ()
        return values.Provision(
            id=row.id,
            kind=row.kind,  # type: ignore[arg-type]  # the act took only kinds there are
            number=row.number,
            heading=words.get("heading", row.heading),
            words=words.get("words", row.words),
            closing=words.get("closing", row.closing),
            children=tuple(self._place(it, {}) for it in children),
        )


def _part(change: Change) -> str:
    return "words" if change.part == "provision" else change.part


def _stands(change: Change, place: Provision | None, title: str) -> str:
    """The words that stand where a change is made."""
    if change.part == "title":
        return title
    return str(getattr(place, _part(change))) if place else ""


def _in_language(
    value: values.Change, row: Proposal, rows: Sequence[ChangeWording]
) -> tuple[values.Change, bool]:
    """A change in the language of its text, and whether that is still awaited."""
    if row.language == row.instrument.language:
        return value, False
    there = next((it for it in rows if it.language == row.instrument.language), None)
    if there is None:
        return value, value.wording is not None or value.words is not None
    if value.quoted is None:
        return replace(value, wording=there.wording), False
    return replace(value, words=there.wording), False


def _against(
    value: values.Change, before: str, stands: str, *, current: bool
) -> tuple[values.Change, str, bool]:
    """The change, the words to show it against, and whether those have moved on under it."""
    if not current or hash_of(before) == hash_of(stands):
        return value, before, False
    if value.quoted is not None:
        kept = stands.count(value.quoted) == 1
        return value, stands if kept else before, not kept
    if value.action != "amend" or value.wording is None:
        return value, stands, False
    rebased = rebase(before, stands, value.wording)
    if rebased is None:
        return value, before, True
    return replace(value, wording=rebased), stands, False
