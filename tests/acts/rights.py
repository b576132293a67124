"""Who may perform which act, found by performing it: `python -m tests.acts.shown` writes it anew.

In one room everything is there that an act needs. Each category of participant performs
each act, on its own behalf and as the Secretariat enters it; either it stands, or it is
refused under a rule. Nothing of it is kept.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any, Final, Literal, TypeAlias

from django.db import transaction

from tests.acts.deciding import agreed
from tests.acts.room import GROUNDS, TEXT, Room
from tests.acts.test_specimens import specimen
from tests.procedure.shown import table
from travaux.acts.acting import may_perform
from travaux.acts.bureau import Elect
from travaux.acts.committees import Arrange, Establish
from travaux.acts.delegations import Admit, Depart, Name, Relieve
from travaux.acts.errors import Refused
from travaux.acts.groups import Form, Membership, State, WithdrawStatement
from travaux.acts.instruments import Open
from travaux.acts.mandates import Candidate, Confirm, Record, SetAside
from travaux.acts.proposals import SponsorIt, Submit, Withdraw
from travaux.acts.proposing import Asked
from travaux.acts.stances import Take
from travaux.procedure import instruments
from travaux.procedure.rights import Category
from travaux.procedure.rulings import Ruling
from travaux.procedure.stances import Stance, Subject
from travaux.record.database import alias
from travaux.record.registry import kind_of, latest
from travaux.record.tail import head
from travaux.text.values import Provision

Rules: TypeAlias = Literal["un", "assembly", "mun"]
Table: TypeAlias = dict[str, list[Ruling]]
SITTING: Final = tuple(
    it
    for it in Category
    if it not in {Category.GROUP, Category.CHAIR, Category.SECRETARIAT, Category.FACILITATOR}
)
OFFICES: Final = (Category.CHAIR, Category.SECRETARIAT, Category.FACILITATOR)
SECRETARIAT: Final = "person-secretariat"


@dataclass(frozen=True, slots=True)
class Case:
    """One act as one party performs it: what it says, and what the party did before."""

    name: str
    act: Callable[[str], object]
    before: Callable[["Room", str], object] = lambda _room, _party: None


def party(category: Category) -> str:
    """Who acts in a category: its id in the room."""
    return {Category.MEMBER: "ARV", Category.GROUP: "lakes"}.get(category, category)


def furnished(rules: Rules) -> Room:
    """A room with everything that the specimens name."""
    room = Room()
    room.act(
        "secretariat",
        Establish(names={"en": "Lagoon Committee"}, rules=rules, secretariat=(SECRETARIAT,)),
        *(_admitted(id_, "member") for id_ in ("ARV", "BMR", "CSD", "DRN")),
        *(_admitted(it, str(it)) for it in SITTING if it != Category.MEMBER),
        *(Name(party=it, person=f"person-{it}") for it in OFFICES if it != "secretariat"),
    )
    sitting = ("ARV", "BMR", "CSD", *(it for it in SITTING if it != Category.MEMBER))
    for id_ in (*sitting, "DRN"):
        room.act(id_, Name(party=id_, person=f"person-{id_}"), through=SECRETARIAT)
    a3 = Provision(id="a3", kind="article", number="3", words="Parties protect lagoons.")
    found = tuple(Candidate(obligation=f"o{n}", paragraph=n) for n in (1, 2, 3))
    room.act(
        "secretariat",
        Open(
            instrument="draft",
            kind=instruments.Kind.DRAFT,
            title="Draft",
            provisions=(*TEXT, a3),
        ),
        Form(
            group="lakes",
            kind="political",
            names={"en": "Lakes"},
            members=tuple(Membership(delegation=id_) for id_ in sitting),
        ),
        Record(mandate="mandate-1", symbol="A/RES/99/1", obligations=found),
        Confirm(obligation="o2"),
        SetAside(obligation="o3", reason="It binds nobody here."),
        Elect(seat="seat-1", office="chair", delegation="CSD"),
    )
    room.act("CSD", _proposing("p2"), _proposing("p3"), Withdraw(proposal="p2"))
    spoken = State(statement="statement-1", group="lakes", mandate="3 March 2031")
    room.act("BMR", spoken)
    return room


def cases() -> Iterator[Case]:
    """Every act in its latest version, once for each way that makes a difference."""
    for kind in latest().values():
        if not kind.opens:
            yield from _VARIANTS.get(kind.name, (Case(kind.name, _kept(kind.name)),))


def ruled(room: Room, case: Case, category: Category, *, entered: bool = False) -> Ruling:
    """What became of an act: it stood, or was refused; it is undone at once."""
    who = party(category)
    through = SECRETARIAT if entered or category == Category.SECRETARIAT else f"person-{who}"
    with undone():
        case.before(room, who)
        act, stood = case.act(who), head(room.space)
        asked = may_perform(kind_of(act).name, space=room.space, by=who, through=through)
        refusal = _refusal(room, who, act, through=through)
        assert (head(room.space) == stood) == bool(refusal)
    assert asked.allowed or asked == refusal
    return refusal or asked


@contextmanager
def undone() -> Iterator[None]:
    """Keep nothing of what is done in the block."""
    with transaction.atomic(using=alias()):
        try:
            yield
        finally:
            transaction.set_rollback(True, using=alias())


def judged(room: Room, *, entered: bool = False) -> Table:
    """What becomes of every act of every category."""
    return {
        case.name: [ruled(room, case, who, entered=entered) for who in Category] for case in cases()
    }


def page(rules: Rules, own: Table, entered: Table) -> str:
    """Show who may perform which act and under which rule, and what is otherwise if entered."""
    other = {name: rulings for name, rulings in entered.items() if rulings != own[name]}
    lines = [
        *table(f"Acts: {rules}", Category, own.items()),
        *table("Entered by the Secretariat, all is the same but", Category, other.items()),
    ]
    for at, who in enumerate(Category):
        lines += [f"{who} may, under", ""]
        allowed: dict[str, list[str]] = {}
        for name, rulings in own.items():
            if rulings[at].allowed:
                allowed.setdefault(rulings[at].rule.citation, []).append(name)
        lines += [f"  {rule}: {', '.join(acts)}" for rule, acts in allowed.items()]
        lines += [] if allowed else ["  nothing"]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def _admitted(id_: str, category: str) -> Admit:
    sits: Any = category
    name = id_.replace("-", " ").capitalize()
    return Admit(delegation=id_, category=sits, names={"en": name}, grounds=GROUNDS)


def _proposing(id_: str) -> Submit:
    asked = (Asked(action="reserve", target="a2"),)
    return Submit(proposal=id_, instrument="draft", changes=asked)


def _kept(name: str) -> Callable[[str], Any]:
    """The specimen of a kind, whoever acts."""
    kind = latest()[name]
    return lambda _party: kind.read(specimen(kind))


def _refusal(room: Room, who: str, act: object, *, through: str = "") -> Ruling | None:
    """Why an act is refused; None if it stands."""
    try:
        room.act(who, act, through=through)
    except Refused as refused:
        return refused.ruling
    return None


def _behind(room: Room, who: str) -> None:
    """Put the party behind proposal p1, as its proposer or else as a sponsor if it may."""
    if _refusal(room, who, _proposing("p1")):
        room.act("DRN", _proposing("p1"))
        _refusal(room, who, SponsorIt(proposal="p1"))


def _standing(room: Room, who: str) -> None:
    """Have the party take a stance if it may."""
    _refusal(room, who, Take(on=Subject.PROPOSAL, about="p3", stance=Stance.SUPPORT))


def _acting(room: Room, who: str) -> None:
    """Have the party perform some act, which is then the last of the record."""
    own = Name(party=who, person="person-7")
    kind = {
        "chair": instruments.Kind.CHAIRS_TEXT,
        "facilitator": instruments.Kind.FACILITATORS_TEXT,
    }.get(who)
    if kind:
        words = (Provision(id="z1", kind="article", number="1", words="Words."),)
        room.act(who, Open(instrument="z", kind=kind, provisions=words))
    else:
        _refusal(room, who, Arrange(zone="UTC") if who == "secretariat" else own)


def _proposed(room: Room, _who: str) -> None:
    """Have proposals before the room: to words, and of a new provision."""
    words = TEXT[1].words.replace("shall", "may")
    for id_, asked in (
        ("q1", Asked(action="amend", target="a2", wording=words)),
        ("q2", Asked(action="insert", target="a3", wording="Ships are watched.")),
    ):
        room.act("CSD", Submit(proposal=id_, instrument="draft", changes=(asked,)))


def _settled(room: Room, who: str) -> None:
    """Have a place settled."""
    _proposed(room, who)
    room.act("secretariat", replace(_kept("places.settle")(who), place="s1"))


def _agreed(room: Room, _who: str) -> None:
    """Have an article agreed, and a paragraph of it."""
    room.act("secretariat", agreed("g1", "a1"), agreed("g2", "a1.1"))


def _packaged(room: Room, who: str) -> None:
    """Have a package take effect."""
    _agreed(room, who)
    room.act("secretariat", replace(_kept("agreements.package")(who), package="k1"))


def _listed(room: Room, who: str) -> None:
    """Have a correction before the committee."""
    room.act("secretariat", replace(_kept("corrections.list")(who), correction="c1"))


def _another(room: Room, _who: str) -> None:
    """Have a second text before the room."""
    words = (Provision(id="b2", kind="article", number="2", words=TEXT[1].words),)
    room.act(
        "secretariat",
        Open(instrument="second", kind=instruments.Kind.DRAFT, title="Second", provisions=words),
    )


def _departed(room: Room, _who: str) -> None:
    """Have a delegation that is gone."""
    room.act("secretariat", Depart(delegation="DRN"))


def _stated(room: Room, who: str) -> None:
    """Have the party speak for its group if it may, or else another."""
    spoken = State(statement="statement-3", group="lakes", mandate="3 March 2031")
    if _refusal(room, who, spoken):
        room.act("BMR", spoken)


def _last(_who: str) -> int:
    return head("lagoon")[0]


def _texts() -> tuple[Case, ...]:
    """A case for each kind of text that may be opened."""

    def opening(kind: instruments.Kind) -> Callable[[str], object]:
        return lambda who: replace(_kept("instruments.open")(who), kind=kind)

    return tuple(Case(f"instruments.open {it}", opening(it)) for it in instruments.Kind)


def _behind_it(name: str) -> tuple[Case]:
    return (Case(name, _kept(name), _behind),)


_VARIANTS: Final[dict[str, tuple[Case, ...]]] = {
    **{
        name: (Case(name, _kept(name), before),)
        for name, before in (
            ("agreements.package", _agreed),
            ("agreements.reconfirm", _agreed),
            ("agreements.reopen", _agreed),
            ("agreements.take_apart", _packaged),
            ("corrections.approve", _listed),
            ("corrections.decline", _listed),
            ("corrections.withdraw", _listed),
            ("instruments.carry", _another),
            ("places.reopen", _settled),
            ("places.settle", _proposed),
            ("provisions.settle", _proposed),
        )
    },
    "corrections.enter": (
        Case("corrections.enter of another's act", _kept("corrections.enter")),
        Case(
            "corrections.enter of one's own act",
            lambda who: replace(_kept("corrections.enter")(who), act=_last(who)),
            _acting,
        ),
    ),
    "delegations.name": (
        Case("delegations.name for oneself", lambda who: Name(party=who, person="person-9")),
        Case("delegations.name for another", lambda _who: Name(party="DRN", person="person-9")),
        Case("delegations.name to an office", lambda _who: Name(party="chair", person="person-9")),
    ),
    "delegations.relieve": (
        Case(
            "delegations.relieve one's own",
            lambda who: Relieve(party=who, person=f"person-{who}"),
        ),
        Case(
            "delegations.relieve of an office",
            lambda _who: Relieve(party="facilitator", person="person-facilitator"),
        ),
    ),
    "groups.state": (
        Case(
            "groups.state in general",
            lambda _party: State(statement="statement-2", group="lakes", mandate="3 March 2031"),
        ),
        Case("groups.state with a stance", _kept("groups.state")),
    ),
    "instruments.open": _texts(),
    "proposals.revise": _behind_it("proposals.revise"),
    "proposals.withdraw": _behind_it("proposals.withdraw"),
    "proposals.leave": _behind_it("proposals.leave"),
    "proposals.confirm": _behind_it("proposals.confirm"),
    "delegations.readmit": (Case("delegations.readmit", _kept("delegations.readmit"), _departed),),
    "groups.withdraw": (
        Case("groups.withdraw of another's statement", _kept("groups.withdraw")),
        Case(
            "groups.withdraw of one's own statement",
            lambda _party: WithdrawStatement(statement="statement-3"),
            _stated,
        ),
    ),
    "stances.drop": (Case("stances.drop", _kept("stances.drop"), _standing),),
    "stances.show": (Case("stances.show", _kept("stances.show"), _standing),),
}
