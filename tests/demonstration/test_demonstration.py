"""The demonstration plays on every database, alike; it is whole and holds what it promises."""

import os
import subprocess
import sys
from collections import Counter
from typing import get_args

import pytest

from tests.databases import Place
from travaux.acts.proposing import Action
from travaux.acts.sights import instrument
from travaux.committee.models import (
    Change,
    ChangeWording,
    Delegation,
    Dissociation,
    Obligation,
    Proposal,
    Seat,
    Sponsor,
    Stance,
    Translation,
    Version,
)
from travaux.committee.queries.asked import asked_of, awaiting
from travaux.committee.queries.instruments import as_it_stands, rolling
from travaux.demonstration.cast import SPACE, people
from travaux.demonstration.play import length, play
from travaux.demonstration.script import Step, script
from travaux.people.persons import name_of
from travaux.record.database import alias, using
from travaux.record.replay import differences, everything, replay
from travaux.record.scratch import scratch
from travaux.record.tail import head, tail
from travaux.record.verify import verify
from travaux.text.checks import check
from travaux.text.gathering import resolve_amendments
from travaux.text.instrument_reading import instrument_for
from travaux.text.structure import apply
from travaux.text.tree import walk
from travaux.text.values import Instrument

ACTIONS = set(get_args(Action))


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> tuple[int, str]:
    """The head that the command reaches in another process, time zone, language and hashing."""
    data = tmp_path_factory.mktemp("elsewhere")
    other = {"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "TRAVAUX_LANGUAGE": "ar"}
    command = [sys.executable, "-m", "travaux", "demo", "--only-data", "--data", str(data)]
    done = subprocess.run(  # noqa: S603 -- our own command
        command,
        check=True,
        capture_output=True,
        env={**os.environ, **other, "TRAVAUX_DATABASE": ""},
        text=True,
    )
    number, _colon, hash_ = done.stdout.split()[-1].partition(":")
    return int(number), hash_


@pytest.mark.database
def test_the_demonstration(database: Place, elsewhere: tuple[int, str]) -> None:
    """It plays, once; what comes of it is whole, is what it promises, and is replayed alike."""
    steps: list[str] = []
    assert play(lambda step: steps.append(step.id)) == head(SPACE)[0]
    assert len(steps) == len(set(steps)) == length()
    assert verify(SPACE).whole
    the_counts_hold()
    the_kinds_are_there()
    people_are_named_beside_the_record()
    the_text_is_sound(as_it_stands(instrument(SPACE, "draft")))
    everything_is_read_back()
    entries = everything()
    with scratch() as other:
        with using(other):
            replay(entries)
        assert not list(differences(alias(), other))
    before = head(SPACE)
    assert play() == 0
    assert head(SPACE) == before
    assert before == elsewhere, database.vendor


def the_counts_hold() -> None:
    """Twenty States in five groups, 39 articles, over 150 proposals, over 500 acts."""
    states = Delegation.objects.filter(category="member")
    assert states.count() == 20
    assert Counter(states.values_list("regional_group", flat=True)).most_common()[0][1] == 4
    assert Delegation.objects.exclude(category="member").count() == 5
    assert Proposal.objects.count() >= 150
    assert head(SPACE)[0] >= 500
    assert Seat.objects.filter(until=None).count() == 14
    assert Version.objects.filter(kind="consolidated").count() == 14
    assert Dissociation.objects.count() == 1


def the_kinds_are_there() -> None:
    """Every action, state and visibility that the rooms know."""
    assert set(Change.objects.values_list("action", flat=True)) == ACTIONS
    proposals = Proposal.objects.all()
    assert set(proposals.values_list("state", flat=True)) == {"open", "considered", "withdrawn"}
    assert proposals.filter(revision__gt=1).exists()
    assert proposals.filter(floor=True, until=None).exists()
    assert set(proposals.values_list("language", flat=True)) == {"en", "es", "fr"}
    assert [it.id for it in awaiting(instrument(SPACE, "draft"))] == ["QLB-3"]
    assert ChangeWording.objects.filter(change__proposal="ILV-8", language="en").exists()
    several = Counter(Sponsor.objects.filter(until=None).values_list("proposal", flat=True))
    assert sum(count > 1 for count in several.values()) >= 20
    assert set(Stance.objects.values_list("seen_by", flat=True)) == {"everyone", "group", "bureau"}
    obligations = set(Obligation.objects.values_list("state", flat=True))
    assert obligations >= {"candidate", "confirmed", "postponed", "fulfilled", "set-aside"}
    languages = set(Translation.objects.values_list("language", flat=True))
    assert languages == {"ar", "zh", "fr", "ru", "es"}
    assert set(Translation.objects.values_list("state", flat=True)) == {"draft", "revised", "final"}


def people_are_named_beside_the_record() -> None:
    """Every person is known by name, and no payload holds one."""
    names = [person.name for person in people()]
    assert [name_of(person.id) for person in people()] == names
    written = "".join(entry.payload for entry in tail(SPACE))
    assert not [name for name in names if name in written]


def the_text_is_sound(text: Instrument) -> None:
    """Nothing is odd in the basis, and what it holds is translated as promised."""
    places = {it.id: it for it in walk(text.provisions)}
    assert sum(it.kind == "article" for it in places.values()) == 39
    assert check(text) == ()
    first = next(it for it in text.provisions if it.kind == "chapter")
    there = {it.id for it in walk((text.provisions[0], first)) if it.words}
    for language in ("ar", "fr"):
        done = Translation.objects.filter(language=language, part="words")
        assert set(done.values_list("provision", flat=True)) == there


def everything_is_read_back() -> None:
    """The rolling text has no problems, and gives every proposal and the base back."""
    draft = instrument(SPACE, "draft")
    base, room, asked = as_it_stands(draft), rolling(draft), asked_of(draft)
    assert not room.problems
    assert instrument_for(room) == base
    assert len(asked) >= 150
    for proposal in resolve_amendments(asked):
        assert instrument_for(room, proposal.id) == apply(base, proposal), proposal.id


class Stopped(Exception):  # noqa: N818 -- what a test does
    """The test stops the play."""


def play_until(id_: str) -> None:
    """Play until a step is taken; its meeting does not stand then."""

    def stop(step: Step) -> None:
        if step.id == id_:
            raise Stopped

    with pytest.raises(Stopped):
        play(stop)


@pytest.mark.database
def test_it_goes_on_where_it_was_interrupted(database: Place) -> None:
    """Stopped within a meeting it leaves whole meetings, and goes on to the same head."""
    second, third = (meeting.steps[0].id for meeting in script()[1:3])
    play_until(second)
    assert {entry.gesture.partition(".")[0] for entry in tail(SPACE)} == {
        "01",
        "election-of-the-chair",
    }
    play_until(third)
    gone_on = head(SPACE)
    with scratch() as other, using(other):
        play_until(third)
        assert head(SPACE) == gone_on, database.vendor


def test_times_follow_one_another() -> None:
    """Within a meeting each turn comes after the one before, and the day's end is kept."""
    for meeting in script():
        moments = [meeting.moment(at) for at in range(len(meeting.steps))]
        assert moments == sorted(moments), meeting.name
        assert meeting.opened <= moments[0]
        assert moments[-1] <= meeting.closed
