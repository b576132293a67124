"""What a delegation drafts is its own: its words are found nowhere else."""

import io
import logging
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from datetime import date
from functools import partial
from importlib import import_module
from inspect import getmembers, isfunction
from pkgutil import iter_modules
from typing import Any

import pytest

from tests.acts.room import Room, negotiating
from tests.databases import Place
from tests.record.command import travaux
from travaux.committee import queries
from travaux.committee.models import (
    Agreement,
    Bracketed,
    Committee,
    Delegation,
    DispositionTable,
    Instrument,
    Package,
    Proposal,
    Provision,
    Scrub,
    Version,
)
from travaux.committee.queries.descent import Stood
from travaux.committee.queries.instruments import as_it_stands, rolling
from travaux.committee.queries.minutes import Extract
from travaux.committee.queries.names import CommitteeNames
from travaux.committee.queries.progress import HeatMap
from travaux.committee.queries.proposals import Wanted, matching
from travaux.committee.queries.readers import reader_of
from travaux.committee.queries.settled import Decision, asked_at, standing_at
from travaux.people.drafts import drafts_of, keep, throw_away
from travaux.people.models import Draft
from travaux.procedure.rights import Category
from travaux.record.canonical import canonical
from travaux.record.replay import everything, fingerprint
from travaux.record.search import ALL
from travaux.record.tail import head, tail
from travaux.record.transfer import to_csv, to_lines
from travaux.text.gathering import sort_proposals
from travaux.text.provenance import Provenance as Traced
from travaux.text.values import Change

pytestmark = pytest.mark.database
UNIQUE = "quicksilverine"
DAY = date(2031, 3, 14)


@pytest.fixture
def room(database: Place) -> Room:
    assert database.alias
    room = negotiating()
    room.propose("BMR", "p1", "a2", wording="Nothing.")
    return room


def drafted(room: Room) -> Draft:
    """A draft of Arvenia with the unique word in all that it holds."""
    return Draft(
        id=f"draft-{UNIQUE}",
        space=room.space,
        delegation="ARV",
        person="person-ARV",
        about="a2",
        content=f'{{"wording": "Each Party shall preserve {UNIQUE}."}}',
        changed_at="2031-03-14T09:30:00.000000Z",
    )


def given(room: Room, party: str) -> dict[str, tuple[Any, ...]]:
    """What each public question of ``committee.queries`` is asked, by module and name."""
    space, reader = room.space, reader_of(room.space, party)
    draft = Instrument.objects.get(pk="draft")
    a2, version = Provision.objects.get(pk="a2"), Version.objects.get()
    names = CommitteeNames(space, "en")
    return {
        "bureau.bureau": (space,),
        "bureau.composition_of": (space, DAY),
        "committees.basis_of": (space, "a2"),
        "committees.rules_of": (Committee.objects.get(),),
        "committees.zone_of": (space,),
        "delegations.party_called": (space, party),
        "delegations.seated": (space, DAY),
        "delegations.secretary_of": (space,),
        "groups.members_on": (space, "2031-03-14"),
        "groups.statements": (space,),
        "delegations.printed_in": (room.space, "en"),
        "instruments.as_it_stands": (draft,),
        "instruments.changed_since": (draft, 0),
        "instruments.rolled": (draft,),
        "instruments.fitting": (as_it_stands(draft), (), sort_proposals),
        "instruments.fitted": (as_it_stands(draft), ()),
        "instruments.rolling": (draft,),
        "mandates.obligations": (space,),
        "minutes.minutes": (space, names),
        **given_places(room),
        **given_visits(room, party),
        **given_pages(room, party),
        "provisions.beneath": ("a1",),
        "provisions.cited": ("a", {"a": ("", "article", "1")}),
        "provisions.label_of": (a2,),
        "readers.reader_of": (space, party),
        **given_settling(room, party),
        **given_proposals(space),
        **given_record(room, party),
        "stances.options_at": (space, "a2", reader),
        "stances.stances_on": (space, ["a2"], reader),
        "versions.compare": (version, version),
    }


def given_visits(room: Room, party: str) -> dict[str, tuple[Any, ...]]:
    """What the questions that pages and the stream ask are asked."""
    version, draft = Version.objects.get(), Instrument.objects.get(pk="draft")
    return {
        "delegations.speakers": (room.space,),
        "readable.readable_by": (f"person-{party}",),
        "representatives.acting_in": (room.space,),
        "representatives.acts_for_any": (f"person-{party}",),
        "representatives.category_of": (room.space, party or "BMR"),
        "representatives.invites_for": (room.space, f"person-{party}"),
        "representatives.is_secretary": (f"person-{party}",),
        "snapshots.consolidated": (Version(content=canonical(rolling(draft))),),
        "snapshots.opened": (version,),
        "touched.touched": (room.space, [("proposals.withdraw", {"proposal": "p1"})]),
        "translations.translations_at": ("a2",),
        "versions.versions": ("draft",),
    }


def given_places(room: Room) -> dict[str, tuple[Any, ...]]:
    """What the questions about places are asked."""
    draft = Instrument.objects.get(pk="draft")
    return {
        "places.first_worded": (draft,),
        "places.in_order": (draft,),
        "places.read_from_the_floor": (room.space, "BMR"),
        "places.rolling_at": (draft, "a1"),
        "places.standing": (room.space, "a2"),
        "places.translated_at": ("a2", "words", "ar"),
    }


def given_dispositions(room: Room) -> dict[str, tuple[Any, ...]]:
    """What the questions about new bases are asked."""
    draft = Instrument.objects.get(pk="draft")
    return {
        "dispositions.dispositions_in": (DispositionTable(id="t"),),
        "dispositions.document_of": (DispositionTable(content="{}"),),
        "dispositions.every_table": (room.space,),
        "dispositions.findings": (draft, draft),
        "dispositions.suggested": (draft, draft),
        "dispositions.table_at": (room.space, "t"),
        "dispositions.table_of": (draft, draft, ()),
        "dispositions.tables": (draft,),
        "taken.taken_with": ([Stood(draft, ("a2", "words"), "")], 0),
    }


def given_settling(room: Room, party: str) -> dict[str, tuple[Any, ...]]:
    """What the questions about settling, agreement and what came of both are asked."""
    draft = Instrument.objects.get(pk="draft")
    tree, sorted_, (asked, *_more) = asked_at(draft)
    at = next(it for those in sorted_.places.values() for it in those)
    return {
        "agreed_words.agreed_words": (Agreement(provision="a2"), tree),
        "agreements.agreements_in": (draft,),
        "agreements.alone_in": (draft,),
        "agreements.as_value": (Agreement(provision="a2"),),
        "agreements.contested": (tree, sorted_),
        "agreements.contests": (at, "words"),
        "agreements.package_value": (Package(),),
        "agreements.steps_on": ("a2",),
        "agreements.words_hash": (tree, "a2"),
        "agreements.words_of": (tree, "a2"),
        "settled.asked_at": (draft,),
        "settled.in_full": (
            standing_at(draft, "a2", "words"),
            Decision(form="accept", proposals=(asked.id,)),
        ),
        "settled.key_of": ("draft", ("a2", "words")),
        "settled.settled_in": (draft,),
        "settled.standing_at": (draft, "a2", "words"),
        "settled.standing_in": (draft, asked_at(draft), ("a2", "words")),
        **given_movement(room, party),
    }


def given_movement(room: Room, party: str) -> dict[str, tuple[Any, ...]]:
    """What the questions about how a text moves and where it came from are asked."""
    draft = Instrument.objects.get(pk="draft")
    tree, _sorted, _asked = asked_at(draft)
    return {
        "corrections.done_in": (draft,),
        "corrections.onto": (Scrub(provision="a2", part="words"), tree),
        "corrections.pending_in": (draft, tree),
        "descent.basis_before": (draft,),
        "descent.joined": ([(Stood(draft, ("a2", "words"), ""), Traced(""))],),
        "descent.kept_through": ([(0, 1)], ["Each"]),
        **given_dispositions(room),
        "movement.agreed_cells": (draft, HeatMap((), ())),
        "movement.days_of": (room.space, [1]),
        "movement.movement": (draft,),
        "opened.moved_on": (Bracketed(instrument=draft, since=0), rolling(draft)),
        "opened.reworded": (draft,),
        "opened.typed_kinds": (Bracketed(instrument=draft),),
        "opened.typed_of": (draft,),
        "opened.written_back": (Bracketed(source="", passages=[]),),
        "progress.final_text": (draft,),
        "progress.heat_map": (draft,),
        "progress.oldest_open": (draft,),
        "progress.progress_in": (draft, tree, ()),
        "progress.progress_of": (draft,),
        "provenance.history_of": (draft, "Each", reader_of(room.space, party)),
        "provenance.provenance_of": (draft, [(("a2", "words"), "Each")]),
        "provenance.submitted_before": (draft, "Each Party shall preserve"),
        "provenance.texts_of": (tree,),
    }


def given_proposals(space: str) -> dict[str, tuple[Any, ...]]:
    """What the questions about proposals are asked."""
    draft, p1 = Instrument.objects.get(pk="draft"), Proposal.objects.get(pk="p1")
    bmr = Delegation.objects.get(pk="BMR")
    return {
        "asked.amended_by": ((Change("amends", other="p1"),),),
        "proposals.as_it_is": (p1,),
        "asked.as_value": (p1.changes.first(),),
        "asked.asked_of": (draft,),
        "asked.asked_since": (draft, (), 0),
        "asked.awaiting": (draft,),
        "proposals.chosen": (space,),
        "proposals.facts": (Category.MEMBER, bmr, p1),
        "proposals.label": (p1,),
        "proposals.labels": (["p1"],),
        "proposals.printed": (p1.sponsors.get(), "en"),
    }


def given_pages(room: Room, party: str) -> dict[str, tuple[Any, ...]]:
    """What the questions are asked that pages ask in one for many."""
    space = room.space
    names, a2 = CommitteeNames(space, "en"), Provision.objects.get(pk="a2")
    return {
        "bureau.vacated": (space,),
        "changes.asking_of": ("a2",),
        "changes.changes_now": (["p1"],),
        "changes.first_places": (["p1"],),
        "changes.asked_by": (list(matching(space, Wanted())),),
        "committees.bases": (space,),
        "committees.committee_of": (space,),
        "committees.committees": (),
        "delegations.delegation_of": (space, "BMR"),
        "delegations.ever": (space,),
        "delegations.parties_of": (space, f"person-{party}"),
        "groups.groups_of": (party,),
        "groups.statements_about": (space, ["a2"]),
        "histories.acts_on": (space, "a2"),
        "histories.acts_on_proposal": (space, "p1"),
        "instruments.documents": (space,),
        "instruments.proposed_to": (space,),
        "instruments.texts": (space,),
        "mandates.mandates": (space,),
        "minutes.minutes_of": (tail(space), space, names),
        "minutes.page_of_minutes": (names, ALL, Extract()),
        "proposals.counted": (space,),
        "proposals.matching": (space, Wanted()),
        "proposals.proposal_of": (space, "p1"),
        "proposals.proposed_by": (space, "BMR"),
        "proposals.sponsoring": (space,),
        "provisions.outline": ("draft",),
        "provisions.provision_of": (space, "a2"),
        "provisions.provisions_of": (a2.instrument, ["a2"]),
        "provisions.subtree": (a2,),
        "stances.behind": (party or "BMR",),
        "stances.stances_of": (space, party or "BMR"),
        "translations.entered_for": (["a2"],),
        "versions.readings": ("draft", ["a2"]),
        "versions.version_at": ("draft", 1),
    }


def given_record(room: Room, party: str) -> dict[str, tuple[Any, ...]]:
    """What the questions about the record are asked."""
    space, reader = room.space, reader_of(room.space, party)
    entry = next(tail(space))
    return {
        "record.audience_of": (object(),),
        "record.payload_of": (entry,),
        "record.record_for": (space, reader),
        "record.seen": (object(), reader.viewing("ARV")),
        "record.sees": (entry, reader),
        "record.veiled": (entry,),
    }


def asked(room: Room, party: str) -> dict[str, Callable[[], Any]]:
    """Every public question, asked for a party; none is forgotten."""
    modules = {
        it.name: import_module(f"{queries.__name__}.{it.name}")
        for it in iter_modules(queries.__path__)
    }
    named: dict[str, dict[str, Any]] = {
        "minutes.minutes": {"reader": reader_of(room.space, party)},
        "minutes.minutes_of": {"reader": reader_of(room.space, party)},
        "minutes.page_of_minutes": {"reader": reader_of(room.space, party)},
        "versions.readings": {"latest": 9},
        "stances.stances_on": {"noun": "words"},
        "dispositions.table_of": {"found": {}, "said": ()},
        "versions.compare": {"name": "v"},
    }
    there = {
        f"{name}.{function}": it
        for name, module in modules.items()
        for function, it in getmembers(module, isfunction)
        if it.__module__ == module.__name__ and not function.startswith("_")
    }
    arguments = given(room, party)
    assert set(arguments) == set(there)
    return {
        key: partial(there[key], *said, **named.get(key, {})) for key, said in arguments.items()
    }


def told(answer: object) -> str:
    """All that an answer says, with the columns of every row in it."""
    if hasattr(answer, "__next__"):
        answer = list(answer)  # type: ignore[call-overload]
    rows = answer if isinstance(answer, list) else [answer]
    return repr(answer) + repr([getattr(row, "__dict__", "") for row in rows])


@pytest.mark.parametrize("party", ["", "BMR", "secretariat", "chair"])
def test_no_question_of_another_answers_with_a_draft(room: Room, party: str) -> None:
    keep(drafted(room))
    for ask in asked(room, party).values():
        assert UNIQUE not in told(ask())


def test_a_draft_is_on_no_record_in_no_minute_export_log_or_hash(
    room: Room, database: Place, caplog: pytest.LogCaptureFixture
) -> None:
    def exported() -> str:
        commands = (
            ("export-record", "-o", str(database.data / "r.jsonl")),
            ("minutes",),
            ("verify",),
        )
        out = "".join(travaux(database, *command)[1] for command in commands)
        lines = "".join((*to_lines(everything()), *to_csv(everything())))
        return out + lines + (database.data / "r.jsonl").read_text("utf-8")

    before = exported(), head(room.space), fingerprint(database.alias)
    caplog.set_level(logging.DEBUG)
    with redirect_stdout(io.StringIO()) as out, redirect_stderr(io.StringIO()) as err:
        keep(drafted(room))
        keep(drafted(room))
        throw_away(room.space, "BMR", f"draft-{UNIQUE}")
        assert len(drafts_of(room.space, "ARV")) == 1
    assert (exported(), head(room.space), fingerprint(database.alias)) == before
    ours = [it.getMessage() for it in caplog.records if not it.name.startswith("django.db")]
    assert UNIQUE not in out.getvalue() + err.getvalue() + "".join(ours)


def test_a_draft_is_seen_and_changed_by_its_own_delegation_alone(room: Room) -> None:
    keep(drafted(room))
    for space, delegation in ((room.space, "BMR"), (room.space, "secretariat"), ("x", "ARV")):
        assert drafts_of(space, delegation) == []
    theirs = drafted(room)
    theirs.delegation = "BMR"
    with pytest.raises(PermissionError):
        keep(theirs)
    (mine,) = drafts_of(room.space, "ARV")
    assert UNIQUE in mine.content
    throw_away(room.space, "ARV", mine.id)
    assert drafts_of(room.space, "ARV") == []
