"""The cost of acts is measured on the statements that are really sent."""

from bench.ledger import cost


def test_the_driver_is_given_what_perform_sends() -> None:
    found = cost(3)
    assert found.acts == 3
    assert found.statements % 4 == 0  # as many for each act, and for the one that is not timed
    assert found.statements > 4 * 10
    assert min(found.wall, found.cpu, found.driver_wall) > 0
