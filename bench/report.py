"""The blocks of the table: what is measured of which texts, and the limits."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import truediv

from bench import arborescence, growth
from bench.floor import Times, against_floor, progress
from bench.memory import peak
from bench.others import Difflib, Merged, by_difflib, by_git
from bench.shown import MODES, Shown, mode, shown, words_and_cost
from bench.startup import startup
from bench.table import Block, numbers, shares
from bench.texts import Place, Texts
from travaux.config.start import start

FLOORS = 5
"""How often the floor the engine may take: the most that the room may have to wait."""

DEEPEST, MOST_OPTIONS = 3, 12
DOUBLING = 2.5
RECOMPUTE = (10, 60)
"""Milliseconds for one changed proposal among each of ``growth.KEPT``."""

MB, MS = ".1f", ".1f"
RATIO, SHARE = ".2f", ".3f"

ABOUT_TEXTS = """Floor: each base tokenized once, each wording tokenized and compared by bare
Indel.opcodes; processor time of this process, floor and engine in turn place by place; seconds are
the least of the rounds, the ratio is their median. Listing: the base and every distinct other
wording in full. Cost: words in brackets and 2 for each choice."""

ABOUT_ARBORESCENCE = f"""Contested base words and the inserted words of a minimum spanning
arborescence over all wordings, legible or not. Places of at most {arborescence.MOST_WORDINGS}
wordings without asked brackets; of the generated ones the first 20, with that many amendments."""

ABOUT_DIFFLIB = "difflib compares each wording with the base alone and makes no joint text."

ABOUT_GIT = """git merge-file, a word or mark a line: the distinct wordings of a place merged over
its base one after another, in order of submission. Lost: a wording whose merge conflicts (what was
there already is kept, --ours), or, merged without conflict, one of whose inserted runs of words
stands no longer in the last text. A wording that only takes words out is lost only by conflict.
The last text names nobody: the only wording that can be read from it is one that it equals."""

READERS = 1_000
PLAYED = "the demonstration"
STREAMED = {
    "propose": "a proposal",
    "settle": "a settlement",
    "settle_on_the_page": "a settlement on the page",
}
BROADCAST = 2
"""How often a bare broadcast an act may take to its last reader."""
KILOBYTES = 100
"""The most that a reader of the stream may take of the server's memory."""

ABOUT_STREAM = """One server process, every reader a connection of its own on this machine. From the
commit of a proposal, of a settlement, or of one that is sent by its page and followed to where it
leads, to the moment the last reader has it, rendered; and of the
same bytes given to as many readers that have a queue each and nothing else. In turn; medians, that
of the ratio over the turns. Texts of 40 provisions and as many proposals, of 174 and 188, of 600
and 3,000; on SQLite, the second also on PostgreSQL."""

ABOUT_ACTS = """The statements that perform sends for a proposal of one change, taken down, and sent
once more through the driver to a copy of the database: an act's in one transaction, each made safe
on disk as its commit returns."""


ABOUT_PAGES = """A draft of 60 articles and 600 provisions on SQLite. The first view is the first in
its process: it reads, consolidates and renders; a later one finds the text kept. The page is the
heaviest sheet of 20 provisions, whole as it is written, and as it is sent; every sheet is viewed in
every language in turn, and memory is the peak over all views but the first thousand."""

FIRST = 5
"""How often its consolidation the first byte of a text may take."""

HEAVIEST = 100_000
"""Bytes of a page of 20 provisions."""

FLAT = 5
"""Megabytes by which memory may rise over thousands of views."""


@dataclass(frozen=True, slots=True)
class Extent:
    """How much to measure: rounds of timing, places for what is slow."""

    quick: bool = False
    full: bool = False

    @property
    def growing(self) -> int:
        """Generated places on which amendments are doubled."""
        return 2 if self.quick else 8

    def rounds(self, texts: Texts) -> int:
        """Rounds of timing; small sets are timed more often."""
        large = texts.name == "generated"
        return (2 if large else 3) if self.quick else (3 if large else 7)

    def sampled(self, texts: Texts) -> Sequence[Place]:
        """The places that the others are run on."""
        if self.full:
            return texts.places
        first = 5 if texts.name == "generated" else 60
        return texts.places[: first // 3 if self.quick else first]


def measured(sets: Sequence[Texts], extent: Extent) -> Iterator[Block]:
    """Measure everything, block by block."""
    sums: list[Shown] = []
    yield _of_texts(sets, extent, sums)
    yield _parts(sets, sums)
    yield _doubling(extent)
    yield _recompute(extent)
    yield _arborescence(sets)
    yield _others(sets, extent)
    yield _startup(extent)
    yield _acts(extent)
    yield _pages(extent)
    yield _stream(extent)


def _names(sets: Sequence[Texts]) -> tuple[str, ...]:
    return tuple(texts.name for texts in sets)


def _of_texts(sets: Sequence[Texts], extent: Extent, sums: list[Shown]) -> Block:
    """Measure every set; what is shown of each is added to ``sums``."""
    memory = []
    times: list[Times] = []
    for texts in sets:
        progress(f"memory, time, what is shown: {texts.name}")
        memory.append(peak(texts.places))
        times.append(against_floor(texts.places, rounds=extent.rounds(texts)))
        sums.append(shown(texts.places))
    block = Block("Texts", _names(sets))
    block.rows += [
        numbers("places", [it.places for it in sums]),
        shares("wordings read back", [(it.wordings_back, it.wordings) for it in sums], all_of=True),
        shares("bases read back", [(it.bases_back, it.places) for it in sums], all_of=True),
        numbers("time against the floor", [it.ratio for it in times], form=RATIO, limits=[FLOORS]),
        numbers("  the floor, seconds", [it.floor for it in times], form=SHARE),
        numbers("  the engine, seconds", [it.engine for it in times], form=SHARE),
        numbers("peak memory, MB", [it and it[0] for it in memory], form=MB),
        numbers("  over what it began with, MB", [it and it[1] for it in memory], form=MB),
    ]
    block.rows += [
        numbers("words in brackets against listing", _ratios(sums, "words"), form=SHARE),
        numbers("cost against listing", _ratios(sums, "cost"), form=SHARE),
        numbers("words in all against listing", _ratios(sums, "printed"), form=SHARE),
        numbers("places longer than listing", [it.longer for it in sums], limits=[0]),
        numbers("words listed", [it.listing for it in sums]),
        numbers("words in brackets", [it.words for it in sums]),
        numbers("words in all", [it.printed for it in sums]),
        numbers("choices", [it.choices for it in sums]),
        numbers("deepest nesting", [it.depth for it in sums], limits=[DEEPEST]),
        numbers("most options", [it.options for it in sums], limits=[MOST_OPTIONS]),
    ]
    block.notes = [ABOUT_TEXTS]
    return block


def _ratios(sums: Sequence[Shown], name: str) -> list[float]:
    return [getattr(it, name) / it.listing for it in sums]


def _parts(sets: Sequence[Texts], whole: list[Shown]) -> Block:
    block = Block("Parts of the engine switched off", _names(sets))
    listings = [it.listing for it in whole]
    for name in MODES:
        pairs = [(it.words, it.cost) for it in whole] if name == "all" else _without(sets, name)
        words, costs = zip(*pairs, strict=True)
        block.rows += [
            numbers(f"{name}: words", map(truediv, words, listings), form=SHARE),
            numbers("  cost", map(truediv, costs, listings), form=SHARE),
        ]
    block.notes = ["Words in brackets, and cost, against listing."]
    return block


def _without(sets: Sequence[Texts], name: str) -> list[tuple[int, int]]:
    """Words in brackets and cost of every set, with a part switched off."""
    sums = []
    with mode(name):
        for texts in sets:
            progress(f"{name}: {texts.name}")
            sums.append(words_and_cost(texts.places))
    return sums


def _doubling(extent: Extent) -> Block:
    progress("doubling the amendments on one place")
    counts = growth.DOUBLING[:-1] if extent.quick else growth.DOUBLING
    found = dict(growth.doubling(counts, places=extent.growing, rounds=3))
    block = Block("Amendments on one place", tuple(map(str, counts)))
    block.rows = [
        numbers("ms for a place", [1000 * it for it in found.values()], form=MS),
        numbers(
            "times what half as many take",
            [None, *growth.factors(list(found.values()))],
            form=RATIO,
            limits=[DOUBLING],
        ),
    ]
    return block


def _recompute(extent: Extent) -> Block:
    progress("one proposal changed")
    rounds = 5 if extent.quick else 15
    times = [1000 * growth.recompute(count, rounds=rounds) for count in growth.KEPT]
    block = Block("One of so many proposals changed", tuple(map(str, growth.KEPT)))
    block.rows = [numbers("ms with a kept base", times, form=MS, limits=RECOMPUTE)]
    return block


# --- references and others ---------------------------------------------------------------


def _arborescence(sets: Sequence[Texts]) -> Block:
    counts, references, words = [], [], []
    for texts in sets:
        progress(f"arborescence: {texts.name}")
        places = _comparable(texts)
        counts.append(len(places))
        references.append(sum(map(arborescence.reference, places)))
        words.append(words_and_cost(places)[0])
    block = Block("A reference that can be beaten", _names(sets))
    ratios = [own / other for own, other in zip(words, references, strict=True)]
    block.rows = [
        numbers("places", counts),
        numbers("words of the arborescence", references),
        numbers("words in brackets", words),
        numbers("  against the arborescence", ratios, form=RATIO),
    ]
    block.notes = [ABOUT_ARBORESCENCE]
    return block


def _comparable(texts: Texts) -> list[Place]:
    most = arborescence.MOST_WORDINGS
    if texts.name == "generated":
        return [it.first(most) for it in texts.places[:20]]
    return [
        it
        for it in texts.places
        if len(it.others()) <= most
        and not any(one.action in {"bracket", "reserve"} for one in it.proposals)
    ]


def _others(sets: Sequence[Texts], extent: Extent) -> Block:
    pairs: list[Difflib] = []
    merges: list[Merged | None] = []
    for texts in sets:
        progress(f"difflib, git: {texts.name}")
        pairs.append(by_difflib(extent.sampled(texts)))
        merges.append(by_git(extent.sampled(texts)))
    block = Block("Others", _names(sets))
    block.rows = [
        numbers("places", [len(extent.sampled(texts)) for texts in sets]),
        numbers(
            "difflib: time against the floor", [it.seconds / it.floor for it in pairs], form=MS
        ),
        shares("  wordings read back", [(it.back, it.wordings) for it in pairs]),
    ]
    done = [it for it in merges if it is not None]
    if len(done) < len(merges):
        block.notes.append("git: skipped, there is no git command.")
    else:
        _add_merges(block, done)
    return block


def _add_merges(block: Block, merges: Sequence[Merged]) -> None:
    every = [it.wordings for it in merges]
    block.rows += [
        shares("git: wordings lost", zip([it.lost for it in merges], every, strict=True)),
        numbers("  for a conflict", [it.conflicted for it in merges]),
        numbers("  for words no longer there", [it.gone for it in merges]),
        shares("git: wordings still there", zip([it.kept for it in merges], every, strict=True)),
        numbers("  that are the last text itself", [it.readable for it in merges]),
    ]
    block.notes += [ABOUT_DIFFLIB, ABOUT_GIT]


def _startup(extent: Extent) -> Block:
    progress("startup")
    found = startup(rounds=3 if extent.quick else 9)
    block = Block("Startup", ("travaux --help", "python -c pass", "ratio"))
    if isinstance(found, str):
        block.notes = [found]
    else:
        own, nothing = found
        block.rows = [
            numbers("ms, and their ratio", [1000 * own, 1000 * nothing, own / nothing], form=MS)
        ]
    return block


def _acts(extent: Extent) -> Block:
    progress("acts on the record")
    start()
    from bench.ledger import cost  # noqa: PLC0415 -- tables need Django set up

    found = cost(500 if extent.quick else 10_000)
    block = Block("Acts on the record, on SQLite", ("perform", "driver"))
    walls, cpus = (found.wall, found.driver_wall), (found.cpu, found.driver_cpu)
    block.rows = [
        numbers("acts", [found.acts, found.acts]),
        numbers("acts a second", [found.acts / it for it in walls], form=MS),
        numbers("ms an act", [1000 * it / found.acts for it in walls], form=RATIO),
        numbers("  of the processor", [1000 * it / found.acts for it in cpus], form=RATIO),
        numbers("against the driver", [walls[0] / walls[1], None], form=RATIO, limits=[FLOORS]),
        numbers("  of the processor", [cpus[0] / cpus[1], None], form=RATIO, limits=[FLOORS]),
        numbers("MB by which memory rose", [found.grown, None], form=MB),
    ]
    block.notes = [ABOUT_ACTS]
    return block


def _pages(extent: Extent) -> Block:
    progress("pages of the text")
    start()
    from bench.pages import cost  # noqa: PLC0415 -- tables need Django set up

    found = cost(2_000 if extent.quick else 10_000)
    block = Block("The page of a text", ("a large draft",))
    block.rows = [
        numbers("proposals", [found.proposals]),
        numbers("ms to consolidate", [1000 * found.consolidation], form=MS),
        numbers("ms to the first view", [1000 * found.first], form=MS),
        numbers(
            "  against consolidation",
            [found.first / found.consolidation],
            form=RATIO,
            limits=[FIRST],
        ),
        numbers("ms to a later view", [1000 * found.again], form=MS),
        numbers("provisions on the page", [found.provisions]),
        numbers("bytes of the page", [found.weight], limits=[HEAVIEST]),
        numbers("  as it is sent", [found.sent]),
        numbers("views", [found.views]),
        numbers("MB by which memory rose", [found.grown], form=MB, limits=[FLAT]),
    ]
    block.notes = [ABOUT_PAGES]
    return block


def _stream(extent: Extent) -> Block:
    progress("readers of the stream")
    start()
    from bench.stages import STAGES  # noqa: PLC0415 -- tables need Django set up
    from bench.stream import deliver  # noqa: PLC0415 -- as above

    rounds = 5 if extent.quick else 21
    found = [deliver(READERS, rounds=rounds, text=it) for it in STAGES]
    found.append(deliver(READERS, rounds=rounds, text=PLAYED, vendor="postgresql"))
    block = Block("The stream, on one process", (*STAGES, "the same on PostgreSQL"))
    block.rows = [numbers("readers", [it.readers for it in found])]
    for act, name in STREAMED.items():
        told = [it.of[act] for it in found]
        block.rows += [
            numbers(f"{name}: bytes", [it.bytes for it in told]),
            numbers("  ms to the last reader", [1000 * it.stream for it in told], form=MS),
            numbers("  bare broadcast", [1000 * it.bare for it in told], form=MS),
            numbers(
                "  against the broadcast", [it.ratio for it in told], form=RATIO, limits=[BROADCAST]
            ),
        ]
    memory = [it.memory / 1000 for it in found]
    block.rows.append(numbers("kB for a reader", memory, form=MS, limits=[KILOBYTES]))
    block.notes = [ABOUT_STREAM]
    return block
