"""The fixed phrases of treaties and resolutions in six languages, and how to know them."""

import re
from typing import Final

from travaux.text.heading_words import PREAMBLE

_PREAMBLE: Final = {word.casefold() for words in PREAMBLE.values() for word in words}

_AGREED: Final = re.compile(
    r"(have|hereby)\s+agree[d]?\s+(as\s+follows|(up)?on\s+the\s+(following|provisions))"
    r"|\bagree\s+as\s+follows"
    r"|(sont\s+convenue?s|conviennent|ont\s+décidé)\s+(de\s+)?(ce\s+qui\s+suit|des\s+\w+\s+"
    r"(suivante?s|ci-après))"
    r"|(han\s+(convenido|acordado)|convienen|acuerdan)\s+(en\s+)?(lo\s+siguiente"
    r"|l[oa]s\s+(siguientes\s+\w+|\w+\s+siguientes))"
    r"|(согласились|договорились|условились|соглашаются)\s+о\s+(ниже)?следующ(ем|их)"
    r"|(兹|茲)?(协议|協議|议定|議定|商定|达成协议|同意|约定)(如下|以下|下列)"
    r"|(اتفقت|اتفقوا|[تي]تفق(ان)?|اتفقتا|اتفقا|اتفق)(\s+\S+)?\s+على\s+(ما\s+(يلي|يأتي)"
    r"|(المواد|الأحكام)\s+(التالية|الآتية))",
    re.IGNORECASE,
)
_TESTIMONIUM: Final = re.compile(
    r"(in\s+(witness|faith)\s+(whereof|thereof)|done\s+(at|in)\s"
    r"|en\s+foi\s+de\s+quoi|fait\s+(à|au|en)\s"
    r"|en\s+(fe|testimonio)\s+de\s+lo\s+cual|(hecho|hecha)\s+en\s"
    r"|в\s+удостоверение\s+(чего|изложенного)|совершено\s+(в|во)\s"
    r"|(为此|為此)[，,]|.{0,60}以昭信守"
    r"|[〇零一二三四五六七八九十\d]{2,4}年.{0,30}(订于|签订于|订立于)"
    r"|(و)?(إثباتا|إثباتاً|اثباتا|إشهادا|إشهاداً)\s+(لذلك|لما|على)|(حرر|حُرر|حررت|صدر)\s+في\s)",
    re.IGNORECASE,
)
_BODIES: Final = re.compile(
    r"(the\s+)?(general\s+assembly|security\s+council|economic\s+and\s+social\s+council"
    r"|human\s+rights\s+council|commission\b[^,]*|conference\s+of\s+the\s+(states\s+)?parties[^,]*)"
    r"|l[’']assemblée\s+générale|le\s+conseil\s+[^,]*|la\s+(conférence|commission)[^,]*"
    r"|la\s+asamblea\s+general|el\s+consejo\s+[^,]*|la\s+(conferencia|comisión)[^,]*"
    r"|генеральная\s+ассамблея|совет\s+[^,]*|(конференция|комиссия)[^,]*"
    r"|(联合国|聯合國)?(大会|大會|安全理事会|经济及社会理事会|人权理事会)|[^，,]{0,20}(会议|委员会)"
    r"|إن\s+(الجمعية\s+العامة|مجلس\s+[^،,]*|مؤتمر\s+[^،,]*|لجنة\s+[^،,]*)",
    re.IGNORECASE,
)
_BEGINS: Final = re.compile(
    r"(?:(?:and|also|further|deeply|gravely|strongly|firmly|fully|keenly|once\s+more)\s+)*"
    r"(?:having|taking|bearing|whereas|[a-z]+ing\b|convinced|concerned|mindful|desirous|aware"
    r"|alarmed|determined|conscious|guided|inspired|resolved|disturbed|encouraged|anxious)"
    r"|(?:[a-zéè]+ant\b|convaincu|conscient|préoccupé|désireu|soucieu|résolue?s?\b|profondément"
    r"|vivement|gravement|également|fermement|animé|inspiré|alarmé|guidé)"
    r"|(?:[a-zé]+[aei]ndo\b|teniendo|consciente|convencid|preocupad|deseos|resuelt|decidid"
    r"|profundamente|hondamente|alarmad|inspirad|guiad|animad|visto)"
    r"|(?:[а-яё]+(?:[аеяю]я|вая|ая|учи|сь|аясь)\b|будучи|исходя|имея|убежд|озабоч|желая|руководств"
    r"|преисполн|глубоко|вновь|также|сознава|памятуя)"
    r"|(?:回顾|回顧|忆及|注意|考虑|考慮|认识|認識|深信|铭记|銘記|重申|关切|关注|關注|鉴于|鑑於|意识|意識"
    r"|承认|承認|希望|愿|願|决心|決心|确认|確認|欢迎|歡迎|强调|強調|念及|赞赏|讚賞|严重|嚴重|又|还|還"
    r"|坚信|堅信|表示|感到|震惊|遵循|相信|认为|認為|申明|知悉|察及|深为|赞扬|铭刻|痛惜|因此)"
    r"|(?:و?(?:إذ|ولما|لما|اقتناعا|اقتناعاً|رغبة|إدراكا|إدراكاً|تصميما|حرصا|إيمانا)(?:\s|$))",
    re.IGNORECASE,
)
_SYMBOL: Final = re.compile(r"[A-Z]{1,5}(?:/[A-Z0-9.-]+){1,8}(?:/\d+)?(?:\s?\([A-Z]\))?")
_SHORT: Final = 120
_MARKUP: Final = "*_ \t\u3000"


def is_preamble(line: str) -> bool:
    """Whether a line is the heading ``Preamble``."""
    return line.strip(" :.\u3000").casefold() in _PREAMBLE


def is_agreed(text: str) -> bool:
    """Whether a paragraph is the line ``Have agreed as follows:``, which ends a preamble."""
    return len(text) <= _SHORT and bool(_AGREED.search(text))


def is_testimonium(text: str) -> bool:
    """Whether a paragraph begins ``In witness whereof`` or ``Done at``."""
    return bool(_TESTIMONIUM.match(text.lstrip(_MARKUP)))


def is_body(text: str) -> bool:
    """Whether a paragraph is the opening of a resolution: ``The General Assembly,``."""
    said = text.strip(_MARKUP)
    return said[-1:] in {",", "，", "،"} and bool(_BODIES.fullmatch(said[:-1].strip()))


def begins_preambular(text: str) -> bool:
    """Whether a paragraph begins as preambular paragraphs do: ``Recalling``, ``铭记``."""
    return bool(_BEGINS.match(text.lstrip(_MARKUP)))


def is_symbol(line: str) -> bool:
    """Whether a line is a document symbol: ``A/RES/74/247``."""
    return bool(_SYMBOL.fullmatch(line)) and any(c.isdigit() for c in line)


def preamble_with_words(text: str) -> tuple[str, str]:
    """The heading ``Preamble`` and the words on the same line; both empty if it is none."""
    heading, _, words = text.partition(" ")
    if is_preamble(heading) and words[:1].isupper():
        return heading, words
    return "", ""
