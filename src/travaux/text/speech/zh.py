"""References in Chinese, where the number stands before the word and the whole before its part."""

from travaux.text.speech.words import Speech

_NOUNS = r"(?:公约|议定书|条约|宪章|规约|盟约|协定|决议|决定|宣言|宪法|章程|规则)"

CHINESE = Speech(
    language="zh",
    kinds=(
        ("article", r"条", r"条"),
        ("paragraph", r"款|段", r"款|段"),
        ("subparagraph", r"项|㈠(?!)", r"项"),
        ("item", r"目", r"目"),
        ("chapter", r"章", r"章"),
        ("section", r"节", r"节"),
        ("part", r"编|部分", r"编|部分"),
        ("annex", r"附件", r"附件"),
    ),
    nouns=_NOUNS,
    this=r"本",
    last=r"(?:前|上一)",
    of=r"(?:的|之)",
    both=r"(?:和/或|和|或|及|与|以及|、|，以及)",
    to=r"(?:至|到|[-–—])",
    lead=r"(?:根据|按照|依照|依据)?",
    ours=r"(?!)",
    the=r"(?!)",
    named=r"(?!)",
    goes_on=r"(?!)",
    measures=r"(?:%|天|日|个|年|月|份|名|国|小时)",
    beside=r"(?:以上|上述)",
    comma=r"[、，]",
    number_first=True,
    before=(
        r"(?:(?P<ours>本)(?:{nouns})|《(?P<name>[^》]{{1,60}})》|(?P<other>该|其他|上述)(?:{nouns})|"
        r"(?P<noun>{nouns}))的?"
    ),
    defines=r"\s*(?:，?或[“\"][^”\"]+[”\"])?(?:一词)?(?:系?指|是指|系指|应指|应当指)",
    quotes=r"[“\"]([^”\"]{1,80})[”\"]",
    prefix=r"",
)
