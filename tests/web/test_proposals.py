"""Proposals on a page: found, shown against the text, and acted on under the ruling that greys."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape

import pytest
from django.db import transaction

from tests.web.inside import got, sent, visitor
from tests.web.sites import SPACE
from travaux.acts.errors import Refused
from travaux.acts.proposals import Revise
from travaux.acts.proposing import Asked
from travaux.committee.models import Change, Committee, Proposal, Sponsor, Stance, Statement
from travaux.committee.queries.changes import asked_by
from travaux.committee.queries.delegations import parties_of
from travaux.committee.queries.names import CommitteeNames
from travaux.committee.queries.proposals import Wanted, matching
from travaux.locale.speaker import speaker
from travaux.record.database import alias
from travaux.record.tail import head
from travaux.web.fragments import shown
from travaux.web.offers import Actor, act_for, actor
from travaux.web.performing import perform_in
from travaux.web.rooms import Room
from travaux.web.visits import Visit

pytestmark = pytest.mark.usefixtures("data")


def _labels(page: str) -> list[str]:
    return re.findall(r'class="label">(P\d+)</a>', page)


def _room(person: str) -> Room:
    committee = Committee.objects.get(pk=SPACE)
    parties = parties_of(SPACE, person)
    return Room(Visit(person), committee, parties, parties[0])


@contextmanager
def _undone() -> Iterator[None]:
    """What is done within the block is not done."""
    with transaction.atomic(using=alias()):
        yield
        transaction.set_rollback(True, using=alias())


def test_proposals_are_found_by_an_address_that_can_be_shared() -> None:
    client = visitor()
    assert _labels(got(client, "proposals")) == [f"P{number}" for number in range(1, 21)]
    assert _labels(got(client, "proposals?page=2"))[0] == "P21"
    at = set(_labels(got(client, "proposals?provision=draft.p47")))
    assert {"P22", "P115"} <= at
    by = got(client, "proposals?provision=draft.p47&sponsor=GLD")
    assert set(_labels(by)) == {"P112", "P115"}
    assert '<option value="GLD" selected>' in by
    waiting = got(client, "proposals?state=awaiting")
    assert len(_labels(waiting)) == waiting.count("is awaiting") == 1
    floor = got(client, "proposals?state=floor&page=1")
    assert len(_labels(floor)) == floor.count('class="is floor"') == 18
    assert "P115" in _labels(got(client, "proposals?words=FAIR%20PART%20of%20the%20REVENUE"))
    assert _labels(got(client, "proposals?words=nobody+wrote+this")) == []


def test_every_change_of_every_revision_is_shown_with_all_its_words() -> None:
    names = CommitteeNames(SPACE, "en", speaker("en"))
    rows = list(matching(SPACE, Wanted()))
    every = asked_by(rows, every=True)
    assert sum(map(len, every.values())) == Change.objects.count()
    for row in rows:
        for asked in every[row.id]:
            one = shown(asked, row, names)
            assert one.caption
            new = asked.value.wording if asked.value.quoted is None else asked.value.words
            said = unescape(re.sub("<[^>]*>", "", one.html))
            if asked.value.action not in {"replace throughout", "merge with"}:
                assert one.html, (row.id, asked.value.action)
                missing = set((new or "").split()) - set(re.sub(r"[\[\]]", " ", said).split())
                assert len(missing) <= _joined(said), (row.id, missing, said)


def _joined(said: str) -> int:
    """How many words may touch a mark at a bracket's edge."""
    return said.count("[") + said.count("]")


def test_the_ruling_that_greys_a_button_refuses_the_act() -> None:
    seen = set()
    for person in ("hal-1", "gld-1", "lgu-1", "chair-1", "mrv-1", "secretariat-1"):
        room = _room(person)
        rows = list(matching(SPACE, Wanted()))[::6]
        who = actor(room)
        assert isinstance(who, Actor)
        for row in rows:
            for offer in who.offers(row):
                assert _done(room, row, offer.do) == offer.ruling.allowed, (person, row.id, offer)
                seen.add((offer.do, offer.ruling.allowed))
    for do in ("sponsor", "leave", "support", "oppose", "reserve", "withdraw", "take-over"):
        assert {(do, True), (do, False)} <= seen, do
    assert ("drop", True) in seen


def _done(room: Room, row: Proposal, do: str) -> bool:
    """Whether an act is done; it is not, for the next."""
    with _undone():
        try:
            perform_in(room, [act_for(do, row.id)], gesture="g")
        except Refused:
            return False
        return True


def test_a_greyed_button_says_why_and_under_which_rule() -> None:
    page = got(visitor("hal-1"), "proposals/JDR-5")
    (button,) = re.findall(r'<button type="button" aria-disabled="true" ([^>]*)>Withdraw<', page)
    (why,) = re.findall(r'aria-describedby="([^"]+)"', button)
    (reason,) = re.findall(rf'<li id="{why}"><b>Withdraw</b>: ([^<]+)<', page)
    assert "Only its proposer withdraws" in reason
    assert reason in button
    assert "offers" not in got(visitor(), "proposals/JDR-5")


def test_sent_twice_it_is_done_once() -> None:
    before, _hash = head(SPACE)
    client = visitor("hal-1")
    for _time in range(2):
        answer = sent(
            client, "proposals/JDR-5/act", do="support", gesture="once", seen_by="delegation"
        )
        assert answer.status_code == 302
    assert head(SPACE)[0] == before + 1
    own = Stance.objects.get(about="JDR-5", delegation="HAL", until=None)
    assert (own.verb, own.seen_by) == ("support", "delegation")
    assert "Halmora" in got(client, "proposals/JDR-5")
    assert "Halmora" not in got(visitor(), "proposals/JDR-5").split("What was done")[0]


def test_what_was_typed_is_kept_when_it_is_refused() -> None:
    client = visitor("hal-1")
    answer = sent(
        client, "proposals/JDR-5/act", do="withdraw", gesture="g", note="From our capital"
    )
    assert answer.status_code == 403
    page = answer.content.decode()
    assert "Only its proposer withdraws" in page
    assert "From our capital" in page
    assert sent(client, "proposals/JDR-5/act", do="nothing", gesture="g").status_code == 400
    assert sent(client, "proposals/XXX/act", do="support", gesture="g").status_code == 404
    assert sent(visitor(), "proposals/JDR-5/act", do="support").status_code == 302


def test_the_secretariat_enters_for_a_delegation_and_confirms_nothing() -> None:
    client = visitor("secretariat-1")
    assert 'name="do"' not in got(client, "proposals/JDR-5")
    page = got(client, "proposals/JDR-5?by=HAL")
    assert "Enter for Halmora" in page
    assert "Confirm</button>" not in got(client, "proposals?state=floor&by=MRV")
    answer = sent(client, "proposals/JDR-5/act", do="oppose", gesture="g", by="HAL")
    assert answer.status_code == 302
    assert Stance.objects.get(about="JDR-5", delegation="HAL", until=None).floor


def test_a_delegation_confirms_what_was_read_from_the_floor() -> None:
    row = Sponsor.objects.filter(floor=True, until=None, proposal__until=None).first()
    assert row is not None
    client = visitor(f"{str(row.delegation_id).lower()}-1")
    assert "Confirm</button>" in got(client, f"proposals/{row.proposal_id}")
    answer = sent(client, f"proposals/{row.proposal_id}/act", do="confirm", gesture="g")
    assert answer.status_code == 302
    assert not Sponsor.objects.get(pk=row.pk).floor


def test_earlier_wordings_stay() -> None:
    row = Proposal.objects.get(pk="JDR-5")
    change = Change.objects.get(proposal=row, revision=row.revision)
    act = Revise(
        proposal=row.id,
        changes=(Asked(action="amend", target=change.target, wording="A wholly other wording."),),
    )
    perform_in(_room("jdr-1"), [act], gesture="g")
    page = got(visitor(), "proposals/JDR-5")
    now, earlier = page.split("Earlier wordings")
    assert "A wholly other wording" in now
    assert "new and additional" in earlier
    assert f"Revision 1, act {change.since}" in earlier


def test_a_group_speaks_once_and_a_member_dissociates_itself() -> None:
    client = visitor("mrv-1")
    said = {"group": "tides", "about": "P-none", "verb": "support", "mandate": "Agreed."}
    assert sent(client, "groups/statements", gesture="s1", **said).status_code == 400
    said["about"] = "JDR-5"
    for _time in range(2):
        assert sent(client, "groups/statements", gesture="s1", **said).status_code == 302
    assert Statement.objects.filter(pk="s1").count() == 1
    unmandated = sent(client, "groups/statements", gesture="s2", **{**said, "mandate": ""})
    assert unmandated.status_code == 403
    assert "Dissociate our delegation" in got(visitor("csd-1"), "proposals/JDR-5")
    gone = sent(visitor("csd-1"), "groups/statements/s1/dissociate", gesture="s3")
    assert gone.status_code == 302
    assert "Dissociated itself:" in got(visitor(), "proposals/JDR-5")
