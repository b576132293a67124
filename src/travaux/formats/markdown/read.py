"""Treaties and resolutions from Markdown, in six languages."""

from travaux.formats.door import admit, admit_text, check_lines
from travaux.formats.markdown.surface import blocks_of_markdown
from travaux.formats.plain.grammar import roles_of
from travaux.formats.plain.language import language_of
from travaux.formats.plain.roles import tree_of
from travaux.formats.reading import ReadText


def read_markdown(data: bytes | str, *, language: str = "", source: str | None = None) -> ReadText:
    """Read a treaty or a resolution.

    Args:
        data: the file's bytes, or text.
        language: a code; when empty it is told from the words.
        source: what errors call the file.

    Carries: every word, as ``read_plain`` does; headings by their ``#``.
    Loses, each listed: where links lead, emphasis, tags, comments, rules, bullets
        before a number. Not listed: the levels of headings, where lines were wrapped.

    Guarantees:
        1. The same bytes give the same tree, ids ``p1``, ``p2``, … in document order.

    Raises:
        BadInput: what the door refuses.
    """
    admitted = admit(data, source=source) if isinstance(data, bytes) else admit_text(data)
    check_lines(admitted.text, source)
    spoken = language or language_of(admitted.text)
    blocks, odd = blocks_of_markdown(admitted.text)
    roles, problems = roles_of(blocks, language=spoken)
    listed = sorted((*admitted.problems, *odd, *problems), key=lambda it: (it.line, it.column))
    return ReadText(tree_of(roles, language=spoken), tuple(listed))
