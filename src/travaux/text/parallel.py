"""Language versions of one treaty compared: paragraphs, numbers, brackets, references, figures."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from travaux.text.errors import Message, message
from travaux.text.figures import Said, said
from travaux.text.findings import Code, Finding
from travaux.text.mandate.citations import citing_of
from travaux.text.mandate.decisions import decided
from travaux.text.mandate.fold import folded
from travaux.text.mandate.resolutions import Citing
from travaux.text.numerals import numerals
from travaux.text.places import place_of
from travaux.text.references import parts_of, references
from travaux.text.tree import walk
from travaux.text.values import Instrument, Provision

_OPEN = frozenset({"nowhere", "outside"})
"""What a reference says that does not resolve in this text."""


@dataclass(frozen=True, slots=True)
class _Version:
    """One language version, with what is compared, by id.

    ``citing`` is how it names resolutions.
    """

    instrument: Instrument
    targets: dict[str, Counter[str]]
    keys: dict[str, str]
    citing: Citing


def compare_versions(first: Instrument, others: tuple[Instrument, ...]) -> tuple[Finding, ...]:
    """What other language versions of a text have otherwise than the first.

    Provisions are paired by kind and place among those of their kind under the same
    parent, as the room counts them. Findings name the first version's provision, and the
    other's language.

    Guarantees:
        1. A version compared with itself has no differences.
    """
    one = _version(first)
    found: list[Finding] = []
    for other in others:
        found.extend(_compared(one, _version(other)))
    return tuple(found)


def _version(instrument: Instrument) -> _Version:
    keys = {it.id: key for key, it in _keyed(instrument.provisions, "")}
    targets: dict[str, Counter[str]] = {}
    for reference in references(instrument):
        said = [keys[target] for target in reference.targets] or [reference.status]
        targets.setdefault(reference.provision, Counter()).update(said)
    return _Version(instrument, targets, keys, _citing(instrument))


def _citing(instrument: Instrument) -> Citing:
    texts = [text for it in walk(instrument.provisions) for _, text in parts_of(it)]
    return citing_of(texts, [folded(text) for text in texts], instrument.language[:2])


def _keyed(provisions: tuple[Provision, ...], above: str) -> Iterator[tuple[str, Provision]]:
    count: Counter[str] = Counter()
    for it in provisions:
        count[it.kind] += 1
        key = f"{above}/{it.kind}:{count[it.kind]}"
        yield key, it
        yield from _keyed(it.children, key)


def _compared(one: _Version, other: _Version) -> Iterator[Finding]:
    theirs = dict(_keyed(other.instrument.provisions, ""))
    ours = dict(_keyed(one.instrument.provisions, ""))
    language = other.instrument.language
    for key, it in ours.items():
        if key not in theirs:
            if _above(key) in theirs or not _above(key):
                sentence = message(
                    "{place} has no counterpart in the version {language}; bring the two "
                    "versions into line.",
                    place=_place(one, it),
                    language=language,
                )
                yield Finding("version-structure", it.id, sentence, language=language)
            continue
        yield from _paired((one, it), (other, theirs[key]))
    for key, it in theirs.items():
        if key not in ours and (_above(key) in ours or not _above(key)):
            near = ours.get(_above(key))
            sentence = message(
                "The version {language} has {place}, which has no counterpart here; bring the "
                "two versions into line.",
                place=_place(other, it),
                language=language,
            )
            yield Finding("version-structure", near.id if near else "", sentence, language=language)


def _above(key: str) -> str:
    return key.rpartition("/")[0]


def _place(version: _Version, it: Provision) -> str:
    return f"{it.kind} {place_of(version.instrument, it.id)}"


def _paired(
    one: tuple[_Version, Provision], other: tuple[_Version, Provision]
) -> Iterator[Finding]:
    """The differences of two provisions that are one in two languages."""
    (version, it), (theirs, that) = one, other
    language = theirs.instrument.language
    if not _same_number(it, that):
        sentence = message(
            "The number is {ours} here and {theirs} in the version {language}; number the "
            "two alike.",
            ours=it.number or "–",
            theirs=that.number or "–",
            language=language,
        )
        yield Finding("version-number", it.id, sentence, language=language)
    kinds: tuple[tuple[Code, Counter[str], Counter[str]], ...] = (
        _references((version, it), (theirs, that)),
        ("version-brackets", _brackets(it), _brackets(that)),
        *_figures(_said(it, version), _said(that, theirs)),
    )
    for code, ours, there in kinds:
        if ours != there:
            sentence = _difference(code, (ours, there), (version, theirs))
            yield Finding(code, it.id, sentence, language=language)
    yield from _decisions((version, it), (theirs, that))


def _decisions(
    one: tuple[_Version, Provision], other: tuple[_Version, Provision]
) -> Iterator[Finding]:
    """Two versions of a paragraph of a resolution that decide on different acts."""
    (version, it), (theirs, that) = one, other
    ours = decided(it.words, version.instrument.language[:2])
    there = decided(that.words, theirs.instrument.language[:2])
    if ours and there and ours.value != there.value:
        sentence = message(
            "What is decided differs: “{ours} …” here, “{theirs} …” in the version {language}.",
            ours=ours.words,
            theirs=there.words,
            language=theirs.instrument.language,
        )
        yield Finding("version-decision", it.id, sentence, language=theirs.instrument.language)


def _references(
    one: tuple[_Version, Provision], other: tuple[_Version, Provision]
) -> tuple[Code, Counter[str], Counter[str]]:
    """The references that resolve; as many are left aside as the other version has that do not."""
    counts = [version.targets.get(it.id, Counter()) for version, it in (one, other)]
    kept = [counts[0] - counts[1], counts[1] - counts[0]]
    open_ones = [sum(n for said, n in count.items() if said in _OPEN) for count in kept]
    told = [Counter({k: n for k, n in count.items() if k not in _OPEN}) for count in kept]
    ours, theirs = (
        Counter() if sum(mine.values()) <= theirs else mine
        for mine, theirs in zip(told, reversed(open_ones), strict=True)
    )
    return "version-references", ours, theirs


def _figures(ours: Said, theirs: Said) -> Iterator[tuple[Code, Counter[str], Counter[str]]]:
    """What only one of two wordings says; how often it says it is left aside."""
    yield "version-dates", Counter(ours.dates), Counter(theirs.dates)
    yield "version-citations", Counter(ours.citations), Counter(theirs.citations)
    yield (
        "version-figures",
        Counter(ours.figures - theirs.small),
        Counter(theirs.figures - ours.small),
    )


def _same_number(one: Provision, other: Provision) -> bool:
    """Whether two numbers count the same: (b), ب and б are each the second."""
    if not one.number or not other.number:
        return not one.number and not other.number
    first, second = numerals(one.number), numerals(other.number)
    if not first or not second:
        return True
    return bool({(it.value, it.bis) for it in first} & {(it.value, it.bis) for it in second})


def _brackets(it: Provision) -> Counter[str]:
    return Counter(char for _, text in parts_of(it) for char in text if char in "[]")


def _said(it: Provision, version: _Version) -> Said:
    """The dates, figures and citations of a provision."""
    whole = Said()
    for _, text in parts_of(it):
        whole |= said(text, version.instrument.language, citing=version.citing)
    return whole


def _difference(
    code: Code, counts: tuple[Counter[str], Counter[str]], versions: tuple[_Version, _Version]
) -> Message:
    language = versions[1].instrument.language
    ours, theirs = counts[0] - counts[1], counts[1] - counts[0]
    by_key = {key: id_ for id_, key in versions[0].keys.items()}
    shown = [
        ", ".join(
            _shown(it, versions[0].instrument, by_key)
            for it in sorted(some.elements(), key=_natural)
        )
        or "–"
        for some in (ours, theirs)
    ]
    said = {"ours": shown[0], "theirs": shown[1], "language": language}
    return _only(code, said)


def _only(code: Code, said: dict[str, str]) -> Message:
    """What only one of two versions has."""
    sentences = {
        "version-references": message(
            "References only here: {ours}; only in the version {language}: {theirs}.", **said
        ),
        "version-brackets": message(
            "Brackets only here: {ours}; only in the version {language}: {theirs}.", **said
        ),
        "version-citations": message(
            "Documents cited only here: {ours}; only in the version {language}: {theirs}.", **said
        ),
        "version-dates": message(
            "Dates only here: {ours}; only in the version {language}: {theirs}.", **said
        ),
        "version-figures": message(
            "Figures only here: {ours}; only in the version {language}: {theirs}.", **said
        ),
    }
    return sentences[code]


def _natural(said: str) -> tuple[int, str]:
    """Numbers by their size, everything else as text after them."""
    return (len(said), said) if said.isdigit() else (1000, said)


def _shown(said: str, instrument: Instrument, by_key: dict[str, str]) -> str:
    """A target by its label; a date or figure as it is."""
    if said in by_key:
        return place_of(instrument, by_key[said])
    return said.lstrip("/").removeprefix("--")
