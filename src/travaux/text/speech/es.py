"""References in Spanish."""

from travaux.text.number_words import STYLES
from travaux.text.speech.words import TWENTY, Speech

_NOUNS = (
    r"(?:[Cc]onvenci(?:ón|ones)|[Cc]onvenios?|[Pp]rotocolos?|[Tt]ratados?|Carta|Estatutos?|Pactos?|"
    r"[Aa]cuerdos?|[Rr]esoluci(?:ón|ones)|[Dd]ecisi(?:ón|ones)|Declaración|[Cc]onstitución|"
    r"[Rr]eglamentos?|[Cc]ódigos?|Directivas?|CONVENCIÓN|PROTOCOLO|TRATADO|ACUERDO|CONVENIO)"
)

_MASCULINE = STYLES["primero"][:TWENTY]
_ORDINALS = "|".join((*_MASCULINE, "primer", "tercer"))

SPANISH = Speech(
    language="es",
    kinds=(
        (
            "subparagraph",
            r"[Aa]partado|[Aa]pdo\.|[Ss]ubpárrafo|[Ll]iteral",
            r"[Aa]partados|[Aa]pdos\.|[Ss]ubpárrafos",
        ),
        ("item", r"[Ii]nciso|[Ii]nc\.|[Nn]umeral", r"[Ii]ncisos|[Nn]umerales"),
        ("paragraph", r"[Pp]árrafo|[Pp]árr\.", r"[Pp]árrafos|[Pp]árrs\."),
        ("article", r"[Aa]rtículo|[Aa]rt\.", r"[Aa]rtículos|[Aa]rts\."),
        ("chapter", r"[Cc]apítulo", r"[Cc]apítulos"),
        ("section", r"[Ss]ección", r"[Ss]ecciones"),
        ("part", r"[Pp]arte|[Tt]ítulo", r"[Pp]artes|[Tt]ítulos"),
        ("annex", r"[Aa]nexo|[Aa]péndice", r"[Aa]nexos|[Aa]péndices"),
    ),
    nouns=_NOUNS,
    this=r"(?:[Pp]resentes?|[Ee]st[ea])",
    last=r"(?!)",
    last_after=r"\s+(?:anterior(?:es)?|precedentes?)(?!\p{L})",
    of=r"(?:del|de los|de las|de la|de|en el|en la|al)",
    both=r"(?:y/o|y|e|o|u|así como|ni)",
    to=r"(?:al|a|hasta el|hasta|[-–—])",
    lead=r"(?:(?:de|a|en|con|por|según)\s+)?(?:el\s+|la\s+|los\s+|las\s+|del\s+|al\s+)?",
    ours=r",?\s+(?:de\s+la|del|de|a\s+la|al)\s+(?:[Pp]resente|[Ee]st[ea])\s+(?:{nouns})",
    the=r",?\s+(?:de\s+la|del|a\s+la|al)\s+(?P<noun>{nouns})",
    named=(
        r",?\s+(?:común a\s+)?(?:de|del|a|al)\s+(?P<name>(?:la\s+|los\s+|las\s+|dicha\s+|"
        r"dicho\s+|esa\s+|"
        r"ese\s+|otro\s+|otra\s+|citad[oa]\s+)*(?:{nouns})(?![\p{{L}}])(?:\s+(?:A/RES/)?\d+/\d+)?)"
    ),
    goes_on=r"\s+(?:sobre|contra|para|de\s+\p{L}|de\s+las\s+\p{Lu}|del\s+\p{Lu}|relativ[oa]|"
    r"relativa|entre|europeo|internacional|interamericana|\p{Nd}+/)",
    measures=r"\s*(?:%|(?:días?|mes(?:es)?|años?|horas?|minutos?|por ciento|miembros?|"
    r"Estados?|Partes|"
    r"de enero|de febrero|de marzo|de abril|de mayo|de junio|de julio|de agosto|de septiembre|"
    r"de octubre|de noviembre|de diciembre|millones|veces|ejemplares|instrumentos?|votos?)"
    r"(?!\p{L}))",
    beside=r",?\s+(?:supra|infra|mencionad[oa]s?)(?!\p{L})",
    defines=r"\s*,?\s*(?:(?:o\s+[“\"«][^”\"»]+[”\"»])\s*,?\s*)?(?:se entenderán?|"
    r"se entienden?|significan?|designan?)(?!\p{L})",
    annexed=r"(?<!\b(?:[Ee]l|[Dd]el|[Aa]l|[Ss]u|[Uu]n|[Ee]ste|[Dd]icho|[Ee]n)\s+)$",
    ordinals=("primer", _MASCULINE[1], "tercer", *_MASCULINE[3:]),
    ordinal=_ORDINALS,
    ordinal_after=_ORDINALS,
    quotes=r"[“\"«]([^”\"»]{1,80})[”\"»]",
)
