"""A provision on a page: who stands where, its languages, its history."""

import re

import pytest

from tests.web.inside import asked, got, sent, visitor
from tests.web.sites import SPACE
from travaux.committee.models import Change, Instrument, Provision
from travaux.committee.queries.histories import acts_on
from travaux.committee.queries.versions import readings
from travaux.record.tail import tail

pytestmark = pytest.mark.usefixtures("data")


def _cells(page: str, delegation: str) -> str:
    """The row of a delegation in the grid."""
    rows = re.findall(rf'<tr><th scope="row">{delegation}</th>(.*?)</tr>', page, re.DOTALL)
    return str(rows[0])


def test_options_stand_against_delegations_as_far_as_the_reader_may_see() -> None:
    page = got(visitor(), "provisions/draft.p47")
    heads = re.findall(r'<th scope="col"><a [^>]*>(P\d+)</a>', page)
    cells = re.findall(r"<td>(.*?)</td>", _cells(page, "Maravela"))
    said = {
        head: re.findall(r'class="unseen">([^<]*)<', cell)
        for head, cell in zip(heads, cells, strict=True)
    }
    assert said["P113"] == ["sponsors it"]
    assert said["P35"] == ["supports it"]
    assert said["P29"] == []


def test_a_stance_that_not_everyone_sees_is_in_nobody_elses_grid() -> None:
    client = visitor("zrn-1")
    page = got(client, "provisions/draft.p47")
    at = re.findall(r'href="/committees/lagoons/proposals/([^"]+)">P112<', page)[0]
    answer = sent(client, f"proposals/{at}/act", do="oppose", gesture="g", seen_by="delegation")
    assert answer.status_code == 302
    assert "opposes it" in _cells(got(client, "provisions/draft.p47"), "Zaruna")
    assert "opposes it" not in _cells(got(visitor(), "provisions/draft.p47"), "Zaruna")


def test_every_language_runs_in_its_own_direction_and_says_how_far_it_has_come() -> None:
    page = got(visitor(language="ar"), "provisions/draft.p18")
    assert '<html lang="ar" dir="rtl"' in page
    assert '<div class="treaty" lang="ar" dir="rtl">' in page
    assert '<div class="treaty" lang="en" dir="ltr">' in page
    assert 'class="is revised"' in page
    assert 'class="is final"' in page
    awaited = got(visitor(), "provisions/draft.p47")
    assert awaited.count('class="is awaiting"') >= 5


def test_the_history_holds_every_act_that_names_the_provision() -> None:
    numbers = acts_on(SPACE, "draft.p49")
    proposals = set(Change.objects.filter(target="draft.p49").values_list("proposal", flat=True))
    named = {"draft.p49", *proposals}
    expected = {
        it.number for it in tail(SPACE) if named & set(re.findall(r'"([^"]*)"', it.payload))
    }
    opening = {it.number for it in tail(SPACE) if it.kind.startswith("instruments.")}
    assert expected - opening <= numbers
    corrections = {it.number for it in tail(SPACE) if it.kind == "corrections.enter"}
    assert numbers - expected <= corrections | opening


def test_a_version_is_in_the_history_where_it_reads_otherwise() -> None:
    every = readings("draft", frozenset({"draft.p49"}), latest=100)
    assert every[-1].version.ordinal == 1
    ordinals = [it.version.ordinal for it in every]
    assert ordinals == sorted(ordinals, reverse=True)
    assert 1 < len(every) < Instrument.objects.get(pk="draft").versions.count()
    few = readings("draft", frozenset({"draft.p49"}), latest=3)
    assert few == [it for it in every if it.version.ordinal > 12]


def test_there_is_no_page_for_what_is_not_there() -> None:
    for page in ("provisions/nothing", "proposals/nothing"):
        assert asked(visitor(), page).status_code == 404
    Provision.objects.filter(pk="draft.p165").update(until=900)
    assert "taken out" in got(visitor(), "provisions/draft.p165")
