"""What is refused at the door: one sentence in each language, and nothing is written."""

import json
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from tests.acts.room import GROUNDS, Room, negotiating
from travaux.acts.bureau import Elect
from travaux.acts.committees import Establish
from travaux.acts.corrections import Correct
from travaux.acts.delegations import Admit, Depart, Name, Relieve
from travaux.acts.errors import Refused, Stale
from travaux.acts.groups import Form, Join, LeaveGroup, Membership, State
from travaux.acts.instruments import Consolidate, Open
from travaux.acts.mandates import Candidate, Confirm, Record
from travaux.acts.proposals import Confirm as ConfirmIt
from travaux.acts.proposals import (
    Consider,
    Leave,
    Revise,
    SponsorIt,
    Submit,
    TakeOver,
    Translate,
    Withdraw,
)
from travaux.acts.proposing import Asked
from travaux.acts.provisions import Correct as CorrectWords
from travaux.acts.provisions import Merge, Move
from travaux.acts.stances import Drop, Take
from travaux.acts.translations import Enter
from travaux.committee.models import Instrument, Sponsor
from travaux.committee.queries.instruments import rolling
from travaux.committee.wordings import hash_of
from travaux.locale.speaker import LANGUAGES, Speaker
from travaux.procedure.instruments import Kind
from travaux.procedure.stances import Stance, Subject
from travaux.procedure.translations import Translation
from travaux.record.database import alias
from travaux.record.perform import Gesture, perform
from travaux.record.registry import kind_named
from travaux.record.replay import fingerprint
from travaux.record.tail import head
from travaux.sentences import BadInput
from travaux.text.values import Plain, Provision

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("database")]

BASE = "Each Party shall preserve data for ninety days, as article 1 says."
GONE = (Asked(action="delete", target="a2"),)
SAID = "5th meeting"
Errors = (BadInput, Refused, Stale)


@pytest.fixture
def room(database: object) -> Room:
    assert database
    room = negotiating()
    room.propose("ARV", "p1", "a2", wording=BASE.replace("shall", "may"))
    room.propose("BMR", "gone", "a1.2", wording="Nothing.")
    room.act("BMR", Withdraw(proposal="gone"))
    return room


def refused(room: Room, why: str, attempt: Callable[[], object]) -> Any:  # noqa: ANN401 -- one of three errors
    """See an attempt refused, in a sentence of each language; no row of any table is written."""
    before = head(room.space), fingerprint(alias())
    with pytest.raises(Errors, match=why) as caught:
        attempt()
    assert (head(room.space), fingerprint(alias())) == before
    error = caught.value
    assert isinstance(error, Errors)
    for language in LANGUAGES:
        said = Speaker(language)(error.sentence)
        assert "\n" not in said
        assert all(str(value) in said for value in error.sentence.parameters.values())
    return error


def test_a_withdrawn_proposal_is_not_acted_on(room: Room) -> None:
    amending = Asked(action="amends", other="gone", wording="Something.")
    for party, act in (
        ("BMR", Revise(proposal="gone", changes=GONE)),
        ("BMR", Withdraw(proposal="gone")),
        ("BMR", Leave(proposal="gone")),
        ("BMR", ConfirmIt(proposal="gone")),
        ("CSD", SponsorIt(proposal="gone")),
        ("CSD", Take(on=Subject.PROPOSAL, about="gone", stance=Stance.SUPPORT)),
        ("CSD", Submit(proposal="p9", instrument="draft", changes=(amending,))),
        ("secretariat", Consider(proposals=("p1", "gone"))),
        ("secretariat", Translate(proposal="gone", position=1, language="fr", wording="Rien.")),
    ):
        refused(room, "P2 is withdrawn", partial(room.act, party, act))
    room.act("CSD", TakeOver(proposal="gone"))


def test_a_change_is_rebased_where_the_text_is_untouched_and_refused_where_it_is_not(
    room: Room,
) -> None:
    old = hash_of(BASE)
    new = BASE.replace("ninety", "sixty")
    room.act("secretariat", CorrectWords(provision="a2", words=new, decision=SAID))
    room.propose("BMR", "p2", "a2", wording=BASE.replace("shall", "should"), on=old)
    meeting = Asked(action="amend", target="a2", wording=BASE.replace("ninety", "thirty"), on=old)
    act = Submit(proposal="p3", instrument="draft", changes=(meeting,))
    stale = refused(room, "have changed since", lambda: room.act("CSD", act))
    assert (stale.stands, stale.asked) == (new, BASE.replace("ninety", "thirty"))
    assert stale.sentence.parameters["number"] == "2"
    for asked in (
        Asked(action="delete", target="a2", on=old),
        Asked(action="amend", target="a2", quoted="ninety days", words="a year", on=old),
    ):
        act = Submit(proposal="p3", instrument="draft", changes=(asked,))
        assert refused(room, "have changed since", partial(room.act, "CSD", act)).stands == new
    unmoved = (
        Asked(action="amend", target="a2", quoted="shall", words="may", on=old),
        Asked(action="move", target="a2", where="before", other="a1", on=old),
    )
    room.act("CSD", Submit(proposal="p3", instrument="draft", changes=unmoved))
    never = Asked(action="amend", target="a2", wording="X.", on=hash_of("never"))
    act = Submit(proposal="p4", instrument="draft", changes=(never,))
    refused(room, "never stood there", lambda: room.act("CSD", act))


def test_an_open_proposal_does_not_undo_a_correction_of_the_text_it_was_made_on(room: Room) -> None:
    new = BASE.replace("article 1", "article one")
    room.act("secretariat", CorrectWords(provision="a2", words=new, decision=SAID))
    (read,) = [it for it in rolling(Instrument.objects.get()).provisions if it.id == "a2"]
    (choice,) = [node for node in read.words if hasattr(node, "options")]
    assert [option.content for option in choice.options] == [(Plain("shall"),), (Plain("may"),)]


def test_an_act_that_is_sent_twice_gives_its_first_result(room: Room) -> None:
    asked = (Asked(action="delete", target="a2"),)
    act = Submit(proposal="p2", instrument="draft", changes=asked)
    first = room.act("CSD", act, id="once")
    before = fingerprint(alias())
    assert room.act("CSD", act, id="once") == first
    assert fingerprint(alias()) == before
    other = replace(act, proposal="p3")
    refused(room, "already stands", lambda: room.act("CSD", other, id="once"))
    refused(room, "already stands", lambda: room.act("DRN", act, id="once"))


def test_an_author_is_not_forged(room: Room) -> None:
    act = Submit(proposal="p2", instrument="draft", changes=GONE)
    for by, through, why in (
        ("ARV", "person-BMR", "does not act for ARV"),
        ("ARV", "nobody", "does not act for ARV"),
        ("secretariat", "person-ARV", "does not act for secretariat"),
        ("chair", "person-ARV", "does not act for chair"),
        ("facilitator", "person-ARV", "does not act for facilitator"),
        ("chair", "person-secretariat", "directs the work"),
        ("XXX", "person-ARV", "no delegation XXX"),
    ):
        refused(room, why, partial(room.act, by, act, through=through))
    given = {
        "proposal": "p2",
        "instrument": "draft",
        "changes": [{"action": "delete", "target": "a2"}],
    }
    for more in ({"sponsors": ["BMR"]}, {"by": "BMR"}, {"delegation": "BMR"}):
        sent = json.dumps({**given, **more})
        error = refused(room, "cannot be read", partial(kind_named("proposals.submit").read, sent))
        assert error.place.source == "$"
    room.act("secretariat", Form(group="lakes", kind="political", names={"en": "Lakes"}))
    refused(room, "group acts through", lambda: room.act("lakes", act, through="person-ARV"))
    stated = State(statement="s", group="lakes", mandate="Invented.")
    refused(room, "Only its speaker", lambda: room.act("ARV", stated))


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("ring \u0007 bell", r"U\+0007"),
        ("nothing \u0000 here", r"U\+0000"),
        ("turn \u202e around", r"U\+202E"),
        ("half \ud83d a pair", r"U\+D83D"),
        ("cafe\u0301", "normalization form C"),
        ("المادة \u202e ١", r"U\+202E"),
        ("第\u0008条", r"U\+0008"),
    ],
)
def test_a_refused_character_is_named_with_its_place(room: Room, words: str, why: str) -> None:
    changes = (*GONE, Asked(action="amend", target="a2", wording=words))
    act = Submit(proposal="p2", instrument="draft", changes=changes)
    error = refused(room, why, lambda: room.act("CSD", act))
    assert error.place.source == "$.changes[1].wording"
    assert error.place.offset is not None
    assert 0 < error.place.offset < len(words)
    gesture = room.gesture("CSD")
    for name in ("id", "by", "through", "space"):
        forged = replace(gesture, **{name: words})
        refused(room, why, partial(perform, [replace(act, changes=GONE)], forged))


def deep(storeys: int) -> Provision:
    """Provisions under one another."""
    provision = Provision(id=f"d{storeys}", kind="item", words="Words.")
    for storey in range(storeys - 1, -1, -1):
        provision = Provision(id=f"d{storey}", kind="item", children=(provision,))
    return provision


def test_what_is_too_large_or_too_deep_is_refused(room: Room) -> None:
    many = Submit(proposal="p2", instrument="draft", changes=GONE * 201)
    refused(room, "cannot be read", lambda: room.act("CSD", many))
    for storeys in (21, 5_000):
        opened = Open(instrument="deep", kind=Kind.SUBMISSION, provisions=(deep(storeys),))
        refused(room, "stands under|too many", partial(room.act, "CSD", opened))
    large = tuple(Provision(id=f"l{n}", kind="article", words="word " * 90_000) for n in range(20))
    opened = Open(instrument="large", kind=Kind.SUBMISSION, provisions=large)
    refused(room, "bytes", lambda: room.act("CSD", opened))
    sent = '{"x":' * 5_000 + "1" + "}" * 5_000
    refused(room, "too many", partial(kind_named("proposals.submit").read, sent))


@pytest.mark.parametrize("id_", ["x" * 65, "a b", "a/b", "a\n", "", "é\u202e"])
def test_an_id_is_short_and_plain(room: Room, id_: str) -> None:
    for party, act in (
        ("CSD", Submit(proposal=id_, instrument="draft", changes=GONE)),
        ("secretariat", Admit(delegation=id_, category="member", names={"en": "X"})),
        (
            "CSD",
            Open(
                instrument="o",
                kind=Kind.SUBMISSION,
                provisions=(Provision(id=id_, kind="article", words="X."),),
            ),
        ),
    ):
        refused(room, "cannot be read|is no id|U", partial(room.act, party, act))


def test_a_change_says_all_that_it_needs(room: Room) -> None:
    for asked, why in (
        (Asked(action="amend", target="a2"), "give wording"),
        (Asked(action="amend", wording="X."), "give target"),
        (Asked(action="insert", wording="X."), "give target"),
        (Asked(action="move", target="a2"), "give other"),
        (Asked(action="merge with", other="a2"), "give target"),
        (Asked(action="split at", target="a2"), "give quoted"),
        (Asked(action="replace throughout", quoted="days"), "give words"),
        (Asked(action="amends", other="p1"), "give wording"),
        (Asked(action="move", target="a2", other="nowhere"), "no provision nowhere"),
        (Asked(action="amends", other="nothing", wording="X."), "no proposal nothing"),
        (Asked(action="delete", target="a2", quoted="no such words"), "stand 0 times"),
        (Asked(action="delete", target="a2", quoted="a"), "times in the target"),
    ):
        act = Submit(proposal="p2", instrument="draft", changes=(asked,))
        refused(room, why, partial(room.act, "CSD", act))


LAKES = Form(
    group="lakes",
    kind="regional",
    names={"en": "Lakes"},
    members=(Membership(delegation="ARV"),),
)
TWICE = (Membership(delegation="BMR"), Membership(delegation="BMR"))
FOUND = (Candidate(obligation="o1", paragraph=1), Candidate(obligation="o1", paragraph=2))
NOT_THERE = (
    (replace(LAKES, group="sea"), "ARV is a member of Lakes already"),
    (replace(LAKES, group="ARV"), "ARV is already in use"),
    (replace(LAKES, group="chair"), "chair is already in use"),
    (Join(group="lakes", members=(Membership(delegation="ARV"),)), "member of Lakes already"),
    (Join(group="lakes", members=TWICE), "BMR is already in use"),
    (Join(group="lakes", members=(Membership(delegation="XXX"),)), "no delegation XXX"),
    (LeaveGroup(group="lakes", delegation="BMR"), "not a member of Lakes"),
    (Admit(delegation="lakes", category="member", names={"en": "X"}), "already in use"),
    (Admit(delegation="chair", category="member", names={"en": "X"}), "already in use"),
    (Admit(delegation="X", category="member", names={}), "cannot be read"),
    (Relieve(party="chair", person="nobody"), "nobody to relieve"),
    (Depart(delegation="XXX"), "no delegation XXX"),
    (Record(mandate="m", symbol="A/RES/1"), "m is already in use"),
    (Record(mandate="n", symbol="A/RES/1", obligations=FOUND), "o1 is already in use"),
    (Record(mandate="n", symbol=""), "cannot be read"),
    (Elect(seat="s", office="chair", delegation="XXX"), "no delegation XXX"),
    (Move(provision="a2", other="nowhere", decision=SAID), "no provision nowhere"),
    (Merge(provision="a2", other="nowhere", decision=SAID), "no provision nowhere"),
    (Correct(act=10_000, note="X."), "no act 10000"),
    (Confirm(obligation="o9"), "no obligation o9"),
    (
        Enter(provision="a2", language="en", words="X.", state=Translation.DRAFT),
        r"in this language \(English\)",
    ),
    (
        Enter(provision="a2", language="zh", state=Translation.DRAFT),
        "中文 version has no words",
    ),
    (
        Translate(proposal="p1", position=2, language="fr", wording="Rien."),
        "no change 2",
    ),
)
"""Acts of the Secretariat that name what is not there, or is there already."""


def test_what_is_not_there_or_there_already_is_said(room: Room) -> None:
    room.act("secretariat", LAKES)
    room.act("secretariat", Record(mandate="m", symbol="A/RES/1"))
    for act, why in NOT_THERE:
        refused(room, why, partial(room.act, "secretariat", act))
    refused(room, "no stance on a2", lambda: room.act("ARV", Drop(about="a2")))
    about = State(statement="s", group="lakes", about="nothing", mandate="Yes.")
    refused(room, "no provision nothing", lambda: room.act("ARV", about))


OWN = Admit(delegation="OWN", category="member", names={"en": "Own"}, grounds=GROUNDS)
WORDS = (Provision(id="b1", kind="article", words="Words."),)
USED = "is already in use"
OF_ANOTHER = (
    ("secretariat", replace(OWN, delegation="ARV"), USED),
    ("secretariat", Open(instrument="draft", kind=Kind.DRAFT, provisions=WORDS), USED),
    (
        "secretariat",
        Open(
            instrument="new",
            kind=Kind.DRAFT,
            provisions=(Provision(id="a1", kind="article", words="X."),),
        ),
        USED,
    ),
    ("secretariat", Record(mandate="m", symbol="A/RES/1"), USED),
    ("secretariat", Form(group="lakes", kind="political", names={"en": "L"}), USED),
    ("secretariat", Elect(seat="s", office="chair", delegation="OWN"), USED),
    ("secretariat", Consolidate(instrument="text", version="v"), USED),
    (
        "OWN",
        Submit(proposal="p1", instrument="text", changes=(Asked(action="delete", target="b1"),)),
        USED,
    ),
    ("OWN", Submit(proposal="p9", instrument="draft", changes=GONE), "no instrument draft"),
    ("OWN", Submit(proposal="p9", instrument="text", changes=GONE), "no provision a2"),
    ("OWN", SponsorIt(proposal="p1"), "no proposal p1"),
    ("OWN", Take(on=Subject.WORDS, about="a2", stance=Stance.RETAIN), "no provision a2"),
    ("OWN", Name(party="ARV", person="eve"), "no delegation ARV"),
    ("ARV", Take(on=Subject.WORDS, about="b1", stance=Stance.RETAIN), "no delegation ARV"),
    ("secretariat", Consolidate(instrument="draft", version="w"), "no instrument draft"),
    ("secretariat", Elect(seat="t", office="chair", delegation="ARV"), "no delegation ARV"),
    (
        "secretariat",
        Join(group="lakes", members=(Membership(delegation="OWN"),)),
        "no group lakes",
    ),
    (
        "secretariat",
        Form(
            group="g",
            kind="political",
            names={"en": "G"},
            members=(Membership(delegation="ARV"),),
        ),
        "no delegation ARV",
    ),
)
"""Who acts in one committee, and how, with what is another's, and what is said."""


def another() -> Gesture:
    """Establishing a second committee in the same database."""
    at = "2031-03-14T09:00:00.000000Z"
    return Gesture(
        id="g",
        space="other",
        by="secretariat",
        through="person-secretariat",
        done_at=at,
        recorded_at=at,
    )


def test_two_committees_do_not_share_ids_nor_rows(room: Room) -> None:
    """Keys are global: what one committee has, another neither takes nor touches."""
    room.act("secretariat", Record(mandate="m", symbol="A/RES/1"))
    room.act("secretariat", Form(group="lakes", kind="political", names={"en": "Lakes"}))
    room.act("secretariat", Elect(seat="s", office="chair", delegation="ARV"))
    room.act("secretariat", Consolidate(instrument="draft", version="v"))
    establish = Establish(names={"en": "X"}, rules="un", secretariat=("person-secretariat",))
    perform([establish], another())
    other = Room(space="other")
    other.act("secretariat", OWN)
    other.act("OWN", Name(party="OWN", person="person-OWN"), through="person-secretariat")
    other.act("secretariat", Open(instrument="text", kind=Kind.DRAFT, provisions=WORDS))
    for party, act, why in OF_ANOTHER:
        refused(other, why, partial(other.act, party, act))


def test_ids_that_run_into_one_another_are_told_apart(room: Room) -> None:
    """``a:b`` with ``c`` is not ``a`` with ``b:c``, whatever an act makes its own keys of."""
    for id_ in ("b", "b:c", "c"):
        room.admit(id_)
    for proposal in ("a", "a:b"):
        room.act("DRN", Submit(proposal=proposal, instrument="draft", changes=GONE))
    room.act("b:c", SponsorIt(proposal="a"))
    room.act("c", SponsorIt(proposal="a:b"))
    room.act("c", Take(on=Subject.PROPOSAL, about="a", stance=Stance.SUPPORT))
    behind = Sponsor.objects.filter(proposal__in=("a", "a:b")).values_list("proposal", "delegation")
    assert sorted(behind) == [("a", "DRN"), ("a", "b:c"), ("a:b", "DRN"), ("a:b", "c")]
