"""Provisions as the room reads them: headings, hanging numbers, brackets around the whole."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from travaux.formats.html.byline import Manner, dash, group
from travaux.formats.html.fragment import HOLDING, fragment, sign
from travaux.formats.html.labels import hanging
from travaux.formats.html.markup import NOTHING, Html, anchor, ids, join, tag, text
from travaux.formats.html.outline import WHOLE, enclosed, is_headed, label_of, number_of, stands_as
from travaux.text.values import Mark, Node, RollingProvision

STANCES = ("retain", "bracket", "reserve")
"""What stands in the attribution of a provision's own brackets, not in brackets of its own."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What the provisions are set with: how the renderer speaks, and the text's language.

    ``words`` renders the nodes of a place; ``address`` makes of a provision's id where its
    number leads to, where it leads anywhere.
    """

    manner: Manner = field(default_factory=Manner)
    language: str = ""
    words: Callable[[Iterable[Node], Manner], Html] = fragment
    address: Callable[[str], str] | None = None

    def number(self, one: RollingProvision, printed: str) -> Html:
        """A number, leading to its provision."""
        if self.address is None:
            return text(printed)
        return tag("a", text(printed), href=self.address(one.id))


def provision_to_html(
    one: RollingProvision, setting: Setting, *, level: int, tail: Html = NOTHING
) -> Html:
    """A provision with all that stands under it.

    Args:
        one: the provision.
        setting: how it is set.
        level: the level of its heading, if it has one.
        tail: what stands after its last words, such as the end of a bracket around it.

    Carries: everything but what follows; that it is an alternative or a placeholder is printed.
    Loses: other lineage, and the ids a new provision has in its readings.
    """
    headed = is_headed(one)
    tail = _tail(one, setting.manner, tail)
    last = "closing" if one.closing else "children" if one.children else "words"
    parts = [
        _heading(one, setting, level) if headed else NOTHING,
        _notice(one, setting.manner) if headed else NOTHING,
        _words(one, setting, headed=headed, tail=tail if last == "words" else NOTHING),
        _children(one, setting, level=level + headed, tail=tail if last == "children" else NOTHING),
        _closing(one, setting, tail) if last == "closing" else NOTHING,
        *(tag("p", text(note), class_="note") for note in one.notes),
    ]
    return tag(
        "section" if headed else "div",
        *parts,
        id=anchor(one.id),
        class_=setting.manner.recently(
            f"provision {one.kind} enclosed" if enclosed(one) else f"provision {one.kind}",
            one.proposals,
        ),
        data_origin=one.origin if one.origin != "base" else None,
        data_proposals=None if setting.manner.terse else ids(one.proposals),
    )


def provision_within(above: Sequence[RollingProvision], setting: Setting, *, level: int) -> Html:
    """The last of some provisions, each under the one before it, as it is shown there.

    ``level`` is that of the first one's heading, if it has one.
    """
    tail = NOTHING
    for one, below in pairwise(above):
        last = one.children[-1].id == below.id and not one.closing
        tail = _tail(one, setting.manner, tail) if last else NOTHING
    level += sum(map(is_headed, above[:-1]))
    return provision_to_html(above[-1], setting, level=level, tail=tail)


def _tail(one: RollingProvision, manner: Manner, tail: Html) -> Html:
    """What stands after the last words of a provision, and of those it is the last of."""
    return join([_end(one, manner, with_marks=not is_headed(one)), tail])


def _heading(one: RollingProvision, setting: Setting, level: int) -> Html:
    number = label_of(one, setting.language)
    title = setting.words(one.heading, setting.manner)
    shown = setting.number(one, number)
    lines = [tag("span", _opening(one), shown, class_="number")] if number else []
    if title or not number:
        lines.append(tag("span", NOTHING if number else _opening(one), title, class_="title"))
    return tag(f"h{min(level, 6)}", join(lines, "<br>"))


def _notice(one: RollingProvision, manner: Manner) -> Html:
    """What is asked of the whole of a headed provision, told where it begins."""
    parts = [mark_to_html(mark, manner) for mark in one.marks if not _in_attribution(one, mark)]
    return tag("p", join(parts, " "), class_="notice") if parts else NOTHING


def _words(one: RollingProvision, setting: Setting, *, headed: bool, tail: Html) -> Html:
    number = NOTHING if headed else _hanging(one, setting)
    words = setting.words(one.words, setting.manner)
    if not words and stands_as(one, "placeholder"):
        words = setting.manner.action("placeholder")
    if not (number or words or tail):
        return NOTHING
    return tag("p", number, words, tail, class_="words")


def _hanging(one: RollingProvision, setting: Setting) -> Html:
    """The number beside the words, with the space that divides them and any bracket it opens."""
    printed = hanging(one.kind, number_of(one), setting.language)
    opening = _opening(one)
    if not printed:
        return opening
    return tag("span", opening, setting.number(one, printed), " ", class_="number")


def _children(one: RollingProvision, setting: Setting, *, level: int, tail: Html) -> Html:
    if not one.children:
        return NOTHING
    last = len(one.children) - 1
    return tag(
        "div",
        *(
            provision_to_html(child, setting, level=level, tail=tail if at == last else NOTHING)
            for at, child in enumerate(one.children)
        ),
        class_="under",
    )


def _closing(one: RollingProvision, setting: Setting, tail: Html) -> Html:
    return tag("p", setting.words(one.closing, setting.manner), tail, class_="closing")


def _opening(one: RollingProvision) -> Html:
    return sign("[", HOLDING) if enclosed(one) else NOTHING


def _end(one: RollingProvision, manner: Manner, *, with_marks: bool) -> Html:
    """The end of the bracket around a provision, and what else is asked of it."""
    marks = [mark for mark in one.marks if not _in_attribution(one, mark)] if with_marks else []
    asked = join(mark_to_html(mark, manner) for mark in marks)
    if not enclosed(one):
        return join([" ", asked]) if asked else NOTHING
    stances = [mark for mark in one.marks if _in_attribution(one, mark)]
    behind = [manner.names(one.sponsors)]
    behind += [group(mark.sponsors, mark.action, manner) for mark in stances]
    return join([dash(join(filter(None, behind), "; ")), sign("]", HOLDING), asked])


def _in_attribution(one: RollingProvision, mark: Mark) -> bool:
    return enclosed(one) and mark.action in STANCES and not mark.detail


def mark_to_html(mark: Mark, manner: Manner) -> Html:
    """A structural proposal, in the grammar of an option: ``[delete – AAA]``."""
    weight = HOLDING if mark.action in WHOLE else 1
    where = mark.change.where if mark.change and mark.action == "move" else ""
    action = f"{mark.action} {where}".strip()
    return tag(
        "span",
        sign("[", weight, terse=manner.terse),
        manner.action(action, mark.detail),
        dash(manner.names(mark.sponsors)),
        sign("]", weight, terse=manner.terse),
        class_=manner.recently("mark", mark.proposals),
        data_action=mark.action,
        data_proposals=None if manner.terse else ids(mark.proposals),
    )
