"""The table of rights, each cell found by performing the act: what was reviewed is what holds."""

from pathlib import Path

import pytest

from tests.acts.rights import Rules, furnished, judged, page
from tests.databases import place
from tests.procedure.shown import GOLDEN
from travaux.acts.acting import may_perform
from travaux.locale.speaker import LANGUAGES, Speaker
from travaux.record.database import using
from travaux.record.registry import latest
from travaux.sentences import BadInput

# What a rule set says does not depend on the database; that it is kept does.
RUNS = [("un", "sqlite"), ("un", "postgresql"), ("assembly", "sqlite"), ("mun", "sqlite")]


@pytest.mark.database
@pytest.mark.parametrize(("rules", "kind"), RUNS)
def test_the_table_is_the_one_reviewed(
    rules: Rules, kind: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    with place(request.getfixturevalue(kind), tmp_path) as made, using(made.alias):
        room = furnished(rules)
        own, entered = judged(room), judged(room, entered=True)
    assert page(rules, own, entered) == (GOLDEN / f"acts.{rules}.txt").read_text(encoding="utf-8")
    refused = {str(it.reason): it for row in own.values() for it in row if not it.allowed}
    refused |= {str(it.reason): it for row in entered.values() for it in row if not it.allowed}
    assert refused
    for ruling in refused.values():
        assert ruling.rule.source
        assert ruling.reason
        for language in LANGUAGES:
            assert ruling.rule.citation in Speaker(language)(ruling.reason)


@pytest.mark.database
@pytest.mark.usefixtures("database")
def test_a_page_is_told_before_it_asks() -> None:
    room = furnished("un")

    def may(kind: str, by: str, through: str) -> bool:
        return may_perform(kind, space=room.space, by=by, through=through).allowed

    assert may("proposals.submit", "ARV", "person-ARV")
    assert not may("proposals.submit", "ARV", "person-BMR")
    assert not may("proposals.submit", "nobody", "person-ARV")
    assert may("proposals.submit", "ARV", "person-secretariat")
    assert not may("proposals.submit", "stakeholder", "person-secretariat")
    assert not may("proposals.submit", "lakes", "person-ARV")
    assert not may("committees.establish", "secretariat", "person-secretariat")
    with pytest.raises(BadInput, match=r"no act proposals\.frobnicate"):
        may("proposals.frobnicate", "ARV", "person-ARV")
    with pytest.raises(BadInput, match="no committee elsewhere"):
        may_perform("proposals.submit", space="elsewhere", by="ARV", through="person-ARV")


def test_every_act_but_the_first_needs_a_right() -> None:
    assert [name for name, kind in latest().items() if not kind.right] == ["committees.establish"]
