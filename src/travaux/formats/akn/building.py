"""What the reader has made of a file so far: blocks for the grammar, and what was odd."""

import unicodedata
from dataclasses import dataclass, field, replace

from travaux.formats.akn.lines import Words
from travaux.formats.akn.names import Element, local
from travaux.formats.akn.parse import Document
from travaux.formats.door import admit_text
from travaux.formats.plain.roles import Block, Role, RolePart
from travaux.formats.reading import Problem, Weight
from travaux.text.errors import BadInput, Message, message
from travaux.text.values import Kind


@dataclass(slots=True)
class Context:
    """The provision that an element stands in: its depth (0 is the instrument) and kind.

    ``marked`` means that nesting says what belongs to what; else the grammar tells it
    from the numbers. ``filled`` means that it has words, ``children`` that it has some.
    """

    depth: int = 0
    kind: Kind | None = None
    marked: bool = False
    filled: bool = False
    children: bool = False


@dataclass(slots=True)
class Building:
    """Blocks in the order of the text; a block with a mark is certain, the others are not."""

    document: Document
    language: str
    resolution: bool = False
    blocks: list[Block] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def line(self, text: str, element: Element, *, level: int = 0) -> None:
        """Add a paragraph whose role the grammar tells; ``level`` 1 for a heading."""
        admitted = self.checked(text, element)
        if admitted:
            place = self.document.place(element)
            self.blocks.append(Block(admitted, place.line or 1, place.column or 1, level=level))

    def open(
        self,
        kind: Kind,
        context: Context,
        element: Element,
        *,
        number: str = "",
        text: str = "",
    ) -> Context:
        """Open a provision under another one; its context."""
        context.children = True
        depth = context.depth + 1
        role = Role("open", self.checked(text, element), depth, kind)
        self._mark(replace(role, number=self.checked(number, element)), element)
        return Context(depth, kind, context.marked, filled=bool(text))

    def open_in_annex(self, context: Context, element: Element, *, number: str, text: str) -> None:
        """Open a section; its depth counts from the innermost annex, which the grammar tells."""
        self.open("section", context, element, number=number, text=text)
        self.blocks[-1] = replace(self.blocks[-1], level=1)

    def add(self, part: RolePart, text: str, context: Context, *, at: Element) -> None:
        """Add words, a heading or closing words to a provision."""
        context.filled = context.filled or part == "words"
        self._mark(Role(part, self.checked(text, at), context.depth), at)

    def notes(self, words: Words) -> None:
        """Add the notes of words just added, and list what no line could hold."""
        for note in (it for it in words.notes if it.text):
            self.line(note.said.replace("\n", " "), note.element)
        for element in words.lost:
            self._lost(element)

    def problem(
        self, element: Element, what: Message, done: Message, *, weight: Weight = "odd"
    ) -> None:
        """List something odd of an element."""
        place = self.document.place(element)
        self.problems.append(Problem(place.line or 1, place.column or 1, what, done, weight))

    def left_out(self, element: Element, what: Message) -> None:
        """List what is not a part of the text."""
        self.problem(element, what, message("It was left out."), weight="lost")

    def _mark(self, role: Role, element: Element) -> None:
        place = self.document.place(element)
        line, column = place.line or 1, place.column or 1
        marked = replace(role, line=line, column=column)
        self.blocks.append(Block("", line, column, mark=marked))

    def _lost(self, element: Element) -> None:
        if local(element) == "del":
            words = " ".join("".join(str(it) for it in element.itertext()).split())
            what = message("The words “{words}” are marked as deleted.", words=words)
        else:
            what = message("A picture stands here: {name}.", name=element.get("src") or "–")
        self.left_out(element, what)

    def checked(self, text: str, element: Element) -> str:
        """Text in NFC; character references may bring in what the door would have refused.

        Raises:
            BadInput: what the door refuses, with the place of the element.
        """
        plain = text.replace("\t", " ")
        try:
            admitted = admit_text(plain)
        except BadInput as error:
            raise self.document.refuse(element, error.sentence) from error
        if admitted.text != plain and unicodedata.normalize("NFC", plain) == admitted.text:
            problem = admitted.problems[0]
            self.problem(element, problem.what, problem.done, weight=problem.weight)
        return admitted.text
