"""Two thousand damaged files: each is read or refused, none stops the reader, no word is lost."""

import random
import re

import pytest
from lxml import etree

from tests.formats.akn.files import AKN
from tests.formats.shapes import each
from tests.formats.tricky import GOLDEN, LANGUAGES
from travaux.formats.akn.read import read_akn
from travaux.formats.plain.headings import printed_heading
from travaux.formats.reading import ReadText
from travaux.text.errors import BadInput

FORMS = ("akn", "flat.xml")
CASES = 2000
KINDS = {"Article", "Annex"}
"""These the tree says otherwise."""
NAMES = ("paragraph", "article", "chapter", "list", "point", "content", "num", "p", "recital")
BITS = (
    *("<p>", "</p>", "<num>(a)</num>", "<list>", "</article>", "<del>x</del>", "&#x202E;", "&lt;"),
    *("<table><tr><td/></tr></table>", "<heading/>", "<!-- ", "]]>", "&x;", "<x:y/>", "\t", "1. "),
    *('<authorialNote marker="1"/>', "<point>", "<!DOCTYPE x>", "Article 5", "\x00", "é", "\u0301"),
)


def damaged(data: str, seed: int) -> bytes:
    """The file with some tags or runs dropped, doubled, moved, renamed or put in."""
    rng = random.Random(seed)
    text = data
    for _ in range(rng.randint(1, 4)):
        start = rng.randrange(len(text))
        end = min(start + rng.randint(1, 60), len(text))
        if rng.random() < 0.6:
            start = text.find("<", start) % len(text)
            end = text.find(">", start) + 1 or len(text)
        run = text[start:end]
        rest = text[:start] + text[end:]
        at = rng.randrange(len(rest) + 1)
        text = rng.choice(
            (
                rest,
                text[:end] + run + text[end:],
                rest[:at] + run + rest[at:],
                text[:start] + rng.choice(BITS) + text[start:],
                _renamed(text, rng),
            )
        )
    return text.encode()


def _renamed(text: str, rng: random.Random) -> str:
    """The text with one kind of element under another name, or its tags gone."""
    old, new = rng.choice(NAMES), rng.choice((*NAMES, ""))
    for edge in ("<", "</"):
        for end in (">", " "):
            put = f"{edge}{new}{end}" if new else ("" if end == ">" else f"{edge}i ")
            text = text.replace(f"{edge}{old}{end}", put)
    return text


def twisted(data: str, seed: int) -> bytes:
    """The file with some elements dropped, moved, renamed or without their tags: still XML."""
    rng = random.Random(seed)
    root = etree.fromstring(data.encode())
    document = root[0]
    names = (*NAMES, "hcontainer", "blockList", "item", "wrapUp", "intro", "section", "sublist")
    for _ in range(rng.randint(1, 6)):
        held = [it for it in document.iter() if it is not document and not _in_front(it)]
        one = rng.choice(held)
        turn = rng.randrange(4)
        if turn == 0:
            one.tag = f"{{{AKN}}}{rng.choice(names)}"
        elif turn == 1:
            other = rng.choice([it for it in held if not _holds(one, it)] or [document])
            other.insert(rng.randrange(len(other) + 1), one)
        elif turn == 2:
            put = rng.choice(("1. xyz", "(a) zyx;", "Article 9", "Annex"))
            one.text = f"{one.text or ''} {put} "
        else:
            etree.strip_tags(root, one.tag) if rng.random() < 0.3 else one.set("marker", "7")
    return etree.tostring(root, encoding="utf-8")


def _in_front(element: "etree._Element") -> bool:
    """Whether an element stands in what is not read as text."""
    apart = {f"{{{AKN}}}{name}" for name in ("meta", "coverPage", "preface")}
    return element.tag in apart or any(it.tag in apart for it in element.iterancestors())


def _holds(one: "etree._Element", other: "etree._Element") -> bool:
    return one is other or one in other.iterancestors()


def lost(data: bytes, read: ReadText) -> set[str]:
    """The words of a file that are neither in the tree nor listed."""
    tree = held(read)
    return {word for word in re.findall(r"\w+", spoken(data)) if word not in tree} - KINDS


def spoken(data: bytes) -> str:
    """All that a file says, without what is not read as text."""
    root = etree.fromstring(data)
    for name in ("meta", "coverPage", "preface"):
        for it in list(root.iter(f"{{{AKN}}}{name}")):
            parent = it.getparent()
            if parent is not None:
                parent.remove(it)
    return " ".join(str(it) for it in root.itertext())


def held(read: ReadText) -> str:
    """All that a tree holds, with the words that its kinds stand for."""
    said = [read.instrument.title]
    for it in each(read.instrument.provisions):
        said += [it.number, it.heading, it.words, it.closing, *it.notes]
        said += [printed_heading(it.kind, it.number, read.instrument.language)]
    said += [str(it.what) for it in read.problems]
    return " ".join(said)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("part", range(2))
def test_twisted_files_lose_no_word(form: str, part: int) -> None:
    count = CASES // 8
    for seed in range(part * count, (part + 1) * count):
        data = twisted(source(seed, form), seed)
        try:
            read = read_akn(data)
        except BadInput:
            continue
        assert not lost(data, read), f"seed {seed}"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("part", range(2))
def test_damaged_files_are_read_or_refused(form: str, part: int) -> None:
    count = CASES // 8
    outcomes = {"read": 0, "refused": 0}
    for seed in range(part * count, (part + 1) * count):
        data = damaged(source(seed, form), seed)
        try:
            read = read_akn(data)
        except BadInput as error:
            outcomes["refused"] += 1
            placed = bool(error.place.line and error.place.column)
        else:
            placed = True
            outcomes["read"] += 1
            ids = [it.id for it in each(read.instrument.provisions)]
            assert ids == [f"p{n}" for n in range(1, len(ids) + 1)]
        assert placed, f"seed {seed} has no place"
    assert min(outcomes.values())


def source(seed: int, form: str) -> str:
    """One of the six files of a form."""
    language = LANGUAGES[seed % len(LANGUAGES)]
    return (GOLDEN / f"lagoons.{language}.{form}").read_text(encoding="utf-8")
