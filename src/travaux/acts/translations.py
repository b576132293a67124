"""What is done to a language version: each part of a provision comes nearer to being final."""

from dataclasses import dataclass
from typing import Literal

from travaux.acts.acting import Scene, act
from travaux.acts.errors import require
from travaux.acts.fields import Id, Language, Words
from travaux.acts.saying import Names
from travaux.acts.sights import provision
from travaux.committee import wordings
from travaux.committee.models import Translation
from travaux.procedure import translations as rulings
from travaux.procedure.rights import Right
from travaux.sentences import Message, message


@dataclass(frozen=True, slots=True, kw_only=True)
class Enter:
    """The words of a part of a provision in another language, and how far they have come."""

    provision: Id
    part: Literal["words", "heading", "closing"] = "words"
    language: Language
    words: Words = ""
    state: rulings.Translation

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message(
            "Enters {place} in another language ({language}).",
            place=names.provision(self.provision),
            language=self.language,
        )


@act("translations.enter", Right.ENTER)
def enter(said: Enter, scene: Scene) -> None:
    """Enter a translation.

    Reads: the provision, and how its translation stands.
    Writes: the translation, and the hash of the wording it translates.
    Raises: Refused unless the secretariat enters it, or for a step that is not lawful; BadInput.
    """
    row = provision(scene.committee.id, said.provision)
    source = wordings.hash_of(getattr(row, said.part))
    id_ = f"{row.id}:{said.part}:{said.language}"
    before = Translation.objects.filter(pk=id_).first()
    step = rulings.Step(
        language=said.language,
        old=rulings.Translation(before.state) if before else rulings.Translation.AWAITING,
        new=said.state,
        changed=before is not None and before.of_hash != source,
    )
    require(rulings.may_step(scene.rules, scene.category, step))
    Translation.objects.update_or_create(
        id=id_,
        defaults={
            "provision": row,
            "part": said.part,
            "language": said.language,
            "words": said.words,
            "state": said.state,
            "of_hash": source,
            "since": scene.number,
        },
    )
