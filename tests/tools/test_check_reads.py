"""Pages and commands read no rows themselves."""

import pytest

from tools.check_reads import faults


@pytest.mark.parametrize(
    "line",
    [
        "rows = Proposal.objects.filter(pk=1)",
        "rows = model._default_manager.all()",
        "from django.shortcuts import get_object_or_404, render",
    ],
)
def test_what_reads_rows_is_found(line: str) -> None:
    assert [number for number, _ in faults(f"import x\n{line}\n")] == [2]


@pytest.mark.parametrize(
    "line",
    [
        "from travaux.committee.models import Proposal",
        "behind = row.sponsors.all()",
        "objects = proposal_of(space, id_)",
    ],
)
def test_what_only_names_rows_passes(line: str) -> None:
    assert list(faults(line)) == []
