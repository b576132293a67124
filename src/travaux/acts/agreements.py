"""What is done to an agreement: agreed, reconfirmed, reopened; packages, and taking them apart."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Final

from msgspec import Meta

from travaux.acts import sights
from travaux.acts.acting import Scene, act
from travaux.acts.agreeing import (
    STANDING,
    agreements_over,
    bound,
    hashes_of,
    labels,
    met_before,
    step,
    unmet,
)
from travaux.acts.deciding import Decided, presiding
from travaux.acts.errors import Stale, require
from travaux.acts.fields import Id, Made, Place, Said
from travaux.acts.saying import Names
from travaux.acts.sights import agreement, delegations, fresh, instrument, provision
from travaux.committee.models import Agreement, Package, Provision
from travaux.committee.queries.agreements import alone_in, contested, words_hash, words_of
from travaux.committee.queries.provisions import beneath, label_of
from travaux.committee.queries.settled import asked_at
from travaux.committee.rows import add, change
from travaux.procedure import places as rulings
from travaux.procedure.rights import Right
from travaux.sentences import Message, message

_RANK: Final[Mapping[str, int]] = {"": 0, "informal": 1, "committee": 2, "plenary": 3}
_TOGETHER: Final = 2
"""Parts that a package has at least."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agree:
    """The room agrees a provision with all beneath it, at the level of the meeting.

    ``on`` is the hash of its words as the room had them, ``words_hash``; empty: those that
    stand. ``conditional_on`` are provisions without which it is not agreed.
    """

    agreement: Id
    provision: Id
    on: Place = ""
    ad_referendum: bool = False
    conditional_on: tuple[Id, ...] = ()
    decided: Decided

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        place, decided = names.provision(self.provision), self.decided.minute(names)
        if self.conditional_on:
            return message(
                "{place} is agreed on condition of {others} ({decided}).",
                place=place,
                others="; ".join(map(names.provision, self.conditional_on)),
                decided=decided,
            )
        if self.ad_referendum:
            return message(
                "{place} is agreed ad referendum ({decided}).", place=place, decided=decided
            )
        return message("{place} is agreed ({decided}).", place=place, decided=decided)


@act("agreements.agree", Right.DECLARE, Right.ENTER)
def agree(said: Agree, scene: Scene) -> None:
    """Agree a provision.

    Reads: its words, what is asked of them, and how it is agreed so far.
    Writes: the agreement, bound to the hash of its words; the end of an earlier one.
    Raises: Refused unless the Chair declares it or the Secretariat says who presided, while it
        is in brackets, or below the level at which it stands agreed; Stale where its words are
        others than those the room had; BadInput for what is not there.
    """
    presided = presiding(said.decided, scene)
    fresh(Agreement, said.agreement)
    row = provision(scene.committee.id, said.provision)
    for other in said.conditional_on:
        provision(scene.committee.id, other, of=row.instrument_id)
    before = Agreement.objects.filter(provision=row.id, until=None).first()
    higher = (
        before is not None
        and before.state in STANDING
        and _RANK[before.level] > _RANK[said.decided.level]
    )
    hash_, held = _agreed_now(row, said.on, scene, higher=higher)
    if before is not None:
        change(before, until=scene.number)
    new = add(
        Agreement(
            id=said.agreement,
            instrument=row.instrument,
            provision=row.id,
            language=row.instrument.language,
            level=said.decided.level,
            hash=hash_,
            state="",
            ad_referendum=said.ad_referendum,
            conditional_on=list(said.conditional_on),
            since=scene.number,
        )
    )
    state = "conditional" if said.conditional_on else "agreed"
    _step(new, state, said.decided, presided=presided, scene=scene, bound=held)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconfirm:
    """The room confirms an agreement on the words that stand now, or that its condition is met."""

    agreement: Made
    on: Place = ""
    decided: Decided

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message(
            "{place} is agreed again as it stands ({decided}).",
            place=names.agreed(self.agreement),
            decided=self.decided.minute(names),
        )


@act("agreements.reconfirm", Right.DECLARE, Right.ENTER)
def reconfirm(said: Reconfirm, scene: Scene) -> None:
    """Reconfirm an agreement.

    Reads: the agreement, the words it is on, what is asked of them, and what it depends on.
    Writes: the hash of the words that stand, the earlier one kept; the agreement as agreed, at
        the level of the meeting; as conditional, where its condition was never met and is not.
    Raises: as ``agreements.agree``; Refused below the level at which it stands, and for a
        condition that is not met.
    """
    presided = presiding(said.decided, scene)
    row = agreement(scene.committee.id, said.agreement)
    place = provision(scene.committee.id, row.provision)
    held = row.state in STANDING
    hash_, texts = _agreed_now(place, said.on, scene)
    ruling = rulings.may_confirm(
        scene.rules,
        label=label_of(place),
        higher=held and _RANK[row.level] > _RANK[said.decided.level],
        missing=labels(unmet(row)) if row.state == "conditional" else "",
    )
    require(ruling)
    before = row.before if hash_ == row.hash else [*row.before, row.hash]
    state = "agreed" if met_before(row) or not unmet(row) else "conditional"
    change(row, hash=hash_, before=before, level=said.decided.level)
    _step(row, state, said.decided, presided=presided, scene=scene, bound=texts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopen:
    """The room opens again what it agreed, at somebody's request and for a reason."""

    agreement: Made
    asked_by: tuple[Id, ...] = ()
    why: Said
    decided: Decided

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message(
            "The agreement on {place} is reopened ({decided}): {why}",
            place=names.agreed(self.agreement),
            decided=self.decided.minute(names),
            why=self.why,
        )


@act("agreements.reopen", Right.DECLARE, Right.ENTER)
def reopen(said: Reopen, scene: Scene) -> None:
    """Reopen an agreement; the rest of its packages is conditional again.

    Reads: the agreement, and those on what its provision stands under.
    Writes: the agreement as reopened, by whom and why, and with it those above: they are on its
        words, too. What each was bound to is kept.
    Raises: Refused unless the Chair declares it or the Secretariat says who presided, or for
        what is open already; BadInput for what is not there.
    """
    presided = presiding(said.decided, scene)
    row = agreement(scene.committee.id, said.agreement)
    delegations(scene.committee.id, said.asked_by)
    label = label_of(Provision.objects.get(pk=row.provision))
    settled = row.until is None and row.state != "reopened"
    require(rulings.may_reopen(scene.rules, label=label, settled=settled))
    above = [it for it in agreements_over(row.instrument, row.provision) if it.id != row.id]
    for it in (row, *above):
        step(
            it,
            scene.number,
            "reopened",
            meeting=said.decided.meeting,
            level=said.decided.level,
            presided=presided,
            asked_by=list(said.asked_by),
            why=said.why,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeEffect:
    """Agreements that depend on each other take effect together: a package."""

    package: Id
    instrument: Id
    parts: Annotated[tuple[Id, ...], Meta(min_length=2)]
    decided: Decided

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message(
            "{parts} are agreed as a package ({decided}).",
            parts="; ".join(map(names.provision, self.parts)),
            decided=self.decided.minute(names),
        )


@act("agreements.package", Right.DECLARE, Right.ENTER)
def package(said: TakeEffect, scene: Scene) -> None:
    """Have a package take effect, whole or not at all.

    Reads: the agreement on each part, and what each depends on besides.
    Writes: the package; the end of an earlier one of the same parts; every conditional agreement
        in it as agreed.
    Raises: Refused unless the Chair declares it or the Secretariat says who presided, or while
        a part is not agreed, or a condition of one; or, for a part that is conditional, below
        the level at which it is agreed; BadInput for what is not there.
    """
    presided = presiding(said.decided, scene)
    fresh(Package, said.package)
    text = instrument(scene.committee.id, said.instrument)
    parts = [provision(scene.committee.id, it, of=text.id).id for it in dict.fromkeys(said.parts)]
    rows = Agreement.objects.filter(instrument=text, provision__in=parts, until=None)
    waiting = [it for it in rows if it.state == "conditional"]
    level = _RANK[said.decided.level]
    ruling = rulings.may_package(
        scene.rules,
        missing=labels(alone_in(text).missing(parts)),
        higher=labels(it.provision for it in waiting if _RANK[it.level] > level),
    )
    require(ruling)
    for other in Package.objects.filter(instrument=text, until=None):
        if set(other.parts) == set(parts):
            change(other, until=scene.number)  # it is the same package, taken up again
    add(
        Package(
            id=said.package,
            instrument=text,
            parts=parts,
            meeting=said.decided.meeting,
            level=said.decided.level,
            presided=presided,
            note=said.decided.note,
            since=scene.number,
        )
    )
    for row in waiting:
        _step(row, "agreed", said.decided, presided=presided, scene=scene)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeApart:
    """The room takes a package apart, or parts out of it: what is left stands by itself.

    Without ``parts`` all of it; so too where fewer than two would stay.
    """

    package: Made
    parts: tuple[Id, ...] = ()
    why: Said
    decided: Decided

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        said = {"decided": self.decided.minute(names), "why": self.why}
        if self.parts:
            parts = "; ".join(map(names.provision, self.parts))
            return message(
                "{parts} are taken out of a package ({decided}): {why}", parts=parts, **said
            )
        return message("A package is taken apart ({decided}): {why}", **said)


@act("agreements.take_apart", Right.DECLARE, Right.ENTER)
def take_apart(said: TakeApart, scene: Scene) -> None:
    """Take a package apart, or parts out of it.

    Reads: the package.
    Writes: its end, and why; another of the parts that stay together.
    Raises: Refused unless the Chair declares it or the Secretariat says who presided, for what
        was taken apart before, or is no part of it; BadInput for what is not there.
    """
    presided = presiding(said.decided, scene)
    row = sights.package(scene.committee.id, said.package)
    others = [it for it in said.parts if it not in row.parts]
    require(rulings.may_take_apart(scene.rules, holds=row.until is None, left=labels(others)))
    change(row, until=scene.number, why=said.why)
    stay = [it for it in row.parts if it not in said.parts] if said.parts else []
    if len(stay) < _TOGETHER:
        return
    add(
        Package(
            id=f"{row.id}/{scene.number}",
            instrument=row.instrument,
            parts=stay,
            meeting=said.decided.meeting,
            level=said.decided.level,
            presided=presided,
            note=said.why,
            since=scene.number,
        )
    )


def _agreed_now(
    row: Provision, on: str, scene: Scene, *, higher: bool = False
) -> tuple[str, list[Sequence[str | int]]]:
    """The hash to which an agreement on a provision as it stands is bound, and its texts.

    Raises:
        Refused: it is in brackets, or agreed at a higher level.
        Stale: its words are not those of the hash that is named.
    """
    tree, asked, _proposals = asked_at(row.instrument)
    open_ = contested(tree, asked) & set(beneath(row.id))
    ruling = rulings.may_agree(
        scene.rules, label=label_of(row), contested=bool(open_), higher=higher
    )
    require(ruling)
    if on and on != words_hash(tree, row.id):
        raise Stale(
            message(
                "The words of {label} are not those the room had before it: read them again and "
                "agree what stands.",
                label=label_of(row),
            ),
            stands=words_of(tree, row.id),
            asked="",
        )
    return hashes_of(tree, {row.id})[row.id], bound(tree, row.id)


def _step(
    row: Agreement, state: str, decided: Decided, *, presided: str, scene: Scene, **more: object
) -> None:
    said = {"meeting": decided.meeting, "level": decided.level, "why": decided.note}
    step(row, scene.number, state, presided=presided, **said, **more)
