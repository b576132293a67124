"""The ways the United Nations' converter lays lines out in Akoma Ntoso, valid and not."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from tests.formats.akn.files import AKN
from tests.formats.akn.outlines import Filled, Line

HEADS = (
    '<paragraph{id} class="H23"><subheading>{text}</subheading></paragraph>',
    '<paragraph{id} class="H4"><heading>{text}</heading></paragraph>',
    (
        '<paragraph{id} class="H23"><content><p xml:space="preserve">\n'
        '  <span class="bold">\t\t{text}</span>\n</p></content></paragraph>'
    ),
    "<paragraph{id}><content><p><b>{text}</b></p></content></paragraph>",
    '<p class="HCh" style="text-align:center">{text}</p>',
    "<crossHeading{id}>{text}</crossHeading>",
    "<h2{id}>{text}</h2>",
    '<block{id} name="heading"><span class="bold">{text}</span></block>',
    "<paragraph{id}><content><p><i>{text}</i></p></content></paragraph>",
    "<h1>{text}</h1>",
    "<center><b>{text}</b></center>",
    "<paragraph{id}><heading>{text}</heading><content><p/></content></paragraph>",
    "<subheading><subheading>{text}</subheading></subheading>",
    '<html:h3 xmlns:html="http://www.w3.org/1999/xhtml">{text}</html:h3>',
    "<title>{text}</title>",
    (
        '<paragraph{id}><num/><content><p class="H1"><span class="bold"/>'
        '<span class="bold">{text}</span></p></content></paragraph>'
    ),
)
"""How a heading may be marked; a paragraph in one of the last ways says it by its letters."""

TEXTS = (
    (
        '<paragraph{id} class="SingleTxt"><num>{number}</num><content><p>\t{text} </p></content>'
        "</paragraph>"
    ),
    '<paragraph{id}><content><p xml:space="preserve">\t{number}\t{text}</p></content></paragraph>',
    "<p>{number} {text}</p>",
    "<paragraph{id}><num>{number}</num><p>{text}</p></paragraph>",
    '<hcontainer{id} name="para"><num>{number}</num><content><p>{text}</p></content></hcontainer>',
    "<div><p><span>{number}</span>\t{text}</p></div>",
    "<passage><p>{number} {text}</p></passage>",
    "<paragraph{id}><p>{number}\t{text}</p></paragraph>",
    "<p><p>{number} {text}</p></p>",
    "<line>{number} {text}</line>",
    '<html:p xmlns:html="http://www.w3.org/1999/xhtml">{number} {text}</html:p>',
    "<content><num>{number}</num><p>{text}</p></content>",
    "<paragraph{id}><num>{number}</num>{text}</paragraph>",
    "<li>{number}<tab/> {text}</li>",
    "<paragraph{id}><content><p>{number}&#160;{text}</p></content></paragraph>",
    "<list><point{id}><num>{number}</num><content><p>{text}</p></content></point></list>",
)

JOINS = ("two", "stop", "dash", "eol", "two", "two", "num", "shell", "holder")
"""How a heading's title stands by its number: on a line of its own, or behind a mark."""


@dataclass(frozen=True)
class Layout:
    """One way to lay a text out; ``ids`` are kept, missing or all the same."""

    head: str
    title: str
    text: str
    joined: str = "two"
    ids: str = "kept"
    meta: bool = True
    attached: str = "attachment"
    order: str = "right"

    def paragraph(self, line: Line, at: int) -> Iterator[str]:
        """One line, as one paragraph or two."""
        if line.role in {"part", "chapter", "section", "article", "annex"}:
            yield from self._headed(line, at)
            return
        number, text = escape(line.number), escape(line.text)
        shape = self.text if number else self.text.replace("<num>{number}</num>", "")
        yield shape.format(id=self._id(at), number=number, text=text).replace("<span></span>", "")

    def _headed(self, line: Line, at: int) -> Iterator[str]:
        number, text = escape(line.number), escape(line.text)
        between = {"stop": ". ", "dash": " – ", "eol": "<eol/>"}.get(self.joined)
        if line.role == "annex" or not text:
            between = None
        if between and text:
            yield self.head.format(id=self._id(at), text=f"{number}{between}{text}")
            return
        shells = {
            "num": "<paragraph{id}><num>{number}</num><heading>{text}</heading></paragraph>",
            "shell": "<{name}{id}><num>{number}</num><heading>{text}</heading></{name}>",
            "holder": '<hcontainer{id} name="{name}"><num>{number}</num><heading>{text}</heading>'
            "</hcontainer>",
        }
        if self.joined in shells and text and line.role != "annex":
            shell = shells[self.joined]
            yield shell.format(id=self._id(at), name=line.role, number=number, text=text)
            return
        yield self.head.format(id=self._id(at), text=number)
        if text:
            yield self.title.format(id=self._id(at), text=text)

    def _id(self, at: int) -> str:
        if self.ids == "missing":
            return ""
        return f' eId="para_{at if self.ids == "kept" else 1}"'


def layouts(chance: random.Random) -> Layout:
    """One of the ways, at random."""
    head = chance.choice(HEADS)
    return Layout(
        head=head,
        title=chance.choice([head, head, HEADS[0], HEADS[2]]),
        text=chance.choice(TEXTS),
        joined=chance.choice(JOINS),
        ids=chance.choice(["kept", "kept", "missing", "same"]),
        meta=chance.random() < 0.8,
        attached=chance.choice(["attachment", "attachment", "attachment", "flat", "component"]),
        order=chance.choice(["right", "right", "right", "reversed"]),
    )


_META = (
    '<meta><identification source="#x"><FRBRExpression><FRBRlanguage language="{iso}"/>'
    "</FRBRExpression></identification></meta>"
)
ISO = {"ar": "ara", "zh": "zho", "en": "eng", "fr": "fra", "ru": "rus", "es": "spa"}


def printed(before: Filled, annexes: Filled, layout: Layout, *, title: str) -> str:
    """The whole file."""
    count = 0

    def body(lines: Sequence[Line]) -> str:
        nonlocal count
        made: list[str] = []
        for line in lines:
            count += 1
            made += layout.paragraph(line, count)
        return "\n".join(made)

    code = annexes.tongue.code
    preamble, *acts = before.annexes
    attached = [body(lines) for lines in annexes.annexes]
    inside = "".join(_recital(line) for line in preamble)
    main = body([line for lines in acts for line in lines])
    if layout.attached == "flat":
        main, attached = "\n".join([main, *attached]), []
    tag = "attachment" if layout.attached == "attachment" else "component"
    docs = "".join(
        f'<{tag}><doc name="annex"><mainBody>{it}</mainBody></doc></{tag}>' for it in attached
    )
    held = f"<{tag}s>{docs}</{tag}s>" if docs else ""
    meta = _META.format(iso=ISO[code]) if layout.meta else ""
    return (
        f'<akomaNtoso xmlns="{AKN}"><statement name="resolution">{meta}<coverPage><p>'
        '<docNumber refersTo="#symbol">A/RES/99/1</docNumber></p></coverPage>'
        f"<preface><p><docTitle>{escape(title)}</docTitle></p></preface>"
        f"{body_of(inside, main, held, layout)}</statement></akomaNtoso>"
    )


def body_of(inside: str, main: str, held: str, layout: Layout) -> str:
    """The parts of the document in their order, or in another."""
    parts = [f"<preamble>{inside}</preamble>", f"<mainBody>{main}</mainBody>", held]
    return "".join(parts if layout.order == "right" else reversed(parts))


def _recital(line: Line) -> str:
    if line.role == "preamble":
        return f'<formula name="enactingFormula"><p>{escape(line.text)}</p></formula>'
    return f'<container name="x"><p>{escape(line.text)}</p></container>'
