"""Whoever tries to change what is agreed without its dropping, or to drop it without a change."""

from dataclasses import replace
from typing import Final

import pytest

from tests.acts.deciding import PLENARY, agreed, draft, settle
from tests.acts.room import STATES, Room, established
from tests.text.phrasebook import LANGUAGES
from travaux.acts.agreements import Reconfirm, Reopen
from travaux.acts.instruments import Open
from travaux.acts.proposals import Submit
from travaux.acts.proposing import Asked
from travaux.acts.provisions import Correct, Delete, Insert, Move, Renumber
from travaux.acts.provisions import Settle as SettleWhole
from travaux.acts.translations import Enter
from travaux.committee.models import Agreement, AgreementStep
from travaux.committee.queries.agreements import agreements_in
from travaux.committee.queries.instruments import as_it_stands
from travaux.procedure.instruments import Kind
from travaux.procedure.translations import Translation
from travaux.text.tree import part_of
from travaux.text.values import Provision

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("database")]

SAID: Final = "5th meeting"
NUMBERS: Final = {"zh": ("一", "二", "三", "四"), "ar": ("١", "٢", "٣", "٤")}
CITING: Final = {
    "ar": "تحفظ كل دولة طرف البيانات، عملا بالفقرة {p} من المادة {a}.",
    "zh": "各缔约国均应按照第{a}条第{p}款保存数据，并提出报告。",
    "en": "Each Party shall keep data, as article {a}, paragraph {p}, says.",
    "fr": "Chaque Partie conserve les données, conformément à l’article {a}, paragraphe {p}.",
    "ru": "Каждая Сторона хранит данные, согласно пункту {p} статьи {a}.",
    "es": "Cada Parte conservará los datos, conforme al artículo {a}, párrafo {p}.",
}
COMMAS: Final = {"ar": "،", "zh": "，"}


def numbers(language: str) -> tuple[str, ...]:
    return NUMBERS.get(language, ("1", "2", "3", "4"))


def cited(language: str, article: int, paragraph: int) -> str:
    """The words of the article that cites another, by their numbers from 1."""
    printed = numbers(language)
    return CITING[language].format(a=printed[article - 1], p=printed[paragraph - 1])


def text(language: str) -> tuple[Provision, ...]:
    one, two, three, _four = numbers(language)
    data = {"ar": "بيانات.", "zh": "数据。"}.get(language, "Data.")
    return (
        Provision(
            id="a1",
            kind="article",
            number=one,
            heading=data,
            children=(
                Provision(id="a1.1", kind="paragraph", number=one, words=data),
                Provision(id="a1.2", kind="paragraph", number=two, words=data),
            ),
            closing=data,
        ),
        Provision(id="a2", kind="article", number=two, words=cited(language, 1, 2)),
        Provision(id="a3", kind="article", number=three, words=data),
    )


def opened(language: str) -> Room:
    made = established()
    for id_, name in STATES.items():
        made.admit(id_, name=name)
    said = Open(
        instrument="draft",
        kind=Kind.DRAFT,
        title="Draft",
        language=language,  # type: ignore[arg-type]
        provisions=text(language),
    )
    made.act("secretariat", said)
    made.act("secretariat", *(agreed(f"g-{it}", it) for it in ("a1", "a2", "a3")))
    return made


def dropped() -> set[str]:
    """What is to be reconfirmed."""
    found = agreements_in(draft())
    return {it for it, how in found.items() if how.state == "to be reconfirmed"}


def words(provision: str = "a2") -> str:
    return part_of(as_it_stands(draft()), provision, "words")


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_mark_in_six_languages_drops_the_one_it_is_in(database: object, language: str) -> None:
    assert database
    room = opened(language)
    comma = COMMAS.get(language, ",")
    assert comma in words()
    said = words().replace(comma, "", 1)
    room.act("secretariat", Correct(provision="a2", words=said, decision=SAID))
    assert dropped() == {"a2"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_new_numbers_in_six_languages_drop_nothing(database: object, language: str) -> None:
    """An article comes in before the one that is cited; a paragraph no one agreed on, too."""
    assert database
    room = opened(language)
    new = Insert(provision="a0", target="a1", where="before", words="X.", decision=SAID)
    room.act("secretariat", new)
    assert dropped() == set()
    room.act("secretariat", Renumber(instrument="draft", decision=SAID))
    assert dropped() == set()
    assert words() == cited(language, 2, 2)
    room.act("secretariat", Move(provision="a0", other="a3", where="after", decision=SAID))
    room.act("secretariat", Renumber(instrument="draft", decision=SAID))
    assert dropped() == set()
    assert words() == cited(language, 1, 2)
    under = Insert(provision="a1.0", target="a1.1", where="before", words="X.", decision=SAID)
    room.act("secretariat", under, Renumber(instrument="draft", decision=SAID))
    assert dropped() == {"a1"}
    assert words() == cited(language, 1, 3)
    room.act("secretariat", Delete(provision="a0", decision=SAID))
    assert dropped() == {"a1"}


@pytest.mark.parametrize(
    ("provision", "part", "said", "drops"),
    [
        ("a1", "heading", "Data,", {"a1"}),
        ("a1", "closing", "Data .", {"a1"}),
        ("a1.2", "words", "Data.\u00a0", {"a1"}),
        ("a1.2", "words", "data.", {"a1"}),
        ("a1.2", "words", "“Data.”", {"a1"}),
        ("a3", "words", "Data", {"a3"}),
        ("a3", "heading", "Data", {"a3"}),
    ],
)
def test_a_mark_in_a_heading_a_child_or_a_closing_drops_what_holds_it(
    database: object, provision: str, part: str, said: str, drops: set[str]
) -> None:
    assert database
    room = opened("en")
    act = Correct(provision=provision, part=part, words=said, decision=SAID)  # type: ignore[arg-type]
    room.act("secretariat", act)
    assert dropped() == drops


def test_what_is_said_elsewhere_or_in_another_language_drops_nothing(database: object) -> None:
    assert database
    room = opened("en")
    enter = Enter(
        provision="a2", language="fr", words="Chaque Partie conserve.", state=Translation.DRAFT
    )
    room.act("secretariat", enter)
    room.act(
        "secretariat", replace(enter, words="Chaque Partie, conserve.", state=Translation.REVISED)
    )
    room.propose("ARV", "p1", "a1.2", wording="Data, too.")
    settle(room, "s1", "a1.2", "accept", proposals=("p1",))
    assert dropped() == {"a1"}
    room.act("secretariat", Reconfirm(agreement="g-a1", decided=PLENARY))
    settle(room, "s2", "", "compromise", span=(0, 1), words="Convention")
    assert dropped() == set()


def test_words_put_back_are_reconfirmed_and_not_taken_for_the_old_ones(database: object) -> None:
    """Nothing is agreed again by itself: the room saw it change."""
    assert database
    room = opened("en")
    before = words()
    gone = Correct(provision="a2", words=before.replace(",", ""), decision=SAID)
    room.act("secretariat", gone, replace(gone, words=before))
    assert dropped() == {"a2"}
    row = Agreement.objects.get(pk="g-a2")
    room.act("secretariat", Reconfirm(agreement="g-a2", decided=PLENARY))
    again = Agreement.objects.get(pk="g-a2")
    assert (again.state, again.hash, again.before) == ("agreed", row.hash, row.before)


def test_reopened_and_agreed_again_it_has_every_step(database: object) -> None:
    assert database
    room = opened("en")
    reopen = Reopen(agreement="g-a2", asked_by=("ARV",), why="New facts.", decided=PLENARY)
    room.act("secretariat", reopen)
    said = Correct(provision="a2", words="Each Party keeps data.", decision=SAID)
    room.act("secretariat", said)
    steps = AgreementStep.objects.filter(agreement="g-a2")
    assert [it.state for it in steps] == ["agreed", "reopened"]
    room.act("secretariat", Reconfirm(agreement="g-a2", decided=PLENARY))
    assert [it.state for it in steps.all()] == ["agreed", "reopened", "agreed"]
    assert len({it.hash for it in steps.all()}) == 2
    room.act("secretariat", replace(said, words="Each Party keeps data"))
    assert dropped() == {"a2"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_newcomer_draws_no_reference_to_itself_by_its_number(
    database: object, language: str
) -> None:
    """Else what is agreed would name another article, with no word changed in it."""
    assert database
    room = opened(language)
    one = numbers(language)[0]
    new = Insert(provision="a0", target="a1", where="before", number=one, words="X.", decision=SAID)
    room.refuse("secretariat", new, why="the references in .* would name what comes in instead")
    asked = Asked(action="insert", target="a1", where="before", wording="X.")
    room.act("ARV", Submit(proposal="p1", instrument="draft", changes=(asked,)))
    take = SettleWhole(
        place="s1", proposal="p1", form="accept", provision="a0", number=one, decided=PLENARY
    )
    room.refuse("secretariat", take, why="such as “bis”, or none")
    room.act("secretariat", replace(take, number=f"{one} bis"))
    assert dropped() == set()
