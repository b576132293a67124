"""The rolling text of a whole instrument as Markdown."""

from typing import Final

from travaux.formats.markdown.write import escape
from travaux.formats.plain.attribution import Say, Sponsors, Voice
from travaux.formats.plain.rolling import paragraphs
from travaux.text.values import RollingInstrument

_LEVEL: Final = "###"


def rolling_to_markdown(
    rolling: RollingInstrument, *, say: Say = str, sponsors: Sponsors | None = None
) -> str:
    """Print a rolling instrument as Markdown, contested places in the notation of the room.

    Carries: what ``rolling_to_text`` carries.
    Loses: what it loses, and how deep lists are.
    """
    printed: list[str] = [escape(rolling.symbol)] if rolling.symbol else []
    after_label = False
    for part, _, parts in paragraphs(rolling, Voice(say, sponsors)):
        text = "".join(text for _, text in parts)
        lines = [escape(line) for line in text.split("\n") if line.strip()]
        if part == "title":
            printed.append("# " + " ".join(lines))
        elif part == "heading" and after_label:
            printed[-1] += " – " + " ".join(lines)
        elif part in {"label", "heading"}:
            printed.append(f"{_LEVEL} {' '.join(lines)}")
        else:
            printed += lines
        after_label = part == "label"
    return "\n\n".join(printed) + "\n"
