"""A large draft for the pages: articles of paragraphs, and what is proposed to each, on a record.

The same on any machine but for the ids, which are as long as those that pages make.
"""

import uuid
from collections.abc import Iterator

from bench.texts import place
from travaux.acts.committees import DecideBasis, Establish
from travaux.acts.delegations import Admit
from travaux.acts.instruments import Open
from travaux.acts.proposals import Submit
from travaux.acts.proposing import Asked
from travaux.procedure.instruments import Kind
from travaux.procedure.rights import Ground
from travaux.record.perform import Gesture, perform
from travaux.text.values import Provision

SPACE = "bench"
ARTICLES, UNDER, ASKED = 60, 9, 5
"""Articles, paragraphs under each, and proposals to a provision."""

PARTIES = 20
MOMENT = "2031-03-14T09:00:00.000000Z"


def lay(articles: int = ARTICLES) -> int:
    """Lay the draft in the database now in use; gives the number of its proposals."""
    establish = Establish(names={"en": "Committee"}, rules="un", secretariat=("secretary",))
    admitted = [
        Admit(
            delegation=f"D{at:02}",
            category="member",
            names={"en": f"Delegation {at:02}"},
            code=f"D{at:02}",
            grounds=tuple(Ground),
            source="A/1",
        )
        for at in range(PARTIES)
    ]
    provisions = tuple(_article(at) for at in range(articles))
    text = Open(instrument="draft", kind=Kind.DRAFT, title="Draft", provisions=provisions)
    basis = DecideBasis(instrument="draft", decision="Decision 1")
    perform([establish, *admitted, text, basis], _gesture("secretariat"))
    asked: dict[str, list[Submit]] = {}
    for by, submit in _proposals(articles):
        asked.setdefault(by, []).append(submit)
    for by, those in asked.items():
        perform(those, _gesture(by))
    return sum(map(len, asked.values()))


def words_of(article: int, paragraph: int) -> str:
    """The words of a paragraph, or of an article's chapeau (paragraph 0)."""
    return place(article * 10 + paragraph, amendments=0).base


def _article(at: int) -> Provision:
    paragraphs = tuple(
        Provision(f"a{at}p{one}", "paragraph", str(one), words=words_of(at, one))
        for one in range(1, UNDER + 1)
    )
    return Provision(
        f"a{at}p0",
        "article",
        str(at + 1),
        heading=f"Heading {at + 1}",
        words=words_of(at, 0),
        children=paragraphs,
    )


def _proposals(articles: int) -> Iterator[tuple[str, Submit]]:
    for at in range(articles * (UNDER + 1)):
        target = f"a{at // 10}p{at % 10}"
        for one in place(at, amendments=ASKED).proposals:
            change = Asked(action="amend", target=target, wording=one.wording)
            by = f"D{(at + int(one.id)) % PARTIES:02}"
            yield by, Submit(proposal=str(uuid.uuid4()), instrument="draft", changes=(change,))


def _gesture(by: str) -> Gesture:
    return Gesture(
        id=str(uuid.uuid4()),
        space=SPACE,
        by=by,
        through="secretary",
        done_at=MOMENT,
        recorded_at=MOMENT,
    )
