"""What a reader makes of a source line by line: blocks, and the role each plays in the tree."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from travaux.formats.plain.headings import HEADED
from travaux.text.values import Instrument, Kind, Provision

RolePart: TypeAlias = Literal["symbol", "title", "open", "heading", "words", "closing", "note"]


@dataclass(frozen=True, slots=True)
class Role:
    """What one piece of text is.

    ``open`` begins a provision at ``depth`` (1 is the top) with its number and, as
    ``text``, its heading where the kind has one and else its words; ``heading``,
    ``words``, ``closing`` and ``note`` add a paragraph to the open provision at
    ``depth``. ``line`` and ``column`` say where and do not count in comparing.
    """

    part: RolePart
    text: str = ""
    depth: int = 0
    kind: Kind | None = None
    number: str = ""
    line: int = field(default=1, compare=False)
    column: int = field(default=1, compare=False)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of a source without the space at its edges.

    ``level`` is that of a Markdown heading, 0 for none; ``adjacent`` means that no
    empty line stands before it; ``mark`` is a role that the source itself spells out, with
    a ``level`` its depth counts from the innermost open annex.
    """

    text: str
    line: int = 1
    column: int = 1
    indent: int = 0
    level: int = 0
    adjacent: bool = False
    mark: Role | None = None


@dataclass(slots=True)
class _Growing:
    """A provision while its parts are still coming in."""

    kind: Kind
    number: str
    id: str
    parts: dict[str, list[str]] = field(default_factory=dict)
    children: list["_Growing"] = field(default_factory=list)

    def add(self, part: str, text: str) -> None:
        self.parts.setdefault(part, []).append(text)

    def text(self, part: str) -> str:
        return "\n".join(self.parts.get(part, ()))

    def done(self) -> Provision:
        return Provision(
            id=self.id,
            kind=self.kind,
            number=self.number,
            heading=self.text("heading"),
            words=self.text("words"),
            children=tuple(child.done() for child in self.children),
            closing=self.text("closing"),
            notes=tuple(self.parts.get("note", ())),
        )


def tree_of(roles: Iterable[Role], *, language: str = "") -> Instrument:
    """Build the instrument of the roles; ids are ``p1``, ``p2``, … in their order."""
    title: list[str] = []
    symbol = ""
    top = _Growing("annex", "", "")
    stack = [top]
    count = 0
    for role in roles:
        if role.part == "symbol":
            symbol = role.text
        elif role.part == "title":
            title.append(role.text)
        elif role.part == "open" and role.kind:
            count += 1
            opened = _Growing(role.kind, role.number, f"p{count}")
            if role.text:
                opened.add("heading" if role.kind in HEADED else "words", role.text)
            del stack[role.depth :]
            stack[-1].children.append(opened)
            stack.append(opened)
        else:
            del stack[role.depth + 1 :]
            stack[-1].add(role.part, role.text)
    provisions = tuple(child.done() for child in top.children)
    return Instrument("\n".join(title), language, symbol, provisions)


def roles_of_tree(instrument: Instrument) -> list[Role]:
    """The roles from which ``tree_of`` builds the instrument.

    Guarantees:
        1. ``tree_of(roles_of_tree(x), language=x.language) == x``, when the ids of x
           are ``p1``, ``p2``, … in order and it has no lineage.
    """
    roles: list[Role] = []
    if instrument.symbol:
        roles.append(Role("symbol", instrument.symbol))
    roles += [Role("title", text) for text in _parts(instrument.title)]
    for provision in instrument.provisions:
        _unfold(provision, 1, roles)
    return roles


def _unfold(provision: Provision, depth: int, roles: list[Role]) -> None:
    headings, words = _parts(provision.heading), _parts(provision.words)
    own = headings if provision.kind in HEADED else words
    text = own.pop(0) if own and own[0] else ""
    roles.append(Role("open", text, depth, provision.kind, provision.number))
    roles += [Role("heading", more, depth) for more in headings]
    roles += [Role("words", more, depth) for more in words]
    roles += [Role("note", note, depth) for note in provision.notes]
    for child in provision.children:
        _unfold(child, depth + 1, roles)
    roles += [Role("closing", more, depth) for more in _parts(provision.closing)]


def _parts(text: str) -> list[str]:
    return text.split("\n") if text else []
