"""References in French."""

from travaux.text.number_words import STYLES
from travaux.text.speech.words import TWENTY, Speech

_NOUNS = (
    r"(?:[Cc]onventions?|[Pp]rotocoles?|[Tt]raités?|Chartes?|Statuts?|Pactes?|[Aa]ccords?|"
    r"[Rr]ésolutions?|[Dd]écisions?|Déclarations?|[Cc]onstitution|Règlements?|Codes?|Directives?|"
    r"CONVENTION|PROTOCOLE|TRAITÉ|ACCORD)"
)

FRENCH = Speech(
    language="fr",
    kinds=(
        ("subparagraph", r"[Aa]linéa|[Aa]l\.", r"[Aa]linéas"),
        ("item", r"[Ss]ous-alinéa|[Pp]oint", r"[Ss]ous-alinéas|[Pp]oints"),
        ("paragraph", r"[Pp]aragraphe|[Pp]ar\.", r"[Pp]aragraphes"),
        ("article", r"[Aa]rticle|[Aa]rt\.", r"[Aa]rticles"),
        ("chapter", r"[Cc]hapitre", r"[Cc]hapitres"),
        ("section", r"[Ss]ection", r"[Ss]ections"),
        ("part", r"[Pp]artie|[Tt]itre", r"[Pp]arties|[Tt]itres"),
        ("annex", r"[Aa]nnexe|[Aa]ppendice", r"[Aa]nnexes|[Aa]ppendices"),
    ),
    nouns=_NOUNS,
    this=r"[Pp]résente?s?",
    last=r"(?!)",
    last_after=r"\s+(?:précédente?s?|qui précèdent?)(?!\p{L})",
    of=r"(?:du|des|de la|de l['’]|de|à la|à l['’]|au|aux|dans l['’])",
    both=r"(?:et/ou|et|ou|ainsi que|ni)",
    to=r"(?:à|au|jusqu['’]à|jusqu['’]au|[-–—])",
    lead=(
        r"(?:(?:de|à|par|dans|en|avec|sur|sous)\s+)?(?:la\s+|le\s+|les\s+|l['’]|du\s+|des\s+|au\s+|"
        r"aux\s+|à\s+l['’]|de\s+l['’])?"
    ),
    ours=r",?\s+(?:de\s+la|du|à\s+la|au)\s+[Pp]résente?\s+(?:{nouns})",
    the=r",?\s+(?:de\s+la|du|de\s+l['’]|à\s+la|au|à\s+l['’])\s*(?P<noun>{nouns})",
    named=(
        r",?\s+(?:commun\s+)?(?:de|du|des|à|au|aux|d['’])\s*(?P<name>(?:la\s+|l['’]|ladite\s+|"
        r"dudit\s+|"
        r"cette\s+|ce\s+|cet\s+|un\s+autre\s+|une\s+autre\s+|tout\s+|toute\s+|dit\s+)*"
        r"(?:{nouns})(?![\p{{L}}])(?:\s+(?:A/RES/)?\d+/\d+)?)"
    ),
    goes_on=r"\s+(?:sur|contre|pour|de\s+\p{L}|des\s+\p{Lu}|du\s+\p{Lu}|relative?|concernant|"
    r"entre|portant|d['’]\p{L}|européenne|internationale?|\p{Nd}+/)",
    measures=r"\s*(?:%|(?:jours?|mois|ans?|années?|heures?|minutes?|pour cent|membres?|États?|"
    r"Parties|"
    r"janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|"
    r"millions?|"
    r"fois|exemplaires|instruments?|voix)(?!\p{L}))",
    beside=r",?\s+(?:ci-dessus|ci-après|ci-dessous)(?!\p{L})",
    defines=r"\s*,?\s*(?:(?:ou\s+(?:le terme\s+)?«[^»]+»)\s*,?\s*)?(?:on entend|désigne|"
    r"désignent|s['’]entend|s['’]entendent|signifie)(?!\p{L})",
    quotes=r"«\s*([^»]{1,80}?)\s*»|“([^”]{1,80})”",
    ordinals=("premier", *STYLES["première"][1:TWENTY]),
    ordinal="|".join(("premier", "second", *STYLES["première"][:TWENTY])),
)
