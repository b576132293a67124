"""Pages of the reference made from signatures and docstrings: engine, values, command."""

import ast
import re
import textwrap
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path
from typing import Final

import click

from travaux.cli.main import cli

SOURCE: Final = Path("src/travaux")
WIDTH: Final = 92
MADE: Final = "<!-- made by `make docs`; change the code, not this page -->"
SECTION: Final = re.compile(r"(Args|Returns|Raises|Guarantees|Cost|Source|Carries|Loses):(.*)")
"""The beginning of a part of a docstring."""

DOORS: Final = (
    "consolidate",
    "instruments",
    "compile",
    "differences",
    "reading",
    "instrument_reading",
    "structure",
    "settled_values",
    "settlements",
    "settling",
    "provenance",
    "told",
    "carrying",
    "agreement",
    "editorial",
    "packages",
    "labels",
    "tree",
    "compare",
    "tokens",
    "errors",
)
"""The modules whose functions others call, in the order of the page."""

OPENED: Final = {
    "structure": ("apply",),
    "settlements": ("decide", "on_what_stands"),
    "labels": ("find_target",),
    "tree": ("walk", "find"),
    "compare": ("Base", "exact_edits"),
}
"""Modules of which only some functions are for others."""


def values_page() -> str:
    """The page of the values, in the order of the code."""
    head = "# Values\n\n" + MADE + "\n\n"
    parts = [_docstring(module_of("values")), *_definitions("values"), *_definitions("sentences")]
    return head + "\n\n".join(parts) + "\n"


def engine_page() -> str:
    """The page of the engine: what others call, and what lies behind it."""
    parts = ["# The engine", MADE, _docstring(module_of("__init__"))]
    parts.append(
        "What others call comes first, module by module, then a line for each module behind it. "
        "How they work together: [how a proposal travels]"
        "(../explanation/how-a-proposal-travels.md)."
    )
    for name in DOORS:
        if name != "errors":
            parts += [f"## {name}", _docstring(module_of(name))]
            parts += _definitions(name, OPENED.get(name), level=3)
    parts += ["## Behind these", "| module | what it does |\n| --- | --- |\n" + _behind()]
    return "\n\n".join(parts) + "\n"


def _behind() -> str:
    names = sorted(path.stem for path in (SOURCE / "text").glob("[a-z]*.py"))
    rows = (
        f"| `{name}` | {cell(ast.get_docstring(module_of(name)) or '')} |"
        for name in names
        if name not in (*DOORS, "values")
    )
    return "\n".join(rows)


def cell(docstring: str) -> str:
    """The first paragraph of a docstring, fit for a table."""
    return " ".join(docstring.split("\n\n", maxsplit=1)[0].split()).replace("``", "`")


@cache
def _source(name: str) -> str:
    folder = SOURCE if name == "sentences" else SOURCE / "text"
    return (folder / f"{name}.py").read_text(encoding="utf-8")


@cache
def module_of(name: str) -> ast.Module:
    """A module of the engine, or the sentences below it, as its syntax tree."""
    return ast.parse(_source(name))


def _definitions(name: str, only: Collection[str] | None = None, *, level: int = 2) -> list[str]:
    """The public names of a module: aliases, classes, functions, with their docstrings."""
    out: list[str] = []
    for node in module_of(name).body:
        called = getattr(node, "name", "")
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.annotation) == "TypeAlias":
            called = ast.unparse(node.target)
        if not called or called.startswith("_") or (only is not None and called not in only):
            continue
        code = _alias(node) if isinstance(node, ast.AnnAssign) else _signature(name, node)
        parts = ["#" * level + f" {called}", f"```python\n{code}\n```"]
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            parts.append(_docstring(node))
        out.append("\n\n".join(parts))
    return out


def _alias(node: ast.AnnAssign) -> str:
    value = ast.unparse(node.value) if node.value else ""
    line = f"{ast.unparse(node.target)} = {value}"
    return textwrap.fill(line, WIDTH, subsequent_indent="    ", break_long_words=False)


def _signature(name: str, node: ast.stmt) -> str:
    """A definition as it is written, without its body; of a class, its public fields as well."""
    lines = _source(name).splitlines()
    if isinstance(node, ast.FunctionDef):
        head = lines[node.lineno - 1 : node.body[0].lineno - 1]
        return "\n".join(re.sub(r"\s*# noqa.*", "", line) for line in head)
    assert isinstance(node, ast.ClassDef)  # noqa: S101 -- for the checker
    fields = [re.sub(r"\s*# noqa.*", "", lines[node.lineno - 1])]
    for part in node.body:
        if isinstance(part, ast.AnnAssign):
            fields.append(f"    {ast.unparse(part)}")
        elif isinstance(part, ast.FunctionDef) and not re.match("_(?!_init__)", part.name):
            given = lines[part.lineno - 1 : part.body[0].lineno - 1]
            called = " ".join(it.strip() for it in given)
            fields.append(f"    {called} ...")
    return "\n".join(fields)


def _docstring(node: ast.Module | ast.ClassDef | ast.FunctionDef) -> str:
    """A docstring as Markdown: its sections bold, what they list as a list."""
    out: list[str] = []
    listing = False
    for line in (ast.get_docstring(node) or "").splitlines():
        head = SECTION.fullmatch(line)
        if head:
            listing = head[1] in ("Args", "Raises")
            out.append(f"**{head[1]}:**{head[2]}" + ("" if head[2] else "\n"))
            continue
        item = re.fullmatch(r"    (\w+): (.*)", line) if listing else None
        out.append(
            f"- `{item[1]}`: {item[2]}"
            if item
            else re.sub(r"^    (  )?" if listing else r"^    ", "", line)
        )
    text = re.sub(r"``(.+?)``", r"`\1`", "\n".join(out), flags=re.DOTALL)
    return re.sub(r"docs/(glossary|explanation/rolling-text)\.md", _link, text)


def _link(found: re.Match[str]) -> str:
    return f"[{found[1].split('/')[-1].replace('-', ' ')}](../{found[1]}.md)"


def command_page() -> str:
    """The page of the ``travaux`` command, from its own help."""
    main = ast.parse((SOURCE / "cli" / "main.py").read_text(encoding="utf-8"))
    language = ast.parse((SOURCE / "cli" / "language.py").read_text(encoding="utf-8"))
    speaks = next(it for it in language.body if getattr(it, "name", "") == "preferred")
    assert isinstance(speaks, ast.FunctionDef)  # noqa: S101 -- for the checker
    codes = (ast.get_docstring(main) or "").split("\n\n")[1]
    parts = ["# The `travaux` command", MADE, cli.help or "", codes, _docstring(speaks)]
    context = click.Context(cli)
    for name in sorted(cli.list_commands(context)):
        command = cli.get_command(context, name)
        assert command is not None  # noqa: S101 -- for the checker
        parts += [f"## travaux {name}", *_command(name, command)]
    return "\n\n".join(parts) + "\n"


def _command(name: str, command: click.Command) -> Iterator[str]:
    context = click.Context(command, info_name=f"travaux {name}")
    yield f"```text\n{' '.join(command.get_usage(context).split()).removeprefix('Usage: ')}\n```"
    yield command.help or ""
    rows = [
        f"| `{'`, `'.join(it.opts)}` | {_takes(it)} | {cell(it.help or '')} |"
        for it in command.params
        if isinstance(it, click.Option)
    ]
    yield "| option | takes | what it does |\n| --- | --- | --- |\n" + "\n".join(rows)
    if command.epilog:
        said, _, example = command.epilog.partition(": ")
        yield f"{said}:\n\n```sh\n{example}\n```"


def _takes(option: click.Option) -> str:
    taken = option.metavar or ""
    if isinstance(option.type, click.Choice):
        taken = ", ".join(map(str, option.type.choices))
    default = f"; else `{option.default}`" if isinstance(option.default, str) else ""
    return taken + (default if option.default else "") + ("; needed" if option.required else "")
