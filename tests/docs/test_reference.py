"""The pages that are made from the code are as they would be made now."""

from tests.docs.pages import ROOT, run


def test_the_made_pages_are_fresh() -> None:
    assert run("python -m tools.reference check", ROOT) == ""
