"""What a party asks of words in brackets: one name for each verb, however it is written.

Source: attributions of rolling texts of the United Nations; in the other languages, the
words that the room dialect prints and their forms.
"""

from typing import Final

import regex

KEEPERS: Final = frozenset({"retain", "bracket", "reserve"})
"""What is asked of words that stand already."""

REFUSALS: Final = frozenset({"delete", "no text"})
"""What is asked in place of words."""

BACKERS: Final = frozenset({"", "propose", "alt"})
"""What makes a party a sponsor of the words; the first is a name without a verb."""

_VERBS: Final[dict[str, str]] = {
    "delete": (
        r"(?:to )?delet(?:e[sd]?|ion)|supprim(?:er|ent|e)|suppression|suprim(?:ir|en|e)"
        r"|elimin(?:ar|an|a)|исключить|исключает|удалить|снять|[تي]?حذف|الحذف|删除|删去"
    ),
    "no text": r"no text|(?:pas|aucun) (?:de )?texte|sin texto|без текста|دون نص|لا نص|无案文",
    "retain": (
        r"(?:to )?retain(?:s|ed)?|(?:to )?keeps?|maint(?:enir|iennent|ient)|conserver"
        r"|mant(?:ener|ienen|iene)|conservar|сохранить|оставить|(?:ال)?إبقاء|保留(?:原文|案文|(?!立场))"
    ),
    "bracket": (
        r"(?:to )?bracket(?:s|ed)?|(?:mettre )?entre crochets|(?:poner )?entre corchetes"
        r"|(?:заключить )?в (?:квадратные )?скобки|وضع بين قوسين معقوفين|置于方括号内|加方括号"
    ),
    "reserve": (
        r"(?:to )?reserves?(?: (?:its|their|the) positions?)?|(?:scrutiny )?reservations?"
        r"|position réservée|réserve(?: sa position)?|posición reservada|reserva(?: su posición)?"
        r"|зарезервировать позицию|оговорка|احتفاظ بالموقف|تحفظ|保留立场"
    ),
    "support": (
        r"(?:to )?supports?|supported|supporting|appu(?:ient|ie|yer)|soutien(?:nent|t)"
        r"|apoya[nr]?|поддержива[ею]т|поддержать|[تي]ؤيد|تأييد|支持"
    ),
    "oppose": (
        r"(?:to )?opposes?|opposed|cannot accept|objects?|s[’']oppose(?:nt)?|se oponen?"
        r"|возража[ею]т|против|[تي]عارض|اعتراض|反对"
    ),
    "flexible": (
        r"(?:is |are )?flexibles?|(?:can|could) go along(?: with(?: it| this| that)?)?"
        r"|проявляет гибкость|مرنة?|灵活"
    ),
    "pending": (
        r"(?:is |are )?pending(?: instructions?)?|en attente|pendiente|ожидает указаний"
        r"|قيد النظر|待定"
    ),
    "propose": (
        r"(?:to )?proposes?|proposed|suggests?|propose(?:nt)?|proponen?|предлага[ею]т"
        r"|[تي]قترح|提议|建议"
    ),
    "alt": r"alt\.?",
}
_PATTERN: Final = regex.compile(
    "|".join(f"(?P<v{at}>{pattern})(?!\\w)" for at, pattern in enumerate(_VERBS.values())),
    regex.IGNORECASE,
)
_NAMES: Final = tuple(_VERBS)


def verb_at(text: str, at: int = 0) -> tuple[str, int] | None:
    """The verb that stands at a place and the code point behind it; else None."""
    found = _PATTERN.match(text, at)
    if found is None or found.end() == at or found.lastgroup is None:
        return None
    return _NAMES[int(found.lastgroup[1:])], found.end()


def lone_verb(text: str, among: frozenset[str]) -> str | None:
    """The verb of some where a text says nothing else; else None."""
    said = text.strip().rstrip(".")
    found = verb_at(said)
    return found[0] if found and found[1] == len(said) and found[0] in among else None


def refusal(text: str) -> str | None:
    """``delete`` or ``no text`` where a text says nothing but that; else None."""
    return lone_verb(text, REFUSALS)
