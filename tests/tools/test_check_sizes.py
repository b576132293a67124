"""What is too large is found, what is a table or a docstring is not counted."""

from tools.check_sizes import faults


def sentences(source: str) -> list[str]:
    return [sentence for _, sentence in faults(source)]


def test_a_module_of_400_lines_passes_and_one_more_does_not() -> None:
    assert sentences("x = 1\n" * 400) == []
    assert sentences("x = 1\n" * 401) == ["the module has 401 lines, at most 400"]


def test_a_table_at_the_top_is_not_counted() -> None:
    table = "TABLE = {\n" + "".join(f"    {n}: {n},\n" for n in range(500)) + "}\n"
    assert sentences(table) == []


def test_a_function_of_40_lines_passes_and_one_more_does_not() -> None:
    assert sentences("def f():\n" + "    x = 1\n" * 39) == []
    assert sentences("def f():\n" + "    x = 1\n" * 40) == ["f has 41 lines, at most 40"]


def test_a_docstring_is_not_counted() -> None:
    docstring = '    """One.\n' + "    more\n" * 50 + '    """\n'
    assert sentences("def f():\n" + docstring + "    x = 1\n" * 39) == []


def test_three_arguments_by_position_at_most_self_apart() -> None:
    assert sentences("class C:\n    def f(self, a, b, c, *, d): ...\n") == []
    assert sentences("async def f(a, b, /, c, d): ...\n") == [
        "f takes 4 arguments by position, at most 3"
    ]


def test_a_test_may_take_as_many_fixtures_as_it_needs() -> None:
    assert list(faults("def test(a, b, c, d): ...\n", limit_arguments=False)) == []
