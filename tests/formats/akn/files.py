"""Small invented files in Akoma Ntoso, and where the real ones lie."""

import os
from pathlib import Path

GIVEN = os.environ.get("TRAVAUX_CORPUS")
CORPUS = Path(GIVEN) if GIVEN else Path(__file__).parents[3].parent / "shared" / "corpus"
REASON = "the corpus of real texts is not at ../shared/corpus, nor where TRAVAUX_CORPUS says"
AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"


def akn(inside: str, *, kind: str = "doc", name: str = "treaty") -> str:
    """A file that holds one document."""
    document = f'<{kind} name="{name}">\n{inside}\n</{kind}>'
    return f'<akomaNtoso xmlns="{AKN}">\n{document}\n</akomaNtoso>\n'


def flat(*paragraphs: str) -> str:
    """A body whose paragraphs follow each other, each given as it stands inside ``p``."""
    held = "\n".join(f"<paragraph><content><p>{it}</p></content></paragraph>" for it in paragraphs)
    return f"<mainBody>\n{held}\n</mainBody>"
