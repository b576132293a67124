"""Treaties and resolutions from plain text, in six languages."""

from travaux.formats.door import admit, admit_text, check_lines
from travaux.formats.plain.grammar import roles_of
from travaux.formats.plain.language import language_of
from travaux.formats.plain.roles import tree_of
from travaux.formats.plain.surface import blocks_of
from travaux.formats.reading import ReadText


def read_plain(data: bytes | str, *, language: str = "", source: str | None = None) -> ReadText:
    """Read a treaty or a resolution.

    Args:
        data: the file's bytes, or text.
        language: a code; when empty it is told from the words.
        source: what errors call the file.

    Carries: every word; the title, the preamble, headings, numbers, lists, words after
        lists, the testimonium, annexes and footnotes (``[^1]: …``).
    Loses: where lines were wrapped and how they were indented; the word ``Article`` and
        the case it was printed in, which kind and language say; the dot after a number.
        Listed: tables of contents, page numbers, running heads.

    Guarantees:
        1. The same bytes give the same tree, ids ``p1``, ``p2``, … in document order.
        2. What was odd is listed; nothing in the source is in neither tree nor list.

    Raises:
        BadInput: what the door refuses.
    """
    admitted = admit(data, source=source) if isinstance(data, bytes) else admit_text(data)
    check_lines(admitted.text, source)
    spoken = language or language_of(admitted.text)
    blocks, out = blocks_of(admitted.text)
    roles, odd = roles_of(blocks, language=spoken)
    listed = sorted((*admitted.problems, *out, *odd), key=lambda it: (it.line, it.column))
    return ReadText(tree_of(roles, language=spoken), tuple(listed))
