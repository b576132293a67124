"""What is held of the rolling fragment: nothing is lost, and it reads like the room's notation."""

import pytest
from hypothesis import given

from tests.formats.html import example
from tests.formats.html.tree import parse, reading
from tests.strategies import Json, lines, places
from travaux.formats.html.fragment import nodes_to_html
from travaux.formats.plain.room import nodes_to_room
from travaux.text.consolidate import consolidate
from travaux.text.errors import Message
from travaux.text.reading import read_for
from travaux.text.values import Choice, Node, Option, Plain, Proposal


def shown(*nodes: Node, **options: object) -> str:
    """The text of a fragment as it is copied, no-break spaces as spaces."""
    return parse(nodes_to_html(nodes, **options)).text().replace("\N{NO-BREAK SPACE}", " ")  # type: ignore[arg-type]


def rolled(line: Json) -> tuple[Node, ...]:
    """The rolling text of an input line."""
    proposals = [
        Proposal(
            id=one["id"],
            sponsors=(one["party"],),
            action=one.get("action", "amend"),
            wording=one.get("wording", ""),
            start=one.get("start"),
            end=one.get("end"),
            amends=one.get("amends"),
        )
        for one in line["proposals"]
    ]
    return consolidate(line["base"], proposals).nodes


def holds(nodes: tuple[Node, ...], proposals: list[str]) -> None:
    """Every reading can be taken from the fragment."""
    tree = parse(nodes_to_html(nodes))
    for proposal in (None, *proposals):
        assert reading(tree, proposal) == read_for(nodes, proposal)


def choice(*options: Option) -> Choice:
    """A choice of these options."""
    return Choice(options)


def words(text: str) -> tuple[Node, ...]:
    """Plain content."""
    return (Plain(text),)


BASE = Option("base", words("shall"))
MAY = Option("proposed", words("may"), ("ARV", "DRN"), ("p1", "p2"))


@given(lines())
def test_every_reading_can_be_taken_from_the_fragment(line: Json) -> None:
    """Every reading can be taken from the fragment."""
    holds(rolled(line), [one["id"] for one in line["proposals"]])


def test_every_reading_in_bulk_and_in_every_language() -> None:
    """Every reading in bulk and in every language."""
    for line in places(11, 210):
        holds(rolled(line), [one["id"] for one in line["proposals"]])


def test_options_stand_side_by_side_with_the_names_after_a_dash() -> None:
    """Options stand side by side with the names after a dash."""
    assert shown(Plain("They "), choice(BASE, MAY), Plain(" act.")) == (
        "They [shall][may – ARV, DRN] act."
    )


def test_an_insertion_has_one_pair_of_brackets() -> None:
    """An insertion has one pair of brackets."""
    added = Option("proposed", words("personal "), ("A",), ("p1",))
    nodes = (Plain("the "), choice(Option("base"), added), Plain("data"))
    assert shown(*nodes) == "the [personal – A] data"
    holds(nodes, ["p1"])


def test_a_deletion_is_said() -> None:
    """A deletion is said."""
    gone = Option("proposed", (), ("ELO",), ("p1",))
    nodes = (Plain("preserve"), choice(Option("base", words(" and keep")), gone), Plain(" them"))
    assert shown(*nodes) == "preserve [and keep][delete – ELO] them"
    holds(nodes, ["p1"])


def test_edges_that_differ_stand_outside_and_are_told_apart() -> None:
    """Edges that differ stand outside and are told apart."""
    one = Option("proposed", words(" one"), ("A",), ("p1",))
    two = Option("proposed", words("two "), ("B",), ("p2",))
    nodes = (Plain("x"), choice(Option("base"), one, two), Plain("y"))
    assert shown(*nodes) == "x [one – A][two – B] y"
    holds(nodes, ["p1", "p2"])


def test_a_space_proposed_in_place_of_nothing_stays_in_its_brackets() -> None:
    """A space proposed in place of nothing stays in its brackets."""
    nodes = (choice(Option("base"), Option("proposed", words(" "), ("A",), ("p1",))),)
    assert shown(*nodes) == "[  – A]"
    holds(nodes, ["p1"])


def test_a_nested_choice_has_bold_brackets_around_it() -> None:
    """A nested choice has bold brackets around it."""
    inner = choice(Option("base"), Option("proposed", words(" once"), ("CSD",), ("p1",)))
    outer = Option("base", (Plain("renewed"), inner))
    never = Option("proposed", words("never"), ("BMR",), ("p2",))
    nodes = (choice(outer, never),)
    assert shown(*nodes) == "[renewed [once – CSD]][never – BMR]"
    bold = [one for one in parse(nodes_to_html(nodes)).every("sign") if one.name == "b"]
    assert len(bold) == 4
    holds(nodes, ["p1", "p2"])


def test_without_a_base_an_option_that_adds_nothing_deletes_nothing() -> None:
    """Without a base an option that adds nothing deletes nothing."""
    more = Option("proposed", words("a fund"), ("A",), ("p1",))
    less = Option("proposed", (), ("B",), ("p2",))
    assert shown(choice(more, less)) == "[a fund – A]"


def test_a_space_alone_among_options_without_a_base_is_kept() -> None:
    """A space alone among options without a base is kept."""
    more = Option("proposed", words("a fund "), ("A",), ("p1",))
    gap = Option("proposed", words(" "), ("B",), ("p2",))
    for options in ((more, gap), (gap, more)):
        holds((Plain("x "), choice(*options), Plain("y")), ["p1", "p2"])


def test_choices_that_touch_are_set_apart_and_those_with_a_space_between_are_not() -> None:
    """Choices that touch are set apart, and those with a space between are not."""
    one = choice(BASE, MAY)
    spaced = choice(Option("base", words(" not")), Option("proposed", (), ("B",), ("p3",)))
    assert len(parse(nodes_to_html([one, one])).every("touching")) == 1
    assert not parse(nodes_to_html([one, spaced])).every("touching")


@pytest.mark.parametrize("verb", ["retain", "bracket", "reserve"])
def test_a_stance_on_the_base_is_said(verb: str) -> None:
    """A stance on the base is said."""
    base = Option("base", words("shall"), ("DRN",), ("p1",), (("p1", verb),))
    assert shown(choice(base)) == f"[shall – DRN: {verb}]"


def test_no_text_keeps_its_name() -> None:
    """No text keeps its name."""
    alone = Option("proposed", (), ("A",), ("p1",), (("p1", "no text"),))
    both = Option("proposed", (), ("A", "B"), ("p1", "p2"), (("p1", "no text"),))
    assert shown(choice(BASE, alone)) == "[shall][no text – A]"
    assert shown(choice(BASE, both), behind={"p1": ["A"], "p2": ["B"]}) == (
        "[shall][delete – A: no text; B]"
    )


def test_mixed_stances_are_shared_out_only_where_it_is_known_whose_they_are() -> None:
    """Mixed stances are shared out only where it is known whose they are."""
    stances = (("p1", "retain"), ("p2", "reserve"))
    base = Option("base", words("shall"), ("A", "B", "C"), ("p1", "p2"), stances)
    known = {"p1": ["A", "C"], "p2": ["B"]}
    assert shown(choice(base)) == "[shall – A, B, C (retain, reserve)]"
    assert shown(choice(base), behind={"p1": ["A"]}) == "[shall – A, B, C (retain, reserve)]"
    assert shown(choice(base), behind=known) == "[shall – A, C: retain; B: reserve]"


def test_what_is_proposed_is_an_insertion_and_nothing_is_struck_out() -> None:
    """What is proposed is an insertion and nothing is struck out."""
    fragment = nodes_to_html([choice(BASE, MAY, Option("proposed", (), ("C",), ("p3",)))])
    assert "<ins>may</ins>" in fragment
    assert "<del" not in fragment
    inner = choice(Option("proposed", words("once"), ("A",), ("p1",)))
    outer = choice(BASE, Option("proposed", (Plain("may "), inner), ("A", "B"), ("p1", "p2")))
    added = parse(nodes_to_html([outer])).every("ins")
    assert [one.text() for one in added] == ["may ", "once"]
    assert "<s>" not in fragment


def test_an_option_lists_its_proposals() -> None:
    """An option lists its proposals."""
    option = parse(nodes_to_html([choice(BASE, MAY)])).every("option")[1]
    assert option.attributes["data-proposals"] == "p1 p2"
    assert option.attributes["data-origin"] == "proposed"


def test_ids_with_spaces_stay_apart() -> None:
    """Ids with spaces stay apart."""
    odd = Option("proposed", words("may"), ("A",), ("A 1", 'B"2'))
    option = parse(nodes_to_html([choice(BASE, odd)])).every("option")[1]
    assert option.proposals == {"A 1", 'B"2'}


def test_user_text_is_text_everywhere() -> None:
    """User text is text everywhere."""
    evil = "<script>alert(1)</script> & \"'"
    option = Option("proposed", words(evil), (evil,), (evil,), ((evil, evil),))
    fragment = nodes_to_html([Plain(evil), choice(BASE, option)], say=lambda _: evil)
    assert "<script" not in fragment
    tree = parse(fragment)
    assert not tree.every("script")
    assert reading(tree, evil) == evil * 2


def test_lines_are_kept() -> None:
    """Lines are kept."""
    assert nodes_to_html([Plain("one\ntwo")]) == "one<br>two"


def test_names_run_in_their_own_direction() -> None:
    """Names run in their own direction."""
    by = parse(nodes_to_html([choice(BASE, MAY)])).every("by")[0]
    assert [name.text() for name in by.every("bdi")] == ["ARV", "DRN"]


def test_our_words_are_said_in_the_readers_language() -> None:
    """Our words are said in the readers language."""

    def french(sentence: Message) -> str:
        return {"delete": "supprimer", "contested place": "passage contesté"}[sentence.key]

    nodes = choice(BASE, Option("proposed", (), ("A",), ("p1",)))
    assert shown(nodes, say=french) == "[shall][supprimer – A]"
    assert 'aria-label="passage contesté"' in nodes_to_html([nodes], say=french)


def test_only_the_outermost_choice_is_named_for_those_who_hear_it() -> None:
    """Only the outermost choice is named for those who hear it."""
    fragment = nodes_to_html(example.english().provisions[2].children[0].children[1].words)
    tree = parse(fragment)
    outermost = [one for one in tree.content if not isinstance(one, str)]
    named = [one for one in tree.every("choice") if "role" in one.attributes]
    assert named == outermost
    assert len(tree.every("choice")) > len(named)


def test_of_nobodys_bracket_the_brackets_alone_are_printed() -> None:
    """A typed text does not say who asked for it, and neither do the page and the room."""
    nobodys = Option("base", words("shall"), (), ("o1",), (("o1", "bracket"),))
    theirs = Option("base", words("shall"), ("A",), ("o1", "p1"), (("o1", "bracket"),))
    assert shown(choice(nobodys)) == "[shall]"
    assert nodes_to_room([choice(nobodys)]) == "[shall]"
    assert "bracket" in shown(choice(theirs), behind={"p1": ["A"]})
