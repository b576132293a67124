"""Groups and categories: how many on which day, derived from rows."""

from datetime import date, timedelta

import pytest

from travaux.registers import (
    ELECTORS,
    Capacity,
    GroupKind,
    Standing,
    Unknown,
    Verified,
    shipped,
)

UN = shipped("un")
TODAY = date(2025, 6, 1)


def ids(group: str, on: date = TODAY) -> set[str]:
    return {it.id for it in UN.members(group, on)}


REGIONAL = {"african": 54, "asia-pacific": 54, "eastern-european": 23, "grulac": 33, "weog": 28}


@pytest.mark.parametrize(("group", "count"), REGIONAL.items())
def test_regional_groups_have_as_many_members_as_the_secretariat_lists(
    group: str, count: int
) -> None:
    assert len(ids(group)) == count


def test_every_member_state_is_in_one_regional_group_but_one() -> None:
    alone = [it.id for it in UN.acting_as(Capacity.MEMBER) if not UN.regional_group(it.id, TODAY)]
    assert alone == ["USA"]
    assert sum(REGIONAL.values()) + len(alone) == 193
    assert [it.id for it in UN.of_kind(GroupKind.REGIONAL)] == list(REGIONAL)


def test_the_united_states_is_in_no_group_and_votes_for_seats_with_weog() -> None:
    assert UN.regional_group("USA", TODAY) is None
    electoral = UN.electoral_group("USA", TODAY)
    assert electoral is not None
    assert electoral.id == "weog"
    assert len(UN.members("weog", TODAY, standings=ELECTORS)) == 29


def test_turkiye_takes_part_in_asia_pacific_and_is_counted_in_weog() -> None:
    both = (Standing.MEMBER, Standing.PARTICIPANT)
    assert len(UN.members("asia-pacific", TODAY, standings=both)) == 55
    group = UN.regional_group("TUR", TODAY)
    assert group is not None
    assert group.id == "weog"


@pytest.mark.parametrize(
    ("state", "group"),
    [("CYP", "asia-pacific"), ("ISR", "weog"), ("KIR", "asia-pacific"), ("AUS", "weog")],
)
def test_a_regional_group_is_not_geography(state: str, group: str) -> None:
    found = UN.regional_group(state, TODAY)
    assert found is not None
    assert found.id == group


def test_israel_was_in_no_group_before_2000() -> None:
    assert UN.regional_group("ISR", date(1999, 12, 31)) is None


@pytest.mark.parametrize(
    ("on", "count"),
    [
        (date(1971, 11, 17), 0),
        (date(1971, 11, 18), 24),
        (date(2021, 6, 1), 46),
        (date(2023, 12, 12), 46),
        (date(2023, 12, 13), 45),
        (date(2024, 12, 12), 45),
        (date(2024, 12, 13), 44),
        (date(2030, 1, 1), 44),
    ],
)
def test_the_least_developed_countries_change_by_the_day(on: date, count: int) -> None:
    assert len(UN.members("ldc", on)) == count


def test_a_planned_graduation_does_not_count_before_somebody_confirms_it() -> None:
    day = date(2026, 11, 24)
    assert not UN.to_confirm("ldc", day - timedelta(days=1))
    waiting = UN.to_confirm("ldc", day)
    assert {it.participant for it in waiting} == {"BGD", "LAO", "NPL"}
    assert {"BGD", "LAO", "NPL"} <= ids("ldc", day)
    assert {it.provenance.verified for it in waiting} == {Verified.PLANNED}
    later = {it.participant for it in UN.to_confirm("ldc", date(2030, 1, 1))}
    assert later == {"BGD", "LAO", "NPL", "SLB", "KHM", "SEN"}


def test_a_row_nobody_verified_is_to_be_confirmed_while_it_counts() -> None:
    assert {it.participant for it in UN.to_confirm("oic", TODAY)} == ids("oic", TODAY)
    assert not UN.to_confirm("asean", TODAY)
    assert "TLS" not in ids("asean", TODAY)
    assert "TLS" in ids("asean", date(2025, 10, 26))


def test_categories_overlap_as_they_should() -> None:
    ldc, lldc, sids = ids("ldc"), ids("lldc"), ids("sids")
    assert (len(lldc), len(sids)) == (32, 37)
    assert len(ldc & lldc) == 16
    assert ldc & sids == {"COM", "GNB", "HTI", "KIR", "SLB", "TLS", "TUV"}
    assert not lldc & sids
    assert len(ldc | lldc | sids) == 90


def test_schemes_differ_and_are_kept_apart() -> None:
    assert ids("sids-ohrlls") - ids("sids") == {"COK", "NIU"}
    assert len(ids("sids-ohrlls")) == 39
    assert all(UN.state(it).capacity is Capacity.MEMBER for it in ids("sids"))


def test_categories_and_political_groups_of_a_state_on_a_day() -> None:
    before, after = date(2024, 12, 12), date(2024, 12, 13)
    named = [it.id for it in UN.categories("STP", before)]
    assert named == ["ldc", "sids", "sids-ohrlls"]
    assert [it.id for it in UN.categories("STP", after)] == ["sids", "sids-ohrlls"]
    assert [it.id for it in UN.categories("NPL", TODAY)] == ["ldc", "lldc"]
    assert {it.id for it in UN.political_groups("JAM", TODAY)} == {"g77", "nam", "caricom", "aosis"}


def test_the_european_union_on_the_day_a_member_left() -> None:
    assert len(ids("european-union", date(2020, 1, 31))) == 28
    assert len(ids("european-union", date(2020, 2, 1))) == 27
    assert "GBR" not in ids("european-union", date(2020, 2, 1))


@pytest.mark.parametrize(
    ("group", "count"),
    [("g77", 134), ("nam", 121), ("arab-group", 22), ("oic", 57), ("aosis", 39), ("caricom", 14)],
)
def test_political_groups_have_as_many_members_as_they_say(group: str, count: int) -> None:
    assert len(ids(group)) == count


def test_the_african_group_speaks_for_the_african_states() -> None:
    assert ids("african-group") == ids("african")


def test_a_group_nobody_is_sure_of_is_empty_and_says_why() -> None:
    for group in UN.groups:
        if not ids(group.id):
            assert group.provenance.note
    assert not ids("juscanz")


def test_every_row_has_a_source_with_a_title() -> None:
    named = [*(it.provenance for it in UN.participants), *(it.provenance for it in UN.groups)]
    for it in (*named, *(row.provenance for row in UN.memberships)):
        assert it.source.title
        assert it.as_of >= date(2024, 1, 1)


def test_history_tells_every_membership_whatever_the_day() -> None:
    rows = {(it.group, it.standing) for it in UN.history("TUR")}
    assert ("weog", Standing.MEMBER) in rows
    assert ("asia-pacific", Standing.PARTICIPANT) in rows
    assert any(it.valid_to == date(2020, 2, 1) for it in UN.history("GBR"))


def test_what_is_not_there_is_said_in_a_sentence() -> None:
    with pytest.raises(Unknown, match="id “XYZ”"):
        UN.participant("XYZ")
    with pytest.raises(Unknown, match="no State"):
        UN.state("EU")
    with pytest.raises(Unknown, match=r"“bric”: choose one of african, .*brics"):
        UN.members("bric", TODAY)
    with pytest.raises(Unknown, match="choose one of un, demo"):
        shipped("nu")
