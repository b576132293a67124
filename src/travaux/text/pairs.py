"""Words that belong together across a gap: halves of a negation or of an auxiliary.

Where one edit touches the first half and the next the second, a person would have
typed one change. Lower case; one table for the six languages, as the words do not clash.

Source: common grammar of the six languages; to be reviewed by their translators.
"""

HALVES: frozenset[tuple[str, str]] = frozenset(
    [
        *(
            (first, second)
            for first in ("ne", "n'", "n’")
            for second in (
                "pas",
                "point",
                "plus",
                "jamais",
                "aucun",
                "aucune",
                "ni",
                "que",
                "guère",
            )
        ),
        ("neither", "nor"),
        ("either", "or"),
        ("both", "and"),
        ("not", "but"),
        ("shall", "be"),
        ("may", "be"),
        ("should", "be"),
        ("has", "been"),
        ("have", "been"),
        ("no", "ni"),
        ("ni", "ni"),
        ("tanto", "como"),
        ("ha", "sido"),
        ("han", "sido"),
        ("не", "ни"),
        ("ни", "ни"),
        ("как", "так"),
        ("либо", "либо"),
        ("لا", "إلا"),
        ("لم", "بعد"),
        ("إما", "أو"),
        ("لا", "ولا"),
        ("不", "也"),
        ("如", "则"),
        ("除", "外"),
        ("既", "又"),
        ("在", "中"),
    ]
)
