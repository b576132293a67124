"""Making HTML: text is escaped once, where it becomes ``Html``, and nowhere else."""

import html
from collections.abc import Iterable
from typing import NewType
from urllib.parse import quote

Html = NewType("Html", str)
"""Markup that is safe to send; plain text becomes it through ``text`` alone."""

NOTHING = Html("")


def text(words: str) -> Html:
    """Words as HTML; a newline becomes ``<br>``."""
    return Html(html.escape(words, quote=False).replace("\n", "<br>"))


def tag(name: str, *content: str, **attributes: str | None) -> Html:
    """An element; content is ``Html``, attributes are plain and escaped here.

    ``class_`` and ``for_`` lose their underscore, ``data_x`` becomes ``data-x``;
    an attribute that is None is left out.
    """
    given = "".join(
        f' {_name(key)}="{html.escape(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Html(f"<{name}{given}>{''.join(content)}</{name}>")


def join(parts: Iterable[str], between: str = "") -> Html:
    """Pieces of HTML, one after the other."""
    return Html(between.join(parts))


def ids(given: Iterable[str]) -> str | None:
    """Ids as a list in one attribute, divided by spaces; None when there is none.

    What an attribute cannot hold in such a list (white space above all) is
    percent-encoded.
    """
    return " ".join(quote(one, safe="!$&()*+,:;=@/?#[]{}|~^") for one in given) or None


def anchor(given: str) -> str:
    """The id of the element that shows a provision or a place."""
    return f"at-{ids([given]) or ''}"


def _name(key: str) -> str:
    return key.rstrip("_").replace("_", "-")
