"""What is done to a committee as a whole: establish it, arrange its work, decide its basis."""

from dataclasses import dataclass
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec
from msgspec import Meta

from travaux.acts.acting import Scene, act, opening
from travaux.acts.errors import Refused, require
from travaux.acts.fields import Id, InLanguages, Language, Named, Note, Short
from travaux.acts.saying import Names
from travaux.acts.sights import instrument, provision
from travaux.committee.models import Basis, Committee, Representative
from travaux.committee.rows import add
from travaux.procedure.instruments import Kind, may_become_basis
from travaux.procedure.rights import Category, Right
from travaux.procedure.rulings import Matter, refuse
from travaux.record.registry import Occasion
from travaux.sentences import BadInput, Message, message

Openness = Literal["public", "closed"]
Attribution = Literal["names", "count", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Establish:
    """A committee is established: act 1 of its space.

    ``rules`` names a rule set, ``register`` the register its parties are taken from (empty: one
    of the body's own), ``zone`` is an IANA time zone, ``language`` the one it negotiates in,
    ``secretariat`` the ids of the persons who enter what is said and decided.
    """

    names: InLanguages
    rules: Literal["un", "assembly", "mun"]
    register: Literal["un", "demo", ""] = "un"
    zone: Short = "UTC"
    language: Language = "en"
    openness: Openness = "public"
    attribution: Attribution = "names"
    secretariat: Annotated[tuple[Id, ...], Meta(min_length=1)]

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message("{name} is established.", name=names.choose(self.names))


@opening("committees.establish")
def establish(said: Establish, occasion: Occasion) -> None:
    """Establish a committee.

    Reads: nothing.
    Writes: the committee, and a representative for each person of the secretariat.
    Raises: BadInput for a time zone that does not exist, or whoever is not of the secretariat
        that is named.
    """
    if occasion.by != "secretariat" or occasion.through not in said.secretariat:
        raise BadInput(
            message(
                "{person} is not of the Secretariat that this names: let one of its persons "
                "establish the committee, as the Secretariat.",
                person=occasion.through,
            )
        )
    _check_zone(said.zone)
    add(
        Committee(
            id=occasion.space,
            names=said.names,
            rules=said.rules,
            register=said.register,
            zone=said.zone,
            language=said.language,
            openness=said.openness,
            attribution=said.attribution,
            since=occasion.number,
        )
    )
    Representative.objects.bulk_create(
        Representative(
            id=f"{occasion.space}/secretariat/{person}",
            committee_id=occasion.space,
            party="secretariat",
            person=person,
            capacity="secretariat",
            since=occasion.number,
        )
        for person in dict.fromkeys(said.secretariat)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Granted:
    """A right that this body gives to a category of participants, or takes away, and its source."""

    category: Category
    right: Right
    allowed: bool
    source: Named


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrange:
    """How a committee works from now on; what is None stays as it is."""

    names: InLanguages | None = None
    zone: Short | None = None
    language: Language | None = None
    openness: Openness | None = None
    attribution: Attribution | None = None
    grants: tuple[Granted, ...] | None = None

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message("The committee arranges its work anew.")


@act("committees.arrange", Right.ENTER)
def arrange(said: Arrange, scene: Scene) -> None:
    """Enter how the committee decided to work.

    Reads: the committee.
    Writes: what is named: names, time zone, language, openness, attribution, rights.
    Raises: Refused unless the secretariat enters it, or where nobody could enter anything any
        more; BadInput for an unknown time zone, or where nothing is named.
    """
    if said == Arrange():
        raise BadInput(message("Nothing is arranged: say what the committee decided."))
    if said.zone is not None:
        _check_zone(said.zone)
    for granted in said.grants or ():
        _keep_entering(granted, scene)
    decided = {
        name: value for name, value in msgspec.to_builtins(said).items() if value is not None
    }
    Committee.objects.filter(pk=scene.committee.pk).update(**decided)


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideBasis:
    """The committee decides from which text it negotiates, as a whole or a provision.

    ``decision`` says what was decided, where and who presided.
    """

    instrument: Id
    provision: Short = ""
    decision: Note = ""

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        if self.provision:
            return message(
                "“{instrument}” becomes the basis for {provision}.",
                instrument=names.instrument(self.instrument),
                provision=names.provision(self.provision),
            )
        return message(
            "“{instrument}” becomes the basis of negotiation.",
            instrument=names.instrument(self.instrument),
        )


@act("committees.decide_basis", Right.ENTER)
def decide_basis(said: DecideBasis, scene: Scene) -> None:
    """Enter what the committee negotiates from.

    Reads: the instrument, and a provision of the basis as a whole.
    Writes: the basis; what was it before ceases to be.
    Raises: Refused unless the secretariat enters a decision; BadInput for what is not there.
    """
    text = instrument(scene.committee.id, said.instrument)
    require(may_become_basis(scene.rules, Kind(text.kind), decided=bool(said.decision.strip())))
    if said.provision:
        provision(scene.committee.id, said.provision)
    Basis.objects.filter(committee=scene.committee, provision=said.provision, until=None).update(
        until=scene.number
    )
    add(
        Basis(
            id=f"{scene.committee.id}/{scene.number}",
            committee=scene.committee,
            instrument=text,
            provision=said.provision,
            decision=said.decision,
            since=scene.number,
        )
    )


def _keep_entering(granted: Granted, scene: Scene) -> None:
    """Refuse to take away the one right without which no right is ever given back."""
    entering = (granted.category, granted.right) == (Category.SECRETARIAT, Right.ENTER)
    if entering and not granted.allowed:
        raise Refused(
            refuse(
                scene.rules.matters[Matter.REPRESENTATION],
                message(
                    "Without the Secretariat nobody could enter anything any more ({rule}): "
                    "leave it this right."
                ),
            )
        )


def _check_zone(zone: str) -> None:
    """Refuse a time zone that is none."""
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise BadInput(
            message(
                "There is no time zone {zone}: name one of the IANA database, such as "
                "Europe/Vienna.",
                zone=zone,
            )
        ) from error
