"""The rolling text is consolidated once for a head, and only where something has changed."""

from collections.abc import Sequence
from threading import Thread

import pytest

from tests.acts.room import Room, negotiating
from travaux.acts.committees import Arrange
from travaux.acts.proposals import Submit
from travaux.acts.proposing import Asked
from travaux.acts.provisions import Correct
from travaux.acts.stances import Take
from travaux.committee.models import Instrument
from travaux.committee.queries.instruments import rolling
from travaux.procedure.stances import Stance, Subject
from travaux.record.database import alias, connection, using
from travaux.text import instruments, values
from travaux.web import rolling as kept
from travaux.web.lenses import positions
from travaux.web.progress import progress_of
from travaux.web.rolling import Text, shown, text_of

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("room")]


@pytest.fixture
def room(database: object) -> Room:
    assert database
    made = negotiating()
    made.propose("ARV", "P1", "a2", wording="Each Party may preserve data.")
    made.propose("BMR", "P2", "a1.1", wording="Terms are used as there.")
    return made


@pytest.fixture
def woven(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The words of every place that is consolidated."""
    places: list[str] = []
    weave = instruments.weave_place

    def counted(
        words: str, proposals: Sequence[values.Proposal], order: Sequence[str]
    ) -> values.Rolling:
        places.append(words)
        return weave(words, proposals, order)

    monkeypatch.setattr(kept, "weave_place", counted)
    return places


def _draft() -> Instrument:
    return Instrument.objects.get(pk="draft")


def test_it_is_what_the_engine_makes_of_all_that_is_asked(room: Room) -> None:
    text_of(_draft())
    room.propose("CSD", "P3", "a1.2", wording="No Party may add terms.")
    inserted = Asked(action="insert", target="a2", where="after", wording="A new article.")
    room.act("DRN", Submit(proposal="P4", instrument="draft", changes=(inserted,)))
    correct = Correct(provision="a1.1", words="Terms are used as here. Or so.", decision="Scrub")
    room.act("secretariat", correct)
    assert text_of(_draft()).rolling == rolling(_draft())


def test_only_the_place_that_changed_is_consolidated_again(room: Room, woven: list[str]) -> None:
    text_of(_draft())
    text_of(_draft())
    assert len(woven) == 2
    room.propose("CSD", "P3", "a2", wording="Each Party should preserve data.")
    text_of(_draft())
    assert woven[2:] == ["Each Party shall preserve data for ninety days, as article 1 says."]


def test_an_act_that_changes_nothing_in_the_text_leaves_what_was_rendered(room: Room) -> None:
    before = text_of(_draft())
    room.act("CSD", Take(on=Subject.PROPOSAL, about="P1", stance=Stance.SUPPORT))
    assert text_of(_draft()) is before


def test_readers_that_come_at_once_have_it_consolidated_once(woven: list[str]) -> None:
    here, row = alias(), _draft()
    got: list[Text] = []

    def read() -> None:
        with using(here):
            got.append(text_of(row))
            connection().close()  # a thread has one of its own

    threads = [Thread(target=read) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(woven) == 2
    assert len({one.serial for one in got}) == 1
    assert len(got) == 6


def test_a_provision_is_shown_with_all_under_it_under_the_id_of_its_place(room: Room) -> None:
    inserted = Asked(action="insert", target="a2", where="after", wording="A new article.")
    room.act("DRN", Submit(proposal="P4", instrument="draft", changes=(inserted,)))
    html = shown(_draft(), ["a1", "a1.1", "P4", "gone"], language="ar")
    assert list(html) == ["a1", "a1.1", "P4"]
    assert html["a1"].startswith('<section id="at-a1"')
    assert html["a1.1"] in html["a1"]
    assert "Dorune" in html["P4"]


@pytest.mark.parametrize(("attribution", "named"), [("names", True), ("count", False)])
def test_names_are_printed_where_the_committee_has_them_printed(
    room: Room, attribution: str, *, named: bool
) -> None:
    shown(_draft(), ["a2"], language="en")
    room.act("secretariat", Arrange(attribution=attribution))  # type: ignore[arg-type]
    assert ("Arvenia" in shown(_draft(), ["a2"], language="en")["a2"]) == named


def test_progress_counts_each_provision_with_words_once_and_agrees_nothing() -> None:
    progress = progress_of(_draft())
    assert (progress.agreed, progress.clear, progress.contested) == (0, 2, 2)
    assert progress.shares == (0, 50, 50)


def test_a_delegation_stands_behind_what_it_sponsors_or_openly_supports(room: Room) -> None:
    room.act("ARV", Take(on=Subject.PROPOSAL, about="P2", stance=Stance.SUPPORT))
    room.act("CSD", Take(on=Subject.PROPOSAL, about="P2", stance=Stance.OPPOSE))
    text = text_of(_draft())
    assert positions(text, "ARV") == ("P1", "P2")
    assert positions(text, "CSD") == ()
