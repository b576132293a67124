"""What a reader found odd, told in lines."""

from collections import Counter
from collections.abc import Iterator, Sequence

from travaux.cli.language import say
from travaux.formats.reading import Problem
from travaux.text.errors import message


def told(problems: Sequence[Problem], *, file: str = "") -> Iterator[str]:
    """One line a problem with its place; changes of form that repeat stand in one line."""
    forms = Counter(it.what.key for it in problems if it.weight == "form")
    said: set[str] = set()
    for it in problems:
        key = it.what.key
        if it.weight == "form" and key in said:
            continue
        said.add(key)
        place = f"{file}:{it.line}:{it.column}" if file else f"{it.line}:{it.column}"
        line = f"{place}: {say(it.what)} — {say(it.done)}"
        again = forms[key] - 1 if it.weight == "form" else 0
        more = message("The same in {count} more places.", count=again)
        yield f"{line} {say(more)}" if again else line
