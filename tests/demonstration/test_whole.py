"""The whole negotiation: every paragraph agreed, no bracket left, every phrase with its history."""

import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

from tests.databases import Place, Sqlite, place
from travaux.acts.deciding import Level
from travaux.acts.sights import instrument
from travaux.committee.models import (
    Agreement,
    AgreementStep,
    Disposition,
    Package,
    Proposal,
    SettledPlace,
    Version,
)
from travaux.committee.queries.instruments import as_it_stands, rolling
from travaux.committee.queries.names import CommitteeNames
from travaux.committee.queries.progress import progress_of
from travaux.committee.queries.provenance import history_of
from travaux.committee.queries.readers import PUBLIC
from travaux.committee.queries.settled import asked_at
from travaux.demonstration.cast import SPACE
from travaux.demonstration.play import length, play
from travaux.demonstration.script import SHOWN, script, script_until
from travaux.record.database import alias, using
from travaux.record.replay import differences, everything, replay
from travaux.record.scratch import scratch
from travaux.record.tail import head, tail
from travaux.record.verify import verify
from travaux.sentences import BadInput
from travaux.text.checks import check
from travaux.text.numbering import renumber
from travaux.text.settled_values import Form

CAME = {
    "six hours": ("HAL", "CSD"),
    "given in their own language": ("MRV", "ARV"),
    "and to the public": ("ORS", "KSM"),
    "in proportion to its part in the degradation": ("RVN", "DRN"),
    "essential security": ("ORS", "ZRN"),
}
"""Phrases of the final text, each with one who proposed it and one who objected."""

TUTORIAL = Path(__file__).parents[2] / "docs" / "tutorial" / "whole-negotiation.md"
ROW = re.compile(r"^\| ([^|]+) \| (article [^|]+) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The head that the command reaches in another process, time zone, language and hashing."""
    data = tmp_path_factory.mktemp("elsewhere")
    other = {"PYTHONHASHSEED": "11", "TZ": "America/Lima", "TRAVAUX_LANGUAGE": "zh"}
    command = [sys.executable, "-m", "travaux", "demo", "--only-data", "--whole", "--data"]
    done = subprocess.run(  # noqa: S603 -- our own command
        [*command, str(data)],
        check=True,
        capture_output=True,
        env={**os.environ, **other, "TRAVAUX_DATABASE": ""},
        text=True,
    )
    return done.stdout.split()[-1]


@pytest.mark.slow
@pytest.mark.database
def test_the_whole_negotiation(database: Place, elsewhere: str) -> None:
    """It goes on from mid-negotiation to the final text, alike everywhere, and is replayed."""
    midway = play()
    assert midway < 1_000
    play(until="")
    number, hash_ = head(SPACE)
    assert number >= 2_000
    assert f"{number}:{hash_}" == elsewhere, database.vendor
    assert play(until="") == 0
    assert verify(SPACE).whole
    what_was_done_on_the_way()
    nothing_is_left_open()
    phrases_have_their_history()
    the_tutorial_tells_of_phrases_as_they_came()
    entries = everything()
    with scratch() as other:
        with using(other):
            replay(entries)
        assert not list(differences(alias(), other))


def what_was_done_on_the_way() -> None:
    """Places settled in every form, reopened, a package taken apart, a new basis."""
    places = SettledPlace.objects.all()
    forms = set(places.values_list("form", flat=True))
    assert forms == set(get_args(Form))
    assert places.exclude(until=None).count() == 1
    assert Package.objects.count() == 2
    steps = dict(Counter(AgreementStep.objects.values_list("state", flat=True)))
    assert set(steps) == {"agreed", "conditional", "reopened", "to be reconfirmed"}
    assert steps["reopened"] >= 3
    assert set(Agreement.objects.values_list("level", flat=True)) == set(get_args(Level))
    assert AgreementStep.objects.exclude(asked_by=[]).exists()
    decided = set(Disposition.objects.values_list("decision", flat=True))
    assert decided == {"carried", "taken up", "lapsed", "to be resubmitted"}
    carried = Proposal.objects.exclude(carried_from="")
    assert carried.count() >= 60
    confirmed = {it.payload for it in tail(SPACE) if it.kind == "proposals.confirm"}
    assert {it.id for it in carried if f'"{it.id}"' in "".join(confirmed)} == {
        it.id for it in carried
    }
    assert Version.objects.get(pk="final").kind == "consolidated"


def nothing_is_left_open() -> None:
    """No bracket, no open proposal; every paragraph agreed in plenary; numbers and words sound."""
    text = instrument(SPACE, "revised")
    tree, asked, proposals = asked_at(text)
    assert not (asked.places)
    assert not (asked.marks)
    assert not (asked.newcomers)
    assert not proposals
    progress = progress_of(text)
    assert progress.agreed.provisions == len(progress.states)
    assert (progress.clean.provisions, progress.contested.provisions) == (0, 0)
    levels = Agreement.objects.filter(instrument=text, until=None).values_list("level", "state")
    assert set(levels) == {("plenary", "agreed")}
    assert check(tree) == ()
    assert renumber(tree).numbers == ()
    assert not rolling(text).problems
    assert as_it_stands(text).title == "Convention on Coastal Lagoons and Lagoon Data"


def phrases_have_their_history() -> None:
    """Who proposed a phrase of the final text, and who objected, is told."""
    text = instrument(SPACE, "revised")
    for phrase, (proposer, objector) in CAME.items():
        askers = [
            asker
            for found in history_of(text, phrase, PUBLIC)
            for came in found.came
            for asker in came.askers
            if asker.fate == "accepted"
        ]
        assert any(proposer in it.sponsors for it in askers), phrase
        assert any(objector in it.objected for it in askers), phrase


def the_tutorial_tells_of_phrases_as_they_came() -> None:
    """Each row of its table: a phrase, its place, who proposed it, everyone who objected."""
    names, text = CommitteeNames(SPACE, "en"), instrument(SPACE, "revised")
    rows = ROW.findall(TUTORIAL.read_text(encoding="utf-8"))
    assert len(rows) == 3
    for phrase, where, proposer, objected in rows:
        found = [it for it in history_of(text, phrase, PUBLIC) if it.provision]
        (came,) = next(it.came for it in found if names.provision(it.provision) == where)
        taken = [it for it in came.askers if it.fate == "accepted"]
        assert proposer in {names.party(one) for it in taken for one in it.sponsors}, phrase
        against = {names.party(one) for it in taken for one in it.objected}
        assert against == set(objected.split(", ")), phrase


def test_it_is_played_step_by_step(sqlite: Sqlite, tmp_path: Path) -> None:
    """Played up to a step and on to the next, it has the times and acts of a play in one go."""
    with place(sqlite, tmp_path / "data") as there, using(there.alias):
        assert play(until="01.002") == 1
        assert play(until="01.003") > 20
        play(until="1")
        stepwise = head(SPACE)
    with place(sqlite, tmp_path / "again") as there, using(there.alias):
        play(until="1")
        assert head(SPACE) == stepwise


def test_a_step_that_is_not_there_is_refused() -> None:
    with pytest.raises(BadInput, match="no step 99"):
        script_until("99")


def test_the_end_of_the_first_session_is_where_it_is_shown() -> None:
    """The rest of the negotiation comes after it."""
    assert length("") > length()
    assert script_until(SHOWN)[-1].name.startswith("First session, 13th meeting")
    assert "final text" in script()[-1].name
