"""How a proposal travels is how it travels: what is typed, and the names that are named."""

import ast
import doctest
import re

from tests.docs.pages import ROOT, blocks

PAGE = ROOT / "docs" / "explanation" / "how-a-proposal-travels.md"


def test_what_is_typed_is_answered() -> None:
    text = "\n".join(body for kind, body in blocks(PAGE) if kind == "python")
    text = text.replace('"src/', f'"{ROOT.as_posix()}/src/')
    example = doctest.DocTestParser().get_doctest(text, {}, PAGE.name, str(PAGE), 0)
    said: list[str] = []
    assert doctest.DocTestRunner().run(example, out=said.append).failed == 0, "".join(said)


def test_every_name_is_defined_in_its_module() -> None:
    named = re.findall(r"`(\w+)`\s+in\s+`([\w/]+\.py)`", PAGE.read_text("utf-8"))
    assert len(named) > 15
    for name, module in named:
        tree = ast.parse((ROOT / "src" / "travaux" / module).read_text("utf-8"))
        assert name in {getattr(node, "name", "") for node in tree.body}, (name, module)
