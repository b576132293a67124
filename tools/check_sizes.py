"""Check that modules and functions stay small enough to be read at one sitting.

A module has at most 400 lines, tables of data apart; a function at most 40,
its docstring apart, and at most three positional arguments.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

from tools.tracked import tracked

MODULE_LINES = 400
FUNCTION_LINES = 40
POSITIONAL_ARGUMENTS = 3
TABLE_LINES = 20
"""A value written out at the top of a module over more lines than this is a table."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


def lines_of(node: ast.stmt | ast.expr) -> int:
    """Count the lines from a node's first to its last."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


def table_lines(module: ast.Module) -> int:
    """Count the lines of the tables at the top of a module."""
    spans = [lines_of(node) for node in module.body if isinstance(node, ast.Assign | ast.AnnAssign)]
    return sum(lines for lines in spans if lines > TABLE_LINES)


def docstring_lines(function: Function) -> int:
    """Count the lines of a function's docstring."""
    return lines_of(function.body[0]) if ast.get_docstring(function, clean=False) else 0


def positional(function: Function) -> int:
    """Count the arguments that may be given by position, ``self`` and ``cls`` apart."""
    names = [argument.arg for argument in (*function.args.posonlyargs, *function.args.args)]
    return len(names) - (names[:1] in (["self"], ["cls"]))


def faults(source: str, *, limit_arguments: bool = True) -> Iterator[tuple[int, str]]:
    """Yield the line and the sentence of each thing in a module that is too large."""
    module = ast.parse(source)
    length = len(source.splitlines()) - table_lines(module)
    if length > MODULE_LINES:
        yield 1, f"the module has {length} lines, at most {MODULE_LINES}"
    for node in ast.walk(module):
        if not isinstance(node, Function):
            continue
        length = lines_of(node) - docstring_lines(node)
        if length > FUNCTION_LINES:
            yield node.lineno, f"{node.name} has {length} lines, at most {FUNCTION_LINES}"
        given = positional(node)
        if limit_arguments and given > POSITIONAL_ARGUMENTS:
            sentence = f"{node.name} takes {given} arguments by position"
            yield node.lineno, f"{sentence}, at most {POSITIONAL_ARGUMENTS}"


def main(root: Path = Path()) -> int:
    """Print every fault with its place; 0 if there is none, else 1."""
    found = 0
    for path in tracked(root, "*.py"):
        if "migrations" in path.parts:  # Django writes them
            continue
        # pytest hands a test its fixtures by name: as many as the case needs.
        limit_arguments = "tests" not in path.parts
        for line, sentence in faults(path.read_text("utf-8"), limit_arguments=limit_arguments):
            print(f"{path}:{line}: {sentence}")
            found += 1
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
