"""What is done to a place: the room settles it, and opens it again."""

from dataclasses import dataclass
from typing import Annotated, Literal

from msgspec import Meta

from travaux.acts import tracing
from travaux.acts.acting import Scene, act
from travaux.acts.agreeing import agreements_over, recheck, step
from travaux.acts.deciding import Decided, presiding
from travaux.acts.errors import Stale, require
from travaux.acts.fates import Settling, write_fates
from travaux.acts.fields import Id, Place, Said, Words
from travaux.acts.reopening import back, place_label
from travaux.acts.saying import Names
from travaux.acts.sights import delegations, fresh, instrument, provision, settled_place
from travaux.committee import wordings
from travaux.committee.models import (
    Provision,
    SettledPlace,
)
from travaux.committee.queries.instruments import as_it_stands
from travaux.committee.queries.provenance import provenance_of
from travaux.committee.queries.settled import Standing, key_of, standing_at
from travaux.committee.rows import add, change
from travaux.procedure import places as rulings
from travaux.procedure.rights import Right
from travaux.sentences import BadInput, Message, message
from travaux.text.amendments import full_wording
from travaux.text.compare import Base
from travaux.text.proposals import check_place
from travaux.text.provenance import settled_by
from travaux.text.settled_values import Settled, Settlement, hash_of
from travaux.text.settlements import on_what_stands
from travaux.text.settling import settle as settle_place
from travaux.text.told import told_of

Token = Annotated[int, Meta(ge=0, le=1_000_000)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settle:
    """The room settles a span of one place: these words stand there from now on.

    ``place`` is the id of what is settled; ``provision`` is empty for the title. ``on`` is the
    hash of the text of that part on which it was decided, ``start`` and ``end`` count its
    tokens, half-open; ``words`` is what stands there afterwards, in full. ``proposals`` are
    those accepted or rejected by name.
    """

    place: Id
    instrument: Id
    provision: Place = ""
    part: Literal["words", "heading", "closing", "title"] = "words"
    on: Place
    start: Token
    end: Token
    form: Literal["accept", "reject", "compromise", "lift", "delete", "keep bracketed"]
    words: Words
    proposals: tuple[Id, ...] = ()
    decided: Decided

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        where = names.provision(self.provision) if self.provision else ""
        said = {
            "place": where or names.instrument(self.instrument),
            "proposals": ", ".join(map(names.proposal, self.proposals)),
            "words": self.words.strip(),
            "decided": self.decided.minute(names),
        }
        sentences = _SENTENCES if said["words"] else _WORDLESS
        return Message(sentences[self.form].key, said)


_SENTENCES = {
    "accept": message("Settles {place} as “{words}”, accepting {proposals} ({decided})."),
    "reject": message("Settles {place}: {proposals} is rejected, “{words}” stays ({decided})."),
    "compromise": message("Settles {place} with a compromise, “{words}” ({decided})."),
    "lift": message("Lifts the brackets at {place}: “{words}” stays ({decided})."),
    "delete": message("Deletes words of {place} with their brackets ({decided})."),
    "keep bracketed": message("Keeps “{words}” of {place} in brackets ({decided})."),
}

_WORDLESS = _SENTENCES | {
    "accept": message("Settles {place} without words, accepting {proposals} ({decided})."),
    "reject": message("Settles {place}: {proposals} is rejected, no words come in ({decided})."),
    "lift": message("Lifts the brackets at {place} ({decided})."),
    "keep bracketed": message("Keeps what is asked at {place} in brackets ({decided})."),
}
"""Where no words stand."""


@act("places.settle", Right.DECLARE, Right.ENTER)
def settle(said: Settle, scene: Scene) -> dict[str, list[str]]:
    """Settle a place.

    Reads: the place, and every open proposal to it.
    Writes: its new words and whose each of them is, what became of every proposal, those that
        stay open on the new text; agreement on other words drops.
    Returns: the ids of the proposals carried, fulfilled and fallen.
    Raises: Refused unless the Chair declares it or the Secretariat says who presided; BadInput
        for what is not there, or words that are not what its form says; Stale where the text
        has changed at the span since it was decided.
    """
    presided = presiding(said.decided, scene)
    fresh(SettledPlace, said.place)
    before = _standing(said, scene)
    settlement = _on_what_stands(said, before)
    _check(settlement, before)
    settled = settle_place(before.text, before.proposals, settlement)
    place = add(_row(said, before, settlement, settled=settled, scene=scene, presided=presided))
    _write_words(before, settlement, settled.base, scene=scene)
    told = told_of(
        str(scene.number), settlement, settled, nodes=before.nodes, asked=before.proposals
    )
    tree = as_it_stands(before.instrument)
    write_fates(Settling(place, before, told, settled, tree, scene))
    recheck(before.instrument, scene.number)
    return {
        "carried": list(settled.carried),
        "fulfilled": list(settled.fulfilled),
        "casualties": [it.id for it in settled.casualties],
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopen:
    """The room opens again what it settled at a place, at somebody's request and for a reason."""

    place: Id
    asked_by: tuple[Id, ...] = ()
    why: Said
    decided: Decided

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        asked = ", ".join(map(names.party, self.asked_by))
        if not asked:
            return message(
                "Reopens {place} ({decided}): {why}",
                place=names.settled(self.place),
                decided=self.decided.minute(names),
                why=self.why,
            )
        return message(
            "Reopens {place} at the request of {parties} ({decided}): {why}",
            place=names.settled(self.place),
            parties=asked,
            decided=self.decided.minute(names),
            why=self.why,
        )


@act("places.reopen", Right.DECLARE, Right.ENTER)
def reopen(said: Reopen, scene: Scene) -> dict[str, list[str]]:
    """Reopen a place.

    Reads: what was settled, and what fell with it.
    Writes: the end of the settlement; every casualty is before the room again where the text
        still lets it stand, to be confirmed by its sponsor; agreement on it is reopened.
    Returns: the ids of the proposals that are back.
    Raises: Refused unless the Chair declares it or the Secretariat says who presided, or for
        what is open already; BadInput for what is not there.
    """
    presided = presiding(said.decided, scene)
    place = settled_place(scene.committee.id, said.place)
    delegations(scene.committee.id, said.asked_by)
    label = place_label(place)
    require(rulings.may_reopen(scene.rules, label=label, settled=place.until is None))
    change(place, until=scene.number, asked_by=list(said.asked_by), why=said.why)
    for agreement in agreements_over(place.instrument, place.provision):
        meeting = said.decided.meeting
        asked = list(said.asked_by)
        step(
            agreement,
            scene.number,
            "reopened",
            meeting=meeting,
            level=said.decided.level,
            presided=presided,
            asked_by=asked,
            why=said.why,
        )
    return {"back": back(place, scene)}


def _standing(said: Settle, scene: Scene) -> Standing:
    """The place that is settled, as it stands."""
    text = instrument(scene.committee.id, said.instrument)
    if (said.part == "title") == bool(said.provision):
        raise BadInput(
            message("A place is the title of a text, or a part of one of its provisions.")
        )
    if said.provision:
        provision(scene.committee.id, said.provision, of=text.id)
    return standing_at(text, said.provision, said.part)


def _on_what_stands(said: Settle, before: Standing) -> Settlement:
    """The settlement on the text that stands now.

    Raises:
        BadInput: the text it says it was decided on never stood here.
        Stale: the text has changed since, at the span.
    """
    asked = Settlement(
        key_of(said.instrument, before.spot),
        said.on,
        said.start,
        said.end,
        said.words,
        said.form,
        said.proposals,
    )
    now = hash_of(before.text)
    decided_on = before.text if said.on == now else wordings.wording(said.on)
    if decided_on is None:
        raise BadInput(
            message("It was decided on words that never stood here: copy the hash of the text.")
        )
    base = Base(decided_on)
    if not said.start <= said.end <= len(base.tokens):
        raise BadInput(
            message(
                "Tokens {start} to {end} are not in the text, which has the tokens 0 to "
                "{length}; give a span within it.",
                start=said.start,
                end=said.end,
                length=len(base.tokens),
            )
        )
    settlement = on_what_stands(asked, decided_on, before.text)
    if settlement is None:
        raise Stale(
            message(
                "The text has changed since this was decided, at the same place: compare both "
                "wordings and have the room decide again."
            ),
            stands=before.text,
            asked="".join((*base.tokens[: said.start], said.words, *base.tokens[said.end :])),
        )
    return settlement


def _check(settlement: Settlement, before: Standing) -> None:
    """Refuse words that are not what the form of the settlement says.

    Raises:
        BadInput: they are not.
    """
    check_place(settlement.words, "$.words")
    held = "".join(Base(before.text).tokens[settlement.start : settlement.end])
    keeps = settlement.form in {"lift", "keep bracketed", "reject"}
    deletes = settlement.form == "delete"
    if (keeps and settlement.words != held) or (deletes and settlement.words.strip()):
        raise BadInput(
            message(
                "What is decided ({form}) leaves “{held}” or nothing at this span, and the act "
                "says “{words}”: call it a compromise.",
                form=settlement.form,
                held=held,
                words=settlement.words,
            )
        )
    if settlement.form in {"accept", "reject"} and not settlement.proposals:
        raise BadInput(message("Name the proposals that the room accepted or rejected."))
    _check_accepted(settlement, before)


def _check_accepted(settlement: Settlement, before: Standing) -> None:
    if settlement.form != "accept":
        return
    for it in before.proposals:
        if it.id in settlement.proposals and settlement.words.strip() not in full_wording(it):
            raise Stale(
                message(
                    "A proposal that is accepted does not say these words, or no longer: look at "
                    "it again, or call it a compromise."
                ),
                stands=full_wording(it),
                asked=settlement.words,
            )


def _row(
    said: Settle,
    before: Standing,
    settlement: Settlement,
    *,
    settled: Settled,
    scene: Scene,
    presided: str,
) -> SettledPlace:
    return SettledPlace(
        id=said.place,
        instrument=before.instrument,
        provision=said.provision,
        part=said.part,
        on=settlement.on,
        start=settlement.start,
        end=settlement.end,
        was="".join(Base(before.text).tokens[settlement.start : settlement.end]),
        words=settlement.words,
        after=hash_of(settled.base),
        form=settlement.form,
        proposals=list(settlement.proposals),
        meeting=said.decided.meeting,
        level=said.decided.level,
        presided=presided,
        note=said.decided.note,
        since=scene.number,
    )


def _write_words(before: Standing, settlement: Settlement, words: str, *, scene: Scene) -> None:
    """Write the new words of the place, and whose each of them is."""
    if words == before.text:
        return
    check_place(words, "$.words")
    row, (id_, part) = before.instrument, before.spot
    wordings.keep((before.text, words))
    if id_:
        change(Provision.objects.get(pk=id_), **{part: words}, since=scene.number)
    else:
        change(row, title=words)
    traced = provenance_of(row, [(before.spot, before.text)])[before.spot]
    span = settlement.start, settlement.end
    after = settled_by(traced, str(scene.number), span=span, words=settlement.words)
    tracing.keep(row, {before.spot: after}, scene.number)
