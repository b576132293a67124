"""A negotiation from brackets to an agreed text: in the minutes, and the same when replayed."""

from collections.abc import Callable

import pytest

from tests.acts.deciding import INFORMAL, PLENARY, agreed, draft, settle
from tests.acts.room import Room, negotiating
from tests.acts.test_mid_stream import SECOND, SOURCE, buoys, disposed, opening
from tests.databases import Place
from tests.record.test_negotiation import holds
from travaux.acts.agreements import Reconfirm, TakeEffect
from travaux.acts.agreements import Reopen as ReopenAgreement
from travaux.acts.committees import DecideBasis
from travaux.acts.instruments import Carry, Consolidate, Open
from travaux.acts.places import Reopen
from travaux.acts.proposals import Confirm, Submit
from travaux.acts.proposing import Asked
from travaux.acts.provisions import Correct, Renumber, Settle
from travaux.committee.queries.dispositions import suggested
from travaux.committee.queries.minutes import minutes
from travaux.committee.queries.names import CommitteeNames
from travaux.committee.queries.progress import Share, progress_of
from travaux.procedure.instruments import Kind

pytestmark = [pytest.mark.database]

BASE = "Each Party shall preserve data for ninety days, as article 1 says."
SAID = "5th meeting"
MINUTES = """\
Submits P1 on “Draft”.
Submits P2 on “Draft”.
Submits P3 on “Draft”.
Consolidates “Draft” into a version.
Settles article 2 as “may”, accepting P1 (informal meeting, 3 March).
Confirms P2.
Settles article 2 with a compromise, “sixty” (plenary, 5th meeting).
What P3 asks of a provision is accepted (plenary, 5th meeting).
article 2 is agreed ad referendum (plenary, 5th meeting).
article 1 is agreed on condition of article 2 (plenary, 5th meeting).
article 1; article 2 are agreed as a package (plenary, 5th meeting).
Reopens article 2 at the request of Casdin (plenary, 5th meeting): New facts.
article 2 is agreed again as it stands (plenary, 5th meeting).
Renumbers “Draft”.
Corrects the words of article 2.
article 2 is agreed again as it stands (plenary, 5th meeting).
The agreement on article 1 is reopened (plenary, 5th meeting): Its capital objects.
article 1 is agreed again as it stands (plenary, 5th meeting).
"""


def negotiate(room: Room) -> None:
    """Settle, agree, reopen and package until nothing is in brackets."""
    room.propose("ARV", "p1", "a2", wording=BASE.replace("shall", "may"))
    room.propose("BMR", "p2", "a2", wording=BASE.replace("ninety", "thirty"))
    insert = Asked(action="insert", target="a2", wording="Ships are watched.")
    room.act("CSD", Submit(proposal="p3", instrument="draft", changes=(insert,)))
    room.act("secretariat", Consolidate(instrument="draft", version="v2"))
    settle(room, "s1", "a2", "accept", span=(4, 5), proposals=("p1",), decided=INFORMAL)
    room.act("BMR", Confirm(proposal="p2"))
    settle(room, "s2", "a2", "compromise", words="sixty")
    room.act(
        "secretariat",
        Settle(place="s3", proposal="p3", form="accept", provision="a3", decided=PLENARY),
        agreed("g2", "a2", ad_referendum=True),
        agreed("g1", "a1", conditional_on=("a2",)),
        TakeEffect(package="k", instrument="draft", parts=("a1", "a2"), decided=PLENARY),
    )
    room.act(
        "secretariat", Reopen(place="s1", asked_by=("CSD",), why="New facts.", decided=PLENARY)
    )
    words = BASE.replace("shall", "may").replace("ninety", "sixty")
    room.act(
        "secretariat",
        Reconfirm(agreement="g2", decided=PLENARY),
        Renumber(instrument="draft", decision=SAID),
        Correct(provision="a2", words=words.replace(",", ""), decision=SAID),
        Reconfirm(agreement="g2", decided=PLENARY),
        ReopenAgreement(agreement="g1", why="Its capital objects.", decided=PLENARY),
        Reconfirm(agreement="g1", decided=PLENARY),
    )


def begin_again(room: Room) -> None:
    """Open a bracketed text, and another that becomes the basis after it."""
    room.act("secretariat", opening(SOURCE))
    room.act("secretariat", Open(instrument="second", kind=Kind.DRAFT, provisions=SECOND))
    table = disposed(suggested(buoys(), buoys("second")))
    act = Carry(table="t", old="buoys", new="second", dispositions=table, decided=PLENARY)
    room.act("secretariat", act, DecideBasis(instrument="second", decision=SAID))


def test_a_text_is_negotiated_to_its_end_and_replayed(
    database: Place, another: Callable[[], Place]
) -> None:
    room = negotiating()
    names = CommitteeNames(room.space, "en")
    before = sum(1 for _ in minutes(room.space, names))
    negotiate(room)
    now = progress_of(draft())
    assert (now.contested, now.agreed.provisions, now.clean) == (Share(), 4, Share(1, 3))
    said = [str(it.sentence) for it in minutes(room.space, CommitteeNames(room.space, "en"))]
    assert "\n".join(said[before:]) + "\n" == MINUTES
    begin_again(room)
    carried = list(minutes(room.space, CommitteeNames(room.space, "en")))[-2]
    assert str(carried.sentence) == (
        "Of the proposals on “Buoys”, 1 are carried to “second”, 1 are taken up in it, 3 have "
        "lapsed and 0 are to be resubmitted (plenary, 5th meeting)."
    )
    holds(room, database, another)
