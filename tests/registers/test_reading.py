"""Reading a register of one's own, and what is refused, with its line."""

import subprocess
import sys
from datetime import date

import pytest

from travaux.registers import Register, Standing, read, shipped
from travaux.registers.tables import COLUMNS
from travaux.sentences import BadInput

NAMES = "Elonia\tإيلونيا\t埃洛尼亚\tÉlonie\tЭлония\tElonia"
OTHERS = "Casdin\tكاسدين\t卡斯丁\tCasdin\tКасдин\tCasdín"
KEPT = "yes\town\t2026"


def tables(**given: list[str]) -> dict[str, str]:
    """Small tables of two States and two groups; rows given come after those there."""
    rows = {
        "sources": ["own\tOur own list"],
        "participants": [f"ELO\tmember\t\t\t{NAMES}\t{KEPT}", f"CSD\tmember\t\t\t{OTHERS}\t{KEPT}"],
        "groups": [
            f"coast\tregional\t\t{NAMES}\t{KEPT}",
            f"hills\tregional\t\t{OTHERS}\t{KEPT}",
            f"poor\tcategory\t\t{OTHERS}\t{KEPT}",
        ],
    }
    return {
        name: "\n".join(["\t".join(columns), *rows.get(name, []), *given.get(name, [])]) + "\n"
        for name, columns in COLUMNS.items()
    }


def member(of: str, begins: str = "", ends: str = "", *, standing: str = "member") -> str:
    return f"ELO\t{of}\t{standing}\t{begins}\t{ends}\t{KEPT}"


def groups_on(register: Register, day: date) -> list[str]:
    return [it.id for it in register.groups if register.members(it.id, day)]


def test_a_register_of_ones_own_answers_like_the_shipped_ones() -> None:
    given = tables(regional=[member("coast", "2020", "2024-03-01"), member("hills", "2024-03-01")])
    register = read(given)
    assert [it.id for it in register.participants] == ["CSD", "ELO"]
    assert groups_on(register, date(2019, 12, 31)) == []
    assert groups_on(register, date(2020, 1, 1)) == ["coast"]
    assert groups_on(register, date(2024, 2, 29)) == ["coast"]
    assert groups_on(register, date(2024, 3, 1)) == ["hills"]


def test_an_end_that_was_planned_counts_once_it_is_confirmed() -> None:
    row = member("coast", "2020", "2024-03-01")
    planned = read(tables(regional=[row.replace("yes", "planned")]))
    confirmed = read(tables(regional=[row]))
    for day, waiting in ((date(2024, 2, 29), 0), (date(2024, 3, 1), 1)):
        assert groups_on(planned, day) == ["coast"]
        assert len(planned.to_confirm("coast", day)) == waiting
        assert not confirmed.to_confirm("coast", day)
    assert groups_on(confirmed, date(2024, 3, 1)) == []


def test_what_spreadsheets_and_editors_do_to_a_table_is_read() -> None:
    clean = tables(regional=[member("coast")], names=["ELO\tfr\tVieille Élonie\tformer\town\t2026"])
    rough = {
        name: "\ufeff# note\r\n\r\n" + text.replace("\t", " \t").replace("\n", "\t\t\r\n")
        for name, text in clean.items()
    }
    for name, columns in COLUMNS.items():
        heading = "\t".join(columns)
        rough[name] = rough[name].replace(heading.replace("\t", " \t") + "\t\t", heading)
    assert read(rough) == read(clean)


def test_names_are_kept_composed() -> None:
    apart = tables()
    apart["participants"] = apart["participants"].replace("Élonie", "E\u0301lonie")
    assert read(apart).participant("ELO").names.fr == "Élonie"


REFUSED = [
    ("regional", member("coasts"), "“coasts” is not in the table “groups”"),
    ("regional", member("poor"), "kind “category” and this table is for “regional”"),
    ("regional", member("coast", "2024-02-30"), "“2024-02-30” is no day"),
    ("regional", member("coast", "24"), "“24” is no day"),
    ("regional", member("coast", "2024", "2024"), "ends before it begins"),
    ("regional", member("coast", standing="friend"), "“friend” is not one of these words: member"),
    ("regional", member("coast") + "\tnote\tmore", "The row has 10 cells instead of 9"),
    ("regional", "ELO\tcoast\tmember\t\t\tyes\tnobody\t2026", "“nobody” is not in the table"),
    ("regional", "ELO\tcoast\tmember\t\t\tmaybe\town\t2026", "“maybe” is not one of"),
    ("regional", "ELO\tcoast\tmember\t\t\tyes\town", "“as_of” is empty"),
    ("regional", "XXX" + member("coast")[3:], "“XXX” is not in the table “participants”"),
    ("names", "ELO\tde\tElonien\tcommon\town\t2026", "“de” is not one of these words: ar, zh"),
    ("names", "ELO\tfr\t\tcommon\town\t2026", "“name” is empty"),
    ("participants", f"ELO\tmember\t\t\t{NAMES}\t{KEPT}", "“ELO” stands here a second time"),
    ("participants", f"XXX\tmember\t\t4\t{NAMES}\t{KEPT}", "“4” is no M49 code"),
    ("participants", f"XXX\tfriend\t\t\t{NAMES}\t{KEPT}", "“friend” is not one of"),
    ("groups", f"coast\tregional\t\t{NAMES}\t{KEPT}", "“coast” stands here a second time"),
    ("groups", f"x\tpolitical\t\t{NAMES[:-6]}\t\t{KEPT}", "“es” is empty"),
    ("sources", "own\tAgain", "“own” stands here a second time"),
]


@pytest.mark.parametrize(("table", "row", "sentence"), REFUSED)
def test_a_row_that_cannot_be_right_is_refused_with_its_line(
    table: str, row: str, sentence: str
) -> None:
    given = tables(**{table: [row]})
    with pytest.raises(BadInput) as refused:
        read(given)
    assert sentence in str(refused.value)
    assert refused.value.place.source == f"{table}.tsv"
    assert refused.value.place.line == len(given[table].splitlines())


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (member("coast"), member("coast", "2024")),
        (member("coast", "2020"), member("hills", "", "2020-01-02")),
        (member("coast"), member("hills", standing="elections")),
        (member("coast"), member("coast", standing="participant")),
    ],
)
def test_nobody_is_twice_in_a_group_nor_in_two_regional_ones(first: str, second: str) -> None:
    for rows in ([first, second], [second, first]):
        with pytest.raises(BadInput, match="on the same day") as refused:
            read(tables(regional=rows))
        assert refused.value.place.line == 3


def test_one_may_take_part_in_a_second_regional_group() -> None:
    register = read(tables(regional=[member("coast"), member("hills", standing="participant")]))
    assert register.members("hills", date(2026, 1, 1)) == ()
    both = register.members("hills", date(2026, 1, 1), standings=tuple(Standing))
    assert [it.id for it in both] == ["ELO"]


@pytest.mark.parametrize("table", COLUMNS)
def test_a_table_that_is_missing_or_has_another_heading_is_refused(table: str) -> None:
    given = tables()
    for wrong in ({k: v for k, v in given.items() if k != table}, {**given, table: "id,name\n"}):
        with pytest.raises(BadInput, match=f"“{table}” is missing|heading") as refused:
            read(wrong)
        assert refused.value.place.source == f"{table}.tsv"


def test_an_empty_table_is_refused_for_its_heading() -> None:
    with pytest.raises(BadInput, match="heading"):
        read({**tables(), "names": ""})


def test_importing_reads_no_table() -> None:
    asked = "from travaux.registers import shipped; print(shipped.cache_info().currsize)"
    done = subprocess.run(  # noqa: S603 -- our own words
        [sys.executable, "-c", asked], check=True, capture_output=True, text=True
    )
    assert done.stdout.strip() == "0"
    assert shipped("un") is shipped("un")


def test_the_demo_register_is_invented_and_complete() -> None:
    demo, un = shipped("demo"), shipped("un")
    real = {it.id for it in un.participants} | {it.names.en for it in un.participants}
    assert not {it.id for it in demo.participants} & real
    assert not {it.names.en for it in demo.participants} & real
    day = date(2026, 11, 25)
    kinds = [it.capacity.value for it in demo.participants]
    assert kinds.count("member") == 20
    assert len([it for it in kinds if it in ("observer-state", "intergovernmental")]) == 3
    assert kinds.count("stakeholder") == 2
    sizes = [len(demo.members(it.id, day)) for it in demo.groups if it.kind.value == "regional"]
    assert sizes == [4, 4, 4, 4, 4]
    assert len(demo.members("small-harbours", date(2024, 12, 31))) == 6
    assert len(demo.members("small-harbours", day)) == 5
