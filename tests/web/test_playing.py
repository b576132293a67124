"""Playing the demonstration on from its page: once, whole, and on only where it can."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

from tests.databases import Sqlite, place
from tests.web.inside import asked, got, inside, sent, visitor
from tests.web.visitors import demonstrating
from travaux.acts.proposals import Withdraw
from travaux.committee.queries.names import CommitteeNames
from travaux.demonstration.announcing import announced
from travaux.demonstration.cast import SPACE
from travaux.demonstration.play import play
from travaux.demonstration.played import Played
from travaux.demonstration.player import PLAYER, Player
from travaux.demonstration.script import script
from travaux.record.database import using
from travaux.record.perform import Gesture, perform
from travaux.record.tail import head, tail
from travaux.record.verify import verify

pytestmark = pytest.mark.usefixtures("data")

FIRST, SECOND, THIRD = "21.002", "21.003", "21.004"
PATIENCE = 60.0


@pytest.fixture(autouse=True)
def _demo() -> Iterator[None]:
    with demonstrating():
        yield
        PLAYER.stop()
        PLAYER.wait(PATIENCE)


def _gestures(after: int) -> list[str]:
    return [it.gesture for it in tail(SPACE, after)]


def test_there_is_nothing_to_play_outside_a_demonstration() -> None:
    before = head(SPACE)
    with demonstrating(demo=False):
        assert "/play" not in got(visitor(), "text")
        assert asked(visitor("secretariat-1"), "play").status_code == 404
        assert sent(visitor("secretariat-1"), "play", goal=FIRST).status_code == 404
    assert head(SPACE) == before
    assert asked(visitor(), "play", space="elsewhere").status_code == 404


def test_a_step_is_played_once_however_often_it_is_asked_for() -> None:
    client, before = visitor(), head(SPACE)[0]
    page = got(client, "play")
    assert "Step 436 of 648" in page
    assert '<bdi class="party">Elonia</bdi>: Withdraws P94.' in page
    assert f'name="goal" value="{FIRST}"' in page
    for _twice in range(2):
        assert sent(client, "play", goal=FIRST).status_code == 302
    assert _gestures(before) == [FIRST]
    page = got(client, "play")
    assert "Step 437 of 648" in page
    assert "See it in the text" in page
    assert f'name="goal" value="{SECOND}"' in page


def test_two_who_play_at_once_play_each_step_once() -> None:
    before = head(SPACE)[0]
    players = [Player(), Player()]
    for it in players:
        it.play(THIRD)
    for it in players:
        it.wait(PATIENCE)
        assert it.stands()[1] is None
    assert list(dict.fromkeys(_gestures(before))) == [FIRST, SECOND, THIRD, f"{THIRD}.1"]
    assert len(_gestures(before)) == 4
    assert verify(SPACE).whole


def test_the_page_plays_what_the_command_plays(demonstration: Path, tmp_path: Path) -> None:
    sent(visitor(), "play", goal=THIRD)
    PLAYER.wait(PATIENCE)
    with inside(demonstration, tmp_path / "other"):
        play(until=THIRD)
        commanded = head(SPACE)
    assert head(SPACE) == commanded
    assert play(until=THIRD) == 0


def _withdrawn(proposal: str, by: str) -> None:
    at = "2026-12-01T09:00:00.000000Z"
    gesture = Gesture(
        id="visitor", space=SPACE, by=by, through=f"{by.lower()}-1", done_at=at, recorded_at=at
    )
    perform([Withdraw(proposal=proposal)], gesture)


def test_a_step_that_a_visitor_has_made_impossible_is_told_and_may_be_skipped() -> None:
    client = visitor()
    _withdrawn("ELO-15", "ELO")
    before = head(SPACE)
    sent(client, "play", goal=SECOND)
    page = got(client, "play")
    assert head(SPACE) == before
    assert f"Step {FIRST} cannot be played after what was done here meanwhile:" in page
    assert "travaux demo --data anew" in page
    assert f'name="behind" value="{FIRST}"' in page
    sent(client, "play", goal=SECOND, behind=FIRST)
    assert _gestures(before[0]) == [SECOND]
    page = got(client, "play")
    assert "cannot be played" not in page
    assert "Step 438 of 648" in page
    assert play(until=SECOND) == 0


def test_a_step_that_is_not_there_is_refused() -> None:
    client = visitor()
    sent(client, "play", goal="99.001")
    assert "no step 99.001" in got(client, "play")


def test_what_is_stopped_stops_behind_a_whole_step() -> None:
    client, before = visitor(), head(SPACE)[0]
    last = script()[-1].steps[-1].id
    PLAYER.play(last)
    sent(client, "play", goal=FIRST)  # while something is played, nothing else begins
    sent(client, "play", stop="yes")
    PLAYER.wait(PATIENCE)
    assert PLAYER.going is None
    assert "Next step" in got(client, "play")
    assert verify(SPACE).whole
    played = Played()
    assert len(played.gone) < 648
    assert set(_gestures(before)) == {it for it in played.numbers if played.numbers[it] > before}


def test_a_step_that_is_in_no_text_says_on_which_page_it_shows(
    sqlite: Sqlite, tmp_path: Path
) -> None:
    def shows(step: str) -> str:
        play(until=step)
        page = got(visitor(), "play")
        return page[page.index('id="done"') : page.index('id="meetings"')]

    assert f'href="/committees/{SPACE}/texts/draft">See it in the text</a>' in shows("20")
    with place(sqlite, tmp_path / "new") as there, using(there.alias):
        assert f'href="/committees/{SPACE}/">Committee</a>' in shows("01.002")
        assert f'href="/committees/{SPACE}/delegations">Delegations</a>' in shows("01.034")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_step_of_the_next_meeting_is_announced(language: str) -> None:
    names = CommitteeNames(SPACE, language)
    played, meeting = Played(), script()[20]
    said = [announced(played.told(meeting, at), names) for at in range(len(meeting.steps))]
    assert not [it for _by, it in said if it.key.startswith("The next step")]
    assert said[2][1].key == "Proposes a change in {place}."
    assert settings.DEMO
